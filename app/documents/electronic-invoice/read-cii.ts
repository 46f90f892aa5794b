/** Reads the XML of an invoice into its terms. What is missing or cannot be read is a refusal that says which term, and where. */
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { GUIDELINE, profileIn } from './check-cii.ts'
import { type InvoiceType, isInvoiceType, isVatCategory } from './codes.ts'
import { dayOfDigits } from './day-of-digits.ts'
import { MILLION, type Millionths, millionths, readDecimal } from './decimal.ts'
import type {
  DocumentAdjustment,
  ElectronicInvoice,
  Identifier,
  InvoiceLine,
  InvoiceParty,
  InvoiceTotals,
  LineAdjustment,
  PaymentInstruction,
  PostalAddress,
  VatBreakdown,
  VatKey,
} from './electronic-invoice.ts'
import { childOf, childrenOf, isCharge, nodeAt, partsOf, type TreeNode, textAt, vatTotalOf } from './invoice-tree.ts'
import type { ElectronicInvoiceRefusal } from './refusal.ts'

class Unread extends Error {
  readonly refusal: ElectronicInvoiceRefusal
  constructor(refusal: ElectronicInvoiceRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export function readCii(root: TreeNode): Result<ElectronicInvoice, ElectronicInvoiceRefusal> {
  try {
    return ok(invoiceOf(root))
  } catch (problem) {
    if (problem instanceof Unread) return no(problem.refusal)
    throw problem
  }
}

function invoiceOf(root: TreeNode): ElectronicInvoice {
  const parts = partsOf(root)
  const { context, document, agreement, delivery, settlement } = parts
  const profile = profileIn(root)
  if (!profile) {
    const urn = must(context ?? root, 'BT-24', GUIDELINE)
    throw new Unread({ code: 'unknown_profile', found: urn.text, line: urn.line })
  }
  const terms = childOf(settlement, 'ram:SpecifiedTradePaymentTerms')
  const period = childOf(settlement, 'ram:BillingSpecifiedPeriod')
  const shipTo = childOf(delivery, 'ram:ShipToTradeParty')
  const header = document ?? root
  return defined({
    number: must(header, 'BT-1', 'ram:ID').text,
    issued:
      dayAt(header, 'BT-2', 'ram:IssueDateTime/udt:DateTimeString') ?? missing(header, 'BT-2', 'ram:IssueDateTime'),
    type: typeOf(header),
    currency: must(settlement ?? root, 'BT-5', 'ram:InvoiceCurrencyCode').text,
    taxPoint: parts.taxes.map((tax) => textAt(tax, 'ram:DueDateTypeCode')).find((code) => code !== undefined),
    due: dayAt(terms, 'BT-9', 'ram:DueDateDateTime/udt:DateTimeString'),
    buyerReference: textAt(agreement, 'ram:BuyerReference'),
    contract: textAt(agreement, 'ram:ContractReferencedDocument/ram:IssuerAssignedID'),
    order: textAt(agreement, 'ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID'),
    salesOrder: textAt(agreement, 'ram:SellerOrderReferencedDocument/ram:IssuerAssignedID'),
    receivingAdvice: textAt(delivery, 'ram:ReceivingAdviceReferencedDocument/ram:IssuerAssignedID'),
    despatchAdvice: textAt(delivery, 'ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID'),
    paymentTerms: textAt(terms, 'ram:Description'),
    paymentReference: textAt(settlement, 'ram:PaymentReference'),
    notes: childrenOf(document, 'ram:IncludedNote').map((note) =>
      defined({ subject: textAt(note, 'ram:SubjectCode'), text: textAt(note, 'ram:Content') ?? '' }),
    ),
    process: textAt(context, 'ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID'),
    profile,
    preceding: childrenOf(settlement, 'ram:InvoiceReferencedDocument').map((each) =>
      defined({
        number: must(each, 'BT-25', 'ram:IssuerAssignedID').text,
        issued: dayAt(each, 'BT-26', 'ram:FormattedIssueDateTime/qdt:DateTimeString'),
      }),
    ),
    seller: partyOf(parts.seller ?? missing(agreement ?? root, 'BG-4', 'ram:SellerTradeParty'), 'BT-27'),
    buyer: partyOf(parts.buyer ?? missing(agreement ?? root, 'BG-7', 'ram:BuyerTradeParty'), 'BT-44'),
    payee: textAt(settlement, 'ram:PayeeTradeParty/ram:Name'),
    deliveredOn: dayAt(
      delivery,
      'BT-72',
      'ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString',
    ),
    deliverTo: shipTo && defined({ name: textAt(shipTo, 'ram:Name'), address: addressOf(shipTo) }),
    period:
      period &&
      defined({
        from: dayAt(period, 'BT-73', 'ram:StartDateTime/udt:DateTimeString'),
        to: dayAt(period, 'BT-74', 'ram:EndDateTime/udt:DateTimeString'),
      }),
    payments: childrenOf(settlement, 'ram:SpecifiedTradeSettlementPaymentMeans').map(paymentOf),
    allowances: parts.allowances.map((each) => documentAdjustment(each, 'BT-92', 'BT-95')),
    charges: parts.charges.map((each) => documentAdjustment(each, 'BT-99', 'BT-102')),
    totals: totalsOf(parts.summation ?? missing(settlement ?? root, 'BG-22', SUMMATION), vatTotalOf(parts)),
    vat: parts.taxes.map(breakdownOf),
    lines: parts.lines.map(lineOf),
  })
}

const SUMMATION = 'ram:SpecifiedTradeSettlementHeaderMonetarySummation'

function missing(within: TreeNode, term: string, path: string): never {
  throw new Unread({ code: 'term_missing', term, path: `${within.path}/${path}`, line: within.line })
}

function unreadable({ path, line, text }: TreeNode, term: string): never {
  throw new Unread({ code: 'term_unreadable', term, path, line, found: text.slice(0, 100) })
}

function must(within: TreeNode, term: string, path: string): TreeNode {
  const node = nodeAt(within, path)
  return node && node.text !== '' ? node : missing(within, term, path)
}

function typeOf(document: TreeNode): InvoiceType {
  const node = must(document, 'BT-3', 'ram:TypeCode')
  return isInvoiceType(node.text) ? node.text : unreadable(node, 'BT-3')
}

function dayAt(within: TreeNode | undefined, term: string, path: string): Day | undefined {
  const node = nodeAt(within, path)
  if (!node) return undefined
  const isFormat102 = node.attributes.format === undefined || node.attributes.format === '102'
  return (isFormat102 ? dayOfDigits(node.text) : undefined) ?? unreadable(node, term)
}

/** The largest that is read. Beyond, it is a mistake: in cents, a thousand million euros; in basis points, ten times the whole. */
const LARGEST = 100_000_000_000
const LARGEST_RATE = 100_000
/** In millionths: ten million pieces. */
const LARGEST_QUANTITY = 10_000_000 * MILLION

function figureOf(node: TreeNode, term: string, decimals: number): number {
  const value = readDecimal(node.text, decimals)
  return value === undefined || Math.abs(value) > LARGEST * 10 ** (decimals - 2) ? unreadable(node, term) : value
}

function centsAt(within: TreeNode, term: string, path: string): Cents | undefined {
  const node = nodeAt(within, path)
  return node && cents(figureOf(node, term, 2))
}

function rateAt(within: TreeNode, term: string, path: string): BasisPoints | undefined {
  const node = nodeAt(within, path)
  if (!node) return undefined
  const rate = figureOf(node, term, 2)
  return rate < 0 || rate > LARGEST_RATE ? unreadable(node, term) : basisPoints(rate)
}

function millionthsAt(within: TreeNode, term: string, path: string): Millionths | undefined {
  const node = nodeAt(within, path)
  return node && millionths(figureOf(node, term, 6))
}

function identifierOf(node: TreeNode | undefined): Identifier | undefined {
  if (!node || node.text === '') return undefined
  return defined({ id: node.text, scheme: node.attributes.schemeID || undefined })
}

function partyOf(party: TreeNode, nameTerm: string): InvoiceParty {
  const contact = childOf(party, 'ram:DefinedTradeContact')
  const registrations = childrenOf(party, 'ram:SpecifiedTaxRegistration').map((each) => childOf(each, 'ram:ID'))
  const registered = (scheme: string) =>
    registrations.find((id) => id?.attributes.schemeID === scheme)?.text || undefined
  const identifiers = [...childrenOf(party, 'ram:ID'), ...childrenOf(party, 'ram:GlobalID')].map(identifierOf)
  return defined({
    name: must(party, nameTerm, 'ram:Name').text,
    tradingName: textAt(party, 'ram:SpecifiedLegalOrganization/ram:TradingBusinessName'),
    identifiers: identifiers.filter((each) => each !== undefined),
    legalId: identifierOf(nodeAt(party, 'ram:SpecifiedLegalOrganization/ram:ID')),
    vatNumber: registered('VA'),
    taxNumber: registered('FC'),
    legalNotice: textAt(party, 'ram:Description'),
    electronicAddress: identifierOf(nodeAt(party, 'ram:URIUniversalCommunication/ram:URIID')),
    address: addressOf(party),
    contact:
      contact &&
      defined({
        name: textAt(contact, 'ram:PersonName'),
        phone: textAt(contact, 'ram:TelephoneUniversalCommunication/ram:CompleteNumber'),
        mail: textAt(contact, 'ram:EmailURIUniversalCommunication/ram:URIID'),
      }),
  })
}

function addressOf(party: TreeNode): PostalAddress | undefined {
  const address = childOf(party, 'ram:PostalTradeAddress')
  if (!address) return undefined
  const lines = ['ram:LineOne', 'ram:LineTwo', 'ram:LineThree'].map((name) => textAt(address, name))
  return defined({
    lines: lines.filter((line) => line !== undefined),
    postcode: textAt(address, 'ram:PostcodeCode'),
    city: textAt(address, 'ram:CityName'),
    country: textAt(address, 'ram:CountryID') ?? '',
  })
}

const paymentOf = (means: TreeNode): PaymentInstruction =>
  defined({
    means: must(means, 'BT-81', 'ram:TypeCode').text,
    text: textAt(means, 'ram:Information'),
    iban: textAt(means, 'ram:PayeePartyCreditorFinancialAccount/ram:IBANID')?.replaceAll(' ', ''),
    accountName: textAt(means, 'ram:PayeePartyCreditorFinancialAccount/ram:AccountName'),
    bic: textAt(means, 'ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID'),
  })

function vatKey(tax: TreeNode, term: string): VatKey {
  const node = must(tax, term, 'ram:CategoryCode')
  if (!isVatCategory(node.text)) return unreadable(node, term)
  return defined({ category: node.text, rate: rateAt(tax, term, 'ram:RateApplicablePercent') })
}

const lineAdjustment = (each: TreeNode, term: string): LineAdjustment =>
  defined({
    amount: centsAt(each, term, 'ram:ActualAmount') ?? missing(each, term, 'ram:ActualAmount'),
    base: centsAt(each, term, 'ram:BasisAmount'),
    percent: rateAt(each, term, 'ram:CalculationPercent'),
    reason: textAt(each, 'ram:Reason'),
    reasonCode: textAt(each, 'ram:ReasonCode'),
  })

const documentAdjustment = (each: TreeNode, term: string, categoryTerm: string): DocumentAdjustment => ({
  ...lineAdjustment(each, term),
  ...vatKey(childOf(each, 'ram:CategoryTradeTax') ?? missing(each, categoryTerm, 'ram:CategoryTradeTax'), categoryTerm),
})

const breakdownOf = (tax: TreeNode): VatBreakdown =>
  defined({
    ...vatKey(tax, 'BT-118'),
    base: centsAt(tax, 'BT-116', 'ram:BasisAmount') ?? missing(tax, 'BT-116', 'ram:BasisAmount'),
    amount: centsAt(tax, 'BT-117', 'ram:CalculatedAmount') ?? missing(tax, 'BT-117', 'ram:CalculatedAmount'),
    reason: textAt(tax, 'ram:ExemptionReason'),
    reasonCode: textAt(tax, 'ram:ExemptionReasonCode'),
  })

function totalsOf(summation: TreeNode, vat: TreeNode | undefined): InvoiceTotals {
  const read = (name: string, term: string) => centsAt(summation, term, name)
  const needed = (name: string, term: string) => read(name, term) ?? missing(summation, term, name)
  const net = needed('ram:TaxBasisTotalAmount', 'BT-109')
  return {
    lines: read('ram:LineTotalAmount', 'BT-106') ?? net,
    allowances: read('ram:AllowanceTotalAmount', 'BT-107') ?? cents(0),
    charges: read('ram:ChargeTotalAmount', 'BT-108') ?? cents(0),
    net,
    vat: vat ? cents(figureOf(vat, 'BT-110', 2)) : cents(0),
    gross: needed('ram:GrandTotalAmount', 'BT-112'),
    prepaid: read('ram:TotalPrepaidAmount', 'BT-113') ?? cents(0),
    rounding: read('ram:RoundingAmount', 'BT-114') ?? cents(0),
    due: needed('ram:DuePayableAmount', 'BT-115'),
  }
}

function lineOf(line: TreeNode): InvoiceLine {
  const product = childOf(line, 'ram:SpecifiedTradeProduct') ?? missing(line, 'BG-31', 'ram:SpecifiedTradeProduct')
  const agreement = childOf(line, 'ram:SpecifiedLineTradeAgreement')
  const settlement =
    childOf(line, 'ram:SpecifiedLineTradeSettlement') ?? missing(line, 'BT-131', 'ram:SpecifiedLineTradeSettlement')
  const price =
    childOf(agreement, 'ram:NetPriceProductTradePrice') ?? missing(line, 'BT-146', 'ram:NetPriceProductTradePrice')
  const gross = childOf(agreement, 'ram:GrossPriceProductTradePrice')
  const quantity = must(line, 'BT-129', 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity')
  const adjustments = childrenOf(settlement, 'ram:SpecifiedTradeAllowanceCharge')
  const net = 'ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount'
  const priceBase = millionthsAt(price, 'BT-149', 'ram:BasisQuantity') ?? millionths(MILLION)
  if (priceBase <= 0) return unreadable(must(price, 'BT-149', 'ram:BasisQuantity'), 'BT-149')
  const discount = 'ram:AppliedTradeAllowanceCharge/ram:ActualAmount'
  const counted = figureOf(quantity, 'BT-129', 6)
  if (Math.abs(counted) > LARGEST_QUANTITY) return unreadable(quantity, 'BT-129')
  for (const [node, term] of [
    [price, 'BT-146'],
    [gross, 'BT-148'],
  ] as const) {
    const charged = node && millionthsAt(node, term, 'ram:ChargeAmount')
    // The price of one, and of all, stay within what an amount may be.
    if (!node || charged === undefined) continue
    const most = BigInt(LARGEST) * 10_000n * BigInt(priceBase)
    const size = BigInt(Math.abs(charged))
    if (size * BigInt(MILLION) > most || size * BigInt(Math.abs(counted)) > most) {
      return unreadable(must(node, term, 'ram:ChargeAmount'), term)
    }
  }
  return defined({
    id: must(line, 'BT-126', 'ram:AssociatedDocumentLineDocument/ram:LineID').text,
    note: textAt(line, 'ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content'),
    name: must(product, 'BT-153', 'ram:Name').text,
    description: textAt(product, 'ram:Description'),
    sellerItem: textAt(product, 'ram:SellerAssignedID'),
    buyerItem: textAt(product, 'ram:BuyerAssignedID'),
    standardItem: identifierOf(childOf(product, 'ram:GlobalID')),
    orderLine: textAt(agreement, 'ram:BuyerOrderReferencedDocument/ram:LineID'),
    quantity: millionths(counted),
    unit: quantity.attributes.unitCode ?? '',
    grossPrice: gross && millionthsAt(gross, 'BT-148', 'ram:ChargeAmount'),
    priceDiscount: gross && millionthsAt(gross, 'BT-147', discount),
    netPrice: millionthsAt(price, 'BT-146', 'ram:ChargeAmount') ?? missing(price, 'BT-146', 'ram:ChargeAmount'),
    priceBase,
    allowances: adjustments.filter((each) => !isCharge(each)).map((each) => lineAdjustment(each, 'BT-136')),
    charges: adjustments.filter(isCharge).map((each) => lineAdjustment(each, 'BT-141')),
    ...vatKey(
      childOf(settlement, 'ram:ApplicableTradeTax') ?? missing(settlement, 'BT-151', 'ram:ApplicableTradeTax'),
      'BT-151',
    ),
    net: centsAt(settlement, 'BT-131', net) ?? missing(settlement, 'BT-131', net),
  })
}
