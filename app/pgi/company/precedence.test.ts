/** A command with every fault at once, mended one fault at a time: the refusals come in the order they are listed. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { after, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'

const TODAY = '2026-03-16'
const codeOf = (company: Company, input: CommandInput) => {
  const told = tell(company, input, TODAY)
  return 'code' in told ? told.code : 'accepted'
}

type Content = Extract<CommandInput, { type: 'sales.draft' }>['content']

test('validation looks at the date, then the total, then the stock, then the credit limit', () => {
  const earlier = after(
    smallCompany(),
    TODAY,
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0002', lines: [{ article: 'CHA', quantity: thousand(1) }], date: day('2026-03-10') },
    },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  const faults: Content = {
    customer: 'C0001',
    lines: [{ article: 'BUR', quantity: thousand(30) }],
    discount: basisPoints(10_000),
    date: day('2027-01-02'),
  }
  const mended: Partial<Content>[] = [
    {},
    { date: day('2025-12-31') },
    { date: day('2026-03-09') },
    { date: day('2026-03-10') },
    { discount: basisPoints(0) },
    { lines: [{ article: 'BUR', quantity: thousand(15) }] },
    { lines: [{ article: 'BUR', quantity: thousand(10) }] },
  ]
  let content = faults
  const codes = mended.map((change) => {
    content = { ...content, ...change }
    const drafted = after(earlier, TODAY, { type: 'sales.draft', kind: 'invoice', content })
    return codeOf(drafted, { type: 'sales.validate', document: 'invoice-2' })
  })
  expect(codes).toEqual([
    'date_in_future',
    'date_outside_fiscal_year',
    'date_before_last_number',
    'total_must_be_positive',
    'insufficient_stock',
    'credit_limit_exceeded',
    'accepted',
  ])
})

test('a receipt looks at the customer, then the date, then each item, then the amounts', () => {
  const lines = [{ article: 'BUR', quantity: thousand(1) }]
  const company = after(
    smallCompany(),
    TODAY,
    { type: 'sales.draft', kind: 'invoice', content: { customer: 'C0001', lines } },
    { type: 'sales.validate', document: 'invoice-1' },
    { type: 'sales.draft', kind: 'invoice', content: { customer: 'C0003', lines } },
    { type: 'sales.validate', document: 'invoice-2' },
  )
  type Receipt = Extract<CommandInput, { type: 'receipt.record' }>
  const faults: Receipt = {
    type: 'receipt.record',
    customer: 'C9',
    date: day('2026-03-17'),
    amount: cents(100_00),
    method: 'cheque',
    reference: '4471',
    allocations: [{ item: 'invoice-9', amount: cents(500_00) }],
  }
  const mended: Partial<Receipt>[] = [
    {},
    { customer: 'P0001' },
    { customer: 'C0003' },
    { date: day('2025-12-31') },
    { date: day(TODAY) },
    { allocations: [{ item: 'invoice-1', amount: cents(500_00) }] },
    { allocations: [{ item: 'invoice-2', amount: cents(500_00) }] },
    { allocations: [{ item: 'invoice-2', amount: cents(480_00) }] },
    { amount: cents(480_00) },
  ]
  let command = faults
  const codes = mended.map((change) => {
    command = { ...command, ...change }
    return codeOf(company, command)
  })
  expect(codes).toEqual([
    'unknown_customer',
    'customer_is_a_prospect',
    'date_in_future',
    'date_outside_fiscal_year',
    'unknown_item',
    'item_of_another_customer',
    'allocation_exceeds_due',
    'allocations_exceed_amount',
    'accepted',
  ])
})

test('a transformation looks at the documents, then the step, then the customers, then the quantities', () => {
  const order = (customer: string): CommandInput => ({
    type: 'sales.draft',
    kind: 'order',
    content: { customer, lines: [{ article: 'CHA', quantity: thousand(5) }] },
  })
  const company = after(
    smallCompany(),
    TODAY,
    order('C0003'),
    { type: 'sales.validate', document: 'order-1' },
    order('C0002'),
    { type: 'sales.validate', document: 'order-2' },
    order('C0003'),
  )
  type Transform = Extract<CommandInput, { type: 'sales.transform' }>
  const lines = [{ line: 4, quantity: thousand(6) }]
  const faults: Transform = { type: 'sales.transform', from: ['order-9', 'order-3'], to: 'creditNote', lines }
  const mended: Partial<Transform>[] = [
    {},
    { from: ['order-1', 'order-3'] },
    { from: ['order-1', 'order-2'] },
    { to: 'deliveryNote' },
    { from: ['order-1'] },
    { lines: [{ line: 0, quantity: thousand(6) }] },
    { lines: [{ line: 0, quantity: thousand(5) }] },
  ]
  let command = faults
  const codes = mended.map((change) => {
    command = { ...command, ...change }
    return codeOf(company, command)
  })
  expect(codes).toEqual([
    'unknown_document',
    'document_is_draft',
    'wrong_step',
    'documents_of_several_customers',
    'unknown_line',
    'quantity_exceeds_remaining',
    'accepted',
  ])
})
