import { z } from 'zod'

/** A mail of the simulated desk. Addresses are those of the story; the body is plain text. */
export type Mail = {
  from: string
  to: string[]
  cc: string[]
  subject: string
  body: string
  attachments: MailAttachment[]
}
/** `deliverable` says which deliverable of the mission is attached, when it is one. */
export type MailAttachment = { name: string; deliverable?: string }

const addressSchema = z.email().max(254)

export const mailSchema: z.ZodType<Mail> = z.strictObject({
  from: addressSchema,
  to: z.array(addressSchema).max(50),
  cc: z.array(addressSchema).max(50),
  subject: z.string().max(500),
  body: z.string().max(50_000),
  attachments: z
    .array(z.strictObject({ name: z.string().min(1).max(255), deliverable: z.string().min(1).optional() }))
    .max(20),
})

/** The text of a mail by paragraph: blank lines part them, single line breaks do not. */
export const mailParagraphs = ({ body }: Pick<Mail, 'body'>): { index: number; text: string }[] =>
  body
    .split(/\n[ \t\u00a0]*\n+/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ index, text }))
