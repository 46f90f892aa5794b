/** How absences are counted: business days (ouvrables) for leave, working days (ouvrés) for work. */
import { addDays, type Day, weekday } from '#base/dates.ts'
import { isBusinessDay, isWorkingDay } from '#base/public-holidays.ts'

export function* eachDay(from: Day, to: Day): Generator<Day> {
  for (let date = from; date <= to; date = addDays(date, 1)) yield date
}

export function countDays(from: Day, to: Day, counts: (date: Day) => boolean): number {
  let count = 0
  for (const date of eachDay(from, to)) if (counts(date)) count += 1
  return count
}

export const workingDaysIn = (from: Day, to: Day): number => countDays(from, to, isWorkingDay)

/** Days of the month that pay is due for, public holidays included: Monday to Friday. */
export const isWeekday = (date: Day): boolean => weekday(date) <= 5
export const weekdaysIn = (from: Day, to: Day): number => countDays(from, to, isWeekday)

/**
 * Business days of a leave: from the first day that would have been worked to the eve of the return, so that ten working
 * days of two whole weeks are twelve business days.
 */
export function businessDaysOfLeave(from: Day, to: Day): number {
  let first = from
  while (first <= to && !isWorkingDay(first)) first = addDays(first, 1)
  if (first > to) return 0
  let back = addDays(to, 1)
  while (!isWorkingDay(back)) back = addDays(back, 1)
  return countDays(first, addDays(back, -1), isBusinessDay)
}
