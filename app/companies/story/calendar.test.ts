import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { addWorkingDays, inMonth, isWorkingDay, lastWorkingDay, publicHolidays } from './calendar.ts'

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

test('working days step over holidays and weekends', () => {
  expect(addWorkingDays(day('2025-04-30'), 1)).toBe('2025-05-02')
  expect(lastWorkingDay(day('2025-08-04'))).toBe('2025-08-29')
})

test('a month without a 31st ends on its last day', () => {
  expect(inMonth(day('2025-02-01'), 30)).toBe('2025-02-28')
  expect(inMonth(day('2025-03-05'), 30)).toBe('2025-03-30')
})
