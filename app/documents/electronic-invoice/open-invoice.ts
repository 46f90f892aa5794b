/** Opens a file that should be an electronic invoice: a PDF that carries one, or its XML alone. */
import { no, ok, type Result } from '#base/result.ts'
import { readTree, type TreeNode } from './invoice-tree.ts'
import { attachedBytes, attachmentsOf, invoiceAttachment } from './pdf-attachments.ts'
import { PDF_LIMITS, PdfFile } from './pdf-file.ts'
import { latin } from './pdf-objects.ts'
import type { ElectronicInvoiceRefusal } from './refusal.ts'

export type OpenedInvoice = {
  readonly root: TreeNode
  readonly xml: Uint8Array
  /** Absent when the XML came alone. */
  readonly pdf?: PdfFile
}

/** A PDF may begin a little after its first byte (ISO 32000-1, annex H.3). */
const HEADER_WITHIN = 1_024

export function openInvoice(bytes: Uint8Array): Result<OpenedInvoice, ElectronicInvoiceRefusal> {
  if (bytes.length === 0) return no({ code: 'empty_invoice' })
  if (bytes.length > PDF_LIMITS.size) {
    return no({ code: 'invoice_too_large', size: bytes.length, limit: PDF_LIMITS.size })
  }
  const start = latin(bytes.subarray(0, HEADER_WITHIN))
  if (start.includes('%PDF-')) return openPdf(bytes)
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(start)) return openXml(bytes)
  return no({ code: 'neither_pdf_nor_xml' })
}

function openXml(xml: Uint8Array, pdf?: PdfFile): Result<OpenedInvoice, ElectronicInvoiceRefusal> {
  const root = readTree(xml)
  return root.ok ? ok({ root: root.value, xml, ...(pdf ? { pdf } : {}) }) : root
}

function openPdf(bytes: Uint8Array): Result<OpenedInvoice, ElectronicInvoiceRefusal> {
  const file = PdfFile.open(bytes)
  if (!file.ok) return file
  const pdf = file.value
  return pdf.guarded(() => {
    const attachments = attachmentsOf(pdf)
    const attachment = invoiceAttachment(attachments)
    if (!attachment) return no({ code: 'no_invoice_attached', attached: attachments.map(({ name }) => name) })
    const xml = attachedBytes(pdf, attachment)
    return xml.ok ? openXml(xml.value, pdf) : xml
  })
}
