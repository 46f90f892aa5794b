/** Preparing, validating, receiving and checking payslips; paying them. */
import type { Day } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { firstDayOf, lastDayOf, type Month } from '#base/months.ts'
import { sameJson } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { CommandOf } from './commands.ts'
import { computeSlip } from './compute-slip.ts'
import type { PayrollEvent, ReceivedSlip } from './events.ts'
import type { Context, PayrollFacts } from './facts.ts'
import { enteredFigures, plantedFigures } from './received.ts'
import type { PayrollRefusal } from './refusal.ts'
import type { LineCode, Slip } from './slip.ts'
import { withEmployee } from './staff.ts'
import { type Employee, type OwnPayslip, type PayrollState, payslipFor, validatedSlips } from './state.ts'

type Decision = Result<PayrollEvent[], PayrollRefusal>

const nextId = (state: PayrollState): string => `payslip-${state.payslipIds.length + 1}`

/** Months follow one another: the year's totals of a payslip are those of the months before it. */
function refusalOfOrder(state: PayrollState, employee: string, period: Month): PayrollRefusal | undefined {
  const own = payslipFor(state, employee, period)
  if (own?.stage === 'validated') return { code: 'payslip_already_validated', payslip: own.payslip }
  const later = validatedSlips(state, employee).find((slip) => slip.period > period)
  if (!later) return undefined
  const payslip = payslipFor(state, employee, later.period)?.payslip ?? ''
  return { code: 'later_payslip_validated', payslip, period: later.period }
}

export const prepare = (
  state: PayrollState,
  { employee: code, period, paidOn }: CommandOf<'payslip.prepare'>,
  { today }: Context,
): Decision =>
  withEmployee(state, code, (employee) => {
    if (firstDayOf(period) > today) return no({ code: 'period_not_begun', period, today })
    const refusal = refusalOfOrder(state, code, period)
    if (refusal) return no(refusal)
    const slip = computeSlip(state, employee, period, paidOn ?? lastDayOf(period))
    if (!slip.ok) return slip
    const own = payslipFor(state, code, period)
    if (own && sameJson(own.slip, slip.value)) return no({ code: 'nothing_changes' })
    return ok([{ type: 'PayslipPrepared', payslip: own?.payslip ?? nextId(state), slip: slip.value }])
  })

/** One whose data changed since it was prepared is prepared again first: what is signed is what was read. */
export function validate(
  state: PayrollState,
  { payslip: id }: CommandOf<'payslip.validate'>,
  facts: PayrollFacts,
): Decision {
  const payslip = state.payslips.get(id)
  if (!payslip) return no({ code: 'unknown_payslip', payslip: id })
  if (payslip.stage === 'received') return no({ code: 'payslip_is_received', payslip: id })
  const { employee: code, period, slip } = payslip
  const refusal = refusalOfOrder(state, code, period)
  if (refusal) return no(refusal)
  const date = lastDayOf(period)
  if (!facts.isOpen(date)) return no({ code: 'date_outside_fiscal_year', date })
  return withEmployee(state, code, (employee) => {
    const again = computeSlip(state, employee, period, slip.paidOn)
    if (!again.ok) return again
    if (!sameJson(again.value, slip)) return no({ code: 'payslip_is_outdated', payslip: id })
    return ok([{ type: 'PayslipValidated', payslip: id, slip }])
  })
}

/** The right figures of a month by the law itself, whatever notices the company entered or forgot. */
export const rightSlip = (state: PayrollState, employee: Employee, period: Month): Result<Slip, PayrollRefusal> =>
  computeSlip(state, employee, period, lastDayOf(period), 'law')

function receive(
  state: PayrollState,
  code: string,
  period: Month,
  lines: readonly LineCode[],
  today: Day,
  figures: (right: Slip) => ReceivedSlip,
): Decision {
  return withEmployee(state, code, (employee) => {
    if (firstDayOf(period) > today) return no({ code: 'period_not_begun', period, today })
    const twice = lines.find((line, index) => lines.indexOf(line) !== index)
    if (twice !== undefined) return no({ code: 'line_given_twice', line: twice })
    const right = rightSlip(state, employee, period)
    if (!right.ok) return right
    return ok([
      { type: 'PayslipReceived', payslip: nextId(state), employee: code, period, received: figures(right.value) },
    ])
  })
}

export const enter = (
  state: PayrollState,
  { employee, period, slip }: CommandOf<'payslip.enter'>,
  { today }: Context,
): Decision =>
  receive(
    state,
    employee,
    period,
    slip.lines.map(({ code }) => code),
    today,
    (right) => enteredFigures(slip, right),
  )

export const receiveWith = (
  state: PayrollState,
  { employee, period, changes }: CommandOf<'payslip.receive'>,
  { today }: Context,
): Decision =>
  receive(
    state,
    employee,
    period,
    changes.map(({ line }) => line),
    today,
    (right) => plantedFigures(right, changes),
  )

/** Said once: the comparison is shown after it. */
export function check(state: PayrollState, { payslip: id, faults }: CommandOf<'payslip.check'>): Decision {
  const payslip = state.payslips.get(id)
  if (!payslip) return no({ code: 'unknown_payslip', payslip: id })
  if (payslip.stage !== 'received') return no({ code: 'payslip_is_not_received', payslip: id })
  if (payslip.faults !== undefined) return no({ code: 'payslip_already_checked', payslip: id })
  const twice = faults.find((line, index) => faults.indexOf(line) !== index)
  if (twice !== undefined) return no({ code: 'line_given_twice', line: twice })
  return ok([{ type: 'PayslipChecked', payslip: id, employee: payslip.employee, faults }])
}

export function* ownPayslipsOf(state: PayrollState, period: Month): Generator<OwnPayslip> {
  for (const employee of state.register) {
    const payslip = payslipFor(state, employee, period)
    if (payslip) yield payslip
  }
}

export function pay(
  state: PayrollState,
  { period, date, reference }: CommandOf<'salaries.pay'>,
  { today }: Context,
  facts: PayrollFacts,
): Decision {
  const on = date ?? today
  const due = [...ownPayslipsOf(state, period)].filter(
    ({ stage, slip, paidBy }) => stage === 'validated' && paidBy === undefined && slip.netPaid > 0,
  )
  if (due.length === 0 || sumOf(due, ({ slip }) => slip.netPaid) <= 0) return no({ code: 'no_salary_to_pay', period })
  if (on > today) return no({ code: 'date_in_future', date: on, today })
  if (!facts.isOpen(on)) return no({ code: 'date_outside_fiscal_year', date: on })
  const payment = `salaryPayment-${state.paymentCount + 1}`
  return ok([
    {
      type: 'SalariesPaid',
      payment,
      period,
      date: on,
      reference: reference ?? `Salaires ${period}`,
      paid: due.map(({ payslip, employee, slip }) => ({ payslip, employee, amount: slip.netPaid })),
    },
  ])
}
