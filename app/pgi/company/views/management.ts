/** Management figures that are worked out from what is asked: budgets, costs, loans, break-even. */
import { z } from 'zod'
import { addMonths, firstOfMonth } from '#base/dates.ts'
import { daysCovered } from '#base/fiscal-year.ts'
import { basisPoints, type Cents, cents, sumOf } from '#base/money.ts'
import { zCents, zDay, zPositiveCents, zRate, zText, zUnsignedCents, zUnsignedQuantity } from '#base/schema.ts'
import { pick } from '../../accounting/statements/balances.ts'
import { breakEvenOf, dayReached, daysToReach } from '../../accounting/statements/break-even.ts'
import { variancesOf } from '../../accounting/statements/budget-variance.ts'
import { cashBudgetOf } from '../../accounting/statements/cash-budget.ts'
import {
  fullCosts,
  partialCosts,
  secondaryAllotment,
  shareByUnits,
  unitOfWorkCost,
} from '../../accounting/statements/cost-allocation.ts'
import { incomeStatementOf } from '../../accounting/statements/income-statement.ts'
import { loanLines } from '../../accounting/statements/loan.ts'
import { headOf, sourcesOf, statementYears } from './statement-years.ts'
import { column, columns, view } from './view.ts'

const NO_SOURCE: readonly string[] = []

/** Purchases and their variation, carriage on sales, commissions: what follows sales in most small companies. */
const USUALLY_VARIABLE = ['601', '602', '603', '604', '607', '609', '6222', '6241', '6242']
const zPrefixes = z.array(z.string().regex(/^6\d{0,5}$/)).max(60)

export type BreakEvenRow = {
  readonly account: string
  readonly kind: 'variable' | 'fixed'
  readonly amount: Cents
  readonly sources: readonly string[]
}

/**
 * Seuil de rentabilité of a year: operating and financial expenses are variable when their account begins with one of `variable`, fixed
 * otherwise; other operating income lowers fixed costs. `closed` are the months without sales, 1 for the first of the year.
 */
export const breakEven = view({
  args: z.object({
    at: zDay,
    variable: zPrefixes.default(USUALLY_VARIABLE),
    closed: z.array(z.int().min(1).max(12)).max(11).default([]),
  }),
  run(company, { at, variable, closed }) {
    const years = statementYears(company, at)
    const { balances } = years.now
    const { revenue } = incomeStatementOf(balances)
    // Exceptional items and the income tax are no cost of the activity.
    const expenses = pick(balances, '60 61 62 63 64 65 66 681 686').filter(({ balance }) => balance !== 0)
    const income = pick(balances, '71 72 73 74 75 76 781 786')
    const isVariable = (account: string) => variable.some((prefix) => account.startsWith(prefix))
    const rows = expenses.map(
      ({ account, balance }): BreakEvenRow => ({
        account,
        kind: isVariable(account) ? 'variable' : 'fixed',
        amount: balance,
        sources: sourcesOf([account]),
      }),
    )
    const total = (kind: BreakEvenRow['kind']) =>
      sumOf(
        rows.filter((row) => row.kind === kind),
        ({ amount }) => amount,
      )
    const otherIncome = sumOf(income, ({ balance }) => cents(-balance))
    const found = breakEvenOf(revenue, total('variable'), cents(total('fixed') - otherIncome))
    const { threshold } = found
    const covered = daysCovered(years.year, years.until)
    return {
      ...headOf(years),
      rows,
      otherIncome,
      ...found,
      days: threshold === null ? null : daysToReach(threshold, revenue, covered),
      reachedOn: threshold === null ? null : dayReached(years.year.from, threshold, revenue, closed, covered),
    }
  },
  table: {
    columns: [column('account'), column('kind'), column('amount', 'money')],
    rows: ({ rows }) => rows,
  },
})

export const budgetVariances = view({
  args: z.object({
    at: zDay,
    lines: z
      .array(z.object({ label: zText, accounts: z.string().regex(/^!?[67]\d*( !?[67]\d*)*$/), planned: zCents }))
      .min(1)
      .max(100),
  }),
  run(company, { at, lines }) {
    const years = statementYears(company, at)
    const { balances } = years.now
    const rows = variancesOf(lines, balances).map((variance) => {
      const moved = pick(balances, variance.accounts).map(({ account }) => account)
      return { ...variance, moved, sources: sourcesOf(moved) }
    })
    return { ...headOf(years), rows }
  },
  table: {
    columns: [
      ...columns('text', 'label', 'accounts'),
      ...columns('money', 'planned', 'actual', 'variance'),
      column('rate', 'rate'),
    ],
    rows: ({ rows }) => rows,
  },
})

const zPlanned = z.object({
  code: zText,
  amounts: z.array(zUnsignedCents).max(36),
  vatRate: zRate,
  /** Parts that make 10 000: half in the month and half the next one is 0 → 5000, 1 → 5000. */
  terms: z
    .array(z.object({ months: z.int().min(0).max(12), part: zRate }))
    .min(1)
    .refine((terms) => terms.reduce((sum, { part }) => sum + part, 0) === 10_000, {
      error: 'terms_must_make_the_whole',
    })
    .default([{ months: 0, part: basisPoints(10_000) }]),
})

/** Budget de trésorerie, from amounts net of VAT and their terms; the VAT of a month is paid the next one. */
export const cashBudget = view({
  args: z.object({
    at: zDay,
    months: z.int().min(1).max(36),
    openingCash: zCents,
    sales: z.array(zPlanned).max(50),
    purchases: z.array(zPlanned).max(50),
    openingReceipts: z.array(zUnsignedCents).max(36).default([]),
    openingPayments: z.array(zUnsignedCents).max(36).default([]),
    openingVat: zUnsignedCents.default(cents(0)),
  }),
  run(_, { at, ...plan }) {
    const first = firstOfMonth(at)
    const rows = cashBudgetOf(plan).map((month, index) => ({
      date: addMonths(first, index),
      ...month,
      sources: NO_SOURCE,
    }))
    return { rows, firstNegative: rows.find(({ closing }) => closing < 0)?.date ?? null }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('money', 'opening', 'receipts', 'payments', 'vatDue', 'vatCredit', 'closing'),
    ],
    rows: ({ rows }) => rows,
  },
})

/** Tableau d’amortissement d’un emprunt. */
export const loanPlan = view({
  args: z.object({
    principal: zPositiveCents,
    yearlyRate: zRate,
    periodsPerYear: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(12)]).default(1),
    periods: z.int().min(1).max(480),
    kind: z.enum(['constantCapital', 'constantPayment']).default('constantPayment'),
  }),
  run(_, plan) {
    const rows = loanLines(plan).map((line) => ({ ...line, sources: NO_SOURCE }))
    return { rows, interest: sumOf(rows, ({ interest }) => interest) }
  },
  table: {
    columns: [
      column('period', 'count'),
      ...columns('money', 'owedBefore', 'interest', 'capital', 'payment', 'owedAfter'),
    ],
    rows: ({ rows }) => rows,
  },
})

const zCentre = z.object({
  code: zText,
  primary: zUnsignedCents,
  /** What an auxiliary centre gives to each of the others: basis points that make 10 000. */
  gives: z
    .record(z.string(), zRate)
    .refine((gives) => Object.values(gives).reduce((sum, part) => sum + part, 0) === 10_000, {
      error: 'gives_must_make_the_whole',
    })
    .optional(),
  units: zUnsignedQuantity.optional(),
})
const zProduct = z.object({
  code: zText,
  revenue: zUnsignedCents,
  direct: zUnsignedCents,
  /** Units of work taken from each main centre. */
  units: z.record(z.string(), zUnsignedQuantity),
})

/** Coûts complets from a described allotment: centres after the primary allotment, and products with the units of work they took. */
export const fullCost = view({
  args: z.object({ centres: z.array(zCentre).min(1).max(30), products: z.array(zProduct).max(50).default([]) }),
  run(_, { centres, products }) {
    const totals = secondaryAllotment(centres)
    if (!totals) return null
    const shares = totals.map(({ code, total }) =>
      shareByUnits(
        total,
        products.map(({ units }) => units[code] ?? NO_UNITS),
      ),
    )
    const rows = fullCosts(
      products.map(({ code, revenue, direct }, index) => ({
        code,
        revenue,
        direct,
        indirect: sumOf(shares, (share) => share[index] ?? cents(0)),
      })),
    ).map((row) => ({ ...row, sources: NO_SOURCE }))
    const withUnits = totals.map((centre) => {
      const units = centres.find(({ code }) => code === centre.code)?.units
      return { ...centre, unitCost: units === undefined ? null : unitOfWorkCost(centre.total, units) }
    })
    return { centres: withUnits, rows, result: sumOf(rows, ({ result }) => result) }
  },
  table: {
    columns: [column('code'), ...columns('money', 'revenue', 'direct', 'indirect', 'cost', 'result')],
    rows: (answer) => answer?.rows ?? [],
  },
})

const NO_UNITS = zUnsignedQuantity.parse(0)

/** Coûts partiels: variable margin and specific margin of each product, then the common fixed costs. */
export const partialCost = view({
  args: z.object({
    products: z
      .array(
        z.object({
          code: zText,
          revenue: zUnsignedCents,
          variable: zUnsignedCents,
          specificFixed: zUnsignedCents.default(cents(0)),
        }),
      )
      .min(1)
      .max(50),
    commonFixed: zUnsignedCents.default(cents(0)),
  }),
  run(_, { products, commonFixed }) {
    const rows = partialCosts(products).map((row) => ({ ...row, sources: NO_SOURCE }))
    const margin = sumOf(rows, ({ specificMargin }) => specificMargin)
    return { rows, margin, commonFixed, result: cents(margin - commonFixed) }
  },
  table: {
    columns: [
      column('code'),
      ...columns('money', 'revenue', 'variable', 'contribution', 'specificFixed', 'specificMargin'),
    ],
    rows: ({ rows }) => rows,
  },
})
