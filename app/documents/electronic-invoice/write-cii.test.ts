import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisPoints, cents } from '#base/money.ts'
import { BUYER, euros, line, pieces, SELLER, textbookInvoice } from '#tests/support/electronic-invoices.ts'
import { checkFacturX } from './check-facturx.ts'
import { MILLION, millionths } from './decimal.ts'
import type { ElectronicInvoice, VatBreakdown } from './electronic-invoice.ts'
import { readTree } from './invoice-tree.ts'
import { readCii } from './read-cii.ts'
import { writeCii } from './write-cii.ts'

const xmlOf = (invoice: ElectronicInvoice) => new TextDecoder().decode(writeCii(invoice))

function reread(invoice: ElectronicInvoice): ElectronicInvoice {
  const root = readTree(writeCii(invoice))
  if (!root.ok) throw new Error(JSON.stringify(root.error))
  const read = readCii(root.value)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const findings = (invoice: ElectronicInvoice) => {
  const report = checkFacturX(writeCii(invoice))
  return report.ok ? report.value.findings.map(({ name, path }) => `${name} ${path}`) : [report.error.code]
}

/** An invoice of one line at 100 €, in a category without VAT. */
function untaxed(category: 'Z' | 'E' | 'AE' | 'K' | 'G', reason?: string): ElectronicInvoice {
  const breakdown: VatBreakdown = {
    category,
    rate: basisPoints(0),
    base: cents(100_00),
    amount: cents(0),
    ...(reason ? { reason } : {}),
  }
  return textbookInvoice({
    allowances: [],
    lines: [
      line('1', { quantity: pieces(1), netPrice: euros(100), net: cents(100_00), category, rate: basisPoints(0) }),
    ],
    vat: [breakdown],
    totals: {
      ...textbookInvoice().totals,
      lines: cents(100_00),
      allowances: cents(0),
      net: cents(100_00),
      vat: cents(0),
      gross: cents(100_00),
      due: cents(100_00),
    },
  })
}

test('the textbook invoice says 10 000, less 10 %, less 2 %, VAT 1 764, and is accepted', () => {
  const xml = xmlOf(textbookInvoice())
  for (const said of [
    '<ram:LineTotalAmount>10000.00</ram:LineTotalAmount>',
    '<ram:AllowanceTotalAmount>1180.00</ram:AllowanceTotalAmount>',
    '<ram:TaxBasisTotalAmount>8820.00</ram:TaxBasisTotalAmount>',
    '<ram:TaxTotalAmount currencyID="EUR">1764.00</ram:TaxTotalAmount>',
    '<ram:GrandTotalAmount>10584.00</ram:GrandTotalAmount>',
    '<ram:DuePayableAmount>10584.00</ram:DuePayableAmount>',
    '<ram:ID>urn:cen.eu:en16931:2017</ram:ID>',
    '<udt:DateTimeString format="102">20260430</udt:DateTimeString>',
    '<ram:ID schemeID="0002">999000102</ram:ID>',
    '<ram:URIID schemeID="0225">999000201</ram:URIID>',
    '<ram:Name>Papeterie Lenoir &amp; Fils</ram:Name>',
  ]) {
    expect(xml).toContain(said)
  }
  expect(findings(textbookInvoice())).toEqual([])
})

test('a credit note is written in positive amounts and quotes the invoice with its date', () => {
  const credit = textbookInvoice({
    type: '381',
    number: 'AV2026-00001',
    preceding: [{ number: 'FA2026-00001', issued: textbookInvoice().issued }],
  })
  expect(xmlOf(credit)).toContain(
    '<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>FA2026-00001</ram:IssuerAssignedID><ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260315</qdt:DateTimeString></ram:FormattedIssueDateTime></ram:InvoiceReferencedDocument>',
  )
  expect(findings(credit)).toEqual([])
})

test('a deposit invoice, then the final invoice that takes it off what is due', () => {
  expect(findings(textbookInvoice({ type: '386' }))).toEqual([])
  const totals = { ...textbookInvoice().totals, prepaid: cents(3_000_00), due: cents(7_584_00) }
  expect(findings(textbookInvoice({ process: 'B4', totals }))).toEqual([])
  expect(xmlOf(textbookInvoice({ process: 'B4', totals }))).toContain(
    '<ram:TotalPrepaidAmount>3000.00</ram:TotalPrepaidAmount>',
  )
})

test('each category without VAT is accepted with what it asks for', () => {
  const abroad = { ...BUYER, vatNumber: 'DE123456789', address: { lines: ['Ring 1'], city: 'Bonn', country: 'DE' } }
  expect(findings(untaxed('Z'))).toEqual([])
  expect(findings(untaxed('E', 'Exonération, article 261 du CGI'))).toEqual([])
  expect(findings(untaxed('AE', 'Autoliquidation'))).toEqual([])
  expect(findings(untaxed('G', 'Exportation'))).toEqual([])
  const delivered = { ...untaxed('K', 'Livraison intracommunautaire'), deliverTo: { address: abroad.address } }
  expect(findings(delivered)).toEqual([])
  const outside = untaxed('E', 'Hors champ')
  const [first] = outside.lines
  if (!first) throw new Error('there is a line')
  const { rate: _, ...lineWithoutRate } = first
  const nothing = {
    ...outside,
    lines: [{ ...lineWithoutRate, category: 'O' as const }],
    vat: [{ category: 'O' as const, base: cents(100_00), amount: cents(0), reason: 'Hors champ de la TVA' }],
  }
  expect(findings(nothing)).toEqual([])
})

test('a sum that does not hold is a bug, and stops the writer', () => {
  const { totals } = textbookInvoice()
  expect(() => writeCii(textbookInvoice({ totals: { ...totals, gross: cents(10_584_01) } }))).toThrow('BR-CO-15')
  expect(() => writeCii(textbookInvoice({ lines: [line('1', { net: cents(9_999_99) })] }))).toThrow('LINE-NET')
})

test('what a person typed is escaped, and what XML cannot hold is left out', () => {
  const hostile = 'A & B <script>"\u0007\ud800\ufffe]]> é €'
  const read = reread(textbookInvoice({ lines: [line('1', { name: hostile })], seller: { ...SELLER, name: hostile } }))
  expect(read.lines[0]?.name).toBe('A & B <script>"]]> é €')
  expect(read.seller.name).toBe('A & B <script>"]]> é €')
})

/** Lines with discounts at two rates; the sums are worked out here in another way than by the writer: in plain decimals of cents. */
const invoices = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 50_000 }),
      price: fc.integer({ min: 0, max: 500_000 }),
      percent: fc.constantFrom(0, 500, 1250, 10_000),
      rate: fc.constantFrom(2000, 550),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) => {
    const half = (value: bigint, by: bigint) => (2n * value + by) / (2n * by)
    const lines = drawn.map(({ quantity, price, percent, rate }, index) => {
      const gross = Number(half(BigInt(price) * BigInt(quantity), 1_000n))
      const net = Number(half(BigInt(price) * BigInt(quantity) * BigInt(10_000 - percent), 10_000_000n))
      const allowances =
        gross > net
          ? [{ amount: cents(gross - net), base: cents(gross), percent: basisPoints(percent), reason: 'Remise' }]
          : []
      return line(String(index + 1), {
        quantity: millionths(quantity * 1_000),
        netPrice: millionths(price * 10_000),
        rate: basisPoints(rate),
        net: cents(net),
        allowances,
      })
    })
    const rates = [...new Set(drawn.map(({ rate }) => rate))]
    const vat = rates.map((rate) => {
      const base = lines.filter((each) => each.rate === rate).reduce((sum, { net }) => sum + net, 0)
      return {
        category: 'S' as const,
        rate: basisPoints(rate),
        base: cents(base),
        amount: cents(Number(half(BigInt(base) * BigInt(rate), 10_000n))),
      }
    })
    const net = lines.reduce((sum, each) => sum + each.net, 0)
    const tax = vat.reduce((sum, { amount }) => sum + amount, 0)
    const totals = {
      lines: cents(net),
      allowances: cents(0),
      charges: cents(0),
      net: cents(net),
      vat: cents(tax),
      gross: cents(net + tax),
      prepaid: cents(0),
      rounding: cents(0),
      due: cents(net + tax),
    }
    return textbookInvoice({ lines, vat, totals, allowances: [] })
  })

test('whatever is written is accepted, and read back as it was', () => {
  fc.assert(
    fc.property(invoices, (invoice) => {
      expect(findings(invoice)).toEqual([])
      expect(reread(invoice)).toEqual(invoice)
    }),
    { seed: 11, numRuns: 60 },
  )
})

test('everything an invoice may say is read back', () => {
  const full = textbookInvoice({
    buyerReference: 'Service achats',
    contract: 'C-12',
    salesOrder: 'CO2026-00002',
    receivingAdvice: 'BR-9',
    paymentReference: 'FA2026-00001',
    payee: 'Affacturage SA',
    period: { from: textbookInvoice().issued, to: textbookInvoice().issued },
    deliverTo: {
      name: 'Dépôt',
      address: { lines: ['Quai 7'], postcode: '44600', city: 'Saint-Nazaire', country: 'FR' },
    },
    seller: {
      ...SELLER,
      tradingName: 'Lenoir',
      taxNumber: '12-3',
      contact: { name: 'Mme Lenoir', phone: '02 40 00 00 00', mail: 'a@lenoir.example' },
    },
    lines: [
      line('1', {
        note: 'Livré en deux fois',
        description: 'Ramette de 500 feuilles',
        sellerItem: 'RAM',
        buyerItem: 'PAP-A4',
        standardItem: { id: '4006381333931', scheme: '0160' },
        orderLine: '1',
        grossPrice: euros(110_000),
        priceDiscount: euros(10_000),
        netPrice: euros(100_000),
        priceBase: millionths(100 * MILLION),
        charges: [{ amount: cents(5_00), reason: 'Emballage' }],
        allowances: [{ amount: cents(5_00), reason: 'Fidélité' }],
      }),
    ],
  })
  expect(findings(full)).toEqual([])
  expect(reread(full)).toEqual(full)
})
