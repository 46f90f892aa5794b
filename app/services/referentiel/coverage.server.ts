import { type TaskCode, tasks } from '#referentiel'
import type { Scenario } from '#scenario'
import { publishedScenarios } from '../catalogue/scenarios.server.ts'

export type CoveredTask = {
  code: TaskCode
  /** How many criteria assess it, over all these scenarios. */
  criteria: number
  scenarios: readonly { slug: string; title: string; criteria: number }[]
}
export type Coverage = { tasks: readonly CoveredTask[]; covered: number; total: number }

/** Every task of the standard, with the criteria that assess it. */
export function coverageOf(played: readonly { slug: string; scenario: Pick<Scenario, 'text'> }[]): Coverage {
  const all = tasks.map(({ code }): CoveredTask => {
    const scenarios = played.flatMap(({ slug, scenario: { text } }) => {
      const criteria = text.criteria.filter(({ task }) => task === code).length
      return criteria > 0 ? [{ slug, title: text.title, criteria }] : []
    })
    return { code, criteria: scenarios.reduce((sum, { criteria }) => sum + criteria, 0), scenarios }
  })
  return { tasks: all, covered: all.filter(({ criteria }) => criteria > 0).length, total: all.length }
}

/** What the scenarios assess whose graders have proved themselves. */
export const coverage = (): Coverage => coverageOf(publishedScenarios())
