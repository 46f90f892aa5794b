/** The books, read: journal, general ledger, trial balance. Opening balances (journal AN) count as opening, not as movements. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, plus } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { JournalCode } from './commands.ts'
import type { Entry, EntryLine } from './events.ts'
import type { AccountingState, PostedEntry, Total } from './state.ts'
import { isClosingEntry } from './year-end/state.ts'

export type Period = { readonly from?: Day; readonly to?: Day }
export type LedgerLine = { readonly posted: PostedEntry; readonly index: number; readonly line: EntryLine }

export type LedgerAccountLines = {
  readonly account: string
  /** Totals before the period, with the opening entries of the period itself. */
  readonly opening: Total
  /** In order of date, then of number. `opening` marks the lines of the AN journal, which `movements` leaves out. */
  readonly lines: readonly (LedgerLine & { readonly opening: boolean })[]
  readonly movements: Total
  readonly closing: Cents
}

export type BalanceRow = {
  readonly account: string
  readonly opening: Total
  readonly movements: Total
  readonly closing: Cents
}

const isAfter = (date: Day, { to }: Period): boolean => to !== undefined && date > to
const isBefore = (date: Day, { from }: Period): boolean => from !== undefined && date < from

/** What the period shows: a year that was closed is still read as it was before its accounts were emptied. */
const isOutside = (entry: Entry, period: Period): boolean =>
  isAfter(entry.date, period) || (isClosingEntry(entry) && period.to !== undefined && period.to <= entry.date)

export function journalEntries(state: AccountingState, period: Period, journal?: JournalCode): PostedEntry[] {
  const chosen: PostedEntry[] = []
  for (const posted of state.entries) {
    const { entry } = posted
    if (isBefore(entry.date, period) || isAfter(entry.date, period)) continue
    if (journal === undefined || entry.journal === journal) chosen.push(posted)
  }
  return chosen.sort(byDateThenNumber)
}

const byDateThenNumber = (left: PostedEntry, right: PostedEntry): number =>
  byText(left.entry.date, right.entry.date) || left.number - right.number

type Sums = { openingDebit: number; openingCredit: number; debit: number; credit: number }

const noSums = (): Sums => ({ openingDebit: 0, openingCredit: 0, debit: 0, credit: 0 })

function add(sums: Sums, line: EntryLine, isOpening: boolean): void {
  if (isOpening) {
    sums.openingDebit += line.debit
    sums.openingCredit += line.credit
  } else {
    sums.debit += line.debit
    sums.credit += line.credit
  }
}

/** The value of a key, made on its first use. */
function found<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const rowOf = (account: string, sums: Sums): BalanceRow => ({
  account,
  opening: { debit: cents(sums.openingDebit), credit: cents(sums.openingCredit) },
  movements: { debit: cents(sums.debit), credit: cents(sums.credit) },
  closing: cents(sums.openingDebit + sums.debit - sums.openingCredit - sums.credit),
})

/** One pass over every line up to the end of the period, so that thousands of entries take milliseconds. */
export function balanceRows(state: AccountingState, period: Period, prefix = ''): BalanceRow[] {
  const byAccount = new Map<string, Sums>()
  forEachLine(state, period, prefix, (line, isOpening) => {
    add(found(byAccount, line.account, noSums), line, isOpening)
  })
  return sorted(byAccount).map(([account, sums]) => rowOf(account, sums))
}

/** The same by party of one collective account: `account` is then the party's code. */
export function partyRows(state: AccountingState, period: Period, account: string): BalanceRow[] {
  const byParty = new Map<string, Sums>()
  forEachLine(state, period, account, (line, isOpening) => {
    add(found(byParty, line.party ?? '', noSums), line, isOpening)
  })
  return sorted(byParty).map(([party, sums]) => rowOf(party, sums))
}

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([left], [right]) => byText(left, right))

function forEachLine(
  state: AccountingState,
  period: Period,
  prefix: string,
  see: (line: EntryLine, isOpening: boolean) => void,
): void {
  for (const { entry } of state.entries) {
    if (isOutside(entry, period)) continue
    const isOpening = entry.journal === 'AN' || isBefore(entry.date, period)
    for (const line of entry.lines) if (line.account.startsWith(prefix)) see(line, isOpening)
  }
}

export function generalLedger(
  state: AccountingState,
  period: Period,
  { prefix = '', party }: { prefix?: string; party?: string },
): LedgerAccountLines[] {
  type Lines = { sums: Sums; lines: (LedgerLine & { opening: boolean })[] }
  const noLines = (): Lines => ({ sums: noSums(), lines: [] })
  const byAccount = new Map<string, Lines>()
  for (const posted of state.entries) {
    const { entry } = posted
    if (isOutside(entry, period)) continue
    const before = isBefore(entry.date, period)
    const opening = before || entry.journal === 'AN'
    for (const [index, line] of entry.lines.entries()) {
      if (!line.account.startsWith(prefix) || (party !== undefined && line.party !== party)) continue
      const ledger = found(byAccount, line.account, noLines)
      add(ledger.sums, line, opening)
      if (!before) ledger.lines.push({ posted, index, line, opening })
    }
  }
  return sorted(byAccount).map(([account, { sums, lines }]) => ({
    ...rowOf(account, sums),
    lines: lines.sort((left, right) => byDateThenNumber(left.posted, right.posted) || left.index - right.index),
  }))
}

export const sumTotals = (totals: readonly Total[]): Total => ({
  debit: plus(...totals.map((total) => total.debit)),
  credit: plus(...totals.map((total) => total.credit)),
})

/** A balance on its side: 12,00 debit or 12,00 credit, the other nil. */
export const onItsSide = (balance: Cents): Total => ({
  debit: cents(Math.max(balance, 0)),
  credit: cents(Math.max(-balance, 0)),
})

export const netOf = (total: Total): Cents => minus(total.debit, total.credit)
