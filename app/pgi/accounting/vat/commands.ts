import { z } from 'zod'
import { zUnsignedCents } from '#base/schema.ts'
import { filledBoxes, zMonth } from './events.ts'

export const vatCommands = [
  /** Fills in the return of a month; without `boxes`, with what the books say. May be done again until it is declared. */
  z.object({
    type: z.literal('vat.prepare'),
    month: zMonth,
    boxes: filledBoxes.optional(),
    /** Asked back of a credit (box 26), in cents, whole euros. */
    refund: zUnsignedCents.optional(),
  }),
  /** Files the return as it was prepared, or as the books say, and books its settlement. */
  z.object({ type: z.literal('vat.declare'), month: zMonth }),
] as const
