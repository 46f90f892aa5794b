/** The end of the books of a year: its result, its last balances, and the opening entries of the next (PCG art. 1031-4; C. com. art. L123-19). */
import { type FiscalYear, fiscalYearAfter } from '#base/fiscal-year.ts'
import { type Cents, cents, negate } from '#base/money.ts'
import { no, ok } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { isCustomerAccount } from '../accounts.ts'
import type { Entry, EntryLine } from '../events.ts'
import { balanceRows, partyRows } from '../ledger.ts'
import { openDrafts } from '../open-drafts.ts'
import type { AccountingState } from '../state.ts'
import { reversedLines } from './accruals.ts'
import type { YearEndCommand } from './commands.ts'
import type { Decision, Given } from './decide.ts'
import type { YearEndRefusal } from './refusal.ts'
import type { Accrual } from './state.ts'
import { writerOn } from './write-entry.ts'

/** Accounts that wait for their reason: nothing may be left on them (58: PCG art. 1215-58). */
const TO_CLEAR = ['471', '472', '58']

type Balance = { readonly account: string; readonly balance: Cents }

const balancesAt = (state: AccountingState, { to }: FiscalYear): Balance[] =>
  balanceRows(state, { to })
    .map(({ account, closing }) => ({ account, balance: closing }))
    .filter(({ balance }) => balance !== 0)

/** A balance on its side. */
const line = (account: string, label: string, balance: number, more: Partial<EntryLine> = {}): EntryLine => ({
  account,
  label,
  debit: cents(Math.max(balance, 0)),
  credit: cents(Math.max(-balance, 0)),
  ...more,
})

const isResultAccount = ({ account }: Balance): boolean => /^[67]/.test(account)

export const resultOf = (balances: readonly Balance[]): Cents =>
  negate(cents(balances.filter(isResultAccount).reduce((sum, { balance }) => sum + balance, 0)))

export function openYear({ facts, today }: Given): Decision {
  const last = facts.years.at(-1)
  if (!last) return no({ code: 'date_outside_fiscal_year', date: today })
  if (today < last.from) return no({ code: 'next_year_already_open', ...last })
  return ok([{ type: 'FiscalYearOpened', ...fiscalYearAfter(last) }])
}

export function closeYear(given: Given, { to }: Extract<YearEndCommand, { type: 'fiscal-year.close' }>): Decision {
  const { state, today, facts } = given
  const year = facts.years.find((each) => each.from <= to && to <= each.to)
  if (!year || state.yearEnd.closed.has(year.from)) return no({ code: 'date_outside_fiscal_year', date: to })
  const refusal = refusalOfFiscalYearClosing(given, year, to)
  if (refusal) return no(refusal)
  const balances = balancesAt(state, year)
  if (balances.length === 0) return no({ code: 'year_without_entry', ...year })
  const result = resultOf(balances)
  const next = facts.years.find(({ from }) => from > year.to) ?? fiscalYearAfter(year)
  const writer = writerOn(state, today)
  const own = balances.filter(isResultAccount)
  const carried = openingEntriesOf(given, year, withResult(balances, result))
  const events: Extract<Decision, { ok: true }>['value'] = []
  if (!facts.years.some(({ from }) => from === next.from)) events.push({ type: 'FiscalYearOpened', ...next })
  const post = (fiscalYear: FiscalYear, entry: Omit<Entry, 'referenceDate' | 'reference'>, reference: string) => {
    if (entry.lines.length >= 2) events.push(writer.write(fiscalYear.from, { ...entry, reference }))
  }
  const ending = `CLOTURE-${year.to}`
  const resultLabel = `Détermination du résultat de l’exercice clos le ${frenchDay(year.to)}`
  const source = (kind: string) => `${kind}-${writer.next()}`
  const emptied = own.map(({ account, balance }) => line(account, resultLabel, -balance))
  const outcome = line(result >= 0 ? ACCOUNTS.profit : ACCOUNTS.loss, resultLabel, -result)
  const lines = result === 0 ? emptied : [...emptied, outcome]
  post(year, { journal: 'OD', date: year.to, label: resultLabel, source: source('result'), lines }, ending)
  const closingLabel = `Clôture des comptes de bilan au ${frenchDay(year.to)}`
  const closed = carried.map((each) => ({ ...each, debit: each.credit, credit: each.debit, label: closingLabel }))
  const bare = closed.map(({ item: _, dueDate: __, ...each }) => each)
  post(year, { journal: 'OD', date: year.to, label: closingLabel, source: source('closing'), lines: bare }, ending)
  const openingLabel = `À-nouveaux au ${frenchDay(next.from)}`
  post(
    next,
    { journal: 'AN', date: next.from, label: openingLabel, source: source('opening'), lines: carried },
    `AN-${next.from}`,
  )
  const accruals = [...state.yearEnd.accruals.values()].sort((left, right) => rankOf(left) - rankOf(right))
  for (const { accrual, year: of, isReversed } of accruals) {
    const entry = entryOfAccrual(state, accrual)
    if (of !== year.from || isReversed || !entry) continue
    const label = `Extourne – ${entry.label}`.slice(0, 200)
    const reversed = reversedLines(entry.lines)
    post(next, { journal: 'OD', date: next.from, label, source: source('reversal'), lines: reversed }, entry.reference)
    events.push({ type: 'AccrualReversed', accrual })
  }
  events.push({ type: 'FiscalYearClosed', ...year, result })
  return ok(events)
}

/** `accrual-12` was the twelfth entry. */
const rankOf = ({ accrual }: Accrual): number => Number(accrual.slice(accrual.indexOf('-') + 1))

function entryOfAccrual(state: AccountingState, accrual: string): Entry | undefined {
  const number = state.transferred.get(accrual)
  return number === undefined ? undefined : state.entries.at(number - 1)?.entry
}

function refusalOfFiscalYearClosing(
  { state, today, facts }: Given,
  year: FiscalYear,
  to: FiscalYear['to'],
): YearEndRefusal | undefined {
  if (to !== year.to) return { code: 'not_a_closing_day', to, expected: year.to }
  if (today <= year.to) return { code: 'fiscal_year_not_over', to, today }
  const earlier = facts.years.find(({ from }) => from < year.from && !state.yearEnd.closed.has(from))
  if (earlier) return { code: 'earlier_year_open', ...earlier }
  const documents = facts.draftsUntil(to)
  if (documents.length > 0) return { code: 'drafts_left', documents, to }
  const drafts = openDrafts(state).flatMap(({ draft, entry }) => (entry.date <= to ? [draft] : []))
  if (drafts.length > 0) return { code: 'entry_drafts_left', drafts, to }
  const count = [...state.pending.values()].filter(({ entry }) => entry.date <= to).length
  if (count > 0) return { code: 'transfers_left', count, to }
  const assets = facts.notDepreciatedAt(to)
  if (assets.length > 0) return { code: 'depreciation_left', assets, to }
  const left = balancesAt(state, year).find(({ account }) => TO_CLEAR.some((prefix) => account.startsWith(prefix)))
  return left && { code: 'account_not_cleared', ...left }
}

/** The balances of classes 1 to 5 once the result has joined 120 or 129. */
function withResult(balances: readonly Balance[], result: Cents): Balance[] {
  const kept = new Map(
    balances.filter((each) => !isResultAccount(each)).map(({ account, balance }) => [account, balance]),
  )
  const account = result >= 0 ? ACCOUNTS.profit : ACCOUNTS.loss
  kept.set(account, cents((kept.get(account) ?? 0) - result))
  return [...kept]
    .map(([number, balance]) => ({ account: number, balance }))
    .filter(({ balance }) => balance !== 0)
    .sort((left, right) => byText(left.account, right.account))
}

/** Opening lines: customers item by item, so that lettrage goes on; other third parties one line each. */
function openingEntriesOf({ state, facts }: Given, year: FiscalYear, balances: readonly Balance[]): EntryLine[] {
  const label = 'Solde à nouveau'
  return balances.flatMap(({ account, balance }) => {
    if (!/^4[01]/.test(account)) return [line(account, label, balance)]
    const rows = partyRows(state, { to: year.to }, account)
    const unnamed = balance - rows.reduce((sum, { closing }) => sum + closing, 0)
    const own = rows.flatMap(({ account: party, closing }) => {
      const whose = { party }
      const debts = isCustomerAccount(account) ? facts.openDebts(party, year.to) : []
      const detailed = debts.map((debt) =>
        line(account, debt.label, debt.balance, {
          ...whose,
          item: debt.item,
          ...(debt.dueDate === undefined ? {} : { dueDate: debt.dueDate }),
        }),
      )
      const rest = closing - debts.reduce((sum, debt) => sum + debt.balance, 0)
      return rest === 0 ? detailed : [...detailed, line(account, label, rest, whose)]
    })
    return unnamed === 0 ? own : [line(account, label, unnamed), ...own]
  })
}

const frenchDay = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
