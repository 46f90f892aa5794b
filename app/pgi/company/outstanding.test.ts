import { expect, test } from 'vitest'
import { cents } from '#base/money.ts'
import { after, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'
import { outstandingOf } from './outstanding.ts'

const TODAY = '2026-03-16'
const now = (given: Company, ...commands: CommandInput[]) => after(given, TODAY, ...commands)
type Kind = Extract<CommandInput, { type: 'sales.draft' }>['kind']
/** Desks at 480 € with VAT each. */
const draft = (kind: Kind, desks: number, shipping = 0): CommandInput => ({
  type: 'sales.draft',
  kind,
  content: { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(desks) }], shipping: cents(shipping) },
})
const validate = (document: string, overLimit = false): CommandInput => ({
  type: 'sales.validate',
  document,
  overLimit,
})
const transform = (from: string, to: Kind, desks?: number): CommandInput => ({
  type: 'sales.transform',
  from: [from],
  to,
  ...(desks !== undefined && { lines: [{ line: 0, quantity: thousand(desks) }] }),
})
const company = smallCompany()
const ordered = now(company, draft('order', 5, 100_00), validate('order-1'))

test('an order counts until it is delivered, a delivery until it is invoiced, an invoice until it is paid', () => {
  const none = { invoices: 0, deliveries: 0, orders: 0, deposits: 0, credits: 0 }
  // 5 × 480 € and 100 € of carriage with VAT.
  expect(outstandingOf(ordered, 'C0001')).toEqual({ ...none, orders: 2_520_00, total: 2_520_00 })
  const partly = now(ordered, transform('order-1', 'deliveryNote', 2), validate('deliveryNote-1'))
  expect(outstandingOf(partly, 'C0001')).toEqual({ ...none, deliveries: 1_080_00, orders: 1_440_00, total: 2_520_00 })
  const invoiced = now(partly, transform('deliveryNote-1', 'invoice'), validate('invoice-1'))
  expect(outstandingOf(invoiced, 'C0001')).toEqual({ ...none, invoices: 1_080_00, orders: 1_440_00, total: 2_520_00 })
  const paid = now(invoiced, {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(1_200_00),
    method: 'transfer',
    reference: 'VIR',
    allocations: [{ item: 'invoice-1' }],
  })
  expect(outstandingOf(paid, 'C0001')).toEqual({ ...none, orders: 1_440_00, credits: 120_00, total: 1_320_00 })
})

test('drafts and quotes are no outstanding', () => {
  const drafted = now(company, draft('order', 5), draft('quote', 3), validate('quote-1'))
  expect(outstandingOf(drafted, 'C0001').total).toBe(0)
})

test('a document being validated is not counted twice with the one it comes from', () => {
  const invoicing = now(ordered, transform('order-1', 'invoice'))
  expect(outstandingOf(invoicing, 'C0001', 'invoice-1').total).toBe(0)
  const half = now(ordered, transform('order-1', 'invoice', 2))
  // Three desks are left on the order; its carriage goes with the invoice.
  expect(outstandingOf(half, 'C0001', 'invoice-1').total).toBe(1_440_00)
})

test('the limit may be reached, not passed; an order is watched as an invoice is, and the alert may be read and passed over', () => {
  const limited = (limit: number) =>
    now(ordered, { type: 'party.update', party: 'C0001', changes: { creditLimit: cents(limit) } }, draft('order', 1))
  expect('code' in tell(limited(3_000_00), validate('order-2'), TODAY)).toBe(false)
  expect(tell(limited(2_999_99), validate('order-2'), TODAY)).toEqual({
    code: 'credit_limit_exceeded',
    limit: 2_999_99,
    outstanding: 2_520_00,
    document: 480_00,
    excess: 1,
  })
  const passed = now(limited(2_999_99), validate('order-2', true))
  expect(passed.sales.documents.get('order-2')?.overLimit).toBe(true)
})

test('without a limit there is no alert; a limit of nothing refuses any credit', () => {
  const change = (creditLimit: ReturnType<typeof cents> | null) =>
    now(company, { type: 'party.update', party: 'C0001', changes: { creditLimit } }, draft('invoice', 20))
  expect('code' in tell(change(null), validate('invoice-1'), TODAY)).toBe(false)
  expect(tell(change(cents(0)), validate('invoice-1'), TODAY)).toMatchObject({ code: 'credit_limit_exceeded' })
})
