/** What sales, purchases and the books put on a party's account. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { ItemId } from './commands.ts'
import type { Allocation, TreasuryEvent } from './events.ts'
import { matched } from './match.ts'
import type { Item, TreasuryState } from './state.ts'

type Opened = Omit<Extract<TreasuryEvent, { type: 'ItemOpened' }>, 'type'>

export const openItem = (item: Opened): TreasuryEvent => defined({ type: 'ItemOpened' as const, ...item })

export type CreditPart = { readonly invoice: ItemId; readonly amount: Cents }

/** A credit note settles its part of each invoice, up to what is still due on it; beyond, it stays open on the account. */
export function openCreditNote(state: TreasuryState, credit: Opened, parts: readonly CreditPart[], today: Day) {
  const events = [openItem(credit)]
  const debits: Item[] = []
  const allocations: Allocation[] = []
  for (const { invoice, amount: part } of parts) {
    const debit = state.items.get(invoice)
    if (!debit || debit.left <= 0 || part <= 0) continue
    invariant(debit.customer === credit.customer, 'a credit note is for the customer of its invoice')
    const amount: Cents = cents(Math.min(debit.left, part))
    debits.push(debit)
    allocations.push({ debit: debit.item, credit: credit.item, amount })
  }
  if (debits.length === 0) return events
  return [...events, matched(state, [...debits, { ...credit, left: credit.amount }], allocations, today)]
}

/** A supplier's credit note settles its invoice, up to what is still owed on it; beyond, it stays open on the account. */
export function openSupplierCreditNote(state: TreasuryState, debit: Opened, invoice: ItemId | undefined, today: Day) {
  const events = [openItem(debit)]
  const credit = invoice === undefined ? undefined : state.items.get(invoice)
  if (!credit || credit.left >= 0 || credit.account !== debit.account) return events
  invariant(credit.customer === debit.customer, 'a credit note comes from the supplier of its invoice')
  const amount: Cents = cents(Math.min(-credit.left, debit.amount))
  const allocation = { debit: debit.item, credit: credit.item, amount }
  return [...events, matched(state, [{ ...debit, left: debit.amount }, credit], [allocation], today)]
}
