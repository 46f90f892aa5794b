/** Time sheets and what varies from month to month. */
import { z } from 'zod'
import { addDays, type Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import type { Month } from '#base/months.ts'
import { zMonth } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { termsAt } from '../../payroll/contract.ts'
import type { VariableKind } from '../../payroll/employee.ts'
import { monthOfWeek, timeSheetId, timeSheetsOf, type WeekOfWork, weekOfWork } from '../../payroll/working-time.ts'
import { employeesOf } from '../staff-figures.ts'
import { employeeSource } from './named.ts'
import { type NamedEmployee, namedEmployee, zEmployeeCode } from './staff.ts'
import { column, columns, view } from './view.ts'

export type TimeSheetRow = WeekOfWork & {
  readonly employee: NamedEmployee
  readonly week: Day
  /** The month that pays it. */
  readonly period: Month
  readonly hours: readonly Thousandths[]
  readonly sources: readonly string[]
}

/** Weeks of work, with their overtime; `longDays` and `isTooLong` say what passes the law's limits. */
export const timeSheets = view({
  args: z.object({ month: zMonth.optional(), employee: zEmployeeCode.optional() }),
  run(company, { month, employee }) {
    const rows = employeesOf(company)
      .filter(({ code }) => employee === undefined || code === employee)
      .flatMap((known) =>
        [...timeSheetsOf(company.payroll, known.code, month)].map(({ week, hours }): TimeSheetRow => {
          const contract = termsAt(known, addDays(week, 6)).weeklyHours
          return {
            employee: namedEmployee(company, known.code),
            week,
            period: monthOfWeek(week),
            hours,
            ...weekOfWork(hours, contract),
            sources: [timeSheetId(known.code, week), employeeSource(known.code)],
          }
        }),
      )
      .sort((left, right) => byText(left.week, right.week) || byText(left.employee.code, right.employee.code))
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name'),
      column('week', 'day'),
      column('period'),
      ...columns('quantity', 'total', 'normal', 'overtime25', 'overtime50', 'complementary10', 'complementary25'),
    ],
    rows: ({ rows }) => rows,
  },
})

export type VariableRow = {
  readonly variable: string
  readonly employee: NamedEmployee
  readonly period: Month
  readonly kind: VariableKind
  readonly label: string | null
  readonly quantity: Thousandths | null
  readonly amount: Cents | null
  readonly cancelled: boolean
  readonly sources: readonly string[]
}

/** What was entered by hand for a month; hours of time sheets come besides. */
export const payrollVariables = view({
  args: z.object({ month: zMonth.optional(), employee: zEmployeeCode.optional() }),
  run(company, { month, employee }) {
    const rows = [...company.payroll.variables.values()]
      .filter(
        (variable) =>
          (month === undefined || variable.period === month) &&
          (employee === undefined || variable.employee === employee),
      )
      .map(
        ({ variable, employee: code, period, kind, label, quantity, amount, cancelled }): VariableRow => ({
          variable,
          employee: namedEmployee(company, code),
          period,
          kind,
          label: label ?? null,
          quantity: quantity ?? null,
          amount: amount ?? null,
          cancelled,
          sources: [variable, employeeSource(code)],
        }),
      )
      .sort((left, right) => byText(left.period, right.period) || rankOf(left.variable) - rankOf(right.variable))
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name', 'period', 'kind', 'label'),
      column('quantity', 'quantity'),
      column('amount', 'money'),
    ],
    rows: ({ rows }) => rows.filter(({ cancelled }) => !cancelled),
  },
})

const rankOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1))
