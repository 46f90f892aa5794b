import type { Cents } from '#base/money.ts'
import type { InvoiceDiscrepancy } from '#documents/electronic-invoice/discrepancies.ts'
import type { ReceivedInvoice } from '#documents/electronic-invoice/received-invoice.ts'
import type { CommandInput, PurchaseId } from '#pgi'
import type { ReceptionObstacle } from '#wording/pgi/received-invoices.ts'
import type { Said } from '#wording/refusals.ts'

/** A document of ours that a received invoice may be about: an order, a receipt without order, the invoice of a credit note. */
export type InvoicedDocument = { readonly id: PurchaseId; readonly number: string }

/** A received electronic invoice, read and compared; nothing is recorded yet. */
export type Reading = {
  readonly file: { readonly name: string; readonly digest: string }
  readonly invoice: Omit<ReceivedInvoice, 'source'>
  readonly supplier: { readonly code: string; readonly name: string } | null
  /** Which of the supplier's `candidates` the invoice is compared with. */
  readonly about: InvoicedDocument | null
  readonly candidates: readonly InvoicedDocument[]
  /** The receipts through which its lines are billed. */
  readonly receipts: readonly InvoicedDocument[]
  readonly discrepancies: readonly InvoiceDiscrepancy[]
  /** What they cost, net of VAT: positive when the supplier bills too much. */
  readonly cost: Cents
  /** What makes the draft; null when an obstacle stands in the way. */
  readonly command: Extract<CommandInput, { type: 'purchase.receive' }> | null
  readonly obstacle: ReceptionObstacle | null
}

export type ReadingAnswer =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: string; readonly said: Said }
