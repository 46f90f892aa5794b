import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { BUYER, line, SELLER, textbookInvoice } from '#tests/support/electronic-invoices.ts'
import { costOf, discrepancies, type Expected, type ExpectedLine } from './discrepancies.ts'
import type { ElectronicInvoice } from './electronic-invoice.ts'
import { readReceivedInvoice, receivedOf } from './received-invoice.ts'
import { writeCii } from './write-cii.ts'

const chairs: ExpectedLine = {
  article: 'CHA',
  supplierItem: 'SIE-01',
  label: 'Chaise de bureau',
  ordered: thousandths(10_000),
  received: thousandths(10_000),
  invoiced: thousandths(0),
  unitPrice: cents(1_000_00),
  discount: basisPoints(0),
  vatRate: basisPoints(2000),
}

const agreed: Expected = {
  supplier: { name: SELLER.name, siren: '999000102', vatNumber: 'FR48999000102', iban: 'FR7630006000011234567890189' },
  buyer: { siren: '999000201' },
  order: { number: 'BC-778', date: day('2026-03-01'), lines: [chairs] },
  shipping: cents(0),
  discount: cents(1_180_00),
  dueDate: day('2026-04-30'),
  recorded: ['FA2026-00000'],
  today: day('2026-03-16'),
}

const bought = (more: Partial<ElectronicInvoice> = {}): ElectronicInvoice =>
  textbookInvoice({ lines: [line('1', { name: 'Chaise de bureau', sellerItem: 'SIE-01' })], ...more })

const differences = (invoice: ElectronicInvoice, expected: Expected = agreed) =>
  discrepancies(receivedOf(invoice, []), expected)
const codes = (invoice: ElectronicInvoice, expected: Expected = agreed) =>
  differences(invoice, expected).map(({ code }) => code)
const orderedAs = (change: Partial<ExpectedLine>): Expected => ({
  ...agreed,
  order: { number: 'BC-778', date: day('2026-03-01'), lines: [{ ...chairs, ...change }] },
})

test('an invoice that is what was ordered, received and agreed has no discrepancy', () => {
  expect(differences(bought())).toEqual([])
})

test('another account than the one on record is said, whatever its spaces', () => {
  const payments = (iban: string) => [{ means: '58', iban }]
  expect(codes(bought({ payments: payments('FR76 3000 6000 0112 3456 7890 189') }))).toEqual([])
  expect(differences(bought({ payments: payments('DE89370400440532013000') }))).toEqual([
    { code: 'iban_changed', found: 'DE89370400440532013000', expected: 'FR7630006000011234567890189' },
  ])
  expect(codes(bought({ payments: payments('FR7630006000011234567890188') }))).toEqual([
    'iban_is_wrong',
    'iban_changed',
  ])
  const { iban: _, ...unbanked } = agreed.supplier
  expect(codes(bought(), { ...agreed, supplier: unbanked })).toEqual(['iban_unknown'])
})

test('an invoice recorded already, addressed to another or sent by another is said', () => {
  expect(codes(bought(), { ...agreed, recorded: ['fa2026-00001'] })).toEqual(['already_recorded'])
  expect(codes(bought({ buyer: { ...BUYER, legalId: { id: '732829320', scheme: '0002' } } }))).toEqual([
    'addressed_to_another',
  ])
  const other = { ...SELLER, identifiers: [], name: 'Papeterie Lenoir', legalId: { id: '732829320', scheme: '0002' } }
  expect(codes(bought({ seller: other }))).toEqual([
    'supplier_siren_differs',
    'supplier_name_differs',
    'vat_number_does_not_fit',
  ])
  expect(codes(bought({ seller: { ...SELLER, vatNumber: 'FR44732829320' } }))).toEqual([
    'supplier_vat_number_differs',
    'vat_number_does_not_fit',
  ])
})

test('more than what came, or than what was ordered, costs what was not received', () => {
  const short = orderedAs({ received: thousandths(8_000) })
  expect(differences(bought(), short)).toEqual([
    {
      code: 'more_than_received',
      line: 0,
      label: 'Chaise de bureau',
      found: 10_000,
      expected: 8_000,
      amount: 2_000_00,
    },
  ])
  expect(costOf(differences(bought(), short))).toBe(2_000_00)
  expect(codes(bought(), orderedAs({ invoiced: thousandths(1_000) }))).toEqual([
    'more_than_received',
    'more_than_ordered',
  ])
})

test('two lines for one article are added up before they are compared with what came', () => {
  const half = {
    quantity: bought().lines[0]?.quantity,
    net: cents(10_000_00),
    sellerItem: 'SIE-01',
    name: 'Chaise de bureau',
  }
  const twice = bought({ lines: [line('1', half), line('2', half)] })
  expect(codes(twice)).toEqual(['more_than_received', 'more_than_ordered'])
})

test('a price, a discount or a rate of VAT that was not agreed is said with what it costs', () => {
  expect(differences(bought(), orderedAs({ unitPrice: cents(950_00) }))).toMatchObject([
    { code: 'price_differs', found: 1_000_00, expected: 950_00, amount: 500_00 },
  ])
  expect(differences(bought(), orderedAs({ discount: basisPoints(500) }))).toMatchObject([
    { code: 'discount_differs', found: 0, expected: 500, amount: 500_00 },
  ])
  expect(differences(bought(), orderedAs({ vatRate: basisPoints(550) }))).toMatchObject([
    { code: 'vat_rate_differs', found: 2000, expected: 550 },
  ])
})

test('a line is found by our reference, by the supplier’s, then by its words; otherwise it was not ordered', () => {
  const named = (more: object) => bought({ lines: [line('1', { name: 'Autre', ...more })] })
  expect(codes(named({ buyerItem: 'cha' }))).toEqual([])
  expect(codes(named({ sellerItem: 'sie-01' }))).toEqual([])
  expect(codes(named({ name: 'CHAISE DE BUREAU' }))).toEqual([])
  expect(differences(named({}))).toEqual([{ code: 'line_not_ordered', line: 0, label: 'Autre', amount: 10_000_00 }])
})

test('charges that were not agreed and discounts that were forgotten are said', () => {
  const { totals } = textbookInvoice()
  const charged = { ...totals, charges: cents(30_00), net: cents(8_850_00) }
  expect(differences(bought({ totals: charged }))).toEqual([{ code: 'charges_not_agreed', found: 30_00, expected: 0 }])
  expect(codes(bought(), { ...agreed, discount: cents(1_200_00) })).toEqual(['discount_not_granted'])
})

test('an invoice that does not quote the order, or quotes another, or comes before it, is said', () => {
  const { order: _, ...unquoted } = bought()
  expect(codes(unquoted)).toEqual(['order_not_quoted'])
  expect(codes(bought({ order: 'BC-779' }))).toEqual(['another_order_quoted'])
  expect(codes(bought({ issued: day('2026-02-28') }))).toEqual(['dated_before_order'])
  expect(codes(bought({ issued: day('2026-03-17') }))).toEqual(['dated_in_future'])
})

test('a due date that is not what the terms make it is said, on either side', () => {
  expect(codes(bought({ due: day('2026-04-14') }))).toEqual(['due_earlier_than_agreed'])
  expect(codes(bought({ due: day('2026-05-31') }))).toEqual(['due_later_than_agreed'])
})

test('sums that do not hold, on a line or at the foot, are said with what the calculation gives', () => {
  const xml = new TextDecoder().decode(writeCii(bought()))
  const wrong = xml
    .replace('<ram:LineTotalAmount>10000.00', '<ram:LineTotalAmount>10100.00')
    .replace('<ram:DuePayableAmount>10584.00', '<ram:DuePayableAmount>10594.00')
  const read = readReceivedInvoice(new TextEncoder().encode(wrong))
  if (!read.ok) throw new Error(read.error.code)
  const found = discrepancies(read.value, agreed)
  expect(found).toContainEqual({
    code: 'line_miscalculated',
    line: 0,
    label: 'Chaise de bureau',
    found: '10100.00',
    expected: '10000.00',
  })
  expect(found).toContainEqual({ code: 'sum_does_not_hold', term: 'BT-115', found: '10594.00', expected: '10584.00' })
})

test('without an order, the lines are compared with nothing', () => {
  const { order: _, ...free } = agreed
  expect(codes(bought({ order: 'anything' }), free)).toEqual([])
})
