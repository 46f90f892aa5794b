/** Which days people work: Monday to Friday, but for public holidays. */
import { addDays, type Day, endOfMonth, firstOfMonth, monthOf } from '#base/dates.ts'
import { isWorkingDay } from '#base/public-holidays.ts'

/** That day, or the first working one after it. */
export function workingDayFrom(date: Day): Day {
  let found = date
  while (!isWorkingDay(found)) found = addDays(found, 1)
  return found
}

/** That day, or the last working one before it. */
export function workingDayUntil(date: Day): Day {
  let found = date
  while (!isWorkingDay(found)) found = addDays(found, -1)
  return found
}

export function addWorkingDays(date: Day, count: number): Day {
  let found = date
  for (let left = count; left > 0; left -= 1) found = workingDayFrom(addDays(found, 1))
  return found
}

export const lastWorkingDay = (date: Day): Day => workingDayUntil(endOfMonth(date))

/** That day of the month, or its last one when the month is shorter. */
export function inMonth(month: Day, dayNumber: number): Day {
  const wanted = addDays(firstOfMonth(month), dayNumber - 1)
  return monthOf(wanted) === monthOf(month) ? wanted : endOfMonth(month)
}

/** The first days of the months that begin between two days. */
export function monthsBetween(from: Day, to: Day): Day[] {
  const months: Day[] = []
  for (let month = firstOfMonth(from); month <= to; month = addDays(endOfMonth(month), 1)) months.push(month)
  return months
}
