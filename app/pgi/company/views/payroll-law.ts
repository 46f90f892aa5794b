/** The company's table of rates on a day, its settings, and its expense reports. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { FineRate } from '#base/fine-rate.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import type { Source } from '#content/law/dated.ts'
import {
  type ContributionBase,
  type ContributionCode,
  contributions,
  type PayslipSection,
} from '#content/law/payroll-contributions.ts'
import { type FigureName, figureAt, rateAt } from '../../payroll/rates.ts'
import type { ExpenseReport } from '../../payroll/state.ts'
import { employeeSource, PAYROLL_SETTINGS, rateSource } from './named.ts'
import { type NamedEmployee, namedEmployee, zEmployeeCode } from './staff.ts'
import { column, columns, view } from './view.ts'

export type RateRow = {
  readonly code: ContributionCode
  readonly label: string
  readonly section: PayslipSection
  readonly base: ContributionBase
  readonly employee: FineRate
  readonly employer: FineRate
  readonly from: Day
  readonly origin: 'law' | 'company'
  readonly source: Source
  readonly sourceText: string
  readonly sources: readonly string[]
}
export type FigureRow = {
  readonly figure: FigureName
  readonly amount: Cents
  readonly from: Day
  readonly origin: 'law' | 'company'
  readonly source: Source
}

/** The rates that a payslip of that day would apply, and where each comes from. */
export const contributionRates = view({
  args: z.object({ at: zDay }),
  run({ payroll }, { at }) {
    const headcount = payroll.settings?.headcount ?? 0
    const noticed = new Set<string>([...payroll.rateUpdates].map((update) => update.code))
    const rows = contributions.flatMap(({ code, label, section, base }): RateRow[] => {
      const rate = rateAt(payroll, code, at)
      if (!rate) return []
      const large = rate.large && headcount >= rate.large.headcount ? rate.large : undefined
      return [
        {
          code,
          label,
          section,
          base: large?.base ?? base,
          employee: rate.employee,
          employer: large?.employer ?? rate.employer,
          from: rate.from,
          origin: rate.origin,
          source: rate.source,
          sourceText: rate.source.text,
          sources: [noticed.has(code) ? rateSource(code) : PAYROLL_SETTINGS],
        },
      ]
    })
    const figures = (['minimumHourlyWage', 'monthlyCeiling'] as const).flatMap((figure): FigureRow[] => {
      const known = figureAt(payroll, figure, at)
      return known ? [{ figure, ...known }] : []
    })
    return { rows, figures, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'label', 'section', 'base'),
      ...columns('fineRate', 'employeeShare', 'employerShare'),
      column('from', 'day'),
      ...columns('text', 'origin', 'sourceText'),
    ],
    rows: ({ rows }) => rows.map((row) => ({ ...row, employeeShare: row.employee, employerShare: row.employer })),
  },
})

export const payrollSettings = view({
  args: z.object({ at: zDay.optional() }),
  run: ({ payroll }) => ({
    settings: payroll.settings ?? null,
    updates: [...payroll.rateUpdates],
    figures: [...payroll.figureUpdates],
    sources: [PAYROLL_SETTINGS],
  }),
  table: {
    columns: [
      column('collectiveAgreement'),
      column('headcount', 'count'),
      ...columns('fineRate', 'accidentRate', 'mobilityRate'),
      ...columns('money', 'healthPlan.employee', 'healthPlan.employer'),
    ],
    rows: ({ settings, sources }) => (settings === null ? [] : [{ mobilityRate: null, ...settings, sources }]),
  },
})

export type ExpenseReportRow = {
  readonly report: string
  readonly employee: NamedEmployee
  readonly date: Day
  readonly purpose: string
  readonly lines: ExpenseReport['lines']
  readonly amount: Cents
  readonly recoverable: Cents
  readonly status: ExpenseReport['status']
  readonly declinedBecause: string | null
  readonly sources: readonly string[]
}

/** Expense reports, the oldest first. */
export const expenseReports = view({
  args: z.object({ employee: zEmployeeCode.optional() }),
  run(company, { employee }) {
    const rows = [...company.payroll.expenseReportIds]
      .flatMap((id) => company.payroll.expenseReports.get(id) ?? [])
      .filter((report) => employee === undefined || report.employee === employee)
      .map(
        ({ report, employee: code, date, purpose, lines, status, declinedBecause }): ExpenseReportRow => ({
          report,
          employee: namedEmployee(company, code),
          date,
          purpose,
          lines,
          amount: sumOf(lines, (line) => line.amount),
          recoverable: sumOf(lines, (line) => line.recoverable),
          status,
          declinedBecause: declinedBecause ?? null,
          sources: [report, employeeSource(code)],
        }),
      )
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'report', 'employee.code', 'employee.name'),
      column('date', 'day'),
      column('purpose'),
      ...columns('money', 'amount', 'recoverable'),
      column('status'),
    ],
    rows: ({ rows }) => rows,
  },
})
