/** What holds of any plan, and a second opinion that knows neither lines nor proportions. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#base/dates.ts'
import { fiscalYearsLike } from '#base/fiscal-year.ts'
import { cents } from '#base/money.ts'
import { decliningCoefficientAt } from '#content/law/depreciation.ts'
import { type Plan, planLines } from './plan.ts'
import { DAY_COUNTS } from './prorata.ts'

const calendar = fiscalYearsLike({ from: day('2020-01-01'), to: day('2020-12-31') })
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(day('2018-01-01'), days))
const base = fc.integer({ min: 1, max: 90_000_000 }).map(cents)

const straightLine: fc.Arbitrary<Plan> = fc.record({
  method: fc.constant('straightLine' as const),
  base,
  years: fc.integer({ min: 1, max: 50 }),
  from: anyDay,
  dayCount: fc.constantFrom(...DAY_COUNTS),
})
const declining: fc.Arbitrary<Plan> = fc
  .record({ method: fc.constant('declining' as const), base, years: fc.integer({ min: 3, max: 20 }), from: anyDay })
  .map((plan) => ({ ...plan, coefficient: decliningCoefficientAt(plan.from, plan.years)?.coefficient ?? 0 }))

test('a plan sums to its base, never charges less than nothing, and follows the years without a gap', () => {
  fc.assert(
    fc.property(fc.oneof(straightLine, declining), (plan) => {
      const lines = planLines(plan, calendar)
      expect(lines.reduce((sum, { charge }) => sum + charge, 0)).toBe(plan.base)
      expect(lines.at(-1)?.left).toBe(0)
      expect(lines.length).toBeLessThanOrEqual(plan.method === 'declining' ? plan.years : plan.years + 1)
      let accumulated = 0
      for (const line of lines) {
        expect(line.charge).toBeGreaterThan(0)
        accumulated += line.charge
        expect(line).toMatchObject({ accumulated, left: plan.base - accumulated })
      }
    }),
    { numRuns: 300 },
  )
})

/** The straight line told day by day: every day of thirty-day months costs the same, and each year's end is rounded. */
function naiveStraightLine(cost: number, years: number, from: string): number[] {
  const [, month = 0, date = 0] = from.split('-').map(Number)
  const daysOfLife = years * 360
  const charged: number[] = []
  let day = (month - 1) * 30 + date - 1
  let sofar = 0
  for (let left = daysOfLife; left > 0; ) {
    let days = 0
    while (day < 360 && left > 0) {
      day += 1
      left -= 1
      days += 1
    }
    day = 0
    const charge = left === 0 ? cost - sofar : Math.round((cost / daysOfLife) * days)
    sofar += charge
    charged.push(charge)
  }
  return charged
}

test('a clerk who counts the thirty-day months one day at a time finds the same straight line', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 9_000_000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (whole, years, month, date) => {
        // A cost whose day is a whole number of cents leaves no room for rounding.
        const cost = whole * 360 * years
        const from = day(`2021-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
        const plan: Plan = { method: 'straightLine', base: cents(cost), years, from, dayCount: 'thirtyInclusive' }
        expect(planLines(plan, calendar).map(({ charge }) => charge)).toEqual(naiveStraightLine(cost, years, from))
      },
    ),
    { numRuns: 200 },
  )
})

/** The declining balance as a pupil does it: both annuities every year, and the larger one. */
function naiveDeclining(cost: number, years: number, months: number, coefficient: number): number[] {
  let value = cost
  return Array.from({ length: years }, (_, rank) => {
    const byRate = (value * coefficient) / 100 / years
    const byYearsLeft = value / (years - rank)
    const charge = rank === 0 ? (byRate * months) / 12 : Math.max(byRate, byYearsLeft)
    value -= charge
    return charge
  })
}

test('a pupil who takes the larger annuity each year finds the same declining balance, to the cent of each rounding', () => {
  fc.assert(
    fc.property(declining, (plan) => {
      const months = 13 - Number(plan.from.slice(5, 7))
      const coefficient = 'coefficient' in plan ? plan.coefficient : 0
      const expected = naiveDeclining(plan.base, plan.years, months, coefficient)
      const lines = planLines(plan, calendar)
      fc.pre(lines.length === plan.years)
      for (const [rank, { charge }] of lines.entries()) {
        expect(Math.abs(charge - (expected[rank] ?? 0))).toBeLessThanOrEqual(plan.years)
      }
    }),
    { numRuns: 300 },
  )
})
