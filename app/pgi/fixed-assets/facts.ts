import type { Day } from '#base/dates.ts'
import type { PaymentTerms } from '#base/due-date.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'

export type FixedAssetsFacts = {
  isOpen(date: Day): boolean
  hasAccount(account: string): boolean
  /** The fiscal year of any day: one the company knows, or one like those it knows. */
  yearOf(date: Day): FiscalYear
  /** The first day whose books this PGI holds. */
  readonly firstDay: Day
  supplier(code: string): { readonly standing: 'supplier' | 'archived'; readonly terms: PaymentTerms } | undefined
  /** The purchase invoice that the supplier's number is already recorded under. */
  invoiceOf(supplier: string, reference: string): { readonly document: string; readonly number: string } | undefined
}
