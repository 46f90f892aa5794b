/** The books, read: journal, general ledger, trial balance. Opening balances (journal AN) count as opening, not as movements. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, plus } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import { type AccountBook, NO_SUMS, type Period, type Sums, sumsIn } from './book.ts'
import type { Entry, EntryLine } from './events.ts'
import type { JournalCode } from './journal-code.ts'
import type { AccountingState, PostedEntry, Total } from './state.ts'
import { isClosingEntry } from './year-end/state.ts'

export type { Period }
export type LedgerLine = { readonly posted: PostedEntry; readonly index: number; readonly line: EntryLine }

/** Accounts chosen by their first digits, or from one number to another, both included with their sub-accounts. */
export type AccountRange = { readonly prefix?: string; readonly first?: string; readonly last?: string }

export const isInRange = (account: string, { prefix = '', first = '', last = '9' }: AccountRange): boolean =>
  account.startsWith(prefix) && account >= first && (account <= last || account.startsWith(last))

export type LedgerAccountLines = {
  readonly account: string
  /** Totals before the period, with the opening entries of the period itself. */
  readonly opening: Total
  /** In order of date, then of number. `opening` marks the lines that carry a year to the next, which `movements` leaves out. */
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

const rowOf = (account: string, sums: Sums): BalanceRow => ({
  account,
  opening: { debit: sums.openingDebit, credit: sums.openingCredit },
  movements: { debit: sums.debit, credit: sums.credit },
  closing: cents(sums.openingDebit + sums.debit - sums.openingCredit - sums.credit),
})

/** Read from the books' months and days, so that the number of lines does not matter. */
export function balanceRows(state: AccountingState, period: Period, range: AccountRange = {}): BalanceRow[] {
  const rows: BalanceRow[] = []
  for (const [account, book] of state.totals.entries()) {
    const sums = isInRange(account, range) ? sumsIn(book, period) : undefined
    if (sums) rows.push(rowOf(account, sums))
  }
  return rows.sort(byAccount)
}

/** The same by party of one collective account: `account` is then the party's code. */
export function partyRows(state: AccountingState, period: Period, account: string): BalanceRow[] {
  const rows: BalanceRow[] = []
  for (const [key, book] of state.partyTotals.entries()) {
    const sums = key.startsWith(`${account}/`) ? sumsIn(book, period) : undefined
    if (sums) rows.push(rowOf(key.slice(account.length + 1), sums))
  }
  return rows.sort(byAccount)
}

/** The balance of what one journal booked: its entries are read one by one. */
export function journalRows(
  state: AccountingState,
  period: Period,
  range: AccountRange,
  journal: JournalCode,
): BalanceRow[] {
  const byNumber = new Map<string, LedgerLine[]>()
  for (const posted of state.entries) {
    if (posted.entry.journal !== journal || isOutside(posted.entry, period)) continue
    for (const [index, line] of posted.entry.lines.entries()) {
      if (!isInRange(line.account, range)) continue
      const known = byNumber.get(line.account)
      if (known) known.push({ posted, index, line })
      else byNumber.set(line.account, [{ posted, index, line }])
    }
  }
  return [...byNumber].map(([account, lines]) => rowOf(account, sumsOfLines(lines, period))).sort(byAccount)
}

const byAccount = (left: BalanceRow, right: BalanceRow): number => byText(left.account, right.account)

const isCarried = (entry: Entry): boolean => entry.journal === 'AN' || isClosingEntry(entry)

const isOpening = ({ entry }: PostedEntry, period: Period): boolean => isCarried(entry) || isBefore(entry.date, period)

function sumsOfLines(lines: readonly LedgerLine[], period: Period): Sums {
  let [openingDebit, openingCredit, debit, credit] = [0, 0, 0, 0]
  for (const { posted, line } of lines) {
    if (isOpening(posted, period)) {
      openingDebit += line.debit
      openingCredit += line.credit
    } else {
      debit += line.debit
      credit += line.credit
    }
  }
  return {
    openingDebit: cents(openingDebit),
    openingCredit: cents(openingCredit),
    debit: cents(debit),
    credit: cents(credit),
  }
}

export type LedgerFilter = AccountRange & { readonly party?: string; readonly journal?: JournalCode }

export function generalLedger(state: AccountingState, period: Period, filter: LedgerFilter): LedgerAccountLines[] {
  const { party, journal } = filter
  const ledgers: LedgerAccountLines[] = []
  for (const [account, book] of booksOf(state, filter)) {
    if (!isInRange(account, filter)) continue
    const lines = linesOf(book, account, { party, journal }).filter(({ posted }) => !isOutside(posted.entry, period))
    if (lines.length === 0) continue
    const sums = journal === undefined ? (sumsIn(book, period) ?? NO_SUMS) : sumsOfLines(lines, period)
    const shown = lines.filter(({ posted }) => !isBefore(posted.entry.date, period))
    ledgers.push({
      ...rowOf(account, sums),
      lines: shown.map((line) => ({ ...line, opening: isCarried(line.posted.entry) })),
    })
  }
  return ledgers.sort(byAccount)
}

function* booksOf(state: AccountingState, { party }: LedgerFilter): Generator<[string, AccountBook]> {
  if (party === undefined) {
    yield* state.totals.entries()
    return
  }
  for (const [key, book] of state.partyTotals.entries()) {
    if (key.endsWith(`/${party}`)) yield [key.slice(0, -party.length - 1), book]
  }
}

/** The lines of one account, or of one party there, by date then number. */
export function linesOf(
  book: AccountBook,
  account: string,
  { party, journal }: Pick<LedgerFilter, 'party' | 'journal'> = {},
): LedgerLine[] {
  const lines: LedgerLine[] = []
  let inOrder = true
  for (const posted of book.entries) {
    if (journal !== undefined && posted.entry.journal !== journal) continue
    const last = lines.at(-1)?.posted
    if (last && last.entry.date > posted.entry.date) inOrder = false
    posted.entry.lines.forEach((line, index) => {
      if (line.account === account && (party === undefined || line.party === party)) {
        lines.push({ posted, index, line })
      }
    })
  }
  return inOrder
    ? lines
    : lines.sort((left, right) => byDateThenNumber(left.posted, right.posted) || left.index - right.index)
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
