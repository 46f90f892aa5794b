import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMinutes,
  addMonths,
  day,
  dayOf,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  firstOfMonth,
  isDay,
  moment,
  monthOf,
  weekday,
  yearOf,
} from './dates.ts'

test('a day exists in the calendar, or it is not one', () => {
  expect(['2024-02-29', '2026-12-31', '2000-02-29'].every(isDay)).toBe(true)
  expect(
    ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', ''].some(isDay),
  ).toBe(false)
  expect(() => day('2026-02-30')).toThrow()
})

test('months end where they end, leap years included', () => {
  expect(['2026-02-10', '2024-02-10', '2026-04-30', '2026-12-01'].map((text) => endOfMonth(day(text)))).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2026-04-30',
    '2026-12-31',
  ])
  expect(firstOfMonth(day('2026-03-16'))).toBe('2026-03-01')
})

test('a month later is the same day, or the last of the month', () => {
  expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
  expect(addMonths(day('2026-01-31'), 2)).toBe('2026-03-31')
  expect(addMonths(day('2026-01-15'), -2)).toBe('2025-11-15')
  expect(addMonths(day('2026-11-30'), 15)).toBe('2028-02-29')
})

test('16 March 2026 is a Monday, and the days of the week follow one another', () => {
  expect(weekday(day('2026-03-16'))).toBe(1)
  expect(weekday(day('2026-03-22'))).toBe(7)
  expect(weekday(day('1969-12-31'))).toBe(3)
})

const someDay = fc.integer({ min: -10_000, max: 60_000 }).map((days) => addDays(day('1970-01-01'), days))

test('adding days and counting them undo one another, and days compare as texts', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
      const to = addDays(from, days)
      expect(daysBetween(from, to)).toBe(days)
      expect(Math.sign(days)).toBe(to > from ? 1 : to < from ? -1 : 0)
      expect(isDay(to)).toBe(true)
      expect(weekday(addDays(from, 7))).toBe(weekday(from))
    }),
  )
})

test('year, month and day say the date again', () => {
  fc.assert(
    fc.property(someDay, (date) => {
      const two = (value: number) => String(value).padStart(2, '0')
      expect(`${yearOf(date)}-${two(monthOf(date))}-${two(dayOfMonth(date))}`).toBe(date)
      expect(addDays(endOfMonth(date), 1)).toBe(addMonths(firstOfMonth(date), 1))
    }),
  )
})

test('minutes go over midnight and back', () => {
  const late = moment('2026-03-16T23:50')
  expect(addMinutes(late, 15)).toBe('2026-03-17T00:05')
  expect(addMinutes(addMinutes(late, 15), -15)).toBe(late)
  expect(dayOf(late)).toBe('2026-03-16')
  expect(() => moment('2026-03-16T24:00')).toThrow()
  expect(() => moment('2026-02-30T10:00')).toThrow()
})
