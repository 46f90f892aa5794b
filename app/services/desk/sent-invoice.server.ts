/** The electronic invoices that suppliers send in a mission, for whoever has received them. */
import { invariant } from '#base/result.ts'
import { writeFacturX } from '#documents/electronic-invoice/write-facturx.ts'
import { type Run, type SentInvoice, supplierInvoiceOf } from '#scenario'
import { electronicInvoiceOf } from '../pgi/electronic-invoice.ts'
import type { ExportedFile } from '../pgi/export-list.server.ts'
import { printedSalesDocument } from '../pgi/printed-sales-document.ts'
import { printer } from '../pgi/printer.server.ts'

/** The invoice of an annex that is in the desk; undefined when there is none of that name, or not yet. */
export function sentInvoice({ world, annexes }: Run, id: string): SentInvoice | undefined {
  const declared = world.scenario.text.annexes[id]?.facturx
  if (!declared || !annexes.has(id)) return undefined
  const sent = supplierInvoiceOf(world, declared)
  invariant(sent.ok, `the invoice ${id} of a published scenario can be made`)
  return sent.value
}

/** It as the supplier sent it: a Factur-X. */
export async function sentInvoiceFile(run: Run, id: string): Promise<ExportedFile | undefined> {
  const sent = sentInvoice(run, id)
  if (!sent) return undefined
  const { seller, document, sums } = sent
  const invoice = electronicInvoiceOf(seller, document)
  invariant(invoice.ok, `the invoice ${id} is one that a French company sends`)
  const printed = printedSalesDocument(seller, document)
  const bytes = await writeFacturX(invoice.value, printed, printer(), sums)
  return { bytes, type: 'application/pdf', name: `${document.number}.pdf` }
}

/** The invoices received in this desk, by the titles of their annexes. */
export const sentInvoicesIn = ({ world, annexes }: Run): { id: string; title: string }[] =>
  Object.entries(world.scenario.text.annexes).flatMap(([id, { title, facturx }]) =>
    facturx && annexes.has(id) ? [{ id, title }] : [],
  )
