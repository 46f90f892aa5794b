import { expect, test } from 'vitest'
import { textbookInvoice } from '#tests/support/electronic-invoices.ts'
import { checkFacturX } from './check-facturx.ts'
import { RULES, type RuleCode } from './rules.ts'
import { writeCii } from './write-cii.ts'

const sound = new TextDecoder().decode(writeCii(textbookInvoice()))

function check(xml: string) {
  const report = checkFacturX(new TextEncoder().encode(xml))
  if (!report.ok) throw new Error(JSON.stringify(report.error))
  return report.value
}

/** The sound invoice with one thing changed; the change must be one. */
function spoilt(...changes: readonly (readonly [was: string | RegExp, becomes: string])[]): string {
  return changes.reduce((xml, [was, becomes]) => {
    const changed = xml.replace(was, becomes)
    if (changed === xml) throw new Error(`${was} changes nothing`)
    return changed
  }, sound)
}

const without = (name: string): readonly [RegExp, string] => [new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`), '']
const seller = /(<ram:SellerTradeParty>[\s\S]*?)/.source
const inSeller = (was: string, becomes: string): readonly [RegExp, string] => [
  new RegExp(`${seller}${was}`),
  `$1${becomes}`,
]
const inBuyer = (was: string, becomes: string): readonly [RegExp, string] => [
  new RegExp(`(<ram:BuyerTradeParty>[\\s\\S]*?)${was}`),
  `$1${becomes}`,
]
const inTotals = (was: string, becomes: string): readonly [RegExp, string] => [
  new RegExp(`(<ram:SpecifiedTradeSettlementHeaderMonetarySummation>[\\s\\S]*?)${was}`),
  `$1${becomes}`,
]
const inBreakdown = (was: string, becomes: string): readonly [RegExp, string] => [
  new RegExp(`(<ram:CalculatedAmount>[\\s\\S]*?)${was}`),
  `$1${becomes}`,
]
const allowance = (was: string, becomes: string): readonly [RegExp, string] => [
  new RegExp(`(<ram:ChargeIndicator>[\\s\\S]*?)${was}`),
  `$1${becomes}`,
]
const toCharge = allowance('false', 'true')
const exempt = (category: string): readonly (readonly [RegExp | string, string])[] => [
  [/<ram:CategoryCode>S</g, `<ram:CategoryCode>${category}<`],
  [/<ram:RateApplicablePercent>20.00</g, '<ram:RateApplicablePercent>0.00<'],
]

type Case = readonly [rule: RuleCode, name: string, term: string | undefined, xml: string]

const CASES: readonly Case[] = [
  ['CII-ELEMENT', 'CII-ELEMENT', undefined, spoilt(['<ram:LineID>', '<ram:Foo/><ram:LineID>'])],
  [
    'CII-ORDER',
    'CII-ORDER',
    undefined,
    spoilt([
      '<ram:ID>FA2026-00001</ram:ID><ram:TypeCode>380</ram:TypeCode>',
      '<ram:TypeCode>380</ram:TypeCode><ram:ID>FA2026-00001</ram:ID>',
    ]),
  ],
  [
    'CII-MISSING',
    'CII-MISSING',
    undefined,
    spoilt([/<ram:SpecifiedLineTradeDelivery>.*?<\/ram:SpecifiedLineTradeDelivery>/, '']),
  ],
  [
    'CII-REPEATED',
    'CII-REPEATED',
    undefined,
    spoilt(['<ram:TypeCode>380</ram:TypeCode>', '<ram:TypeCode>380</ram:TypeCode><ram:TypeCode>380</ram:TypeCode>']),
  ],
  ['CII-DATE', 'CII-DATE', undefined, spoilt(['20260315', '20260230'])],
  ['CII-NUMBER', 'CII-NUMBER', undefined, spoilt(inTotals('8820.00', '8 820,00'))],
  ['CII-CODE', 'CII-CODE', undefined, spoilt(allowance('false', 'non'))],
  ['BR-01', 'BR-01', 'BT-24', spoilt(['urn:cen.eu:en16931:2017', 'urn:example'])],
  ['BR-02', 'BR-02', 'BT-1', spoilt(['<ram:ID>FA2026-00001</ram:ID>', '<ram:ID></ram:ID>'])],
  ['BR-03', 'BR-03', 'BT-2', spoilt(without('ram:IssueDateTime'))],
  ['BR-04', 'BR-04', 'BT-3', spoilt(['<ram:TypeCode>380</ram:TypeCode>', ''])],
  ['BR-05', 'BR-05', 'BT-5', spoilt(without('ram:InvoiceCurrencyCode'))],
  ['BR-06', 'BR-06', 'BT-27', spoilt(inSeller('<ram:Name>.*?</ram:Name>', ''))],
  ['BR-07', 'BR-07', 'BT-44', spoilt(inBuyer('<ram:Name>.*?</ram:Name>', ''))],
  ['BR-08', 'BR-08', 'BG-5', spoilt(inSeller('<ram:PostalTradeAddress>.*?</ram:PostalTradeAddress>', ''))],
  ['BR-09', 'BR-09', 'BT-40', spoilt(inSeller('<ram:CountryID>FR</ram:CountryID>', ''))],
  ['BR-10', 'BR-10', 'BG-8', spoilt(inBuyer('<ram:PostalTradeAddress>.*?</ram:PostalTradeAddress>', ''))],
  ['BR-11', 'BR-11', 'BT-55', spoilt(inBuyer('<ram:CountryID>FR</ram:CountryID>', ''))],
  ['BR-12', 'BR-12', 'BT-106', spoilt(inTotals('<ram:LineTotalAmount>10000.00</ram:LineTotalAmount>', ''))],
  ['BR-13', 'BR-13', 'BT-109', spoilt(without('ram:TaxBasisTotalAmount'))],
  ['BR-14', 'BR-14', 'BT-112', spoilt(without('ram:GrandTotalAmount'))],
  ['BR-15', 'BR-15', 'BT-115', spoilt(without('ram:DuePayableAmount'))],
  ['BR-16', 'BR-16', 'BG-25', spoilt(without('ram:IncludedSupplyChainTradeLineItem'))],
  ['BR-21', 'BR-21', 'BT-126', spoilt(without('ram:LineID'))],
  ['BR-22', 'BR-22', 'BT-129', spoilt(without('ram:BilledQuantity'))],
  ['BR-23', 'BR-23', 'BT-130', spoilt([' unitCode="C62"', ''])],
  ['BR-24', 'BR-24', 'BT-131', spoilt(without('ram:SpecifiedTradeSettlementLineMonetarySummation'))],
  ['BR-25', 'BR-25', 'BT-153', spoilt(['<ram:Name>Article 1</ram:Name>', ''])],
  ['BR-26', 'BR-26', 'BT-146', spoilt(without('ram:ChargeAmount'))],
  ['BR-27', 'BR-27', 'BT-146', spoilt(['<ram:ChargeAmount>1000.00', '<ram:ChargeAmount>-1000.00'])],
  [
    'BR-28',
    'BR-28',
    'BT-148',
    spoilt([
      '<ram:NetPriceProductTradePrice>',
      '<ram:GrossPriceProductTradePrice><ram:ChargeAmount>-1</ram:ChargeAmount></ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice>',
    ]),
  ],
  [
    'BR-29',
    'BR-29',
    'BT-74',
    spoilt([
      '<ram:SpecifiedTradeAllowanceCharge>',
      '<ram:BillingSpecifiedPeriod><ram:StartDateTime><udt:DateTimeString format="102">20260302</udt:DateTimeString></ram:StartDateTime><ram:EndDateTime><udt:DateTimeString format="102">20260301</udt:DateTimeString></ram:EndDateTime></ram:BillingSpecifiedPeriod><ram:SpecifiedTradeAllowanceCharge>',
    ]),
  ],
  ['BR-31', 'BR-31', 'BT-92', spoilt(without('ram:ActualAmount'))],
  ['BR-32', 'BR-32', 'BT-95', spoilt(without('ram:CategoryTradeTax'))],
  ['BR-33', 'BR-33', 'BT-97', spoilt(without('ram:Reason'), without('ram:ReasonCode'))],
  ['BR-36', 'BR-36', 'BT-99', spoilt(toCharge, without('ram:ActualAmount'))],
  ['BR-37', 'BR-37', 'BT-102', spoilt(toCharge, without('ram:CategoryTradeTax'))],
  ['BR-38', 'BR-38', 'BT-104', spoilt(toCharge, without('ram:Reason'), without('ram:ReasonCode'))],
  [
    'BR-42',
    'BR-42',
    'BT-139',
    spoilt([
      '<ram:SpecifiedTradeSettlementLineMonetarySummation>',
      '<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>0.00</ram:ActualAmount></ram:SpecifiedTradeAllowanceCharge><ram:SpecifiedTradeSettlementLineMonetarySummation>',
    ]),
  ],
  [
    'BR-44',
    'BR-44',
    'BT-144',
    spoilt([
      '<ram:SpecifiedTradeSettlementLineMonetarySummation>',
      '<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>true</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>0.00</ram:ActualAmount></ram:SpecifiedTradeAllowanceCharge><ram:SpecifiedTradeSettlementLineMonetarySummation>',
    ]),
  ],
  ['BR-45', 'BR-45', 'BT-116', spoilt(inBreakdown('<ram:BasisAmount>8820.00</ram:BasisAmount>', ''))],
  ['BR-46', 'BR-46', 'BT-117', spoilt(without('ram:CalculatedAmount'))],
  ['BR-47', 'BR-47', 'BT-118', spoilt(inBreakdown('<ram:CategoryCode>S</ram:CategoryCode>', ''))],
  ['BR-48', 'BR-48', 'BT-119', spoilt(inBreakdown('<ram:RateApplicablePercent>20.00</ram:RateApplicablePercent>', ''))],
  ['BR-49', 'BR-49', 'BT-81', spoilt(['<ram:TypeCode>58</ram:TypeCode>', ''])],
  [
    'BR-52',
    'BR-52',
    'BT-25',
    spoilt([
      '</ram:ApplicableHeaderTradeSettlement>',
      '<ram:InvoiceReferencedDocument/></ram:ApplicableHeaderTradeSettlement>',
    ]),
  ],
  [
    'BR-57',
    'BR-57',
    'BT-80',
    spoilt([
      '<ram:ApplicableHeaderTradeDelivery>',
      '<ram:ApplicableHeaderTradeDelivery><ram:ShipToTradeParty><ram:PostalTradeAddress><ram:CityName>Nantes</ram:CityName></ram:PostalTradeAddress></ram:ShipToTradeParty>',
    ]),
  ],
  ['BR-61', 'BR-61', 'BT-84', spoilt(without('ram:IBANID'))],
  ['BR-62', 'BR-62', 'BT-34', spoilt(['<ram:URIID schemeID="0225">999000102', '<ram:URIID>999000102'])],
  ['BR-63', 'BR-63', 'BT-49', spoilt(['<ram:URIID schemeID="0225">999000201', '<ram:URIID>999000201'])],
  [
    'BR-64',
    'BR-64',
    'BT-157',
    spoilt(['<ram:Name>Article 1', '<ram:GlobalID>4006381333931</ram:GlobalID><ram:Name>Article 1']),
  ],
  [
    'BR-CO-03',
    'BR-CO-03',
    'BT-7',
    spoilt([
      '<ram:DueDateTypeCode>',
      '<ram:TaxPointDate><udt:DateString format="102">20260315</udt:DateString></ram:TaxPointDate><ram:DueDateTypeCode>',
    ]),
  ],
  ['BR-CO-04', 'BR-CO-04', 'BT-151', spoilt(without('ram:CategoryCode'))],
  ['BR-CO-09', 'BR-CO-09', 'BT-31', spoilt(['FR48999000102', '48999000102'])],
  [
    'BR-CO-18',
    'BR-CO-18',
    'BG-23',
    spoilt([/<ram:ApplicableTradeTax><ram:CalculatedAmount>.*?<\/ram:ApplicableTradeTax>/, '']),
  ],
  ['BR-CO-25', 'BR-CO-25', 'BT-9', spoilt(without('ram:SpecifiedTradePaymentTerms'))],
  [
    'BR-CO-26',
    'BR-CO-26',
    'BT-30',
    spoilt(
      inSeller('<ram:GlobalID .*?</ram:GlobalID>', ''),
      inSeller('<ram:SpecifiedLegalOrganization>.*?</ram:SpecifiedLegalOrganization>', ''),
      inSeller('<ram:SpecifiedTaxRegistration>.*?</ram:SpecifiedTaxRegistration>', ''),
    ),
  ],
  ['BR-DEC', 'BR-DEC', undefined, spoilt(inTotals('8820.00', '8820.000'))],
  ['BR-CO-10', 'BR-CO-10', 'BT-106', spoilt(inTotals('10000.00', '10000.01'))],
  ['BR-CO-11', 'BR-CO-11', 'BT-107', spoilt(inTotals('1180.00', '1180.01'))],
  [
    'BR-CO-12',
    'BR-CO-12',
    'BT-108',
    spoilt([
      '<ram:AllowanceTotalAmount>',
      '<ram:ChargeTotalAmount>1.00</ram:ChargeTotalAmount><ram:AllowanceTotalAmount>',
    ]),
  ],
  ['BR-CO-13', 'BR-CO-13', 'BT-109', spoilt(inTotals('8820.00', '8820.01'))],
  ['BR-CO-14', 'BR-CO-14', 'BT-110', spoilt(inTotals('1764.00', '1764.01'))],
  ['BR-CO-15', 'BR-CO-15', 'BT-112', spoilt(['<ram:GrandTotalAmount>10584.00', '<ram:GrandTotalAmount>10584.01'])],
  ['BR-CO-16', 'BR-CO-16', 'BT-115', spoilt(['<ram:DuePayableAmount>10584.00', '<ram:DuePayableAmount>10584.01'])],
  ['BR-CO-17', 'BR-CO-17', 'BT-117', spoilt(['<ram:CalculatedAmount>1764.00', '<ram:CalculatedAmount>1764.02'])],
  ['VAT-01', 'BR-S-01', 'BG-23', spoilt([/<ram:RateApplicablePercent>20.00/, '<ram:RateApplicablePercent>10.00'])],
  [
    'VAT-02',
    'BR-S-02',
    'BT-31',
    spoilt(inSeller('<ram:SpecifiedTaxRegistration>.*?</ram:SpecifiedTaxRegistration>', '')),
  ],
  ['VAT-05', 'BR-S-05', 'BT-152', spoilt([/<ram:RateApplicablePercent>20.00/, '<ram:RateApplicablePercent>0.00'])],
  ['VAT-08', 'BR-S-08', 'BT-116', spoilt(inBreakdown('<ram:BasisAmount>8820.00', '<ram:BasisAmount>8820.01'))],
  ['VAT-09', 'BR-Z-09', 'BT-117', spoilt(...exempt('Z'))],
  ['VAT-10', 'BR-E-10', 'BT-120', spoilt(...exempt('E'))],
  ['BR-IC-11', 'BR-IC-11', 'BT-72', spoilt(...exempt('K'), without('ram:ActualDeliverySupplyChainEvent'))],
  ['BR-IC-12', 'BR-IC-12', 'BT-80', spoilt(...exempt('K'))],
  [
    'BR-O-11',
    'BR-O-11',
    'BG-23',
    spoilt([
      '<ram:ApplicableTradeTax><ram:CalculatedAmount>',
      '<ram:ApplicableTradeTax><ram:CalculatedAmount>0.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>0.00</ram:BasisAmount><ram:CategoryCode>O</ram:CategoryCode></ram:ApplicableTradeTax><ram:ApplicableTradeTax><ram:CalculatedAmount>',
    ]),
  ],
  ['LINE-NET', 'LINE-NET', 'BT-131', spoilt([/<ram:LineTotalAmount>10000.00/, '<ram:LineTotalAmount>9999.00'])],
  ['BR-FR-01', 'BR-FR-01', 'BT-1', spoilt(['FA2026-00001', 'FA 2026 n° 1'])],
  ['BR-FR-03', 'BR-FR-03', 'BT-2', spoilt(['20260315', '19260315'])],
  ['BR-FR-04', 'BR-FR-04', 'BT-3', spoilt(['<ram:TypeCode>380', '<ram:TypeCode>325'])],
  ['BR-FR-05', 'BR-FR-05', 'BT-21', spoilt(['PMT', 'AAI'])],
  ['BR-FR-06', 'BR-FR-06', 'BT-21', spoilt(['PMT', 'PMD'])],
  ['BR-FR-08', 'BR-FR-08', 'BT-23', spoilt(['<ram:ID>B1', '<ram:ID>A1'])],
  ['BR-FR-09', 'BR-FR-09', 'BT-29', spoilt(['99900010200015', '99900020100015'])],
  ['BR-FR-10', 'BR-FR-10', 'BT-30', spoilt(['<ram:ID schemeID="0002">999000102', '<ram:ID schemeID="0002">99900010'])],
  [
    'BR-FR-11',
    'BR-FR-11',
    'BT-47',
    spoilt(inBuyer('<ram:SpecifiedLegalOrganization>.*?</ram:SpecifiedLegalOrganization>', '')),
  ],
  [
    'BR-FR-12',
    'BR-FR-12',
    'BT-49',
    spoilt(inBuyer('<ram:URIUniversalCommunication>.*?</ram:URIUniversalCommunication>', '')),
  ],
  [
    'BR-FR-13',
    'BR-FR-13',
    'BT-34',
    spoilt(inSeller('<ram:URIUniversalCommunication>.*?</ram:URIUniversalCommunication>', '')),
  ],
  ['BR-FR-15', 'BR-FR-15', 'BT-118', spoilt([/<ram:CategoryCode>S</g, '<ram:CategoryCode>L<'])],
  ['BR-FR-16', 'BR-FR-16', 'BT-119', spoilt([/<ram:RateApplicablePercent>20.00/g, '<ram:RateApplicablePercent>19.00'])],
  ['BR-FR-20', 'BR-FR-20', 'BT-22', spoilt(['<ram:Content>B2B<', '<ram:Content>B2G<'])],
  [
    'BR-FR-21',
    'BR-FR-21',
    'BT-49',
    spoilt(['<ram:URIID schemeID="0225">999000201', '<ram:URIID schemeID="0225">999000102']),
  ],
  [
    'BR-FR-22',
    'BR-FR-22',
    'BT-34',
    spoilt(
      ['<ram:TypeCode>380', '<ram:TypeCode>389'],
      ['<ram:URIID schemeID="0225">999000102', '<ram:URIID schemeID="EM">a@b.example'],
    ),
  ],
  [
    'BR-FR-23',
    'BR-FR-23',
    'BT-34',
    spoilt(['<ram:URIID schemeID="0225">999000102', '<ram:URIID schemeID="0225">999000102 é']),
  ],
  [
    'BR-FR-25',
    'BR-FR-25',
    'BT-34',
    spoilt(['<ram:URIID schemeID="0225">999000102', `<ram:URIID schemeID="0225">999000102_${'x'.repeat(120)}`]),
  ],
  ['BR-FR-31', 'BR-FR-31', 'BT-22', spoilt(['<ram:SubjectCode>AAB', '<ram:SubjectCode>BAR'])],
  ['BR-FR-CO-03', 'BR-FR-CO-03', 'BT-3', spoilt(['<ram:TypeCode>380', '<ram:TypeCode>262'])],
  ['BR-FR-CO-04', 'BR-FR-CO-04', 'BT-25', spoilt(['<ram:TypeCode>380', '<ram:TypeCode>384'])],
  ['BR-FR-CO-05', 'BR-FR-CO-05', 'BT-25', spoilt(['<ram:TypeCode>380', '<ram:TypeCode>381'])],
  ['BR-FR-CO-07', 'BR-FR-CO-07', 'BT-9', spoilt(['20260430', '20260314'])],
  [
    'BR-FR-CO-08',
    'BR-FR-CO-08',
    'BT-23',
    spoilt(['<ram:ID>B1', '<ram:ID>B4'], ['<ram:TypeCode>380', '<ram:TypeCode>386']),
  ],
  ['BR-FR-CO-09', 'BR-FR-CO-09', 'BT-23', spoilt(['<ram:ID>B1', '<ram:ID>B2'])],
  ['BR-FR-CO-10', 'BR-FR-CO-10', 'BT-29', spoilt([' schemeID="0009"', ''])],
  [
    'BR-FR-CO-12',
    'BR-FR-CO-12',
    'BT-5',
    spoilt(['<ram:InvoiceCurrencyCode>EUR', '<ram:InvoiceCurrencyCode>USD'], ['currencyID="EUR"', 'currencyID="USD"']),
  ],
  ['BR-FR-DEC', 'BR-FR-DEC', 'BT-129', spoilt(['>10</ram:BilledQuantity>', '>10.00000</ram:BilledQuantity>'])],
  ['SIREN-KEY', 'SIREN-KEY', 'BT-47', spoilt([/999000201/g, '999000202'])],
  ['VAT-KEY', 'VAT-KEY', 'BT-31', spoilt(['FR48999000102', 'FR49999000102'])],
  ['IBAN-KEY', 'IBAN-KEY', 'BT-84', spoilt(['FR7630006000011234567890189', 'FR7630006000011234567890188'])],
]

test('a sound invoice is accepted', () => {
  expect(check(sound)).toEqual({ profile: 'en16931', isPdf: false, findings: [], isAccepted: true })
})

for (const [rule, name, term, xml] of CASES) {
  test(`${name} is seen when it is broken, and located`, () => {
    const found = check(xml).findings.filter((finding) => finding.rule === rule)
    expect(found.map((finding) => finding.name)).toContain(name)
    if (term !== undefined) expect(found.map((finding) => finding.term)).toContain(term)
    for (const { path, line } of found) {
      expect(path).toMatch(/^\/rsm:CrossIndustryInvoice/)
      expect(line).toBeGreaterThan(0)
    }
  })
}

test('every rule on the XML has a way of breaking it above', () => {
  const broken = new Set(CASES.map(([rule]) => rule))
  expect(RULES.filter((rule) => !rule.startsWith('FX-') && !broken.has(rule))).toEqual([])
})

test('a finding says what is written and what the calculation gives', () => {
  const { findings, isAccepted } = check(spoilt(inTotals('8820.00', '8820.01')))
  expect(isAccepted).toBe(false)
  expect(findings.find(({ rule }) => rule === 'BR-CO-13')).toMatchObject({
    term: 'BT-109',
    found: '8820.01',
    expected: '8820.00',
    path: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxBasisTotalAmount',
  })
})

test('a cent on the VAT of a rate is how the other side rounds: a warning', () => {
  const shifted = spoilt(
    ['<ram:CalculatedAmount>1764.00', '<ram:CalculatedAmount>1764.01'],
    inTotals('1764.00', '1764.01'),
    [/10584\.00/g, '10584.01'],
  )
  expect(check(shifted)).toMatchObject({ isAccepted: true, findings: [{ rule: 'BR-CO-17', severity: 'warning' }] })
})

test('the French rules bind French sellers only', () => {
  const german = spoilt(
    inSeller('<ram:CountryID>FR', '<ram:CountryID>DE'),
    ['PMT', 'AAI'],
    ['<ram:ID>B1', '<ram:ID>P1'],
  )
  expect(check(german).findings).toEqual([])
})

test('prefixes are the writer’s own business', () => {
  const other = sound.replaceAll('ram:', 'a:').replaceAll('xmlns:ram', 'xmlns:a').replace('xmlns:ram=', 'xmlns:a=')
  expect(check(other).findings).toEqual([])
})
