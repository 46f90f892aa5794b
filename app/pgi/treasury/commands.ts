import { z } from 'zod'
import { zCode, zDay, zPositiveCents, zText, zUnsignedCents } from '#base/schema.ts'

export const paymentMethod = z.enum(['transfer', 'cheque', 'card', 'directDebit', 'cash', 'tradeNote'])
export type PaymentMethod = z.infer<typeof paymentMethod>

/** How suppliers are paid: never in cash. */
export const disbursementMethod = paymentMethod.exclude(['cash'])
export type DisbursementMethod = z.infer<typeof disbursementMethod>

/** What a slip takes to the bank. */
export const remittanceKind = z.enum(['cheques', 'tradeNotes'])
export type RemittanceKind = z.infer<typeof remittanceKind>

/**
 * An open item of a party's account: an invoice, a credit note, a receipt, an entry typed by hand.
 * `invoice-12`, `creditNote-3`, `receipt-40`, `reassignment-2`, `entry-51.0` (entry 51, line 0); on a supplier's account
 * `purchaseInvoice-4`, `supplierCreditNote-1`, `payment-9`, `asset-3`.
 */
export const itemId = z.string().regex(/^[a-zA-Z]+-\d+(\.\d+)?$/)
export type ItemId = z.infer<typeof itemId>
export const remittanceId = z.string().regex(/^remittance-\d+$/)
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
    /** When a trade note falls due. */
    dueDate: zDay.optional(),
    allocations: z.array(z.object({ item: itemId, amount: zPositiveCents.optional() })).default([]),
  }),
  /** The receipt was put on the wrong customer's account: moves it to the right one (refused while it is matched). */
  z.object({ type: z.literal('receipt.reassign'), receipt: itemId, customer: zCode }),
  /** Money goes out to a supplier. What `allocations` does not say stays open on its account. */
  z.object({
    type: z.literal('payment.record'),
    supplier: zCode,
    date: zDay.optional(),
    amount: zPositiveCents,
    method: disbursementMethod,
    reference: zText,
    label: zText.optional(),
    /** When a trade note falls due. */
    dueDate: zDay.optional(),
    allocations: z.array(z.object({ item: itemId, amount: zPositiveCents.optional() })).default([]),
  }),
  /** Pays all that is left of these items, one payment per supplier; its credits among them are taken off. */
  z.object({
    type: z.literal('payment.run'),
    items: z.array(itemId).min(1).max(200),
    date: zDay.optional(),
    method: z.enum(['transfer', 'cheque', 'card', 'directDebit']),
    reference: zText,
  }),
  /** The bank paid a trade note that the company had accepted. */
  z.object({ type: z.literal('tradeNote.settle'), payment: itemId, date: zDay.optional() }),
  /**
   * Takes cheques, or trade notes, to the bank with a slip. `entry` (`entry-51`) says that the books already have the
   * remittance, typed by hand: the slip is then kept without another entry.
   */
  z.object({
    type: z.literal('remittance.record'),
    kind: remittanceKind,
    receipts: z.array(itemId).min(1).max(200),
    date: zDay.optional(),
    reference: zText,
    entry: z
      .string()
      .regex(/^entry-\d+$/)
      .optional(),
  }),
  /** The bank credits the trade notes of a slip, its commission off. */
  z.object({
    type: z.literal('remittance.credit'),
    remittance: remittanceId,
    date: zDay.optional(),
    fee: zUnsignedCents.optional(),
    feeVat: zUnsignedCents.optional(),
    reference: zText,
  }),
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
