import { z } from 'zod'
import { zCode, zDay, zNote, zQuantity, zRate, zText, zUnsignedCents, zUnsignedQuantity } from '#base/schema.ts'

export const articleFields = z.object({
  label: zText,
  family: zText,
  kind: z.enum(['goods', 'service']).default('goods'),
  unit: z.string().max(20).default('pièce'),
  /** Net of VAT, in cents. */
  salePrice: zUnsignedCents,
  purchasePrice: zUnsignedCents,
  vatRate: zRate,
  salesAccount: z
    .string()
    .regex(/^7\d{2,7}$/)
    .default('707000'),
  /** Below this quantity the article is to be ordered again. */
  threshold: zUnsignedQuantity.optional(),
  description: zNote.optional(),
  /** How what leaves is valued: at weighted average cost unless it says otherwise. Fixed by the first movement. */
  costing: z.enum(['weightedAverageCost', 'fifo']).optional(),
})
export type ArticleFields = z.infer<typeof articleFields>

/** Some of the fields, without the defaults (which would be filled in); `null` empties a field that may be absent. */
export const articleChanges = articleFields
  .extend({
    kind: articleFields.shape.kind.unwrap(),
    unit: articleFields.shape.unit.unwrap(),
    salesAccount: articleFields.shape.salesAccount.unwrap(),
    threshold: articleFields.shape.threshold.nullable(),
    description: articleFields.shape.description.nullable(),
    costing: articleFields.shape.costing.nullable(),
  })
  .partial()
export type ArticleChanges = z.infer<typeof articleChanges>

export const stockCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('article.create'), article: zCode, fields: articleFields }),
  z.object({ type: z.literal('article.update'), article: zCode, changes: articleChanges }),
  /** No longer sold nor bought: it leaves the choices, and its past stays. */
  z.object({ type: z.literal('article.archive'), article: zCode }),
  z.object({ type: z.literal('article.restore'), article: zCode }),
  /** Only an article that nothing ever used. */
  z.object({ type: z.literal('article.delete'), article: zCode }),
  z.object({
    type: z.literal('stock.receive'),
    date: zDay.optional(),
    reference: zText,
    lines: z.array(z.object({ article: zCode, quantity: zQuantity, unitCost: zUnsignedCents })).min(1),
  }),
  z.object({
    type: z.literal('stock.count'),
    date: zDay.optional(),
    article: zCode,
    counted: zUnsignedQuantity,
    reason: zText,
  }),
])
export type StockCommand = z.infer<typeof stockCommand>
