import { ok, type Result } from '#base/result.ts'
import { type Marked, mark } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { playableWorld, type WorldRefusal } from '../catalogue/playable-world.server.ts'
import { type CopyProblem, readCopy } from './read-copy.server.ts'

export type GradedFolder = { marked: Marked; refusals: { index: number; code: string }[] }

export async function gradeFolder({
  slug,
  seed,
  folder,
}: {
  slug: string
  seed: number
  folder: string
}): Promise<Result<GradedFolder, WorldRefusal | CopyProblem>> {
  const world = playableWorld(slug, seed)
  if (!world.ok) return world
  const copy = await readCopy(folder, world.value)
  if (!copy.ok) return copy
  const { run, deliverables, refusals } = copy.value
  return ok({ marked: await mark(run, deliverables, { print: printNamed }), refusals })
}
