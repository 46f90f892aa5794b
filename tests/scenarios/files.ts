import { invariant } from '#base/result.ts'
import type { Company } from '#pgi'
import type { Files, Scenario } from '#scenario'
import { findCompany } from '#services/catalogue/companies.server.ts'
import { findScenario } from '#services/catalogue/scenarios.server.ts'

export function scenarioFiles(slug: string): Map<string, string> {
  const found = findScenario(slug)
  invariant(found, `${slug} is a scenario`)
  return new Map(found.files)
}

export function readyScenario(slug: string): { scenario: Scenario; company: Company; files: Files } {
  const found = findScenario(slug)
  invariant(found?.scenario, `${slug} reads`)
  const company = findCompany(found.scenario.text.company)
  invariant(company, `${slug} has a company`)
  return { scenario: found.scenario, company, files: found.files }
}
