import { createHash } from 'node:crypto'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { settled } from '#db/errors.server.ts'
import type { Files, Scenario } from '#scenario'
import { findCompany } from './companies.server.ts'
import { freezeCompany } from './company-version.server.ts'

/**
 * Keeps a scenario as it is now, and its company with it: an attempt is played, replayed and graded on the version it
 * started with.
 */
export async function freezeScenario({
  scenario,
  files,
}: {
  scenario: Scenario
  files: Files
}): Promise<{ id: string }> {
  const { slug, text } = scenario
  const company = findCompany(text.company)
  invariant(company, `the scenario ${slug} has a company`)
  const { id: companyVersionId } = await freezeCompany(company)
  const contentHash = contentHashOf(files)
  const where = { slug_contentHash_companyVersionId: { slug, contentHash, companyVersionId } }
  const create = { slug, contentHash, title: text.title, files: textOf(files), companyVersionId }
  return settled(() => database().scenarioVersion.upsert({ where, create, update: {}, select: { id: true } }))
}

const textOf = (files: Files): string => JSON.stringify([...files])

/** Two scenarios with the same hash are the same, file by file. */
export const contentHashOf = (files: Files): string => createHash('sha256').update(textOf(files)).digest('hex')
