import { invariant } from './result.ts'

/** Euros as a whole number of cents: 1 234,56 € is `123456`. */
export type Cents = number & { readonly __unit: 'EUR cents' }
/** A whole number of thousandths: 2,5 h is `2500`, one piece is `1000`. */
export type Thousandths = number & { readonly __unit: 'thousandths' }
/** A whole number of basis points: 20 % is `2000`, 5,5 % is `550`. */
export type BasisPoints = number & { readonly __unit: 'basis points' }

function whole(value: number, unit: string): number {
  // The sentence is put together for a mistake only: this runs for every amount there is.
  if (!Number.isSafeInteger(value)) invariant(false, `${value} is not a whole number of ${unit}`)
  return value === 0 ? 0 : value
}

export const cents = (value: number): Cents => whole(value, 'cents') as Cents
export const thousandths = (value: number): Thousandths => whole(value, 'thousandths') as Thousandths
export const basisPoints = (value: number): BasisPoints => whole(value, 'basis points') as BasisPoints

export const ZERO = cents(0)

/** Rounds to the nearest whole number, half away from zero: 0,5 → 1 and −0,5 → −1. */
export function roundHalfAway(value: number): number {
  return value < 0 ? -Math.floor(-value + 0.5) : Math.floor(value + 0.5)
}

/**
 * `amount × numerator ÷ denominator`, rounded half away from zero, exact whatever the size:
 * the product of two safe integers does not fit in a double, so large ones go through BigInt.
 */
export function proportion(amount: number, numerator: number, denominator: number): number {
  invariant(denominator > 0, 'a proportion has a positive denominator')
  const product = amount * numerator
  if (Number.isSafeInteger(2 * Math.abs(product) + denominator) && Number.isSafeInteger(product)) {
    const sign = product < 0 ? -1 : 1
    const rounded = Math.floor((2 * Math.abs(product) + denominator) / (2 * denominator))
    return rounded === 0 ? 0 : sign * rounded
  }
  const big = BigInt(amount) * BigInt(numerator)
  const size = big < 0n ? -big : big
  const rounded = Number((2n * size + BigInt(denominator)) / (2n * BigInt(denominator)))
  return big < 0n ? -rounded : rounded
}

export const plus = (...amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce<number>((sum, amount) => sum + amount, 0))
export const minus = (from: Cents, what: Cents): Cents => cents(from - what)
export const negate = (amount: Cents): Cents => cents(-amount)

/** A share of an amount: `rateOf(cents(10000), basisPoints(2000))` is 20,00 €. */
export const rateOf = (amount: Cents, rate: BasisPoints): Cents => cents(proportion(amount, rate, 10_000))

/** Price of a quantity: `times(cents(1250), thousandths(2500))` is 31,25 €. */
export const times = (unitPrice: Cents, quantity: Thousandths): Cents => cents(proportion(unitPrice, quantity, 1_000))

export function sumOf<T>(items: Iterable<T>, amountOf: (item: T) => Cents): Cents {
  let sum = 0
  for (const item of items) sum += amountOf(item)
  return cents(sum)
}

/**
 * Shares an amount out in proportion to weights, to the last cent: each share is rounded down, then the cents left go
 * to the largest remainders, the first one when they tie.
 */
export function allocate(amount: Cents, weights: readonly number[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  invariant(
    weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0),
    'weights are whole and not negative',
  )
  invariant(total > 0 || amount === 0, 'an amount is shared out between weights that are not all nil')
  if (amount === 0) return weights.map(() => ZERO)
  const sign = amount < 0 ? -1n : 1n
  const size = BigInt(amount) * sign
  const whole = BigInt(total)
  const shares = weights.map((weight, index) => {
    const product = size * BigInt(weight)
    return { index, share: product / whole, remainder: product % whole }
  })
  let left = size - shares.reduce((sum, { share }) => sum + share, 0n)
  const byRemainder = [...shares].sort((one, two) =>
    one.remainder === two.remainder ? one.index - two.index : one.remainder > two.remainder ? -1 : 1,
  )
  for (const each of byRemainder) {
    if (left === 0n) break
    each.share += 1n
    left -= 1n
  }
  return shares.map(({ share }) => cents(Number(share * sign)))
}
