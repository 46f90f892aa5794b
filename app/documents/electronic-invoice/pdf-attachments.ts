/** The files attached to a PDF (ISO 32000-1, 7.11.4): by its names, and as associated files (PDF/A-3). */
import { no, ok, type Result } from '#base/result.ts'
import type { PdfFile } from './pdf-file.ts'
import { isReference, nameOf, type PdfDictionary, type PdfObject, textOf } from './pdf-objects.ts'
import type { ElectronicInvoiceRefusal } from './refusal.ts'

export type Attachment = {
  readonly name: string
  /** `Alternative`, `Data`, `Source`… Absent before PDF/A-3. */
  readonly relationship: string | undefined
  /** Whether the document says that the file belongs to it (AF), as PDF/A-3 wants. */
  readonly isAssociated: boolean
  /** `text/xml`. */
  readonly mimeType: string | undefined
  readonly specification: PdfDictionary
}

/** Names that electronic invoices bear, the present one first: Factur-X, ZUGFeRD 1 and 2, XRechnung. */
export const INVOICE_FILES: readonly string[] = [
  'factur-x.xml',
  'zugferd-invoice.xml',
  'ZUGFeRD-invoice.xml',
  'xrechnung.xml',
]

const MOST_ATTACHMENTS = 200
const MOST_NODES = 1_000

export function attachmentsOf(file: PdfFile): Attachment[] {
  const { catalog } = file
  const associated = file.array(catalog?.get('AF')).slice(0, MOST_ATTACHMENTS)
  const named = namesIn(file, file.dictionary(catalog?.get('Names'))?.get('EmbeddedFiles'))
  const isAssociated = (specification: PdfDictionary) =>
    associated.some((each) => file.dictionary(each) === specification)
  const found = new Set<PdfDictionary>()
  for (const object of [...named, ...associated]) {
    const specification = file.dictionary(object)
    if (specification) found.add(specification)
    if (found.size >= MOST_ATTACHMENTS) break
  }
  return [...found].map((specification) => ({
    name: textOf(file.resolve(specification.get('UF'))) ?? textOf(file.resolve(specification.get('F'))) ?? '',
    relationship: nameOf(file.resolve(specification.get('AFRelationship'))),
    isAssociated: isAssociated(specification),
    mimeType: nameOf(file.resolve(embeddedIn(file, specification)?.get('Subtype'))),
    specification,
  }))
}

/** The leaves of a tree of names: pairs of a name and what it names. Each node is visited once, whatever leads back to it. */
function namesIn(file: PdfFile, root: PdfObject | undefined): PdfObject[] {
  const found: PdfObject[] = []
  const seen = new Set<PdfDictionary>()
  const waiting = [root]
  for (let next = 0; next < waiting.length && next < MOST_NODES && found.length < MOST_ATTACHMENTS; next += 1) {
    const node = file.dictionary(waiting[next])
    if (!node || seen.has(node)) continue
    seen.add(node)
    const pairs = file.array(node.get('Names')).slice(0, 2 * MOST_ATTACHMENTS)
    found.push(...pairs.filter((_, index) => index % 2 === 1))
    waiting.push(...file.array(node.get('Kids')).slice(0, MOST_ATTACHMENTS))
  }
  return found
}

const streamOf = (file: PdfFile, specification: PdfDictionary): PdfObject | undefined => {
  const embedded = file.dictionary(specification.get('EF'))
  return embedded?.get('F') ?? embedded?.get('UF')
}

const embeddedIn = (file: PdfFile, specification: PdfDictionary): PdfDictionary | undefined =>
  file.dictionary(streamOf(file, specification))

/** The attachment that is an invoice, by its name; a PDF with a single XML leaves no doubt either. */
export function invoiceAttachment(attachments: readonly Attachment[]): Attachment | undefined {
  const named = INVOICE_FILES.flatMap((name) => attachments.find((each) => each.name === name) ?? [])
  const xml = attachments.filter(({ name }) => /\.xml$/i.test(name))
  return named[0] ?? (xml.length === 1 ? xml[0] : undefined)
}

/** What the attachment holds. */
export function attachedBytes(
  file: PdfFile,
  { specification, name }: Attachment,
): Result<Uint8Array, ElectronicInvoiceRefusal> {
  const stream = streamOf(file, specification)
  const content = isReference(stream) ? file.content(stream) : undefined
  if (!content) return no({ code: 'attachment_unreadable', name, filter: '' })
  return 'bytes' in content ? ok(content.bytes) : no({ code: 'attachment_unreadable', name, filter: content.filter })
}
