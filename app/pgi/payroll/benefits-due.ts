/** Benefits that the employer paid on in place of the fund: what the fund owes back for each sickness, and what it sent. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, minus, negate, plus, sumOf, type Thousandths, thousandths, ZERO } from '#base/money.ts'
import { lastDayOf } from '#base/months.ts'
import type { PayrollState } from './state.ts'

export type BenefitsDue = {
  readonly absence: string
  readonly employee: string
  readonly name: string
  /** The sickness itself. */
  readonly from: Day
  readonly to: Day
  /** Calendar days of benefits, before CSG and CRDS, and once they are taken off: what the fund will send. */
  readonly days: Thousandths
  readonly gross: Cents
  readonly expected: Cents
  readonly received: Cents
  /** Given up: borne by the company, or taken back from the employee. */
  readonly settled: Cents
  /** Negative when the fund sent more than was paid on. */
  readonly left: Cents
  readonly payslips: readonly string[]
  readonly receipts: readonly string[]
}

type Part = { days: number; gross: number; expected: number; name: string; employee: string; payslips: string[] }

/** Validated payslips whose month is over by that day, sickness by sickness. */
function advancedAt({ payslips, payslipIds }: PayrollState, at: Day): Map<string, Part> {
  const parts = new Map<string, Part>()
  for (const id of payslipIds) {
    const payslip = payslips.get(id)
    if (payslip?.stage !== 'validated' || lastDayOf(payslip.period) > at) continue
    const { refunds, earnings, name, employee } = payslip.slip
    for (const { code, amount, sources } of refunds) {
      const [absence] = sources
      if (code !== 'sicknessBenefits' || absence === undefined) continue
      const part = parts.get(absence) ?? { days: 0, gross: 0, expected: 0, name, employee, payslips: [] }
      const earning = earnings.find((each) => each.code === 'sicknessBenefits' && each.sources.includes(absence))
      part.days += earning?.quantity ?? 0
      part.gross += negate(earning?.amount ?? ZERO)
      part.expected += amount
      part.payslips.push(id)
      parts.set(absence, part)
    }
  }
  return parts
}

/** At the end of a day, in the order of the payslips that paid them on. */
export function benefitsDueAt(state: PayrollState, at: Day): BenefitsDue[] {
  return [...advancedAt(state, at)].flatMap(([absence, { days, gross, expected, name, employee, payslips }]) => {
    const sickness = state.absences.get(absence)
    if (!sickness) return []
    const sent = [...state.benefitsReceipts].filter(({ date }) => date <= at)
    const mine = sent.flatMap(({ receipt, parts }) =>
      parts.filter((part) => part.absence === absence).map(({ amount }) => ({ receipt, amount })),
    )
    const received = sumOf(mine, ({ amount }) => amount)
    const ends = [...state.benefitsSettlements].filter((each) => each.absence === absence && each.date <= at)
    const settled = sumOf(ends, ({ amount }) => amount)
    return {
      absence,
      employee,
      name,
      from: sickness.from,
      to: sickness.to,
      days: thousandths(days),
      gross: cents(gross),
      expected: cents(expected),
      received,
      settled,
      left: minus(cents(expected), plus(received, settled)),
      payslips,
      receipts: [...mine.map(({ receipt }) => receipt), ...ends.map(({ settlement }) => settlement)],
    }
  })
}
