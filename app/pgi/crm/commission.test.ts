import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisPoints, cents } from '#base/money.ts'
import type { CommissionPlan } from './collaborator.ts'
import { commissionOn } from './commission.ts'

const plan = (method: CommissionPlan['method'], ...tiers: [number, number][]): CommissionPlan => ({
  label: 'Plan',
  base: 'invoiced',
  method,
  tiers: tiers.map(([from, rate]) => ({ from: cents(from), rate: basisPoints(rate) })),
})

test('by slices, each rate applies to its own part: 2 % to 10 000 €, 3 % to 20 000 €, 5 % beyond', () => {
  const { slices, amount } = commissionOn(
    plan('slices', [0, 200], [10_000_00, 300], [20_000_00, 500]),
    cents(26_000_00),
  )
  // 200 + 300 + 300
  expect(slices.map((slice) => [slice.base, slice.amount])).toEqual([
    [10_000_00, 200_00],
    [10_000_00, 300_00],
    [6_000_00, 300_00],
  ])
  expect(amount).toBe(800_00)
})

test('by the level reached, one rate applies to the whole', () => {
  const levels = plan('whole', [0, 200], [10_000_00, 300], [20_000_00, 500])
  expect(commissionOn(levels, cents(26_000_00)).amount).toBe(1_300_00)
  expect(commissionOn(levels, cents(10_000_00)).amount).toBe(200_00)
  expect(commissionOn(levels, cents(10_000_01)).amount).toBe(300_00)
})

test('nothing is earned under the threshold, nor on a loss', () => {
  const threshold = plan('slices', [5_000_00, 400])
  expect(commissionOn(threshold, cents(5_000_00))).toEqual({ slices: [], amount: 0 })
  expect(commissionOn(threshold, cents(6_000_00)).amount).toBe(40_00)
  expect(commissionOn(plan('slices', [0, 400]), cents(-100_00)).amount).toBe(0)
})

test('by slices, the bases add up to what is above the first threshold, and selling more never earns less', () => {
  const anyPlan = fc
    .uniqueArray(fc.integer({ min: 0, max: 50_000_00 }), { minLength: 1, maxLength: 5 })
    .chain((froms) =>
      fc
        .array(fc.integer({ min: 0, max: 2_000 }), { minLength: froms.length, maxLength: froms.length })
        .map((rates) =>
          plan(
            'slices',
            ...[...froms].sort((one, two) => one - two).map((from, at): [number, number] => [from, rates[at] ?? 0]),
          ),
        ),
    )
  fc.assert(
    fc.property(anyPlan, fc.nat(90_000_00), fc.nat(10_000_00), (tiers, base, more) => {
      const first = tiers.tiers[0]?.from ?? 0
      const { slices, amount } = commissionOn(tiers, cents(base))
      expect(slices.reduce((sum, slice) => sum + slice.base, 0)).toBe(Math.max(0, base - first))
      expect(commissionOn(tiers, cents(base + more)).amount).toBeGreaterThanOrEqual(amount)
    }),
  )
})
