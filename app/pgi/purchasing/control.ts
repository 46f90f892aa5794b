/** A supplier's invoice is checked before it is paid: disputed, or good to pay. */
import { no, ok, type Result } from '#base/result.ts'
import type { PurchasingCommand } from './commands.ts'
import type { PurchaseId } from './document.ts'
import type { PurchasingEvent } from './events.ts'
import type { Context } from './facts.ts'
import { matchOf } from './match.ts'
import type { PurchasingRefusal } from './refusal.ts'
import { isDone } from './remaining.ts'
import type { PurchaseDocument, PurchasingState } from './state.ts'

type Decision = Result<PurchasingEvent[], PurchasingRefusal>
type CommandOf<Type extends PurchasingCommand['type']> = Extract<PurchasingCommand, { type: Type }>

function recordedInvoice(state: PurchasingState, id: PurchaseId): Result<PurchaseDocument, PurchasingRefusal> {
  const invoice = state.documents.get(id)
  if (!invoice) return no({ code: 'unknown_document', document: id })
  if (invoice.kind !== 'purchaseInvoice')
    return no({ code: 'not_a_purchase_invoice', document: id, kind: invoice.kind })
  if (invoice.stage === 'draft') return no({ code: 'document_is_draft', document: id })
  if (invoice.stage === 'abandoned') return no({ code: 'document_is_abandoned', document: id })
  return ok(invoice)
}

export function dispute(
  state: PurchasingState,
  { document, reason }: CommandOf<'purchase.dispute'>,
  { today }: Context,
): Decision {
  const invoice = recordedInvoice(state, document)
  if (!invoice.ok) return invoice
  if (invoice.value.control?.status === 'disputed') return no({ code: 'already_disputed', document })
  return ok([{ type: 'PurchaseDisputed', document, date: today, reason }])
}

export function approve(
  state: PurchasingState,
  { document, acknowledged }: CommandOf<'purchase.approve'>,
  { today }: Context,
): Decision {
  const invoice = recordedInvoice(state, document)
  if (!invoice.ok) return invoice
  if (invoice.value.control?.status === 'approved') return no({ code: 'already_approved', document })
  const { discrepancies, amount } = matchOf(state, invoice.value)
  const count = discrepancies.length
  if (count > 0 && !acknowledged) return no({ code: 'discrepancies_not_acknowledged', document, count, amount })
  return ok([{ type: 'PurchaseApproved', document, date: today, discrepancies: count }])
}

/** Nothing more is expected of an order: what was not received is no longer on order. */
export function closeOrder(state: PurchasingState, { document, reason }: CommandOf<'purchase.close'>): Decision {
  const order = state.documents.get(document)
  if (!order) return no({ code: 'unknown_document', document })
  if (order.kind !== 'purchaseOrder') return no({ code: 'not_a_purchase_order', document, kind: order.kind })
  if (order.stage === 'draft') return no({ code: 'document_is_draft', document })
  if (order.stage === 'abandoned') return no({ code: 'document_is_abandoned', document })
  if (order.stage === 'closed') return no({ code: 'order_is_closed', document, number: order.number ?? document })
  if (isDone(order, 'goodsReceipt')) return no({ code: 'nothing_left_on_order', document })
  const draft = order.successors.find((id) => {
    const successor = state.documents.get(id)
    return successor?.kind === 'goodsReceipt' && successor.stage === 'draft'
  })
  if (draft !== undefined) return no({ code: 'order_has_drafts', document, draft })
  return ok([{ type: 'PurchaseOrderClosed', document, ...(reason === undefined ? {} : { reason }) }])
}
