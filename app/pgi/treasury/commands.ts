import { z } from 'zod'
import { zCode, zDay, zPositiveCents, zText } from '#base/schema.ts'

export const paymentMethod = z.enum(['transfer', 'cheque', 'card', 'directDebit', 'cash'])
export type PaymentMethod = z.infer<typeof paymentMethod>

/**
 * An open item of a party's account: an invoice, a credit note, a receipt, an entry typed by hand.
 * `invoice-12`, `creditNote-3`, `receipt-40`, `reassignment-2`, `entry-51.0` (entry 51, line 0).
 */
export const itemId = z.string().regex(/^[a-zA-Z]+-\d+(\.\d+)?$/)
export type ItemId = z.infer<typeof itemId>
export const matchingId = z.string().regex(/^matching-\d+$/)

export const treasuryCommand = z.discriminatedUnion('type', [
  /** Money came in. What `allocations` does not say stays open on the customer's account. */
  z.object({
    type: z.literal('receipt.record'),
    customer: zCode,
    date: zDay.optional(),
    amount: zPositiveCents,
    method: paymentMethod,
    /** Number of the cheque, of the transfer… */
    reference: zText,
    label: zText.optional(),
    allocations: z.array(z.object({ item: itemId, amount: zPositiveCents.optional() })).default([]),
  }),
  /** The receipt was put on the wrong customer's account: moves it to the right one (refused while it is matched). */
  z.object({ type: z.literal('receipt.reassign'), receipt: itemId, customer: zCode }),
  /** Lettrage: these items of one account settle one another, oldest first; the rest stays open (partial lettrage). */
  z.object({ type: z.literal('matching.match'), items: z.array(itemId).min(2) }),
  /** Matches all that leaves no doubt, on one account or on every one (lettrage automatique). */
  z.object({ type: z.literal('matching.automate'), customer: zCode.optional() }),
  z.object({ type: z.literal('matching.undo'), matching: matchingId }),
  /** A reminder was sent. Levels: 1 courteous, 2 firm, 3 formal notice (mise en demeure). */
  z.object({
    type: z.literal('reminder.send'),
    customer: zCode,
    level: z.int().min(1).max(3),
    items: z.array(itemId).min(1),
    channel: z.enum(['letter', 'mail', 'phone']),
  }),
])
export type TreasuryCommand = z.infer<typeof treasuryCommand>
