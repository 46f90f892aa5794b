import { z } from 'zod'
import { invariant } from '#base/result.ts'
import type { Company } from '#pgi'
import { makeWorld, type Scenario, type Situation, type World } from '#scenario'
import { findCompany } from '../catalogue/companies.server.ts'
import { companyOfVersion } from '../catalogue/company-version.server.ts'
import { companyVersionOf, scenarioOfVersion } from '../catalogue/scenario-version.server.ts'

export type AttemptOrigin = { scenarioVersionId: string; seed: number; situation: string | null }

/** The world that an attempt started from: its scenario's version, its company as it was then, its seed, what was set. */
export async function worldOf({ scenarioVersionId, seed, situation }: AttemptOrigin): Promise<World> {
  const scenario = await scenarioOfVersion(scenarioVersionId)
  const company = await companyOf(scenarioVersionId, scenario)
  return makeWorld(scenario, company, seed, situationOf(situation)).world
}

/** What the scenario's commands make happen for this seed, to be kept with an attempt that starts. */
export async function situationFor(scenarioVersionId: string, seed: number): Promise<string> {
  const { situation } = await worldOf({ scenarioVersionId, seed, situation: null })
  return JSON.stringify(situation)
}

const recordedSteps = z.array(z.array(z.looseObject({ seq: z.int() })))

/** As it was recorded: we wrote it ourselves, so only its outline is looked at again. Attempts begun before that have none. */
export function situationOf(text: string | null): Situation | undefined {
  if (text === null) return undefined
  const situation: unknown = JSON.parse(text)
  recordedSteps.parse(situation)
  return situation as Situation
}

async function companyOf(scenarioVersionId: string, { slug, text }: Scenario): Promise<Company> {
  const id = await companyVersionOf(scenarioVersionId)
  const company = id ? await companyOfVersion(id) : findCompany(text.company)
  invariant(company, `the scenario ${slug} has a company`)
  return company
}
