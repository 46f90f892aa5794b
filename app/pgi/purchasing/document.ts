/** What a purchase document is made of, from the order to the supplier's credit note. */
import { z } from 'zod'
import { zCents, zCode, zDay, zNote, zQuantity, zRate, zText, zUnsignedCents } from '#base/schema.ts'

export const purchaseKind = z.enum([
  'purchaseOrder',
  'goodsReceipt',
  'purchaseInvoice',
  'goodsReturn',
  'supplierCreditNote',
])
export type PurchaseKind = z.infer<typeof purchaseKind>

/** `purchaseOrder-12`: given at the draft; the number (CF2026-00012) is given at validation. */
export const purchaseId = z
  .string()
  .regex(/^(purchaseOrder|goodsReceipt|purchaseInvoice|goodsReturn|supplierCreditNote)-\d+$/)
export type PurchaseId = z.infer<typeof purchaseId>

/** Where a line comes from: line 2 of an order, say. Index from 0. */
export const purchaseOrigin = z.object({ document: purchaseId, line: z.int().min(0) })
export type PurchaseOrigin = z.infer<typeof purchaseOrigin>

/** The VAT of a supplier's invoice: billed by the supplier, declared by the buyer (two ways), or none. */
export const treatment = z.enum(['domestic', 'intraCommunity', 'reverseCharge', 'exempt'])
export type Treatment = z.infer<typeof treatment>

export const purchaseLine = z.object({
  article: zCode.optional(),
  label: zText,
  quantity: zQuantity,
  /** Net of VAT, before discounts, in cents. */
  unitPrice: zUnsignedCents,
  discount: zRate,
  vatRate: zRate,
  /** Expense (6…) or fixed asset (2…). */
  account: z.string(),
  /** Whether this line moves stock when it is received. */
  goods: z.boolean(),
  origin: purchaseOrigin.optional(),
})
export type PurchaseLine = z.infer<typeof purchaseLine>

/** The supplier as its record stood: a later change does not rewrite a document. */
export const seller = z.object({
  code: zCode,
  name: zText,
  lines: z.array(zText),
  postcode: z.string(),
  city: zText,
  country: z.string(),
  siren: z.string().optional(),
  vatNumber: z.string().optional(),
})
export type Seller = z.infer<typeof seller>

/** The electronic invoice that a document was written from: what it was called, and the SHA-256 of its bytes. */
export const receivedFile = z.object({ name: zText, digest: z.string().regex(/^[0-9a-f]{64}$/) })
export type ReceivedFile = z.infer<typeof receivedFile>

export const paymentTerms = z.object({
  days: z.int().min(0).max(60),
  endOfMonth: z.boolean().default(false),
  dayOfMonth: z.int().min(1).max(28).optional(),
})

export const purchaseMethod = z.enum(['transfer', 'cheque', 'card', 'directDebit', 'tradeNote'])

/** What an invoice takes off: all or part of a deposit that the supplier billed, VAT rate by VAT rate. */
export const purchaseDeduction = z.object({
  deposit: purchaseId,
  number: z.string(),
  /** The supplier's own number. */
  reference: zText.optional(),
  date: zDay,
  net: zCents,
  vat: z.array(z.object({ rate: zRate, base: zCents, amount: zCents })),
  gross: zCents,
})
export type PurchaseDeduction = z.infer<typeof purchaseDeduction>

export const purchaseContent = z.object({
  supplier: zCode,
  seller,
  treatment,
  date: zDay,
  lines: z.array(purchaseLine).min(1).max(200),
  /** Discount on the whole document, after the lines' own. */
  discount: zRate,
  /** Carriage that the supplier bills, net of VAT. */
  shipping: zUnsignedCents,
  shippingVatRate: zRate,
  settlementDiscount: zRate,
  terms: paymentTerms,
  method: purchaseMethod,
  /** The supplier's own number: of its delivery note, of its invoice. */
  reference: zText.optional(),
  /** The date that the supplier wrote on it. */
  referenceDate: zDay.optional(),
  /** When the supplier says that it is due, if it is not what the terms make it. */
  dueDate: zDay.optional(),
  /** The total with VAT that is printed on the supplier's invoice: what the control compares ours with. */
  statedGross: zUnsignedCents.optional(),
  /** When the goods are expected. */
  deliveryDate: zDay.optional(),
  note: zNote.optional(),
  /** Of a deposit invoice: the order that it asks a part of in advance. */
  depositOn: purchaseId.optional(),
  /** The deposits that an invoice takes off. Its totals are those of the whole purchase: see `toPay`. */
  deductions: z.array(purchaseDeduction).min(1).max(50).optional(),
  file: receivedFile.optional(),
})
export type PurchaseContent = z.infer<typeof purchaseContent>

export const purchaseTotals = z.object({
  lines: zCents,
  discount: zCents,
  netCommercial: zCents,
  settlementDiscount: zCents,
  netFinancial: zCents,
  shipping: zCents,
  net: zCents,
  /** VAT per rate; `onAssets` is the part of it that goes with fixed assets. */
  vat: z.array(z.object({ rate: zRate, base: zCents, amount: zCents, onAssets: zCents })),
  vatTotal: zCents,
  /** What is owed to the supplier, but for the deposits deducted: without the VAT that the buyer declares itself. */
  gross: zCents,
  /**
   * What each account is debited: expenses before the discount for prompt payment, fixed assets at their cost, that
   * discount off and carriage on.
   */
  costs: z.array(z.object({ account: z.string(), amount: zCents })),
  /** Carriage that no fixed asset bears. */
  carriage: zCents,
  /** Discount for prompt payment that is financial revenue: what no fixed asset bears. */
  settlementRevenue: zCents,
})
export type PurchaseTotals = z.infer<typeof purchaseTotals>

export const isFixedAsset = (account: string): boolean => account.startsWith('2')
export const isSelfAssessed = ({ treatment }: Pick<PurchaseContent, 'treatment'>): boolean =>
  treatment === 'intraCommunity' || treatment === 'reverseCharge'
