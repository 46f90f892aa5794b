import { createHash } from 'node:crypto'
import { database } from '#db/current.server.ts'
import type { Files } from '#scenario'

export type FrozenScenario = { slug: string; title: string; files: Files }

/** Keeps a scenario as it is now: an attempt is played, replayed and graded on the version it started with. */
export async function freezeScenario({ slug, title, files }: FrozenScenario): Promise<{ id: string }> {
  const text = textOf(files)
  const contentHash = contentHashOf(files)
  const key = { slug_contentHash: { slug, contentHash } }
  return database().scenarioVersion.upsert({
    where: key,
    create: { slug, contentHash, title, files: text },
    update: {},
    select: { id: true },
  })
}

const textOf = (files: Files): string => JSON.stringify([...files])

/** Two scenarios with the same hash are the same, file by file. */
export const contentHashOf = (files: Files): string => createHash('sha256').update(textOf(files)).digest('hex')
