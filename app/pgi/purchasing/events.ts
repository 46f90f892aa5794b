import { z } from 'zod'
import { zCode, zDay, zText } from '#base/schema.ts'
import { purchaseContent, purchaseId, purchaseKind, purchaseTotals } from './document.ts'
import { offerContent, requestContent, requestId } from './request.ts'

const validated = { document: purchaseId, number: z.string(), content: purchaseContent, totals: purchaseTotals }

export const purchasingEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('PriceRequestSent'), request: requestId, number: z.string(), content: requestContent }),
  z.object({ type: z.literal('OfferRecorded'), request: requestId, offer: offerContent }),
  z.object({
    type: z.literal('OfferRetained'),
    request: requestId,
    supplier: zCode,
    order: purchaseId,
    reason: zText.optional(),
  }),
  z.object({
    type: z.literal('PurchaseDrafted'),
    document: purchaseId,
    kind: purchaseKind,
    content: purchaseContent,
  }),
  z.object({ type: z.literal('PurchaseRevised'), document: purchaseId, content: purchaseContent }),
  z.object({ type: z.literal('PurchaseAbandoned'), document: purchaseId }),
  z.object({ type: z.literal('PurchaseOrderSent'), ...validated }),
  z.object({ type: z.literal('PurchaseOrderClosed'), document: purchaseId, reason: zText.optional() }),
  z.object({ type: z.literal('GoodsReceiptRecorded'), ...validated }),
  z.object({ type: z.literal('PurchaseInvoiceRecorded'), ...validated, dueDate: zDay }),
  z.object({ type: z.literal('GoodsReturnRecorded'), ...validated }),
  z.object({ type: z.literal('SupplierCreditNoteRecorded'), ...validated }),
  z.object({ type: z.literal('PurchaseDisputed'), document: purchaseId, date: zDay, reason: zText }),
  /** `discrepancies`: how many were there and accepted. */
  z.object({
    type: z.literal('PurchaseApproved'),
    document: purchaseId,
    date: zDay,
    discrepancies: z.int().min(0),
  }),
])
export type PurchasingEvent = z.infer<typeof purchasingEvent>
