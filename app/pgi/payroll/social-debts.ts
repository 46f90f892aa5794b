/** What is owed to each body for each month, what was paid of it, and what is left. */
import { addDays, type Day } from '#base/dates.ts'
import { type Cents, cents, minus, negate, plus, sumOf, ZERO } from '#base/money.ts'
import { addToMonth, firstDayOf, lastDayOf, type Month, month } from '#base/months.ts'
import { byText } from '#base/sorting.ts'
import {
  BODY_ACCOUNTS,
  DECLARATION_BODIES,
  type DeclarationBody,
  socialPaymentRules,
} from '#content/law/social-payments.ts'
import { owedTo } from './declaration.ts'
import type { PayrollSettings } from './settings.ts'
import type { Slip } from './slip.ts'
import type { PayrollState } from './state.ts'

export type SocialDebt = {
  readonly body: DeclarationBody
  readonly period: Month
  readonly dueDate: Day
  readonly owed: Cents
  readonly paid: Cents
  /** Negative when the body owes it back. */
  readonly left: Cents
  readonly payslips: readonly string[]
  readonly payments: readonly string[]
}

type Payer = Pick<PayrollSettings, 'headcount' | 'socialPayments'>

/** The last month of what is paid with a month: itself, or the end of its quarter. */
export function lastMonthOfPayment(period: Month, payer: Payer | undefined): Month {
  if (payer?.socialPayments !== 'quarterly') return period
  const quarter = Math.ceil(Number(period.slice(5)) / 3) * 3
  return month(`${period.slice(0, 4)}-${String(quarter).padStart(2, '0')}`)
}

/** The 5th of the month after from fifty staff, the 15th below. */
export function dueDateOf(period: Month, payer: Payer | undefined): Day {
  const { largeHeadcount, largeDay, day } = socialPaymentRules
  const due = (payer?.headcount ?? 0) >= largeHeadcount ? largeDay : day
  return addDays(firstDayOf(addToMonth(lastMonthOfPayment(period, payer), 1)), due - 1)
}

type Validated = { readonly id: string; readonly slip: Slip }

function validatedByMonth({ payslips, payslipIds }: PayrollState, at: Day): Map<Month, Validated[]> {
  const months = new Map<Month, Validated[]>()
  for (const id of payslipIds) {
    const payslip = payslips.get(id)
    if (payslip?.stage !== 'validated' || lastDayOf(payslip.period) > at) continue
    const known = months.get(payslip.period)
    if (known) known.push({ id, slip: payslip.slip })
    else months.set(payslip.period, [{ id, slip: payslip.slip }])
  }
  return months
}

/** What the books say of an account besides payslips and payments of bodies: positive when it lowers what is owed. */
export type SettledBesides = (account: string) => Cents

/**
 * At the end of a day, by due date. Money that left the bank without naming a month, and what a body owes back, settle the
 * oldest debts of the account first.
 */
export function socialDebtsAt(state: PayrollState, at: Day, besides: SettledBesides): SocialDebt[] {
  const debts = [...validatedByMonth(state, at)].flatMap(([period, validated]) =>
    DECLARATION_BODIES.map((body) => debtOf(state, at, body, period, validated)),
  )
  const ordered = debts
    .filter(({ owed, paid }) => owed !== 0 || paid !== 0)
    .sort(
      (left, right) =>
        byText(left.dueDate, right.dueDate) ||
        byText(left.period, right.period) ||
        DECLARATION_BODIES.indexOf(left.body) - DECLARATION_BODIES.indexOf(right.body),
    )
  return [...new Set(Object.values(BODY_ACCOUNTS))]
    .flatMap((account) =>
      settled(
        ordered.filter(({ body }) => BODY_ACCOUNTS[body] === account),
        besides(account),
      ),
    )
    .sort((left, right) => ordered.findIndex(sameAs(left)) - ordered.findIndex(sameAs(right)))
}

const sameAs =
  ({ body, period }: SocialDebt) =>
  (other: SocialDebt): boolean =>
    other.body === body && other.period === period

function debtOf(
  { settings, socialPayments }: PayrollState,
  at: Day,
  body: DeclarationBody,
  period: Month,
  validated: readonly Validated[],
): SocialDebt {
  const owed = owedTo(
    body,
    validated.map(({ slip }) => slip),
  )
  const parts = [...socialPayments]
    .filter((payment) => payment.body === body && payment.date <= at)
    .flatMap(({ payment, months }) =>
      months.filter((each) => each.period === period).map(({ amount }) => ({ payment, amount })),
    )
  const paid = sumOf(parts, ({ amount }) => amount)
  return {
    body,
    period,
    dueDate: dueDateOf(period, settings),
    owed,
    paid,
    left: minus(owed, paid),
    payslips: validated.map(({ id }) => id),
    payments: parts.map(({ payment }) => payment),
  }
}

function settled(debts: readonly SocialDebt[], besides: Cents): SocialDebt[] {
  const owedBack = sumOf(debts, ({ left }) => (left < 0 ? negate(left) : ZERO))
  const wanted = sumOf(debts, ({ left }) => (left > 0 ? left : ZERO))
  let given = Math.min(wanted, owedBack + Math.max(0, besides))
  let takenBack = Math.min(given, owedBack)
  return debts.map((debt) => {
    const share = debt.left > 0 ? Math.min(debt.left, given) : Math.max(debt.left, -takenBack)
    if (debt.left > 0) given -= share
    else takenBack += share
    return { ...debt, paid: plus(debt.paid, cents(share)), left: minus(debt.left, cents(share)) }
  })
}
