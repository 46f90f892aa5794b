/** The French rules (BR-FR, flux 2) on the invoices of French sellers, and the keys of French identifiers. */
import { isIban, isSiren, vatNumberOf as vatNumberFor } from '#base/identifiers.ts'
import { tell, vatNumberOf } from './check-terms.ts'
import {
  FRENCH_RATES,
  isAlreadyPaid,
  isCorrective,
  isCreditNote,
  isDepositType,
  isFinalAfterDeposit,
  isInvoiceType,
  isSelfBilled,
  isVatCategory,
  MANDATORY_NOTES,
  PROCESSES,
  SCHEMES,
  STREAMS,
} from './codes.ts'
import { readDecimal, writeDecimal } from './decimal.ts'
import type { Finding } from './finding.ts'
import { childOf, childrenOf, type InvoiceParts, nodeAt, type TreeNode, textAt } from './invoice-tree.ts'

export const isFrenchSeller = ({ seller }: InvoiceParts): boolean =>
  textAt(seller, 'ram:PostalTradeAddress/ram:CountryID') === 'FR'

export const checkFrench = (parts: InvoiceParts): Finding[] => [
  ...headerRules(parts),
  ...noteRules(parts),
  ...partyRules(parts),
  ...vatRules(parts),
  ...precedingRules(parts),
  ...dueRules(parts),
  ...currencyRule(parts),
  ...figureRules(parts),
  ...keys(parts),
]

const typeOf = ({ document }: InvoiceParts): string => textAt(document, 'ram:TypeCode') ?? ''
const processNode = ({ context }: InvoiceParts): TreeNode | undefined =>
  nodeAt(context, 'ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID')

function headerRules(parts: InvoiceParts): Finding[] {
  const { root, context, document } = parts
  const number = childOf(document, 'ram:ID')
  const type = childOf(document, 'ram:TypeCode')
  const process = processNode(parts)
  const moments = [
    nodeAt(document, 'ram:IssueDateTime/udt:DateTimeString'),
    nodeAt(parts.settlement, 'ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString'),
    nodeAt(parts.delivery, 'ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString'),
  ]
  return [
    ...(number && !/^[A-Za-z0-9+\-_/]{1,35}$/.test(number.text)
      ? [tell('BR-FR-01', number, { term: 'BT-1', found: number.text })]
      : []),
    ...moments.flatMap((moment, index) =>
      moment && !/^20\d{2}/.test(moment.text)
        ? [tell('BR-FR-03', moment, { term: ['BT-2', 'BT-9', 'BT-72'][index] ?? 'BT-2', found: moment.text })]
        : [],
    ),
    ...(type && !isInvoiceType(type.text) ? [tell('BR-FR-04', type, { term: 'BT-3', found: type.text })] : []),
    ...(!process || !PROCESSES.includes(process.text)
      ? [tell('BR-FR-08', process ?? context ?? root, { term: 'BT-23', found: process?.text ?? '' })]
      : []),
    ...(process && isFinalAfterDeposit(process.text) && isDepositType(typeOf(parts))
      ? [tell('BR-FR-CO-08', process, { term: 'BT-23', found: `${process.text}, ${typeOf(parts)}` })]
      : []),
  ]
}

const streamsOf = ({ document }: InvoiceParts): TreeNode[] =>
  childrenOf(document, 'ram:IncludedNote').filter((note) => textAt(note, 'ram:SubjectCode') === 'BAR')

function noteRules(parts: InvoiceParts): Finding[] {
  const { document, root } = parts
  const notes = childrenOf(document, 'ram:IncludedNote')
  const streams = streamsOf(parts)
  return [
    ...MANDATORY_NOTES.flatMap((subject): Finding[] => {
      const found = notes.filter((note) => textAt(note, 'ram:SubjectCode') === subject)
      const [first, second] = found
      if (!first) return [tell('BR-FR-05', document ?? root, { term: 'BT-21', expected: subject })]
      return second ? [tell('BR-FR-06', second, { term: 'BT-21', found: subject })] : []
    }),
    ...streams.flatMap((note) => {
      const text = textAt(note, 'ram:Content') ?? ''
      return STREAMS.some((stream) => stream === text)
        ? []
        : [tell('BR-FR-20', note, { term: 'BT-22', found: text, expected: STREAMS.join(', ') })]
    }),
    ...(streams[1] ? [tell('BR-FR-31', streams[1], { term: 'BT-22' })] : []),
  ]
}

const sirenOf = (party: TreeNode | undefined): TreeNode | undefined =>
  childrenOf(childOf(party, 'ram:SpecifiedLegalOrganization'), 'ram:ID').find(
    ({ attributes }) => attributes.schemeID === SCHEMES.siren,
  )

function partyRules(parts: InvoiceParts): Finding[] {
  const { root, seller, buyer } = parts
  const isB2b = streamsOf(parts).some((note) => textAt(note, 'ram:Content') === 'B2B')
  const sellerSiren = sirenOf(seller)
  const buyerSiren = sirenOf(buyer)
  const address = (party: TreeNode | undefined) => nodeAt(party, 'ram:URIUniversalCommunication/ram:URIID')
  const wrongSiren = (siren: TreeNode | undefined) => !siren || !/^\d{9}$/.test(siren.text)
  const sided = (term: string, party: TreeNode | undefined, siren: TreeNode | undefined): Finding[] => {
    const uri = address(party)
    const siret = childrenOf(party, 'ram:GlobalID').filter(({ attributes }) => attributes.schemeID === SCHEMES.siret)
    const schemes = childrenOf(party, 'ram:GlobalID').map(({ attributes }) => attributes.schemeID)
    return [
      ...siret.flatMap((each) =>
        /^\d{14}$/.test(each.text) && each.text.startsWith(siren?.text ?? 'none')
          ? []
          : [
              tell('BR-FR-09', each, {
                term: term === 'BT-34' ? 'BT-29' : 'BT-46',
                found: each.text,
                expected: siren?.text ?? '',
              }),
            ],
      ),
      ...(uri?.attributes.schemeID === SCHEMES.electronicAddress && !/^[A-Za-z0-9+\-_.]+$/.test(uri.text)
        ? [tell('BR-FR-23', uri, { term, found: uri.text })]
        : []),
      ...(uri && uri.text.length > 125
        ? [tell('BR-FR-25', uri, { term, found: String(uri.text.length), expected: '125' })]
        : []),
      ...(party && (schemes.includes(undefined) || new Set(schemes).size < schemes.length)
        ? [tell('BR-FR-CO-10', party, { term: term === 'BT-34' ? 'BT-29' : 'BT-46' })]
        : []),
    ]
  }
  const mustReach = (
    rule: 'BR-FR-21' | 'BR-FR-22',
    term: string,
    party: TreeNode | undefined,
    siren: TreeNode | undefined,
  ) => {
    const uri = address(party)
    const reaches = uri?.attributes.schemeID === SCHEMES.electronicAddress && uri.text.startsWith(siren?.text ?? '')
    return uri && !reaches ? [tell(rule, uri, { term, found: uri.text, expected: siren?.text ?? '' })] : []
  }
  return [
    ...(wrongSiren(sellerSiren)
      ? [tell('BR-FR-10', sellerSiren ?? seller ?? root, { term: 'BT-30', found: sellerSiren?.text ?? '' })]
      : []),
    ...(isB2b && wrongSiren(buyerSiren)
      ? [tell('BR-FR-11', buyerSiren ?? buyer ?? root, { term: 'BT-47', found: buyerSiren?.text ?? '' })]
      : []),
    ...(address(buyer) ? [] : [tell('BR-FR-12', buyer ?? root, { term: 'BT-49' })]),
    ...(address(seller) ? [] : [tell('BR-FR-13', seller ?? root, { term: 'BT-34' })]),
    ...(isB2b && !isSelfBilled(typeOf(parts)) ? mustReach('BR-FR-21', 'BT-49', buyer, buyerSiren) : []),
    ...(isB2b && isSelfBilled(typeOf(parts)) ? mustReach('BR-FR-22', 'BT-34', seller, sellerSiren) : []),
    ...sided('BT-34', seller, sellerSiren),
    ...sided('BT-49', buyer, buyerSiren),
  ]
}

function vatRules({ taxes, lines, allowances, charges }: InvoiceParts): Finding[] {
  const all: [term: string, rateTerm: string, tax: TreeNode | undefined][] = [
    ...taxes.map((tax): [string, string, TreeNode] => ['BT-118', 'BT-119', tax]),
    ...lines.map((line): [string, string, TreeNode | undefined] => [
      'BT-151',
      'BT-152',
      nodeAt(line, 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax'),
    ]),
    ...allowances.map((each): [string, string, TreeNode | undefined] => [
      'BT-95',
      'BT-96',
      childOf(each, 'ram:CategoryTradeTax'),
    ]),
    ...charges.map((each): [string, string, TreeNode | undefined] => [
      'BT-102',
      'BT-103',
      childOf(each, 'ram:CategoryTradeTax'),
    ]),
  ]
  return all.flatMap(([term, rateTerm, tax]) => {
    const category = childOf(tax, 'ram:CategoryCode')
    const rate = childOf(tax, 'ram:RateApplicablePercent')
    return [
      ...(category && !isVatCategory(category.text)
        ? [tell('BR-FR-15', category, { term, found: category.text })]
        : []),
      ...(rate && !isFrenchRate(rate.text) ? [tell('BR-FR-16', rate, { term: rateTerm, found: rate.text })] : []),
    ]
  })
}

/** Rates are compared as they are written: 20, 20.0 and 20.00 are accepted, 20.000 is not. */
function isFrenchRate(text: string): boolean {
  const value = /^\d+(\.\d{1,2})?$/.test(text) ? readDecimal(text, 2) : undefined
  return value !== undefined && FRENCH_RATES.has(writeDecimal(value, 2))
}

function precedingRules(parts: InvoiceParts): Finding[] {
  const { document, root, settlement } = parts
  const type = typeOf(parts)
  const references = childrenOf(settlement, 'ram:InvoiceReferencedDocument')
  const whole = references.filter(
    (each) => textAt(each, 'ram:IssuerAssignedID') && textAt(each, 'ram:FormattedIssueDateTime/qdt:DateTimeString'),
  )
  const at = childOf(document, 'ram:TypeCode') ?? root
  const contract = textAt(parts.agreement, 'ram:ContractReferencedDocument/ram:IssuerAssignedID')
  const period = childOf(settlement, 'ram:BillingSpecifiedPeriod')
  return [
    ...(type === '262' && (!contract || !childOf(period, 'ram:StartDateTime') || !childOf(period, 'ram:EndDateTime'))
      ? [tell('BR-FR-CO-03', at, { term: 'BT-3', found: type })]
      : []),
    ...(isCorrective(type) && references.length !== 1
      ? [tell('BR-FR-CO-04', at, { term: 'BT-25', found: String(references.length), expected: '1' })]
      : []),
    ...(isCreditNote(type) && type !== '262' && whole.length === 0
      ? [tell('BR-FR-CO-05', at, { term: 'BT-25', found: String(whole.length) })]
      : []),
  ]
}

function dueRules(parts: InvoiceParts): Finding[] {
  const { document, settlement, summation } = parts
  const due = nodeAt(settlement, 'ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString')
  const issued = textAt(document, 'ram:IssueDateTime/udt:DateTimeString')
  const process = processNode(parts)
  const isPaid = process !== undefined && isAlreadyPaid(process.text)
  const early = due && issued !== undefined && due.text < issued && !isDepositType(typeOf(parts)) && !isPaid
  const figure = (name: string) => readDecimal(textAt(summation, name) ?? '0', 6)
  const paidWrongly =
    isPaid &&
    (figure('ram:TotalPrepaidAmount') !== figure('ram:GrandTotalAmount') ||
      figure('ram:DuePayableAmount') !== 0 ||
      !due)
  return [
    ...(early ? [tell('BR-FR-CO-07', due, { term: 'BT-9', found: due.text, expected: issued })] : []),
    ...(paidWrongly ? [tell('BR-FR-CO-09', process, { term: 'BT-23', found: process.text })] : []),
  ]
}

function currencyRule({ settlement, summation }: InvoiceParts): Finding[] {
  const currency = childOf(settlement, 'ram:InvoiceCurrencyCode')
  if (!currency || currency.text === 'EUR') return []
  const inEuros = childrenOf(summation, 'ram:TaxTotalAmount').some(({ attributes }) => attributes.currencyID === 'EUR')
  return textAt(settlement, 'ram:TaxCurrencyCode') === 'EUR' && inEuros
    ? []
    : [tell('BR-FR-CO-12', currency, { term: 'BT-5', found: currency.text })]
}

/** Quantities have at most four decimals; unit prices six, and are not negative. */
function figureRules({ lines }: InvoiceParts): Finding[] {
  return lines.flatMap((line) => {
    const quantity = nodeAt(line, 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity')
    const price = nodeAt(line, 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount')
    return [
      ...(quantity && !/^-?\d{1,19}(\.\d{1,4})?$/.test(quantity.text)
        ? [tell('BR-FR-DEC', quantity, { term: 'BT-129', found: quantity.text, expected: '4' })]
        : []),
      ...(price && !/^\d{1,19}(\.\d{1,6})?$/.test(price.text)
        ? [tell('BR-FR-DEC', price, { term: 'BT-146', found: price.text, expected: '6' })]
        : []),
    ]
  })
}

/** Keys that hold no rule of the norm, and that a careful reader checks all the same. */
function keys({ seller, buyer, settlement }: InvoiceParts): Finding[] {
  const severity = 'warning'
  return [
    ...[seller, buyer].flatMap((party, index) => {
      const [sirenTerm, vatTerm] = index === 0 ? ['BT-30', 'BT-31'] : ['BT-47', 'BT-48']
      const siren = sirenOf(party)
      const number = vatNumberOf(party)
      return [
        ...(siren && /^\d{9}$/.test(siren.text) && !isSiren(siren.text)
          ? [tell('SIREN-KEY', siren, { term: sirenTerm, found: siren.text, severity })]
          : []),
        ...(number && siren && /^FR\d{11}$/.test(number.text) && number.text !== vatNumberFor(siren.text)
          ? [
              tell('VAT-KEY', number, {
                term: vatTerm,
                found: number.text,
                expected: vatNumberFor(siren.text),
                severity,
              }),
            ]
          : []),
      ]
    }),
    ...childrenOf(settlement, 'ram:SpecifiedTradeSettlementPaymentMeans').flatMap((means) => {
      const iban = nodeAt(means, 'ram:PayeePartyCreditorFinancialAccount/ram:IBANID')
      return iban && !isIban(iban.text.replaceAll(' ', ''))
        ? [tell('IBAN-KEY', iban, { term: 'BT-84', found: iban.text, severity })]
        : []
    }),
  ]
}
