import type { Day } from '#base/dates.ts'
import { invariant } from '#base/result.ts'
import { type Mutant, type MutantArea, mutantAreas } from '#grading'
import { type Challenge, challenge, isError, type Problem, type Rehearsal, rehearse } from '#scenario'
import { mutantLabel } from '#wording/mutants.ts'
import { printNamed } from '#wording/named.ts'
import { findCompany } from './companies.server.ts'
import { type Proof, proofOf } from './proof.server.ts'
import { findScenario } from './scenarios.server.ts'

export type CheckReport = {
  slug: string
  problems: Problem[]
  seeds: Rehearsal['seeds']
  wrongAnswers: Rehearsal['wrongAnswers']
  /** Asked for apart: they take a grading each. */
  mutants?: MutantsReport
}
export type MutantReport = { mutant: string; name: string; target: string; severity: string }
export type MutantsReport = {
  killed: MutantReport[]
  /** Noticed, and named otherwise or not at all. */
  unnamed: MutantReport[]
  survived: MutantReport[]
  waived: MutantReport[]
  equivalent: MutantReport[]
  /** How many of the faults that could be noticed were, area of work by area of work. Waived ones are not counted. */
  scores: { area: MutantArea; noticed: number; tried: number }[]
}

type Asked = { seeds: number; mutants: boolean }

/** Everything that must hold before a scenario is published, in one report. */
export const checkScenario = async (slug: string, asked: Asked): Promise<CheckReport> =>
  (await check(slug, asked)).report

/** The same, with the proof that it is; none when the scenario may not be published. */
export async function proveScenario(
  slug: string,
  seeds: number,
  on: Day,
): Promise<{ report: CheckReport; proof: Proof | undefined }> {
  const { report, tried } = await check(slug, { seeds, mutants: true })
  const found = findScenario(slug)
  return { report, proof: found && tried && proofOf(found.files, { ...report, challenge: tried }, on) }
}

async function check(
  slug: string,
  { seeds, mutants }: Asked,
): Promise<{ report: CheckReport; tried: Challenge | undefined }> {
  const found = findScenario(slug)
  invariant(found, `${slug} is a scenario of the catalogue`)
  const company = found.scenario ? findCompany(found.scenario.text.company) : undefined
  if (!found.scenario || !company || found.problems.some(isError)) {
    return { report: { slug, problems: [...found.problems], seeds: [], wrongAnswers: [] }, tried: undefined }
  }
  const tools = { print: printNamed }
  const rehearsal = await rehearse(found.scenario, company, seeds, tools)
  const problems = [...found.problems, ...rehearsal.problems]
  const report = { slug, ...rehearsal, problems }
  if (!mutants || problems.some(isError)) return { report, tried: undefined }
  const tried = await challenge(found.scenario, company, 1, tools)
  return {
    report: { ...report, problems: [...problems, ...tried.problems], mutants: reportOfMutants(tried) },
    tried,
  }
}

function reportOfMutants({ killed, recognised, survived, waived, equivalent }: Challenge): MutantsReport {
  const scores = mutantAreas.flatMap((area) => {
    const [noticed, missed] = [killed, survived].map((some) => some.filter((one) => one.area === area).length)
    const tried = (noticed ?? 0) + (missed ?? 0)
    return tried > 0 ? [{ area, noticed: noticed ?? 0, tried }] : []
  })
  return {
    killed: killed.map(reportOf),
    unnamed: killed.filter((mutant) => !recognised.includes(mutant)).map(reportOf),
    survived: survived.map(reportOf),
    waived: waived.map(reportOf),
    equivalent: equivalent.map(reportOf),
    scores,
  }
}

const reportOf = ({ code, of, severity }: Mutant): MutantReport => ({
  mutant: code,
  name: mutantLabel(code),
  target: of,
  severity,
})
