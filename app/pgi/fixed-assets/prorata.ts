/** Time shares of a year. No text sets the day count, so that the asset says which one it follows. */
import { addDays, type Day, dayOfMonth, daysBetween, endOfMonth, monthOf, yearOf } from '#base/dates.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'

/**
 * `thirty`: months of 30 days, years of 360, the first day not counted ((30 − day) + 30 × months left).
 * `thirtyInclusive`: the same with the first day counted. `actual`: the calendar's days, first and last counted.
 */
export const DAY_COUNTS = ['thirty', 'thirtyInclusive', 'actual'] as const
export type DayCount = (typeof DAY_COUNTS)[number]

export type Share = { readonly days: number; readonly of: number }

/** The last day of a month is a thirtieth whatever the month. */
const thirtieth = (date: Day): number => (date === endOfMonth(date) ? 30 : Math.min(dayOfMonth(date), 30))

const thirtyDays = (from: Day, to: Day): number =>
  360 * (yearOf(to) - yearOf(from)) +
  30 * (monthOf(to) - monthOf(from)) +
  thirtieth(to) -
  Math.min(dayOfMonth(from), 30)

/** What part of the fiscal year goes from one day to another, both in it. A year used from its first day is whole under every count. */
export function shareOfYear(count: DayCount, { from: first, to: last }: FiscalYear, from: Day, to: Day): Share {
  if (count === 'actual') return { days: daysBetween(from, to) + 1, of: daysBetween(first, last) + 1 }
  const counted = count === 'thirtyInclusive' || from === first ? 1 : 0
  return { days: thirtyDays(from, to) + counted, of: 360 }
}

/** Months from the one a day is in to the end of the year, both counted: the declining balance begins on the first of the month. */
export const monthsLeft = (from: Day, to: Day): number =>
  12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from) + 1

/** Whole months from a day to another, the latter counted. */
export function wholeMonths(from: Day, to: Day): number {
  const next = addDays(to, 1)
  const months = 12 * (yearOf(next) - yearOf(from)) + monthOf(next) - monthOf(from)
  return dayOfMonth(next) >= dayOfMonth(from) ? months : months - 1
}
