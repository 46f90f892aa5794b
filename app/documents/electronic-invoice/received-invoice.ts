/** A received electronic invoice, in the terms of whoever buys: what a purchase invoice is made of. */
import type { Day } from '#base/dates.ts'
import {
  type BasisPoints,
  basisPoints,
  type Cents,
  cents,
  proportion,
  type Thousandths,
  thousandths,
} from '#base/money.ts'
import { defined } from '#base/record.ts'
import { ok, type Result } from '#base/result.ts'
import { reportOn } from './check-facturx.ts'
import { isCorrective, isCreditNote, isDepositType, type VatCategory } from './codes.ts'
import { MILLION } from './decimal.ts'
import type { ElectronicInvoice, InvoiceLine, InvoiceParty } from './electronic-invoice.ts'
import type { Finding } from './finding.ts'
import { openInvoice } from './open-invoice.ts'
import { readCii } from './read-cii.ts'
import type { ElectronicInvoiceRefusal } from './refusal.ts'

export type ReceivedParty = {
  readonly name: string
  readonly siren?: string
  readonly vatNumber?: string
  /** Lines, postcode and city, and the country when it is not France. */
  readonly address: readonly string[]
}

export type ReceivedLine = {
  /** Counted from 0; `id` is what the supplier calls it. */
  readonly line: number
  readonly id: string
  readonly label: string
  /** The supplier's own reference, and ours when the supplier quotes it. */
  readonly supplierItem?: string
  readonly ourItem?: string
  readonly quantity: Thousandths
  /** UN/ECE code: C62 pieces, HUR hours… */
  readonly unit: string
  /** Net of VAT, before the discount, in cents for one unit. */
  readonly unitPrice: Cents
  readonly discount: BasisPoints
  readonly category: VatCategory
  /** Nil where there is no VAT. */
  readonly vatRate: BasisPoints
  /** Net of VAT, as the supplier computed it. */
  readonly net: Cents
  /** False when the price, the quantity or the discount is finer than our units: `net` alone is exact then. */
  readonly isExact: boolean
}

export type ReceivedInvoice = {
  readonly kind: 'invoice' | 'creditNote' | 'deposit' | 'corrective'
  readonly number: string
  readonly issued: Day
  readonly due?: Day
  readonly deliveredOn?: Day
  readonly currency: string
  readonly supplier: ReceivedParty
  readonly buyer: ReceivedParty
  /** Our order's number, and the number of the supplier's delivery note. */
  readonly order?: string
  readonly deliveryNote?: string
  readonly paymentTerms?: string
  readonly iban?: string
  readonly bic?: string
  /** The invoices that a credit note or a correction is about. */
  readonly preceding: readonly string[]
  readonly lines: readonly ReceivedLine[]
  /** Discounts on the whole invoice, and what is charged besides the lines (carriage). */
  readonly discount: Cents
  readonly charges: Cents
  readonly net: Cents
  readonly vat: readonly { readonly rate: BasisPoints; readonly base: Cents; readonly amount: Cents }[]
  readonly vatTotal: Cents
  readonly gross: Cents
  readonly prepaid: Cents
  readonly toPay: Cents
  /** The invoice whole, in the terms of the norm. */
  readonly source: ElectronicInvoice
  /** What the check found: an invoice may be read, and be wrong. */
  readonly findings: readonly Finding[]
}

/** Reads a Factur-X (PDF) or the XML of one. */
export function readReceivedInvoice(bytes: Uint8Array): Result<ReceivedInvoice, ElectronicInvoiceRefusal> {
  const opened = openInvoice(bytes)
  if (!opened.ok) return opened
  const invoice = readCii(opened.value.root)
  return invoice.ok ? ok(receivedOf(invoice.value, reportOn(opened.value).findings)) : invoice
}

export function receivedOf(invoice: ElectronicInvoice, findings: readonly Finding[]): ReceivedInvoice {
  const { totals, payments } = invoice
  const paid = payments.find(({ iban }) => iban !== undefined)
  return defined({
    kind: kindOf(invoice),
    number: invoice.number,
    issued: invoice.issued,
    due: invoice.due,
    deliveredOn: invoice.deliveredOn,
    currency: invoice.currency,
    supplier: partyOf(invoice.seller),
    buyer: partyOf(invoice.buyer),
    order: invoice.order,
    deliveryNote: invoice.despatchAdvice,
    paymentTerms: invoice.paymentTerms,
    iban: paid?.iban,
    bic: paid?.bic,
    preceding: invoice.preceding.map(({ number }) => number),
    lines: invoice.lines.map(lineOf),
    discount: totals.allowances,
    charges: totals.charges,
    net: totals.net,
    vat: invoice.vat.map(({ rate, base, amount }) => ({ rate: rate ?? basisPoints(0), base, amount })),
    vatTotal: totals.vat,
    gross: totals.gross,
    prepaid: totals.prepaid,
    toPay: totals.due,
    source: invoice,
    findings,
  })
}

function kindOf({ type }: ElectronicInvoice): ReceivedInvoice['kind'] {
  if (isCreditNote(type)) return 'creditNote'
  if (isDepositType(type)) return 'deposit'
  return isCorrective(type) ? 'corrective' : 'invoice'
}

function partyOf({ name, legalId, identifiers, vatNumber, address }: InvoiceParty): ReceivedParty {
  const siret = identifiers.find(({ scheme }) => scheme === '0009')?.id
  const siren = legalId?.scheme === '0002' ? legalId.id : siret?.slice(0, 9)
  const place = [address?.postcode, address?.city].filter((part) => part !== undefined).join(' ')
  const country = address && address.country !== 'FR' ? [address.country] : []
  return defined({
    name,
    siren,
    vatNumber,
    address: [...(address?.lines ?? []), ...(place ? [place] : []), ...country],
  })
}

/**
 * A line in our units. The supplier's discount is either in the price (BT-147) or under it (BG-27): both become one rate on
 * the gross price. What a charge adds to the line is left to `net`.
 */
function lineOf(line: InvoiceLine, index: number): ReceivedLine {
  const { priceBase, allowances, charges, quantity } = line
  const gross = line.grossPrice ?? line.netPrice
  // Millionths of a euro for `priceBase` millionths of a unit, in cents for one unit.
  const unitPrice = proportion(gross, PER_UNIT_AND_CENT, priceBase)
  const ours = proportion(quantity, 1, 1_000)
  const stated = allowances.length === 1 ? allowances[0]?.percent : undefined
  const rate =
    stated !== undefined && stated <= 10_000 ? stated : rateTaken(proportion(unitPrice, ours, 1_000), line.net)
  return defined({
    line: index,
    id: line.id,
    label: line.name,
    supplierItem: line.sellerItem,
    ourItem: line.buyerItem,
    quantity: thousandths(ours),
    unit: line.unit,
    unitPrice: cents(unitPrice),
    discount: basisPoints(rate),
    category: line.category,
    vatRate: line.rate ?? basisPoints(0),
    net: line.net,
    isExact:
      charges.length === 0 &&
      quantity === ours * 1_000 &&
      BigInt(unitPrice) * BigInt(priceBase) === BigInt(gross) * BigInt(PER_UNIT_AND_CENT) &&
      proportion(unitPrice, ours * (10_000 - rate), 10_000_000) === line.net,
  })
}

/** 10^6 millionths of a unit, over 10^4 millionths of a euro in a cent. */
const PER_UNIT_AND_CENT = MILLION / 10_000

/** What was taken off a price, as a rate; nil when nothing was, or when something was added. */
const rateTaken = (full: number, net: number): number =>
  full > 0 && net >= 0 && net < full ? proportion(full - net, 10_000, full) : 0
