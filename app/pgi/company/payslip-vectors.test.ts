/** Payslips worked out by the rules of the Urssaf simulator (2026; AT-MP 2 %, health plan 40 € in halves, default tax rate). */
import { expect, test } from 'vitest'
import { fineRate } from '#base/fine-rate.ts'
import { cents } from '#base/money.ts'
import { month } from '#base/months.ts'
import { after } from '#tests/support/small-company.ts'
import { employing, hiring, lastOf, overtimeOf, slipOf } from '#tests/support/small-staff.ts'

type Shares = Record<string, readonly [employee: number, employer: number]>

const sharesOf = ({ lines }: ReturnType<typeof slipOf>): Shares =>
  Object.fromEntries(lines.map(({ code, employee, employer }) => [code, [employee, employer]]))

const totalsOf = ({
  gross,
  employeeTotal,
  employerTotal,
  netSocial,
  netBeforeTax,
  taxableNet,
  withholding,
  netPaid,
  cost,
}: ReturnType<typeof slipOf>) => ({
  gross,
  employeeTotal,
  employerTotal,
  netSocial,
  netBeforeTax,
  taxableNet,
  withheld: withholding.amount,
  netPaid,
  cost,
})

test('vector A: the minimum wage, June 2026', () => {
  const slip = slipOf(employing(hiring('A', 1_867_02)), '2026-06')
  expect(sharesOf(slip)).toEqual({
    sickness: [0, 242_71],
    healthPlan: [20_00, 20_00],
    accident: [0, 37_34],
    cappedPension: [128_82, 159_63],
    uncappedPension: [7_47, 39_39],
    pensionTranche1: [58_81, 88_12],
    balanceTranche1: [16_06, 24_08],
    familyAllowance: [0, 98_02],
    unemployment: [0, 74_68],
    wageGuarantee: [0, 4_67],
    solidarity: [0, 5_60],
    housingAid: [0, 1_87],
    training: [0, 10_27],
    apprenticeship: [0, 11_02],
    apprenticeshipBalance: [0, 1_68],
    socialDialogue: [0, 30],
    csgDeductible: [126_10, 0],
    csgNotDeductible: [53_78, 0],
    generalRelief: [0, -743_26],
  })
  expect(slip.relief.coefficient).toBe(3981)
  expect(slip.lines.find(({ code }) => code === 'csgDeductible')?.base).toBe(1_854_35)
  expect(totalsOf(slip)).toEqual({
    gross: 1_867_02,
    employeeTotal: 411_04,
    employerTotal: 76_12,
    netSocial: 1_455_98,
    netBeforeTax: 1_455_98,
    taxableNet: 1_529_76,
    withheld: 0,
    netPaid: 1_455_98,
    cost: 1_943_14,
  })
})

const B = employing(hiring('B', 2_500_00))

test('vector B: 2 500 €, March 2026', () => {
  const slip = slipOf(B, '2026-03')
  expect(sharesOf(slip)).toEqual({
    sickness: [0, 325_00],
    healthPlan: [20_00, 20_00],
    accident: [0, 50_00],
    cappedPension: [172_50, 213_75],
    uncappedPension: [10_00, 52_75],
    pensionTranche1: [78_75, 118_00],
    balanceTranche1: [21_50, 32_25],
    familyAllowance: [0, 131_25],
    unemployment: [0, 100_00],
    wageGuarantee: [0, 6_25],
    solidarity: [0, 7_50],
    housingAid: [0, 2_50],
    training: [0, 13_75],
    apprenticeship: [0, 14_75],
    apprenticeshipBalance: [0, 2_25],
    socialDialogue: [0, 40],
    csgDeductible: [168_39, 0],
    csgNotDeductible: [71_81, 0],
    generalRelief: [0, -429_75],
  })
  expect(slip.relief).toMatchObject({ coefficient: 1719, amount: 429_75, pension: 64_88 })
  expect(slip.withholding).toEqual({ rate: 2_900, neutral: true, amount: 59_42 })
  expect(totalsOf(slip)).toEqual({
    gross: 2_500_00,
    employeeTotal: 542_95,
    employerTotal: 660_65,
    netSocial: 1_957_05,
    netBeforeTax: 1_957_05,
    taxableNet: 2_048_86,
    withheld: 59_42,
    netPaid: 1_897_63,
    cost: 3_160_65,
  })
})

test('vector B2: the same in June 2026, once the minimum wage has risen', () => {
  const slip = slipOf(B, '2026-06')
  expect(slip.relief).toMatchObject({ coefficient: 1839, amount: 459_75 })
  expect(totalsOf(slip)).toMatchObject({ employerTotal: 630_65, netPaid: 1_897_63, cost: 3_130_65 })
})

test('vector C: 2 500 € and eight hours of overtime, June 2026', () => {
  const slip = slipOf(after(B, '2026-06-30', overtimeOf('E001', month('2026-06'), 8)), '2026-06')
  expect(slip.earnings).toMatchObject([
    { code: 'salary', amount: 2_500_00 },
    { code: 'overtime25', amount: 164_84, quantity: 8_000, percent: 125 },
  ])
  expect(sharesOf(slip)).toMatchObject({
    cappedPension: [183_87, 227_84],
    uncappedPension: [10_66, 56_23],
    pensionTranche1: [83_94, 125_78],
    balanceTranche1: [22_92, 34_38],
    csgDeductible: [168_39, 0],
    csgNotDeductible: [71_81, 0],
    csgOvertime: [15_71, 0],
    overtimeRelief: [-18_64, -12_00],
    generalRelief: [0, -473_01],
  })
  expect(slip.relief).toMatchObject({ coefficient: 1775, referenceWage: 1_965_50 })
  expect(totalsOf(slip)).toMatchObject({
    gross: 2_664_84,
    employeeTotal: 558_66,
    netBeforeTax: 2_106_18,
    taxableNet: 2_048_86,
    withheld: 59_42,
    netPaid: 2_046_76,
    cost: 3_340_80,
  })
})

test('vector D: an executive above the ceiling; death cover is not added to the taxable net', () => {
  const slip = slipOf(employing(hiring('D', 5_000_00, { category: 'executive' })), '2026-06')
  expect(slip.taxableNet).toBe(4_098_63)
  expect(slip.relief).toMatchObject({ coefficient: 228, amount: 114_00 })
  // T1 is 4 005 €, T2 995 €; the CET falls on all pay, above the ceiling.
  const bases = Object.fromEntries(slip.lines.map(({ code, base }) => [code, base]))
  expect(bases).toMatchObject({
    cappedPension: 4_005_00,
    pensionTranche2: 995_00,
    balanceTranche2: 995_00,
    technicalBalance: 5_000_00,
    executiveEmployment: 5_000_00,
    executiveProvident: 4_005_00,
  })
})

test('the rate that the administration sent goes before the default one', () => {
  const own = employing(hiring('E', 2_500_00, {}, { withholdingRate: fineRate(4_600) }))
  expect(slipOf(own, '2026-03').withholding).toEqual({ rate: 4_600, neutral: false, amount: 94_25 })
})

test('vouchers, transport and advances move the net paid, not the net of social contributions', () => {
  const company = after(employing(hiring('F', 2_500_00, {}, { transportPass: cents(80_00) })), lastOf('2026-03'), {
    type: 'payrollVariable.record',
    employee: 'E001',
    period: month('2026-03'),
    kind: 'advance',
    amount: cents(300_00),
  })
  const slip = slipOf(company, '2026-03')
  expect(slip.netSocial).toBe(1_957_05)
  expect(slip.netBeforeTax).toBe(1_957_05 + 40_00 - 300_00)
})
