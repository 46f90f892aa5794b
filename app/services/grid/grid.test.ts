import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { type GridBy, type GridCopy, type GridFilters, makeGrid } from './grid.ts'

const TODAY = day('2027-02-18')
const student = { id: 'ines', name: 'Aubry Inès' }
const filters = (more: Partial<GridFilters> = {}): GridFilters => ({
  kind: 'training',
  by: 'competences',
  unit: null,
  from: null,
  until: null,
  ...more,
})

const copy = (more: Partial<GridCopy> & { points: number }): GridCopy => ({
  waiting: 0,
  attemptId: `a-${more.points}-${more.at ?? ''}`,
  studentId: student.id,
  assignmentId: 'd1',
  assignment: 'Relances',
  mode: 'training',
  at: TODAY,
  missionLevel: 3,
  tryNumber: 1,
  criteria: [{ title: 'Critère', task: 'T.1.2.4', competence: 'C1.2', points: more.points, max: 10 }],
  ...more,
})

const cellOf = (copies: readonly GridCopy[], more: Partial<GridFilters> = {}, code = 'C1.2') =>
  makeGrid([student], copies, filters(more), TODAY).rows[0]?.cells[code]

test('in training, evidence of ninety days ago counts half as much as today’s, and the panel is told so', () => {
  // (0,5 × 4 + 1 × 8) ÷ (0,5 × 10 + 1 × 10) = 2/3.
  const cell = cellOf([copy({ points: 4, at: day('2026-11-20') }), copy({ points: 8 })])
  expect(cell?.ratio).toBeCloseTo(2 / 3, 12)
  expect(cell).toMatchObject({ points: 12, max: 20, level: 'degree_3' })
  expect(cell?.evidence.map(({ weight }) => weight?.weight)).toEqual([0.5, 1])
})

test('in a certification the same copies are added up, and nothing is weighed', () => {
  const exams = [copy({ points: 4, at: day('2026-11-20'), mode: 'exam' }), copy({ points: 8, mode: 'exam' })]
  const cell = cellOf(exams, { kind: 'certification' })
  expect(cell).toMatchObject({ ratio: 0.6 })
  expect(cell?.evidence.every(({ weight }) => weight === undefined)).toBe(true)
  expect(cellOf(exams)).toBeUndefined()
})

test('what nobody assessed has no cell; what was assessed and missed has one, at zero', () => {
  const copies = [copy({ points: 0 })]
  expect(cellOf(copies, {}, 'C1.3')).toBeUndefined()
  expect(cellOf(copies)).toMatchObject({ ratio: 0, level: 'degree_1' })
})

test.each<[GridBy, string]>([
  ['tasks', 'T.1.2.4'],
  ['activities', '1.2'],
  ['competences', 'C1.2'],
  ['blocks', 'B1'],
  ['units', 'U4'],
])('by %s, a criterion counts in %s', (by, code) => {
  const { columns } = makeGrid([student], [copy({ points: 5 })], filters({ by }), TODAY)
  expect(columns.map((column) => column.code)).toContain(code)
  expect(cellOf([copy({ points: 5 })], { by }, code)).toMatchObject({ points: 5, max: 10, ratio: 0.5 })
})
