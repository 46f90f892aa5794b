/** Exact fractions, for systems of charges that give to one another. The denominator is positive; nothing is rounded before the end. */
import { invariant } from '#base/result.ts'

export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other))

export function fraction(numerator: bigint, denominator = 1n): Fraction {
  invariant(denominator !== 0n, 'a fraction has a denominator')
  const sign = denominator < 0n ? -1n : 1n
  const size = numerator < 0n ? -numerator : numerator
  const common = divisor(size, denominator < 0n ? -denominator : denominator)
  return { numerator: (sign * numerator) / common, denominator: (sign * denominator) / common }
}

export const times = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.numerator * other.numerator, one.denominator * other.denominator)
export const over = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.numerator * other.denominator, one.denominator * other.numerator)
export const plus = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.numerator * other.denominator + other.numerator * one.denominator, one.denominator * other.denominator)
export const less = (one: Fraction, other: Fraction): Fraction =>
  plus(one, fraction(-other.numerator, other.denominator))

/** Half away from zero. */
export function rounded({ numerator, denominator }: Fraction): number {
  const size = numerator < 0n ? -numerator : numerator
  const whole = Number((2n * size + denominator) / (2n * denominator))
  return numerator < 0n ? -whole : whole
}

/** Solves a square system by elimination; undefined when it has no single answer. */
export function solve(matrix: readonly (readonly Fraction[])[], values: readonly Fraction[]): Fraction[] | undefined {
  const rows = matrix.map((row, index) => [...row, values[index] ?? fraction(0n)])
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    const found = rows.findIndex((row, index) => index >= pivot && row[pivot]?.numerator !== 0n)
    if (found < 0) return undefined
    const chosen = rows[found]
    const current = rows[pivot]
    const divider = chosen?.[pivot]
    if (!chosen || !current || !divider) return undefined
    rows[found] = current
    const scaled = chosen.map((cell) => over(cell, divider))
    rows[pivot] = scaled
    for (const [index, row] of rows.entries()) {
      const factor = row[pivot]
      if (index === pivot || !factor || factor.numerator === 0n) continue
      rows[index] = row.map((cell, at) => less(cell, times(factor, scaled[at] ?? fraction(0n))))
    }
  }
  return rows.map((row) => row.at(-1) ?? fraction(0n))
}
