/** Every refusal of price requests, of purchase documents and of their control. */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { type Cases, check, now, TODAY } from '#tests/support/refusals.ts'
import { after, buyingCompany, thousand } from '#tests/support/small-company.ts'
import type { PurchasingRefusal } from '../purchasing/refusal.ts'
import type { CommandInput } from './command.ts'

type Draft = Extract<CommandInput, { type: 'purchase.draft' }>
type Transform = Extract<CommandInput, { type: 'purchase.transform' }>

const company = buyingCompany()
const draft = (kind: Draft['kind'], content: Partial<Draft['content']> = {}): Draft => ({
  type: 'purchase.draft',
  kind,
  content: { supplier: 'F0001', lines: [{ article: 'BUR', quantity: thousand(10) }], ...content },
})
const validate = (document: string): CommandInput => ({ type: 'purchase.validate', document })
const turn = (from: string, to: Transform['to'], more: Partial<Transform> = {}): Transform => ({
  type: 'purchase.transform',
  from: [from],
  to,
  ...more,
})
const free = { label: 'Lot', quantity: thousand(1), unitPrice: cents(100_00), vatRate: basisPoints(2000) }

const ordered = now(company, draft('purchaseOrder'), validate('purchaseOrder-1'))
const received = now(ordered, turn('purchaseOrder-1', 'goodsReceipt'), validate('goodsReceipt-1'))
const invoiced = now(
  received,
  turn('goodsReceipt-1', 'purchaseInvoice', { reference: 'F-77' }),
  validate('purchaseInvoice-1'),
)
const asked = now(company, {
  type: 'priceRequest.send',
  suppliers: ['F0001', 'F0002'],
  lines: [{ article: 'BUR', quantity: thousand(10) }],
})
type Offer = Extract<CommandInput, { type: 'offer.record' }>
const offer = (more: Partial<Offer> = {}): Offer => ({
  type: 'offer.record',
  request: 'priceRequest-1',
  supplier: 'F0001',
  prices: [{ unitPrice: cents(190_00) }],
  leadDays: 8,
  ...more,
})
const disputed = now(invoiced, { type: 'purchase.dispute', document: 'purchaseInvoice-1', reason: 'Prix' })
const revised = (content: Partial<Draft['content']>): CommandInput => ({
  type: 'purchase.revise',
  document: 'goodsReceipt-1',
  content: {
    supplier: 'F0001',
    lines: [{ quantity: thousand(10), origin: { document: 'purchaseOrder-1', line: 0 } }],
    ...content,
  },
})
const receiving = now(ordered, turn('purchaseOrder-1', 'goodsReceipt'))

type Ask = Extract<CommandInput, { type: 'purchase.deposit' }>
const half: Ask = {
  type: 'purchase.deposit',
  from: 'purchaseOrder-1',
  share: { rate: basisPoints(5000) },
  reference: 'AC-1',
}
/** Ten desks at 200 are 2 400 with VAT: half of them, 1 200. */
const deposited = now(ordered, half, validate('purchaseInvoice-1'))
const finished = now(deposited, turn('purchaseOrder-1', 'purchaseInvoice', { reference: 'F-77' }))
const less = (
  deductions: { deposit: string; gross?: ReturnType<typeof cents> }[],
  content: Partial<Draft['content']> = {},
): Draft => draft('purchaseInvoice', { deductions, ...content })

const purchasing: Cases<PurchasingRefusal> = {
  deposit_not_on_order: {
    given: received,
    command: { ...half, from: 'goodsReceipt-1' },
    expected: { document: 'goodsReceipt-1', kind: 'goodsReceipt' },
  },
  deposit_self_assessed: {
    given: now(company, draft('purchaseOrder', { treatment: 'intraCommunity' }), validate('purchaseOrder-1')),
    command: half,
    expected: { document: 'purchaseOrder-1', number: 'CF2026-00001' },
  },
  deposit_exceeds_order: {
    given: deposited,
    command: { ...half, share: { amount: cents(1_250_00) } },
    expected: { document: 'purchaseOrder-1', number: 'CF2026-00001', left: 1_200_00, asked: 1_250_00 },
  },
  article_on_deposit: {
    given: now(ordered, half),
    command: {
      type: 'purchase.revise',
      document: 'purchaseInvoice-1',
      content: { supplier: 'F0001', lines: [{ article: 'BUR', quantity: thousand(1) }] },
    },
    expected: { line: 0, article: 'BUR' },
  },
  deductions_on_invoices_only: {
    given: deposited,
    command: { ...less([{ deposit: 'purchaseInvoice-1' }]), kind: 'purchaseOrder' },
    expected: { kind: 'purchaseOrder' },
  },
  not_a_deposit: {
    given: invoiced,
    command: less([{ deposit: 'purchaseInvoice-1' }]),
    expected: { document: 'purchaseInvoice-1' },
  },
  deposit_given_twice: {
    given: deposited,
    command: less([{ deposit: 'purchaseInvoice-1', gross: cents(100_00) }, { deposit: 'purchaseInvoice-1' }]),
    expected: { deposit: 'purchaseInvoice-1', number: 'FF2026-00001' },
  },
  deposit_of_another_supplier: {
    given: deposited,
    command: less([{ deposit: 'purchaseInvoice-1' }], { supplier: 'F0002' }),
    expected: { deposit: 'purchaseInvoice-1', number: 'FF2026-00001', supplier: 'F0001', expected: 'F0002' },
  },
  deposit_of_another_order: {
    given: now(
      deposited,
      draft('purchaseOrder'),
      validate('purchaseOrder-2'),
      turn('purchaseOrder-2', 'purchaseInvoice'),
    ),
    command: {
      type: 'purchase.revise',
      document: 'purchaseInvoice-2',
      content: {
        supplier: 'F0001',
        lines: [{ quantity: thousand(10), origin: { document: 'purchaseOrder-2', line: 0 } }],
        deductions: [{ deposit: 'purchaseInvoice-1' }],
      },
    },
    expected: { deposit: 'purchaseInvoice-1', number: 'FF2026-00001', order: 'CF2026-00001' },
  },
  deposit_already_deducted: {
    given: now(finished, validate('purchaseInvoice-2')),
    command: less([{ deposit: 'purchaseInvoice-1' }]),
    expected: { deposit: 'purchaseInvoice-1', number: 'FF2026-00001', gross: 1_200_00, by: 'FF2026-00002' },
  },
  deduction_exceeds_deposit: {
    given: deposited,
    command: less([{ deposit: 'purchaseInvoice-1', gross: cents(1_300_00) }]),
    expected: { deposit: 'purchaseInvoice-1', number: 'FF2026-00001', left: 1_200_00, asked: 1_300_00 },
  },
  deduction_exceeds_invoice: {
    given: deposited,
    command: less([{ deposit: 'purchaseInvoice-1', gross: cents(400_00) }], { lines: [free] }),
    expected: { deposit: 'purchaseInvoice-1', number: 'FF2026-00001', most: 120_00, asked: 400_00 },
  },
  deposit_is_deducted: {
    given: now(finished, validate('purchaseInvoice-2')),
    command: turn('purchaseInvoice-1', 'supplierCreditNote'),
    expected: { deposit: 'purchaseInvoice-1', number: 'FF2026-00001', left: 0, asked: 1_200_00, by: 'FF2026-00002' },
  },
  unknown_price_request: { given: company, command: offer(), expected: { request: 'priceRequest-1' } },
  supplier_was_not_asked: {
    given: asked,
    command: offer({ supplier: 'F0003' }),
    expected: { request: 'priceRequest-1', supplier: 'F0003' },
  },
  offer_does_not_fit_request: {
    given: asked,
    command: offer({ prices: [null, null] }),
    expected: { request: 'priceRequest-1', expected: 1, given: 2 },
  },
  offer_offers_nothing: {
    given: asked,
    command: offer({ prices: [null] }),
    expected: { request: 'priceRequest-1' },
  },
  no_offer_from_supplier: {
    given: asked,
    command: { type: 'offer.retain', request: 'priceRequest-1', supplier: 'F0002' },
    expected: { request: 'priceRequest-1', supplier: 'F0002' },
  },
  offer_expired: {
    given: now(asked, offer({ validUntil: day('2026-03-20') })),
    command: { type: 'offer.retain', request: 'priceRequest-1', supplier: 'F0001' },
    today: '2026-03-21',
    expected: { request: 'priceRequest-1', supplier: 'F0001', validUntil: '2026-03-20' },
  },
  supplier_given_twice: {
    given: company,
    command: {
      type: 'priceRequest.send',
      suppliers: ['F0001', 'F0001'],
      lines: [{ label: 'Lot', quantity: thousand(1) }],
    },
    expected: { supplier: 'F0001' },
  },
  answer_before_date: {
    given: company,
    command: {
      type: 'priceRequest.send',
      suppliers: ['F0001'],
      answerBy: day('2026-03-15'),
      lines: [{ label: 'Lot', quantity: thousand(1) }],
    },
    expected: { date: TODAY, answerBy: '2026-03-15' },
  },
  unknown_document: {
    given: company,
    command: validate('purchaseOrder-1'),
    expected: { document: 'purchaseOrder-1' },
  },
  document_is_draft: {
    given: now(company, draft('purchaseOrder')),
    command: turn('purchaseOrder-1', 'goodsReceipt'),
    expected: { document: 'purchaseOrder-1' },
  },
  document_is_abandoned: {
    given: now(company, draft('purchaseOrder'), { type: 'purchase.abandon', document: 'purchaseOrder-1' }),
    command: validate('purchaseOrder-1'),
    expected: { document: 'purchaseOrder-1' },
  },
  document_is_validated: {
    given: ordered,
    command: validate('purchaseOrder-1'),
    expected: { document: 'purchaseOrder-1', number: 'CF2026-00001' },
  },
  order_is_closed: {
    given: now(ordered, { type: 'purchase.close', document: 'purchaseOrder-1' }),
    command: turn('purchaseOrder-1', 'goodsReceipt'),
    expected: { document: 'purchaseOrder-1', number: 'CF2026-00001' },
  },
  not_a_purchase_order: {
    given: received,
    command: { type: 'purchase.close', document: 'goodsReceipt-1' },
    expected: { document: 'goodsReceipt-1', kind: 'goodsReceipt' },
  },
  not_a_purchase_invoice: {
    given: ordered,
    command: { type: 'purchase.approve', document: 'purchaseOrder-1' },
    expected: { document: 'purchaseOrder-1', kind: 'purchaseOrder' },
  },
  nothing_left_on_order: {
    given: received,
    command: { type: 'purchase.close', document: 'purchaseOrder-1' },
    expected: { document: 'purchaseOrder-1' },
  },
  order_has_drafts: {
    given: receiving,
    command: { type: 'purchase.close', document: 'purchaseOrder-1' },
    expected: { document: 'purchaseOrder-1', draft: 'goodsReceipt-1' },
  },
  already_disputed: {
    given: disputed,
    command: { type: 'purchase.dispute', document: 'purchaseInvoice-1', reason: 'Encore' },
    expected: { document: 'purchaseInvoice-1' },
  },
  already_approved: {
    given: now(invoiced, { type: 'purchase.approve', document: 'purchaseInvoice-1' }),
    command: { type: 'purchase.approve', document: 'purchaseInvoice-1' },
    expected: { document: 'purchaseInvoice-1' },
  },
  discrepancies_not_acknowledged: {
    given: now(company, draft('purchaseInvoice', { reference: 'F-1', lines: [free] }), validate('purchaseInvoice-1')),
    command: { type: 'purchase.approve', document: 'purchaseInvoice-1' },
    expected: { document: 'purchaseInvoice-1', count: 1, amount: 100_00 },
  },
  wrong_purchase_step: {
    given: ordered,
    command: turn('purchaseOrder-1', 'goodsReturn'),
    expected: { from: 'purchaseOrder', to: 'goodsReturn' },
  },
  credit_note_of_several_documents: {
    given: now(invoiced, draft('purchaseInvoice', { reference: 'F-78', lines: [free] }), validate('purchaseInvoice-2')),
    command: turn('purchaseInvoice-1', 'supplierCreditNote', { from: ['purchaseInvoice-1', 'purchaseInvoice-2'] }),
    expected: { documents: ['purchaseInvoice-1', 'purchaseInvoice-2'] },
  },
  documents_of_several_suppliers: {
    given: now(ordered, draft('purchaseOrder', { supplier: 'F0002' }), validate('purchaseOrder-2')),
    command: turn('', 'goodsReceipt', { from: ['purchaseOrder-1', 'purchaseOrder-2'] }),
    expected: { suppliers: ['F0001', 'F0002'] },
  },
  purchase_conditions_differ: {
    given: now(ordered, draft('purchaseOrder', { discount: basisPoints(500) }), validate('purchaseOrder-2')),
    command: turn('', 'goodsReceipt', { from: ['purchaseOrder-1', 'purchaseOrder-2'] }),
    expected: { field: 'discount' },
  },
  unknown_line: {
    given: ordered,
    command: turn('purchaseOrder-1', 'goodsReceipt', { lines: [{ line: 4, quantity: thousand(1) }] }),
    expected: { document: 'purchaseOrder-1', line: 4 },
  },
  nothing_left_to_transform: {
    given: received,
    command: turn('purchaseOrder-1', 'goodsReceipt'),
    expected: { documents: ['purchaseOrder-1'] },
  },
  quantity_exceeds_remaining: {
    given: ordered,
    command: turn('purchaseOrder-1', 'goodsReceipt', { lines: [{ line: 0, quantity: thousand(11) }] }),
    expected: { document: 'purchaseOrder-1', line: 0, remaining: 10_000 },
  },
  unknown_supplier: {
    given: company,
    command: draft('purchaseOrder', { supplier: 'C0001' }),
    expected: { supplier: 'C0001' },
  },
  supplier_is_archived: {
    given: now(company, { type: 'supplier.archive', supplier: 'F0001' }),
    command: draft('purchaseOrder'),
    expected: { supplier: 'F0001' },
  },
  supplier_differs_from_origin: {
    given: receiving,
    command: revised({ supplier: 'F0002' }),
    expected: { supplier: 'F0002', expected: 'F0001' },
  },
  article_is_archived: {
    given: now(company, { type: 'article.archive', article: 'POSE' }),
    command: draft('purchaseOrder', { lines: [{ article: 'POSE', quantity: thousand(1) }] }),
    expected: { line: 0, article: 'POSE' },
  },
  unknown_article: {
    given: company,
    command: draft('purchaseOrder', { lines: [{ article: 'X', quantity: thousand(1) }] }),
    expected: { line: 0, article: 'X' },
  },
  line_is_incomplete: {
    given: company,
    command: draft('purchaseOrder', { lines: [{ label: 'Lot', quantity: thousand(1) }] }),
    expected: { line: 0, missing: 'unitPrice' },
  },
  unknown_origin: {
    given: receiving,
    command: revised({ lines: [{ quantity: thousand(1), origin: { document: 'purchaseOrder-1', line: 3 } }] }),
    expected: { line: 0 },
  },
  article_differs_from_origin: {
    given: receiving,
    command: revised({
      lines: [{ article: 'CHA', quantity: thousand(1), origin: { document: 'purchaseOrder-1', line: 0 } }],
    }),
    expected: { line: 0, expected: 'BUR' },
  },
  price_exceeds_origin: {
    given: now(invoiced, turn('purchaseInvoice-1', 'supplierCreditNote', { reference: 'AV-1' })),
    command: {
      type: 'purchase.revise',
      document: 'supplierCreditNote-1',
      content: {
        supplier: 'F0001',
        lines: [
          {
            quantity: thousand(1),
            unitPrice: cents(200_01),
            origin: { document: 'purchaseInvoice-1', line: 0 },
          },
        ],
      },
    },
    expected: { line: 0, unitPrice: 200_00 },
  },
  unknown_account: {
    given: company,
    command: draft('purchaseOrder', { lines: [{ ...free, account: '699999' }] }),
    expected: { line: 0, account: '699999' },
  },
  delivery_before_date: {
    given: company,
    command: draft('purchaseOrder', { deliveryDate: day('2026-03-15') }),
    expected: { date: TODAY, deliveryDate: '2026-03-15' },
  },
  nothing_changes: { given: receiving, command: revised({}), expected: {} },
  date_in_future: {
    given: now(company, draft('purchaseOrder', { date: day('2026-03-17') })),
    command: validate('purchaseOrder-1'),
    expected: { date: '2026-03-17', today: TODAY },
  },
  date_outside_fiscal_year: {
    given: now(company, draft('purchaseOrder', { date: day('2025-12-31') })),
    command: validate('purchaseOrder-1'),
    expected: { date: '2025-12-31' },
  },
  date_before_origin: {
    given: now(ordered, turn('purchaseOrder-1', 'goodsReceipt', { date: day('2026-03-15') })),
    command: validate('goodsReceipt-1'),
    expected: { date: '2026-03-15', document: 'purchaseOrder-1', last: TODAY },
  },
  supplier_reference_missing: {
    given: now(received, turn('goodsReceipt-1', 'purchaseInvoice')),
    command: validate('purchaseInvoice-1'),
    expected: { kind: 'purchaseInvoice' },
  },
  supplier_date_after_record: {
    given: now(
      received,
      turn('goodsReceipt-1', 'purchaseInvoice', { reference: 'F-77', referenceDate: day('2026-03-17') }),
    ),
    command: validate('purchaseInvoice-1'),
    expected: { date: TODAY, referenceDate: '2026-03-17' },
  },
  // Another spelling of the same number.
  supplier_reference_taken: {
    given: now(invoiced, draft('purchaseInvoice', { reference: 'f -77', lines: [free] })),
    command: validate('purchaseInvoice-2'),
    expected: { supplier: 'F0001', reference: 'f -77', document: 'purchaseInvoice-1', number: 'FF2026-00001' },
  },
  due_before_invoice: {
    given: now(company, draft('purchaseInvoice', { reference: 'F-1', dueDate: day('2026-03-01') })),
    command: validate('purchaseInvoice-1'),
    expected: { dueDate: '2026-03-01', referenceDate: TODAY },
  },
  total_must_be_positive: {
    given: now(company, draft('purchaseInvoice', { reference: 'F-1', discount: basisPoints(10_000) })),
    command: validate('purchaseInvoice-1'),
    expected: { gross: 0 },
  },
  insufficient_stock: {
    given: after(
      received,
      TODAY,
      { type: 'stock.count', article: 'BUR', counted: thousand(4), reason: 'Inventaire' },
      turn('goodsReceipt-1', 'goodsReturn'),
    ),
    command: validate('goodsReturn-1'),
    expected: { article: 'BUR', available: 4_000, wanted: 10_000 },
  },
}
check(purchasing)
