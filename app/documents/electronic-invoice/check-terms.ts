/** The rules of EN 16931: what must be there, what must agree, and the sums. */
import { type SumFault, sumFaults } from './arithmetic.ts'
import { isTransfer, isVatCategory, needsReason, PROFILES, type Profile, type VatCategory } from './codes.ts'
import { readDecimal } from './decimal.ts'
import { type Finding, ruleName } from './finding.ts'
import { childOf, childrenOf, type InvoiceParts, nodeAt, type TreeNode, textAt, vatTotalOf } from './invoice-tree.ts'
import type { RuleCode } from './rules.ts'
import { TOTALS, treeSums } from './tree-sums.ts'

type Told = { term?: string; found?: string; expected?: string; category?: VatCategory; severity?: 'warning' }

export const tell = (rule: RuleCode, { path, line }: TreeNode, told: Told = {}): Finding => {
  const { category, severity = 'error', ...rest } = told
  return { rule, name: ruleName(rule, category), severity, path, line, ...rest }
}

/** A text that must be there. `within` is where it is missing from. */
function need(rule: RuleCode, term: string, within: TreeNode | undefined, path: string): Finding[] {
  if (!within || textAt(within, path) !== undefined) return []
  return [{ ...tell(rule, within, { term, expected: path }), path: `${within.path}/${path}` }]
}

export const checkTerms = (parts: InvoiceParts, profile: Profile): Finding[] => [
  ...headerTerms(parts),
  ...partyTerms(parts),
  ...(PROFILES[profile].lines ? lineTerms(parts) : []),
  ...adjustmentTerms(parts),
  ...settlementTerms(parts, profile),
  ...vatTerms(parts),
  ...decimals(parts),
  ...sumFindings(parts),
]

function headerTerms({ context, document, root, settlement, summation }: InvoiceParts): Finding[] {
  const moment = 'ram:IssueDateTime/udt:DateTimeString'
  return [
    ...need('BR-01', 'BT-24', context ?? root, 'ram:GuidelineSpecifiedDocumentContextParameter/ram:ID'),
    ...need('BR-02', 'BT-1', document ?? root, 'ram:ID'),
    ...need('BR-03', 'BT-2', document ?? root, moment),
    ...need('BR-04', 'BT-3', document ?? root, 'ram:TypeCode'),
    ...need('BR-05', 'BT-5', settlement ?? root, 'ram:InvoiceCurrencyCode'),
    ...need('BR-13', 'BT-109', summation ?? root, 'ram:TaxBasisTotalAmount'),
    ...need('BR-14', 'BT-112', summation ?? root, 'ram:GrandTotalAmount'),
    ...need('BR-15', 'BT-115', summation ?? root, 'ram:DuePayableAmount'),
  ]
}

function partyTerms({ root, seller, buyer, delivery }: InvoiceParts): Finding[] {
  const country = 'ram:PostalTradeAddress/ram:CountryID'
  const address = (rule: RuleCode, party: TreeNode | undefined, term: string) =>
    party && !childOf(party, 'ram:PostalTradeAddress') ? [tell(rule, party, { term })] : []
  const scheme = (rule: RuleCode, term: string, party: TreeNode | undefined) => {
    const uri = nodeAt(party, 'ram:URIUniversalCommunication/ram:URIID')
    return uri && !uri.attributes.schemeID ? [tell(rule, uri, { term })] : []
  }
  const shipTo = nodeAt(delivery, 'ram:ShipToTradeParty/ram:PostalTradeAddress')
  const isNamed =
    seller &&
    (textAt(seller, 'ram:ID') ??
      textAt(seller, 'ram:GlobalID') ??
      textAt(seller, 'ram:SpecifiedLegalOrganization/ram:ID') ??
      vatNumberOf(seller)?.text)
  return [
    ...need('BR-06', 'BT-27', seller ?? root, 'ram:Name'),
    ...need('BR-07', 'BT-44', buyer ?? root, 'ram:Name'),
    ...address('BR-08', seller, 'BG-5'),
    ...(nodeAt(seller, 'ram:PostalTradeAddress') ? need('BR-09', 'BT-40', seller, country) : []),
    ...address('BR-10', buyer, 'BG-8'),
    ...(nodeAt(buyer, 'ram:PostalTradeAddress') ? need('BR-11', 'BT-55', buyer, country) : []),
    ...(shipTo ? need('BR-57', 'BT-80', shipTo, 'ram:CountryID') : []),
    ...scheme('BR-62', 'BT-34', seller),
    ...scheme('BR-63', 'BT-49', buyer),
    ...(seller && !isNamed ? [tell('BR-CO-26', seller, { term: 'BT-30' })] : []),
    ...[seller, buyer].flatMap((party, index) => {
      const number = vatNumberOf(party)
      return number && !/^[A-Z]{2}/.test(number.text)
        ? [tell('BR-CO-09', number, { term: index === 0 ? 'BT-31' : 'BT-48', found: number.text })]
        : []
    }),
  ]
}

export const vatNumberOf = (party: TreeNode | undefined): TreeNode | undefined =>
  childrenOf(party, 'ram:SpecifiedTaxRegistration')
    .map((registration) => childOf(registration, 'ram:ID'))
    .find((id) => id?.attributes.schemeID === 'VA')

function lineTerms({ root, lines }: InvoiceParts): Finding[] {
  if (lines.length === 0) return [tell('BR-16', root, { term: 'BG-25' })]
  return lines.flatMap((line) => {
    const quantity = nodeAt(line, 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity')
    const standard = nodeAt(line, 'ram:SpecifiedTradeProduct/ram:GlobalID')
    const price = 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount'
    const gross = nodeAt(line, 'ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount')
    const net = 'ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount'
    const negative = (node: TreeNode | undefined) => node?.text.startsWith('-') && readDecimal(node.text, 6) !== 0
    const priced = nodeAt(line, price)
    return [
      ...need('BR-21', 'BT-126', line, 'ram:AssociatedDocumentLineDocument/ram:LineID'),
      ...need('BR-22', 'BT-129', line, 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity'),
      ...(quantity && !quantity.attributes.unitCode ? [tell('BR-23', quantity, { term: 'BT-130' })] : []),
      ...need('BR-24', 'BT-131', line, `ram:SpecifiedLineTradeSettlement/${net}`),
      ...need('BR-25', 'BT-153', line, 'ram:SpecifiedTradeProduct/ram:Name'),
      ...need('BR-26', 'BT-146', line, price),
      ...(priced && negative(priced) ? [tell('BR-27', priced, { term: 'BT-146', found: priced.text })] : []),
      ...(gross && negative(gross) ? [tell('BR-28', gross, { term: 'BT-148', found: gross.text })] : []),
      ...(standard && !standard.attributes.schemeID ? [tell('BR-64', standard, { term: 'BT-157' })] : []),
      ...need('BR-CO-04', 'BT-151', line, 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode'),
    ]
  })
}

function adjustmentTerms({ allowances, charges, lines }: InvoiceParts): Finding[] {
  const reason = (rule: RuleCode, term: string, each: TreeNode) =>
    textAt(each, 'ram:Reason') === undefined && textAt(each, 'ram:ReasonCode') === undefined
      ? [tell(rule, each, { term })]
      : []
  const ofDocument = (each: TreeNode, isCharge: boolean) => [
    ...need(isCharge ? 'BR-36' : 'BR-31', isCharge ? 'BT-99' : 'BT-92', each, 'ram:ActualAmount'),
    ...need(isCharge ? 'BR-37' : 'BR-32', isCharge ? 'BT-102' : 'BT-95', each, 'ram:CategoryTradeTax/ram:CategoryCode'),
    ...reason(isCharge ? 'BR-38' : 'BR-33', isCharge ? 'BT-104' : 'BT-97', each),
  ]
  const ofLines = lines.flatMap((line) =>
    childrenOf(childOf(line, 'ram:SpecifiedLineTradeSettlement'), 'ram:SpecifiedTradeAllowanceCharge'),
  )
  return [
    ...allowances.flatMap((each) => ofDocument(each, false)),
    ...charges.flatMap((each) => ofDocument(each, true)),
    ...ofLines.flatMap((each) => {
      const isCharge = textAt(each, 'ram:ChargeIndicator/udt:Indicator') === 'true'
      return reason(isCharge ? 'BR-44' : 'BR-42', isCharge ? 'BT-144' : 'BT-139', each)
    }),
  ]
}

function settlementTerms({ root, settlement, summation, taxes }: InvoiceParts, profile: Profile): Finding[] {
  const means = childrenOf(settlement, 'ram:SpecifiedTradeSettlementPaymentMeans')
  const terms = childOf(settlement, 'ram:SpecifiedTradePaymentTerms')
  const due = readDecimal(textAt(summation, 'ram:DuePayableAmount') ?? '', 6) ?? 0
  const hasTerms = nodeAt(terms, 'ram:DueDateDateTime') ?? nodeAt(terms, 'ram:Description')
  const taxPoint = taxes.flatMap((tax) => childrenOf(tax, 'ram:TaxPointDate'))
  const taxPointCode = taxes.flatMap((tax) => childrenOf(tax, 'ram:DueDateTypeCode'))
  const period = childOf(settlement, 'ram:BillingSpecifiedPeriod')
  const [from, to] = ['ram:StartDateTime', 'ram:EndDateTime'].map((name) =>
    textAt(period, `${name}/udt:DateTimeString`),
  )
  return [
    ...(PROFILES[profile].lines ? need('BR-12', 'BT-106', summation ?? root, 'ram:LineTotalAmount') : []),
    ...means.flatMap((each) => {
      const account = childOf(each, 'ram:PayeePartyCreditorFinancialAccount')
      const known = textAt(account, 'ram:IBANID') ?? textAt(account, 'ram:ProprietaryID')
      return [
        ...need('BR-49', 'BT-81', each, 'ram:TypeCode'),
        ...(isTransfer(textAt(each, 'ram:TypeCode') ?? '') && known === undefined
          ? [tell('BR-61', each, { term: 'BT-84' })]
          : []),
      ]
    }),
    ...childrenOf(settlement, 'ram:InvoiceReferencedDocument').flatMap((each) =>
      need('BR-52', 'BT-25', each, 'ram:IssuerAssignedID'),
    ),
    ...(period && from !== undefined && to !== undefined && to < from
      ? [tell('BR-29', period, { term: 'BT-74', found: to, expected: from })]
      : []),
    ...(taxPoint[0] && taxPointCode.length > 0 ? [tell('BR-CO-03', taxPoint[0], { term: 'BT-7' })] : []),
    ...(PROFILES[profile].lines && taxes.length === 0 ? [tell('BR-CO-18', settlement ?? root, { term: 'BG-23' })] : []),
    ...(PROFILES[profile].lines && due > 0 && !hasTerms
      ? [tell('BR-CO-25', settlement ?? root, { term: 'BT-9' })]
      : []),
  ]
}

/** What each category of VAT asks for: BR-S-01 to 10, BR-Z, BR-E, BR-AE, BR-IC, BR-G, BR-O. */
function vatTerms(parts: InvoiceParts): Finding[] {
  const { taxes, lines, allowances, charges, seller, buyer, delivery, settlement, root } = parts
  const findings: Finding[] = []
  for (const tax of taxes) {
    findings.push(
      ...need('BR-45', 'BT-116', tax, 'ram:BasisAmount'),
      ...need('BR-46', 'BT-117', tax, 'ram:CalculatedAmount'),
      ...need('BR-47', 'BT-118', tax, 'ram:CategoryCode'),
    )
    const category = textAt(tax, 'ram:CategoryCode') ?? ''
    const node = childOf(tax, 'ram:CategoryCode')
    if (!node || !isVatCategory(category)) continue
    const rate = childOf(tax, 'ram:RateApplicablePercent')
    if (!rate && category !== 'O') findings.push(tell('BR-48', tax, { term: 'BT-119' }))
    const reason = textAt(tax, 'ram:ExemptionReason') ?? textAt(tax, 'ram:ExemptionReasonCode')
    if (needsReason(category) !== (reason !== undefined)) {
      findings.push(
        tell('VAT-10', tax, { term: 'BT-120', category, ...(reason === undefined ? {} : { found: reason }) }),
      )
    }
  }
  const keyed = [
    ...lines.map((line) => nodeAt(line, 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax')),
    ...[...allowances, ...charges].map((each) => childOf(each, 'ram:CategoryTradeTax')),
  ]
  const said = new Set<VatCategory>()
  for (const tax of keyed) {
    const category = textAt(tax, 'ram:CategoryCode') ?? ''
    if (!tax || !isVatCategory(category)) continue
    said.add(category)
    const rate = childOf(tax, 'ram:RateApplicablePercent')
    const value = readDecimal(rate?.text ?? '', 6)
    const wrong =
      category === 'O' ? rate !== undefined : category === 'S' ? value === undefined || value <= 0 : value !== 0
    if (wrong) findings.push(tell('VAT-05', tax, { term: 'BT-152', category, found: rate?.text ?? '' }))
    const inBreakdown = taxes.some(
      (each) =>
        textAt(each, 'ram:CategoryCode') === category &&
        (category === 'O' ||
          readDecimal(textAt(each, 'ram:RateApplicablePercent') ?? '', 2) === readDecimal(rate?.text ?? '', 2)),
    )
    if (!inBreakdown && taxes.length > 0)
      findings.push(tell('VAT-01', tax, { term: 'BG-23', category, found: rate?.text ?? '' }))
  }
  const sellerNumber = vatNumberOf(seller)
  const buyerNumber = vatNumberOf(buyer)
  const buyerLegal = textAt(buyer, 'ram:SpecifiedLegalOrganization/ram:ID')
  for (const category of said) {
    const needsSeller = category !== 'O' && !sellerNumber && !childOf(seller, 'ram:SpecifiedTaxRegistration')
    if (needsSeller) findings.push(tell('VAT-02', seller ?? root, { term: 'BT-31', category }))
    const needsBuyer =
      (category === 'K' && !buyerNumber) || (category === 'AE' && !buyerNumber && buyerLegal === undefined)
    if (needsBuyer) findings.push(tell('VAT-02', buyer ?? root, { term: 'BT-48', category }))
  }
  if (said.has('K')) {
    const dated =
      nodeAt(delivery, 'ram:ActualDeliverySupplyChainEvent') ?? nodeAt(settlement, 'ram:BillingSpecifiedPeriod')
    if (!dated) findings.push(tell('BR-IC-11', delivery ?? root, { term: 'BT-72' }))
    if (textAt(delivery, 'ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID') === undefined) {
      findings.push(tell('BR-IC-12', delivery ?? root, { term: 'BT-80' }))
    }
  }
  const first = taxes[0]
  if (first && taxes.length > 1 && taxes.some((tax) => textAt(tax, 'ram:CategoryCode') === 'O')) {
    findings.push(tell('BR-O-11', first, { term: 'BG-23' }))
  }
  return findings
}

/** Amounts have at most two decimals (BR-DEC-01 to 28). */
function decimals({ summation, taxes, allowances, charges, lines }: InvoiceParts): Finding[] {
  const ofLines = lines.map((line) => childOf(line, 'ram:SpecifiedLineTradeSettlement'))
  const amounts = [
    ...(summation?.children ?? []),
    ...[...taxes, ...allowances, ...charges].flatMap(({ children }) => children),
    ...ofLines.flatMap((settlement) =>
      [
        ...childrenOf(settlement, 'ram:SpecifiedTradeSettlementLineMonetarySummation'),
        ...childrenOf(settlement, 'ram:SpecifiedTradeAllowanceCharge'),
      ].flatMap(({ children }) => children),
    ),
  ].filter(({ name }) => name.endsWith('Amount'))
  return amounts.filter(({ text }) => /\.\d{3,}$/.test(text)).map((node) => tell('BR-DEC', node, { found: node.text }))
}

function sumFindings(parts: InvoiceParts): Finding[] {
  const sums = treeSums(parts)
  if (!sums) return []
  return sumFaults(sums).map((fault) => {
    const { node, term } = placeOf(fault, parts)
    const { rule, found, expected, category, slight } = fault
    // A cent on the VAT of a rate, or on a line, is how the other side rounds; a cent on a total is a fault.
    const isRounding = slight && (rule === 'BR-CO-17' || rule === 'LINE-NET')
    return tell(rule, node, { term, found, expected, category, ...(isRounding ? { severity: 'warning' } : {}) })
  })
}

function placeOf({ at }: SumFault, parts: InvoiceParts): { node: TreeNode; term: string } {
  const { root, summation, lines, taxes } = parts
  if ('line' in at) {
    const path =
      'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount'
    return { node: nodeAt(lines[at.line], path) ?? root, term: 'BT-131' }
  }
  if ('vat' in at) {
    const [name, term] = at.of === 'base' ? ['ram:BasisAmount', 'BT-116'] : ['ram:CalculatedAmount', 'BT-117']
    return { node: childOf(taxes[at.vat], name) ?? root, term }
  }
  if (at.total === 'vat') return { node: vatTotalOf(parts) ?? summation ?? root, term: 'BT-110' }
  const { name, term } = TOTALS[at.total]
  return { node: childOf(summation, name) ?? summation ?? root, term }
}
