/**
 * Benefits that the employer paid on: 7 days at 41,10 €, less CSG 6,2 % and CRDS 0,5 % (287,70 − 17,84 − 1,44 = 268,42 €),
 * as `sickness.test.ts` works them out by hand.
 */
import { describe, expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ask, type CommandInput, type Company, execute, parseCommand } from '#pgi'
import { after, tell } from '#tests/support/small-company.ts'
import { sickInMarch as sick } from '#tests/support/small-staff.ts'

const EXPECTED = 268_42

const living = (company: Company, ...inputs: readonly CommandInput[]): Company =>
  after(company, '2026-04-30', ...inputs)
const receiving = (amount: number, date = '2026-04-10'): CommandInput => ({
  type: 'benefits.receive',
  parts: [{ absence: 'absence-1', amount: cents(amount) }],
  date: day(date),
  reference: 'Décompte 26-1184',
})
const settling = (charge: 'employer' | 'employee'): CommandInput => ({
  type: 'benefits.settle',
  absence: 'absence-1',
  charge,
  date: day('2026-04-20'),
  reason: 'Jour de carence compté par la caisse',
})
const refused = (company: Company, input: CommandInput, today = '2026-04-30'): unknown => {
  const told = tell(company, input, today)
  return 'code' in told ? told : 'accepted'
}
const state = (company: Company, at = '2026-04-30') =>
  ask(company, { view: 'sickness-benefits', at: day(at), all: true })
const row = (company: Company, at?: string) => state(company, at).rows[0]
const transferred = (company: Company) => after(company, '2026-04-30', { type: 'accounting.transfer' })
const balance = (company: Company, account: string): number =>
  [...company.history]
    .flatMap(({ event }) => (event.type === 'EntryPosted' ? event.entry.lines : []))
    .filter((line) => line.account === account)
    .reduce((sum, { debit, credit }) => sum + debit - credit, 0)

test('what the payslip paid on is expected from the fund, from the end of its month', () => {
  expect(state(sick(), '2026-03-30').rows).toEqual([])
  expect(row(sick())).toMatchObject({
    absence: 'absence-1',
    employee: { name: 'Camille Bernard' },
    from: '2026-03-09',
    to: '2026-03-18',
    days: 7_000,
    benefits: 287_70,
    expected: EXPECTED,
    received: 0,
    left: EXPECTED,
    status: 'waiting',
  })
})

test('benefits that go to the employee owe the company nothing', () => {
  expect(state(sick(false)).rows).toEqual([])
  expect(refused(sick(false), receiving(EXPECTED))).toEqual({ code: 'no_benefits_paid_on', absence: 'absence-1' })
})

test('the payment expected settles account 439, and the view agrees with the books before and after the transfer', () => {
  const company = living(sick(), receiving(EXPECTED))
  expect(row(company)).toMatchObject({ received: EXPECTED, left: 0, status: 'received' })
  expect(state(company).account).toMatchObject({ booked: 0, waiting: 0, left: 0, other: 0 })
  expect(state(sick()).account).toMatchObject({ booked: 0, waiting: EXPECTED, left: EXPECTED, other: 0 })
  expect(state(transferred(sick())).account).toMatchObject({ booked: EXPECTED, waiting: 0, left: EXPECTED, other: 0 })
  const booked = transferred(company)
  expect([balance(booked, '439000'), balance(booked, '512000')]).toEqual([0, EXPECTED])
})

describe('when the fund sends less, a day of 38,35 € net missing', () => {
  // 6 × 41,10 = 246,60; CSG 15,29, CRDS 1,23: 230,08. 268,42 − 230,08 = 38,34.
  const short = living(sick(), receiving(230_08))

  test('the difference is told with the receipt and stays to be received', () => {
    const told = [...short.history].flatMap(({ event }) =>
      event.type === 'SicknessBenefitsReceived' ? event.parts : [],
    )
    expect(told).toMatchObject([{ expected: EXPECTED, amount: 230_08, difference: -38_34 }])
    expect(row(short)).toMatchObject({ received: 230_08, left: 38_34, status: 'short' })
    expect(row(short, '2026-04-09')).toMatchObject({ received: 0, left: EXPECTED })
  })

  test('a second payment completes the first', () => {
    const company = living(short, receiving(38_34, '2026-04-24'))
    expect(row(company)).toMatchObject({ received: EXPECTED, left: 0, status: 'received' })
  })

  test.each([
    ['employer', '641100', 2_212_30 + 38_34],
    ['employee', '425000', 38_34],
  ] as const)('settled at the charge of the %s, it goes to %s', (charge, account, expected) => {
    const company = transferred(living(short, settling(charge)))
    expect([balance(company, '439000'), balance(company, account)]).toEqual([0, expected])
    expect(row(company)).toMatchObject({ settled: 38_34, left: 0, status: 'received' })
    expect(refused(company, settling(charge))).toEqual({ code: 'no_benefits_difference', absence: 'absence-1' })
  })
})

test('more than was paid on is booked as received, and beyond a rounding it is not the company’s to keep', () => {
  const over = living(sick(), receiving(EXPECTED + 41_10))
  expect(row(over)).toMatchObject({ left: -41_10, status: 'over' })
  expect(refused(over, settling('employer'))).toEqual({
    code: 'benefits_overpaid',
    absence: 'absence-1',
    excess: 41_10,
    most: 1_00,
  })
  const rounded = living(sick(), receiving(EXPECTED + 4))
  expect(refused(rounded, settling('employee'))).toMatchObject({ code: 'benefits_overpaid', excess: 4, most: 0 })
  const settled = transferred(living(rounded, settling('employer')))
  expect([balance(settled, '439000'), balance(settled, '758000')]).toEqual([0, -4])
})

test('a receipt names sicknesses that exist, each once, on a day of an open year that is not to come', () => {
  const company = sick()
  const part = { absence: 'absence-1', amount: cents(10_00) }
  const twice: CommandInput = { type: 'benefits.receive', parts: [part, part], reference: 'D' }
  expect(refused(company, twice)).toEqual({ code: 'absence_given_twice', absence: 'absence-1' })
  const unknown: CommandInput = { type: 'benefits.receive', parts: [{ ...part, absence: 'absence-9' }], reference: 'D' }
  expect(refused(company, unknown)).toEqual({ code: 'unknown_absence', absence: 'absence-9' })
  expect(refused(company, receiving(10_00, '2026-05-01'))).toMatchObject({ code: 'date_in_future' })
  expect(refused(company, receiving(10_00, '2019-05-01'))).toMatchObject({ code: 'date_outside_fiscal_year' })
})

test('a payment of nothing, or without a reference, is no command', () => {
  expect(parseCommand({ ...receiving(0) }).ok).toBe(false)
  expect(parseCommand({ type: 'benefits.receive', parts: [], reference: 'D' }).ok).toBe(false)
  const parsed = parseCommand(receiving(10_00))
  expect(parsed.ok && execute(sick(), parsed.value, { today: day('2026-04-30'), by: 'test' }).ok).toBe(true)
})
