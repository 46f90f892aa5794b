/** A text to judge, be it a letter or a mail: its paragraphs, and how to point at what is found in them. */

import { type Letter, paragraphs } from '#documents/letter.ts'
import type { Located, TextParagraph } from '#documents/letter-facts.ts'
import { mailParagraphs } from '#documents/mail.ts'
import type { SentMail } from './act.ts'
import type { Location } from './verdict.ts'

export type JudgedText = {
  paragraphs: readonly TextParagraph[]
  place(found: Located): Location
  whole: Location
}

export const letterText = (deliverable: string, letter: Letter): JudgedText => ({
  paragraphs: paragraphs(letter),
  place: ({ paragraph, start, end }) => ({ kind: 'paragraph', deliverable, index: paragraph, start, end }),
  whole: { kind: 'deliverable', deliverable },
})

/** The subject is read too: an invoice's number often stands there only. */
export function mailText({ id, subject, body }: SentMail): JudgedText {
  const read = mailParagraphs({ body })
  const place: Location = { kind: 'mail', id }
  return { paragraphs: [...read, { index: read.length, text: subject }], place: () => place, whole: place }
}
