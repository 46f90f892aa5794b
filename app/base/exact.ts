/** Exact fractions, where money is multiplied and divided in any order and rounded once, at the end. */
import { invariant } from './result.ts'

export type Exact = { readonly numerator: bigint; readonly denominator: bigint }

/** A whole number of `1 ÷ scale`: `exact(1250, 100)` is 12,50. */
export const exact = (value: number, scale = 1): Exact => ({ numerator: BigInt(value), denominator: BigInt(scale) })

/** « 12.5 » or « 12,5 » as a fraction. */
export function readExact(digits: string): Exact {
  const [whole = '0', decimals = ''] = digits.split(/[.,]/)
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) }
}

export const addExact = (left: Exact, right: Exact): Exact =>
  left.denominator === right.denominator
    ? { numerator: left.numerator + right.numerator, denominator: left.denominator }
    : reduced(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      )
export const negateExact = ({ numerator, denominator }: Exact): Exact => ({ numerator: -numerator, denominator })
export const subtractExact = (left: Exact, right: Exact): Exact => addExact(left, negateExact(right))
export const multiplyExact = (left: Exact, right: Exact): Exact =>
  reduced(left.numerator * right.numerator, left.denominator * right.denominator)

/** Null when the divisor is nil. */
export function divideExact(left: Exact, right: Exact): Exact | null {
  if (right.numerator === 0n) return null
  const sign = right.numerator < 0n ? -1n : 1n
  return reduced(left.numerator * right.denominator * sign, left.denominator * right.numerator * sign)
}

export function compareExact(left: Exact, right: Exact): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const absoluteExact = (value: Exact): Exact => (value.numerator < 0n ? negateExact(value) : value)

/** A whole number of `1 ÷ scale`, half away from zero; null beyond what a whole number can hold. */
export function roundExact({ numerator, denominator }: Exact, scale = 1): number | null {
  const size = (numerator < 0n ? -numerator : numerator) * BigInt(scale)
  const rounded = Number((2n * size + denominator) / (2n * denominator))
  if (!Number.isSafeInteger(rounded)) return null
  return numerator < 0n && rounded !== 0 ? -rounded : rounded
}

/** The same text for the same value, however it was worked out. */
export function keyOfExact(value: Exact): string {
  const { numerator, denominator } = reduced(value.numerator, value.denominator)
  return `${numerator}/${denominator}`
}

function reduced(numerator: bigint, denominator: bigint): Exact {
  invariant(denominator > 0n, 'a fraction has a positive denominator')
  if (denominator === 1n) return { numerator, denominator }
  let left = numerator < 0n ? -numerator : numerator
  let right = denominator
  while (right !== 0n) [left, right] = [right, left % right]
  return { numerator: numerator / left, denominator: denominator / left }
}
