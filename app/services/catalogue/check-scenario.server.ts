import { invariant } from '#base/result.ts'
import type { Mutant } from '#grading'
import { challenge, isError, type Problem, type Rehearsal, rehearse } from '#scenario'
import { mutantLabel } from '#wording/mutants.ts'
import { printNamed } from '#wording/named.ts'
import { findCompany } from './companies.server.ts'
import { findScenario } from './scenarios.server.ts'

export type CheckReport = {
  slug: string
  problems: Problem[]
  seeds: Rehearsal['seeds']
  wrongAnswers: Rehearsal['wrongAnswers']
  /** Asked for apart: they take a grading each. */
  mutants?: { killed: MutantReport[]; survived: MutantReport[]; waived: MutantReport[] }
}
export type MutantReport = { mutant: string; name: string; target: string; severity: string }

/** Everything that must hold before a scenario is published, in one report. */
export async function checkScenario(
  slug: string,
  { seeds, mutants }: { seeds: number; mutants: boolean },
): Promise<CheckReport> {
  const found = findScenario(slug)
  invariant(found, `${slug} is a scenario of the catalogue`)
  const company = found.scenario ? findCompany(found.scenario.text.company) : undefined
  if (!found.scenario || !company || found.problems.some(isError)) {
    return { slug, problems: [...found.problems], seeds: [], wrongAnswers: [] }
  }
  const tools = { print: printNamed }
  const rehearsal = await rehearse(found.scenario, company, seeds, tools)
  const problems = [...found.problems, ...rehearsal.problems]
  if (!mutants || problems.some(isError)) return { slug, ...rehearsal, problems }
  const { killed, survived, waived, problems: told } = await challenge(found.scenario, company, 1, tools)
  const reports = { killed: killed.map(reportOf), survived: survived.map(reportOf), waived: waived.map(reportOf) }
  return { slug, ...rehearsal, problems: [...problems, ...told], mutants: reports }
}

const reportOf = ({ code, of, severity }: Mutant): MutantReport => ({
  mutant: code,
  name: mutantLabel(code),
  target: of,
  severity,
})
