/** Where a sales document stands, in one word. */
import type { Day } from '#base/dates.ts'
import { toPay } from '../../sales/deduction.ts'
import { isUsedUp } from '../../sales/remaining.ts'
import type { SalesDocument } from '../../sales/state.ts'
import type { Company } from '../company.ts'

export const DOCUMENT_STATUSES = [
  'draft',
  'abandoned',
  // quotes
  'sent',
  'accepted',
  'declined',
  'expired',
  'transformed',
  // orders and delivery notes
  'confirmed',
  'partlyDelivered',
  'delivered',
  'invoiced',
  // return notes, and delivery notes that came back whole
  'returned',
  'toCredit',
  'credited',
  // invoices and credit notes
  'issued',
  'partlyPaid',
  'paid',
  'late',
  'used',
] as const
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number]

type Known = Pick<Company, 'sales' | 'treasury'>

/** Deliveries and payments are those of the present; `at` says what has expired and what is late. */
export function statusOf(company: Known, document: SalesDocument, at: Day): DocumentStatus {
  if (document.stage === 'draft' || document.stage === 'abandoned') return document.stage
  switch (document.kind) {
    case 'quote':
      return statusOfQuote(company, document, at)
    case 'order':
      return statusOfOrder(company, document)
    case 'deliveryNote':
      return isUsedUp(document) ? (cameBack(company, document) ? 'returned' : 'invoiced') : 'delivered'
    case 'returnNote':
      return statusOfReturn(document)
    case 'invoice':
      return statusOfInvoice(company, document, at)
    case 'creditNote':
      return leftOf(company, document) === 0 ? 'used' : 'issued'
  }
}

/** Nothing of it was invoiced: all came back before. */
const cameBack = ({ sales }: Known, { successors }: SalesDocument): boolean =>
  successors.every((id) => sales.documents.get(id)?.kind === 'returnNote')

/** What no invoice had billed came back without a credit note to make. */
function statusOfReturn(note: SalesDocument): DocumentStatus {
  if (!isUsedUp(note)) return 'toCredit'
  return note.done.some((quantity) => quantity > 0) ? 'credited' : 'returned'
}

/** A deposit alone does not make an order of it. */
function statusOfQuote({ sales }: Known, { stage, successors, content }: SalesDocument, at: Day): DocumentStatus {
  const isFollowed = successors.some((id) => sales.documents.get(id)?.content.depositOn === undefined)
  if (stage === 'declined') return 'declined'
  if (isFollowed) return 'transformed'
  if (stage === 'accepted') return 'accepted'
  return content.validUntil !== undefined && content.validUntil < at ? 'expired' : 'sent'
}

/** An order is invoiced when it went straight to invoices, or when all its delivery notes were invoiced. */
function statusOfOrder({ sales }: Known, order: SalesDocument): DocumentStatus {
  if (order.done.every((quantity) => quantity === 0)) return 'confirmed'
  if (!isUsedUp(order)) return 'partlyDelivered'
  const invoiced = order.successors.every((id) => {
    const successor = sales.documents.get(id)
    return successor?.kind !== 'deliveryNote' || isUsedUp(successor)
  })
  return invoiced ? 'invoiced' : 'delivered'
}

const leftOf = ({ treasury }: Known, { document }: SalesDocument): number => treasury.items.get(document)?.left ?? 0

const owedOf = ({ totals, content }: SalesDocument): number => (totals ? toPay(totals, content) : 0)

function statusOfInvoice(company: Known, invoice: SalesDocument, at: Day): DocumentStatus {
  const left = leftOf(company, invoice)
  if (left === 0) return 'paid'
  if (invoice.dueDate !== undefined && invoice.dueDate < at) return 'late'
  return left < owedOf(invoice) ? 'partlyPaid' : 'issued'
}
