/** Whom the company buys from. */
import { z } from 'zod'
import { zNote, zText } from '#base/schema.ts'
import { address, partyFields, paymentTerms } from './party.ts'

/** How the VAT of this supplier's invoices is dealt with, unless the document says otherwise. */
export const vatTreatment = z.enum([
  /** The supplier bills French VAT. */
  'domestic',
  /** Goods from another member State: the buyer declares the VAT and deducts it (CGI art. 283, 2 bis). */
  'intraCommunity',
  /** Services from abroad, building subcontracting: the buyer declares the VAT (CGI art. 283, 2 and 2 nonies). */
  'reverseCharge',
  /** No VAT at all: a supplier under the exemption of CGI art. 293 B, an exempt operation. */
  'exempt',
])
export type VatTreatment = z.infer<typeof vatTreatment>

export const supplierFields = z.object({
  name: zText,
  siren: partyFields.shape.siren,
  vatNumber: z.string().max(20).optional(),
  /** Foreign postcodes are not five digits. */
  address: address.extend({ postcode: z.string().regex(/^[A-Z0-9][A-Z0-9 -]{1,9}$/) }),
  contact: partyFields.shape.contact,
  /** What it sells, in a word: « Mobilier », « Frais généraux ». */
  family: zText.optional(),
  terms: paymentTerms,
  method: z.enum(['transfer', 'cheque', 'card', 'directDebit', 'tradeNote']).default('transfer'),
  iban: z
    .string()
    .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/)
    .optional(),
  /** The account of its invoices when a line does not say: 607 for goods, 61 or 62 for services. */
  purchaseAccount: z
    .string()
    .regex(/^[26]\d{2,7}$/)
    .default('607000'),
  vatTreatment: vatTreatment.default('domestic'),
  /** Where it receives and sends electronic invoices. */
  electronicAddress: z.string().max(120).optional(),
  note: zNote.optional(),
})
export type SupplierFields = z.infer<typeof supplierFields>

/** Some of the fields, without the defaults (which would be filled in); `null` empties a field that may be absent. */
export const supplierChanges = supplierFields
  .extend({
    siren: supplierFields.shape.siren.nullable(),
    vatNumber: supplierFields.shape.vatNumber.nullable(),
    contact: supplierFields.shape.contact.nullable(),
    family: supplierFields.shape.family.nullable(),
    method: supplierFields.shape.method.unwrap(),
    iban: supplierFields.shape.iban.nullable(),
    purchaseAccount: supplierFields.shape.purchaseAccount.unwrap(),
    vatTreatment: supplierFields.shape.vatTreatment.unwrap(),
    electronicAddress: supplierFields.shape.electronicAddress.nullable(),
    note: supplierFields.shape.note.nullable(),
  })
  .partial()
export type SupplierChanges = z.infer<typeof supplierChanges>
