/** Vectors of the general reduction: service-public.fr (SP), the Urssaf simulator (URS), and the reduction before 2026. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { generalReliefAt } from '#content/law/payroll-relief.ts'
import { pensionPartOf, reliefAmount, reliefCoefficient } from './relief.ts'

const coefficient = (on: string, wage: number, gross: number, headcount: number): number => {
  const rule = generalReliefAt(day(on))
  if (!rule) throw new Error('no rule')
  return reliefCoefficient(rule, cents(wage), cents(gross), headcount)
}

test.each([
  ['SP: the minimum wage for a year, fifty staff', '2026-03-01', 21_876_40, 21_876_40, 50, 4021],
  ['SP: 42 000 € a year, fifty staff', '2026-03-01', 21_876_40, 42_000_00, 50, 615],
  ['URS: 2 500 €, January to May 2026', '2026-03-01', 1_823_03, 2_500_00, 10, 1719],
  ['URS: 2 500 €, June 2026', '2026-06-01', 1_867_02, 2_500_00, 10, 1839],
  ['URS: 5 000 €, June 2026', '2026-06-01', 1_867_02, 5_000_00, 10, 228],
  ['URS: 2 200 €, fifty staff, June 2026', '2026-06-01', 1_867_02, 2_200_00, 50, 2635],
  // 169 h at 11,88 € in early 2025: 0,23296 is rounded to 0,2330, not cut to 0,2329.
  ['2025: 2 234,48 € for 169 h', '2025-03-01', 2_007_72, 2_234_48, 10, 2330],
])('%s', (_, on, wage, gross, headcount, expected) => {
  expect(coefficient(on, wage, gross, headcount)).toBe(expected)
})

test('the amounts of the vectors follow from their coefficients', () => {
  const all = cents(100_000_00)
  expect(reliefAmount(615, cents(42_000_00), all)).toBe(2_583_00)
  expect(reliefAmount(2635, cents(2_200_00), all)).toBe(579_70)
  expect(reliefAmount(4021, cents(21_876_40), all)).toBe(8_796_50)
})

test('nothing is left from three minimum wages in 2026, from 1,6 in 2025', () => {
  expect(coefficient('2026-03-01', 1_823_03, 3 * 1_823_03, 10)).toBe(0)
  expect(coefficient('2026-03-01', 1_823_03, 3 * 1_823_03 - 1, 10)).toBe(200)
  expect(coefficient('2025-03-01', 1_801_80, 2_882_88, 10)).toBe(0)
})

test('the reduction never passes the contributions that it lowers, and the pension fund has its share', () => {
  const rule = generalReliefAt(day('2026-03-01'))
  if (!rule) throw new Error('no rule')
  expect(reliefAmount(3981, cents(1_000_00), cents(390_00))).toBe(390_00)
  expect(pensionPartOf(rule, cents(429_75), 10)).toBe(64_88)
})

test('the higher the pay, the lower the coefficient', () => {
  let before = Number.MAX_SAFE_INTEGER
  for (let gross = 1_800_00; gross <= 5_600_00; gross += 7_31) {
    const now = coefficient('2026-06-01', 1_867_02, gross, 10)
    expect(now).toBeLessThanOrEqual(before)
    before = now
  }
})
