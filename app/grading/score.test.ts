import { expect, test } from 'vitest'
import { score } from './score.ts'

const line = (id: string, points: number, task: 'T.1.2.4' | 'T.1.6.3') => ({
  id,
  points,
  task,
  competence: task === 'T.1.2.4' ? ('C1.2' as const) : ('C1.6' as const),
  expects: 'D1.O.17' as const,
})

test('points add up by task, result, competence and unit', () => {
  const criteria = [line('a', 4, 'T.1.2.4'), line('b', 4, 'T.1.2.4'), line('c', 2, 'T.1.6.3')]
  const made = score(criteria, [
    { criterion: 'c', points: 0.5 },
    { criterion: 'a', points: 4 },
    { criterion: 'b', points: 3 },
  ])
  expect(made.total).toEqual({ points: 7.5, max: 10, ratio: 0.75 })
  expect(made.tasks.get('T.1.2.4')).toEqual({ points: 7, max: 8, ratio: 0.875 })
  expect(made.results.get('D1.O.17')?.points).toBe(7.5)
  // The default scale: degree 4 from 80 % of the points, degree 2 from 25 %.
  expect(made.competences.get('C1.2')?.level.code).toBe('degree_4')
  expect(made.competences.get('C1.6')?.level.code).toBe('degree_2')
  const unit = made.units.get('U4')
  expect(unit).toMatchObject({ points: 7.5, max: 10, outOf20: 15 })
  expect(unit?.weighted).toBe(15 * (unit?.coefficient ?? 0))
})

test('a mark out of 20 is to the nearest hundredth', () => {
  const made = score([line('a', 3, 'T.1.2.4')], [{ criterion: 'a', points: 1 }])
  expect(made.units.get('U4')?.outOf20).toBe(6.67)
})

test('criteria that are worth nothing prove no level', () => {
  const made = score([line('a', 0, 'T.1.2.4')], [{ criterion: 'a', points: 0 }])
  expect(made.competences.get('C1.2')?.level.code).toBe('not_assessed')
})

test('a criterion without points is a bug, not a zero', () => {
  expect(() => score([line('a', 1, 'T.1.2.4')], [])).toThrow('has no points')
})
