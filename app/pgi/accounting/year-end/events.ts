import { z } from 'zod'
import { zCents, zCode, zDay, zUnsignedCents } from '#base/schema.ts'
import { accrualKind } from './commands.ts'

export const yearEndEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('FiscalYearOpened'), from: zDay, to: zDay }),
  /** `result` is positive for a profit. */
  z.object({ type: z.literal('FiscalYearClosed'), from: zDay, to: zDay, result: zCents }),
  /** An accrual that the next fiscal year will reverse; its entry bears its id as a source. */
  z.object({ type: z.literal('AccrualRecorded'), accrual: z.string(), kind: accrualKind, year: zDay }),
  z.object({ type: z.literal('AccrualReversed'), accrual: z.string() }),
  /** What is now on 491 for a customer. */
  z.object({ type: z.literal('DebtProvided'), customer: zCode, provision: zUnsignedCents }),
])
export type YearEndEvent = z.infer<typeof yearEndEvent>
