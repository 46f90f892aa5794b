/** Whom the company sells to, or hopes to. */
import { z } from 'zod'
import { zNote, zRate, zText, zUnsignedCents } from '#base/schema.ts'

/**
 * When a customer pays. `days` counts from the invoice's date; then `endOfMonth` goes to the end of that month, and
 * `dayOfMonth` to that day of the next one (« 30 jours fin de mois le 10 »).
 */
export const paymentTerms = z.object({
  days: z.int().min(0).max(60),
  endOfMonth: z.boolean().default(false),
  dayOfMonth: z.int().min(1).max(28).optional(),
})
export type PaymentTerms = z.infer<typeof paymentTerms>

export const address = z.object({
  lines: z.array(zText).min(1).max(3),
  postcode: z.string().regex(/^\d{5}$/),
  city: zText,
  country: z.string().length(2).default('FR'),
})
export type Address = z.infer<typeof address>

export const partyFields = z.object({
  name: zText,
  category: z.enum(['company', 'public', 'association', 'individual']).default('company'),
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  vatNumber: z.string().max(20).optional(),
  billing: address,
  delivery: address.optional(),
  contact: z
    .object({
      name: zText,
      role: zText.optional(),
      phone: z.string().max(30).optional(),
      email: z.string().max(120).optional(),
    })
    .optional(),
  salesperson: zText.optional(),
  terms: paymentTerms,
  method: z.enum(['transfer', 'cheque', 'card', 'directDebit', 'cash', 'tradeNote']).default('transfer'),
  discount: zRate.optional(),
  /** The most this customer may owe, in cents. Absent: no limit was set. */
  creditLimit: zUnsignedCents.optional(),
  optOut: z.boolean().default(false),
  note: zNote.optional(),
})
export type PartyFields = z.infer<typeof partyFields>

/**
 * Some of the fields, as they become. Written without the defaults above: a default inside an optional field would be
 * filled in, and changing a telephone number would reset the category. `null` empties a field that may be absent.
 */
export const partyChanges = partyFields
  .extend({
    category: partyFields.shape.category.unwrap(),
    siren: partyFields.shape.siren.nullable(),
    vatNumber: partyFields.shape.vatNumber.nullable(),
    delivery: partyFields.shape.delivery.nullable(),
    contact: partyFields.shape.contact.nullable(),
    salesperson: partyFields.shape.salesperson.nullable(),
    method: partyFields.shape.method.unwrap(),
    discount: partyFields.shape.discount.nullable(),
    creditLimit: partyFields.shape.creditLimit.nullable(),
    optOut: partyFields.shape.optOut.unwrap(),
    note: partyFields.shape.note.nullable(),
  })
  .partial()
export type PartyChanges = z.infer<typeof partyChanges>
