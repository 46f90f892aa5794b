import { expect, test } from 'vitest'
import { day } from './dates.ts'
import { isBusinessDay, isWorkingDay, publicHolidays } from './public-holidays.ts'

test('the holidays that move follow Easter (20 April 2025, 5 April 2026)', () => {
  for (const date of ['2025-04-21', '2025-05-29', '2025-06-09', '2026-04-06', '2026-05-14', '2026-05-25']) {
    expect(publicHolidays(Number(date.slice(0, 4))).has(date)).toBe(true)
  }
  expect(publicHolidays(2025).size).toBe(11)
})

test('nobody works on a Sunday nor on 14 July', () => {
  expect(isWorkingDay(day('2025-07-13'))).toBe(false)
  expect(isWorkingDay(day('2025-07-14'))).toBe(false)
  expect(isWorkingDay(day('2025-07-15'))).toBe(true)
})

test('a Saturday is a business day (ouvrable) and not a working day (ouvré)', () => {
  expect(isBusinessDay(day('2026-03-14'))).toBe(true)
  expect(isWorkingDay(day('2026-03-14'))).toBe(false)
  expect(isBusinessDay(day('2026-03-15'))).toBe(false)
  // 15 August 2026 is a Saturday.
  expect(isBusinessDay(day('2026-08-15'))).toBe(false)
})
