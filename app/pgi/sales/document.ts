/** What a sales document is made of, from quote to credit note. */

import { z } from 'zod'
import { zCents, zCode, zDay, zNote, zQuantity, zRate, zText, zUnsignedCents } from '#base/schema.ts'

export const documentKind = z.enum(['quote', 'order', 'deliveryNote', 'returnNote', 'invoice', 'creditNote'])
export type DocumentKind = z.infer<typeof documentKind>

/** `quote-12`: given at the draft, whereas the number (DE2026-00012) is given at validation, so that numbers have no gap. */
export const documentId = z.string().regex(/^(quote|order|deliveryNote|returnNote|invoice|creditNote)-\d+$/)
export type DocumentId = z.infer<typeof documentId>

/** Where a line comes from: line 2 of an order, say. Index from 0. */
export const lineOrigin = z.object({ document: documentId, line: z.int().min(0) })

export type Origin = z.infer<typeof lineOrigin>

/** What comes back: fit to be sold again, it goes back on the shelf; damaged, it does not. And why it came back. */
export const returned = z.object({
  condition: z.enum(['resalable', 'damaged']),
  reason: z.enum(['defective', 'damagedInTransit', 'wrongArticle', 'tooMany', 'late', 'notSuitable', 'other']),
})
export type Returned = z.infer<typeof returned>

export const documentLine = z.object({
  article: zCode.optional(),
  label: zText,
  quantity: zQuantity,
  /** Net of VAT, before discounts, in cents. */
  unitPrice: zUnsignedCents,
  discount: zRate,
  vatRate: zRate,
  salesAccount: z.string(),
  /** Whether this line moves stock when it is delivered. */
  goods: z.boolean(),
  /** Of a return note, and of the credit note made from it. */
  returned: returned.optional(),
  origin: lineOrigin.optional(),
})
export type DocumentLine = z.infer<typeof documentLine>

/** The customer as printed: a later change of the customer's record does not rewrite a document. */
export const billedParty = z.object({
  code: zCode,
  name: zText,
  lines: z.array(zText),
  postcode: z.string(),
  city: zText,
  country: z.string(),
  siren: z.string().optional(),
  vatNumber: z.string().optional(),
})

export type BilledParty = z.infer<typeof billedParty>

/** What an invoice takes off: all or part of a deposit that the customer was billed, VAT rate by VAT rate. */
export const deduction = z.object({
  deposit: documentId,
  number: z.string(),
  date: zDay,
  net: zCents,
  vat: z.array(z.object({ rate: zRate, base: zCents, amount: zCents })),
  gross: zCents,
})
export type Deduction = z.infer<typeof deduction>

export const documentContent = z.object({
  customer: zCode,
  billedTo: billedParty,
  date: zDay,
  lines: z.array(documentLine).min(1).max(200),
  /** Discount on the whole document (remise de pied), after the lines' own. */
  discount: zRate,
  /** Carriage billed to the customer, net of VAT (port). */
  shipping: zUnsignedCents,
  shippingVatRate: zRate,
  /** Discount for prompt payment deducted on the document (escompte de règlement). */
  settlementDiscount: zRate,
  terms: z.object({ days: z.int(), endOfMonth: z.boolean(), dayOfMonth: z.int().optional() }),
  method: z.enum(['transfer', 'cheque', 'card', 'directDebit', 'cash', 'tradeNote']),
  /** The customer's own reference (n° de commande). */
  reference: zText.optional(),
  validUntil: zDay.optional(),
  deliveryDate: zDay.optional(),
  salesperson: zText.optional(),
  note: zNote.optional(),
  /** Of a deposit invoice: the order, or the accepted quote, that it asks a part of in advance. */
  depositOn: documentId.optional(),
  /** The deposits that an invoice takes off. Its totals are those of the whole sale: see `toPay`. */
  deductions: z.array(deduction).min(1).max(50).optional(),
})
export type DocumentContent = z.infer<typeof documentContent>

export const totals = z.object({
  /** Sum of the lines after their own discounts. */
  lines: zCents,
  /** Document discount, in cents (positive). */
  discount: zCents,
  /** Net commercial: lines − discount. */
  netCommercial: zCents,
  settlementDiscount: zCents,
  /** Net financial: net commercial − settlement discount. */
  netFinancial: zCents,
  shipping: zCents,
  /** Total net of VAT: net financial + shipping. */
  net: zCents,
  vat: z.array(z.object({ rate: zRate, base: zCents, amount: zCents })),
  vatTotal: zCents,
  /** Total with VAT: what is due, but for the deposits deducted. */
  gross: zCents,
  /** Revenue before settlement discount, per account and rate: what the books need. Sums to netCommercial. */
  revenue: z.array(z.object({ account: z.string(), rate: zRate, amount: zCents })),
})
export type Totals = z.infer<typeof totals>
