import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { people, TODAY } from '#tests/support/selling-company.ts'
import { after, smallCompany, thousand } from '#tests/support/small-company.ts'
import type { CommissionPlan } from '../crm/collaborator.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'
import { ask } from './views/index.ts'

const march = { from: day('2026-03-01'), to: day('2026-03-31') }
const plan = (base: CommissionPlan['base'], rate = 1_000): CommandInput => ({
  type: 'commission.plan',
  plan: 'P1',
  fields: { label: 'Test', base, tiers: [{ from: cents(0), rate: basisPoints(rate) }] },
})

/** March: 3 desks sold 400 € net each, bought 200 €; half a credit note of one desk; 720 € received of 1 440 €. */
function sold(): Company {
  const before = after(smallCompany(), '2026-02-27', ...people)
  const drafted = after(
    before,
    '2026-03-05',
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(3) }] },
    },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  return after(drafted, '2026-03-20', {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(720_00),
    method: 'transfer',
    reference: 'VIR',
    allocations: [{ item: 'invoice-1' }],
  })
}
const company = sold()

const baseOf = (given: Company, period = march) =>
  ask(given, { view: 'commissions', ...period, collaborator: 'ALB' }).rows[0]?.base

test('on turnover invoiced: what was invoiced, net of VAT, less credit notes', () => {
  expect(baseOf(company)).toBe(1_200_00)
  const credited = after(
    company,
    '2026-03-25',
    { type: 'sales.transform', from: ['invoice-1'], to: 'creditNote', lines: [{ line: 0, quantity: thousand(1) }] },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  expect(baseOf(credited)).toBe(800_00)
  // P1 is 2 % to 1 000 €, 5 % beyond: 20 + 10.
  expect(ask(company, { view: 'commissions', ...march }).amount).toBe(30_00)
})

test('on turnover collected: the part that was paid, net of VAT, the month it was paid', () => {
  const collected = after(company, '2026-03-31', plan('collected'))
  // 720 of 1 440 were received: half of 1 200.
  expect(baseOf(collected)).toBe(600_00)
  const later = after(collected, '2026-04-10', {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(720_00),
    method: 'transfer',
    reference: 'VIR 2',
    allocations: [{ item: 'invoice-1' }],
  })
  expect(baseOf(later)).toBe(600_00)
  expect(baseOf(later, { from: day('2026-04-01'), to: day('2026-04-30') })).toBe(600_00)
})

test('on margin: turnover less the cost at which the goods left the stock', () => {
  expect(baseOf(after(company, '2026-03-31', plan('margin')))).toBe(600_00)
})

test('families of articles: what somebody does not sell does not count', () => {
  const other = after(company, '2026-03-31', {
    type: 'collaborator.update',
    collaborator: 'ALB',
    changes: { articleFamilies: ['Sièges'] },
  })
  expect(baseOf(other)).toBe(0)
})

test('the statement opens down to its documents; once approved it does not move', () => {
  const approved = after(company, TODAY, { type: 'commission.approve', collaborator: 'ALB', ...march })
  const [row] = ask(approved, { view: 'commissions', ...march }).rows
  expect(row?.documents.map(({ number, amount }) => [number, amount])).toEqual([['FA2026-00001', 1_200_00]])
  expect(row?.approved).toEqual({ ...march, base: 1_200_00, amount: 30_00 })
  const credited = after(
    approved,
    TODAY,
    { type: 'sales.transform', from: ['invoice-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
    plan('invoiced', 9_000),
  )
  expect(ask(credited, { view: 'commissions', ...march }).rows[0]?.approved?.amount).toBe(30_00)
})
