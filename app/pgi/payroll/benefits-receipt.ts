/** What the fund sends of the benefits that were paid on for it, and what becomes of a difference. */
import { cents, minus, sumOf, ZERO } from '#base/money.ts'
import { no, ok, type Result } from '#base/result.ts'
import { benefitsRounding } from '#content/law/sickness-benefits.ts'
import { type BenefitsDue, benefitsDueAt } from './benefits-due.ts'
import type { CommandOf } from './commands.ts'
import type { PayrollEvent } from './events.ts'
import type { Context, PayrollFacts } from './facts.ts'
import type { PayrollRefusal } from './refusal.ts'
import type { PayrollState } from './state.ts'

type Decision = Result<PayrollEvent[], PayrollRefusal>

function refusalOfDate(date: Context['today'], { today }: Context, facts: PayrollFacts): PayrollRefusal | undefined {
  if (date > today) return { code: 'date_in_future', date, today }
  return facts.isOpen(date) ? undefined : { code: 'date_outside_fiscal_year', date }
}

function dueOf(state: PayrollState, absence: string, { today }: Context): Result<BenefitsDue, PayrollRefusal> {
  if (!state.absences.get(absence)) return no({ code: 'unknown_absence', absence })
  const due = benefitsDueAt(state, today).find((each) => each.absence === absence)
  return due ? ok(due) : no({ code: 'no_benefits_paid_on', absence })
}

/** The bank has the money whatever was expected: what differs stays to be explained, and is told with the receipt. */
export function receiveBenefits(
  state: PayrollState,
  { parts, date: wanted, reference }: CommandOf<'benefits.receive'>,
  context: Context,
  facts: PayrollFacts,
): Decision {
  const date = wanted ?? context.today
  const refused = refusalOfDate(date, context, facts)
  if (refused) return no(refused)
  const received: Extract<PayrollEvent, { type: 'SicknessBenefitsReceived' }>['parts'] = []
  for (const { absence, amount } of parts) {
    if (received.some((each) => each.absence === absence)) return no({ code: 'absence_given_twice', absence })
    const due = dueOf(state, absence, context)
    if (!due.ok) return due
    const { employee, name, left } = due.value
    received.push({ absence, employee, name, expected: left, amount, difference: minus(amount, left) })
  }
  return ok([
    {
      type: 'SicknessBenefitsReceived',
      receipt: `benefitsReceipt-${state.benefitsReceipts.length + 1}`,
      date,
      reference,
      parts: received,
      amount: sumOf(received, ({ amount }) => amount),
    },
  ])
}

/** An employer keeps no more than the pay that it kept up (CSS art. R323-11): beyond roundings, what is over is not its own. */
export function settleBenefits(
  state: PayrollState,
  { absence, date: wanted, charge, reason }: CommandOf<'benefits.settle'>,
  context: Context,
  facts: PayrollFacts,
): Decision {
  const date = wanted ?? context.today
  const refused = refusalOfDate(date, context, facts)
  if (refused) return no(refused)
  const due = dueOf(state, absence, context)
  if (!due.ok) return due
  const { left, employee, name } = due.value
  if (left === 0) return no({ code: 'no_benefits_difference', absence })
  const excess = cents(Math.max(ZERO, -left))
  if (excess > benefitsRounding) return no({ code: 'benefits_overpaid', absence, excess, most: benefitsRounding })
  if (excess > 0 && charge === 'employee') return no({ code: 'benefits_overpaid', absence, excess, most: ZERO })
  return ok([
    {
      type: 'SicknessBenefitsSettled',
      settlement: `benefitsSettlement-${state.benefitsSettlements.length + 1}`,
      absence,
      employee,
      name,
      date,
      charge,
      reason,
      amount: left,
    },
  ])
}
