/** An entry as a person typed it: read, and checked line by line. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, sumOf, ZERO } from '#base/money.ts'
import { padAccount } from '#content/law/chart-of-accounts.ts'
import { accountIn, isCashAccount, isCustomerAccount, isSupplierAccount, needsParty } from './accounts.ts'
import { balanceAt } from './book.ts'
import type { TypedLine } from './commands.ts'
import type { DraftEntry, Entry, EntryLine } from './events.ts'
import type { AccountingFacts } from './facts.ts'
import type { JournalCode } from './journal-code.ts'
import type { AccountingRefusal } from './refusal.ts'
import { type AccountingState, entryId } from './state.ts'

export type Typed = {
  readonly journal: JournalCode
  readonly date?: Day
  readonly label: string
  readonly reference: string
  readonly lines: readonly TypedLine[]
}

export function readEntry(typed: Typed, today: Day): DraftEntry {
  const date = typed.date ?? today
  const lines = typed.lines.map(
    (line): EntryLine => ({
      account: padAccount(line.account),
      ...(line.party === undefined ? {} : { party: line.party }),
      label: line.label ?? typed.label,
      debit: line.debit ?? ZERO,
      credit: line.credit ?? ZERO,
      ...(line.dueDate === undefined ? {} : { dueDate: line.dueDate }),
      ...(line.vatRate === undefined ? {} : { vatRate: line.vatRate }),
    }),
  )
  const { journal, label, reference } = typed
  return { journal, date, label, reference, referenceDate: date, lines }
}

/** What a line on a party's account opens there, so that it can be matched. */
export const withItems = (entry: DraftEntry, number: number): Entry => ({
  ...entry,
  lines: entry.lines.map((line, index) => {
    const { account, party, label, debit, credit, ...more } = line
    if (party === undefined || !(isCustomerAccount(account) || isSupplierAccount(account))) return line
    return { account, party, label, debit, credit, item: `${entryId(number)}.${index}`, ...more }
  }),
})

/** What the brouillard checks already: it may not balance yet. */
export const refusalOfDraft = (
  state: AccountingState,
  { date, lines }: DraftEntry,
  today: Day,
  facts: AccountingFacts,
): AccountingRefusal | undefined =>
  refusalOfAmounts(state, lines) ?? refusalOfDate(date, today, facts) ?? refusalOfParties(lines, facts)

export const refusalOfEntry = (
  state: AccountingState,
  entry: DraftEntry,
  today: Day,
  facts: AccountingFacts,
): AccountingRefusal | undefined =>
  unbalance(entry.lines) ?? refusalOfDraft(state, entry, today, facts) ?? refusalOfCash(state, entry)

function unbalance(lines: readonly EntryLine[]): AccountingRefusal | undefined {
  const debit = sumOf(lines, (line) => line.debit)
  const credit = sumOf(lines, (line) => line.credit)
  return debit === credit ? undefined : { code: 'unbalanced_entry', debit, credit, difference: minus(debit, credit) }
}

function refusalOfAmounts(state: AccountingState, lines: readonly EntryLine[]): AccountingRefusal | undefined {
  const at = (line: number): string => lines[line]?.account ?? ''
  const unknown = lines.findIndex(({ account }) => !accountIn(state, account))
  if (unknown >= 0) return { code: 'unknown_account', line: unknown, account: at(unknown) }
  const empty = lines.findIndex(({ debit, credit }) => debit === 0 && credit === 0)
  if (empty >= 0) return { code: 'line_without_amount', line: empty, account: at(empty) }
  const double = lines.findIndex(({ debit, credit }) => debit > 0 && credit > 0)
  if (double >= 0) return { code: 'both_debit_and_credit', line: double, account: at(double) }
  return undefined
}

export function refusalOfDate(date: Day, today: Day, facts: AccountingFacts): AccountingRefusal | undefined {
  if (date > today) return { code: 'date_in_future', date, today }
  if (!facts.fiscalYearOf(date)) return { code: 'date_outside_fiscal_year', date }
  return undefined
}

function refusalOfParties(lines: readonly EntryLine[], facts: AccountingFacts): AccountingRefusal | undefined {
  for (const [line, { account, party }] of lines.entries()) {
    if (party === undefined && needsParty(account)) return { code: 'party_required', line, account }
  }
  for (const [line, { account, party }] of lines.entries()) {
    if (party !== undefined && !/^4[01]/.test(account)) return { code: 'party_not_expected', line, account, party }
  }
  const stranger = lines.find(
    ({ account, party }) => party !== undefined && isCustomerAccount(account) && !facts.isCustomer(party),
  )
  if (stranger?.party !== undefined) return { code: 'unknown_customer', customer: stranger.party }
  const unknown = lines.find(
    ({ account, party }) => party !== undefined && isSupplierAccount(account) && !facts.isSupplier(party),
  )
  return unknown?.party === undefined ? undefined : { code: 'unknown_supplier', supplier: unknown.party }
}

/** The till is debit or nil, never credit (PCG art. 1215-53), on the entry's day and on every day after it. */
function refusalOfCash(state: AccountingState, entry: DraftEntry): AccountingRefusal | undefined {
  const spent = entry.lines.filter(({ account, credit }) => isCashAccount(account) && credit > 0)
  for (const account of new Set(spent.map((line) => line.account))) {
    const change = cents(
      entry.lines.reduce((sum, line) => (line.account === account ? sum + line.debit - line.credit : sum), 0),
    )
    const lowest = lowestBalanceFrom(state, account, entry.date)
    const balance = cents(lowest.balance + change)
    if (balance < 0) return { code: 'cash_would_be_negative', account, date: lowest.date, balance }
  }
  return undefined
}

function lowestBalanceFrom(state: AccountingState, account: string, from: Day): { date: Day; balance: Cents } {
  const book = state.totals.get(account)
  let lowest = { date: from, balance: balanceAt(book, from) }
  for (const each of book?.balancesFrom(from) ?? []) if (each.balance < lowest.balance) lowest = each
  return lowest
}
