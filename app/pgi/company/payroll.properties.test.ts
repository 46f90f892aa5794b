/** What stays true of any payslip, and a naive second opinion: the same month worked out by another hand, in floats. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fineRate } from '#base/fine-rate.ts'
import { cents, sumOf, thousandths } from '#base/money.ts'
import { month } from '#base/months.ts'
import { ask } from '#pgi'
import { after } from '#tests/support/small-company.ts'
import { employing, hiring, overtimeOf, paid, payrollSettings, slipOf } from '#tests/support/small-staff.ts'

const cases = fc.record({
  pay: fc.integer({ min: 1_870_00, max: 30_000_00 }),
  hours: fc.integer({ min: 24, max: 35 }),
  executive: fc.boolean(),
  overtime: fc.integer({ min: 0, max: 20 }),
  headcount: fc.constantFrom(5, 11, 20, 50, 200),
  rate: fc.option(fc.integer({ min: 0, max: 43_000 }), { nil: undefined }),
  period: fc.constantFrom('2024-03', '2025-02', '2025-06', '2026-03', '2026-06'),
})
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never

function companyOf({ pay, hours, executive, overtime, headcount, rate, period }: Case) {
  const hired = employing(
    hiring(
      'Tirage',
      pay,
      { weeklyHours: thousandths(hours * 1_000), category: executive ? 'executive' : 'worker' },
      rate === undefined ? {} : { withholdingRate: fineRate(rate) },
    ),
  )
  const set = after(hired, '2024-01-02', {
    type: 'payroll.setUp',
    settings: payrollSettings({ headcount, generalRelief: 'monthly' }),
  })
  return overtime === 0 ? set : after(set, '2024-01-02', overtimeOf('E001', month(period), overtime))
}

const round2 = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100

/** Line by line as a textbook would, from the pay in euros. */
function secondOpinion({ pay, hours, executive, overtime, headcount, period }: Case) {
  const year = Number(period.slice(0, 4))
  const smic = { '2024-03': 11.65, '2025-02': 11.88, '2025-06': 11.88, '2026-03': 12.02, '2026-06': 12.31 }[period] ?? 0
  const ceiling = round2(({ 2024: 3864, 2025: 3925, 2026: 4005 }[year] ?? 0) * (hours / 35))
  const base = pay / 100
  const extra = round2((base / ((hours * 52) / 12)) * overtime * 1.25)
  const gross = base + extra
  const wage = round2((smic * hours * 52) / 12) + round2(overtime * smic)
  const t1 = Math.min(gross, ceiling)
  const t2 = Math.max(0, Math.min(gross, 8 * ceiling) - ceiling)
  const t4 = Math.min(gross, 4 * ceiling)
  const cet = gross > ceiling ? Math.min(gross, 8 * ceiling) : 0
  const share = (amount: number, percent: number) => round2((amount * percent) / 100)
  const provident = executive ? share(t1, 1.5) : 0
  const plain = gross - extra
  const csgBase = round2(Math.min(plain, 4 * ceiling) * 0.9825) + Math.max(0, plain - 4 * ceiling) + 20 + provident
  const employee =
    share(t1, 6.9) +
    share(gross, 0.4) +
    share(t1, 3.15) +
    share(t1, 0.86) +
    share(t2, 8.64) +
    share(t2, 1.08) +
    share(cet, 0.14) +
    (executive ? share(t4, 0.024) : 0) +
    20 +
    share(csgBase, 6.8) +
    share(csgBase, 2.9) +
    share(round2(extra * 0.9825), 9.7) -
    share(extra, 11.31)
  const sickness = year === 2026 || gross > (year === 2025 ? 2.25 : 2.5) * wage ? 13 : 7
  const family = year === 2026 || gross > (year === 2025 ? 3.3 : 3.5) * wage ? 5.25 : 3.45
  const employer =
    share(gross, sickness) +
    share(gross, 2) +
    share(t1, 8.55) +
    share(gross, year === 2026 ? 2.11 : 2.02) +
    share(gross, family) +
    share(t1, 4.72) +
    share(t1, 1.29) +
    share(t2, 12.95) +
    share(t2, 1.62) +
    share(cet, 0.21) +
    (executive ? share(t4, 0.036) : 0) +
    share(t4, period < '2025-05' ? 4.05 : 4) +
    share(t4, period < '2024-07' ? 0.2 : 0.25) +
    share(gross, 0.3) +
    (headcount >= 50 ? share(gross, 0.5) : share(t1, 0.1)) +
    share(gross, headcount >= 11 ? 1 : 0.55) +
    share(gross, 0.59) +
    share(gross, 0.09) +
    (headcount >= 50 ? share(gross, 0.45) : 0) +
    share(gross, 0.016) +
    (headcount >= 11 ? share(20 + provident, 8) : 0) +
    20 +
    provident -
    round2(overtime * (headcount < 20 ? 1.5 : 0.5))
  return { gross, employee, employer, net: gross - employee }
}

test('a second opinion agrees to the cent on the gross, the employee’s share and the net, and within a cent a line on the employer’s', () => {
  fc.assert(
    fc.property(
      cases.filter(({ hours }) => hours === 35),
      (drawn) => {
        const slip = slipOf(companyOf(drawn), drawn.period)
        const naive = secondOpinion(drawn)
        expect(Math.abs(slip.gross / 100 - naive.gross)).toBeLessThan(0.015)
        expect(Math.abs(slip.employeeTotal / 100 - naive.employee)).toBeLessThan(0.035)
        expect(Math.abs(slip.netSocial / 100 - naive.net)).toBeLessThan(0.045)
        expect(Math.abs((slip.employerTotal + slip.relief.amount) / 100 - naive.employer)).toBeLessThan(0.06)
      },
    ),
    { numRuns: 150 },
  )
})

test('net = gross − contributions, cost = gross + employer’s share, and the months of the year add up', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const slip = slipOf(companyOf(drawn), drawn.period)
      expect(slip.netSocial).toBe(slip.gross - sumOf(slip.lines, (line) => line.employee))
      expect(slip.netBeforeTax).toBe(slip.netSocial + sumOf(slip.refunds, ({ amount }) => amount))
      expect(slip.netPaid).toBe(slip.netBeforeTax - slip.withholding.amount)
      expect(slip.cost).toBe(slip.gross + sumOf(slip.lines, (line) => line.employer))
      expect(slip.gross).toBe(sumOf(slip.earnings, ({ amount }) => amount))
      expect(slip.relief.amount).toBeGreaterThanOrEqual(0)
      expect(slip.relief.amount).toBeLessThanOrEqual(slip.relief.covered)
      expect(slip.relief.pension).toBeLessThanOrEqual(slip.relief.amount)
    }),
    { numRuns: 80 },
  )
})

test('the entry of any payslip is balanced, and owes each body what the declaration says', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const company = after(paid(companyOf(drawn), drawn.period), '2026-12-31', { type: 'accounting.transfer' })
      const { rows, totals } = ask(company, { view: 'trial-balance' })
      expect(totals.closingDebit).toBe(totals.closingCredit)
      const owed = (account: string) => 0 - (rows.find((row) => row.account === account)?.balance ?? 0)
      const declared = new Map(
        ask(company, { view: 'social-declaration', month: month(drawn.period) }).rows.map(({ body, total }) => [
          body,
          total,
        ]),
      )
      const due = (...bodies: readonly Parameters<typeof declared.get>[0][]) =>
        sumOf(bodies, (body) => declared.get(body) ?? cents(0))
      expect(owed('431000')).toBe(due('urssaf'))
      expect(owed('437300')).toBe(due('pensionFund', 'providentFund'))
      expect(owed('437200')).toBe(due('healthInsurer'))
      expect(owed('437000')).toBe(due('housingFund'))
      expect(owed('442100')).toBe(due('tax'))
      expect(owed('421000')).toBe(slipOf(companyOf(drawn), drawn.period).netPaid)
    }),
    { numRuns: 40 },
  )
})
