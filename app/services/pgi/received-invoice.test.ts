import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import {
  type ReceivedInvoice,
  type ReceivedLine,
  readReceivedInvoice,
} from '#documents/electronic-invoice/received-invoice.ts'
import { ask, type CommandInput, type Company, execute, found, type PurchaseId, parseCommand } from '#pgi'
import { after, articleFields, identity, partyFields, supplierFields, thousand } from '#tests/support/small-company.ts'
import type { Reading } from '#ui/pgi/received-reading.ts'
import { receptionObstacleSaid } from '#wording/pgi/received-invoices.ts'
import { facturXFile } from './facturx-file.server.ts'
import { readReceived } from './read-received.ts'
import { readingOf } from './received-invoice.ts'

const TODAY = day('2026-03-20')
const SELLER = { siren: '999000102', vatNumber: 'FR48999000102', iban: 'FR7630006000011234567890189' }
const BUYER = { siren: '999000201', vatNumber: 'FR54999000201' }

/** Whoever sells keeps its own books with the same PGI: what it sends is what we receive. */
const seller = after(
  found({ ...identity, ...SELLER, name: 'Panneaux de l’Ouest' }),
  '2026-01-02',
  { type: 'customer.create', code: 'C1', fields: partyFields('Atelier Lenoir', BUYER) },
  { type: 'article.create', article: 'PAN', fields: articleFields('Panneau', 190_00) },
  { type: 'article.create', article: 'POSE', fields: articleFields('Pose', 45_00, { kind: 'service', unit: 'heure' }) },
  {
    type: 'stock.receive',
    reference: 'BR-1',
    lines: [{ article: 'PAN', quantity: thousand(100), unitCost: cents(90_00) }],
  },
)

type Sold = Extract<CommandInput, { type: 'sales.draft' }>['content']

async function sent(content: Omit<Sold, 'customer'>, from = seller): Promise<Uint8Array> {
  const sold = after(
    from,
    '2026-03-16',
    { type: 'sales.draft', kind: 'invoice', content: { customer: 'C1', ...content } },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  return fileOf(sold, 'invoice-1')
}

async function fileOf(sold: Company, document: 'invoice-1' | 'invoice-2' | 'creditNote-1'): Promise<Uint8Array> {
  const answer = ask(sold, { view: 'sales-document', document, at: TODAY })
  if (!answer) throw new Error('the document is there')
  const file = await facturXFile(sold, answer, 'xml')
  if (!file.ok) throw new Error(file.error.code)
  return typeof file.value.bytes === 'string' ? new TextEncoder().encode(file.value.bytes) : file.value.bytes
}

/** We ordered 10 panels at 190,00 with 60,00 of carriage, and received 8. */
const buyer = after(
  found({ ...identity, ...BUYER, name: 'Atelier Lenoir' }),
  '2026-03-02',
  { type: 'supplier.create', code: 'F1', fields: supplierFields('Panneaux de l’Ouest', SELLER) },
  { type: 'article.create', article: 'PAN', fields: articleFields('Panneau', 300_00) },
  {
    type: 'purchase.draft',
    kind: 'purchaseOrder',
    content: {
      supplier: 'F1',
      shipping: cents(60_00),
      lines: [{ article: 'PAN', quantity: thousand(10), unitPrice: cents(190_00) }],
    },
  },
  { type: 'purchase.validate', document: 'purchaseOrder-1' },
  {
    type: 'purchase.transform',
    from: ['purchaseOrder-1'],
    to: 'goodsReceipt',
    lines: [{ line: 0, quantity: thousand(8) }],
  },
  { type: 'purchase.validate', document: 'goodsReceipt-1' },
)
const ORDER = 'CF2026-00001'

function read(company: Company, bytes: Uint8Array, about?: PurchaseId | 'none'): Reading {
  const done = readReceived(company, bytes, 'facture.xml', TODAY, about)
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

function drafted(company: Company, { command }: Reading) {
  const parsed = parseCommand(JSON.parse(JSON.stringify(command)))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return execute(company, parsed.value, { today: TODAY, by: 'student' })
}

const codesOf = ({ discrepancies }: Reading) => discrepancies.map(({ code }) => code)

test('what was ordered, received and billed agrees: the draft bills the receipt, and the control finds nothing', async () => {
  const bytes = await sent({
    reference: ORDER,
    shipping: cents(60_00),
    lines: [{ article: 'PAN', quantity: thousand(8) }],
  })
  const reading = read(buyer, bytes)
  expect(reading).toMatchObject({
    supplier: { code: 'F1' },
    about: { number: ORDER },
    receipts: [{ id: 'goodsReceipt-1' }],
    discrepancies: [],
    obstacle: null,
  })
  const done = drafted(buyer, reading)
  if (!done.ok) throw new Error(done.error.code)
  const { company } = done.value
  const draft = company.purchasing.documents.get('purchaseInvoice-1')
  expect(draft).toMatchObject({
    stage: 'draft',
    sources: ['goodsReceipt-1'],
    content: {
      reference: 'FA2026-00001',
      referenceDate: '2026-03-16',
      shipping: 60_00,
      // 8 × 190,00 + 60,00 = 1 580,00; with 20 % of VAT, 1 896,00.
      statedGross: 1_896_00,
      file: { name: 'facture.xml', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  })
  const match = ask(company, { view: 'purchase-match', document: 'purchaseInvoice-1', at: TODAY })
  expect(match?.discrepancies).toEqual([])
})

test('two too many, 2,00 too dear, carriage dearer: each is told before anything is recorded, and the control says it again', async () => {
  const bytes = await sent({
    reference: ORDER,
    shipping: cents(75_00),
    lines: [{ article: 'PAN', quantity: thousand(10), unitPrice: cents(192_00) }],
  })
  const reading = read(buyer, bytes)
  expect(reading.discrepancies).toEqual([
    expect.objectContaining({ code: 'more_than_received', found: 10_000, expected: 8_000, amount: 384_00 }),
    expect.objectContaining({ code: 'price_differs', found: 192_00, expected: 190_00, amount: 20_00 }),
    { code: 'charges_not_agreed', found: 75_00, expected: 60_00 },
  ])
  const done = drafted(buyer, reading)
  if (!done.ok) throw new Error(done.error.code)
  const match = ask(done.value.company, { view: 'purchase-match', document: 'purchaseInvoice-1', at: TODAY })
  expect(match?.discrepancies.map(({ code, amount }) => [code, amount])).toEqual([
    ['quantity_over_received', 384_00],
    ['price', 20_00],
    ['carriage', 15_00],
  ])
})

test('read again once its draft is there, an invoice is not recorded twice', async () => {
  const bytes = await sent({ reference: ORDER, lines: [{ article: 'PAN', quantity: thousand(8) }] })
  const done = drafted(buyer, read(buyer, bytes))
  if (!done.ok) throw new Error(done.error.code)
  const again = read(done.value.company, bytes)
  expect(again).toMatchObject({ obstacle: { code: 'already_there', document: 'purchaseInvoice-1' }, command: null })
  expect(codesOf(again)).toEqual(['already_recorded'])
})

test('once validated, the kernel itself refuses the second one', async () => {
  const bytes = await sent({ reference: ORDER, lines: [{ article: 'PAN', quantity: thousand(8) }] })
  const reading = read(buyer, bytes)
  const first = drafted(buyer, reading)
  if (!first.ok) throw new Error(first.error.code)
  const recorded = after(first.value.company, TODAY, { type: 'purchase.validate', document: 'purchaseInvoice-1' })
  expect(drafted(recorded, reading)).toMatchObject({ ok: false, error: { code: 'supplier_reference_taken' } })
})

test('a supplier without record stops the draft, and says what the record would hold', async () => {
  const bytes = await sent({ lines: [{ article: 'PAN', quantity: thousand(1) }] })
  const nobody = found({ ...identity, ...BUYER })
  expect(read(nobody, bytes)).toMatchObject({
    supplier: null,
    command: null,
    obstacle: { code: 'supplier_not_known', name: 'Panneaux de l’Ouest', siren: '999000102' },
  })
})

test('a record of that name without a number is not taken for the supplier: the number is what proves', async () => {
  const namesake = after(found({ ...identity, ...BUYER }), '2026-03-02', {
    type: 'supplier.create',
    code: 'F7',
    fields: supplierFields('PANNEAUX de l’ouest'),
  })
  const reading = read(namesake, await sent({ lines: [{ article: 'PAN', quantity: thousand(1) }] }))
  expect(reading).toMatchObject({ supplier: null, obstacle: { code: 'supplier_not_known', namesake: 'F7' } })
})

test('a VAT number is enough to know a supplier whose SIREN is not on record', async () => {
  const known = after(found({ ...identity, ...BUYER }), '2026-03-02', {
    type: 'supplier.create',
    code: 'F9',
    fields: supplierFields('Panneaux', { vatNumber: SELLER.vatNumber }),
  })
  const reading = read(
    known,
    await sent({
      lines: [{ label: 'Panneau', quantity: thousand(1), unitPrice: cents(190_00), vatRate: basisPoints(2000) }],
    }),
  )
  expect(reading.supplier?.code).toBe('F9')
  expect(drafted(known, reading).ok).toBe(true)
})

test('an invoice of another company, from another account, is told for what it is', async () => {
  const other = after(found({ ...identity, ...BUYER, siren: '999000300' }), '2026-03-02', {
    type: 'supplier.create',
    code: 'F1',
    fields: supplierFields('Panneaux de l’Ouest', { ...SELLER, iban: 'FR1420041010050500013M02606' }),
  })
  expect(codesOf(read(other, await sent({ lines: [{ article: 'PAN', quantity: thousand(1) }] })))).toEqual([
    'addressed_to_another',
    'iban_changed',
  ])
})

test('without a number of ours the only open order is proposed, and a person may say that there is none', async () => {
  const bytes = await sent({ shipping: cents(60_00), lines: [{ article: 'PAN', quantity: thousand(8) }] })
  const reading = read(buyer, bytes)
  expect(reading.about?.id).toBe('purchaseOrder-1')
  expect(codesOf(reading)).toEqual(['order_not_quoted'])
  const alone = read(buyer, bytes, 'none')
  expect(alone).toMatchObject({ about: null, receipts: [], discrepancies: [] })
  const done = drafted(buyer, alone)
  expect(done.ok && done.value.company.purchasing.documents.get('purchaseInvoice-1')?.sources).toEqual([])
})

test('one line billed over two receipts is cut between them', async () => {
  const twice = after(
    buyer,
    '2026-03-10',
    { type: 'purchase.transform', from: ['purchaseOrder-1'], to: 'goodsReceipt' },
    { type: 'purchase.validate', document: 'goodsReceipt-2' },
  )
  const bytes = await sent({
    reference: ORDER,
    shipping: cents(60_00),
    lines: [{ article: 'PAN', quantity: thousand(10) }],
  })
  const reading = read(twice, bytes)
  expect(reading.discrepancies).toEqual([])
  const done = drafted(twice, reading)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.company.purchasing.documents.get('purchaseInvoice-1')?.content.lines).toMatchObject([
    { quantity: 8_000, origin: { document: 'goodsReceipt-1', line: 0 } },
    { quantity: 2_000, origin: { document: 'goodsReceipt-2', line: 0 } },
  ])
})

test('rates taken off the whole invoice come back as rates: 10 % then 2 %', async () => {
  const bytes = await sent({
    reference: ORDER,
    discount: basisPoints(1000),
    settlementDiscount: basisPoints(200),
    lines: [{ article: 'PAN', quantity: thousand(8) }],
  })
  const done = drafted(buyer, read(buyer, bytes))
  if (!done.ok) throw new Error(done.error.code)
  const document = ask(done.value.company, { view: 'purchase-document', document: 'purchaseInvoice-1', at: TODAY })
  expect(document?.content).toMatchObject({ discount: 1000, settlementDiscount: 200 })
  expect(document?.totals.gross).toBe(document?.content.statedGross)
})

test('a credit note takes back lines of the invoice that it quotes', async () => {
  const sold = after(
    seller,
    '2026-03-16',
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C1', reference: ORDER, lines: [{ article: 'PAN', quantity: thousand(8) }] },
    },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  const first = drafted(buyer, read(buyer, await fileOf(sold, 'invoice-1')))
  if (!first.ok) throw new Error(first.error.code)
  const billed = after(first.value.company, TODAY, { type: 'purchase.validate', document: 'purchaseInvoice-1' })
  const credited = after(
    sold,
    '2026-03-18',
    {
      type: 'sales.transform',
      from: ['invoice-1'],
      to: 'creditNote',
      lines: [{ line: 0, quantity: thousand(2) }],
    },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  const reading = read(billed, await fileOf(credited, 'creditNote-1'))
  expect(reading).toMatchObject({ about: { number: 'FF2026-00001' }, discrepancies: [] })
  const done = drafted(billed, reading)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.company.purchasing.documents.get('supplierCreditNote-1')?.content).toMatchObject({
    statedGross: 456_00,
    lines: [{ quantity: 2_000, origin: { document: 'purchaseInvoice-1', line: 0 } }],
  })
})

test('a hostile file name is kept as its last words, and a file that is no invoice is refused', async () => {
  const bytes = await sent({ lines: [{ article: 'PAN', quantity: thousand(1) }] })
  const done = readReceived(buyer, bytes, `../../etc/pass\u0000wd/${'x'.repeat(300)}.xml`, TODAY)
  expect(done.ok && done.value.file.name).toMatch(/^x{116}\.xml$/)
  expect(readReceived(buyer, new TextEncoder().encode('<!DOCTYPE a><a/>'), 'a.xml', TODAY)).toMatchObject({
    ok: false,
    error: { code: 'doctype_declared' },
  })
})

/** What a file says, changed before it is compared. */
async function tampered(change: (received: ReceivedInvoice) => Partial<ReceivedInvoice>, company = buyer) {
  const bytes = await sent({ reference: ORDER, lines: [{ article: 'PAN', quantity: thousand(8) }] })
  const received = readReceivedInvoice(bytes)
  if (!received.ok) throw new Error(received.error.code)
  const file = { name: 'facture.xml', digest: '0'.repeat(64) }
  return readingOf(company, { ...received.value, ...change(received.value) }, TODAY, { file })
}
const firstLine = (change: Partial<ReceivedLine>) => (received: ReceivedInvoice) => ({
  lines: received.lines.map((line, index) => (index === 0 ? { ...line, ...change } : line)),
})

test('what the PGI cannot record as it is stops the draft, and the reading stays', async () => {
  const archived = after(
    found({ ...identity, ...BUYER }),
    '2026-03-02',
    { type: 'supplier.create', code: 'F1', fields: supplierFields('Panneaux de l’Ouest', SELLER) },
    { type: 'supplier.archive', supplier: 'F1' },
  )
  const unordered = after(found({ ...identity, ...BUYER }), '2026-03-02', {
    type: 'supplier.create',
    code: 'F1',
    fields: supplierFields('Panneaux de l’Ouest', SELLER),
  })
  const cases: readonly (readonly [string, Reading])[] = [
    ['supplier_archived', await tampered(() => ({}), archived)],
    ['foreign_currency', await tampered(() => ({ currency: 'USD' }))],
    ['corrective_by_hand', await tampered(() => ({ kind: 'corrective' }))],
    ['deposit_without_order', await tampered(() => ({ kind: 'deposit', order: undefined }), unordered)],
    [
      'deposit_refused',
      await tampered(({ vat }) => ({ kind: 'deposit', vat: vat.map((each) => ({ ...each, base: cents(3_000_00) })) })),
    ],
    ['line_by_hand', await tampered(firstLine({ quantity: thousand(-1) }))],
    ['too_many_lines', await tampered(({ lines }) => ({ lines: Array.from({ length: 201 }, () => lines).flat() }))],
  ]
  for (const [code, reading] of cases) {
    expect(reading).toMatchObject({ obstacle: { code }, command: null })
    expect(receptionObstacleSaid(reading.obstacle ?? { code: 'too_many_lines', count: 0 }).what).not.toBe('')
  }
})

test('VAT that the buyer declares itself: nil on the invoice, and the rate of the order in the draft', async () => {
  const abroad = await tampered(firstLine({ category: 'AE', vatRate: basisPoints(0) }))
  const done = drafted(buyer, abroad)
  if (!done.ok) throw new Error(done.error.code)
  const document = ask(done.value.company, { view: 'purchase-document', document: 'purchaseInvoice-1', at: TODAY })
  expect(document?.content).toMatchObject({ treatment: 'reverseCharge', lines: [{ vatRate: 2000 }] })
  // 8 × 190,00: what is owed is without the VAT that is declared here.
  expect(document?.totals).toMatchObject({ vatTotal: 304_00, gross: 1_520_00 })
})

test('an invoice that names our delivery note alone is compared with the order of that delivery', async () => {
  const several = after(
    buyer,
    '2026-03-12',
    {
      type: 'purchase.draft',
      kind: 'purchaseOrder',
      content: { supplier: 'F1', lines: [{ article: 'PAN', quantity: thousand(3), unitPrice: cents(190_00) }] },
    },
    { type: 'purchase.validate', document: 'purchaseOrder-2' },
    { type: 'purchase.transform', from: ['purchaseOrder-2'], to: 'goodsReceipt', reference: 'BL 4410' },
    { type: 'purchase.validate', document: 'goodsReceipt-2' },
  )
  const reading = await tampered(() => ({ order: 'inconnue', deliveryNote: 'BL-4410' }), several)
  expect(reading.candidates.map(({ id }) => id)).toEqual(['purchaseOrder-2', 'purchaseOrder-1'])
  expect(reading.about?.id).toBe('purchaseOrder-2')
})

/** We ordered 10 panels at 190,00: 1 900,00, 2 280,00 with VAT. The supplier asks 30 % in advance: 570,00, 684,00 with VAT. */
const ordered = after(
  found({ ...identity, ...BUYER, name: 'Atelier Lenoir' }),
  '2026-03-02',
  { type: 'supplier.create', code: 'F1', fields: supplierFields('Panneaux de l’Ouest', SELLER) },
  { type: 'article.create', article: 'PAN', fields: articleFields('Panneau', 300_00) },
  {
    type: 'purchase.draft',
    kind: 'purchaseOrder',
    content: { supplier: 'F1', lines: [{ article: 'PAN', quantity: thousand(10), unitPrice: cents(190_00) }] },
  },
  { type: 'purchase.validate', document: 'purchaseOrder-1' },
)
const sellerOrder = after(
  seller,
  '2026-03-04',
  {
    type: 'sales.draft',
    kind: 'order',
    content: { customer: 'C1', reference: ORDER, lines: [{ article: 'PAN', quantity: thousand(10) }] },
  },
  { type: 'sales.validate', document: 'order-1' },
  { type: 'sales.deposit', from: 'order-1', share: { rate: basisPoints(3000) } },
  { type: 'sales.validate', document: 'invoice-1' },
)

test('a deposit invoice (type 386) becomes an advance on the order, on 4091, and no purchase', async () => {
  const reading = read(ordered, await fileOf(sellerOrder, 'invoice-1'))
  expect(reading).toMatchObject({
    invoice: { kind: 'deposit' },
    about: { number: ORDER },
    discrepancies: [],
    obstacle: null,
    command: { depositOn: 'purchaseOrder-1' },
  })
  const done = drafted(ordered, reading)
  if (!done.ok) throw new Error(done.error.code)
  const kept = after(
    done.value.company,
    TODAY,
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
    { type: 'accounting.transfer' },
  )
  const deposit = kept.purchasing.documents.get('purchaseInvoice-1')
  expect(deposit).toMatchObject({ content: { depositOn: 'purchaseOrder-1', lines: [{ account: '409100' }] } })
  const of = (account: string) => kept.accounting.totals.get(account)
  expect(of('409100')).toMatchObject({ debit: 570_00 })
  expect(of('445660')).toMatchObject({ debit: 114_00 })
  expect(of('401000')).toMatchObject({ credit: 684_00 })
  expect(of('607000')).toBeUndefined()
  expect(ask(kept, { view: 'purchase-deposits', at: TODAY }).rows).toMatchObject([{ left: 684_00 }])
})

test('the final invoice takes the deposit off: what is left to pay is the rest, and a deposit forgotten is told', async () => {
  const done = drafted(ordered, read(ordered, await fileOf(sellerOrder, 'invoice-1')))
  if (!done.ok) throw new Error(done.error.code)
  const paid = after(
    done.value.company,
    TODAY,
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
    { type: 'purchase.transform', from: ['purchaseOrder-1'], to: 'goodsReceipt' },
    { type: 'purchase.validate', document: 'goodsReceipt-1' },
  )
  const billed = after(
    sellerOrder,
    '2026-03-12',
    { type: 'sales.transform', from: ['order-1'], to: 'invoice' },
    { type: 'sales.validate', document: 'invoice-2' },
  )
  const bytes = await fileOf(billed, 'invoice-2')
  const reading = read(paid, bytes)
  expect(reading.discrepancies).toEqual([])
  const final = drafted(paid, reading)
  if (!final.ok) throw new Error(final.error.code)
  const document = ask(final.value.company, { view: 'purchase-document', document: 'purchaseInvoice-2', at: TODAY })
  expect(document?.totals.gross).toBe(2_280_00)
  expect(document?.content.deductions).toMatchObject([{ deposit: 'purchaseInvoice-1', gross: 684_00 }])
  // Read by a company that never recorded the deposit: it is told, and nothing is taken off.
  const forgot = read(ordered, bytes)
  expect(forgot.discrepancies).toContainEqual({ code: 'prepaid_differs', found: 684_00, expected: 0 })
  expect(forgot.command?.content.deductions).toBeUndefined()
})

test('a deposit that asks more than the order has left is told with both figures, and makes no draft', async () => {
  const small = after(
    found({ ...identity, ...BUYER, name: 'Atelier Lenoir' }),
    '2026-03-02',
    { type: 'supplier.create', code: 'F1', fields: supplierFields('Panneaux de l’Ouest', SELLER) },
    { type: 'article.create', article: 'PAN', fields: articleFields('Panneau', 300_00) },
    {
      type: 'purchase.draft',
      kind: 'purchaseOrder',
      content: { supplier: 'F1', lines: [{ article: 'PAN', quantity: thousand(2), unitPrice: cents(190_00) }] },
    },
    { type: 'purchase.validate', document: 'purchaseOrder-1' },
  )
  const reading = read(small, await fileOf(sellerOrder, 'invoice-1'))
  // 2 × 190,00 with 20 % of VAT: 456,00.
  expect(reading.discrepancies).toEqual([{ code: 'deposit_exceeds_order', found: 684_00, expected: 456_00 }])
  expect(reading).toMatchObject({ command: null, obstacle: { code: 'deposit_refused', reason: 'exceeds' } })
})
