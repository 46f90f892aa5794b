/** The employer's general reduction of contributions (CSS art. L241-13). */
import { type Cents, cents, proportion } from '#base/money.ts'
import type { GeneralReliefRule } from '#content/law/payroll-relief.ts'

const SCALE = 1_000_000_000_000

/** Largest whole number whose square does not pass `value`. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** (numerator ÷ denominator) to the power 1,75, times 10^12: the fourth root of the seventh power, without a float. */
function powerSevenQuarters(numerator: number, denominator: number): number {
  const scaled = (BigInt(numerator) ** 7n * BigInt(SCALE) ** 4n) / BigInt(denominator) ** 7n
  return Number(squareRoot(squareRoot(scaled)))
}

/**
 * In ten-thousandths, rounded half away from zero to four decimals (CSS art. D241-7). `wage` is the minimum wage of the
 * hours paid, overtime included.
 */
export function reliefCoefficient(rule: GeneralReliefRule, wage: Cents, gross: Cents, headcount: number): number {
  if (gross <= 0) return 0
  const most = headcount < 50 ? rule.most.below50 : rule.most.from50
  if (rule.kind === 'linear') {
    const coefficient = proportion(most, 16 * wage - 10 * gross, 6 * gross)
    return Math.max(0, Math.min(most, coefficient))
  }
  const above = 3 * wage - gross
  if (above <= 0) return 0
  const delta = headcount < 50 ? rule.delta.below50 : rule.delta.from50
  return Math.min(most, rule.least + proportion(delta, powerSevenQuarters(above, 2 * gross), SCALE))
}

/** What a coefficient takes off, at most the contributions that it may lower. */
export const reliefAmount = (coefficient: number, gross: Cents, covered: Cents): Cents =>
  cents(Math.min(covered, proportion(gross, coefficient, 10_000)))

/** The part of the reduction that lowers what is due to the supplementary pension fund. */
export const pensionPartOf = (rule: GeneralReliefRule, amount: Cents, headcount: number): Cents =>
  cents(proportion(amount, rule.pensionShare, headcount < 50 ? rule.most.below50 : rule.most.from50))
