/** Days of an absence, by halves: it may begin at noon of its first day, and end at noon of its last one. */
import { addDays, type Day } from '#base/dates.ts'
import { isBusinessDay, isWorkingDay } from '#base/public-holidays.ts'
import { businessDaysOfLeave, countDays } from './day-counts.ts'

export type Span = {
  readonly from: Day
  readonly to: Day
  readonly fromNoon?: boolean | undefined
  readonly untilNoon?: boolean | undefined
}

/** The part of a span that falls between two days; undefined when there is none. */
export function within({ from, to, fromNoon, untilNoon }: Span, first: Day, last: Day): Span | undefined {
  const part: Span = {
    from: from > first ? from : first,
    to: to < last ? to : last,
    fromNoon: fromNoon && from >= first,
    untilNoon: untilNoon && to <= last,
  }
  return part.from <= part.to ? part : undefined
}

/** How many half days of a span fall on days of a kind. */
export function halfDaysIn({ from, to, fromNoon, untilNoon }: Span, counts: (date: Day) => boolean): number {
  const partly = (date: Day, isPartial: boolean | undefined): number => (isPartial && counts(date) ? 1 : 0)
  return 2 * countDays(from, to, counts) - partly(from, fromNoon) - partly(to, untilNoon)
}

export const workingHalfDaysIn = (span: Span): number => halfDaysIn(span, isWorkingDay)

/**
 * Half business days of a leave: half a day worked is not taken, and one who is back at noon does not take the days that
 * follow. The law says nothing of half days: they are granted by custom or by agreement.
 */
export function businessHalfDaysOfLeave(span: Span): number {
  const { from, to, fromNoon, untilNoon } = span
  if (!untilNoon) return 2 * businessDaysOfLeave(from, to) - (fromNoon ? 1 : 0)
  let first = from
  while (first < to && !isWorkingDay(first)) first = addDays(first, 1)
  return 2 * countDays(first, to, isBusinessDay) - (fromNoon ? 1 : 0) - 1
}

/** Calendar days that a span takes whole: a day begun or ended by work is left out. */
export const wholeDaysIn = ({ from, to, fromNoon, untilNoon }: Span): number =>
  Math.max(0, countDays(from, to, () => true) - (fromNoon ? 1 : 0) - (untilNoon ? 1 : 0))

const beginsBeforeEnd = (left: Span, right: Span): boolean =>
  left.from < right.to || (left.from === right.to && !(left.fromNoon && right.untilNoon))

/** A morning and an afternoon of one day do not overlap. */
export const overlap = (left: Span, right: Span): boolean =>
  beginsBeforeEnd(left, right) && beginsBeforeEnd(right, left)
