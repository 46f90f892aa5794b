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
