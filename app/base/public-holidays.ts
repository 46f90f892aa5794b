/** The public holidays of metropolitan France (C. trav. art. L3133-1), and the days they leave to work. */
import { addDays, type Day, day, weekday, yearOf } from './dates.ts'

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

export const isPublicHoliday = (date: Day): boolean => publicHolidays(yearOf(date)).has(date)

/** Jour ouvré of a company that works from Monday to Friday. */
export const isWorkingDay = (date: Day): boolean => weekday(date) <= 5 && !isPublicHoliday(date)

/** Jour ouvrable: any day but Sundays and public holidays. */
export const isBusinessDay = (date: Day): boolean => weekday(date) <= 6 && !isPublicHoliday(date)
