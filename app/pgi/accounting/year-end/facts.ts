import type { Day } from '#base/dates.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'
import type { Cents } from '#base/money.ts'

/** Something a customer owes, or a credit on its account, as it stood on a day. */
export type OpenDebt = {
  readonly item: string
  /** Positive when it is owed. */
  readonly balance: Cents
  readonly label: string
  readonly dueDate?: Day
}

/** What the end of a year needs to know of the rest of the company. */
export type YearEndFacts = {
  /** Every fiscal year the company knows, oldest first. */
  readonly years: readonly FiscalYear[]
  isCustomer(party: string): boolean
  openDebts(customer: string, at: Day): readonly OpenDebt[]
  /** Sales documents that owe an entry once they are finished. */
  draftsUntil(date: Day): readonly string[]
  /** Fixed assets whose depreciation of the year that ends then is not recorded. */
  notDepreciatedAt(to: Day): readonly string[]
  /** What the goods on the shelves were worth on the evening of a day. */
  stockWorthAt(date: Day): Cents
}
