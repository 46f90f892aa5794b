import { z } from 'zod'
import { zCode, zDay, zText, zUnsignedCents } from '#base/schema.ts'

export const journalCode = z.enum(['AN', 'AC', 'VE', 'BQ', 'CA', 'OD'])
export type JournalCode = z.infer<typeof journalCode>

export const accountingCommand = z.discriminatedUnion('type', [
  /** Transfers to the books what sales and treasury did up to a day (or these documents and receipts only). */
  z.object({ type: z.literal('accounting.transfer'), until: zDay.optional(), sources: z.array(z.string()).optional() }),
  /** An entry typed by hand. */
  z.object({
    type: z.literal('entry.record'),
    journal: journalCode,
    date: zDay.optional(),
    label: zText,
    reference: zText,
    lines: z
      .array(
        z.object({
          account: z.string().regex(/^[1-7]\d{1,7}$/),
          party: zCode.optional(),
          label: zText.optional(),
          debit: zUnsignedCents.optional(),
          credit: zUnsignedCents.optional(),
          dueDate: zDay.optional(),
        }),
      )
      .min(2)
      .max(200),
  }),
  z.object({ type: z.literal('account.open'), account: z.string().regex(/^[1-7]\d{1,7}$/), label: zText }),
])
export type AccountingCommand = z.infer<typeof accountingCommand>
