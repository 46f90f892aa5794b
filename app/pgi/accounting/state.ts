import type { Day } from '#base/dates.ts'
import { type Cents, minus, ZERO } from '#base/money.ts'
import { type Owner, PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import { type BankState, emptyBank } from './bank/state.ts'
import type { AccountBook, Total } from './book.ts'
import { CHAIN_START } from './chain.ts'
import type { DraftEntry, Entry } from './events.ts'
import { emptyVat, type VatState } from './vat/state.ts'
import { emptyYearEnd, type YearEndState } from './year-end/state.ts'

export type PostedEntry = {
  /** Among all the company's entries. */
  readonly number: number
  /** In its fiscal year, without gap: the number that people and the FEC read. */
  readonly yearNumber: number
  /** First day of its fiscal year. */
  readonly fiscalYear: Day
  readonly postedOn: Day
  readonly entry: Entry
  /** The link of the chain: SHA-256 of the one before and of this entry. */
  readonly hash: string
  /** The number of the entry that it undoes. */
  readonly reverses?: number
}
export type { AccountBook, Total }
/** An entry of the brouillard. A draft validated or discarded is kept, so that its name is never given twice. */
export type Draft = {
  readonly draft: string
  readonly entry: DraftEntry
  readonly end?: { readonly validated: number } | 'discarded'
}
/** An entry that waits for the transfer to the books. `order` is that of the business events. */
export type PendingEntry = { readonly source: string; readonly order: number; readonly entry: Entry }

export type AccountingState = {
  /** Accounts opened by hand, besides the plan's: number → label. */
  readonly openedAccounts: PersistentMap<string, string>
  /** Entry n is at index n − 1. */
  readonly entries: PersistentList<PostedEntry>
  /** How many entries each fiscal year has, by its first day. */
  readonly entriesOfYear: PersistentMap<Day, number>
  /** The link of the last entry. */
  readonly lastHash: string
  readonly totals: PersistentMap<string, AccountBook>
  /** By account and party: `411000/LEFEVRE`. */
  readonly partyTotals: PersistentMap<string, AccountBook>
  readonly drafts: PersistentMap<string, Draft>
  /** Entry undone → entry that undoes it. */
  readonly reversed: PersistentMap<string, number>
  readonly pending: PersistentMap<string, PendingEntry>
  /** How many entries ever waited: the order of the next one. */
  readonly everPending: number
  /** Business source → number of its entry. */
  readonly transferred: PersistentMap<string, number>
  readonly yearEnd: YearEndState
  readonly bank: BankState
  readonly vat: VatState
  /** Who fills this state in place, while a history is lived again. */
  readonly filling: Owner | null
}

export const emptyAccounting: AccountingState = {
  openedAccounts: PersistentMap.empty(),
  entries: PersistentList.empty(),
  entriesOfYear: PersistentMap.empty(),
  lastHash: CHAIN_START,
  totals: PersistentMap.empty(),
  partyTotals: PersistentMap.empty(),
  drafts: PersistentMap.empty(),
  reversed: PersistentMap.empty(),
  pending: PersistentMap.empty(),
  everPending: 0,
  transferred: PersistentMap.empty(),
  yearEnd: emptyYearEnd,
  bank: emptyBank,
  vat: emptyVat,
  filling: null,
}

/** Opens private copies that a replay fills in place; `sealAccounting` closes them. */
export const draftAccounting = (state: AccountingState): AccountingState => ({
  ...state,
  entries: state.entries.draft(),
  totals: state.totals.draft(),
  partyTotals: state.partyTotals.draft(),
  transferred: state.transferred.draft(),
  filling: { open: true },
})

export function sealAccounting(state: AccountingState): AccountingState {
  if (state.filling) state.filling.open = false
  return {
    ...state,
    entries: state.entries.seal(),
    totals: state.totals.seal(),
    partyTotals: state.partyTotals.seal(),
    transferred: state.transferred.seal(),
    filling: null,
  }
}

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
