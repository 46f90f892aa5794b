/** Balances of a fiscal year, and the accounts that a line of a statement takes. */
import type { Day } from '#base/dates.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'
import { type Cents, cents } from '#base/money.ts'
import { balanceRows } from '../ledger.ts'
import type { AccountingState } from '../state.ts'

/** Positive when debit. */
export type AccountBalance = { readonly account: string; readonly balance: Cents }

/**
 * First digits of accounts, separated by spaces: `41D` takes those in debit only, `44C` those in credit, `!4091` leaves out.
 * `409 !4091` is 409 without 4091.
 */
export type Accounts = string

type Picked = { readonly prefix: string; readonly side: 'D' | 'C' | ''; readonly isOut: boolean }

const parsed = new Map<Accounts, readonly Picked[]>()

function parse(accounts: Accounts): readonly Picked[] {
  const known = parsed.get(accounts)
  if (known) return known
  const picked = accounts.split(' ').map((text): Picked => {
    const side = text.endsWith('D') ? 'D' : text.endsWith('C') ? 'C' : ''
    return { prefix: text.replace(/\D/g, ''), side, isOut: text.startsWith('!') }
  })
  parsed.set(accounts, picked)
  return picked
}

export function takes(accounts: Accounts, { account, balance }: AccountBalance): boolean {
  const about = parse(accounts).filter(({ prefix }) => account.startsWith(prefix))
  if (about.some(({ isOut }) => isOut)) return false
  return about.some(({ side }) => side === '' || (side === 'D' ? balance > 0 : balance < 0))
}

export const pick = (balances: readonly AccountBalance[], accounts: Accounts): AccountBalance[] =>
  balances.filter((each) => takes(accounts, each))

/** What the accounts come to, positive when debit. */
export const debitOf = (balances: readonly AccountBalance[], accounts: Accounts): Cents =>
  cents(balances.reduce((sum, each) => (takes(accounts, each) ? sum + each.balance : sum), 0))

/** The same, positive when credit. */
export const creditOf = (balances: readonly AccountBalance[], accounts: Accounts): Cents =>
  cents(0 - debitOf(balances, accounts))

export type YearBalances = {
  /** Classes 1 to 5 as they stand at the end, 6 and 7 as they moved in the year. */
  readonly balances: readonly AccountBalance[]
  /** What earlier years that are not closed left on classes 6 and 7; positive for a profit. */
  readonly earlierResult: Cents
}

/** The balances of a year up to a day of it; the entries that emptied its accounts at the closing are left out. */
export function yearBalances(state: AccountingState, { from, to }: FiscalYear, until: Day = to): YearBalances {
  const balances: AccountBalance[] = []
  let earlier = 0
  for (const { account, opening, movements, closing } of balanceRows(state, { from, to: until })) {
    if (!/^[67]/.test(account)) {
      balances.push({ account, balance: closing })
      continue
    }
    balances.push({ account, balance: cents(movements.debit - movements.credit) })
    earlier += opening.credit - opening.debit
  }
  return { balances: balances.filter(({ balance }) => balance !== 0), earlierResult: cents(earlier) }
}

/** Class 7 less class 6. */
export const resultOf = (balances: readonly AccountBalance[]): Cents => creditOf(balances, '6 7')
