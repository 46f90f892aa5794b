/**
 * What stands in what, in which order, in the profile EN 16931 of Factur-X 1.09 (UN/CEFACT Cross Industry Invoice D22B).
 * `?` may be absent, `+` is there at least once, `*` any number of times, `2` at most twice, otherwise exactly once. A type
 * in small letters holds a value.
 */
type Value = 'text' | 'id' | 'code' | 'amount' | 'decimal' | 'indicator' | 'date' | 'binary'
export type ElementRule = {
  readonly name: string
  readonly type: string
  readonly least: number
  readonly most: number
}

const GRAMMAR = {
  CrossIndustryInvoice:
    'rsm:ExchangedDocumentContext:Context rsm:ExchangedDocument:Document rsm:SupplyChainTradeTransaction:Trade',
  Context:
    'BusinessProcessSpecifiedDocumentContextParameter:Parameter? GuidelineSpecifiedDocumentContextParameter:Parameter',
  Parameter: 'ID:id',
  Document: 'ID:id TypeCode:code IssueDateTime:Moment IncludedNote:Note*',
  Moment: 'udt:DateTimeString:date',
  FormattedMoment: 'qdt:DateTimeString:date',
  PointInTime: 'udt:DateString:date',
  Note: 'Content:text SubjectCode:code?',
  Trade:
    'IncludedSupplyChainTradeLineItem:Line+ ApplicableHeaderTradeAgreement:Agreement ApplicableHeaderTradeDelivery:Delivery ApplicableHeaderTradeSettlement:Settlement',
  Line: 'AssociatedDocumentLineDocument:LineDocument SpecifiedTradeProduct:Product SpecifiedLineTradeAgreement:LineAgreement SpecifiedLineTradeDelivery:LineDelivery SpecifiedLineTradeSettlement:LineSettlement',
  LineDocument: 'LineID:id IncludedNote:Note?',
  Product:
    'GlobalID:id? SellerAssignedID:id? BuyerAssignedID:id? Name:text Description:text? ApplicableProductCharacteristic:Characteristic* DesignatedProductClassification:Classification* OriginTradeCountry:Country?',
  Characteristic: 'Description:text Value:text',
  Classification: 'ClassCode:code?',
  Country: 'ID:code',
  LineAgreement:
    'BuyerOrderReferencedDocument:Reference? GrossPriceProductTradePrice:Price? NetPriceProductTradePrice:Price',
  Price: 'ChargeAmount:decimal BasisQuantity:decimal? AppliedTradeAllowanceCharge:Adjustment?',
  LineDelivery: 'BilledQuantity:decimal',
  LineSettlement:
    'ApplicableTradeTax:Tax BillingSpecifiedPeriod:Period? SpecifiedTradeAllowanceCharge:Adjustment* SpecifiedTradeSettlementLineMonetarySummation:LineSummation AdditionalReferencedDocument:Reference? ReceivableSpecifiedTradeAccountingAccount:Account?',
  LineSummation: 'LineTotalAmount:amount',
  Account: 'ID:id',
  Agreement:
    'BuyerReference:text? SellerTradeParty:Party BuyerTradeParty:Party SellerTaxRepresentativeTradeParty:Party? SellerOrderReferencedDocument:Reference? BuyerOrderReferencedDocument:Reference? ContractReferencedDocument:Reference? AdditionalReferencedDocument:Reference* SpecifiedProcuringProject:Project?',
  Project: 'ID:id Name:text',
  Party:
    'ID:id* GlobalID:id* Name:text? Description:text? SpecifiedLegalOrganization:Organization? DefinedTradeContact:Contact? PostalTradeAddress:Address? URIUniversalCommunication:Communication? SpecifiedTaxRegistration:Registration2',
  Organization: 'ID:id? TradingBusinessName:text?',
  Contact:
    'PersonName:text? DepartmentName:text? TelephoneUniversalCommunication:Communication? EmailURIUniversalCommunication:Communication?',
  Address:
    'PostcodeCode:code? LineOne:text? LineTwo:text? LineThree:text? CityName:text? CountryID:code CountrySubDivisionName:text?',
  Communication: 'URIID:id? CompleteNumber:text?',
  Registration: 'ID:id',
  Reference:
    'IssuerAssignedID:id? URIID:id? LineID:id? TypeCode:code? Name:text? AttachmentBinaryObject:binary? ReferenceTypeCode:code? FormattedIssueDateTime:FormattedMoment?',
  Delivery:
    'ShipToTradeParty:Party? ActualDeliverySupplyChainEvent:Event? DespatchAdviceReferencedDocument:Reference? ReceivingAdviceReferencedDocument:Reference?',
  Event: 'OccurrenceDateTime:Moment',
  Settlement:
    'CreditorReferenceID:id? PaymentReference:text? TaxCurrencyCode:code? InvoiceCurrencyCode:code PayeeTradeParty:Party? SpecifiedTradeSettlementPaymentMeans:Means* ApplicableTradeTax:Tax+ BillingSpecifiedPeriod:Period? SpecifiedTradeAllowanceCharge:Adjustment* SpecifiedTradePaymentTerms:Terms? SpecifiedTradeSettlementHeaderMonetarySummation:Summation InvoiceReferencedDocument:Reference* ReceivableSpecifiedTradeAccountingAccount:Account?',
  Means:
    'TypeCode:code Information:text? ApplicableTradeSettlementFinancialCard:Card? PayerPartyDebtorFinancialAccount:Debtor? PayeePartyCreditorFinancialAccount:Creditor? PayeeSpecifiedCreditorFinancialInstitution:Bank?',
  Card: 'ID:id CardholderName:text?',
  Debtor: 'IBANID:id',
  Creditor: 'IBANID:id? AccountName:text? ProprietaryID:id?',
  Bank: 'BICID:id',
  Tax: 'CalculatedAmount:amount? TypeCode:code ExemptionReason:text? BasisAmount:amount? CategoryCode:code ExemptionReasonCode:code? TaxPointDate:PointInTime? DueDateTypeCode:code? RateApplicablePercent:decimal?',
  Period: 'StartDateTime:Moment? EndDateTime:Moment?',
  Adjustment:
    'ChargeIndicator:Indicator CalculationPercent:decimal? BasisAmount:amount? ActualAmount:amount ReasonCode:code? Reason:text? CategoryTradeTax:Tax?',
  Indicator: 'udt:Indicator:indicator',
  Terms: 'Description:text? DueDateDateTime:Moment? DirectDebitMandateID:id?',
  Summation:
    'LineTotalAmount:amount ChargeTotalAmount:amount? AllowanceTotalAmount:amount? TaxBasisTotalAmount:amount TaxTotalAmount:amount2 RoundingAmount:amount? GrandTotalAmount:amount TotalPrepaidAmount:amount? DuePayableAmount:amount',
} as const

const OCCURS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '': [1, 1],
  '?': [0, 1],
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '2': [0, 2],
}

function elementRule(written: string): ElementRule {
  const parts = written.split(':')
  const typed = parts.at(-1) ?? ''
  const type = typed.replace(/[?*+2]$/, '')
  const [least, most] = OCCURS[typed.slice(type.length)] ?? [1, 1]
  const name = parts.length === 3 ? `${parts[0]}:${parts[1]}` : `ram:${parts[0]}`
  return { name, type, least, most }
}

const RULES: ReadonlyMap<string, readonly ElementRule[]> = new Map(
  Object.entries(GRAMMAR).map(([type, children]) => [type, children.split(' ').map(elementRule)]),
)

/** The children of a type, in their order; undefined for a value. */
export const childrenOfType = (type: string): readonly ElementRule[] | undefined => RULES.get(type)

const VALUES: readonly Value[] = ['text', 'id', 'code', 'amount', 'decimal', 'indicator', 'date', 'binary']
export const isValueType = (type: string): type is Value => VALUES.some((value) => value === type)
