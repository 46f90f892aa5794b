import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  allocate,
  basisPoints,
  cents,
  negate,
  plus,
  proportion,
  rateOf,
  roundHalfAway,
  thousandths,
  times,
} from './money.ts'

test('half a cent rounds away from zero, on both sides', () => {
  expect([0.5, 1.5, -0.5, -1.5, 0.49, -0.49].map(roundHalfAway)).toEqual([1, 2, -1, -2, 0, -0])
  expect([proportion(1, 1, 2), proportion(-1, 1, 2), proportion(3, 1, 2), proportion(1, 1, 3)]).toEqual([1, -1, 2, 0])
  expect(Object.is(proportion(-1, 1, 3), 0)).toBe(true)
})

test('an amount, a rate and a quantity are whole, or the program stops', () => {
  expect(() => cents(0.5)).toThrow()
  expect(() => thousandths(Number.NaN)).toThrow()
  expect(() => basisPoints(2 ** 53)).toThrow()
  expect(Object.is(cents(-0), 0)).toBe(true)
  expect(Object.is(negate(cents(0)), 0)).toBe(true)
})

test('20 % of 1 234,56 € is 246,91 €, and 2,5 hours at 12,50 € are 31,25 €', () => {
  expect(rateOf(cents(123_456), basisPoints(2_000))).toBe(24_691)
  expect(times(cents(1_250), thousandths(2_500))).toBe(3_125)
  expect(plus(cents(1), cents(2), cents(-4))).toBe(-1)
})

test('a proportion is exact whatever the size: it agrees with a division of whole numbers of any length', () => {
  const whole = fc.maxSafeInteger()
  fc.assert(
    fc.property(whole, fc.nat(), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (amount, numerator, denominator) => {
      const doubled = 2n * BigInt(amount) * BigInt(numerator)
      const size = doubled < 0n ? -doubled : doubled
      const expected = (size + BigInt(denominator)) / (2n * BigInt(denominator))
      fc.pre(expected < BigInt(Number.MAX_SAFE_INTEGER))
      expect(BigInt(proportion(amount, numerator, denominator))).toBe(doubled < 0n ? -expected : expected)
    }),
    { numRuns: 500 },
  )
})

test('what is shared out sums to what there was, and no share is a cent away from its exact part', () => {
  const weights = fc.array(fc.nat({ max: 1_000_000_00 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), weights, (amount, parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0)
      fc.pre(total > 0)
      const shares = allocate(cents(amount), parts)
      expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBe(amount)
      shares.forEach((share, index) => {
        expect(Math.abs(share - (amount * (parts[index] ?? 0)) / total)).toBeLessThan(1)
        if (parts[index] === 0) expect(share).toBe(0)
      })
    }),
  )
})

test('the cent that is left goes to the largest remainder, the first one when they tie', () => {
  expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33])
  expect(allocate(cents(100), [1, 2, 4])).toEqual([14, 29, 57])
  expect(allocate(cents(-100), [1, 1, 1])).toEqual([-34, -33, -33])
  expect(allocate(cents(0), [0, 0])).toEqual([0, 0])
  expect(() => allocate(cents(1), [0, 0])).toThrow()
})
