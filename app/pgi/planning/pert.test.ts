/** Public vectors of the critical path method (course exercises whose solutions are printed). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectStep } from './commands.ts'
import { inOrder, pertOf } from './pert.ts'

const steps = (...said: [string, number, string?][]): ProjectStep[] =>
  said.map(([code, days, after = '']) => ({ code, label: code, days, after: [...after] }))

const of = (pert: ReturnType<typeof pertOf>, field: 'earlyStart' | 'totalFloat' | 'freeFloat') =>
  Object.fromEntries((pert?.steps ?? []).map((step) => [step.code, step[field]]))

test('V1: eight steps in 26 days, critical B-D-E-H', () => {
  const pert = pertOf(
    steps(
      ['A', 7],
      ['B', 9],
      ['C', 3, 'AB'],
      ['D', 4, 'B'],
      ['E', 8, 'CD'],
      ['F', 7, 'D'],
      ['G', 4, 'EF'],
      ['H', 5, 'E'],
    ),
  )
  expect(pert?.days).toBe(26)
  expect(of(pert, 'earlyStart')).toEqual({ A: 0, B: 0, C: 9, D: 9, E: 13, F: 13, G: 21, H: 21 })
  expect(of(pert, 'totalFloat')).toEqual({ A: 3, B: 0, C: 1, D: 0, E: 0, F: 2, G: 1, H: 0 })
  expect(of(pert, 'freeFloat')).toEqual({ A: 2, B: 0, C: 1, D: 0, E: 0, F: 1, G: 1, H: 0 })
  expect(pert?.criticalPath).toEqual(['B', 'D', 'E', 'H'])
})

test('V2: ten steps in 40 days, critical A-C-E-F-G-J', () => {
  const pert = pertOf(
    steps(
      ['A', 5],
      ['B', 5, 'A'],
      ['C', 8, 'A'],
      ['D', 5, 'BC'],
      ['E', 7, 'C'],
      ['F', 5, 'DE'],
      ['G', 6, 'F'],
      ['H', 5, 'F'],
      ['I', 4, 'H'],
      ['J', 9, 'GH'],
    ),
  )
  expect(pert?.days).toBe(40)
  expect(pert?.criticalPath).toEqual(['A', 'C', 'E', 'F', 'G', 'J'])
  expect(of(pert, 'totalFloat')).toMatchObject({ B: 5, D: 2, H: 1, I: 6 })
  expect(of(pert, 'freeFloat')).toMatchObject({ B: 3, D: 2, H: 0, I: 6 })
})

test('V3: seven steps in 21 days', () => {
  const plan = steps(['A', 6], ['B', 5], ['C', 4, 'A'], ['D', 6, 'B'], ['E', 5, 'C'], ['F', 6, 'AD'], ['G', 4, 'EF'])
  expect(pertOf(plan)?.days).toBe(21)
})

test('steps that wait for one another are named, whatever the order they are given in', () => {
  const circle = inOrder(steps(['A', 1, 'C'], ['B', 1, 'A'], ['C', 1, 'B'], ['D', 1]))
  expect(circle).toMatchObject({ circle: expect.arrayContaining(['A', 'B', 'C']) })
  expect(pertOf(steps(['A', 1, 'A']))).toBeUndefined()
})

const plans = fc
  .array(fc.tuple(fc.nat(9), fc.array(fc.nat(25), { maxLength: 3 })), { minLength: 1, maxLength: 20 })
  .map((said) =>
    said.map(
      ([days, before], index): ProjectStep => ({
        code: `S${index}`,
        label: '',
        days,
        after: [...new Set(before.filter((each) => each < index).map((each) => `S${each}`))],
      }),
    ),
  )

test('no float is negative, a free float never exceeds the total one, and the longest chain gives the length', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const pert = pertOf(plan)
      const longest = (code: string): number => {
        const step = plan.find((each) => each.code === code)
        return (step?.days ?? 0) + Math.max(0, ...(step?.after ?? []).map(longest))
      }
      expect(pert?.days).toBe(Math.max(...plan.map(({ code }) => longest(code))))
      for (const { totalFloat, freeFloat, code, earlyEnd } of pert?.steps ?? []) {
        expect(freeFloat).toBeGreaterThanOrEqual(0)
        expect(totalFloat).toBeGreaterThanOrEqual(freeFloat)
        expect(earlyEnd).toBe(longest(code))
      }
      expect(pert?.criticalPath.length).toBeGreaterThan(0)
    }),
  )
})

test('the order in which steps are given changes no date', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const dates = (given: ProjectStep[]) =>
        Object.fromEntries(
          (pertOf(given)?.steps ?? []).map(({ code, earlyStart, lateStart }) => [code, [earlyStart, lateStart]]),
        )
      expect(dates([...plan].reverse())).toEqual(dates(plan))
    }),
  )
})
