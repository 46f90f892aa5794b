/** Debts to social bodies: when they are due, how they are paid, and that they are what the books say. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, day } from '#base/dates.ts'
import { cents, sumOf } from '#base/money.ts'
import { month } from '#base/months.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { after, tell } from '#tests/support/small-company.ts'
import { employing, hiring, paid, payrollSettings } from '#tests/support/small-staff.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'

const BODIES = ['urssaf', 'pensionFund', 'healthInsurer', 'providentFund', 'housingFund', 'tax'] as const
type Body = (typeof BODIES)[number]

const paying = (body: Body, period: string, date?: string): CommandInput => ({
  type: 'socialBody.pay',
  body,
  period: month(period),
  ...(date === undefined ? {} : { date: day(date) }),
})
const refusalOf = (company: Company, today: string, input: CommandInput): unknown => {
  const told = tell(company, input, today)
  return 'code' in told ? told : 'accepted'
}
const debts = (company: Company, at: string, all = false) => ask(company, { view: 'social-debts', at: at as Day, all })

const march = paid(employing(hiring('Bernard', 2_500_00)), '2026-03')

test('each body is owed what the payslips say, on the 15th of the next month', () => {
  expect(debts(march, '2026-04-01').rows.map(({ body, dueDate, owedLeft }) => [body, dueDate, owedLeft])).toEqual([
    ['urssaf', '2026-04-15', 977_98],
    ['pensionFund', '2026-04-15', 185_62],
    ['healthInsurer', '2026-04-15', 40_00],
    ['tax', '2026-04-15', 59_42],
  ])
})

test('from fifty staff, it is the 5th; by the quarter, the 15th after the quarter, for all its months at once', () => {
  const dueOf = (company: Company) => ask(company, { view: 'social-declaration', month: month('2026-02') }).dueDate
  const set = (more: object): CommandInput => ({ type: 'payroll.setUp', settings: payrollSettings(more) })
  expect(dueOf(after(march, '2026-04-01', set({ headcount: 50 })))).toBe('2026-03-05')
  const quarterly = after(march, '2026-04-01', set({ socialPayments: 'quarterly' }))
  expect(dueOf(quarterly)).toBe('2026-04-15')
  expect(refusalOf(march, '2026-04-01', set({ headcount: 11, socialPayments: 'quarterly' }))).toEqual({
    code: 'quarterly_payment_too_large',
    headcount: 11,
    below: 11,
  })
  const quarter = ['2026-01', '2026-02', '2026-03'].reduce(
    (company, period) => paid(company, period),
    after(employing(hiring('Bernard', 2_500_00)), '2025-12-31', set({ socialPayments: 'quarterly' })),
  )
  const settled = after(quarter, '2026-04-15', paying('healthInsurer', '2026-02'))
  expect(settled.payroll.socialPayments.at(0)).toMatchObject({ amount: 120_00, reference: 'Cotisations 2026-03' })
})

test('a body is paid once, and what a later payslip adds is left to pay', () => {
  const two = paid(employing(hiring('Bernard', 2_500_00), hiring('Tardif', 2_500_00)), '2026-03')
  const settled = after(two, '2026-04-15', paying('urssaf', '2026-03'))
  expect(refusalOf(settled, '2026-04-15', paying('urssaf', '2026-03'))).toMatchObject({ code: 'nothing_owed_to_body' })
  const more = paid(settled, '2026-03', ['E002'])
  const [row] = ask(more, { view: 'social-declaration', month: month('2026-03') }).rows
  expect(row).toMatchObject({ body: 'urssaf', total: 2 * 977_98, paid: 977_98, left: 977_98 })
})

test('a payment of tomorrow, or of a year without books, is refused', () => {
  expect(refusalOf(march, '2026-04-10', paying('tax', '2026-03', '2026-04-15'))).toMatchObject({
    code: 'date_in_future',
  })
  expect(refusalOf(march, '2026-04-10', paying('tax', '2026-03', '2023-04-15'))).toMatchObject({
    code: 'date_outside_fiscal_year',
  })
})

test('what the bank was booked for by hand settles the oldest debts: nothing is paid twice', () => {
  const two = paid(paid(employing(hiring('Bernard', 2_500_00)), '2026-02'), '2026-03')
  const banked = after(
    two,
    '2026-04-15',
    { type: 'accounting.transfer' },
    {
      type: 'entry.record',
      journal: 'BQ',
      date: day('2026-03-16'),
      label: 'Mutuelle',
      reference: 'PRLV',
      lines: [
        { account: '4372', debit: cents(50_00) },
        { account: '512', credit: cents(50_00) },
      ],
    },
  )
  const left = debts(banked, '2026-04-15', true).rows.filter(({ body }) => body === 'healthInsurer')
  expect(left.map(({ period, paid: done, owedLeft }) => [period, done, owedLeft])).toEqual([
    ['2026-02', 40_00, 0],
    ['2026-03', 10_00, 30_00],
  ])
  expect(refusalOf(banked, '2026-04-15', paying('healthInsurer', '2026-02'))).toMatchObject({
    code: 'nothing_owed_to_body',
  })
})

test('a debt of before, that no payslip explains, is shown apart', () => {
  const opened = after(
    march,
    '2026-04-15',
    { type: 'accounting.transfer' },
    {
      type: 'entry.record',
      journal: 'OD',
      date: day('2026-01-02'),
      label: 'Reprise',
      reference: 'REPRISE',
      lines: [
        { account: '645', debit: cents(300_00) },
        { account: '431', credit: cents(300_00) },
      ],
    },
  )
  expect(debts(opened, '2026-04-15').accounts.find(({ account }) => account === '431000')).toMatchObject({
    owedLeft: 977_98,
    booked: 1_277_98,
    waiting: 0,
    other: 300_00,
  })
})

test('debts to bodies are the balances of 431, 437 and 4421, whatever was paid and transferred', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ body: fc.constantFrom(...BODIES), period: fc.constantFrom('2026-01', '2026-02', '2026-03') }),
        {
          maxLength: 8,
        },
      ),
      fc.boolean(),
      (payments, transferred) => {
        let company = staffedCompany()
        for (const { body, period } of payments) {
          const told = tell(company, paying(body, period), '2026-04-15')
          if ('company' in told) company = told.company
        }
        if (transferred && company.accounting.pending.size > 0) {
          company = after(company, '2026-04-15', { type: 'accounting.transfer' })
        }
        const { accounts, left } = debts(company, '2026-04-15')
        expect(accounts.map(({ other }) => other)).toEqual(accounts.map(() => 0))
        expect(sumOf(accounts, ({ booked, waiting }) => cents(booked + waiting))).toBe(left)
      },
    ),
    { numRuns: 15 },
  )
})
