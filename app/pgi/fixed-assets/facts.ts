import type { Day } from '#base/dates.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'

export type FixedAssetsFacts = {
  isOpen(date: Day): boolean
  hasAccount(account: string): boolean
  /** The fiscal year of any day: one the company knows, or one like those it knows. */
  yearOf(date: Day): FiscalYear
  /** The first day whose books this PGI holds. */
  readonly firstDay: Day
}
