/** Paying a social body, or the tax office, what is left of its month or of its quarter. */
import { sumOf } from '#base/money.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { CommandOf } from './commands.ts'
import type { PayrollEvent } from './events.ts'
import type { Context, PayrollFacts } from './facts.ts'
import type { PayrollRefusal } from './refusal.ts'
import { lastMonthOfPayment, socialDebtsAt } from './social-debts.ts'
import type { PayrollState } from './state.ts'

export function paySocialBody(
  state: PayrollState,
  { body, period, date, reference }: CommandOf<'socialBody.pay'>,
  { today }: Context,
  facts: PayrollFacts,
): Result<PayrollEvent[], PayrollRefusal> {
  if (!state.settings) return no({ code: 'payroll_not_set_up' })
  const last = lastMonthOfPayment(period, state.settings)
  const due = socialDebtsAt(state, today, facts.settledBesides).filter(
    (debt) => debt.body === body && debt.left > 0 && lastMonthOfPayment(debt.period, state.settings) === last,
  )
  if (due.length === 0) return no({ code: 'nothing_owed_to_body', body, period })
  const on = date ?? today
  if (on > today) return no({ code: 'date_in_future', date: on, today })
  if (!facts.isOpen(on)) return no({ code: 'date_outside_fiscal_year', date: on })
  return ok([
    {
      type: 'SocialBodyPaid',
      payment: `socialPayment-${state.socialPayments.length + 1}`,
      body,
      date: on,
      reference: reference ?? `${body === 'tax' ? 'PAS' : 'Cotisations'} ${last}`,
      months: due.map(({ period: each, left }) => ({ period: each, amount: left })),
      amount: sumOf(due, ({ left }) => left),
    },
  ])
}
