/** Every refusal of the modules of floor 1, once each, in the order of precedence that their types list. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { after, articleFields, partyFields, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import type { CrmRefusal } from '../crm/refusal.ts'
import type { SalesRefusal } from '../sales/refusal.ts'
import type { StockRefusal } from '../stock/refusal.ts'
import type { TreasuryRefusal } from '../treasury/refusal.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'

type Case = { given: Company; command: CommandInput; expected: Record<string, unknown>; today?: string }
/** A code of the type that has no case does not compile. */
type Cases<Refused extends { code: string }> = { [Code in Refused['code']]: Case }

const TODAY = day('2026-03-16')
const company = smallCompany()
const now = (given: Company, ...commands: CommandInput[]) => after(given, TODAY, ...commands)

function check(cases: Record<string, Case>) {
  for (const [code, { given, command, expected, today }] of Object.entries(cases)) {
    test(`${code}: ${command.type}`, () => {
      expect(tell(given, command, today ?? TODAY)).toEqual({ code, ...expected })
    })
  }
}

// Documents

type Draft = Extract<CommandInput, { type: 'sales.draft' }>
const draft = (kind: Draft['kind'], content: Partial<Draft['content']> = {}): Draft => ({
  type: 'sales.draft',
  kind,
  content: { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(2) }], ...content },
})
const validate = (document: string): CommandInput => ({ type: 'sales.validate', document })
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

const sales: Cases<SalesRefusal> = {
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

// Customers and prospects

const withSiren = now(company, {
  type: 'customer.create',
  code: 'ABC',
  fields: partyFields('Abc', { siren: '900000019' }),
})

const crm: Cases<CrmRefusal> = {
  unknown_party: { given: company, command: { type: 'party.archive', party: 'C9' }, expected: { party: 'C9' } },
  party_is_archived: {
    given: now(company, { type: 'party.archive', party: 'C0002' }),
    command: { type: 'party.update', party: 'C0002', changes: { name: 'Morel' } },
    expected: { party: 'C0002' },
  },
  party_is_not_a_prospect: {
    given: company,
    command: { type: 'prospect.convert', party: 'C0001' },
    expected: { party: 'C0001' },
  },
  party_code_taken: {
    given: company,
    command: { type: 'customer.create', code: 'C0001', fields: partyFields('Autre') },
    expected: { party: 'C0001' },
  },
  party_siren_taken: {
    given: withSiren,
    command: { type: 'party.update', party: 'C0001', changes: { siren: '900000019' } },
    expected: { siren: '900000019', party: 'ABC' },
  },
  party_account_not_settled: {
    given: invoiced,
    command: { type: 'party.archive', party: 'C0003' },
    expected: { party: 'C0003', balance: 960_00 },
  },
  party_has_open_documents: {
    given: now(ordered, draft('quote')),
    command: { type: 'party.archive', party: 'C0003' },
    expected: { party: 'C0003', documents: ['CO2026-00001', 'quote-1'] },
  },
  nothing_changes: {
    given: company,
    command: { type: 'party.update', party: 'C0001', changes: { name: 'Garage Belleville', note: null } },
    expected: {},
  },
}
check(crm)

// Articles and stock

const count = (article: string, date = TODAY): CommandInput => ({
  type: 'stock.count',
  article,
  counted: thousand(1),
  reason: 'Inventaire',
  date,
})

const stock: Cases<StockRefusal> = {
  article_code_taken: {
    given: company,
    command: { type: 'article.create', article: 'BUR', fields: articleFields('Bureau', 1_00) },
    expected: { article: 'BUR' },
  },
  unknown_article: { given: company, command: count('X'), expected: { article: 'X' } },
  article_is_a_service: { given: company, command: count('POSE'), expected: { article: 'POSE' } },
  article_has_stock: {
    given: company,
    command: { type: 'article.update', article: 'BUR', changes: { kind: 'service' } },
    expected: { article: 'BUR', quantity: 20_000 },
  },
  date_in_future: {
    given: company,
    command: count('BUR', day('2026-03-17')),
    expected: { date: '2026-03-17', today: TODAY },
  },
  date_outside_fiscal_year: {
    given: company,
    command: count('BUR', day('2025-12-31')),
    expected: { date: '2025-12-31' },
  },
  nothing_changes: {
    given: company,
    command: { type: 'article.update', article: 'BUR', changes: { threshold: null } },
    expected: {},
  },
}
check(stock)

// Receipts, lettrage, reminders

type Receipt = Extract<CommandInput, { type: 'receipt.record' }>
const receipt = (amount: number, more: Partial<Receipt> = {}): Receipt => ({
  type: 'receipt.record',
  customer: 'C0003',
  amount: cents(amount),
  method: 'transfer',
  reference: 'VIR 1',
  ...more,
})
const on = (item: string, amount?: number) => ({ item, ...(amount === undefined ? {} : { amount: cents(amount) }) })
const paid = now(invoiced, receipt(960_00, { allocations: [on('invoice-1')] }))
const credited = now(invoiced, receipt(100_00))
const credits = now(credited, receipt(50_00))
const stranger = now(credited, receipt(10_00, { customer: 'C0001' }))
const partly = now(invoiced, receipt(100_00, { allocations: [on('invoice-1')] }))
const merged = now(partly, receipt(100_00, { allocations: [on('invoice-1')] }))

const treasury: Cases<TreasuryRefusal> = {
  unknown_customer: { given: company, command: receipt(1, { customer: 'C9' }), expected: { customer: 'C9' } },
  customer_is_archived: {
    given: now(company, { type: 'party.archive', party: 'C0003' }),
    command: receipt(1),
    expected: { customer: 'C0003' },
  },
  customer_is_a_prospect: {
    given: company,
    command: receipt(1, { customer: 'P0001' }),
    expected: { customer: 'P0001' },
  },
  date_in_future: {
    given: company,
    command: receipt(1, { date: day('2026-03-17') }),
    expected: { date: '2026-03-17', today: TODAY },
  },
  date_outside_fiscal_year: {
    given: company,
    command: receipt(1, { date: day('2025-12-31') }),
    expected: { date: '2025-12-31' },
  },
  unknown_receipt: {
    given: company,
    command: { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0001' },
    expected: { receipt: 'receipt-1' },
  },
  receipt_already_there: {
    given: credited,
    command: { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0003' },
    expected: { receipt: 'receipt-1', customer: 'C0003' },
  },
  receipt_is_matched: {
    given: partly,
    command: { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0001' },
    expected: { receipt: 'receipt-1', letter: 'a' },
  },
  unknown_item: {
    given: company,
    command: receipt(1, { allocations: [on('invoice-1')] }),
    expected: { item: 'invoice-1' },
  },
  item_given_twice: {
    given: invoiced,
    command: receipt(2, { allocations: [on('invoice-1', 1), on('invoice-1', 1)] }),
    expected: { item: 'invoice-1' },
  },
  item_of_another_customer: {
    given: invoiced,
    command: receipt(1, { customer: 'C0001', allocations: [on('invoice-1')] }),
    expected: { item: 'invoice-1', customer: 'C0003' },
  },
  items_of_several_customers: {
    given: stranger,
    command: { type: 'matching.match', items: ['invoice-1', 'receipt-2'] },
    expected: { customers: ['C0003', 'C0001'] },
  },
  item_is_a_credit: {
    given: credited,
    command: receipt(1, { allocations: [on('receipt-1')] }),
    expected: { item: 'receipt-1' },
  },
  item_is_settled: {
    given: paid,
    command: receipt(1, { allocations: [on('invoice-1')] }),
    expected: { item: 'invoice-1' },
  },
  item_not_overdue: {
    given: invoiced,
    command: { type: 'reminder.send', customer: 'C0003', level: 1, items: ['invoice-1'], channel: 'mail' },
    today: '2026-04-15',
    expected: { item: 'invoice-1', dueDate: '2026-04-15' },
  },
  nothing_left_to_allocate: {
    given: twoInvoices,
    command: receipt(960_00, { allocations: [on('invoice-1'), on('invoice-2')] }),
    expected: { item: 'invoice-2' },
  },
  allocation_exceeds_due: {
    given: partly,
    command: receipt(900_00, { allocations: [on('invoice-1', 900_00)] }),
    expected: { item: 'invoice-1', due: 860_00, wanted: 900_00 },
  },
  allocations_exceed_amount: {
    given: twoInvoices,
    command: receipt(1_000_00, { allocations: [on('invoice-1', 600_00), on('invoice-2', 500_00)] }),
    expected: { allocated: 1_100_00, amount: 1_000_00 },
  },
  nothing_to_match: {
    given: credits,
    command: { type: 'matching.match', items: ['receipt-1', 'receipt-2'] },
    expected: { debits: 0, credits: 150_00 },
  },
  unknown_matching: {
    given: company,
    command: { type: 'matching.undo', matching: 'matching-1' },
    expected: { matching: 'matching-1' },
  },
  matching_was_replaced: {
    given: merged,
    command: { type: 'matching.undo', matching: 'matching-1' },
    expected: { matching: 'matching-1', by: 'matching-2' },
  },
  matching_already_undone: {
    given: now(partly, { type: 'matching.undo', matching: 'matching-1' }),
    command: { type: 'matching.undo', matching: 'matching-1' },
    expected: { matching: 'matching-1' },
  },
}
check(treasury)
