/** A scenario is published only when its grader has proved itself. */
import { describe, expect, test } from 'vitest'
import { checkScenario } from '#services/catalogue/check-scenario.server.ts'
import { scenarioSlugs } from '#services/catalogue/scenarios.server.ts'

const SEEDS = 20
const SLOW_MS = 600_000

test('there are scenarios to prove', () => {
  expect(scenarioSlugs().length).toBeGreaterThan(0)
})

describe.each(scenarioSlugs())('%s', (slug) => {
  test(
    'has no problem, its model answer gets everything on 20 seeds, an empty copy nothing, wrong answers what was said, and every mutant is noticed',
    async () => {
      const { problems, seeds, wrongAnswers, mutants } = await checkScenario(slug, { seeds: SEEDS, mutants: true })
      expect(problems).toEqual([])
      expect(seeds).toHaveLength(SEEDS)
      for (const { total, max, empty } of seeds) expect([total, empty]).toEqual([max, 0])
      expect(wrongAnswers.length).toBeGreaterThanOrEqual(6)
      for (const { slug: wrong, obtained, declared } of wrongAnswers)
        expect([wrong, obtained]).toEqual([wrong, declared])
      expect(mutants?.survived).toEqual([])
      expect(mutants?.killed.length).toBeGreaterThan(30)
    },
    SLOW_MS,
  )
})
