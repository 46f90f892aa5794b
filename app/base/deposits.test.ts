import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  baseWithin,
  deductionOf,
  depositOf,
  fitsIn,
  grossOfAll,
  lessTaxed,
  mostDeductible,
  type Taxed,
} from './deposits.ts'
import { basisPoints, cents, rateOf } from './money.ts'

const at = (rate: number, base: number): Taxed => ({
  rate: basisPoints(rate),
  base: cents(base),
  amount: rateOf(cents(base), basisPoints(rate)),
})

describe('what a deposit asks for', () => {
  test('30 % of an order at two rates keeps their proportion', () => {
    const order = [at(2000, 600_00), at(550, 50_00)]
    expect(depositOf(order, order, { rate: basisPoints(3000) })).toEqual([at(2000, 180_00), at(550, 15_00)])
  })

  test('an amount with VAT is shared out between the rates as the order is', () => {
    const order = [at(2000, 1_000_00), at(0, 1_200_00)]
    expect(depositOf(order, order, { amount: cents(1_200_00) })).toEqual([at(2000, 500_00), at(0, 600_00)])
  })

  test('two halves of an odd order do not exceed it', () => {
    const order = [at(2000, 100_06)]
    const first = depositOf(order, order, { rate: basisPoints(5000) }) ?? []
    expect(first).toEqual([at(2000, 50_03)])
    const left = lessTaxed(order, first)
    // 60,03 are left; the other half would come to 60,04. What fits is 50,02 and its tax: 60,02.
    expect(grossOfAll(left)).toBe(60_03)
    expect(depositOf(order, left, { rate: basisPoints(5000) })).toEqual([at(2000, 50_02)])
  })

  test('more than is left is refused', () => {
    const order = [at(2000, 1_000_00)]
    expect(depositOf(order, [at(2000, 500_00)], { rate: basisPoints(6000) })).toBeNull()
    expect(depositOf(order, [at(2000, 500_00)], { amount: cents(600_01) })).toBeNull()
  })
})

const rated = fc
  .uniqueArray(fc.constantFrom(2000, 1000, 550, 210, 0), { minLength: 1, maxLength: 4 })
  .chain((rates) =>
    fc
      .array(fc.integer({ min: 1, max: 50_000_00 }), { minLength: rates.length, maxLength: rates.length })
      .map((bases) => rates.map((rate, index) => at(rate, bases[index] ?? 1))),
  )

test('deposits asked one after the other never exceed the order at any rate', () => {
  fc.assert(
    fc.property(rated, fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 6 }), (order, shares) => {
      let left = order
      for (const share of shares) {
        const asked = depositOf(order, left, { rate: basisPoints(share) })
        if (asked === null) continue
        expect(fitsIn(asked, left)).toBe(true)
        for (const { rate, base, amount } of asked) expect(amount).toBe(rateOf(base, rate))
        left = lessTaxed(left, asked)
      }
      for (const part of left) expect(part.base + part.amount).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('an amount is met within two cents a rate', () => {
  fc.assert(
    fc.property(rated, fc.double({ min: 0.01, max: 1, noNaN: true }), (order, part) => {
      const amount = cents(Math.max(1, Math.floor(grossOfAll(order) * part)))
      const asked = depositOf(order, order, { amount })
      expect(Math.abs(grossOfAll(asked ?? []) - amount)).toBeLessThanOrEqual(2 * order.length)
    }),
  )
})

test('what invoices take off sums to the deposit, to the cent, whatever the parts', () => {
  fc.assert(
    fc.property(rated, fc.array(fc.integer({ min: 1, max: 20_000_00 }), { maxLength: 5 }), (deposit, parts) => {
      let left = deposit
      const taken: Taxed[] = []
      for (const part of parts) {
        const most = mostDeductible(left, deposit)
        const off = deductionOf(left, deposit, cents(Math.min(part, most)))
        expect(grossOfAll(off)).toBe(Math.min(part, most))
        taken.push(...off)
        left = lessTaxed(left, off)
      }
      taken.push(...deductionOf(left, deposit))
      expect(lessTaxed(deposit, taken).every(({ base, amount }) => base === 0 && amount === 0)).toBe(true)
    }),
  )
})

test('at a rate that an invoice does not have, nothing comes off', () => {
  expect(deductionOf([at(2000, 100_00), at(550, 100_00)], [at(2000, 40_00)])).toEqual([
    { rate: 2000, base: 40_00, amount: 8_00 },
  ])
})

test('the base within an amount is the largest that fits with its tax', () => {
  expect(baseWithin(cents(83_38), basisPoints(2000), cents(100_05))).toBe(83_37)
  expect(baseWithin(cents(50_00), basisPoints(2000), cents(100_05))).toBe(50_00)
})
