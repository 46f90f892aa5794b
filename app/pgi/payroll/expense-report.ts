/** Expense reports (notes de frais): what they come to, what VAT is recovered, and the answer. */
import { yearOf } from '#base/dates.ts'
import { type Cents, cents, minus, proportion, ZERO } from '#base/money.ts'
import { addToMonth, type Month, monthContaining } from '#base/months.ts'
import { defined } from '#base/record.ts'
import { invariant, no, ok, type Result } from '#base/result.ts'
import { type ExpenseKind, expenseRules, mileageWorth } from '#content/law/expenses.ts'
import type { CommandOf, ExpenseLineInput } from './commands.ts'
import type { ExpenseReportLine, PayrollEvent } from './events.ts'
import type { Context, PayrollFacts } from './facts.ts'
import type { PayrollRefusal } from './refusal.ts'
import { withEmployee } from './staff.ts'
import { type ExpenseReport, fullName, type PayrollState, payslipFor } from './state.ts'

type Decision = Result<PayrollEvent[], PayrollRefusal>

export const submit = (
  state: PayrollState,
  { employee, purpose, lines }: CommandOf<'expenseReport.submit'>,
  { today }: Context,
): Decision =>
  withEmployee(state, employee, () => {
    for (const [index, line] of lines.entries()) {
      const missing = missingIn(line)
      if (missing) return no({ code: 'expense_line_incomplete', line: index, missing })
      const { amount = ZERO, vat = ZERO } = line
      if (line.kind !== 'mileage' && vat > amount)
        return no({ code: 'expense_vat_exceeds_amount', line: index, amount, vat })
      if (line.date > today) return no({ code: 'date_in_future', date: line.date, today })
    }
    return ok([
      {
        type: 'ExpenseReportSubmitted',
        report: `expenseReport-${state.expenseReportIds.length + 1}`,
        employee,
        date: today,
        purpose,
        lines: worked(state, employee, lines),
      },
    ])
  })

function missingIn({ kind, amount, kilometres, horsepower }: ExpenseLineInput) {
  if (kind !== 'mileage') return amount === undefined || amount === 0 ? ('amount' as const) : undefined
  if (kilometres === undefined) return 'kilometres' as const
  return horsepower === undefined ? ('horsepower' as const) : undefined
}

/** The scale is that of the year: a journey is worth what the year comes to with it, less what it came to without. */
function worked(state: PayrollState, employee: string, lines: readonly ExpenseLineInput[]): ExpenseReportLine[] {
  const driven = new Map<string, number>()
  return lines.map(({ kind, date, label, amount = ZERO, vat = ZERO, kilometres, horsepower, electric = false }) => {
    const { account, recoverablePercent } = ruleOf(kind)
    if (kind === 'mileage' && kilometres !== undefined && horsepower !== undefined) {
      const key = `${yearOf(date)}/${horsepower}`
      const before = driven.get(key) ?? kilometresOf(state, employee, yearOf(date), horsepower)
      driven.set(key, before + kilometres)
      const worth = (distance: number) => mileageWorth(distance, horsepower, electric, date)
      const due = minus(worth(before + kilometres), worth(before))
      return { kind, date, label, amount: due, vat: ZERO, recoverable: ZERO, account, kilometres, horsepower }
    }
    const recoverable = cents(proportion(vat, recoverablePercent, 100))
    return { kind, date, label, amount, vat, recoverable, account }
  })
}

function ruleOf(kind: ExpenseKind) {
  const rule = expenseRules.find((each) => each.kind === kind)
  invariant(rule, `no rule for the expense ${kind}`)
  return rule
}

function kilometresOf(state: PayrollState, employee: string, year: number, horsepower: number): number {
  let driven = 0
  for (const { employee: who, status, lines } of state.expenseReports.values()) {
    if (who !== employee || status === 'declined') continue
    for (const line of lines) {
      if (line.horsepower === horsepower && yearOf(line.date) === year) driven += line.kilometres ?? 0
    }
  }
  return driven
}

function withSubmitted(state: PayrollState, id: string, then: (report: ExpenseReport) => Decision): Decision {
  const report = state.expenseReports.get(id)
  if (!report) return no({ code: 'unknown_expense_report', report: id })
  const { status } = report
  return status === 'submitted' ? then(report) : no({ code: 'expense_report_already_answered', report: id, status })
}

/** Refunded with the pay of the month, or of the first one that is not validated yet. */
export const approve = (
  state: PayrollState,
  { report: id }: CommandOf<'expenseReport.approve'>,
  { today }: Context,
  facts: PayrollFacts,
): Decision =>
  withSubmitted(state, id, ({ employee: code, purpose, lines }) => {
    if (!facts.isOpen(today)) return no({ code: 'date_outside_fiscal_year', date: today })
    return withEmployee(state, code, ({ fields }) =>
      ok([
        defined({
          type: 'ExpenseReportApproved' as const,
          report: id,
          employee: code,
          name: fullName(fields),
          date: today,
          period: firstOpenMonth(state, code, monthContaining(today)),
          purpose,
          lines: [...lines],
        }),
      ]),
    )
  })

function firstOpenMonth(state: PayrollState, employee: string, from: Month): Month {
  let period = from
  while (payslipFor(state, employee, period)?.stage === 'validated') period = addToMonth(period, 1)
  return period
}

export const decline = (state: PayrollState, { report: id, reason }: CommandOf<'expenseReport.decline'>): Decision =>
  withSubmitted(state, id, ({ employee }) => ok([{ type: 'ExpenseReportDeclined', report: id, employee, reason }]))

/** What an expense costs the company, once the VAT it recovers is set apart. */
export const costOf = ({ amount, recoverable }: ExpenseReportLine): Cents => minus(amount, recoverable)
