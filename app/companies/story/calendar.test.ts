import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { addWorkingDays, inMonth, lastWorkingDay } from './calendar.ts'

test('working days step over holidays and weekends', () => {
  expect(addWorkingDays(day('2025-04-30'), 1)).toBe('2025-05-02')
  expect(lastWorkingDay(day('2025-08-04'))).toBe('2025-08-29')
})

test('a month without a 31st ends on its last day', () => {
  expect(inMonth(day('2025-02-01'), 30)).toBe('2025-02-28')
  expect(inMonth(day('2025-03-05'), 30)).toBe('2025-03-30')
})
