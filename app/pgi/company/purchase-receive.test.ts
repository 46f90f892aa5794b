/** An electronic invoice received: what its draft may rest on. */
import { expect, test } from 'vitest'
import { basisPoints, cents } from '#base/money.ts'
import { now } from '#tests/support/refusals.ts'
import { buyingCompany, tell, thousand } from '#tests/support/small-company.ts'
import type { CommandInput } from './command.ts'

type Receive = Extract<CommandInput, { type: 'purchase.receive' }>
type Content = Receive['content']

const FILE = { name: 'facture.pdf', digest: 'ab'.repeat(32) }
const TODAY = '2026-03-16'
const from = (document: string, line = 0, quantity = 10) => ({
  quantity: thousand(quantity),
  unitPrice: cents(200_00),
  origin: { document, line },
})
const receive = (content: Partial<Content>, kind: Receive['kind'] = 'purchaseInvoice'): Receive => ({
  type: 'purchase.receive',
  kind,
  content: { supplier: 'F0001', reference: 'F-77', lines: [from('purchaseOrder-1')], ...content },
  file: FILE,
})

const drafted = now(buyingCompany(), {
  type: 'purchase.draft',
  kind: 'purchaseOrder',
  content: { supplier: 'F0001', lines: [{ article: 'BUR', quantity: thousand(10) }] },
})
const ordered = now(drafted, { type: 'purchase.validate', document: 'purchaseOrder-1' })
const received = now(ordered, receive({ lines: [from('purchaseOrder-1', 0, 12)] }))
const recorded = now(received, { type: 'purchase.validate', document: 'purchaseInvoice-1' })

test('the draft keeps the file, what it rests on, and more than was ordered when that is what the supplier bills', () => {
  const draft = received.purchasing.documents.get('purchaseInvoice-1')
  expect(draft).toMatchObject({ stage: 'draft', sources: ['purchaseOrder-1'], content: { file: FILE } })
  expect(draft?.content.lines).toMatchObject([{ article: 'BUR', quantity: 12_000, account: '607000', goods: true }])
  const order = received.purchasing.documents.get('purchaseOrder-1')
  expect(order?.successors).toEqual(['purchaseInvoice-1'])
})

test('a draft that is revised keeps the file that it was written from', () => {
  const revised = now(received, {
    type: 'purchase.revise',
    document: 'purchaseInvoice-1',
    content: { supplier: 'F0001', reference: 'F-77', lines: [from('purchaseOrder-1', 0, 10)] },
  })
  expect(revised.purchasing.documents.get('purchaseInvoice-1')?.content.file).toEqual(FILE)
})

const CASES: readonly (readonly [string, typeof ordered, Receive, object])[] = [
  ['unknown_document', ordered, receive({ lines: [from('purchaseOrder-9')] }), { document: 'purchaseOrder-9' }],
  ['document_is_draft', drafted, receive({}), { document: 'purchaseOrder-1' }],
  [
    'document_is_abandoned',
    now(drafted, { type: 'purchase.abandon', document: 'purchaseOrder-1' }),
    receive({}),
    { document: 'purchaseOrder-1' },
  ],
  [
    'wrong_purchase_step',
    ordered,
    receive({}, 'supplierCreditNote'),
    { from: 'purchaseOrder', to: 'supplierCreditNote' },
  ],
  ['supplier_differs_from_origin', ordered, receive({ supplier: 'F0002' }), { supplier: 'F0002', expected: 'F0001' }],
  ['unknown_origin', ordered, receive({ lines: [from('purchaseOrder-1', 4)] }), { line: 0 }],
  ['supplier_reference_missing', ordered, receive({ reference: undefined }), { kind: 'purchaseInvoice' }],
  // Another spelling of the same number.
  [
    'supplier_reference_taken',
    recorded,
    receive({ reference: 'f -77' }),
    { supplier: 'F0001', reference: 'f -77', document: 'purchaseInvoice-1', number: 'FF2026-00001' },
  ],
  [
    'quantity_exceeds_remaining',
    recorded,
    receive({ reference: 'AV-1', lines: [from('purchaseInvoice-1', 0, 13)] }, 'supplierCreditNote'),
    { document: 'purchaseInvoice-1', line: 0, remaining: 12_000 },
  ],
]

const advance = (more: Partial<Receive> = {}, content: Partial<Content> = {}): Receive => ({
  ...receive({
    reference: 'AC-1',
    lines: [{ label: 'Acompte', quantity: thousand(1), unitPrice: cents(600_00), vatRate: basisPoints(2000) }],
    ...content,
  }),
  depositOn: 'purchaseOrder-1',
  ...more,
})
/** Ten desks at 200 are 2 400 with VAT. */
const DEPOSITS: readonly (readonly [string, typeof ordered, Receive, object])[] = [
  ['unknown_document', ordered, advance({ depositOn: 'purchaseOrder-9' }), { document: 'purchaseOrder-9' }],
  ['document_is_draft', drafted, advance(), { document: 'purchaseOrder-1' }],
  [
    'deposit_not_on_order',
    recorded,
    advance({ depositOn: 'purchaseInvoice-1' }),
    { document: 'purchaseInvoice-1', kind: 'purchaseInvoice' },
  ],
  [
    'wrong_purchase_step',
    ordered,
    advance({ kind: 'supplierCreditNote' }),
    { from: 'purchaseOrder', to: 'supplierCreditNote' },
  ],
  [
    'supplier_differs_from_origin',
    ordered,
    advance({}, { supplier: 'F0002' }),
    { supplier: 'F0002', expected: 'F0001' },
  ],
  ['unknown_origin', ordered, advance({}, { lines: [from('purchaseOrder-1')] }), { line: 0 }],
  [
    'deductions_on_invoices_only',
    ordered,
    advance({}, { deductions: [{ deposit: 'purchaseInvoice-1' }] }),
    { kind: 'purchaseInvoice' },
  ],
  [
    'article_on_deposit',
    ordered,
    advance({}, { lines: [{ article: 'BUR', quantity: thousand(1) }] }),
    { line: 0, article: 'BUR' },
  ],
  [
    'deposit_exceeds_order',
    ordered,
    advance(
      {},
      {
        lines: [{ label: 'Acompte', quantity: thousand(1), unitPrice: cents(2_500_00), vatRate: basisPoints(2000) }],
      },
    ),
    { document: 'purchaseOrder-1', number: 'CF2026-00001', left: 2_400_00, asked: 3_000_00 },
  ],
]

test.each(DEPOSITS)('a deposit received: %s', (code, given, command, expected) => {
  expect(tell(given, command, TODAY)).toEqual({ code, ...expected })
})

test('a deposit received keeps its order and its file, and bears on the account of advances', () => {
  const draft = now(ordered, advance()).purchasing.documents.get('purchaseInvoice-1')
  expect(draft).toMatchObject({
    stage: 'draft',
    content: { depositOn: 'purchaseOrder-1', file: FILE, lines: [{ account: '409100', unitPrice: 600_00 }] },
  })
})

test.each(CASES)('%s', (code, given, command, expected) => {
  expect(tell(given, command, TODAY)).toEqual({ code, ...expected })
})
