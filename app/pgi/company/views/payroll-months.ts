/** What months of payslips come to: the book of pay, the monthly declaration, the dashboard. */
import { z } from 'zod'
import { addDays, addMonths, type Day, daysBetween, endOfMonth, yearOf } from '#base/dates.ts'
import {
  type BasisPoints,
  basisPoints,
  type Cents,
  proportion,
  sumOf,
  type Thousandths,
  thousandths,
} from '#base/money.ts'
import { firstDayOf, lastDayOf, type Month, monthContaining, monthsFrom } from '#base/months.ts'
import { zDay, zMonth } from '#base/schema.ts'
import { LEGAL_WEEKLY_HOURS } from '#content/law/payroll-figures.ts'
import { termsAt } from '../../payroll/contract.ts'
import type { Employee } from '../../payroll/state.ts'
import type { Company } from '../company.ts'
import type { Period } from '../sales-lines.ts'
import {
  absentDaysOver,
  departuresOver,
  entriesOver,
  fullTimeOn,
  staffOn,
  staffOver,
  validatedSlipsOver,
  workableDaysOver,
} from '../staff-figures.ts'
import { employeeSource } from './named.ts'
import { bookRow } from './payslips.ts'
import { column, columns, view } from './view.ts'

const SUMMED = [
  'gross',
  'employeeTotal',
  'employerTotal',
  'netSocial',
  'netBeforeTax',
  'taxableNet',
  'withheld',
  'netPaid',
  'cost',
] as const

/** Livre de paie: the validated payslips of the months between two days. */
export const payrollBook = view({
  args: z.object({ from: zDay.optional(), to: zDay.optional() }),
  run(company, { from, to }) {
    const rows = validatedSlipsOver(company, { from, to: to && endOfMonth(to) }).map(({ id, slip }) =>
      bookRow(company, id, slip),
    )
    const total = (key: (typeof SUMMED)[number]): Cents => sumOf(rows, (row) => row[key])
    return {
      rows,
      count: rows.length,
      totals: {
        gross: total('gross'),
        employeeTotal: total('employeeTotal'),
        employerTotal: total('employerTotal'),
        netSocial: total('netSocial'),
        netBeforeTax: total('netBeforeTax'),
        taxableNet: total('taxableNet'),
        withheld: total('withheld'),
        netPaid: total('netPaid'),
        cost: total('cost'),
      },
    }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name', 'period'),
      column('hours', 'quantity'),
      ...columns('money', ...SUMMED),
    ],
    rows: ({ rows }) => rows,
  },
})

export type DashboardMonth = {
  readonly period: Month
  /** At the end of the month. */
  readonly headcount: number
  /** Full-time equivalents at the end of the month. */
  readonly fullTime: Thousandths
  readonly entries: number
  readonly departures: number
  readonly gross: Cents
  readonly employerTotal: Cents
  readonly cost: Cents
  readonly absentDays: number
  readonly workableDays: number
  readonly absenteeism: BasisPoints
  readonly overtimeHours: Thousandths
  readonly sources: readonly string[]
}

const ratio = (part: number, whole: number): BasisPoints =>
  basisPoints(whole === 0 ? 0 : proportion(part, 10_000, whole))

const daysOf = (period: Month): Period => ({ from: firstDayOf(period), to: lastDayOf(period) })

function monthOf(company: Company, period: Month): DashboardMonth {
  const days = daysOf(period)
  const validated = validatedSlipsOver(company, days)
  const slips = validated.map(({ slip }) => slip)
  const absentDays = absentDaysOver(company, days)
  const workableDays = workableDaysOver(company, days)
  return {
    period,
    headcount: staffOn(company, days.to).length,
    fullTime: fullTimeOn(company, days.to),
    entries: entriesOver(company, days),
    departures: departuresOver(company, days),
    gross: sumOf(slips, (slip) => slip.gross),
    employerTotal: sumOf(slips, (slip) => slip.employerTotal),
    cost: sumOf(slips, (slip) => slip.cost),
    absentDays,
    workableDays,
    absenteeism: ratio(absentDays, workableDays),
    overtimeHours: thousandths(slips.reduce((sum, slip) => sum + slip.overtimeHours, 0)),
    sources: [...staffOver(company, days).map(({ code }) => employeeSource(code)), ...validated.map(({ id }) => id)],
  }
}

const AGES = [25, 35, 45, 55] as const
const ageOn = (birthDate: Day, on: Day): number =>
  yearOf(on) - yearOf(birthDate) - (on.slice(5) < birthDate.slice(5) ? 1 : 0)

/** Tableau de bord social: month by month from January (or from a month), and who works there at the end. */
export const socialDashboard = view({
  args: z.object({ month: zMonth, from: zDay.optional() }),
  run(company, { month, from }) {
    const first = from ? monthContaining(from) : monthContaining(addMonths(firstDayOf(month), -11))
    const rows = monthsFrom(first <= month ? first : month, month).map((period) => monthOf(company, period))
    const end = lastDayOf(month)
    const present = staffOn(company, end)
    const start = addDays(firstDayOf(rows[0]?.period ?? month), -1)
    const atStart = staffOn(company, start).length
    const entries = rows.reduce((sum, row) => sum + row.entries, 0)
    const departures = rows.reduce((sum, row) => sum + row.departures, 0)
    const absentDays = rows.reduce((sum, row) => sum + row.absentDays, 0)
    const workableDays = rows.reduce((sum, row) => sum + row.workableDays, 0)
    const count = (counts: (known: Employee) => boolean) => present.filter(counts).length
    const seniority = present.reduce((sum, { contract }) => sum + daysBetween(contract.start, end), 0)
    return {
      month,
      rows,
      headcount: present.length,
      headcountAtStart: atStart,
      fullTime: rows.at(-1)?.fullTime ?? thousandths(0),
      entries,
      departures,
      /** Taux de rotation: half of entries and departures, over the headcount at the beginning. */
      rotation: basisPoints(atStart === 0 ? 0 : proportion(entries + departures, 10_000, 2 * atStart)),
      absentDays,
      absenteeism: ratio(absentDays, workableDays),
      gross: sumOf(rows, (row) => row.gross),
      cost: sumOf(rows, (row) => row.cost),
      women: count(({ fields }) => fields.sex === 'F'),
      men: count(({ fields }) => fields.sex === 'M'),
      permanent: count(({ contract }) => contract.kind === 'permanent'),
      fixedTerm: count(({ contract }) => contract.kind === 'fixedTerm'),
      partTime: count((known) => termsAt(known, end).weeklyHours < LEGAL_WEEKLY_HOURS),
      byCategory: (['worker', 'supervisor', 'executive'] as const).map((category) => ({
        category,
        count: count((known) => termsAt(known, end).category === category),
      })),
      byAge: [...AGES, null].map((below, index) => ({
        from: index === 0 ? null : (AGES[index - 1] ?? null),
        below,
        count: count(({ fields }) => {
          const age = ageOn(fields.birthDate, end)
          return (below === null || age < below) && (index === 0 || age >= (AGES[index - 1] ?? 0))
        }),
      })),
      /** Average days with the company. */
      seniorityDays: present.length === 0 ? 0 : Math.round(seniority / present.length),
    }
  },
  table: {
    columns: [
      column('period'),
      ...columns('count', 'headcount'),
      column('fullTime', 'quantity'),
      ...columns('count', 'entries', 'departures'),
      ...columns('money', 'gross', 'employerTotal', 'cost'),
      ...columns('count', 'absentDays', 'workableDays'),
      column('absenteeism', 'rate'),
      column('overtimeHours', 'quantity'),
    ],
    rows: ({ rows }) => rows,
  },
})
