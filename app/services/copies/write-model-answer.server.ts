import { ok, type Result } from '#base/result.ts'
import { playAnswer } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { playableWorld, type WorldRefusal } from '../catalogue/playable-world.server.ts'
import { writeCopy } from './write-copy.server.ts'

/** The model answer of one seed as a copy on disk. Gives the names of its files. */
export async function writeModelAnswer({
  slug,
  seed,
  folder,
}: {
  slug: string
  seed: number
  folder: string
}): Promise<Result<string[], WorldRefusal>> {
  const world = playableWorld(slug, seed)
  if (!world.ok) return world
  const played = playAnswer(world.value, world.value.scenario.modelAnswer.answer, printNamed)
  return ok(await writeCopy(folder, played))
}
