/** Tableau d’amortissement d’un emprunt. */
import { type BasisPoints, type Cents, cents, proportion } from '#base/money.ts'

export type LoanPlan = {
  readonly principal: Cents
  /** Nominal rate of a year; each period bears its proportional part. */
  readonly yearlyRate: BasisPoints
  /** 1 for years, 12 for months. */
  readonly periodsPerYear: number
  readonly periods: number
  readonly kind: 'constantCapital' | 'constantPayment'
}
export type LoanLine = {
  readonly period: number
  readonly owedBefore: Cents
  readonly interest: Cents
  readonly capital: Cents
  readonly payment: Cents
  readonly owedAfter: Cents
}

/**
 * C × i ÷ (1 − (1 + i)^−n), exact before it is rounded to the cent: with i = p ÷ q it is C·p·(q+p)^n ÷ (q·((q+p)^n − q^n)).
 */
export function constantPayment({ principal, yearlyRate, periodsPerYear, periods }: Omit<LoanPlan, 'kind'>): Cents {
  const p = BigInt(yearlyRate)
  const q = 10_000n * BigInt(periodsPerYear)
  const n = BigInt(periods)
  if (p === 0n) return cents(proportion(principal, 1, periods))
  const grown = (q + p) ** n
  const numerator = BigInt(principal) * p * grown
  const denominator = q * (grown - q ** n)
  return cents(Number((2n * numerator + denominator) / (2n * denominator)))
}

/** Interest and capital are rounded to the cent; the last line pays what is left. */
export function loanLines(plan: LoanPlan): LoanLine[] {
  const { principal, yearlyRate, periodsPerYear, periods, kind } = plan
  const payment = constantPayment(plan)
  const lines: LoanLine[] = []
  let owed: number = principal
  for (let period = 1; period <= periods; period += 1) {
    const interest = proportion(owed, yearlyRate, 10_000 * periodsPerYear)
    const regular = kind === 'constantCapital' ? proportion(principal, 1, periods) : payment - interest
    const capital = period === periods ? owed : Math.min(owed, regular)
    lines.push({
      period,
      owedBefore: cents(owed),
      interest: cents(interest),
      capital: cents(capital),
      payment: cents(interest + capital),
      owedAfter: cents(owed - capital),
    })
    owed -= capital
  }
  return lines
}
