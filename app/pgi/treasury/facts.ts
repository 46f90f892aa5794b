import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'

/** What treasury asks the rest of the company. */
export type TreasuryFacts = {
  standingOf(customer: string): 'customer' | 'prospect' | 'archived' | undefined
  supplierStandingOf(supplier: string): 'supplier' | 'archived' | undefined
  /** Where the control of a supplier's invoice stands; undefined for what is not controlled. */
  controlOf(item: string): 'toCheck' | 'disputed' | 'approved' | undefined
  /** What an entry credits an account; undefined when there is no such entry. */
  creditOf(entry: string, account: string): Cents | undefined
  isOpen(date: Day): boolean
}

export type Context = { readonly today: Day }
