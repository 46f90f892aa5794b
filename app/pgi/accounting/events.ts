import { z } from 'zod'
import { zCents, zCode, zDay, zRate, zText, zUnsignedCents } from '#base/schema.ts'
import { bankEvents } from './bank/events.ts'
import { draftId } from './draft-id.ts'
import { journalCode } from './journal-code.ts'
import { vatEvents } from './vat/events.ts'

export const entryLine = z.object({
  account: z.string(),
  /** The party whose sub-account this is (411 and 401). */
  party: zCode.optional(),
  label: zText,
  debit: zUnsignedCents,
  credit: zUnsignedCents,
  /** The open item that this line stands for, so that lettrage shows on it. */
  item: z.string().optional(),
  /** When a line typed by hand on a party's account falls due. */
  dueDate: zDay.optional(),
  /** On a line of VAT: the rate, and what it was reckoned on (of the sign of the tax: negative when it is taken back). */
  vatRate: zRate.optional(),
  vatBase: zCents.optional(),
})
export type EntryLine = z.infer<typeof entryLine>

export const entry = z.object({
  journal: journalCode,
  date: zDay,
  label: zText,
  /** The supporting document: number and date (PCG art. 1032). */
  reference: zText,
  referenceDate: zDay,
  /** What the entry comes from: `invoice-12`, `receipt-3`… Absent for one typed by hand. */
  source: z.string().optional(),
  lines: z.array(entryLine).min(2),
})
export type Entry = z.infer<typeof entry>

/** An entry in the brouillard: it may still be changed, and need not balance yet. */
export const draftEntry = entry.omit({ source: true }).extend({ lines: z.array(entryLine).min(1) })
export type DraftEntry = z.infer<typeof draftEntry>

export const accountingEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('AccountOpened'), account: z.string(), label: zText }),
  /**
   * `number` counts every entry of the company: it is its identity (`entry-12`). The number a person reads is its rank in the
   * fiscal year that begins on `fiscalYear`, without gap (FEC). `postedOn` is the day it was fixed for ever (ValidDate).
   */
  z.object({
    type: z.literal('EntryPosted'),
    number: z.int().positive(),
    fiscalYear: zDay,
    postedOn: zDay,
    entry,
    /** The draft that was validated, or the number of the entry that this one undoes. */
    draft: draftId.optional(),
    reverses: z.int().positive().optional(),
    /** SHA-256 of the entry and of the link before it. Absent from what was recorded before entries were chained. */
    hash: z.string().optional(),
  }),
  z.object({ type: z.literal('EntryDrafted'), draft: draftId, entry: draftEntry }),
  z.object({ type: z.literal('EntryDraftRevised'), draft: draftId, entry: draftEntry }),
  z.object({ type: z.literal('EntryDraftDiscarded'), draft: draftId }),
  ...bankEvents,
  ...vatEvents,
])
export type AccountingEvent = z.infer<typeof accountingEvent>
