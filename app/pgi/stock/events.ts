import { z } from 'zod'
import { zCents, zCode, zDay, zQuantity, zText, zUnsignedCents } from '#base/schema.ts'
import { articleChanges, articleFields } from './commands.ts'

/** Quantity in thousandths and value in cents; the unit cost is derived, never stored rounded. */
const movement = z.object({ article: zCode, quantity: zQuantity, value: zUnsignedCents })

export const stockEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ArticleCreated'), article: zCode, fields: articleFields }),
  z.object({ type: z.literal('ArticleUpdated'), article: zCode, changes: articleChanges }),
  z.object({ type: z.literal('ArticleArchived'), article: zCode }),
  z.object({ type: z.literal('ArticleRestored'), article: zCode }),
  z.object({ type: z.literal('ArticleDeleted'), article: zCode }),
  z.object({ type: z.literal('GoodsReceived'), date: zDay, reference: zText, lines: z.array(movement) }),
  /** Goods left for a customer; `document` is the delivery note (or the invoice without one). */
  z.object({ type: z.literal('GoodsIssued'), date: zDay, document: z.string(), lines: z.array(movement) }),
  /** Goods came back with a credit note. */
  z.object({ type: z.literal('GoodsReturned'), date: zDay, document: z.string(), lines: z.array(movement) }),
  /** A count found another quantity: the difference, signed, and what it is worth. */
  z.object({
    type: z.literal('StockCounted'),
    date: zDay,
    article: zCode,
    difference: z.int(),
    value: zCents,
    reason: zText,
  }),
])
export type StockEvent = z.infer<typeof stockEvent>
