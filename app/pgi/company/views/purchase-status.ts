/** Where a purchase document stands, in one word. */
import type { Day } from '#base/dates.ts'
import { toPay } from '../../purchasing/deduction.ts'
import { isBegun, isDone } from '../../purchasing/remaining.ts'
import type { PurchaseDocument } from '../../purchasing/state.ts'
import type { Company } from '../company.ts'

export const PURCHASE_STATUSES = [
  'draft',
  'abandoned',
  // orders
  'ordered',
  'partlyReceived',
  'received',
  'closed',
  // receipts, orders received
  'invoiced',
  // returns
  'returned',
  'credited',
  // invoices
  'toCheck',
  'disputed',
  'approved',
  'late',
  'partlyPaid',
  'paid',
  // credit notes
  'recorded',
  'used',
] as const
export type PurchaseStatus = (typeof PURCHASE_STATUSES)[number]

type Known = Pick<Company, 'purchasing' | 'treasury'>

/** Receipts and payments are those of the present; `at` says what is late. */
export function purchaseStatusOf(company: Known, document: PurchaseDocument, at: Day): PurchaseStatus {
  if (document.stage === 'draft' || document.stage === 'abandoned') return document.stage
  switch (document.kind) {
    case 'purchaseOrder':
      return statusOfOrder(company, document)
    case 'goodsReceipt':
      return isDone(document, 'purchaseInvoice') ? 'invoiced' : 'received'
    case 'purchaseInvoice':
      return statusOfInvoice(company, document, at)
    case 'goodsReturn':
      return isDone(document, 'supplierCreditNote') ? 'credited' : 'returned'
    case 'supplierCreditNote':
      return leftOf(company, document) === 0 ? 'used' : 'recorded'
  }
}

/** An order is invoiced when all of it was, straight or through its receipts. */
function statusOfOrder({ purchasing }: Known, order: PurchaseDocument): PurchaseStatus {
  if (order.stage === 'closed') return 'closed'
  const isInvoiced =
    isDone(order, 'purchaseInvoice') ||
    (isDone(order, 'goodsReceipt') &&
      order.successors.every((id) => {
        const successor = purchasing.documents.get(id)
        return successor?.kind !== 'goodsReceipt' || isDone(successor, 'purchaseInvoice')
      }))
  const isReceived = isDone(order, 'goodsReceipt')
  if (isReceived) return isInvoiced ? 'invoiced' : 'received'
  return isBegun(order, 'goodsReceipt') ? 'partlyReceived' : 'ordered'
}

const leftOf = ({ treasury }: Known, { document }: PurchaseDocument): number => treasury.items.get(document)?.left ?? 0

function statusOfInvoice(company: Known, invoice: PurchaseDocument, at: Day): PurchaseStatus {
  const left = leftOf(company, invoice)
  if (left === 0) return 'paid'
  if (invoice.control?.status !== 'approved') return invoice.control?.status ?? 'toCheck'
  if (invoice.dueDate !== undefined && invoice.dueDate < at) return 'late'
  const owed = invoice.totals ? toPay(invoice.totals, invoice.content) : 0
  return -left < owed ? 'partlyPaid' : 'approved'
}
