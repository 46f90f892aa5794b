import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, sumOf, ZERO } from '#base/money.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { padAccount } from '#content/law/chart-of-accounts.ts'
import { accountIn, hasParent, isCashAccount, isCustomerAccount, isSupplierAccount, needsParty } from './accounts.ts'
import type { AccountingCommand } from './commands.ts'
import type { AccountingEvent, Entry, EntryLine } from './events.ts'
import type { AccountingRefusal } from './refusal.ts'
import { type AccountingState, entryId, entryOf } from './state.ts'
import { waitingUntil } from './transfer.ts'

/** What the books need to know of the rest of the company. */
export type AccountingFacts = {
  /** The fiscal year that a day falls in, if its books are open. */
  fiscalYearOf(date: Day): { readonly from: Day } | undefined
  isCustomer(party: string): boolean
  isSupplier(party: string): boolean
}
type Today = { readonly today: Day }
type Decision = Result<AccountingEvent[], AccountingRefusal>
type CommandOf<Type extends AccountingCommand['type']> = Extract<AccountingCommand, { type: Type }>

export function decide(
  state: AccountingState,
  command: AccountingCommand,
  context: Today,
  facts: AccountingFacts,
): Decision {
  switch (command.type) {
    case 'accounting.transfer':
      return transfer(state, command, context, facts)
    case 'entry.record':
      return recordEntry(state, command, context, facts)
    case 'account.open':
      return openAccount(state, command)
  }
}

function transfer(
  state: AccountingState,
  { until: wanted, sources }: CommandOf<'accounting.transfer'>,
  { today }: Today,
  facts: AccountingFacts,
): Decision {
  const until = wanted ?? today
  if (until > today) return no({ code: 'date_in_future', date: until, today })
  const waiting = waitingUntil(state, until, sources)
  for (const source of sources ?? []) {
    const refusal = refusalOfSource(state, source, until)
    if (refusal) return no(refusal)
  }
  if (waiting.length === 0) return no({ code: 'nothing_to_transfer', until })
  const posted: AccountingEvent[] = []
  for (const { entry } of waiting) {
    const fiscalYear = facts.fiscalYearOf(entry.date)?.from
    if (fiscalYear === undefined) return no({ code: 'date_outside_fiscal_year', date: entry.date })
    const number = state.entries.length + posted.length + 1
    posted.push({ type: 'EntryPosted', number, fiscalYear, postedOn: today, entry })
  }
  return ok(posted)
}

function refusalOfSource(state: AccountingState, source: string, until: Day): AccountingRefusal | undefined {
  const posted = entryOf(state, source)
  if (posted) return { code: 'already_transferred', source, entry: posted.yearNumber, journal: posted.entry.journal }
  const pending = state.pending.get(source)
  if (!pending) return { code: 'unknown_source', source }
  const { date } = pending.entry
  return date > until ? { code: 'source_after_until', source, date, until } : undefined
}

function recordEntry(
  state: AccountingState,
  command: CommandOf<'entry.record'>,
  { today }: Today,
  facts: AccountingFacts,
): Decision {
  const number = state.entries.length + 1
  const date = command.date ?? today
  const lines = command.lines.map((line, index): EntryLine => {
    const account = padAccount(line.account)
    const opensItem = line.party !== undefined && (isCustomerAccount(account) || isSupplierAccount(account))
    return {
      account,
      ...(line.party === undefined ? {} : { party: line.party }),
      label: line.label ?? command.label,
      debit: line.debit ?? ZERO,
      credit: line.credit ?? ZERO,
      ...(opensItem ? { item: `${entryId(number)}.${index}` } : {}),
      ...(line.dueDate === undefined ? {} : { dueDate: line.dueDate }),
    }
  })
  const entry: Entry = {
    journal: command.journal,
    date,
    label: command.label,
    reference: command.reference,
    referenceDate: date,
    lines,
  }
  const refusal =
    unbalance(lines) ??
    refusalOfAmounts(state, lines) ??
    refusalOfDate(date, today, facts) ??
    refusalOfParties(lines, facts) ??
    refusalOfCash(state, entry)
  if (refusal) return no(refusal)
  const fiscalYear = facts.fiscalYearOf(date)?.from
  invariant(fiscalYear, `${date} was found open and is not`)
  return ok([{ type: 'EntryPosted', number, fiscalYear, postedOn: today, entry }])
}

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

function refusalOfDate(date: Day, today: Day, facts: AccountingFacts): AccountingRefusal | undefined {
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
function refusalOfCash(state: AccountingState, entry: Entry): AccountingRefusal | undefined {
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
  let balance = 0
  const later = new Map<Day, number>()
  for (const { entry } of state.entries) {
    for (const line of entry.lines) {
      if (line.account !== account) continue
      const change = line.debit - line.credit
      if (entry.date <= from) balance += change
      else later.set(entry.date, (later.get(entry.date) ?? 0) + change)
    }
  }
  let lowest = { date: from, balance: cents(balance) }
  for (const [date, change] of [...later].sort(([left], [right]) => byText(left, right))) {
    balance += change
    if (balance < lowest.balance) lowest = { date, balance: cents(balance) }
  }
  return lowest
}

function openAccount(state: AccountingState, command: CommandOf<'account.open'>): Decision {
  const account = padAccount(command.account)
  const known = accountIn(state, account)
  if (known) return no({ code: 'account_already_open', account, label: known.label })
  if (!hasParent(account)) return no({ code: 'account_without_parent', account })
  return ok([{ type: 'AccountOpened', account, label: command.label }])
}
