import { no, ok, type Result } from '#base/result.ts'
import { makeWorld, type Problem, type World, worldProblems } from '#scenario'
import { findCompany } from './companies.server.ts'
import { findScenario } from './scenarios.server.ts'

export type WorldRefusal =
  | { code: 'scenario_unknown'; slug: string }
  | { code: 'company_unknown'; company: string }
  | { code: 'scenario_has_problems'; problems: readonly Problem[] }

/** The world of a scenario of the catalogue, for one seed. */
export function playableWorld(slug: string, seed: number): Result<World, WorldRefusal> {
  const found = findScenario(slug)
  if (!found) return no({ code: 'scenario_unknown', slug })
  if (!found.scenario) return no({ code: 'scenario_has_problems', problems: found.problems })
  const company = findCompany(found.scenario.text.company)
  if (!company) return no({ code: 'company_unknown', company: found.scenario.text.company })
  const { world, problems } = makeWorld(found.scenario, company, seed)
  const told = worldProblems(found.scenario, world, problems)
  return told.length > 0 ? no({ code: 'scenario_has_problems', problems: told }) : ok(world)
}
