import { z } from 'zod'
import { zUnsignedCents } from '#base/schema.ts'

export const zMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'month_expected' })
  .meta({ description: 'mois, AAAA-MM' })

/** What stands in the boxes, in whole euros: `{ "A1.base": 49123, "08.base": 50410, "08.tax": 10082 }`. */
export const filledBoxes = z.record(z.string().regex(/^[0-9A-Z]{2}\.(base|tax)$/), z.int().min(0).max(1_000_000_000))
export type FilledBoxes = z.infer<typeof filledBoxes>

export const vatEvents = [
  z.object({ type: z.literal('VatReturnPrepared'), month: zMonth, boxes: filledBoxes, refund: zUnsignedCents }),
  /** `through` is the number of the last entry there was: what is dated in the month and posted later goes to a later return. */
  z.object({
    type: z.literal('VatDeclared'),
    month: zMonth,
    boxes: filledBoxes,
    refund: zUnsignedCents,
    through: z.int().min(0),
  }),
] as const
