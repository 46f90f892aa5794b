/**
 * État de rapprochement: each balance corrected by what only the other knows. A line counts as seen by both on a day when what it
 * was pointed with had happened by then, on either side.
 */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, plus } from '#base/money.ts'
import { balanceAt } from '../book.ts'
import type { AccountingState } from '../state.ts'
import { amountOf, type BankLine, type BookLine, bankBalanceAt, bankLinesOf, bookLinesOf } from './lines.ts'

export type Reconciliation = {
  readonly account: string
  readonly at: Day
  /** Balance of the account in the books, positive when debit; and at the bank, positive in our favour. */
  readonly books: Cents
  readonly bank: Cents
  /** What the bank did and the books do not say yet; what the books say and the bank has not done yet. */
  readonly bankOnly: readonly BankLine[]
  readonly booksOnly: readonly BookLine[]
  readonly correctedBooks: Cents
  readonly correctedBank: Cents
  /** Nil once everything is explained. */
  readonly difference: Cents
}

/** Undefined while the bank has sent nothing about this account up to that day. */
export function reconcile(state: AccountingState, account: string, at: Day): Reconciliation | undefined {
  const bank = bankBalanceAt(state, account, at)
  if (bank === undefined) return undefined
  const books = balanceAt(state.totals.get(account), at)
  const isLater = latenessOf(state, account, at)
  const bankOnly = bankLinesOf(state, account).filter(({ id, date }) => date <= at && isLater(id, 'entries'))
  const booksOnly = bookLinesOf(state, account).filter(({ id, date }) => date <= at && isLater(id, 'lines'))
  const correctedBooks = plus(books, amountOf(bankOnly))
  const correctedBank = plus(bank, amountOf(booksOnly))
  const difference = minus(correctedBooks, correctedBank)
  return { account, at, books, bank, bankOnly, booksOnly, correctedBooks, correctedBank, difference: cents(difference) }
}

/** Whether the other side of a line was still to come: it is not pointed, or with something dated later. */
function latenessOf(state: AccountingState, account: string, at: Day) {
  const dates = new Map<string, Day>()
  for (const { id, date } of bankLinesOf(state, account)) dates.set(id, date)
  for (const { id, date } of bookLinesOf(state, account)) dates.set(id, date)
  return (id: string, other: 'lines' | 'entries'): boolean => {
    const pointing = state.bank.pointings.get(state.bank.pointed.get(id) ?? '')
    if (!pointing) return true
    return pointing[other].some((each) => (dates.get(each) ?? at) > at)
  }
}
