/**
 * What a received invoice says otherwise than what was agreed and received. Nothing is decided here: each discrepancy gives
 * both figures, and a person disputes or accepts.
 */
import type { Day } from '#base/dates.ts'
import { fitsIn, grossOfAll, type Taxed } from '#base/deposits.ts'
import { isIban, vatNumberOf } from '#base/identifiers.ts'
import {
  type BasisPoints,
  type Cents,
  cents,
  minus,
  plus,
  proportion,
  type Thousandths,
  thousandths,
  ZERO,
} from '#base/money.ts'
import { folded } from '#base/sorting.ts'
import type { ReceivedInvoice, ReceivedLine } from './received-invoice.ts'

/** A line of our order, with what came of it. */
export type ExpectedLine = {
  /** Our article, and the supplier's reference for it. */
  readonly article?: string
  readonly supplierItem?: string
  readonly label: string
  readonly ordered: Thousandths
  readonly received: Thousandths
  /** By the supplier's earlier invoices. */
  readonly invoiced: Thousandths
  readonly unitPrice: Cents
  readonly discount: BasisPoints
  readonly vatRate: BasisPoints
}

export type Expected = {
  readonly supplier: {
    readonly name: string
    readonly siren?: string
    readonly vatNumber?: string
    /** The one on the supplier's record. */
    readonly iban?: string
  }
  /** Us. */
  readonly buyer: { readonly siren: string }
  /** Absent when nothing was ordered: the lines are compared with nothing then. */
  readonly order?: { readonly number: string; readonly date: Day; readonly lines: readonly ExpectedLine[] }
  /** What a deposit may still ask on the order, and what recorded deposits have left to take off, with VAT. */
  readonly askable?: readonly Taxed[]
  readonly deposits?: Cents
  /** Carriage and discount on the whole order that were agreed, net of VAT. */
  readonly shipping: Cents
  readonly discount: Cents
  /** What the agreed terms make of the date of the invoice. */
  readonly dueDate?: Day
  /** Numbers of this supplier's invoices that are recorded already. */
  readonly recorded: readonly string[]
  readonly today: Day
}

type OnLine = { readonly line: number; readonly label: string }

/** Listed as they are told: who, then which invoice, then its lines, its sums, and how it is to be paid. */
export type InvoiceDiscrepancy =
  | { code: 'addressed_to_another'; found: string; expected: string }
  | { code: 'supplier_siren_differs'; found: string | null; expected: string }
  | { code: 'supplier_vat_number_differs'; found: string | null; expected: string }
  | { code: 'supplier_name_differs'; found: string; expected: string }
  /** The VAT number does not go with the SIREN that stands beside it. */
  | { code: 'vat_number_does_not_fit'; found: string; expected: string }
  | { code: 'already_recorded'; number: string }
  | { code: 'dated_in_future'; date: Day; today: Day }
  | { code: 'dated_before_order'; date: Day; ordered: Day }
  | { code: 'not_in_euros'; currency: string }
  | { code: 'order_not_quoted'; expected: string }
  | { code: 'another_order_quoted'; found: string; expected: string }
  | ({ code: 'line_not_ordered'; amount: Cents } & OnLine)
  | ({ code: 'more_than_received'; found: Thousandths; expected: Thousandths; amount: Cents } & OnLine)
  | ({ code: 'more_than_ordered'; found: Thousandths; expected: Thousandths } & OnLine)
  | ({ code: 'price_differs'; found: Cents; expected: Cents; amount: Cents } & OnLine)
  | ({ code: 'discount_differs'; found: BasisPoints; expected: BasisPoints; amount: Cents } & OnLine)
  | ({ code: 'vat_rate_differs'; found: BasisPoints; expected: BasisPoints } & OnLine)
  | ({ code: 'line_miscalculated'; found: string; expected: string } & OnLine)
  /** With VAT, against what may still be asked in advance on the order. */
  | { code: 'deposit_exceeds_order'; found: Cents; expected: Cents }
  /** What the invoice takes off as paid already, against the deposits recorded. */
  | { code: 'prepaid_differs'; found: Cents; expected: Cents }
  | { code: 'charges_not_agreed'; found: Cents; expected: Cents }
  | { code: 'discount_not_granted'; found: Cents; expected: Cents }
  /** A sum does not hold: `term` is its number in the norm. */
  | { code: 'sum_does_not_hold'; term: string; found: string; expected: string }
  | { code: 'iban_is_wrong'; iban: string }
  /** Another account than the one on record: the way of most frauds. Never pay before calling a number known already. */
  | { code: 'iban_changed'; found: string; expected: string }
  | { code: 'iban_unknown'; found: string }
  | { code: 'due_earlier_than_agreed'; found: Day; expected: Day }
  | { code: 'due_later_than_agreed'; found: Day; expected: Day }
export type InvoiceDiscrepancyCode = InvoiceDiscrepancy['code']

export const discrepancies = (received: ReceivedInvoice, expected: Expected): InvoiceDiscrepancy[] => [
  ...partyDiscrepancies(received, expected),
  ...documentDiscrepancies(received, expected),
  ...(comparesLines(received) ? lineDiscrepancies(received, expected) : []),
  ...sumDiscrepancies(received, expected),
  ...depositDiscrepancies(received, expected),
  ...paymentDiscrepancies(received, expected),
]

/** Neither what gives back nor what asks in advance is compared line by line with the order. */
const comparesLines = ({ kind }: ReceivedInvoice): boolean => kind === 'invoice' || kind === 'corrective'

function depositDiscrepancies(
  { kind, vat, gross, prepaid }: ReceivedInvoice,
  { order, askable, deposits = ZERO }: Expected,
): InvoiceDiscrepancy[] {
  if (!order) return []
  if (kind === 'deposit' && askable && !fitsIn(vat, askable)) {
    return [{ code: 'deposit_exceeds_order', found: gross, expected: cents(Math.max(0, grossOfAll(askable))) }]
  }
  const expected = cents(Math.min(deposits, gross))
  return kind === 'invoice' && prepaid !== expected ? [{ code: 'prepaid_differs', found: prepaid, expected }] : []
}

function partyDiscrepancies({ supplier, buyer }: ReceivedInvoice, expected: Expected): InvoiceDiscrepancy[] {
  const { siren, vatNumber, name } = expected.supplier
  const found: InvoiceDiscrepancy[] = []
  if (buyer.siren !== undefined && buyer.siren !== expected.buyer.siren) {
    found.push({ code: 'addressed_to_another', found: buyer.siren, expected: expected.buyer.siren })
  }
  if (siren !== undefined && supplier.siren !== siren) {
    found.push({ code: 'supplier_siren_differs', found: supplier.siren ?? null, expected: siren })
  }
  if (vatNumber !== undefined && plain(supplier.vatNumber) !== plain(vatNumber)) {
    found.push({ code: 'supplier_vat_number_differs', found: supplier.vatNumber ?? null, expected: vatNumber })
  }
  // The SIREN names the supplier; a trade name beside it may be written in several ways.
  if ((siren === undefined || supplier.siren !== siren) && folded(supplier.name) !== folded(name)) {
    found.push({ code: 'supplier_name_differs', found: supplier.name, expected: name })
  }
  if (supplier.siren !== undefined && supplier.vatNumber !== undefined && /^FR\d{11}$/.test(supplier.vatNumber)) {
    const fitting = vatNumberOf(supplier.siren)
    if (supplier.vatNumber !== fitting) {
      found.push({ code: 'vat_number_does_not_fit', found: supplier.vatNumber, expected: fitting })
    }
  }
  return found
}

const plain = (text: string | undefined): string => (text ?? '').replace(/[\s.-]/g, '').toUpperCase()

function documentDiscrepancies(received: ReceivedInvoice, { order, recorded, today }: Expected): InvoiceDiscrepancy[] {
  const { number, issued, currency } = received
  const found: InvoiceDiscrepancy[] = []
  if (recorded.some((each) => plain(each) === plain(number))) found.push({ code: 'already_recorded', number })
  if (issued > today) found.push({ code: 'dated_in_future', date: issued, today })
  if (order && issued < order.date) found.push({ code: 'dated_before_order', date: issued, ordered: order.date })
  if (currency !== 'EUR') found.push({ code: 'not_in_euros', currency })
  if (order && received.order === undefined) found.push({ code: 'order_not_quoted', expected: order.number })
  if (order && received.order !== undefined && plain(received.order) !== plain(order.number)) {
    found.push({ code: 'another_order_quoted', found: received.order, expected: order.number })
  }
  return found
}

function lineDiscrepancies({ lines }: ReceivedInvoice, { order }: Expected): InvoiceDiscrepancy[] {
  if (!order) return []
  const matched = matchLines(lines, order.lines)
  const before = new Map<ExpectedLine, number>()
  return lines.flatMap((line) => {
    const expected = matched.get(line)
    const on = { line: line.line, label: line.label }
    if (!expected) return [{ code: 'line_not_ordered', ...on, amount: line.net }]
    const invoiced = (before.get(expected) ?? expected.invoiced) + line.quantity
    before.set(expected, invoiced)
    return compareLine(line, expected, thousandths(invoiced), on)
  })
}

function compareLine(
  line: ReceivedLine,
  expected: ExpectedLine,
  invoiced: Thousandths,
  on: OnLine,
): InvoiceDiscrepancy[] {
  const { ordered, received, unitPrice, discount, vatRate } = expected
  const found: InvoiceDiscrepancy[] = []
  if (invoiced > received) {
    const excess = thousandths(Math.min(invoiced - received, Math.max(line.quantity, 0)))
    const amount = lineAmountOf(line.unitPrice, excess, line.discount)
    found.push({ code: 'more_than_received', ...on, found: invoiced, expected: received, amount })
  }
  if (invoiced > ordered) found.push({ code: 'more_than_ordered', ...on, found: invoiced, expected: ordered })
  if (line.unitPrice !== unitPrice) {
    const agreed = lineAmountOf(unitPrice, line.quantity, line.discount)
    const amount = minus(lineAmountOf(line.unitPrice, line.quantity, line.discount), agreed)
    found.push({ code: 'price_differs', ...on, found: line.unitPrice, expected: unitPrice, amount })
  }
  if (line.discount !== discount) {
    const agreed = lineAmountOf(line.unitPrice, line.quantity, discount)
    const amount = minus(lineAmountOf(line.unitPrice, line.quantity, line.discount), agreed)
    found.push({ code: 'discount_differs', ...on, found: line.discount, expected: discount, amount })
  }
  if (line.vatRate !== vatRate) found.push({ code: 'vat_rate_differs', ...on, found: line.vatRate, expected: vatRate })
  return found
}

/** Price × quantity × (1 − discount), rounded once. */
const lineAmountOf = (unitPrice: Cents, quantity: Thousandths, discount: BasisPoints): Cents =>
  cents(proportion(unitPrice, quantity * (10_000 - discount), 10_000_000))

/** Each line with the order's line it is about: our reference first, then the supplier's, then the words. */
export function matchLines(
  lines: readonly ReceivedLine[],
  ordered: readonly ExpectedLine[],
): ReadonlyMap<ReceivedLine, ExpectedLine> {
  const matched = new Map<ReceivedLine, ExpectedLine>()
  const ways: readonly ((line: ReceivedLine, expected: ExpectedLine) => boolean)[] = [
    (line, { article }) => article !== undefined && plain(line.ourItem) === plain(article),
    (line, { supplierItem }) => supplierItem !== undefined && plain(line.supplierItem) === plain(supplierItem),
    (line, { article }) => article !== undefined && plain(line.supplierItem) === plain(article),
    (line, { label }) => folded(line.label) === folded(label),
  ]
  for (const isAbout of ways) {
    for (const line of lines) {
      if (matched.has(line)) continue
      const candidates = ordered.filter((expected) => isAbout(line, expected))
      // Two lines of the order for one article: the one that is not taken yet.
      const taken = new Set(matched.values())
      const expected = candidates.find((each) => !taken.has(each)) ?? candidates[0]
      if (expected) matched.set(line, expected)
    }
  }
  return matched
}

const SUM_RULES = new Set([
  'BR-CO-10',
  'BR-CO-11',
  'BR-CO-12',
  'BR-CO-13',
  'BR-CO-14',
  'BR-CO-15',
  'BR-CO-16',
  'BR-CO-17',
])

function sumDiscrepancies(received: ReceivedInvoice, expected: Expected): InvoiceDiscrepancy[] {
  const found: InvoiceDiscrepancy[] = []
  for (const { rule, severity, term = '', found: written = '', expected: right = '', path } of received.findings) {
    if (severity !== 'error') continue
    if (rule === 'LINE-NET') {
      const line = received.lines[lineIn(path)]
      if (line)
        found.push({ code: 'line_miscalculated', line: line.line, label: line.label, found: written, expected: right })
    } else if (SUM_RULES.has(rule) || rule === 'VAT-08' || rule === 'VAT-09') {
      found.push({ code: 'sum_does_not_hold', term, found: written, expected: right })
    }
  }
  if (expected.order && comparesLines(received)) {
    const { shipping, discount } = expected
    if (received.charges > shipping)
      found.push({ code: 'charges_not_agreed', found: received.charges, expected: shipping })
    if (received.discount < discount)
      found.push({ code: 'discount_not_granted', found: received.discount, expected: discount })
  }
  return found
}

/** Which line a path of the XML is in, from 0. */
const lineIn = (path: string): number =>
  Number(/IncludedSupplyChainTradeLineItem(?:\[(\d+)\])?/.exec(path)?.[1] ?? '1') - 1

function paymentDiscrepancies({ iban, due, kind }: ReceivedInvoice, expected: Expected): InvoiceDiscrepancy[] {
  const found: InvoiceDiscrepancy[] = []
  if (iban !== undefined) {
    const known = expected.supplier.iban
    if (!isIban(plain(iban))) found.push({ code: 'iban_is_wrong', iban })
    if (known === undefined) found.push({ code: 'iban_unknown', found: iban })
    else if (plain(iban) !== plain(known)) found.push({ code: 'iban_changed', found: iban, expected: known })
  }
  const { dueDate } = expected
  if (due !== undefined && dueDate !== undefined && kind === 'invoice') {
    if (due < dueDate) found.push({ code: 'due_earlier_than_agreed', found: due, expected: dueDate })
    if (due > dueDate) found.push({ code: 'due_later_than_agreed', found: due, expected: dueDate })
  }
  return found
}

/** What the discrepancies cost, net of VAT, if nothing is said: positive when the supplier bills too much. */
export const costOf = (found: readonly InvoiceDiscrepancy[]): Cents =>
  plus(...found.flatMap((each) => ('amount' in each ? [each.amount] : [])))
