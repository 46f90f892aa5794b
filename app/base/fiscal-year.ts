import { addDays, addMonths, type Day, yearOf } from './dates.ts'

/** Both days included. */
export type FiscalYear = { readonly from: Day; readonly to: Day }

/** The fiscal year that a day is in. */
export type FiscalYearOf = (date: Day) => FiscalYear

/** Fiscal years of twelve months that begin on the same day as this one, as far as one looks on either side. */
export const fiscalYearsLike =
  ({ from: first }: FiscalYear): FiscalYearOf =>
  (date) => {
    const sameYear = 12 * (yearOf(date) - yearOf(first))
    const months = addMonths(first, sameYear) > date ? sameYear - 12 : sameYear
    return { from: addMonths(first, months), to: addDays(addMonths(first, months + 12), -1) }
  }

/** The twelve months that follow. */
export function fiscalYearAfter({ to }: FiscalYear): FiscalYear {
  const from = addDays(to, 1)
  return { from, to: addDays(addMonths(from, 12), -1) }
}

/** Days of a fiscal year gone by at the end of a day, thirty to a month: 360 for a whole year of twelve months. */
export function daysCovered({ from, to }: FiscalYear, until: Day): number {
  const [start, end] = [partsOf(from), partsOf(addDays(until < to ? until : to, 1))]
  return 360 * (end.year - start.year) + 30 * (end.month - start.month) + end.day - start.day
}

const partsOf = (date: Day) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day: Math.min(day, 30) }
}
