/** Where a sales document stands, in one word. */
import type { Day } from '#base/dates.ts'
import { toPay } from '../sales/deduction.ts'
import { isUsedUp } from '../sales/remaining.ts'
import type { SalesDocument } from '../sales/state.ts'
import { leftAt } from '../treasury/left.ts'
import type { Company } from './company.ts'

export type DocumentStatus =
  | 'draft'
  | 'abandoned'
  // quotes
  | 'sent'
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'transformed'
  // orders, delivery notes
  | 'confirmed'
  | 'partlyDelivered'
  | 'delivered'
  | 'invoiced'
  // invoices, credit notes
  | 'issued'
  | 'partlyPaid'
  | 'paid'
  | 'late'
  | 'used'

type Known = Pick<Company, 'sales' | 'treasury'>

/** Being paid, late or expired is told as of a day; deliveries and answers as the company stands. */
export function statusOf(company: Known, document: SalesDocument, at: Day): DocumentStatus {
  if (document.stage === 'draft' || document.stage === 'abandoned') return document.stage
  switch (document.kind) {
    case 'quote':
      return statusOfQuote(document, at)
    case 'order':
      return statusOfOrder(company, document)
    case 'deliveryNote':
    case 'returnNote':
      return isUsedUp(document) ? 'invoiced' : 'delivered'
    case 'invoice':
      return statusOfInvoice(company, document, at)
    case 'creditNote':
      return isSettled(company, document, at) ? 'used' : 'issued'
  }
}

function statusOfQuote({ stage, done, content }: SalesDocument, at: Day): DocumentStatus {
  if (stage === 'declined') return 'declined'
  if (done.some((quantity) => quantity > 0)) return 'transformed'
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

/** On a day before its own date a document owes all of what it will. */
const isSettled = ({ treasury }: Known, { document, content }: SalesDocument, at: Day): boolean =>
  content.date <= at && leftAt(treasury, document, at) === 0

const owedOf = ({ totals, content }: SalesDocument): number => (totals ? toPay(totals, content) : 0)

function statusOfInvoice(company: Known, invoice: SalesDocument, at: Day): DocumentStatus {
  if (isSettled(company, invoice, at)) return 'paid'
  if (invoice.dueDate !== undefined && invoice.dueDate < at) return 'late'
  const left = leftAt(company.treasury, invoice.document, at)
  return 0 < left && left < owedOf(invoice) ? 'partlyPaid' : 'issued'
}
