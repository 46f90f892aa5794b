/** A party's account as it stood at the end of a day: what was open, and what had been matched by then. */
import { type Day, daysBetween } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { Item, Matching } from '../../treasury/state.ts'
import type { Company } from '../company.ts'

export type OpenItem = {
  readonly item: Item
  /** What was not matched on that day, of the sign of the amount: negative for a credit. */
  readonly balance: Cents
  /** What is owed without due date (a transfer between accounts) is due at once; what pays it is never due. */
  readonly dueDate: Day | null
  /** Nil while it is not late. */
  readonly daysLate: number
}

const KINDS = [
  'invoice',
  'creditNote',
  'receipt',
  'reassignment',
  'entry',
  'purchaseInvoice',
  'supplierCreditNote',
  'payment',
  'asset',
] as const
export type ItemKind = (typeof KINDS)[number]

export function kindOfItem(item: string): ItemKind {
  const kind = item.slice(0, item.indexOf('-'))
  return KINDS.find((each) => each === kind) ?? 'entry'
}

/** A group stands from its date until it is undone, or merged in a larger one. */
export function stoodAt({ treasury }: Company, { date, undone, replacedBy }: Matching, at: Day): boolean {
  const end = undone ?? (replacedBy === undefined ? undefined : treasury.matchings.get(replacedBy)?.date)
  return date <= at && (end === undefined || end > at)
}

/** Customers who ever had something on their account, in the order of their codes. */
export const customersWithItems = ({ treasury }: Company): string[] => [...treasury.itemsByCustomer.keys()].sort(byText)

export const suppliersWithItems = ({ treasury }: Company): string[] => [...treasury.itemsBySupplier.keys()].sort(byText)

/** A code is a customer's or a supplier's, never both. */
export function* itemsOf({ treasury }: Company, party: string): Generator<Item> {
  for (const id of treasury.itemsByCustomer.get(party) ?? treasury.itemsBySupplier.get(party) ?? []) {
    const item = treasury.items.get(id)
    if (item) yield item
  }
}

function* matchingsOf({ treasury }: Company, customer: string): Generator<Matching> {
  for (const id of treasury.matchingsByCustomer.get(customer) ?? []) {
    const matching = treasury.matchings.get(id)
    if (matching) yield matching
  }
}

function matchedAt(company: Company, customer: string, at: Day): ReadonlyMap<string, number> {
  const matched = new Map<string, number>()
  const add = (item: string, amount: number) => matched.set(item, (matched.get(item) ?? 0) + amount)
  for (const matching of matchingsOf(company, customer)) {
    if (!stoodAt(company, matching, at)) continue
    for (const { debit, credit, amount } of matching.allocations) {
      add(debit, amount)
      add(credit, -amount)
    }
  }
  return matched
}

/** Every item of the account dated up to that day, settled ones included, oldest first. */
export function accountAt(company: Company, customer: string, at: Day): OpenItem[] {
  const matched = matchedAt(company, customer, at)
  const account: OpenItem[] = []
  for (const item of itemsOf(company, customer)) {
    if (item.date > at) continue
    const balance = cents(item.amount - (matched.get(item.item) ?? 0))
    // A customer owes its debits; a supplier is owed its credits.
    const owed = item.side === 'supplier' ? item.amount < 0 : item.amount > 0
    const dueDate = owed ? (item.dueDate ?? item.date) : null
    const daysLate = dueDate !== null && balance !== 0 ? Math.max(0, daysBetween(dueDate, at)) : 0
    account.push({ item, balance, dueDate, daysLate })
  }
  return account.sort((left, right) => byText(left.item.date, right.item.date))
}

export const openItemsAt = (company: Company, customer: string, at: Day): OpenItem[] =>
  accountAt(company, customer, at).filter(({ balance }) => balance !== 0)

/** The group an item is in today, with its letter. */
export function matchingOf({ treasury }: Company, item: string): Matching | undefined {
  const matching = treasury.items.get(item)?.matching
  return matching === undefined ? undefined : treasury.matchings.get(matching)
}

/** Highest reminder sent for an item up to a day, and when the last one left. */
export type Reminded = { readonly level: number; readonly last: Day }

export function remindersAt({ treasury }: Company, at: Day): ReadonlyMap<string, Reminded> {
  const reminded = new Map<string, Reminded>()
  for (const { date, level, items } of treasury.reminders) {
    if (date > at) continue
    for (const item of items) {
      const known = reminded.get(item)
      reminded.set(item, {
        level: Math.max(level, known?.level ?? 0),
        last: known && known.last > date ? known.last : date,
      })
    }
  }
  return reminded
}
