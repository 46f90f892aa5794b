import { createHash } from 'node:crypto'
import { database } from '#db/current.server.ts'
import type { Files } from '#scenario'

export type FrozenScenario = { slug: string; title: string; files: Files }

/** Keeps a scenario as it is now: an attempt is played, replayed and graded on the version it started with. */
export async function freezeScenario({ slug, title, files }: FrozenScenario): Promise<{ id: string }> {
  const text = JSON.stringify([...files])
  const contentHash = createHash('sha256').update(text).digest('hex')
  const key = { slug_contentHash: { slug, contentHash } }
  return database().scenarioVersion.upsert({
    where: key,
    create: { slug, contentHash, title, files: text },
    update: {},
    select: { id: true },
  })
}
