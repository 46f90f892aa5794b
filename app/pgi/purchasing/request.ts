/** A request for prices, and what suppliers answered. */
import { z } from 'zod'
import { zCode, zDay, zNote, zQuantity, zRate, zText, zUnsignedCents } from '#base/schema.ts'
import { paymentTerms, seller } from './document.ts'

export const requestId = z.string().regex(/^priceRequest-\d+$/)
export type RequestId = z.infer<typeof requestId>

export const requestContent = z.object({
  suppliers: z.array(seller).min(1),
  date: zDay,
  answerBy: zDay.optional(),
  deliveryDate: zDay.optional(),
  lines: z.array(z.object({ article: zCode.optional(), label: zText, quantity: zQuantity })).min(1),
  note: zNote.optional(),
})
export type RequestContent = z.infer<typeof requestContent>

export const offerContent = z.object({
  supplier: zCode,
  date: zDay,
  reference: zText.optional(),
  /** In the order of the request's lines; null for one that is not offered. */
  prices: z.array(z.object({ unitPrice: zUnsignedCents, discount: zRate }).nullable()),
  discount: zRate,
  shipping: zUnsignedCents,
  leadDays: z.int(),
  terms: paymentTerms,
  validUntil: zDay.optional(),
  note: zNote.optional(),
})
export type OfferContent = z.infer<typeof offerContent>
