/** A text to judge, be it a letter, a presentation or a mail: its paragraphs, and how to point at what is found in them. */

import { folded } from '#base/sorting.ts'
import { type Letter, paragraphs } from '#documents/letter.ts'
import { findName, type Located, type TextParagraph } from '#documents/letter-facts.ts'
import { mailParagraphs } from '#documents/mail.ts'
import { deckParagraphs, type SlideDeck } from '#documents/slides.ts'
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

/** Notes are read too: what a speaker says is part of the presentation. */
export function slidesText(deliverable: string, deck: SlideDeck): JudgedText {
  const read = deckParagraphs(deck)
  return {
    paragraphs: read,
    place: ({ paragraph }) => ({ kind: 'slide', deliverable, index: read[paragraph]?.slide ?? 0 }),
    whole: { kind: 'deliverable', deliverable },
  }
}

/** The subject is read too: an invoice's number often stands there only. */
export function mailText({ id, subject, body }: SentMail): JudgedText {
  const read = mailParagraphs({ body })
  const place: Location = { kind: 'mail', id }
  return { paragraphs: [...read, { index: read.length, text: subject }], place: () => place, whole: place }
}

/** Which of many names a text writes, each where it is first found. A name whose first word is nowhere is not looked for. */
export function namesIn(
  paragraphs: readonly TextParagraph[],
  names: readonly unknown[],
): { name: string; found: Located }[] {
  const whole = folded(paragraphs.map(({ text }) => text).join('\n'))
  return names.flatMap((name) => {
    if (typeof name !== 'string') return []
    const first = /[\p{L}\p{N}]+/u.exec(name)?.[0]
    const found = first !== undefined && whole.includes(folded(first)) ? findName(paragraphs, name) : undefined
    return found ? [{ name, found }] : []
  })
}
