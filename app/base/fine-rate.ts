import { type Cents, cents, proportion } from './money.ts'
import { invariant } from './result.ts'

/** A whole number of hundred-thousandths, for rates finer than a basis point: 6,90 % is `6900`, 0,016 % is `16`. */
export type FineRate = number & { readonly __unit: 'hundred-thousandths' }

export const FINE_ONE = 100_000

export function fineRate(value: number): FineRate {
  invariant(Number.isSafeInteger(value), `${value} is not a whole number of hundred-thousandths`)
  return (value === 0 ? 0 : value) as FineRate
}

/** A share of an amount, rounded half away from zero: `fineRateOf(cents(250000), fineRate(6900))` is 172,50 €. */
export const fineRateOf = (amount: Cents, rate: FineRate): Cents => cents(proportion(amount, rate, FINE_ONE))
