/** The fiscal years of a company: those it was founded with, and those it opened since. */
import type { Day } from '#base/dates.ts'
import { type FiscalYear, fiscalYearsLike } from '#base/fiscal-year.ts'
import type { Company } from './company.ts'

type Years = Pick<Company, 'identity' | 'accounting'>

/** Oldest first, closed ones included. */
export const fiscalYearsOf = ({ identity, accounting }: Years): FiscalYear[] => [
  ...(identity.previousFiscalYears ?? []),
  identity.fiscalYear,
  ...accounting.yearEnd.opened,
]

export const isClosedYear = ({ accounting }: Years, { from }: FiscalYear): boolean =>
  accounting.yearEnd.closed.has(from)

const contains =
  (date: Day) =>
  ({ from, to }: FiscalYear): boolean =>
    from <= date && date <= to

/** The open fiscal year that a day falls in. */
export const openFiscalYearOf = (company: Years, date: Day): FiscalYear | undefined =>
  fiscalYearsOf(company).find((year) => contains(date)(year) && !isClosedYear(company, year))

/** The fiscal year of any day: one the company knows, or one like the year it was founded with. */
export const fiscalYearAt = (company: Years, date: Day): FiscalYear =>
  fiscalYearsOf(company).find(contains(date)) ?? fiscalYearsLike(company.identity.fiscalYear)(date)

/** The year before, when the company has books of it. */
export const yearBefore = (company: Years, { from }: FiscalYear): FiscalYear | undefined =>
  fiscalYearsOf(company).findLast(({ to }) => to < from)
