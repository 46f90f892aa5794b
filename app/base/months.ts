import { addMonths, type Day, day, daysBetween, endOfMonth } from './dates.ts'
import { invariant } from './result.ts'

/** A calendar month, `2026-03`. Compares with `<` and `>` like any text. */
export type Month = string & { readonly __unit: 'month' }

export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

export function month(text: string): Month {
  invariant(isMonth(text), `${text} is not a month`)
  return text
}

export const monthContaining = (date: Day): Month => month(date.slice(0, 7))
export const firstDayOf = (period: Month): Day => day(`${period}-01`)
export const lastDayOf = (period: Month): Day => endOfMonth(firstDayOf(period))
export const daysInMonth = (period: Month): number => daysBetween(firstDayOf(period), lastDayOf(period)) + 1
export const addToMonth = (period: Month, count: number): Month => monthContaining(addMonths(firstDayOf(period), count))

/** Every month from one to the other, both included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let each = first; each <= last; each = addToMonth(each, 1)) months.push(each)
  return months
}
