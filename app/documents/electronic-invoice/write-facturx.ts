/** A Factur-X: the invoice on paper, archived (PDF/A-3a), with its XML inside and metadata that say so. */
import { PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { invariant } from '#base/result.ts'
import type { Printer } from '../print/print-document.ts'
import type { PrintedDocument } from '../print/printed-document.ts'
import { FACTURX_NAMESPACE } from './check-pdf.ts'
import { PROFILES } from './codes.ts'
import type { ElectronicInvoice } from './electronic-invoice.ts'
import { INVOICE_FILES } from './pdf-attachments.ts'
import { type Sums, writeCii } from './write-cii.ts'

export async function writeFacturX(
  invoice: ElectronicInvoice,
  printed: PrintedDocument,
  print: Printer,
  sums: Sums = 'holding',
): Promise<Uint8Array> {
  const [name = ''] = INVOICE_FILES
  const pdf = print(printed, {
    name,
    text: new TextDecoder().decode(writeCii(invoice, sums)),
    mimeType: 'text/xml',
    description: 'Factur-X',
    date: invoice.issued,
  })
  return announced(pdf, PROFILES[invoice.profile].level)
}

/** The same file, its metadata completed with those of Factur-X. */
async function announced(bytes: Uint8Array, level: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const reference = pdf.catalog.get(PDFName.of('Metadata'))
  invariant(reference instanceof PDFRef, 'PDF/A has metadata')
  const stream = pdf.context.lookup(reference)
  invariant(stream instanceof PDFRawStream, 'the metadata are a stream')
  invariant(!stream.dict.has(PDFName.of('Filter')), 'the metadata of PDF/A are in the open')
  const xmp = new TextEncoder().encode(withFacturX(new TextDecoder().decode(stream.contents), level))
  const dictionary = pdf.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length })
  pdf.context.assign(reference, PDFRawStream.of(dictionary, xmp))
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}

const property = (name: string, description: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`

/** PDF/A wants the properties that it does not know described: the four of Factur-X, beside those already there. */
const SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${FACTURX_NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${[
  property('DocumentFileName', 'name of the embedded XML invoice file'),
  property('DocumentType', 'INVOICE'),
  property('Version', 'The actual version of the Factur-X XML schema'),
  property('ConformanceLevel', 'The conformance level of the embedded Factur-X data'),
].join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`

function withFacturX(xmp: string, level: string): string {
  const [beforeSchemas, afterSchemas, ...others] = xmp.split('</rdf:Bag></pdfaExtension:schemas>')
  invariant(beforeSchemas && afterSchemas && others.length === 0, 'the metadata describe their schemas once')
  const description = `<rdf:Description rdf:about="" xmlns:fx="${FACTURX_NAMESPACE}"><fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>${INVOICE_FILES[0]}</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>${level}</fx:ConformanceLevel></rdf:Description>`
  const described = `${beforeSchemas}${SCHEMA}</rdf:Bag></pdfaExtension:schemas>${afterSchemas}`
  const end = described.lastIndexOf('</rdf:RDF>')
  invariant(end > 0, 'the metadata are RDF')
  return described.slice(0, end) + description + described.slice(end)
}
