/** The parts that a French business letter has, found by what they say and where they stand. */
import { folded } from '#base/sorting.ts'
import { type Letter, type LetterParagraph, paragraphs } from '#documents/letter.ts'
import { findDays, findName } from '#documents/letter-facts.ts'
import type { Identity } from '#pgi'

export const letterParts = ['sender', 'addressee', 'date', 'subject', 'salutation', 'closing', 'signature'] as const
export type LetterPart = (typeof letterParts)[number]

/** Beyond this many signs a line is a sentence, not a part of the frame. */
const SHORT = 100

const SALUTATION = /^(?:madame|monsieur|mesdames|messieurs|chere?s?)\b/
const SUBJECT = /^(?:objet|concerne)\s*:?\s*\S/
const CLOSING = /\b(?:salutations|cordialement|agreer|sinceres|respectueu\w*|consideration distinguee|sentiments)\b/
const CITY_LINE = /\b\d{5}\s+\p{L}/u

/** What stands above the salutation: there the letter says from whom, to whom, when and what about. */
export function headOf(letter: Letter): LetterParagraph[] {
  const all = paragraphs(letter)
  const salutation = all.findIndex(isSalutation)
  // Without a salutation, the frame ends at the first real sentence.
  const end = salutation >= 0 ? salutation : all.findIndex(({ text }) => text.length > SHORT)
  return end < 0 ? all : all.slice(0, end)
}

const isSalutation = ({ text }: LetterParagraph): boolean => text.length <= SHORT && SALUTATION.test(folded(text))

/** Where each part is, for those that are there. */
export function findParts(letter: Letter, { name, address }: Identity): Map<LetterPart, LetterParagraph> {
  const all = paragraphs(letter)
  const head = headOf(letter)
  const parts = new Map<LetterPart, LetterParagraph>()
  const found = (part: LetterPart, paragraph: LetterParagraph | undefined) => {
    if (paragraph) parts.set(part, paragraph)
  }
  const salutation = all.find(isSalutation)
  const closing = all.findLast(({ index, text }) => index > (salutation?.index ?? -1) && CLOSING.test(folded(text)))
  found('salutation', salutation)
  found('closing', closing)
  found(
    'signature',
    closing &&
      all.findLast(({ index, text }) => index > closing.index && text.length <= SHORT && /\p{L}{2}/u.test(text)),
  )
  // The letterhead may be at the foot of the page.
  const frame = [...head, ...(closing ? all.slice(closing.index + 1) : [])]
  found(
    'sender',
    frame.find((paragraph) => findName([paragraph], name)),
  )
  found('addressee', addresseeIn(head, address))
  found(
    'date',
    head.find(
      (paragraph) => paragraph.text.length <= SHORT && findDays([paragraph]).length > 0 && !isSubject(paragraph),
    ),
  )
  found('subject', all.find(isSubject))
  return parts
}

const isSubject = ({ text }: LetterParagraph): boolean => SUBJECT.test(folded(text))

/** The paragraph with a postcode and a city that are not the sender's own; a neighbour's come after them. */
function addresseeIn(head: readonly LetterParagraph[], own: Identity['address']): LetterParagraph | undefined {
  const lines = head.flatMap((paragraph) =>
    paragraph.text
      .split('\n')
      .filter((line) => CITY_LINE.test(line))
      .map((line) => ({ line, paragraph })),
  )
  const sender = lines.findIndex(({ line }) => line.includes(own.postcode) && folded(line).includes(folded(own.city)))
  return lines.filter((_, index) => index !== sender)[0]?.paragraph
}
