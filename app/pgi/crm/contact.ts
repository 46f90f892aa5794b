/** The people one speaks to at a customer's or a prospect's, each free to refuse commercial messages (RGPD, art. 21 § 2). */
import { z } from 'zod'
import { zCode, zText } from '#base/schema.ts'

export const contactId = z.string().regex(/^contact-\d+$/)

export const contactFields = z.object({
  name: zText,
  role: zText.optional(),
  phone: z.string().max(30).optional(),
  email: z.string().max(120).optional(),
  optOut: z.boolean().default(false),
})
export type ContactFields = z.infer<typeof contactFields>

export const contactChanges = contactFields
  .extend({
    role: contactFields.shape.role.nullable(),
    phone: contactFields.shape.phone.nullable(),
    email: contactFields.shape.email.nullable(),
    optOut: contactFields.shape.optOut.unwrap(),
  })
  .partial()

export const contactCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('contact.add'), party: zCode, fields: contactFields }),
  z.object({ type: z.literal('contact.update'), contact: contactId, changes: contactChanges }),
  z.object({ type: z.literal('contact.remove'), contact: contactId }),
])
export type ContactCommand = z.infer<typeof contactCommand>

export const contactEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ContactAdded'), contact: contactId, party: zCode, fields: contactFields }),
  z.object({ type: z.literal('ContactUpdated'), contact: contactId, party: zCode, changes: contactChanges }),
  z.object({ type: z.literal('ContactRemoved'), contact: contactId, party: zCode }),
])
export type ContactEvent = z.infer<typeof contactEvent>
