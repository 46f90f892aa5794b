/** What Factur-X asks of the PDF that carries an invoice: PDF/A-3, the attachment, and the metadata that announce it. */
import { PROFILES, type Profile } from './codes.ts'
import type { Finding } from './finding.ts'
import { type Attachment, attachmentsOf, INVOICE_FILES, invoiceAttachment } from './pdf-attachments.ts'
import type { PdfFile } from './pdf-file.ts'
import { nameOf, type PdfDictionary } from './pdf-objects.ts'
import type { RuleCode } from './rules.ts'

const tell = (rule: RuleCode, path: string, told: { found?: string; expected?: string } = {}): Finding => ({
  rule,
  name: rule,
  severity: 'error',
  path,
  ...told,
})

/** The namespace of the metadata of Factur-X. */
export const FACTURX_NAMESPACE = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'

export function checkPdf(file: PdfFile, profile: Profile): Finding[] {
  const attachment = invoiceAttachment(attachmentsOf(file))
  return [
    ...(attachment ? checkAttachment(attachment, profile) : [tell('FX-ATTACHMENT', 'Names/EmbeddedFiles')]),
    ...checkMetadata(file, profile),
    ...checkArchive(file),
  ]
}

function checkAttachment({ name, relationship, isAssociated, mimeType }: Attachment, profile: Profile): Finding[] {
  const [expectedName = ''] = INVOICE_FILES
  const allowed = PROFILES[profile].lines ? ['Alternative', 'Source', 'Data'] : ['Data']
  return [
    ...(name === expectedName ? [] : [tell('FX-NAME', 'Filespec/UF', { found: name, expected: expectedName })]),
    ...(relationship !== undefined && allowed.includes(relationship)
      ? []
      : [
          tell('FX-RELATIONSHIP', 'Filespec/AFRelationship', {
            found: relationship ?? '',
            expected: allowed.join(', '),
          }),
        ]),
    ...(isAssociated ? [] : [tell('FX-ATTACHMENT', 'Catalog/AF', { expected: expectedName })]),
    ...(mimeType === 'text/xml' || mimeType === 'application/xml'
      ? []
      : [tell('FX-ATTACHMENT', 'EmbeddedFile/Subtype', { found: mimeType ?? '', expected: 'text/xml' })]),
  ]
}

/** The value of a property, written as an element or as an attribute. */
const propertyIn = (xmp: string, name: string): string | undefined =>
  (new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp) ?? new RegExp(`\\b${name}="([^"]*)"`).exec(xmp))?.[1]?.trim()

export function metadataOf(file: PdfFile): string | undefined {
  const content = file.content(file.catalog?.get('Metadata'))
  return content && 'bytes' in content ? new TextDecoder().decode(content.bytes) : undefined
}

function checkMetadata(file: PdfFile, profile: Profile): Finding[] {
  const xmp = metadataOf(file)
  if (xmp === undefined) return [tell('FX-XMP', 'Catalog/Metadata')]
  const prefix = new RegExp(`xmlns:([\\w-]+)=["']${FACTURX_NAMESPACE}["']`).exec(xmp)?.[1]
  if (prefix === undefined) return [tell('FX-XMP', 'Catalog/Metadata', { expected: FACTURX_NAMESPACE })]
  const wanted = { DocumentType: 'INVOICE', DocumentFileName: INVOICE_FILES[0] ?? '', Version: '1.0' }
  const level = propertyIn(xmp, `${prefix}:ConformanceLevel`)
  const described = xmp.includes(`<pdfaSchema:namespaceURI>${FACTURX_NAMESPACE}</pdfaSchema:namespaceURI>`)
  const part = propertyIn(xmp, 'pdfaid:part')
  const conformance = propertyIn(xmp, 'pdfaid:conformance')
  return [
    ...Object.entries(wanted).flatMap(([name, expected]) => {
      const found = propertyIn(xmp, `${prefix}:${name}`)
      return found === expected ? [] : [tell('FX-XMP', `Metadata/fx:${name}`, { found: found ?? '', expected })]
    }),
    ...(level === PROFILES[profile].level
      ? []
      : [tell('FX-LEVEL', 'Metadata/fx:ConformanceLevel', { found: level ?? '', expected: PROFILES[profile].level })]),
    ...(described ? [] : [tell('FX-XMP', 'Metadata/pdfaExtension:schemas', { expected: FACTURX_NAMESPACE })]),
    ...(part === '3' && ['A', 'B', 'U'].includes(conformance ?? '')
      ? []
      : [tell('FX-PDFA', 'Metadata/pdfaid', { found: `${part ?? ''}${conformance ?? ''}`, expected: '3A, 3B, 3U' })]),
  ]
}

/** What can be seen of PDF/A without drawing the pages: colours said, fonts inside. */
function checkArchive(file: PdfFile): Finding[] {
  const intents = file.array(file.catalog?.get('OutputIntents')).map((each) => file.dictionary(each))
  const hasIntent = intents.some(
    (intent) => nameOf(intent?.get('S')) === 'GTS_PDFA1' && intent?.has('DestOutputProfile'),
  )
  const loose = [...file.ofType('FontDescriptor')].filter((font) => !isEmbedded(font))
  return [
    ...(hasIntent ? [] : [tell('FX-INTENT', 'Catalog/OutputIntents')]),
    ...loose.map((font) => tell('FX-FONT', 'FontDescriptor', { found: nameOf(font.get('FontName')) ?? '' })),
  ]
}

const isEmbedded = (font: PdfDictionary): boolean =>
  ['FontFile', 'FontFile2', 'FontFile3'].some((name) => font.has(name))
