import { z } from 'zod'
import { basisPoints, cents } from '#base/money.ts'
import { zCode, zDay, zPositiveCents, zRate, zText, zUnsignedCents } from '#base/schema.ts'

/** What the year bears and no document says yet, or what a document says and the year does not bear. */
export const ACCRUAL_KINDS = [
  /** Facture non parvenue. */
  'invoiceNotReceived',
  /** Facture à établir. */
  'invoiceToIssue',
  /** Avoir à recevoir. */
  'creditNoteToReceive',
  /** Avoir à établir. */
  'creditNoteToIssue',
  /** Charge constatée d’avance. */
  'prepaidExpense',
  /** Produit constaté d’avance. */
  'deferredIncome',
  /** Charge à payer sans facture: paid leave, taxes, interest. */
  'accruedExpense',
  /** Produit à recevoir sans facture: subsidies, interest. */
  'accruedIncome',
] as const
export const accrualKind = z.enum(ACCRUAL_KINDS)
export type AccrualKind = z.infer<typeof accrualKind>

const account = z.string().regex(/^[1-7]\d{1,7}$/)
/** A customer’s doubtful debt is taxed as the sale was. */
const vatRate = zRate.default(basisPoints(2000))

export const yearEndCommand = z.discriminatedUnion('type', [
  /** Unpaid items of a customer become doubtful: 416 instead of 411, VAT included. */
  z.object({
    type: z.literal('doubtful.transfer'),
    customer: zCode,
    items: z.array(z.string().max(40)).min(1).max(50),
    date: zDay.optional(),
  }),
  /** Brings the impairment of each customer’s doubtful debt to the part, net of VAT, that is likely lost. */
  z.object({
    type: z.literal('doubtful.provide'),
    date: zDay.optional(),
    debts: z
      .array(
        z.object({
          customer: zCode,
          vatRate,
          /** The part likely lost. */
          lossRate: zRate,
          /** What the opening balances already hold on 491 for this customer, the first time it is said. */
          previous: zUnsignedCents.optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  /** Nothing more will be paid: the loss, its VAT given back, and the impairment that has become useless. */
  z.object({
    type: z.literal('doubtful.write-off'),
    customer: zCode,
    date: zDay.optional(),
    /** VAT included; the whole debt when absent. */
    amount: zPositiveCents.optional(),
    vatRate,
    reference: zText,
    previous: zUnsignedCents.optional(),
  }),
  z.object({
    type: z.literal('accrual.record'),
    kind: accrualKind,
    date: zDay.optional(),
    label: zText,
    reference: zText,
    /** The expense or the revenue. */
    account,
    /** Net of VAT. */
    amount: zPositiveCents,
    vatRate: zRate.default(basisPoints(0)),
    /** The third-party account of an accrual without invoice: 4282, 4382, 4481, 1648… */
    counterpart: account.optional(),
    /** Set to false for what the next year does not reverse. */
    reversed: z.boolean().default(true),
  }),
  /** Takes the opening stock off 603 and puts the counted one. Without a value, goods are worth what the stock says. */
  z.object({
    type: z.literal('inventory.book'),
    date: zDay.optional(),
    stocks: z
      .array(z.object({ account, value: zUnsignedCents.optional() }))
      .min(1)
      .max(20)
      .default([{ account: '370000' }]),
  }),
  /** Opens the fiscal year that follows the last one, before that one is closed. */
  z.object({ type: z.literal('fiscal-year.open') }),
  /** Closes the books of the fiscal year that ends on this day, for ever, and writes the opening entries of the next. */
  z.object({ type: z.literal('fiscal-year.close'), to: zDay }),
  /** What the meeting decides of the last result; what it does not say is carried forward. */
  z.object({
    type: z.literal('result.allocate'),
    date: zDay.optional(),
    legalReserve: zUnsignedCents.default(cents(0)),
    otherReserves: zUnsignedCents.default(cents(0)),
    dividends: zUnsignedCents.default(cents(0)),
  }),
])
export type YearEndCommand = z.infer<typeof yearEndCommand>
