/** Which days people work: Monday to Friday, but for the public holidays of metropolitan France (C. trav. art. L3133-1). */
import { addDays, type Day, day, endOfMonth, firstOfMonth, monthOf, weekday, yearOf } from '#base/dates.ts'

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

const two = (value: number): string => String(value).padStart(2, '0')

/** Gregorian Easter (anonymous computus, as published in Nature in 1876). */
function easter(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const skipped = Math.floor(century / 4)
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - skipped - moon + 15) % 30
  const rest = year % 100
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const count = epact + sunday - 7 * late + 114
  return day(`${year}-${two(Math.floor(count / 31))}-${two((count % 31) + 1)}`)
}

const byYear = new Map<number, ReadonlySet<string>>()

export function publicHolidays(year: number): ReadonlySet<string> {
  const known = byYear.get(year)
  if (known) return known
  const sunday = easter(year)
  // Easter Monday, Ascension, Whit Monday.
  const moving = [1, 39, 50].map((after) => addDays(sunday, after))
  const holidays = new Set<string>([...FIXED.map((date) => `${year}-${date}`), ...moving])
  byYear.set(year, holidays)
  return holidays
}

export const isWorkingDay = (date: Day): boolean => weekday(date) <= 5 && !publicHolidays(yearOf(date)).has(date)

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
