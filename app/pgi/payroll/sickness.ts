/** Sickness in a month: the pay that is kept, and the benefits of social security that come off it. */
import { addDays, addMonths, type Day, daysBetween } from '#base/dates.ts'
import { fineRateOf } from '#base/fine-rate.ts'
import { type Cents, cents, minus, plus, proportion, sumOf, type Thousandths, thousandths, ZERO } from '#base/money.ts'
import { addToMonth, lastDayOf, monthContaining } from '#base/months.ts'
import { LEGAL_WEEKLY_HOURS, monthlyWageOf } from '#content/law/payroll-figures.ts'
import { dailyBenefit, keptDaysFor, keptPay, sicknessBenefits } from '#content/law/sickness-benefits.ts'
import { absenceDeduction } from './absence-deduction.ts'
import { termsAt } from './contract.ts'
import { eachDay, isWeekday } from './day-counts.ts'
import { figureAt } from './rates.ts'
import { halfDaysIn, type Span, within } from './span.ts'
import { type Absence, absencesOf, type Employee, type PayrollState, validatedSlips } from './state.ts'

export type KeptPay = {
  readonly absence: string
  readonly kept: Cents
  /** Calendar days of benefits, and what they come to before CSG: comes off the pay that is kept. */
  readonly days: Thousandths
  readonly benefits: Cents
  /** Calendar days for which pay is kept. */
  readonly keptDays: number
}

type Rate = { readonly numerator: number; readonly denominator: number }
const WHOLE: Rate = { numerator: 1, denominator: 1 }
const NINE_TENTHS: Rate = { numerator: 9, denominator: 10 }
const TWO_THIRDS: Rate = { numerator: 2, denominator: 3 }

/** Days that sickness takes whole. */
const wholeDays = ({ from, to, fromNoon, untilNoon }: Span): { from: Day; to: Day } => ({
  from: fromNoon ? addDays(from, 1) : from,
  to: untilNoon ? addDays(to, -1) : to,
})

function yearsOfService({ contract }: Employee, on: Day): number {
  let years = 0
  while (addMonths(contract.start, 12 * (years + 1)) <= on) years += 1
  return years
}

/** Days of the same twelve months that were kept up already (C. trav. art. D1226-4). */
function keptBefore(state: PayrollState, { code }: Employee, absence: Absence): number {
  const since = addMonths(absence.from, -12)
  let days = 0
  for (const other of absencesOf(state, code)) {
    if (other.status !== 'approved' || other.kind !== 'sickness') continue
    if (other.from >= absence.from || other.to < since) continue
    const whole = wholeDays(other)
    days += Math.max(0, daysBetween(whole.from, whole.to) + 1 - keptPay.waitingDays)
  }
  return days
}

/** The share of pay that is kept on each day, by its rank in the sickness. */
function legalRates(state: PayrollState, employee: Employee, absence: Absence): (rank: number) => Rate | undefined {
  const days = keptDaysFor(yearsOfService(employee, absence.from))
  const before = keptBefore(state, employee, absence)
  return (rank) => {
    const kept = rank - keptPay.waitingDays + before
    if (rank < keptPay.waitingDays || kept >= 2 * days) return undefined
    return kept < days ? NINE_TENTHS : TWO_THIRDS
  }
}

function benefitOf(state: PayrollState, employee: Employee, { from }: Absence): Cents {
  const before = addToMonth(monthContaining(from), -1)
  const hourly = figureAt(state, 'minimumHourlyWage', lastDayOf(before))?.amount ?? ZERO
  const slips = validatedSlips(state, employee.code)
  const months = [before, addToMonth(before, -1), addToMonth(before, -2)]
  const pays = months.map(
    (each) => slips.find(({ period }) => period === each)?.gross ?? termsAt(employee, lastDayOf(each)).monthlyPay,
  )
  return dailyBenefit(pays, monthlyWageOf(hourly, LEGAL_WEEKLY_HOURS), from)
}

/** Undefined when the company keeps no pay, or none for these days. */
export function keptIn(
  state: PayrollState,
  employee: Employee,
  absence: Absence,
  month: { from: Day; to: Day },
  { monthlyPay, weekdays }: { monthlyPay: Cents; weekdays: number },
): KeptPay | undefined {
  const rules = state.settings?.sickPay
  const part = within(absence, month.from, month.to)
  if (!rules || absence.kind !== 'sickness' || !part) return undefined
  const whole = wholeDays(absence)
  const rateAt = rules.kept === 'full' ? () => WHOLE : legalRates(state, employee, absence)
  const counts = new Map<Rate, number>()
  let [keptDays, benefitDays] = [0, 0]
  const inMonth = wholeDays(part)
  for (const date of eachDay(inMonth.from, inMonth.to)) {
    const rank = daysBetween(whole.from, date)
    const rate = rateAt(rank)
    if (!rate) continue
    keptDays += 1
    if (rank >= sicknessBenefits.waitingDays) benefitDays += 1
    if (isWeekday(date)) counts.set(rate, (counts.get(rate) ?? 0) + 1)
  }
  const kept =
    rules.kept === 'full'
      ? absenceDeduction(monthlyPay, halfDaysIn(part, isWeekday), 2 * weekdays)
      : sumOf([...counts], ([{ numerator, denominator }, count]) =>
          cents(proportion(absenceDeduction(monthlyPay, count, weekdays), numerator, denominator)),
        )
  if (kept === 0) return undefined
  const benefits = cents(Math.min(kept, benefitDays * benefitOf(state, employee, absence)))
  return { absence: absence.absence, kept, days: thousandths(benefitDays * 1_000), benefits, keptDays }
}

/** What the fund pays of benefits, and what of them income tax falls on. */
export function netOfBenefits(benefits: Cents): { net: Cents; taxable: Cents } {
  const { csg, csgDeductible, crds } = sicknessBenefits
  return {
    net: minus(benefits, plus(fineRateOf(benefits, csg), fineRateOf(benefits, crds))),
    taxable: minus(benefits, fineRateOf(benefits, csgDeductible)),
  }
}
