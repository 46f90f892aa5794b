/** A validated invoice or credit note of the PGI, in the terms of EN 16931. */
import { type BasisPoints, type Cents, cents, minus, sumOf, times } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { isInEuropeanUnionAt, type VatExemption, vatExemptionAt } from '#content/law/vat-exemptions.ts'
import { ANY_UNIT, PAYMENT_MEANS, SCHEMES, UNITS } from '#documents/electronic-invoice/codes.ts'
import { MILLION, type Millionths, millionths } from '#documents/electronic-invoice/decimal.ts'
import type {
  DocumentAdjustment,
  ElectronicInvoice,
  Identifier,
  InvoiceLine,
  InvoiceNote,
  InvoiceParty,
  PaymentInstruction,
  PostalAddress,
  VatKey,
} from '#documents/electronic-invoice/electronic-invoice.ts'
import type { Company, DocumentAnswer, DocumentContent, DocumentLineRow, Identity, PartyFields } from '#pgi'
import type { ElectronicIssueRefusal } from '#wording/pgi/electronic-invoices.ts'
import { PAYMENT_METHODS, termsText } from '#wording/pgi/kinds.ts'
import {
  ADJUSTMENT_REASONS,
  categoryOf,
  latePenaltyMention,
  legalNotice,
  NOT_PROFESSIONAL,
  recoveryMention,
  settlementDiscountMention,
} from '#wording/pgi/mentions.ts'
import { linesSold } from './lines-sold.ts'

export function electronicInvoiceOf(
  company: Company,
  document: DocumentAnswer,
): Result<ElectronicInvoice, ElectronicIssueRefusal> {
  const { identity } = company
  const { kind, number, content, totals, dueDate, before } = document
  if (kind !== 'invoice' && kind !== 'creditNote') return no({ code: 'not_invoiced_kind', kind })
  if (number === null) return no({ code: 'invoice_not_validated', document: document.id })
  const fields = company.crm.parties.get(content.customer)?.fields
  const address = addressOfBuyer(content.billedTo, fields)
  if (!address) return no({ code: 'buyer_not_reachable', customer: content.customer, name: content.billedTo.name })
  // What a credit note corrects; for an invoice, the deposits that it takes off (BG-3).
  const invoices = kind === 'creditNote' ? document.credited : before.filter((row) => row.kind === 'invoice')
  const credited = invoices.filter((row) => row.number !== null)
  if (kind === 'creditNote' && credited.length === 0) return no({ code: 'credited_invoice_unknown', number })

  const sold = linesSold(company, document)
  const exemption = exemptionOf(document, sold)
  const keyOf = (rate: BasisPoints): VatKey => ({ category: rate > 0 ? 'S' : (exemption?.category ?? 'E'), rate })
  const isInvoice = kind === 'invoice'
  const allowances = allowancesOf(document, keyOf)
  const charges = chargesOf(document, keyOf)
  const notes = before.filter((row) => row.kind === 'deliveryNote')
  return ok(
    defined({
      number,
      issued: document.date,
      type: typeOf(document),
      currency: 'EUR',
      taxPoint: taxPointOf(identity, document),
      due: isInvoice ? (dueDate ?? undefined) : undefined,
      order: content.reference,
      salesOrder: before.find((row) => row.kind === 'order')?.number ?? undefined,
      despatchAdvice: notes.length === 1 ? (notes[0]?.number ?? undefined) : undefined,
      paymentTerms: isInvoice
        ? `${termsText(content.terms)}, par ${PAYMENT_METHODS[content.method]}`
        : 'À déduire du prochain règlement',
      paymentReference: number,
      notes: notesOf(identity, document),
      process: `${PROCESS_LETTERS[categoryOf(sold)]}${content.deductions ? 4 : 1}`,
      profile: 'en16931' as const,
      preceding: credited.map((row) => ({ number: row.number ?? '', issued: row.date })),
      seller: sellerOf(identity, content.salesperson),
      buyer: buyerOf(document, address, fields),
      deliveredOn:
        isInvoice && !document.isDeposit ? (notes[0]?.date ?? content.deliveryDate ?? document.date) : undefined,
      deliverTo: deliverToOf(document, fields, exemption),
      payments: isInvoice ? [paymentOf(identity, content.method)] : [],
      allowances,
      charges,
      totals: {
        lines: totals.lines,
        allowances: sumOf(allowances, ({ amount }) => amount),
        charges: sumOf(charges, ({ amount }) => amount),
        net: totals.net,
        vat: totals.vatTotal,
        gross: totals.gross,
        prepaid: document.deducted,
        rounding: cents(0),
        due: document.toPay,
      },
      vat: totals.vat.map(({ rate, base, amount }) =>
        defined({
          ...keyOf(rate),
          base,
          amount,
          reason: rate > 0 ? undefined : exemption?.mention,
          reasonCode: rate > 0 ? undefined : exemption?.vatex,
        }),
      ),
      lines: document.lines.map((line) => lineOf(company, line, keyOf)),
    }),
  )
}

/** A credit note of a deposit gives back money in advance: it is one of its own (503). */
function typeOf({ kind, isDeposit, before }: DocumentAnswer): ElectronicInvoice['type'] {
  if (kind === 'invoice') return isDeposit ? '386' : '380'
  return before.some((row) => row.isDeposit) ? '503' : '381'
}

const PROCESS_LETTERS = { goods: 'B', services: 'S', both: 'M' } as const

type Billed = DocumentAnswer['content']['billedTo']

/** A French company is reached by its SIREN; whoever has none, by mail. */
function addressOfBuyer({ siren, country }: Billed, fields: PartyFields | undefined): Identifier | undefined {
  if (siren !== undefined && country === 'FR') return { id: siren, scheme: SCHEMES.electronicAddress }
  const mail = fields?.contact?.email
  return mail ? { id: mail, scheme: SCHEMES.mail } : undefined
}

/** Why the lines without VAT bear none; undefined when every line bears some. */
function exemptionOf(
  { content, date, totals }: DocumentAnswer,
  sold: DocumentContent['lines'],
): VatExemption | undefined {
  if (totals.vat.every(({ rate }) => rate > 0)) return undefined
  const { country, vatNumber } = content.billedTo
  if (country === 'FR') return vatExemptionAt('exempt', date)
  const hasGoods = sold.some(({ goods, vatRate }) => goods && vatRate === 0)
  const isEuropean = isInEuropeanUnionAt(country, date)
  if (isEuropean && vatNumber === undefined) return vatExemptionAt('exempt', date)
  if (isEuropean) return vatExemptionAt(hasGoods ? 'intraCommunity' : 'reverseCharge', date)
  return vatExemptionAt(hasGoods ? 'export' : 'abroad', date)
}

/**
 * BT-8. On the debits, VAT is due at the date of the invoice; otherwise at the delivery of goods and at the payment of
 * services. One invoice has one of them: a mixed one on receipts says none.
 */
function taxPointOf({ vatRegime }: Identity, { content }: DocumentAnswer): string | undefined {
  if (vatRegime === 'debits') return '5'
  return { goods: '29', services: '72', both: undefined }[categoryOf(content.lines)]
}

function notesOf(identity: Identity, { content }: DocumentAnswer): InvoiceNote[] {
  const { siren, country } = content.billedTo
  const stream = country !== 'FR' ? 'B2BINT' : siren === undefined ? 'B2C' : 'B2B'
  const isProfessional = stream !== 'B2C'
  return [
    { subject: 'PMT', text: isProfessional ? recoveryMention : NOT_PROFESSIONAL },
    { subject: 'PMD', text: isProfessional ? latePenaltyMention(identity) : NOT_PROFESSIONAL },
    { subject: 'AAB', text: settlementDiscountMention(identity, content) },
    { subject: 'BAR', text: stream },
    ...(content.note ? [{ subject: 'AAI', text: content.note }] : []),
  ]
}

const sellerOf = (identity: Identity, salesperson: string | undefined): InvoiceParty => ({
  name: identity.name,
  identifiers: [],
  legalId: { id: identity.siren, scheme: SCHEMES.siren },
  vatNumber: identity.vatNumber,
  legalNotice: legalNotice(identity),
  electronicAddress: { id: identity.siren, scheme: SCHEMES.electronicAddress },
  address: { ...identity.address, country: 'FR' },
  contact: defined({ name: salesperson, phone: identity.phone }),
})

const addressOf = ({
  lines,
  postcode,
  city,
  country,
}: Billed | NonNullable<PartyFields['delivery']>): PostalAddress => ({
  lines: lines.slice(0, 3),
  postcode,
  city,
  country,
})

function buyerOf(
  { content: { billedTo } }: DocumentAnswer,
  electronicAddress: Identifier,
  fields: PartyFields | undefined,
): InvoiceParty {
  const { name, siren, vatNumber } = billedTo
  return defined({
    name,
    identifiers: [],
    legalId: siren === undefined ? undefined : { id: siren, scheme: SCHEMES.siren },
    vatNumber,
    electronicAddress,
    address: addressOf(billedTo),
    contact: fields?.contact && defined({ name: fields.contact.name, mail: fields.contact.email }),
  })
}

/** Where the goods went, when it is not where the invoice goes, or when crossing a border depends on it (BR-IC-12). */
function deliverToOf(
  { kind, content }: DocumentAnswer,
  fields: PartyFields | undefined,
  exemption: VatExemption | undefined,
): ElectronicInvoice['deliverTo'] {
  if (kind !== 'invoice' && exemption?.code !== 'intraCommunity') return undefined
  if (fields?.delivery) return { name: content.billedTo.name, address: addressOf(fields.delivery) }
  return exemption?.code === 'intraCommunity'
    ? { name: content.billedTo.name, address: addressOf(content.billedTo) }
    : undefined
}

const MEANS: Readonly<Record<DocumentAnswer['content']['method'], string>> = {
  transfer: PAYMENT_MEANS.sepaTransfer,
  cheque: PAYMENT_MEANS.cheque,
  card: PAYMENT_MEANS.card,
  directDebit: PAYMENT_MEANS.sepaDirectDebit,
  cash: PAYMENT_MEANS.cash,
  tradeNote: PAYMENT_MEANS.tradeNote,
}

const paymentOf = ({ name, iban, bic }: Identity, method: DocumentAnswer['content']['method']): PaymentInstruction =>
  method === 'transfer'
    ? { means: MEANS[method], text: PAYMENT_METHODS[method], iban, accountName: name, bic }
    : { means: MEANS[method], text: PAYMENT_METHODS[method] }

type KeyOf = (rate: BasisPoints) => VatKey

/** What one thousandth, one cent weigh in millionths. */
const quantityOf = (thousandths: number): Millionths => millionths(thousandths * 1_000)
const priceOf = (unitPrice: Cents): Millionths => millionths(unitPrice * 10_000)

function lineOf({ stock }: Company, row: DocumentLineRow, keyOf: KeyOf): InvoiceLine {
  const unit = row.article === undefined ? undefined : stock.articles.get(row.article)?.fields.unit
  const gross = times(row.unitPrice, row.quantity)
  const discount = minus(gross, row.amount)
  return defined({
    id: String(row.line + 1),
    name: row.label,
    sellerItem: row.article,
    quantity: quantityOf(row.quantity),
    unit: (unit === undefined ? undefined : UNITS[unit]) ?? ANY_UNIT,
    netPrice: priceOf(row.unitPrice),
    priceBase: millionths(MILLION),
    allowances:
      discount > 0 ? [{ amount: discount, base: gross, percent: row.discount, ...ADJUSTMENT_REASONS.discount }] : [],
    charges: [],
    ...keyOf(row.vatRate),
    net: row.amount,
  })
}

/** The discount on the document, then the one for prompt payment: what each takes from each rate of VAT. */
function allowancesOf({ content, totals, lines }: DocumentAnswer, keyOf: KeyOf): DocumentAdjustment[] {
  return totals.vat.flatMap(({ rate, base }) => {
    const ofRate = lines.filter((line) => line.vatRate === rate)
    const amount = sumOf(ofRate, (line) => line.amount)
    const commercial = sumOf(
      totals.revenue.filter((share) => share.rate === rate),
      (share) => share.amount,
    )
    const carriage = rate === content.shippingVatRate ? content.shipping : cents(0)
    const financial = minus(base, carriage)
    const taken = (
      before: Cents,
      after: Cents,
      percent: BasisPoints,
      reason: { reason: string; reasonCode: string },
    ) => (before === after ? [] : [{ ...keyOf(rate), amount: minus(before, after), base: before, percent, ...reason }])
    return [
      ...taken(amount, commercial, content.discount, ADJUSTMENT_REASONS.discount),
      ...taken(commercial, financial, content.settlementDiscount, ADJUSTMENT_REASONS.settlementDiscount),
    ]
  })
}

const chargesOf = ({ content }: DocumentAnswer, keyOf: KeyOf): DocumentAdjustment[] =>
  content.shipping > 0
    ? [{ ...keyOf(content.shippingVatRate), amount: content.shipping, ...ADJUSTMENT_REASONS.shipping }]
    : []
