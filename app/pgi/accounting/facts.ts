import type { Day } from '#base/dates.ts'

/** What the books need to know of the rest of the company. */
export type AccountingFacts = {
  /** The fiscal year that a day falls in, if its books are open. */
  fiscalYearOf(date: Day): { readonly from: Day } | undefined
  isCustomer(party: string): boolean
  isSupplier(party: string): boolean
}
