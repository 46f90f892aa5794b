import { z } from 'zod'
import { zCode, zDay, zNote, zPositiveCents, zQuantity, zRate, zText, zUnsignedCents } from '#base/schema.ts'
import { paymentTerms, purchaseId, purchaseKind, purchaseOrigin, receivedFile, treatment } from './document.ts'
import { requestId } from './request.ts'

const lineInput = z.object({
  article: zCode.optional(),
  /** What is not said comes from the records of the article and of the supplier. A free line says label, unitPrice and vatRate. */
  label: zText.optional(),
  quantity: zQuantity,
  unitPrice: zUnsignedCents.optional(),
  discount: zRate.optional(),
  vatRate: zRate.optional(),
  account: z
    .string()
    .regex(/^[26]\d{2,7}$/)
    .optional(),
  /** In a revised draft: keeps the link of a line with the document that it comes from. */
  origin: purchaseOrigin.optional(),
})
export type PurchaseLineInput = z.infer<typeof lineInput>

/** `gross`: how much of it, with VAT; all that the invoice can take, when not said. */
const deductionInput = z.object({ deposit: purchaseId, gross: zPositiveCents.optional() })
export type PurchaseDeductionInput = z.infer<typeof deductionInput>

const contentInput = z.object({
  supplier: zCode,
  date: zDay.optional(),
  lines: z.array(lineInput).min(1).max(200),
  discount: zRate.optional(),
  shipping: zUnsignedCents.optional(),
  settlementDiscount: zRate.optional(),
  terms: paymentTerms.optional(),
  treatment: treatment.optional(),
  reference: zText.optional(),
  referenceDate: zDay.optional(),
  dueDate: zDay.optional(),
  statedGross: zUnsignedCents.optional(),
  deliveryDate: zDay.optional(),
  note: zNote.optional(),
  /** Of an invoice: the deposits to take off. Not said, a revised draft keeps those that it has. */
  deductions: z.array(deductionInput).max(50).optional(),
})
export type PurchaseInput = z.infer<typeof contentInput>

export const purchasingCommand = z.discriminatedUnion('type', [
  /** Asks several suppliers for their price. Nothing is promised: it is sent at once, and numbered. */
  z.object({
    type: z.literal('priceRequest.send'),
    suppliers: z.array(zCode).min(1).max(10),
    date: zDay.optional(),
    answerBy: zDay.optional(),
    deliveryDate: zDay.optional(),
    lines: z
      .array(z.object({ article: zCode.optional(), label: zText.optional(), quantity: zQuantity }))
      .min(1)
      .max(100),
    note: zNote.optional(),
  }),
  /** A supplier answers. A later answer of the same supplier replaces the first. */
  z.object({
    type: z.literal('offer.record'),
    request: requestId,
    supplier: zCode,
    date: zDay.optional(),
    reference: zText.optional(),
    /** One price per line of the request, in its order; null for a line that the supplier does not offer. */
    prices: z.array(z.object({ unitPrice: zUnsignedCents, discount: zRate.optional() }).nullable()).min(1),
    discount: zRate.optional(),
    shipping: zUnsignedCents.optional(),
    leadDays: z.int().min(0).max(365),
    terms: paymentTerms.optional(),
    validUntil: zDay.optional(),
    note: zNote.optional(),
  }),
  /** One offer is chosen: it becomes the draft of an order. */
  z.object({ type: z.literal('offer.retain'), request: requestId, supplier: zCode, reason: zText.optional() }),
  z.object({ type: z.literal('purchase.draft'), kind: purchaseKind, content: contentInput }),
  /**
   * An electronic invoice came: its draft says what the supplier wrote. A line whose `origin` is a line of an order, of a
   * receipt (of an invoice, for a credit note) is compared with it.
   */
  z.object({
    type: z.literal('purchase.receive'),
    kind: purchaseKind.extract(['purchaseInvoice', 'supplierCreditNote']),
    content: contentInput,
    /** Of a deposit invoice (type 386): the order that it asks an advance on. Its lines are the supplier’s, on 4091. */
    depositOn: purchaseId.optional(),
    file: receivedFile,
  }),
  z.object({ type: z.literal('purchase.revise'), document: purchaseId, content: contentInput }),
  /**
   * Makes the draft of the next document: order → receipt or invoice, receipts → one invoice, receipt → return, invoice or
   * return → credit note. Without `lines`, all that is left; with `lines`, a part.
   */
  z.object({
    type: z.literal('purchase.transform'),
    from: z.array(purchaseId).min(1),
    to: purchaseKind,
    date: zDay.optional(),
    reference: zText.optional(),
    referenceDate: zDay.optional(),
    lines: z.array(z.object({ document: purchaseId.optional(), line: z.int().min(0), quantity: zQuantity })).optional(),
  }),
  /** Makes the draft of a supplier's deposit invoice on an order: a share of its total, or an amount with VAT. */
  z.object({
    type: z.literal('purchase.deposit'),
    from: purchaseId,
    share: z.union([z.strictObject({ rate: zRate }), z.strictObject({ amount: zPositiveCents })]),
    date: zDay.optional(),
    reference: zText.optional(),
    referenceDate: zDay.optional(),
    terms: paymentTerms.optional(),
  }),
  /** Gives the number and fixes the document for ever. */
  z.object({ type: z.literal('purchase.validate'), document: purchaseId }),
  z.object({ type: z.literal('purchase.abandon'), document: purchaseId }),
  /** Nothing more is expected of an order. */
  z.object({ type: z.literal('purchase.close'), document: purchaseId, reason: zText.optional() }),
  /** The invoice is contested: it is not paid until it is approved. */
  z.object({ type: z.literal('purchase.dispute'), document: purchaseId, reason: zText }),
  /** Good to pay (bon à payer). `acknowledged: true` says that the discrepancies were read and accepted. */
  z.object({ type: z.literal('purchase.approve'), document: purchaseId, acknowledged: z.boolean().default(false) }),
])
export type PurchasingCommand = z.infer<typeof purchasingCommand>
