/**
 * Daily benefits and the pay kept in sickness. The most a day may bring is published: 53,31 € at the beginning of 2025,
 * 41,47 € from 1 April 2025; the payslip is worked out by hand from C. trav. D1226-1 and CSS R323-4.
 */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { dailyBenefit, keptDaysFor } from '#content/law/sickness-benefits.ts'
import type { Company } from '#pgi'
import { after } from '#tests/support/small-company.ts'
import { employing, hiring, payrollSettings, slipOf } from '#tests/support/small-staff.ts'

type SickPay = NonNullable<ReturnType<typeof payrollSettings>['sickPay']>

/** Sick from Monday 9 to Wednesday 18 March 2026: ten days, eight of the month's twenty-two weekdays. */
const sick = (sickPay: SickPay, contract = {}): Company =>
  after(
    employing(hiring('Bernard', 2_500_00, contract)),
    '2026-03-19',
    { type: 'payroll.setUp', settings: payrollSettings({ sickPay }) },
    { type: 'absence.request', employee: 'E001', kind: 'sickness', from: day('2026-03-09'), to: day('2026-03-18') },
    { type: 'absence.approve', absence: 'absence-1' },
  )
const earningsOf = (company: Company) => slipOf(company, '2026-03').earnings.map(({ code, amount }) => [code, amount])

test('a day of benefits is half of three months over 91,25, each month within 1,8 minimum wages, then 1,4', () => {
  const high = [cents(4_000_00), cents(4_000_00), cents(4_000_00)]
  expect(dailyBenefit(high, cents(1_801_80), day('2025-03-31'))).toBe(53_31)
  expect(dailyBenefit(high, cents(1_801_80), day('2025-04-01'))).toBe(41_47)
})

test('pay is kept for thirty days, and ten more every five years above the first, ninety at most', () => {
  expect([0, 1, 5, 6, 11, 31, 40].map(keptDaysFor)).toEqual([0, 30, 30, 40, 50, 90, 90])
})

test('pay kept whole, benefits to the employer: the gross comes off of the gross, the net comes back at the bottom', () => {
  const company = sick({ kept: 'full', subrogated: true })
  // 2 500 × 8 ÷ 22 = 909,09. 7 500 ÷ 91,25 ÷ 2 = 41,10 a day, from the fourth: 7 × 41,10 = 287,70.
  expect(earningsOf(company)).toEqual([
    ['salary', 2_500_00],
    ['absence', -909_09],
    ['keptPay', 909_09],
    ['sicknessBenefits', -287_70],
  ])
  // 287,70 less CSG 6,2 % (17,84) and CRDS 0,5 % (1,44); taxed but for 3,8 % (10,93).
  const slip = slipOf(company, '2026-03')
  expect(slip.refunds).toEqual([{ code: 'sicknessBenefits', amount: 268_42, taxable: 276_77, sources: ['absence-1'] }])
  // Contributions are those of 2 212,30 €: no other falls on benefits, and the ceiling is not lowered.
  const same = slipOf(employing(hiring('Pareil', 2_212_30)), '2026-03')
  expect(slip.lines.filter(({ code }) => code !== 'generalRelief')).toEqual(
    same.lines.filter(({ code }) => code !== 'generalRelief'),
  )
  expect(slip.netSocial).toBe(same.netSocial + 268_42)
  expect(slip.netBeforeTax).toBe(same.netBeforeTax + 268_42)
  expect(slip.taxableNet).toBe(same.taxableNet + 276_77)
})

test('the law keeps nine tenths from the eighth day, less the benefits of these days', () => {
  // Three weekdays, 16 to 18 March: 340,91 × 90 % = 306,82; 3 × 41,10 = 123,30.
  expect(earningsOf(sick({ kept: 'legal', subrogated: false }))).toEqual([
    ['salary', 2_500_00],
    ['absence', -909_09],
    ['keptPay', 306_82],
    ['sicknessBenefits', -123_30],
  ])
})

test('benefits that go to the employee are not on the payslip’s net', () => {
  expect(slipOf(sick({ kept: 'legal', subrogated: false }), '2026-03').refunds).toEqual([])
})

test('one who has not a year of service is kept nothing by the law', () => {
  expect(earningsOf(sick({ kept: 'legal', subrogated: true }, { start: day('2025-06-02') }))).toEqual([
    ['salary', 2_500_00],
    ['absence', -909_09],
  ])
})
