import { createHash } from 'node:crypto'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import type { Files } from '#scenario'

export type FrozenScenario = { slug: string; title: string; files: Files }

/** Keeps a scenario as it is now: an attempt is played, replayed and graded on the version it started with. */
export async function freezeScenario({ slug, title, files }: FrozenScenario): Promise<{ id: string }> {
  const text = textOf(files)
  const contentHash = contentHashOf(files)
  const kept = () =>
    database().scenarioVersion.findUnique({
      where: { slug_contentHash: { slug, contentHash } },
      select: { id: true },
    })
  const before = await kept()
  if (before) return before
  try {
    return await database().scenarioVersion.create({
      data: { slug, contentHash, title, files: text },
      select: { id: true },
    })
  } catch (error) {
    // Two at once, which an upsert does not settle: it reads, then writes. The first kept it for both.
    const meanwhile = isUniqueViolation(error) ? await kept() : null
    if (!meanwhile) throw error
    return meanwhile
  }
}

const textOf = (files: Files): string => JSON.stringify([...files])

/** Two scenarios with the same hash are the same, file by file. */
export const contentHashOf = (files: Files): string => createHash('sha256').update(textOf(files)).digest('hex')
