import { z } from 'zod'
import { zCents, zCode, zDay, zPositiveCents, zText, zUnsignedCents } from '#base/schema.ts'
import { disbursementMethod, itemId, matchingId, paymentMethod, remittanceId, remittanceKind } from './commands.ts'

const allocation = z.object({ debit: itemId, credit: itemId, amount: zPositiveCents })
export type Allocation = z.infer<typeof allocation>

export const treasuryEvent = z.discriminatedUnion('type', [
  /**
   * Something became due on a party's account. `amount` is signed: positive (a debit) when a customer owes it, negative (a
   * credit) when a supplier is owed it. On a supplier's account `customer` is the supplier's code and `side` says so.
   */
  z.object({
    type: z.literal('ItemOpened'),
    item: itemId,
    customer: zCode,
    side: z.literal('supplier').optional(),
    /** Of a supplier: 401000 unless it is owed for fixed assets (404000). */
    account: z.string().optional(),
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
    dueDate: zDay.optional(),
  }),
  z.object({
    type: z.literal('PaymentRecorded'),
    payment: itemId,
    supplier: zCode,
    date: zDay,
    amount: zPositiveCents,
    method: disbursementMethod,
    reference: zText,
    label: zText,
    dueDate: zDay.optional(),
    /** The supplier's account that it debits: 401000, or 404000 for fixed assets. */
    account: z.string(),
  }),
  z.object({
    type: z.literal('TradeNotePaid'),
    settlement: itemId,
    payment: itemId,
    supplier: zCode,
    date: zDay,
    amount: zPositiveCents,
    reference: zText,
  }),
  /** A slip. `entry` is the entry typed by hand that already books it. */
  z.object({
    type: z.literal('RemittanceRecorded'),
    remittance: remittanceId,
    kind: remittanceKind,
    date: zDay,
    reference: zText,
    receipts: z.array(z.object({ receipt: itemId, customer: zCode, reference: zText, amount: zPositiveCents })),
    amount: zPositiveCents,
    entry: z.string().optional(),
  }),
  z.object({
    type: z.literal('RemittanceCredited'),
    bankCredit: itemId,
    remittance: remittanceId,
    date: zDay,
    amount: zPositiveCents,
    fee: zUnsignedCents,
    feeVat: zUnsignedCents,
    reference: zText,
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
