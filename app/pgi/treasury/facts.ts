import type { Day } from '#base/dates.ts'

/** What treasury asks the rest of the company. */
export type TreasuryFacts = {
  standingOf(customer: string): 'customer' | 'prospect' | 'archived' | undefined
  isOpen(date: Day): boolean
}

export type Context = { readonly today: Day }
