/** Plan d’amortissement: what is charged each fiscal year until nothing is left to depreciate (PCG art. 214-11 to 214-14). */
import { addDays, addMonths, type Day, firstOfMonth } from '#base/dates.ts'
import type { FiscalYearOf } from '#base/fiscal-year.ts'
import { type Cents, cents, proportion } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import { type DayCount, monthsLeft, shareOfYear, wholeMonths } from './prorata.ts'

export type StraightLine = {
  readonly method: 'straightLine'
  /** What it cost, less what it will still be worth. */
  readonly base: Cents
  readonly years: number
  /** The first day it is used (mise en service). */
  readonly from: Day
  readonly dayCount: DayCount
}
export type Declining = {
  readonly method: 'declining'
  readonly base: Cents
  readonly years: number
  /** The day it was acquired, even if it is used later: counted from the first of that month. */
  readonly from: Day
  /** In hundredths: 225 is 2,25. */
  readonly coefficient: number
}
export type Plan = StraightLine | Declining

/** How the charge of a line was reached: `switched` is a declining balance that went over to what is left ÷ years left. */
export type PlanReason = 'wholeYear' | 'partYear' | 'lastYear' | 'declining' | 'switched'

export type PlanLine = {
  readonly from: Day
  readonly to: Day
  /** What the rate applies to: the depreciable base, or what was left under the declining balance. */
  readonly base: Cents
  /** The rate as a fraction: 1 ÷ 5, or 225 ÷ 1000. */
  readonly rate: { readonly numerator: number; readonly denominator: number }
  /** The part of the year that counts. */
  readonly share: { readonly count: number; readonly of: number; readonly unit: 'day' | 'month' }
  readonly reason: PlanReason
  readonly charge: Cents
  readonly accumulated: Cents
  /** What is left to depreciate; the residual value is not in it. */
  readonly left: Cents
}

export const planLines = (plan: Plan, yearOf: FiscalYearOf): PlanLine[] =>
  plan.method === 'straightLine' ? straightLines(plan, yearOf) : decliningLines(plan, yearOf)

/** The last day of a life counted in years from its first day. */
const lastDay = (from: Day, years: number): Day => addDays(addMonths(from, 12 * years), -1)

/** Each annuity is rounded to the cent, half away from zero; the last line takes what is left, so that the plan sums to its base. */
function straightLines({ base, years, from, dayCount }: StraightLine, yearOf: FiscalYearOf): PlanLine[] {
  const lines: PlanLine[] = []
  const end = lastDay(from, years)
  let accumulated = 0
  for (let year = yearOf(from); ; year = yearOf(addDays(year.to, 1))) {
    const start = year.from < from ? from : year.from
    const isLast = year.to >= end
    const { days, of } = shareOfYear(dayCount, year, start, isLast ? end : year.to)
    const charge = isLast ? base - accumulated : Math.min(base - accumulated, proportion(base, days, of * years))
    accumulated += charge
    const reason = isLast ? 'lastYear' : days < of ? 'partYear' : 'wholeYear'
    if (charge !== 0) {
      lines.push({
        from: start,
        to: year.to,
        base,
        rate: { numerator: 1, denominator: years },
        share: { count: days, of, unit: 'day' },
        reason,
        charge: cents(charge),
        accumulated: cents(accumulated),
        left: cents(base - accumulated),
      })
    }
    if (isLast) return lines
  }
}

/**
 * CGI art. 39 A: the rate is the straight-line rate times the coefficient, applied to what is left; once what is left ÷ the years
 * left is more, that is charged. There are as many lines as years, whatever the month it began.
 */
function decliningLines({ base, years, from, coefficient }: Declining, yearOf: FiscalYearOf): PlanLine[] {
  const lines: PlanLine[] = []
  let year = yearOf(from)
  let left: number = base
  for (let rank = 0; rank < years; rank += 1, year = yearOf(addDays(year.to, 1))) {
    const yearsLeft = years - rank
    const months = rank === 0 ? monthsLeft(from, year.to) : 12
    const isSwitched = rank > 0 && 100 * years > coefficient * yearsLeft
    const rate = isSwitched
      ? { numerator: 1, denominator: yearsLeft }
      : { numerator: coefficient, denominator: 100 * years }
    const before = left
    const charge = yearsLeft === 1 ? left : proportion(left, rate.numerator * months, rate.denominator * 12)
    left -= charge
    if (charge === 0) continue
    lines.push({
      from: rank === 0 ? firstOfMonth(from) : year.from,
      to: year.to,
      base: cents(before),
      rate,
      share: { count: months, of: 12, unit: 'month' },
      reason: isSwitched ? 'switched' : rank === 0 ? 'partYear' : 'declining',
      charge: cents(charge),
      accumulated: cents(base - left),
      left: cents(left),
    })
  }
  return lines
}

/** What a line charges up to a day of its year: a fixed asset is depreciated until it is sold. Declining balance: whole months. */
export function chargeUntil(plan: Plan, line: PlanLine, yearOf: FiscalYearOf, date: Day): Cents {
  invariant(line.from <= date && date <= line.to, `${date} is in the line`)
  if (date === line.to) return line.charge
  if (plan.method === 'straightLine') {
    const { days, of } = shareOfYear(plan.dayCount, yearOf(date), line.from, date)
    return cents(Math.min(line.charge, proportion(plan.base, days, of * plan.years)))
  }
  const months = Math.max(0, wholeMonths(line.from, date))
  return cents(Math.min(line.charge, proportion(line.charge, months, line.share.count)))
}
