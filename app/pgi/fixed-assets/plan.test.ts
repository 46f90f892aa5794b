/** Published worked plans; see the sources beside each. */
import { expect, test } from 'vitest'
import { type Day, day } from '#base/dates.ts'
import { fiscalYearsLike } from '#base/fiscal-year.ts'
import { cents } from '#base/money.ts'
import { decliningCoefficientAt } from '#content/law/depreciation.ts'
import { chargeUntil, type PlanLine, planLines, type StraightLine } from './plan.ts'
import { type DayCount, shareOfYear } from './prorata.ts'

const calendar = fiscalYearsLike({ from: day('2001-01-01'), to: day('2001-12-31') })
const euros = (amounts: readonly number[]) => amounts.map((amount) => Math.round(amount * 100))
const charges = (lines: readonly PlanLine[]) => lines.map(({ charge }) => charge)
const lefts = (lines: readonly PlanLine[]) => lines.map(({ left }) => left)

const straight = (base: number, years: number, from: string, dayCount: DayCount): StraightLine => ({
  method: 'straightLine',
  base: cents(base * 100),
  years,
  from: day(from),
  dayCount,
})

const declining = (base: number, years: number, from: string) => {
  const coefficient = decliningCoefficientAt(day(from), years)?.coefficient ?? 0
  return planLines({ method: 'declining', base: cents(base * 100), years, from: day(from), coefficient }, calendar)
}

test.each([
  ['thirty', '2001-06-15', 195],
  ['thirty', '2001-10-01', 89],
  ['thirty', '2001-10-10', 80],
  ['thirtyInclusive', '2001-06-15', 196],
  ['thirtyInclusive', '2001-10-01', 90],
  ['thirtyInclusive', '2001-10-10', 81],
  ['actual', '2001-06-15', 200],
  ['actual', '2001-10-01', 92],
  ['actual', '2001-10-10', 83],
] as const)('%s: a fixed asset used from %s counts %i days of its first year', (count, from, days) => {
  const year = { from: day('2001-01-01'), to: day('2001-12-31') }
  expect(shareOfYear(count, year, day(from), year.to).days).toBe(days)
})

test('3 000 € over five years from 15 June, 195 days of 360 (tifawt)', () => {
  const lines = planLines(straight(3_000, 5, '2001-06-15', 'thirty'), calendar)
  expect(charges(lines)).toEqual(euros([325, 600, 600, 600, 600, 275]))
  expect(lefts(lines)).toEqual(euros([2_675, 2_075, 1_475, 875, 275, 0]))
  expect(lines.map(({ reason }) => reason)).toEqual([
    'partYear',
    'wholeYear',
    'wholeYear',
    'wholeYear',
    'wholeYear',
    'lastYear',
  ])
})

test('14 994 € with 2 994 € left at the end, over five years from 1 October, 90 days of 360 (partielo)', () => {
  const lines = planLines(straight(12_000, 5, '2001-10-01', 'thirtyInclusive'), calendar)
  expect(charges(lines)).toEqual(euros([600, 2_400, 2_400, 2_400, 2_400, 1_800]))
})

test('used from the first day of the year, it has as many lines as years under every day count', () => {
  for (const count of ['thirty', 'thirtyInclusive', 'actual'] as const) {
    expect(charges(planLines(straight(500, 5, '2001-01-01', count), calendar))).toEqual(
      euros([100, 100, 100, 100, 100]),
    )
  }
})

test('an annuity that does not fall on a cent is rounded, and the last one completes the base', () => {
  expect(charges(planLines(straight(1_000, 3, '2001-01-01', 'thirty'), calendar))).toEqual(
    euros([333.33, 333.33, 333.34]),
  )
})

test('a fiscal year may end in June', () => {
  const june = fiscalYearsLike({ from: day('2001-07-01'), to: day('2002-06-30') })
  const lines = planLines(straight(3_600, 3, '2002-04-01', 'thirtyInclusive'), june)
  expect(lines.map(({ to }) => to)).toEqual(['2002-06-30', '2003-06-30', '2004-06-30', '2005-06-30'])
  expect(charges(lines)).toEqual(euros([300, 1_200, 1_200, 900]))
})

test('declining balance: 40 000 € over ten years from 18 April, the whole published table (etudier 536259)', () => {
  const lines = declining(40_000, 10, '2001-04-18')
  expect(charges(lines)).toEqual(
    euros([6_750, 7_481.25, 5_797.97, 4_493.43, 3_482.4, 2_698.86, 2_324.02, 2_324.02, 2_324.03, 2_324.02]),
  )
  expect(lefts(lines)).toEqual(
    euros([33_250, 25_768.75, 19_970.78, 15_477.35, 11_994.95, 9_296.09, 6_972.07, 4_648.05, 2_324.02, 0]),
  )
  expect(lines.findIndex(({ reason }) => reason === 'switched')).toBe(6)
})

test('declining balance: 45 000 € over five years from 20 October', () => {
  expect(charges(declining(45_000, 5, '2001-10-20'))).toEqual(euros([3_937.5, 14_371.88, 9_341.72, 8_674.45, 8_674.45]))
})

test('declining balance: 200 000 € over ten years from 5 May', () => {
  expect(charges(declining(200_000, 10, '2001-05-05'))).toEqual(
    euros([30_000, 38_250, 29_643.75, 22_973.91, 17_804.78, 13_798.7, 11_882.22, 11_882.21, 11_882.22, 11_882.21]),
  )
})

test('declining balance: acquired on 17 February, eleven months count (BOFiP)', () => {
  expect(declining(12_000, 5, '2001-02-17')[0]?.share).toEqual({ count: 11, of: 12, unit: 'month' })
})

test('the coefficient is 1,25 for three and four years, 1,75 for five and six, 2,25 beyond, and none below three', () => {
  const on = day('2026-01-01')
  const coefficients = [2, 3, 4, 5, 6, 7, 20].map((years) => decliningCoefficientAt(on, years)?.coefficient)
  expect(coefficients).toEqual([undefined, 125, 125, 175, 175, 225, 225])
})

test('sold on 30 September, a fixed asset is depreciated for nine months of that year', () => {
  const plan = straight(20_000, 5, '2001-04-01', 'thirtyInclusive')
  const lines = planLines(plan, calendar)
  expect(charges(lines.slice(0, 2))).toEqual(euros([3_000, 4_000]))
  const [, , third] = lines
  const sold: Day = day('2003-09-30')
  expect(third && chargeUntil(plan, third, calendar, sold)).toBe(3_000_00)
})
