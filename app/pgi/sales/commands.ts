import { z } from 'zod'
import { zCode, zDay, zNote, zPositiveCents, zQuantity, zRate, zText, zUnsignedCents } from '#base/schema.ts'
import { documentId, documentKind, lineOrigin, returned } from './document.ts'

const lineInput = z.object({
  article: zCode.optional(),
  /** What is not said comes from the article's record. A line without article says label, unitPrice and vatRate. */
  label: zText.optional(),
  quantity: zQuantity,
  unitPrice: zUnsignedCents.optional(),
  discount: zRate.optional(),
  vatRate: zRate.optional(),
  /** In a revised draft: keeps the link of a line with the document that it comes from. */
  origin: lineOrigin.optional(),
  /** In a revised return note: in what condition it came back, and why. */
  returned: returned.optional(),
})
export type LineInput = z.infer<typeof lineInput>

const paymentTerms = z.object({
  days: z.int().min(0).max(60),
  endOfMonth: z.boolean().default(false),
  dayOfMonth: z.int().min(1).max(28).optional(),
})

/** `gross`: how much of it, with VAT; all that the invoice can take, when not said. */
const deductionInput = z.object({ deposit: documentId, gross: zPositiveCents.optional() })
export type DeductionInput = z.infer<typeof deductionInput>

const contentInput = z.object({
  customer: zCode,
  date: zDay.optional(),
  lines: z.array(lineInput).min(1).max(200),
  discount: zRate.optional(),
  shipping: zUnsignedCents.optional(),
  settlementDiscount: zRate.optional(),
  terms: paymentTerms.optional(),
  reference: zText.optional(),
  validUntil: zDay.optional(),
  deliveryDate: zDay.optional(),
  note: zNote.optional(),
  /** Of an invoice: the deposits to take off. Not said, a revised draft keeps those that it has. */
  deductions: z.array(deductionInput).max(50).optional(),
})
export type ContentInput = z.infer<typeof contentInput>

/** A return note is made by `sales.return`, of what was delivered. */
const typedKind = documentKind.exclude(['returnNote'])

export const salesCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sales.draft'), kind: typedKind, content: contentInput }),
  z.object({ type: z.literal('sales.revise'), document: documentId, content: contentInput }),
  /**
   * Makes the draft of the next document: quote → order or invoice, order → delivery note or invoice, delivery notes →
   * one invoice, invoice or return notes → credit note. Without `lines`, all that is left; with `lines`, a part.
   */
  z.object({
    type: z.literal('sales.transform'),
    from: z.array(documentId).min(1),
    to: typedKind,
    date: zDay.optional(),
    lines: z.array(z.object({ document: documentId.optional(), line: z.int().min(0), quantity: zQuantity })).optional(),
  }),
  /**
   * Makes the draft of a return note: what a customer sends back of an order, of delivery notes or of invoices. Without `lines`,
   * all that was delivered and did not come back.
   */
  z.object({
    type: z.literal('sales.return'),
    from: z.array(documentId).min(1).max(50),
    date: zDay.optional(),
    ...returned.shape,
    /** A line may come back in two conditions: it is named twice. What it does not say is said for the whole. */
    lines: z
      .array(
        z.object({
          document: documentId.optional(),
          line: z.int().min(0),
          quantity: zQuantity,
          ...returned.partial().shape,
        }),
      )
      .min(1)
      .max(200)
      .optional(),
    note: zNote.optional(),
  }),
  /**
   * Makes the draft of a deposit invoice on an order or an accepted quote: a share of its total, or an amount with VAT. It
   * is due at once, unless the terms say otherwise.
   */
  z.object({
    type: z.literal('sales.deposit'),
    from: documentId,
    share: z.union([z.strictObject({ rate: zRate }), z.strictObject({ amount: zPositiveCents })]),
    date: zDay.optional(),
    terms: paymentTerms.optional(),
  }),
  /** Gives the number and fixes the document for ever. `overLimit: true` says that the alert on the credit limit was read. */
  z.object({ type: z.literal('sales.validate'), document: documentId, overLimit: z.boolean().default(false) }),
  z.object({ type: z.literal('quote.accept'), document: documentId }),
  z.object({ type: z.literal('quote.decline'), document: documentId, reason: zText.optional() }),
  z.object({ type: z.literal('sales.abandon'), document: documentId }),
])
export type SalesCommand = z.infer<typeof salesCommand>
