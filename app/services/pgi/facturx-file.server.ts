import { ok, type Result } from '#base/result.ts'
import { writeCii } from '#documents/electronic-invoice/write-cii.ts'
import { writeFacturX } from '#documents/electronic-invoice/write-facturx.ts'
import type { Company, DocumentAnswer } from '#pgi'
import type { ElectronicIssueRefusal } from '#wording/pgi/electronic-invoices.ts'
import { electronicInvoiceOf } from './electronic-invoice.ts'
import type { ExportedFile } from './export-list.server.ts'
import { printedSalesDocument } from './printed-sales-document.ts'
import { printer } from './printer.server.ts'

export type FacturXFormat = 'pdf' | 'xml'

/** An invoice as a Factur-X, or the XML of it alone. */
export async function facturXFile(
  company: Company,
  document: DocumentAnswer,
  format: FacturXFormat,
): Promise<Result<ExportedFile, ElectronicIssueRefusal>> {
  const invoice = electronicInvoiceOf(company, document)
  if (!invoice.ok) return invoice
  const name = `${invoice.value.number}.${format}`
  if (format === 'xml') return ok({ bytes: writeCii(invoice.value), type: 'application/xml', name })
  const bytes = await writeFacturX(invoice.value, printedSalesDocument(company, document), printer())
  return ok({ bytes, type: 'application/pdf', name })
}
