import { z } from 'zod'
import { zCents, zDay, zText } from '#base/schema.ts'

export const statementId = z.string().regex(/^statement-\d+$/)
/** A line of a statement, counted from 0: `statement-2.5`. */
export const statementLineId = z.string().regex(/^statement-\d+\.\d+$/)
/** A line of an entry, counted from 0: `entry-51.0`. */
export const entryLineId = z.string().regex(/^entry-\d+\.\d+$/)
export const pointingId = z.string().regex(/^pointing-\d+$/)

/** As the bank writes it. `amount` is positive when money came in. */
export const statementLine = z.object({
  date: zDay,
  label: zText,
  reference: zText.optional(),
  amount: zCents.refine((amount) => amount !== 0, { error: 'amount_expected' }),
})
export type StatementLine = z.infer<typeof statementLine>

export const statement = z.object({
  account: z.string(),
  /** Its number or name, as the bank gives it. */
  reference: zText,
  from: zDay,
  to: zDay,
  /** Balances in our favour are positive. */
  opening: zCents,
  closing: zCents,
  lines: z.array(statementLine),
  /** On the first statement of an account: the lines of the books before it that the bank had not seen yet. */
  outstanding: z.array(entryLineId),
})
export type StatementSaid = z.infer<typeof statement>

export const bankEvents = [
  z.object({ type: z.literal('BankStatementImported'), statement: statementId, said: statement }),
  /** Lines of statements and lines of the books that are the same money (pointage). */
  z.object({
    type: z.literal('BankLinesPointed'),
    pointing: pointingId,
    account: z.string(),
    date: zDay,
    lines: z.array(statementLineId).min(1),
    entries: z.array(entryLineId).min(1),
  }),
  z.object({ type: z.literal('BankPointingUndone'), pointing: pointingId, account: z.string(), date: zDay }),
] as const
