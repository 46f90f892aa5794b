/** Every refusal of the sales documents. */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { type Cases, check, company, draft, now, TODAY, validate } from '#tests/support/refusals.ts'
import { thousand } from '#tests/support/small-company.ts'
import type { SalesRefusal } from '../sales/refusal.ts'
import type { CommandInput } from './command.ts'

type Draft = Extract<CommandInput, { type: 'sales.draft' }>
const transform = (from: string[], to: Draft['kind'], more: object = {}): CommandInput => ({
  type: 'sales.transform',
  from,
  to,
  ...more,
})

const quoted = now(company, draft('quote'), validate('quote-1'))
const ordered = now(company, draft('order'), validate('order-1'))
const delivered = now(ordered, transform(['order-1'], 'deliveryNote'), validate('deliveryNote-1'))
const invoiced = now(company, draft('invoice'), validate('invoice-1'))
const twoInvoices = now(invoiced, draft('invoice'), validate('invoice-2'))
const ofTwoCustomers = now(delivered, draft('deliveryNote', { customer: 'C0001' }), validate('deliveryNote-2'))
const ofTwoDiscounts = now(delivered, draft('deliveryNote', { discount: basisPoints(500) }), validate('deliveryNote-2'))
const fromOrder = now(ordered, transform(['order-1'], 'deliveryNote'))
const crediting = now(invoiced, transform(['invoice-1'], 'creditNote'))
const revise = (document: string, content: Draft['content']): CommandInput => ({
  type: 'sales.revise',
  document,
  content,
})
const origin = (document: string, line = 0) => ({ document, line })

const giveBack = (from: string, more: object = {}): CommandInput => ({
  type: 'sales.return',
  from: [from],
  condition: 'resalable',
  reason: 'tooMany',
  ...more,
})

const half: CommandInput = { type: 'sales.deposit', from: 'order-1', share: { rate: basisPoints(5000) } }
/** Two desks are 960 with VAT: half of them, 480. */
const deposited = now(ordered, half, validate('invoice-1'))
const finished = now(deposited, transform(['order-1'], 'invoice'))
const invoiceLess = (deductions: { deposit: string; gross?: ReturnType<typeof cents> }[], more: object = {}): Draft =>
  draft('invoice', { deductions, ...more })

const sales: Cases<SalesRefusal> = {
  deposit_not_on_order: {
    given: invoiced,
    command: { ...half, from: 'invoice-1' },
    expected: { document: 'invoice-1', kind: 'invoice' },
  },
  quote_not_accepted: {
    given: quoted,
    command: { ...half, from: 'quote-1' },
    expected: { document: 'quote-1', number: 'DE2026-00001' },
  },
  deposit_exceeds_order: {
    given: deposited,
    command: { ...half, share: { amount: cents(500_00) } },
    expected: { document: 'order-1', number: 'CO2026-00001', left: 480_00, asked: 500_00 },
  },
  article_on_deposit: {
    given: now(ordered, half),
    command: revise('invoice-1', { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(1) }] }),
    expected: { line: 0, article: 'BUR' },
  },
  deductions_on_invoices_only: {
    given: deposited,
    command: { ...invoiceLess([{ deposit: 'invoice-1' }]), kind: 'quote' },
    expected: { kind: 'quote' },
  },
  not_a_deposit: {
    given: invoiced,
    command: invoiceLess([{ deposit: 'invoice-1' }]),
    expected: { document: 'invoice-1' },
  },
  deposit_given_twice: {
    given: deposited,
    command: invoiceLess([{ deposit: 'invoice-1', gross: cents(100_00) }, { deposit: 'invoice-1' }]),
    expected: { deposit: 'invoice-1', number: 'FA2026-00001' },
  },
  deposit_of_another_customer: {
    given: deposited,
    command: invoiceLess([{ deposit: 'invoice-1' }], { customer: 'C0001' }),
    expected: { deposit: 'invoice-1', number: 'FA2026-00001', customer: 'C0003', expected: 'C0001' },
  },
  deposit_of_another_order: {
    given: now(deposited, draft('order'), validate('order-2'), transform(['order-2'], 'invoice')),
    command: revise('invoice-2', {
      customer: 'C0003',
      lines: [{ quantity: thousand(2), origin: origin('order-2') }],
      deductions: [{ deposit: 'invoice-1' }],
    }),
    expected: { deposit: 'invoice-1', number: 'FA2026-00001', order: 'CO2026-00001' },
  },
  deposit_already_deducted: {
    given: now(finished, validate('invoice-2')),
    command: invoiceLess([{ deposit: 'invoice-1' }]),
    expected: { deposit: 'invoice-1', number: 'FA2026-00001', gross: 480_00, by: 'FA2026-00002' },
  },
  deduction_exceeds_deposit: {
    given: deposited,
    command: invoiceLess([{ deposit: 'invoice-1', gross: cents(500_00) }]),
    expected: { deposit: 'invoice-1', number: 'FA2026-00001', left: 480_00, asked: 500_00 },
  },
  deduction_exceeds_invoice: {
    given: deposited,
    command: invoiceLess([{ deposit: 'invoice-1', gross: cents(400_00) }], {
      lines: [{ label: 'Pose', quantity: thousand(1), unitPrice: cents(100_00), vatRate: basisPoints(2000) }],
    }),
    expected: { deposit: 'invoice-1', number: 'FA2026-00001', most: 120_00, asked: 400_00 },
  },
  deposit_is_deducted: {
    given: now(finished, validate('invoice-2')),
    command: transform(['invoice-1'], 'creditNote'),
    expected: { deposit: 'invoice-1', number: 'FA2026-00001', left: 0, asked: 480_00, by: 'FA2026-00002' },
  },
  unknown_document: { given: company, command: validate('quote-9'), expected: { document: 'quote-9' } },
  not_a_quote: {
    given: ordered,
    command: { type: 'quote.accept', document: 'order-1' },
    expected: { document: 'order-1', kind: 'order' },
  },
  document_is_draft: {
    given: now(company, draft('quote')),
    command: { type: 'quote.accept', document: 'quote-1' },
    expected: { document: 'quote-1' },
  },
  document_is_abandoned: {
    given: now(company, draft('quote'), { type: 'sales.abandon', document: 'quote-1' }),
    command: validate('quote-1'),
    expected: { document: 'quote-1' },
  },
  document_is_validated: {
    given: invoiced,
    command: { type: 'sales.abandon', document: 'invoice-1' },
    expected: { document: 'invoice-1', number: 'FA2026-00001' },
  },
  wrong_step: {
    given: quoted,
    command: transform(['quote-1'], 'deliveryNote'),
    expected: { from: 'quote', to: 'deliveryNote' },
  },
  nothing_left_to_return: {
    given: now(invoiced, giveBack('invoice-1')),
    command: giveBack('invoice-1'),
    expected: { documents: ['invoice-1'] },
  },
  service_is_not_returned: {
    given: now(
      company,
      draft('invoice', { lines: [{ article: 'POSE', quantity: thousand(1) }] }),
      validate('invoice-1'),
    ),
    command: giveBack('invoice-1', { lines: [{ line: 0, quantity: thousand(1) }] }),
    expected: { line: 0, label: 'Pose' },
  },
  return_without_origin: {
    given: now(invoiced, giveBack('invoice-1')),
    command: revise('returnNote-1', { customer: 'C0003', lines: [{ article: 'CHA', quantity: thousand(1) }] }),
    expected: { line: 0 },
  },
  return_was_not_invoiced: {
    given: now(delivered, giveBack('deliveryNote-1'), validate('returnNote-1')),
    command: transform(['returnNote-1'], 'creditNote'),
    expected: { document: 'returnNote-1', number: 'RC2026-00001' },
  },
  credit_note_of_several_invoices: {
    given: twoInvoices,
    command: transform(['invoice-1', 'invoice-2'], 'creditNote'),
    expected: { invoices: ['invoice-1', 'invoice-2'] },
  },
  documents_of_several_customers: {
    given: ofTwoCustomers,
    command: transform(['deliveryNote-1', 'deliveryNote-2'], 'invoice'),
    expected: { customers: ['C0003', 'C0001'] },
  },
  conditions_differ: {
    given: ofTwoDiscounts,
    command: transform(['deliveryNote-1', 'deliveryNote-2'], 'invoice'),
    expected: { field: 'discount' },
  },
  quote_was_declined: {
    given: now(quoted, { type: 'quote.decline', document: 'quote-1' }),
    command: transform(['quote-1'], 'order'),
    expected: { document: 'quote-1' },
  },
  quote_already_answered: {
    given: now(quoted, { type: 'quote.accept', document: 'quote-1' }),
    command: { type: 'quote.decline', document: 'quote-1' },
    expected: { document: 'quote-1', answer: 'accepted' },
  },
  quote_already_followed: {
    given: now(quoted, transform(['quote-1'], 'order')),
    command: { type: 'quote.decline', document: 'quote-1' },
    expected: { document: 'quote-1', successor: 'order-1' },
  },
  quote_expired: {
    given: quoted,
    command: transform(['quote-1'], 'order'),
    today: '2026-04-16',
    expected: { document: 'quote-1', validUntil: '2026-04-15' },
  },
  unknown_line: {
    given: ordered,
    command: transform(['order-1'], 'deliveryNote', { lines: [{ line: 1, quantity: thousand(1) }] }),
    expected: { document: 'order-1', line: 1 },
  },
  nothing_left_to_transform: {
    given: delivered,
    command: transform(['order-1'], 'deliveryNote'),
    expected: { documents: ['order-1'] },
  },
  quantity_exceeds_remaining: {
    given: ordered,
    command: transform(['order-1'], 'deliveryNote', { lines: [{ line: 0, quantity: thousand(3) }] }),
    expected: { document: 'order-1', line: 0, remaining: 2_000 },
  },
  unknown_customer: { given: company, command: draft('quote', { customer: 'C9' }), expected: { customer: 'C9' } },
  customer_is_archived: {
    given: now(company, { type: 'party.archive', party: 'C0003' }),
    command: draft('quote'),
    expected: { customer: 'C0003' },
  },
  customer_is_a_prospect: {
    given: company,
    command: draft('order', { customer: 'P0001' }),
    expected: { customer: 'P0001' },
  },
  customer_differs_from_origin: {
    given: fromOrder,
    command: revise('deliveryNote-1', { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(1) }] }),
    expected: { customer: 'C0001', expected: 'C0003' },
  },
  article_is_archived: {
    given: now(company, { type: 'article.archive', article: 'POSE' }),
    command: draft('quote', { lines: [{ article: 'POSE', quantity: thousand(1) }] }),
    expected: { line: 0, article: 'POSE' },
  },
  unknown_article: {
    given: company,
    command: draft('quote', {
      lines: [
        { article: 'BUR', quantity: thousand(1) },
        { article: 'X', quantity: thousand(1) },
      ],
    }),
    expected: { line: 1, article: 'X' },
  },
  line_is_incomplete: {
    given: company,
    command: draft('quote', { lines: [{ label: 'Montage', quantity: thousand(1), vatRate: basisPoints(2_000) }] }),
    expected: { line: 0, missing: 'unitPrice' },
  },
  unknown_origin: {
    given: fromOrder,
    command: revise('deliveryNote-1', {
      customer: 'C0003',
      lines: [{ quantity: thousand(1), origin: origin('order-1', 1) }],
    }),
    expected: { line: 0 },
  },
  article_differs_from_origin: {
    given: fromOrder,
    command: revise('deliveryNote-1', {
      customer: 'C0003',
      lines: [{ article: 'CHA', quantity: thousand(1), origin: origin('order-1') }],
    }),
    expected: { line: 0, expected: 'BUR' },
  },
  price_exceeds_origin: {
    given: crediting,
    command: revise('creditNote-1', {
      customer: 'C0003',
      lines: [{ quantity: thousand(1), unitPrice: cents(400_01), origin: origin('invoice-1') }],
    }),
    expected: { line: 0, unitPrice: 400_00 },
  },
  valid_until_before_date: {
    given: company,
    command: draft('quote', { validUntil: TODAY, date: day('2026-03-17') }),
    expected: { date: '2026-03-17', validUntil: TODAY },
  },
  delivery_before_date: {
    given: company,
    command: draft('order', { deliveryDate: day('2026-03-15') }),
    expected: { date: TODAY, deliveryDate: '2026-03-15' },
  },
  nothing_changes: {
    given: now(company, draft('quote')),
    command: revise('quote-1', draft('quote').content),
    expected: {},
  },
  date_in_future: {
    given: now(company, draft('invoice', { date: day('2026-03-17') })),
    command: validate('invoice-1'),
    expected: { date: '2026-03-17', today: TODAY },
  },
  date_outside_fiscal_year: {
    given: now(company, draft('invoice', { date: day('2025-12-31') })),
    command: validate('invoice-1'),
    expected: { date: '2025-12-31' },
  },
  date_before_origin: {
    given: now(ordered, transform(['order-1'], 'deliveryNote', { date: '2026-03-15' })),
    command: validate('deliveryNote-1'),
    expected: { date: '2026-03-15', document: 'order-1', last: TODAY },
  },
  date_before_last_number: {
    given: now(invoiced, draft('invoice', { date: day('2026-03-15') })),
    command: validate('invoice-2'),
    expected: { date: '2026-03-15', last: TODAY },
  },
  total_must_be_positive: {
    given: now(company, draft('invoice', { discount: basisPoints(10_000) })),
    command: validate('invoice-1'),
    expected: { gross: 0 },
  },
  insufficient_stock: {
    given: now(
      company,
      draft('invoice', {
        lines: [
          { article: 'BUR', quantity: thousand(15) },
          { article: 'BUR', quantity: thousand(6) },
        ],
      }),
    ),
    command: validate('invoice-1'),
    expected: { article: 'BUR', available: 20_000, wanted: 21_000 },
  },
  credit_limit_exceeded: {
    given: now(company, draft('invoice', { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(11) }] })),
    command: validate('invoice-1'),
    expected: { limit: 5_000_00, outstanding: 0, document: 5_280_00, excess: 280_00 },
  },
}
check(sales)
