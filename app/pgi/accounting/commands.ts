import { z } from 'zod'
import { zCode, zDay, zPositiveCents, zRate, zText, zUnsignedCents } from '#base/schema.ts'
import { bankCommands } from './bank/commands.ts'
import { draftId } from './draft-id.ts'
import { entryTemplateCode } from './entry-templates.ts'
import { journalCode } from './journal-code.ts'
import { vatCommands } from './vat/commands.ts'

const zAccount = z.string().regex(/^[1-7]\d{1,7}$/)

export const typedLine = z.object({
  account: zAccount,
  party: zCode.optional(),
  label: zText.optional(),
  debit: zUnsignedCents.optional(),
  credit: zUnsignedCents.optional(),
  dueDate: zDay.optional(),
  /** On a line of VAT, the rate: the return then knows its box. */
  vatRate: zRate.optional(),
})
export type TypedLine = z.infer<typeof typedLine>

const typed = { journal: journalCode, date: zDay.optional(), label: zText, reference: zText }
/** A draft need not balance, nor be whole. */
const drafted = { ...typed, lines: z.array(typedLine).min(1).max(200) }

export const accountingCommand = z.discriminatedUnion('type', [
  /** Transfers to the books what sales and treasury did up to a day (or these documents and receipts only). */
  z.object({ type: z.literal('accounting.transfer'), until: zDay.optional(), sources: z.array(z.string()).optional() }),
  /** An entry typed by hand and validated at once. */
  z.object({ type: z.literal('entry.record'), ...typed, lines: z.array(typedLine).min(2).max(200) }),
  /** The same in the brouillard, where it may be changed and discarded until it is validated. */
  z.object({ type: z.literal('entry.draft'), ...drafted }),
  z.object({ type: z.literal('entry.revise'), draft: draftId, ...drafted }),
  z.object({ type: z.literal('entry.discard'), draft: draftId }),
  /** For ever: from here on nothing of them changes. They are numbered by date, then in the order they were drafted. */
  z.object({ type: z.literal('entry.validate'), drafts: z.array(draftId).min(1).max(500) }),
  /** Undoes an entry typed by hand with its opposite (contre-passation). */
  z.object({ type: z.literal('entry.reverse'), entry: z.string().regex(/^entry-\d+$/), date: zDay.optional() }),
  /** Drafts an entry from a model: `amount` is net of VAT, unless `gross`. */
  z.object({
    type: z.literal('entry.guided'),
    template: entryTemplateCode,
    date: zDay.optional(),
    reference: zText,
    label: zText.optional(),
    amount: zPositiveCents,
    gross: z.boolean().default(false),
    rate: zRate.optional(),
    account: zAccount.optional(),
    party: zCode.optional(),
    dueDate: zDay.optional(),
  }),
  /** A journal kept elsewhere. Accounts that the plan leaves free are opened under their parent's name. */
  z.object({
    type: z.literal('journal.import'),
    entries: z
      .array(
        z.object({
          journal: journalCode,
          date: zDay,
          number: zText,
          lines: z
            .array(
              z.object({
                account: zAccount,
                party: zCode.optional(),
                label: zText,
                debit: zUnsignedCents,
                credit: zUnsignedCents,
              }),
            )
            .min(2),
        }),
      )
      .min(1),
  }),
  z.object({ type: z.literal('account.open'), account: zAccount, label: zText }),
  ...bankCommands,
  ...vatCommands,
])
export type AccountingCommand = z.infer<typeof accountingCommand>
