import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { checkFacturX } from '#documents/electronic-invoice/check-facturx.ts'
import { readReceivedInvoice } from '#documents/electronic-invoice/received-invoice.ts'
import { writeCii } from '#documents/electronic-invoice/write-cii.ts'
import { ask, type CommandInput, type Company, type DocumentId, found } from '#pgi'
import { findCompany } from '#services/catalogue/companies.server.ts'
import { after, articleFields, identity, partyFields, thousand } from '#tests/support/small-company.ts'
import { electronicInvoiceOf } from './electronic-invoice.ts'
import { facturXFile } from './facturx-file.server.ts'

const TODAY = day('2026-03-16')
const SIREN = '999000201'

type Draft = Extract<CommandInput, { type: 'sales.draft' }>['content']

/** Atelier Lenoir under a SIREN whose key is right, and customers of several kinds. */
const company = (more: Partial<typeof identity> = {}): Company =>
  after(
    found({
      ...identity,
      siren: '999000102',
      vatNumber: 'FR48999000102',
      iban: 'FR7630006000011234567890189',
      ...more,
    }),
    '2026-01-02',
    {
      type: 'customer.create',
      code: 'FRA',
      fields: partyFields('Cabinet Morel', { siren: SIREN, vatNumber: 'FR54999000201' }),
    },
    { type: 'customer.create', code: 'GER', fields: abroad('Büro Meier', 'DE', 'DE123456789') },
    { type: 'customer.create', code: 'SUI', fields: abroad('Bureau Vaudois', 'CH') },
    { type: 'customer.create', code: 'PART', fields: partyFields('M. Astier', { category: 'individual' }) },
    { type: 'article.create', article: 'BUR', fields: articleFields('Bureau droit', 1_000_00) },
    { type: 'article.create', article: 'LIV', fields: articleFields('Livre', 10_00, { vatRate: basisPoints(550) }) },
    {
      type: 'article.create',
      article: 'POSE',
      fields: articleFields('Pose', 45_00, { kind: 'service', unit: 'heure' }),
    },
    {
      type: 'stock.receive',
      reference: 'BR-1',
      lines: [
        { article: 'BUR', quantity: thousand(100), unitCost: cents(500_00) },
        { article: 'LIV', quantity: thousand(100), unitCost: cents(5_00) },
      ],
    },
  )

function abroad(name: string, country: string, vatNumber?: string) {
  return partyFields(name, {
    billing: { lines: ['Ring 1'], postcode: '10115', city: 'Bonn', country },
    contact: { name: 'Achats', email: 'achats@client.example' },
    ...(vatNumber ? { vatNumber } : {}),
  })
}

const invoiced = (content: Draft, from = company()): Company =>
  after(
    from,
    '2026-03-15',
    { type: 'sales.draft', kind: 'invoice', content },
    { type: 'sales.validate', document: 'invoice-1' },
  )

function documentOf(sold: Company, document: DocumentId) {
  const answer = ask(sold, { view: 'sales-document', document, at: TODAY })
  if (!answer) throw new Error(`${document} is there`)
  return answer
}

function electronic(sold: Company, document: DocumentId = 'invoice-1') {
  const invoice = electronicInvoiceOf(sold, documentOf(sold, document))
  if (!invoice.ok) throw new Error(invoice.error.code)
  const checked = checkFacturX(writeCii(invoice.value))
  return { invoice: invoice.value, findings: checked.ok ? checked.value.findings : [checked.error] }
}

test('the textbook: 10 000 less 10 % less 2 %, two allowances, VAT 1 764, 10 584 to pay', () => {
  const { invoice, findings } = electronic(
    invoiced({
      customer: 'FRA',
      reference: 'BC-778',
      discount: basisPoints(1000),
      settlementDiscount: basisPoints(200),
      lines: [{ article: 'BUR', quantity: thousand(10) }],
    }),
  )
  expect(findings).toEqual([])
  expect(invoice).toMatchObject({
    type: '380',
    process: 'B1',
    order: 'BC-778',
    due: '2026-04-14',
    seller: { legalId: { id: '999000102', scheme: '0002' }, electronicAddress: { scheme: '0225' } },
    buyer: { legalId: { id: SIREN, scheme: '0002' }, electronicAddress: { id: SIREN, scheme: '0225' } },
    allowances: [
      { amount: 1_000_00, base: 10_000_00, percent: 1000, reason: 'Remise' },
      { amount: 180_00, base: 9_000_00, percent: 200, reason: 'Escompte pour paiement comptant' },
    ],
    vat: [{ category: 'S', rate: 2000, base: 8_820_00, amount: 1_764_00 }],
    totals: { lines: 10_000_00, allowances: 1_180_00, net: 8_820_00, vat: 1_764_00, gross: 10_584_00, due: 10_584_00 },
    payments: [{ means: '58', iban: 'FR7630006000011234567890189' }],
  })
  expect(invoice.notes.map(({ subject }) => subject)).toEqual(['PMT', 'PMD', 'AAB', 'BAR'])
})

test('two rates, a line’s discount, carriage and a service: each rate has its share, and the sums hold', () => {
  const { invoice, findings } = electronic(
    invoiced({
      customer: 'FRA',
      discount: basisPoints(333),
      shipping: cents(19_90),
      lines: [
        { article: 'BUR', quantity: thousand(3), discount: basisPoints(725) },
        { article: 'LIV', quantity: thousand(7) },
        { article: 'POSE', quantity: thousand(2) },
      ],
    }),
  )
  expect(findings).toEqual([])
  expect(invoice.process).toBe('M1')
  expect(invoice.vat.map(({ rate }) => rate)).toEqual([2000, 550])
  expect(invoice.charges).toMatchObject([{ amount: 19_90, rate: 2000, reason: 'Port' }])
  // 3 × 1 000 × 7.25 % = 217.50
  expect(invoice.lines[0]).toMatchObject({ net: 2_782_50, allowances: [{ amount: 217_50, percent: 725 }] })
  expect(invoice.lines[2]).toMatchObject({ unit: 'HUR', quantity: 2_000_000 })
})

test('a credit note quotes its invoice, and asks for no payment', () => {
  const sold = after(
    invoiced({ customer: 'FRA', lines: [{ article: 'BUR', quantity: thousand(2) }] }),
    '2026-03-16',
    { type: 'sales.transform', from: ['invoice-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  const { invoice, findings } = electronic(sold, 'creditNote-1')
  expect(findings).toEqual([])
  expect(invoice).toMatchObject({
    type: '381',
    preceding: [{ number: 'FA2026-00001', issued: '2026-03-15' }],
    payments: [],
    totals: { gross: 2_400_00 },
  })
  expect(invoice.due).toBeUndefined()
})

test('goods sold abroad without VAT are an intra-community delivery or an export; services, a reverse charge', () => {
  const untaxed = (customer: string, article: string) =>
    electronic(invoiced({ customer, lines: [{ article, quantity: thousand(1), vatRate: basisPoints(0) }] }))
  const german = untaxed('GER', 'BUR')
  expect(german.findings).toEqual([])
  expect(german.invoice).toMatchObject({
    vat: [{ category: 'K', reasonCode: 'VATEX-EU-IC' }],
    deliverTo: { address: { country: 'DE' } },
    buyer: { electronicAddress: { id: 'achats@client.example', scheme: 'EM' } },
  })
  expect(untaxed('GER', 'POSE').invoice.vat).toMatchObject([{ category: 'AE', reasonCode: 'VATEX-EU-AE' }])
  expect(untaxed('SUI', 'BUR').invoice.vat).toMatchObject([{ category: 'G', reasonCode: 'VATEX-EU-G' }])
  expect(untaxed('FRA', 'BUR').invoice.vat).toMatchObject([{ category: 'E', amount: 0 }])
  for (const sold of [untaxed('GER', 'POSE'), untaxed('SUI', 'BUR'), untaxed('FRA', 'BUR')])
    expect(sold.findings).toEqual([])
})

test('when VAT is due is said: on the debits at the invoice, otherwise at the delivery or the payment', () => {
  const point = (vatRegime: 'debits' | 'receipts', article: string) =>
    electronic(invoiced({ customer: 'FRA', lines: [{ article, quantity: thousand(1) }] }, company({ vatRegime })))
      .invoice.taxPoint
  expect(point('debits', 'POSE')).toBe('5')
  expect(point('receipts', 'POSE')).toBe('72')
  expect(point('receipts', 'BUR')).toBe('29')
})

test('a draft, an order or a buyer that nothing reaches is refused by name', () => {
  const refused = (sold: Company, document: DocumentId) => {
    const invoice = electronicInvoiceOf(sold, documentOf(sold, document))
    return invoice.ok ? undefined : invoice.error.code
  }
  const lines = [{ article: 'BUR', quantity: thousand(1) }]
  const drafted = after(company(), '2026-03-15', {
    type: 'sales.draft',
    kind: 'invoice',
    content: { customer: 'FRA', lines },
  })
  expect(refused(drafted, 'invoice-1')).toBe('invoice_not_validated')
  const ordered = after(company(), '2026-03-15', {
    type: 'sales.draft',
    kind: 'order',
    content: { customer: 'FRA', lines },
  })
  expect(refused(ordered, 'order-1')).toBe('not_invoiced_kind')
  expect(refused(invoiced({ customer: 'PART', lines }), 'invoice-1')).toBe('buyer_not_reachable')
})

test('the Factur-X is a PDF/A-3 that carries the same XML, announces it, and is accepted', async () => {
  const sold = invoiced({ customer: 'FRA', lines: [{ article: 'BUR', quantity: thousand(10) }] })
  const document = documentOf(sold, 'invoice-1')
  const pdf = await facturXFile(sold, document, 'pdf')
  const xml = await facturXFile(sold, document, 'xml')
  if (!pdf.ok || !xml.ok) throw new Error('both files are made')
  expect(pdf.value).toMatchObject({ name: 'FA2026-00001.pdf', type: 'application/pdf' })
  expect(checkFacturX(pdf.value.bytes)).toEqual({
    ok: true,
    value: { profile: 'en16931', isPdf: true, findings: [], isAccepted: true },
  })
  const [fromPdf, alone] = [readReceivedInvoice(pdf.value.bytes), readReceivedInvoice(xml.value.bytes)]
  expect(fromPdf.ok && fromPdf.value.source).toEqual(alone.ok && alone.value.source)
  const again = await facturXFile(sold, document, 'pdf')
  expect(again.ok && Buffer.from(again.value.bytes).equals(Buffer.from(pdf.value.bytes))).toBe(true)
})

test('every invoice and credit note of BUROMOD’s year is accepted, and read back as it was', () => {
  const buromod = findCompany('buromod')
  if (!buromod) throw new Error('buromod is there')
  let count = 0
  for (const kind of ['invoice', 'creditNote'] as const) {
    for (const row of ask(buromod, { view: 'sales-documents', at: TODAY, kind }).rows) {
      const document = ask(buromod, { view: 'sales-document', at: TODAY, number: row.number ?? '' })
      if (!document) continue
      const invoice = electronicInvoiceOf(buromod, document)
      if (!invoice.ok) throw new Error(`${row.id}: ${invoice.error.code}`)
      const read = readReceivedInvoice(writeCii(invoice.value))
      expect(read.ok && read.value.findings, row.id).toEqual([])
      expect(read.ok && read.value.source, row.id).toEqual(invoice.value)
      expect(read.ok && read.value.toPay, row.id).toBe(row.gross)
      count += 1
    }
  }
  expect(count).toBeGreaterThan(900)
})

const deposited = (): Company =>
  after(
    company(),
    '2026-03-15',
    {
      type: 'sales.draft',
      kind: 'order',
      content: {
        customer: 'FRA',
        lines: [
          { article: 'BUR', quantity: thousand(3) },
          { article: 'LIV', quantity: thousand(20) },
        ],
      },
    },
    { type: 'sales.validate', document: 'order-1' },
    { type: 'sales.deposit', from: 'order-1', share: { rate: basisPoints(3000) } },
    { type: 'sales.validate', document: 'invoice-1' },
  )

test('a deposit is an invoice of type 386, of the nature of its order, without delivery', () => {
  const { invoice, findings } = electronic(deposited())
  // 3 000 at 20 % and 200 at 5,5 %: 30 % is 900 + 180 and 60 + 3,30.
  expect(invoice).toMatchObject({ type: '386', process: 'B1', preceding: [], totals: { due: 1_143_30, prepaid: 0 } })
  expect(invoice.deliveredOn).toBeUndefined()
  expect(findings).toEqual([])
})

test('the final invoice takes deposits off what is due and quotes them; its process says that it is the final one', () => {
  const final = after(
    deposited(),
    '2026-03-16',
    { type: 'sales.transform', from: ['order-1'], to: 'invoice' },
    { type: 'sales.validate', document: 'invoice-2' },
  )
  const { invoice, findings } = electronic(final, 'invoice-2')
  expect(invoice).toMatchObject({
    type: '380',
    process: 'B4',
    preceding: [{ number: 'FA2026-00001', issued: '2026-03-15' }],
    totals: { gross: 3_811_00, prepaid: 1_143_30, due: 2_667_70 },
  })
  expect(findings).toEqual([])
})

test('the credit note of a deposit has a type of its own', () => {
  const credited = after(
    deposited(),
    '2026-03-16',
    { type: 'sales.transform', from: ['invoice-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  const { invoice, findings } = electronic(credited, 'creditNote-1')
  expect(invoice).toMatchObject({ type: '503', process: 'B1', preceding: [{ number: 'FA2026-00001' }] })
  expect(findings).toEqual([])
})
