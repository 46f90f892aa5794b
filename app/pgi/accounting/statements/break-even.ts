/** Seuil de rentabilité: the sales from which a company earns something. */
import { addDays, addMonths, type Day, daysBetween } from '#base/dates.ts'
import { type BasisPoints, type Cents, cents, proportion, type Thousandths, thousandths } from '#base/money.ts'
import { scaled, shareOf, timesOf } from './ratios.ts'

export type BreakEven = {
  readonly revenue: Cents
  readonly variableCosts: Cents
  readonly fixedCosts: Cents
  /** Marge sur coûts variables. */
  readonly contribution: Cents
  readonly contributionRate: BasisPoints | null
  readonly result: Cents
  /** Null when each sale loses money: no sales are enough. */
  readonly threshold: Cents | null
  readonly safetyMargin: Cents | null
  readonly safetyIndex: BasisPoints | null
  /** Levier opérationnel. */
  readonly leverage: Thousandths | null
}

export function breakEvenOf(revenue: Cents, variableCosts: Cents, fixedCosts: Cents): BreakEven {
  const contribution = cents(revenue - variableCosts)
  const result = cents(contribution - fixedCosts)
  // Fixed costs ÷ rate, without rounding the rate: fixed costs × sales ÷ contribution.
  const threshold = contribution > 0 ? cents(proportion(fixedCosts, revenue, contribution)) : null
  const safetyMargin = threshold === null ? null : cents(revenue - threshold)
  return {
    revenue,
    variableCosts,
    fixedCosts,
    contribution,
    contributionRate: shareOf(contribution, revenue),
    result,
    threshold,
    safetyMargin,
    safetyIndex: safetyMargin === null ? null : shareOf(safetyMargin, revenue),
    leverage: result > 0 ? timesOf(contribution, result) : null,
  }
}

/** Days of regular sales it takes, in thousandths, of a year of so many days (360, 365, or those worked). */
export const daysToReach = (threshold: Cents, revenue: Cents, days: number): Thousandths | null => {
  const found = scaled(threshold, revenue, days * 1_000)
  return found === null ? null : thousandths(found)
}

/**
 * The day it is reached when sales are regular over the months worked, each of thirty days; rounded to the nearest day.
 * `closed` are the months without sales, 1 for the first of the fiscal year; the sales are those of `covered` days, 360 for
 * a whole year. Null when that time is not enough.
 */
export function dayReached(
  from: Day,
  threshold: Cents,
  revenue: Cents,
  closed: readonly number[] = [],
  covered = 360,
): Day | null {
  const months = Array.from({ length: Math.ceil(covered / 30) }, (_, month) => month)
  const worked = months.filter((month) => !closed.includes(month + 1))
  const days = scaled(threshold, revenue, Math.max(0, covered - 30 * (months.length - worked.length)))
  if (days === null || days < 1) return null
  const month = worked[Math.floor((days - 1) / 30)]
  if (month === undefined) return null
  const first = addMonths(from, month)
  const last = daysBetween(first, addMonths(from, month + 1)) - 1
  return addDays(first, Math.min((days - 1) % 30, last))
}

/** Units to sell, the last one counted whole. */
export const unitsToSell = (threshold: Cents, unitPrice: Cents): number =>
  Math.floor((threshold + unitPrice - 1) / unitPrice)
