/**
 * An electronic invoice, in the terms of EN 16931-1: the business terms (BT) and groups (BG) that all the syntaxes of the
 * norm say in their own way. Amounts are cents, in the currency of the invoice.
 */
import type { Day } from '#base/dates.ts'
import type { BasisPoints, Cents } from '#base/money.ts'
import type { InvoiceType, Profile, VatCategory } from './codes.ts'
import type { Millionths } from './decimal.ts'

/** An identifier and the list it belongs to: `0002` for a SIREN. */
export type Identifier = { readonly id: string; readonly scheme?: string }

/** BG-5, BG-8, BG-15. */
export type PostalAddress = {
  /** BT-35/36/162, BT-50/51/163: at most three. */
  readonly lines: readonly string[]
  /** BT-38, BT-53. */
  readonly postcode?: string
  /** BT-37, BT-52. */
  readonly city?: string
  /** BT-40, BT-55: ISO 3166-1, two letters. */
  readonly country: string
}

/** BG-4 and BG-7. */
export type InvoiceParty = {
  /** BT-27, BT-44. */
  readonly name: string
  /** BT-28, BT-45. */
  readonly tradingName?: string
  /** BT-29, BT-46: SIRET (0009)… */
  readonly identifiers: readonly Identifier[]
  /** BT-30, BT-47: SIREN (0002). */
  readonly legalId?: Identifier
  /** BT-31, BT-48. */
  readonly vatNumber?: string
  /** BT-32: the seller's tax number that is not for VAT. */
  readonly taxNumber?: string
  /** BT-33: legal form, capital, registration. */
  readonly legalNotice?: string
  /** BT-34, BT-49: where electronic invoices reach it. */
  readonly electronicAddress?: Identifier
  readonly address?: PostalAddress
  /** BG-6, BG-9: BT-41 to 43, BT-56 to 58. */
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly mail?: string }
}

/** BG-1. */
export type InvoiceNote = {
  /** BT-21. */
  readonly subject?: string
  /** BT-22. */
  readonly text: string
}

/** BG-27, BG-28: an allowance or a charge, positive. */
export type LineAdjustment = {
  /** BT-136, BT-141; BT-92, BT-99 for the whole document. */
  readonly amount: Cents
  /** BT-137, BT-142; BT-93, BT-100. */
  readonly base?: Cents
  /** BT-138, BT-143; BT-94, BT-101. */
  readonly percent?: BasisPoints
  /** BT-139, BT-144; BT-97, BT-104. */
  readonly reason?: string
  /** BT-140, BT-145; BT-98, BT-105. */
  readonly reasonCode?: string
}

/** What tells VAT apart: a category, and its rate. Out of scope (O), there is no rate at all. */
export type VatKey = { readonly category: VatCategory; readonly rate?: BasisPoints }

/** BG-20, BG-21: BT-95/96, BT-102/103. */
export type DocumentAdjustment = LineAdjustment & VatKey

/** BG-23. */
export type VatBreakdown = VatKey & {
  /** BT-116. */
  readonly base: Cents
  /** BT-117. */
  readonly amount: Cents
  /** BT-120. */
  readonly reason?: string
  /** BT-121: a code of the list VATEX. */
  readonly reasonCode?: string
}

/** BG-25: BT-151/152 are its VAT. */
export type InvoiceLine = VatKey & {
  /** BT-126. */
  readonly id: string
  /** BT-127. */
  readonly note?: string
  /** BT-153. */
  readonly name: string
  /** BT-154. */
  readonly description?: string
  /** BT-155. */
  readonly sellerItem?: string
  /** BT-156. */
  readonly buyerItem?: string
  /** BT-157. */
  readonly standardItem?: Identifier
  /** BT-132: the line of the buyer's order. */
  readonly orderLine?: string
  /** BT-129. */
  readonly quantity: Millionths
  /** BT-130. */
  readonly unit: string
  /** BT-148, before BT-147. */
  readonly grossPrice?: Millionths
  /** BT-147. */
  readonly priceDiscount?: Millionths
  /** BT-146, net of VAT, for BT-149 units. */
  readonly netPrice: Millionths
  /** BT-149: one, nearly always. */
  readonly priceBase: Millionths
  readonly allowances: readonly LineAdjustment[]
  readonly charges: readonly LineAdjustment[]
  /** BT-131 = BT-129 × BT-146 ÷ BT-149 − BT-136 + BT-141. */
  readonly net: Cents
}

/** BG-16 to BG-19. */
export type PaymentInstruction = {
  /** BT-81. */
  readonly means: string
  /** BT-82. */
  readonly text?: string
  /** BT-84. */
  readonly iban?: string
  /** BT-85. */
  readonly accountName?: string
  /** BT-86. */
  readonly bic?: string
}

/** BG-22. */
export type InvoiceTotals = {
  /** BT-106. */
  readonly lines: Cents
  /** BT-107. */
  readonly allowances: Cents
  /** BT-108. */
  readonly charges: Cents
  /** BT-109 = 106 − 107 + 108. */
  readonly net: Cents
  /** BT-110. */
  readonly vat: Cents
  /** BT-112 = 109 + 110. */
  readonly gross: Cents
  /** BT-113: paid already, deposits for one. */
  readonly prepaid: Cents
  /** BT-114. */
  readonly rounding: Cents
  /** BT-115 = 112 − 113 + 114. */
  readonly due: Cents
}

export type ElectronicInvoice = {
  /** BT-1. */
  readonly number: string
  /** BT-2. */
  readonly issued: Day
  /** BT-3. */
  readonly type: InvoiceType
  /** BT-5. */
  readonly currency: string
  /** BT-8, when VAT is due: `5` invoice, `29` delivery, `72` payment. */
  readonly taxPoint?: string
  /** BT-9. */
  readonly due?: Day
  /** BT-10. */
  readonly buyerReference?: string
  /** BT-12. */
  readonly contract?: string
  /** BT-13: the buyer’s order. */
  readonly order?: string
  /** BT-14: the seller’s. */
  readonly salesOrder?: string
  /** BT-15. */
  readonly receivingAdvice?: string
  /** BT-16. */
  readonly despatchAdvice?: string
  /** BT-20. */
  readonly paymentTerms?: string
  /** BT-83. */
  readonly paymentReference?: string
  /** BG-1. */
  readonly notes: readonly InvoiceNote[]
  /** BT-23. */
  readonly process?: string
  /** BT-24. */
  readonly profile: Profile
  /** BG-3: BT-25, BT-26. */
  readonly preceding: readonly { readonly number: string; readonly issued?: Day }[]
  /** BG-4. */
  readonly seller: InvoiceParty
  /** BG-7. */
  readonly buyer: InvoiceParty
  /** BT-59: who is paid, when it is not the seller. */
  readonly payee?: string
  /** BT-72. */
  readonly deliveredOn?: Day
  /** BG-13: BT-70, BG-15. */
  readonly deliverTo?: { readonly name?: string; readonly address?: PostalAddress }
  /** BG-14: BT-73, BT-74. */
  readonly period?: { readonly from?: Day; readonly to?: Day }
  readonly payments: readonly PaymentInstruction[]
  /** BG-20. */
  readonly allowances: readonly DocumentAdjustment[]
  /** BG-21. */
  readonly charges: readonly DocumentAdjustment[]
  readonly totals: InvoiceTotals
  /** BG-23. */
  readonly vat: readonly VatBreakdown[]
  /** BG-25; none in the profiles MINIMUM and BASIC WL. */
  readonly lines: readonly InvoiceLine[]
}
