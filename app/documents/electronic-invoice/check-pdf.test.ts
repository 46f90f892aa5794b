import { expect, test } from 'vitest'
import { anyPdf, carrying } from '#tests/support/any-pdf.ts'
import { textbookInvoice } from '#tests/support/electronic-invoices.ts'
import { checkFacturX } from './check-facturx.ts'
import { FACTURX_NAMESPACE } from './check-pdf.ts'
import { RULES, type RuleCode } from './rules.ts'
import { writeCii } from './write-cii.ts'

const xml = writeCii(textbookInvoice())

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:fx="${FACTURX_NAMESPACE}" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="B"><fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description><pdfaSchema:namespaceURI>${FACTURX_NAMESPACE}</pdfaSchema:namespaceURI></rdf:RDF></x:xmpmeta>`

const SOUND = {
  catalog:
    '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(factur-x.xml) 3 0 R] >> >> /AF [3 0 R] /Metadata 5 0 R /OutputIntents [6 0 R] >>',
  specification:
    '<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /EF << /F 4 0 R >> /AFRelationship /Alternative >>',
  embedded: '/Type /EmbeddedFile /Subtype /text#2Fxml',
  xmp: XMP,
  intent: '<< /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile 9 0 R >>',
  font: '<< /Type /FontDescriptor /FontName /ABCDEF+Inter /FontFile2 9 0 R >>',
}

const facturX = (changes: Partial<typeof SOUND> = {}): Uint8Array => {
  const { catalog, specification, embedded, xmp, intent, font } = { ...SOUND, ...changes }
  return anyPdf([
    { dictionary: catalog },
    { dictionary: '<< /Type /Pages /Kids [] /Count 0 >>' },
    { dictionary: specification },
    { dictionary: embedded, stream: xml },
    { dictionary: '/Type /Metadata /Subtype /XML', stream: new TextEncoder().encode(xmp) },
    { dictionary: intent },
    { dictionary: font },
  ])
}

function rules(pdf: Uint8Array): string[] {
  const report = checkFacturX(pdf)
  if (!report.ok) throw new Error(report.error.code)
  return report.value.findings.map(({ name }) => name)
}

test('a sound Factur-X is accepted', () => {
  expect(rules(facturX())).toEqual([])
})

const CASES: readonly (readonly [rule: RuleCode, changes: Partial<typeof SOUND>])[] = [
  ['FX-ATTACHMENT', { catalog: SOUND.catalog.replace('/AF [3 0 R]', '') }],
  ['FX-ATTACHMENT', { embedded: '/Type /EmbeddedFile' }],
  ['FX-NAME', { specification: SOUND.specification.replaceAll('factur-x.xml', 'zugferd-invoice.xml') }],
  ['FX-RELATIONSHIP', { specification: SOUND.specification.replace('/AFRelationship /Alternative', '') }],
  ['FX-XMP', { catalog: SOUND.catalog.replace('/Metadata 5 0 R', '') }],
  ['FX-XMP', { xmp: XMP.replace('<fx:DocumentType>INVOICE', '<fx:DocumentType>ORDER') }],
  ['FX-XMP', { xmp: XMP.replaceAll('urn:factur-x', 'urn:zugferd') }],
  ['FX-LEVEL', { xmp: XMP.replace('EN 16931', 'BASIC') }],
  ['FX-PDFA', { xmp: XMP.replace('pdfaid:part="3"', 'pdfaid:part="1"') }],
  ['FX-INTENT', { catalog: SOUND.catalog.replace('/OutputIntents [6 0 R]', '') }],
  ['FX-FONT', { font: SOUND.font.replace('/FontFile2 9 0 R', '') }],
]

for (const [rule, changes] of CASES) {
  test(`${rule} is seen when it is broken: ${Object.keys(changes).join()}`, () => {
    expect(rules(facturX(changes))).toEqual([rule])
  })
}

test('every rule on the PDF has a way of breaking it above', () => {
  const broken = new Set(CASES.map(([rule]) => rule))
  expect(RULES.filter((rule) => rule.startsWith('FX-') && !broken.has(rule))).toEqual([])
})

test('a PDF that carries the XML and says nothing of it is read, and not accepted', () => {
  expect(rules(carrying(xml))).toEqual(['FX-XMP', 'FX-INTENT'])
})
