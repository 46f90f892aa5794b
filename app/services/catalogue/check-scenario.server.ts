import { invariant } from '#base/result.ts'
import { isError, type Problem, type Rehearsal, rehearse } from '#scenario'
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
export type MutantReport = { mutant: string; name: string; target: string }

/** Everything that must hold before a scenario is published, in one report. */
export async function checkScenario(
  slug: string,
  { seeds }: { seeds: number; mutants: boolean },
): Promise<CheckReport> {
  const found = findScenario(slug)
  invariant(found, `${slug} is a scenario of the catalogue`)
  const company = found.scenario ? findCompany(found.scenario.text.company) : undefined
  if (!found.scenario || !company || found.problems.some(isError)) {
    return { slug, problems: [...found.problems], seeds: [], wrongAnswers: [] }
  }
  const rehearsal = await rehearse(found.scenario, company, seeds, { print: printNamed })
  return { slug, ...rehearsal, problems: [...found.problems, ...rehearsal.problems] }
}
