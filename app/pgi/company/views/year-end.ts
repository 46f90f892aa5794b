/** The end of the year, as a desk sees it: what is left to do, doubtful debts, accruals, the years themselves. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { FiscalYear } from '#base/fiscal-year.ts'
import { type Cents, cents, ZERO } from '#base/money.ts'
import { monthContaining, monthsFrom } from '#base/months.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { balanceRows } from '../../accounting/ledger.ts'
import { openDrafts } from '../../accounting/open-drafts.ts'
import { entryId } from '../../accounting/state.ts'
import { creditOf, debitOf, resultOf, yearBalances } from '../../accounting/statements/balances.ts'
import { type VatReturnFigures, vatReturn } from '../../accounting/vat/return.ts'
import { legalReserveDue } from '../../accounting/year-end/allocate.ts'
import type { AccrualKind } from '../../accounting/year-end/commands.ts'
import { doubtfulDebtOf } from '../../accounting/year-end/doubtful.ts'
import type { Company } from '../company.ts'
import { yearEndFacts } from '../facts.ts'
import { fiscalYearAt, fiscalYearsOf, isClosedYear } from '../fiscal-years.ts'
import { accountSource, byName, fiscalYearSource, type Named, namedParty, partySource, zPartyCode } from './named.ts'
import { customersWithItems } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type FiscalYearRow = {
  readonly from: Day
  readonly to: Day
  readonly status: 'open' | 'closed'
  /** Positive for a profit. */
  readonly result: Cents
  readonly sources: readonly string[]
}

/** A year that the company was founded with and did not close yet has no event of its own. */
const eventsOfYear = (company: Company, year: FiscalYear): string[] =>
  isClosedYear(company, year) || [...company.accounting.yearEnd.opened].some(({ from }) => from === year.from)
    ? [fiscalYearSource(year)]
    : []

/** Exercices, oldest first, with the result of each as the books stand. */
export const fiscalYears = view({
  args: z.object({ status: z.enum(['open', 'closed']).optional() }),
  run(company, { status: wanted }) {
    const all = fiscalYearsOf(company).map(
      (year): FiscalYearRow => ({
        ...year,
        status: isClosedYear(company, year) ? 'closed' : 'open',
        result: resultOf(yearBalances(company.accounting, year).balances),
        sources: eventsOfYear(company, year),
      }),
    )
    return { rows: all.filter(({ status }) => wanted === undefined || status === wanted) }
  },
  table: {
    columns: [...columns('day', 'from', 'to'), column('status'), column('result', 'money')],
    rows: ({ rows }) => rows,
  },
})

export type ChecklistStep =
  | 'earlierYears'
  | 'drafts'
  | 'entryDrafts'
  | 'transfers'
  | 'depreciation'
  | 'accountsToClear'
  | 'vatReturns'
  | 'inventory'
  | 'doubtfulDebts'
  | 'accruals'
  | 'incomeTax'
export type ChecklistRow = {
  readonly step: ChecklistStep
  readonly isDone: boolean
  /** The closing is refused while it is not done. */
  readonly isBlocking: boolean
  /** How many things are left, or null when only an amount tells. */
  readonly count: number | null
  readonly amount: Cents | null
  readonly sources: readonly string[]
}

/** What is left before the fiscal year of `at` can be closed, what the closing demands first. */
export const closingChecklist = view({
  args: z.object({ at: zDay }),
  run(company, { at }) {
    const year = fiscalYearAt(company, at)
    const { to } = year
    const { accounting } = company
    const facts = yearEndFacts(company)
    const { balances } = yearBalances(accounting, year)
    const step = (
      name: ChecklistStep,
      isDone: boolean,
      isBlocking: boolean,
      more: Partial<Pick<ChecklistRow, 'count' | 'amount' | 'sources'>> = {},
    ): ChecklistRow => ({ step: name, isDone, isBlocking, count: null, amount: null, sources: [], ...more })
    const earlier = fiscalYearsOf(company).filter((each) => each.from < year.from && !isClosedYear(company, each))
    const drafts = facts.draftsUntil(to)
    const entryDrafts = openDrafts(accounting).flatMap(({ draft, entry }) => (entry.date <= to ? [draft] : []))
    const undeclared = undeclaredVat(accounting, year)
    const waiting = [...accounting.pending.values()].filter(({ entry }) => entry.date <= to)
    const assets = facts.notDepreciatedAt(to)
    const suspense = debitOf(balances, '471 472 58')
    const doubtful = debitOf(balances, '416')
    const accrued = [...accounting.yearEnd.accruals.values()].filter((accrual) => accrual.year === year.from)
    const booked = [...accounting.entries].filter(
      ({ entry }) =>
        entry.date === to && (entry.source?.startsWith('closingStock-') || entry.lines.some(isStockVariation)),
    )
    const result = resultOf(balances)
    const tax = debitOf(balances, '695')
    const rows = [
      step('earlierYears', earlier.length === 0, true, {
        count: earlier.length,
      }),
      step('drafts', drafts.length === 0, true, { count: drafts.length, sources: drafts }),
      step('entryDrafts', entryDrafts.length === 0, true, { count: entryDrafts.length, sources: entryDrafts }),
      step('transfers', waiting.length === 0, true, {
        count: waiting.length,
        sources: waiting.map(({ source }) => source),
      }),
      step('depreciation', assets.length === 0, true, { count: assets.length, sources: assets }),
      step('accountsToClear', suspense === 0, true, { amount: suspense }),
      step('vatReturns', undeclared.length === 0, false, {
        count: undeclared.length,
        sources: vatAccountsOf(undeclared).map(accountSource),
      }),
      step('inventory', booked.length > 0 || debitOf(balances, '3') === 0, false, {
        amount: debitOf(balances, '3'),
        sources: booked.map(({ number }) => entryId(number)),
      }),
      step('doubtfulDebts', doubtful === 0 || creditOf(balances, '491') > 0, false, { amount: doubtful }),
      step('accruals', accrued.length > 0, false, {
        count: accrued.length,
        sources: accrued.map(({ accrual }) => accrual),
      }),
      step('incomeTax', tax > 0 || result <= 0, false, { amount: tax }),
    ]
    return {
      year,
      isClosed: isClosedYear(company, year),
      result,
      rows,
      isReady: rows.every(({ isDone, isBlocking }) => isDone || !isBlocking),
    }
  },
  table: {
    columns: [...columns('text', 'step', 'isDone', 'isBlocking'), column('count', 'count'), column('amount', 'money')],
    rows: ({ rows }) => rows,
  },
})

/** The months of a year whose books hold VAT, or operations that a return tells, and that nobody declared. */
const undeclaredVat = (accounting: Company['accounting'], { from, to }: FiscalYear): VatReturnFigures[] =>
  monthsFrom(monthContaining(from), monthContaining(to))
    .filter((month) => !accounting.vat.declared.has(month))
    .map((month) => vatReturn(accounting, month))
    .filter(({ exact, lines }) => exact.size > 0 || lines.length > 0)

const vatAccountsOf = (returns: readonly VatReturnFigures[]): string[] =>
  [...new Set(returns.flatMap(({ lines }) => lines.map(({ account }) => account)))].sort(byText)

const isStockVariation = ({ account }: { account: string }): boolean => /^(603|713)/.test(account)

export type DoubtfulRow = {
  readonly customer: Named
  /** On 416, VAT included. */
  readonly debt: Cents
  /** On 491. */
  readonly provision: Cents
  readonly sources: readonly string[]
}

/** Créances douteuses: what is on 416 and what 491 holds for each customer. */
export const doubtfulDebts = view({
  args: z.object({ customer: zPartyCode.optional() }),
  run(company, { customer: wanted }) {
    const rows = customersWithItems(company)
      .filter((code) => wanted === undefined || code === wanted)
      .map(
        (code): DoubtfulRow => ({
          customer: namedParty(company, code),
          debt: doubtfulDebtOf(company.accounting, code),
          provision: company.accounting.yearEnd.provisions.get(code) ?? ZERO,
          sources: [partySource(code)],
        }),
      )
      .filter(({ debt, provision }) => debt !== 0 || provision !== 0)
      .sort((left, right) => byName(left.customer, right.customer))
    return { rows }
  },
  table: {
    columns: [...columns('text', 'customer.code', 'customer.name'), ...columns('money', 'debt', 'provision')],
    rows: ({ rows }) => rows,
  },
})

export type AccrualRow = {
  readonly accrual: string
  readonly kind: AccrualKind
  readonly date: Day
  readonly label: string
  readonly amount: Cents
  readonly isReversed: boolean
  readonly sources: readonly string[]
}

/** Régularisations of the year of `at`, which the next one reverses. */
export const accruals = view({
  args: z.object({ at: zDay }),
  run(company, { at }) {
    const year = fiscalYearAt(company, at)
    const { accounting } = company
    const rows = [...accounting.yearEnd.accruals.values()]
      .filter((accrual) => accrual.year === year.from)
      .flatMap(({ accrual, kind, isReversed }): AccrualRow[] => {
        const posted = accounting.entries.at((accounting.transferred.get(accrual) ?? 0) - 1)
        if (!posted) return []
        const { date, label, lines } = posted.entry
        const amount = cents(lines.reduce((sum, { debit }) => sum + debit, 0))
        return [{ accrual, kind, date, label, amount, isReversed, sources: [accrual, entryId(posted.number)] }]
      })
      .sort((left, right) => rankOf(left) - rankOf(right))
    return { year, rows }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'kind', 'label'),
      column('amount', 'money'),
      column('isReversed'),
    ],
    rows: ({ rows }) => rows,
  },
})

const rankOf = ({ accrual }: { accrual: string }): number => Number(accrual.slice(accrual.indexOf('-') + 1))

/** What the meeting may decide of the result that waits on 120 or 129. */
export const resultToAllocate = view({
  args: z.object({ at: zDay.optional() }),
  run(company, { at }) {
    const balances = balanceRows(company.accounting, { to: at }).map(({ account, closing }) => ({
      account,
      balance: closing,
    }))
    const profit = creditOf(balances, ACCOUNTS.profit)
    const loss = debitOf(balances, ACCOUNTS.loss)
    const retained = creditOf(balances, '110 119')
    const minimum = legalReserveDue(company.accounting)
    const row = { profit, loss, retained, legalReserveMinimum: minimum }
    const account = profit > 0 ? ACCOUNTS.profit : ACCOUNTS.loss
    const isUsed = company.accounting.totals.has(account)
    return { ...row, rows: [{ ...row, sources: isUsed ? [accountSource(account)] : [] }] }
  },
  table: { columns: columns('money', 'profit', 'loss', 'retained', 'legalReserveMinimum'), rows: ({ rows }) => rows },
})
