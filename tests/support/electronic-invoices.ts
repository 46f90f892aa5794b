/** An electronic invoice of the textbook, whose figures are worked out by hand: 10 000 less 10 % less 2 %, VAT 20 %. */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { MILLION, type Millionths, millionths } from '#documents/electronic-invoice/decimal.ts'
import type { ElectronicInvoice, InvoiceLine, InvoiceParty } from '#documents/electronic-invoice/electronic-invoice.ts'

export const euros = (amount: number): Millionths => millionths(Math.round(amount * MILLION))
export const pieces = euros

export const SELLER: InvoiceParty = {
  name: 'Papeterie Lenoir & Fils',
  identifiers: [{ id: '99900010200015', scheme: '0009' }],
  legalId: { id: '999000102', scheme: '0002' },
  vatNumber: 'FR48999000102',
  legalNotice: 'SARL au capital de 50 000,00 €, RCS Nantes 999 000 102',
  electronicAddress: { id: '999000102', scheme: '0225' },
  address: { lines: ['12 rue des Halles'], postcode: '44000', city: 'Nantes', country: 'FR' },
}
export const BUYER: InvoiceParty = {
  name: 'Cabinet Morel',
  identifiers: [],
  legalId: { id: '999000201', scheme: '0002' },
  vatNumber: 'FR54999000201',
  electronicAddress: { id: '999000201', scheme: '0225' },
  address: { lines: ['1 place du Commerce', '3e étage'], postcode: '44000', city: 'Nantes', country: 'FR' },
}

export const line = (id: string, more: Partial<InvoiceLine> = {}): InvoiceLine => ({
  id,
  name: `Article ${id}`,
  quantity: pieces(10),
  unit: 'C62',
  netPrice: euros(1_000),
  priceBase: millionths(MILLION),
  allowances: [],
  charges: [],
  category: 'S',
  rate: basisPoints(2000),
  net: cents(10_000_00),
  ...more,
})

const standard = { category: 'S', rate: basisPoints(2000) } as const

export const textbookInvoice = (more: Partial<ElectronicInvoice> = {}): ElectronicInvoice => ({
  number: 'FA2026-00001',
  issued: day('2026-03-15'),
  type: '380',
  currency: 'EUR',
  taxPoint: '5',
  due: day('2026-04-30'),
  order: 'BC-778',
  despatchAdvice: 'BL2026-00004',
  paymentTerms: '45 jours fin de mois, par virement',
  notes: [
    { subject: 'PMT', text: 'Indemnité forfaitaire de 40 €.' },
    { subject: 'PMD', text: 'Pénalités : 12 %.' },
    { subject: 'AAB', text: 'Escompte de 2 % déduit.' },
    { subject: 'BAR', text: 'B2B' },
  ],
  process: 'B1',
  profile: 'en16931',
  preceding: [],
  seller: SELLER,
  buyer: BUYER,
  deliveredOn: day('2026-03-12'),
  payments: [{ means: '58', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }],
  allowances: [
    {
      ...standard,
      amount: cents(1_000_00),
      base: cents(10_000_00),
      percent: basisPoints(1000),
      reason: 'Remise',
      reasonCode: '95',
    },
    {
      ...standard,
      amount: cents(180_00),
      base: cents(9_000_00),
      percent: basisPoints(200),
      reason: 'Escompte',
      reasonCode: '95',
    },
  ],
  charges: [],
  totals: {
    lines: cents(10_000_00),
    allowances: cents(1_180_00),
    charges: cents(0),
    net: cents(8_820_00),
    vat: cents(1_764_00),
    gross: cents(10_584_00),
    prepaid: cents(0),
    rounding: cents(0),
    due: cents(10_584_00),
  },
  vat: [{ ...standard, base: cents(8_820_00), amount: cents(1_764_00) }],
  lines: [line('1')],
  ...more,
})
