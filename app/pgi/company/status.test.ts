import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { after, smallCompany, thousand } from '#tests/support/small-company.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'
import { statusOf } from './status.ts'

const TODAY = '2026-03-16'
const now = (given: Company, ...commands: CommandInput[]) => after(given, TODAY, ...commands)
type Kind = Extract<CommandInput, { type: 'sales.draft' }>['kind']
const draft = (kind: Kind): CommandInput => ({
  type: 'sales.draft',
  kind,
  content: { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(2) }] },
})
const validate = (document: string): CommandInput => ({ type: 'sales.validate', document })
const transform = (from: string, to: Kind, desks?: number): CommandInput => ({
  type: 'sales.transform',
  from: [from],
  to,
  ...(desks !== undefined && { lines: [{ line: 0, quantity: thousand(desks) }] }),
})
const pay = (amount: number): CommandInput => ({
  type: 'receipt.record',
  customer: 'C0003',
  amount: cents(amount),
  method: 'transfer',
  reference: 'VIR',
  allocations: [{ item: 'invoice-1' }],
})
const status = (company: Company, id: string, at = TODAY) => {
  const document = company.sales.documents.get(id)
  if (!document) throw new Error(`no ${id}`)
  return statusOf(company, document, day(at))
}
/** The status after each command. */
const statuses = (id: string, ...steps: CommandInput[]) => {
  let company = smallCompany()
  return steps.map((step) => {
    company = now(company, step)
    return company.sales.documents.has(id) ? status(company, id) : null
  })
}

test('a quote is a draft, sent, accepted, then transformed when its order is confirmed', () => {
  expect(
    statuses(
      'quote-1',
      draft('quote'),
      validate('quote-1'),
      { type: 'quote.accept', document: 'quote-1' },
      transform('quote-1', 'order'),
      validate('order-1'),
    ),
  ).toEqual(['draft', 'sent', 'accepted', 'accepted', 'transformed'])
})

test('a quote is declined, expired or abandoned', () => {
  const sent = now(smallCompany(), draft('quote'), validate('quote-1'))
  expect(status(now(sent, { type: 'quote.decline', document: 'quote-1' }), 'quote-1')).toBe('declined')
  expect([status(sent, 'quote-1', '2026-04-15'), status(sent, 'quote-1', '2026-04-16')]).toEqual(['sent', 'expired'])
  const abandoned = now(smallCompany(), draft('quote'), { type: 'sales.abandon', document: 'quote-1' })
  expect(status(abandoned, 'quote-1')).toBe('abandoned')
})

test('an order is confirmed, partly delivered, delivered, then invoiced with its last delivery', () => {
  expect(
    statuses(
      'order-1',
      draft('order'),
      validate('order-1'),
      transform('order-1', 'deliveryNote', 1),
      validate('deliveryNote-1'),
      transform('deliveryNote-1', 'invoice'),
      validate('invoice-1'),
      transform('order-1', 'deliveryNote'),
      validate('deliveryNote-2'),
      transform('deliveryNote-2', 'invoice'),
      validate('invoice-2'),
    ),
  ).toEqual([
    'draft',
    'confirmed',
    'confirmed',
    'partlyDelivered',
    'partlyDelivered',
    'partlyDelivered',
    'partlyDelivered',
    'delivered',
    'delivered',
    'invoiced',
  ])
})

test('an order that goes straight to an invoice is invoiced, and a delivery note when its invoice is issued', () => {
  expect(
    statuses('order-1', draft('order'), validate('order-1'), transform('order-1', 'invoice'), validate('invoice-1')),
  ).toEqual(['draft', 'confirmed', 'confirmed', 'invoiced'])
  expect(
    statuses(
      'deliveryNote-1',
      draft('deliveryNote'),
      validate('deliveryNote-1'),
      transform('deliveryNote-1', 'invoice'),
      validate('invoice-1'),
    ),
  ).toEqual(['draft', 'delivered', 'delivered', 'invoiced'])
})

test('an invoice is issued, partly paid, paid; and late the day after it was due', () => {
  expect(statuses('invoice-1', draft('invoice'), validate('invoice-1'), pay(100_00), pay(860_00))).toEqual([
    'draft',
    'issued',
    'partlyPaid',
    'paid',
  ])
  const partly = now(smallCompany(), draft('invoice'), validate('invoice-1'), pay(100_00))
  expect([status(partly, 'invoice-1', '2026-04-15'), status(partly, 'invoice-1', '2026-04-16')]).toEqual([
    'partlyPaid',
    'late',
  ])
  const paid = after(partly, '2026-04-20', pay(860_00))
  expect([status(paid, 'invoice-1', '2026-04-19'), status(paid, 'invoice-1', '2026-04-20')]).toEqual(['late', 'paid'])
})

test('a credit note is used once it has settled something for all it is worth', () => {
  const credited = now(
    smallCompany(),
    draft('invoice'),
    validate('invoice-1'),
    pay(960_00),
    transform('invoice-1', 'creditNote', 1),
    validate('creditNote-1'),
  )
  expect(status(credited, 'creditNote-1')).toBe('issued')
  const used = now(credited, draft('invoice'), validate('invoice-2'), {
    type: 'matching.match',
    items: ['invoice-2', 'creditNote-1'],
  })
  expect([status(used, 'creditNote-1'), status(used, 'invoice-2')]).toEqual(['used', 'partlyPaid'])
})
