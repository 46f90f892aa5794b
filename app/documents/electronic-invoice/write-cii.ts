// @exemplary: the whole of an electronic invoice, in the order of its schema, each element beside its business term.
/**
 * Writes an invoice as CII XML, profile EN 16931 of Factur-X. The order of the elements is that of the schema. An invoice
 * whose sums do not hold is a bug of ours: it throws.
 */
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import { sumFaults, sumsOf } from './arithmetic.ts'
import { PROFILES } from './codes.ts'
import { MILLION, type Millionths, writeDecimal } from './decimal.ts'
import type {
  DocumentAdjustment,
  ElectronicInvoice,
  Identifier,
  InvoiceLine,
  InvoiceParty,
  LineAdjustment,
  PaymentInstruction,
  PostalAddress,
  VatBreakdown,
  VatKey,
} from './electronic-invoice.ts'
import { NAMESPACES } from './invoice-tree.ts'
import { always, branch, leaf } from './xml-text.ts'

/** `asWritten`: an invoice whose sums were made wrong on purpose, for whoever learns to check one. */
export type Sums = 'holding' | 'asWritten'

export function writeCii(invoice: ElectronicInvoice, sums: Sums = 'holding'): Uint8Array {
  const faults = sums === 'holding' ? sumFaults(sumsOf(invoice)) : []
  invariant(faults.length === 0, `the sums of ${invoice.number} hold: ${JSON.stringify(faults)}`)
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  const content = [contextOf(invoice), documentOf(invoice), tradeOf(invoice)].join('')
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rsm:CrossIndustryInvoice${namespaces.join('')}>${content}</rsm:CrossIndustryInvoice>\n`,
  )
}

const contextOf = ({ process, profile }: ElectronicInvoice): string =>
  branch(
    'rsm:ExchangedDocumentContext',
    branch('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', process)), // BT-23
    branch('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', PROFILES[profile].urn)), // BT-24
  )

const documentOf = ({ number, type, issued, notes }: ElectronicInvoice): string =>
  branch(
    'rsm:ExchangedDocument',
    leaf('ram:ID', number), // BT-1
    leaf('ram:TypeCode', type), // BT-3
    branch('ram:IssueDateTime', dateTime(issued)), // BT-2
    ...notes.map(
      ({ subject, text }) => branch('ram:IncludedNote', leaf('ram:Content', text), leaf('ram:SubjectCode', subject)), // BT-22, BT-21
    ),
  )

const tradeOf = (invoice: ElectronicInvoice): string =>
  branch(
    'rsm:SupplyChainTradeTransaction',
    ...invoice.lines.map((line) => lineOf(line)),
    agreementOf(invoice),
    deliveryOf(invoice),
    settlementOf(invoice),
  )

const lineOf = (line: InvoiceLine): string =>
  branch(
    'ram:IncludedSupplyChainTradeLineItem',
    branch(
      'ram:AssociatedDocumentLineDocument',
      leaf('ram:LineID', line.id), // BT-126
      branch('ram:IncludedNote', leaf('ram:Content', line.note)), // BT-127
    ),
    branch(
      'ram:SpecifiedTradeProduct',
      identifier('ram:GlobalID', line.standardItem), // BT-157
      leaf('ram:SellerAssignedID', line.sellerItem), // BT-155
      leaf('ram:BuyerAssignedID', line.buyerItem), // BT-156
      leaf('ram:Name', line.name), // BT-153
      leaf('ram:Description', line.description), // BT-154
    ),
    branch(
      'ram:SpecifiedLineTradeAgreement',
      branch('ram:BuyerOrderReferencedDocument', leaf('ram:LineID', line.orderLine)), // BT-132
      branch(
        'ram:GrossPriceProductTradePrice',
        leaf('ram:ChargeAmount', optionalPrice(line.grossPrice)), // BT-148
        line.priceDiscount === undefined
          ? ''
          : branch(
              'ram:AppliedTradeAllowanceCharge',
              indicator(false),
              leaf('ram:ActualAmount', price(line.priceDiscount)), // BT-147
            ),
      ),
      branch(
        'ram:NetPriceProductTradePrice',
        leaf('ram:ChargeAmount', price(line.netPrice)), // BT-146
        line.priceBase === MILLION ? '' : leaf('ram:BasisQuantity', quantity(line.priceBase), { unitCode: line.unit }), // BT-149, BT-150
      ),
    ),
    branch(
      'ram:SpecifiedLineTradeDelivery',
      leaf('ram:BilledQuantity', quantity(line.quantity), { unitCode: line.unit }), // BT-129, BT-130
    ),
    branch(
      'ram:SpecifiedLineTradeSettlement',
      branch('ram:ApplicableTradeTax', ...vatKey(line)), // BT-151, BT-152
      ...line.allowances.map((each) => adjustment(each, false)), // BG-27
      ...line.charges.map((each) => adjustment(each, true)), // BG-28
      branch('ram:SpecifiedTradeSettlementLineMonetarySummation', leaf('ram:LineTotalAmount', amount(line.net))), // BT-131
    ),
  )

const agreementOf = (invoice: ElectronicInvoice): string =>
  branch(
    'ram:ApplicableHeaderTradeAgreement',
    leaf('ram:BuyerReference', invoice.buyerReference), // BT-10
    partyOf('ram:SellerTradeParty', invoice.seller), // BG-4
    partyOf('ram:BuyerTradeParty', invoice.buyer), // BG-7
    reference('ram:SellerOrderReferencedDocument', invoice.salesOrder), // BT-14
    reference('ram:BuyerOrderReferencedDocument', invoice.order), // BT-13
    reference('ram:ContractReferencedDocument', invoice.contract), // BT-12
  )

const partyOf = (name: string, party: InvoiceParty): string =>
  branch(
    name,
    ...party.identifiers.filter(({ scheme }) => scheme === undefined).map((each) => identifier('ram:ID', each)),
    ...party.identifiers.filter(({ scheme }) => scheme !== undefined).map((each) => identifier('ram:GlobalID', each)),
    leaf('ram:Name', party.name), // BT-27, BT-44
    leaf('ram:Description', party.legalNotice), // BT-33
    branch(
      'ram:SpecifiedLegalOrganization',
      identifier('ram:ID', party.legalId), // BT-30, BT-47
      leaf('ram:TradingBusinessName', party.tradingName), // BT-28, BT-45
    ),
    branch(
      'ram:DefinedTradeContact',
      leaf('ram:PersonName', party.contact?.name), // BT-41, BT-56
      branch('ram:TelephoneUniversalCommunication', leaf('ram:CompleteNumber', party.contact?.phone)), // BT-42, BT-57
      branch('ram:EmailURIUniversalCommunication', leaf('ram:URIID', party.contact?.mail)), // BT-43, BT-58
    ),
    addressOf(party.address),
    branch('ram:URIUniversalCommunication', identifier('ram:URIID', party.electronicAddress)), // BT-34, BT-49
    branch('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.vatNumber, { schemeID: 'VA' })), // BT-31, BT-48
    branch('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.taxNumber, { schemeID: 'FC' })), // BT-32
  )

const addressOf = (address: PostalAddress | undefined): string =>
  address === undefined
    ? ''
    : branch(
        'ram:PostalTradeAddress',
        leaf('ram:PostcodeCode', address.postcode),
        leaf('ram:LineOne', address.lines[0]),
        leaf('ram:LineTwo', address.lines[1]),
        leaf('ram:LineThree', address.lines[2]),
        leaf('ram:CityName', address.city),
        leaf('ram:CountryID', address.country),
      )

const deliveryOf = ({ deliverTo, deliveredOn, despatchAdvice, receivingAdvice }: ElectronicInvoice): string =>
  always(
    'ram:ApplicableHeaderTradeDelivery',
    branch('ram:ShipToTradeParty', leaf('ram:Name', deliverTo?.name), addressOf(deliverTo?.address)), // BT-70, BG-15
    deliveredOn === undefined
      ? ''
      : branch('ram:ActualDeliverySupplyChainEvent', branch('ram:OccurrenceDateTime', dateTime(deliveredOn))), // BT-72
    reference('ram:DespatchAdviceReferencedDocument', despatchAdvice), // BT-16
    reference('ram:ReceivingAdviceReferencedDocument', receivingAdvice), // BT-15
  )

function settlementOf(invoice: ElectronicInvoice): string {
  const { totals, currency } = invoice
  return branch(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:PaymentReference', invoice.paymentReference), // BT-83
    leaf('ram:InvoiceCurrencyCode', currency), // BT-5
    branch('ram:PayeeTradeParty', leaf('ram:Name', invoice.payee)), // BT-59
    ...invoice.payments.map(paymentOf),
    ...invoice.vat.map((each) => breakdownOf(each, invoice.taxPoint)), // BG-23
    periodOf(invoice),
    ...invoice.allowances.map((each) => adjustment(each, false, each)), // BG-20
    ...invoice.charges.map((each) => adjustment(each, true, each)), // BG-21
    branch(
      'ram:SpecifiedTradePaymentTerms',
      leaf('ram:Description', invoice.paymentTerms), // BT-20
      invoice.due === undefined ? '' : branch('ram:DueDateDateTime', dateTime(invoice.due)), // BT-9
    ),
    branch(
      'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
      leaf('ram:LineTotalAmount', amount(totals.lines)), // BT-106
      unlessNil('ram:ChargeTotalAmount', totals.charges, invoice.charges.length > 0), // BT-108
      unlessNil('ram:AllowanceTotalAmount', totals.allowances, invoice.allowances.length > 0), // BT-107
      leaf('ram:TaxBasisTotalAmount', amount(totals.net)), // BT-109
      leaf('ram:TaxTotalAmount', amount(totals.vat), { currencyID: currency }), // BT-110
      unlessNil('ram:RoundingAmount', totals.rounding), // BT-114
      leaf('ram:GrandTotalAmount', amount(totals.gross)), // BT-112
      unlessNil('ram:TotalPrepaidAmount', totals.prepaid), // BT-113
      leaf('ram:DuePayableAmount', amount(totals.due)), // BT-115
    ),
    ...invoice.preceding.map(({ number, issued }) =>
      branch(
        'ram:InvoiceReferencedDocument',
        leaf('ram:IssuerAssignedID', number), // BT-25
        issued === undefined
          ? ''
          : branch('ram:FormattedIssueDateTime', leaf('qdt:DateTimeString', digitsOf(issued), { format: '102' })), // BT-26
      ),
    ),
  )
}

const paymentOf = ({ means, text, iban, accountName, bic }: PaymentInstruction): string =>
  branch(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', means), // BT-81
    leaf('ram:Information', text), // BT-82
    branch('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', iban), leaf('ram:AccountName', accountName)), // BT-84, BT-85
    branch('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', bic)), // BT-86
  )

const breakdownOf = (each: VatBreakdown, taxPoint: string | undefined): string =>
  branch(
    'ram:ApplicableTradeTax',
    leaf('ram:CalculatedAmount', amount(each.amount)), // BT-117
    leaf('ram:TypeCode', 'VAT'),
    leaf('ram:ExemptionReason', each.reason), // BT-120
    leaf('ram:BasisAmount', amount(each.base)), // BT-116
    leaf('ram:CategoryCode', each.category), // BT-118
    leaf('ram:ExemptionReasonCode', each.reasonCode), // BT-121
    leaf('ram:DueDateTypeCode', taxPoint), // BT-8
    rateOf(each), // BT-119
  )

const periodOf = ({ period }: ElectronicInvoice): string =>
  branch(
    'ram:BillingSpecifiedPeriod',
    period?.from === undefined ? '' : branch('ram:StartDateTime', dateTime(period.from)), // BT-73
    period?.to === undefined ? '' : branch('ram:EndDateTime', dateTime(period.to)), // BT-74
  )

const adjustment = (each: LineAdjustment, isCharge: boolean, vat?: DocumentAdjustment): string =>
  branch(
    'ram:SpecifiedTradeAllowanceCharge',
    indicator(isCharge),
    leaf('ram:CalculationPercent', each.percent === undefined ? undefined : writeDecimal(each.percent, 2)),
    leaf('ram:BasisAmount', each.base === undefined ? undefined : amount(each.base)),
    leaf('ram:ActualAmount', amount(each.amount)),
    leaf('ram:ReasonCode', each.reasonCode),
    leaf('ram:Reason', each.reason),
    vat === undefined ? '' : branch('ram:CategoryTradeTax', ...vatKey(vat)),
  )

const indicator = (isCharge: boolean): string => branch('ram:ChargeIndicator', leaf('udt:Indicator', String(isCharge)))

const vatKey = (key: VatKey): string[] => [
  leaf('ram:TypeCode', 'VAT'),
  leaf('ram:CategoryCode', key.category),
  rateOf(key),
]
const rateOf = ({ rate }: VatKey): string =>
  leaf('ram:RateApplicablePercent', rate === undefined ? undefined : writeDecimal(rate, 2))

const identifier = (name: string, each: Identifier | undefined): string =>
  leaf(name, each?.id, { schemeID: each?.scheme })
const reference = (name: string, number: string | undefined): string =>
  branch(name, leaf('ram:IssuerAssignedID', number))
const unlessNil = (name: string, value: Cents, isThere = false): string =>
  value === 0 && !isThere ? '' : leaf(name, amount(value))

const amount = (value: Cents): string => writeDecimal(value, 2)
const price = (value: Millionths): string => writeDecimal(value, 6, 2)
const optionalPrice = (value: Millionths | undefined): string | undefined =>
  value === undefined ? undefined : price(value)
const quantity = (value: Millionths): string => writeDecimal(value, 6, 0)

/** Format 102 of UN/CEFACT: YYYYMMDD. */
const digitsOf = (date: Day): string => date.replaceAll('-', '')
const dateTime = (date: Day): string => leaf('udt:DateTimeString', digitsOf(date), { format: '102' })
