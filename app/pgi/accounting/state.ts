import type { Day } from '#base/dates.ts'
import { type Cents, minus, ZERO } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { Entry } from './events.ts'
import { emptyYearEnd, type YearEndState } from './year-end/state.ts'

export type PostedEntry = {
  /** Among all the company's entries. */
  readonly number: number
  /** In its fiscal year, without gap: the number that people and the FEC read. */
  readonly yearNumber: number
  readonly postedOn: Day
  readonly entry: Entry
}
/** What debits and credits add up to; neither is netted from the other. */
export type Total = { readonly debit: Cents; readonly credit: Cents }
/** An entry that waits for the transfer to the books. `order` is that of the business events. */
export type PendingEntry = { readonly source: string; readonly order: number; readonly entry: Entry }

export type AccountingState = {
  /** Accounts opened by hand, besides the plan's: number → label. */
  readonly openedAccounts: PersistentMap<string, string>
  /** Entry n is at index n − 1. */
  readonly entries: PersistentList<PostedEntry>
  /** How many entries each fiscal year has, by its first day. */
  readonly entriesOfYear: PersistentMap<Day, number>
  readonly totals: PersistentMap<string, Total>
  /** By account and party: `411000/LEFEVRE`. */
  readonly partyTotals: PersistentMap<string, Total>
  readonly pending: PersistentMap<string, PendingEntry>
  /** How many entries ever waited: the order of the next one. */
  readonly everPending: number
  /** Business source → number of its entry. */
  readonly transferred: PersistentMap<string, number>
  readonly yearEnd: YearEndState
}

export const emptyAccounting: AccountingState = {
  openedAccounts: PersistentMap.empty(),
  entries: PersistentList.empty(),
  entriesOfYear: PersistentMap.empty(),
  totals: PersistentMap.empty(),
  partyTotals: PersistentMap.empty(),
  pending: PersistentMap.empty(),
  everPending: 0,
  transferred: PersistentMap.empty(),
  yearEnd: emptyYearEnd,
}

/** Opens private copies that a replay fills in place; `sealAccounting` closes them. */
export const draftAccounting = (state: AccountingState): AccountingState => ({
  ...state,
  totals: state.totals.draft(),
  partyTotals: state.partyTotals.draft(),
  transferred: state.transferred.draft(),
})

export const sealAccounting = (state: AccountingState): AccountingState => ({
  ...state,
  totals: state.totals.seal(),
  partyTotals: state.partyTotals.seal(),
  transferred: state.transferred.seal(),
})

export const NO_TOTAL: Total = { debit: ZERO, credit: ZERO }

/** Positive when the account is debit. */
export const balanceOf = (total: Total): Cents => minus(total.debit, total.credit)

export const entryId = (number: number): string => `entry-${number}`
export const partyKey = (account: string, party: string): string => `${account}/${party}`

export const entryNumbered = (state: AccountingState, number: number): PostedEntry | undefined =>
  state.entries.at(number - 1)

/** The posted entry of a document, receipt or reassignment. */
export function entryOf(state: AccountingState, source: string): PostedEntry | undefined {
  const number = state.transferred.get(source)
  return number === undefined ? undefined : entryNumbered(state, number)
}
