import { addDays } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { monthContaining } from '#base/months.ts'
import { defined, sameJson } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { paidLeave } from '#content/law/payroll-figures.ts'
import { socialPaymentRules } from '#content/law/social-payments.ts'
import * as absence from './absence.ts'
import { receiveBenefits, settleBenefits } from './benefits-receipt.ts'
import type { CommandOf, PayrollCommand } from './commands.ts'
import type { PayrollEvent } from './events.ts'
import * as expenseReport from './expense-report.ts'
import type { Context, PayrollFacts } from './facts.ts'
import { link } from './links.ts'
import * as payslip from './payslip.ts'
import { figureAt, rateAt } from './rates.ts'
import type { PayrollRefusal } from './refusal.ts'
import { paySocialBody } from './social-payment.ts'
import * as staff from './staff.ts'
import type { PayrollState } from './state.ts'
import * as variables from './variables.ts'

type Decision = Result<PayrollEvent[], PayrollRefusal>

export function decide(state: PayrollState, command: PayrollCommand, context: Context, facts: PayrollFacts): Decision {
  switch (command.type) {
    case 'payroll.setUp':
      return setUp(state, command)
    case 'contributionRate.update':
      return updateRate(state, command)
    case 'payrollFigure.update':
      return updateFigure(state, command)
    case 'employee.hire':
      return staff.hire(state, command)
    case 'employee.update':
      return staff.update(state, command)
    case 'preHiring.declare':
      return staff.declare(state, command, context)
    case 'contract.amend':
      return staff.amend(state, command)
    case 'employee.leave':
      return staff.leave(state, command)
    case 'employee.link':
      return link(state, command, facts)
    case 'leaveBalance.open':
      return openLeaveBalance(state, command)
    case 'absence.request':
      return absence.request(state, command)
    case 'absence.approve':
      return absence.approve(state, command)
    case 'absence.decline':
      return absence.decline(state, command)
    case 'absence.cancel':
      return absence.cancel(state, command)
    case 'timeSheet.enter':
      return variables.enterTimeSheet(state, command, context)
    case 'payrollVariable.record':
      return variables.recordVariable(state, command)
    case 'payrollVariable.cancel':
      return variables.cancelVariable(state, command)
    case 'payslip.prepare':
      return payslip.prepare(state, command, context)
    case 'payslip.validate':
      return payslip.validate(state, command, facts)
    case 'payslip.enter':
      return payslip.enter(state, command, context)
    case 'payslip.receive':
      return payslip.receiveWith(state, command, context)
    case 'payslip.check':
      return payslip.check(state, command)
    case 'salaries.pay':
      return payslip.pay(state, command, context, facts)
    case 'socialBody.pay':
      return paySocialBody(state, command, context, facts)
    case 'benefits.receive':
      return receiveBenefits(state, command, context, facts)
    case 'benefits.settle':
      return settleBenefits(state, command, context, facts)
    case 'expenseReport.submit':
      return expenseReport.submit(state, command, context)
    case 'expenseReport.approve':
      return expenseReport.approve(state, command, context, facts)
    case 'expenseReport.decline':
      return expenseReport.decline(state, command)
  }
}

function setUp(state: PayrollState, { settings: wanted }: CommandOf<'payroll.setUp'>): Decision {
  const settings = defined(wanted)
  const { employee, employer } = settings.healthPlan
  if (employer < employee) return no({ code: 'employer_pays_less_than_half', employee, employer })
  const { headcount, socialPayments } = settings
  const below = socialPaymentRules.quarterlyBelow
  if (socialPayments === 'quarterly' && headcount >= below) {
    return no({ code: 'quarterly_payment_too_large', headcount, below })
  }
  if (sameJson(state.settings, settings)) return no({ code: 'nothing_changes' })
  return ok([{ type: 'PayrollSetUp', settings }])
}

/** A notice may say one share only: the other stays what it was. Payslips already validated are not touched. */
function updateRate(state: PayrollState, command: CommandOf<'contributionRate.update'>): Decision {
  if (!state.settings) return no({ code: 'payroll_not_set_up' })
  const { code, from, reference } = command
  if (command.employee === undefined && command.employer === undefined) return no({ code: 'rate_update_says_nothing' })
  const known = rateAt(state, code, from)
  const employee = command.employee ?? known?.employee ?? fineRate(0)
  const employer = command.employer ?? known?.employer ?? fineRate(0)
  if (known?.employee === employee && known.employer === employer) return no({ code: 'nothing_changes' })
  return ok([defined({ type: 'ContributionRateUpdated' as const, code, from, employee, employer, reference })])
}

function updateFigure(state: PayrollState, command: CommandOf<'payrollFigure.update'>): Decision {
  if (!state.settings) return no({ code: 'payroll_not_set_up' })
  const { figure, from, amount, reference } = command
  if (figureAt(state, figure, from)?.amount === amount) return no({ code: 'nothing_changes' })
  return ok([defined({ type: 'PayrollFigureUpdated' as const, figure, from, amount, reference })])
}

const openLeaveBalance = (state: PayrollState, command: CommandOf<'leaveBalance.open'>): Decision =>
  staff.withEmployee(state, command.employee, ({ code, leaveOpening }) => {
    const { on, days, referenceGross, referenceDays = paidLeave.businessDaysAYear } = command
    const opening = { on, days, referenceGross, referenceDays }
    if (sameJson(leaveOpening, opening)) return no({ code: 'nothing_changes' })
    const closed = staff.closedPeriod(state, code, monthContaining(addDays(on, 1)))
    if (closed) return no(closed)
    return ok([{ type: 'LeaveBalanceOpened', employee: code, ...opening }])
  })
