import { z } from 'zod'
import { zCents, zCode, zDay, zRate, zText } from '#base/schema.ts'
import { entryLineId, pointingId, statementLine, statementLineId } from './events.ts'

const zAccount = z.string().regex(/^[1-7]\d{1,7}$/)

export const bankCommands = [
  z.object({
    type: z.literal('bank-statement.import'),
    account: zAccount.default('512000'),
    reference: zText,
    from: zDay,
    to: zDay,
    /** Balances in our favour are positive. */
    opening: zCents,
    closing: zCents,
    lines: z.array(statementLine).max(5_000),
    outstanding: z.array(entryLineId).max(500).optional(),
  }),
  z.object({
    type: z.literal('bank.point'),
    lines: z.array(statementLineId).min(1).max(100),
    entries: z.array(entryLineId).min(1).max(100),
  }),
  /** Points everything that leaves no doubt, up to a day. */
  z.object({
    type: z.literal('bank.point-automatically'),
    account: zAccount.default('512000'),
    until: zDay.optional(),
  }),
  z.object({ type: z.literal('bank.unpoint'), pointing: pointingId }),
  /** Books what only the bank knows (fees, interest, a transfer received…) and points it. */
  z.object({
    type: z.literal('bank.book'),
    line: statementLineId,
    account: zAccount,
    party: zCode.optional(),
    label: zText.optional(),
    /** The line holds VAT at this rate: fees, not interest. */
    vatRate: zRate.optional(),
  }),
] as const
