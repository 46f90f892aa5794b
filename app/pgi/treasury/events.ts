import { z } from 'zod'
import { zCents, zCode, zDay, zPositiveCents, zText } from '#base/schema.ts'
import { itemId, matchingId, paymentMethod } from './commands.ts'

const allocation = z.object({ debit: itemId, credit: itemId, amount: zPositiveCents })
export type Allocation = z.infer<typeof allocation>

export const treasuryEvent = z.discriminatedUnion('type', [
  /** Something became due on a party's account. `amount` is signed: positive when the customer owes. */
  z.object({
    type: z.literal('ItemOpened'),
    item: itemId,
    customer: zCode,
    date: zDay,
    dueDate: zDay.optional(),
    amount: zCents,
    label: zText,
    /** The number a person knows it by: FA2026-00012, chèque 4471… */
    reference: zText,
  }),
  z.object({
    type: z.literal('ReceiptRecorded'),
    receipt: itemId,
    customer: zCode,
    date: zDay,
    amount: zPositiveCents,
    method: paymentMethod,
    reference: zText,
    label: zText,
  }),
  /**
   * A transfer from one account to another. `reassignment` is its id (`reassignment-2`); it opens two items by itself:
   * `reassignment-2.0`, a debit that closes the receipt on the wrong account, and `reassignment-2.1`, a credit on the
   * right one. No ItemOpened says them again; nor does one for a receipt.
   */
  z.object({
    type: z.literal('ReceiptReassigned'),
    receipt: itemId,
    reassignment: itemId,
    date: zDay,
    from: zCode,
    to: zCode,
    amount: zPositiveCents,
  }),
  /** The letter is upper case when the group sums to zero, lower case while it is partial. */
  z.object({
    type: z.literal('ItemsMatched'),
    matching: matchingId,
    customer: zCode,
    date: zDay,
    letter: z.string(),
    items: z.array(itemId),
    allocations: z.array(allocation),
    /** Groups that these items were in and that this one takes over: an item is in one group at a time. */
    replaces: z.array(matchingId).default([]),
  }),
  z.object({ type: z.literal('MatchingUndone'), matching: matchingId, customer: zCode, date: zDay }),
  z.object({
    type: z.literal('ReminderSent'),
    customer: zCode,
    date: zDay,
    level: z.int(),
    items: z.array(itemId),
    channel: z.enum(['letter', 'mail', 'phone']),
  }),
])
export type TreasuryEvent = z.infer<typeof treasuryEvent>
