import { expect, test } from 'vitest'
import { day } from './dates.ts'
import { daysCovered } from './fiscal-year.ts'

const year = { from: day('2026-01-01'), to: day('2026-12-31') }

test.each([
  ['2026-01-31', 30],
  ['2026-02-28', 60],
  ['2026-03-16', 76],
  ['2026-12-31', 360],
  ['2027-03-31', 360],
])('until %s, %d days of a year of 360 have gone by', (until, days) => {
  expect(daysCovered(year, day(until))).toBe(days)
})

test('a year that begins in July counts from July', () => {
  const shifted = { from: day('2025-07-01'), to: day('2026-06-30') }
  expect(daysCovered(shifted, day('2025-09-30'))).toBe(90)
  expect(daysCovered(shifted, day('2026-06-30'))).toBe(360)
})
