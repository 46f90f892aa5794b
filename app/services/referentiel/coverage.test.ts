/** The coverage of the standard: every task once, with the criteria that assess it and where they are. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { tasks } from '#referentiel'
import { readyScenario } from '#tests/scenarios/files.ts'
import { coverageOf } from './coverage.server.ts'

const { scenario } = readyScenario('relance-clients-buromod')
const played = [{ slug: 'relance-clients-buromod', scenario }]
const taskIn = (coverage: ReturnType<typeof coverageOf>, code: string) => {
  const found = coverage.tasks.find((one) => one.code === code)
  invariant(found, `${code} is a task`)
  return found
}

test('the 102 tasks of the standard, each once, in its order', () => {
  const { tasks: all, total } = coverageOf(played)
  expect(all.map(({ code }) => code)).toEqual(tasks.map(({ code }) => code))
  expect([total, new Set(all.map(({ code }) => code)).size]).toEqual([102, 102])
})

test('every criterion counts once, for the one task that it assesses', () => {
  const { tasks: all, covered } = coverageOf(played)
  expect(all.reduce((sum, { criteria }) => sum + criteria, 0)).toBe(scenario.text.criteria.length)
  expect(covered).toBe(new Set(scenario.text.criteria.map(({ task }) => task)).size)
})

test('two missions that assess a task are both named, and their criteria add up', () => {
  const again = { slug: 'encore', scenario }
  const [once, twice] = [coverageOf(played), coverageOf([...played, again])].map((one) => taskIn(one, 'T.1.2.6'))
  expect(once?.scenarios.map(({ slug }) => slug)).toEqual(['relance-clients-buromod'])
  expect(twice?.scenarios.map(({ slug }) => slug)).toEqual(['relance-clients-buromod', 'encore'])
  expect(twice?.criteria).toBe((once?.criteria ?? 0) * 2)
})

test('a task that nothing assesses has no criterion, and is not covered', () => {
  expect(taskIn(coverageOf(played), 'T.4.7.1')).toEqual({ code: 'T.4.7.1', criteria: 0, scenarios: [] })
  expect(coverageOf([]).covered).toBe(0)
})
