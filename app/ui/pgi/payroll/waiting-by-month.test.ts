import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { waitingByMonth } from './waiting-by-month.ts'

test('requests without an answer are counted by the month they begin in, and the others are not', () => {
  expect(
    waitingByMonth([
      { from: day('2026-05-29'), status: 'approved' },
      { from: day('2026-06-15'), status: 'requested' },
      { from: day('2026-06-29'), status: 'requested' },
      { from: day('2026-07-01'), status: 'requested' },
      { from: day('2026-07-06'), status: 'declined' },
    ]),
  ).toEqual([
    { month: '2026-06', count: 2 },
    { month: '2026-07', count: 1 },
  ])
})
