/** The parts that a French business letter has, found by what they say and where they stand, line by line. */
import { folded } from '#base/sorting.ts'
import { type Letter, type LetterParagraph, paragraphs } from '#documents/letter.ts'
import { findDays, findName, type Located } from '#documents/letter-facts.ts'
import type { Identity } from '#pgi'

/** In the order of the page, as the French standard of layout (NF Z 11-001) has it. */
export const letterParts = [
  'sender',
  'addressee',
  'reference',
  'subject',
  'date',
  'salutation',
  'body',
  'closing',
  'signature',
  'enclosures',
] as const
export type LetterPart = (typeof letterParts)[number]

/** What every letter has. References and enclosures are for those that have something to refer to, or to join. */
export const everyLettersParts: readonly LetterPart[] = letterParts.filter(
  (part) => part !== 'reference' && part !== 'enclosures',
)

/** A line of the letter, and what it takes to be one of its parts. */
export type LetterLine = Located & { index: number; align: LetterParagraph['align'] }
export type FoundParts = ReadonlyMap<LetterPart, LetterLine>

/** Beyond this many signs a line is a sentence, not a part of the frame. */
const SHORT = 100

const TITLE = '(?:madame|monsieur|mesdames|messieurs|mademoiselle|maitre|docteur)'
const SALUTATION = new RegExp(String.raw`^(?:chere?s?\s+)?${TITLE}\b|^chere?s?\s+\p{L}`, 'u')
/** « Madame, Monsieur », « Monsieur le Directeur » : titles and functions, never a name. */
const TITLES_ONLY = new RegExp(
  String.raw`^(?:chere?s?\s+)?${TITLE}(?:(?:\s*,\s*|\s+ou\s+|\s+et\s+)${TITLE})*\s*,?$`,
  'u',
)
const SUBJECT = /^(?:objet|concerne)\s*:?\s*\S/
const REFERENCE = /^(?:(?:n(?:os|otre)?|v(?:os|otre)?)\s*\/?\s*)?ref(?:erence)?s?\s*\.?\s*(?:client\s*)?[:/]\s*\S/
const ENCLOSURES = /^(?:p\.?\s?j\.?|pieces? jointes?|annexes?|documents? joints?)\s*(?:\(\s*\d+\s*\))?\s*[:–—-]/
const CLOSING = /\b(?:salutations|cordialement|agreer|sinceres|respectueu\w*|consideration distinguee|sentiments)\b/
const CITY_LINE = /\b\d{5}\s+\p{L}/u
/** « Nantes, le 16 mars 2026 », « Le 16/03/2026 » */
const DATE_LINE = /^(?:[\p{L}' -]+,?\s+)?(?:le\s+|,\s*)?\d{1,4}(?:er)?[\s./-]/u

/** What stands above the salutation: there the letter says from whom, to whom, when and what about. */
export function headOf(letter: Letter): LetterParagraph[] {
  const all = paragraphs(letter)
  const salutation = salutationIn(linesOf(all))
  // Without a salutation, the frame ends at the first real sentence.
  const end = salutation ? salutation.index : all.findIndex(({ text }) => isSentence(text))
  return end < 0 ? all : all.slice(0, end)
}

/** A line of the frame is short; several of them in one paragraph are still lines. */
const isSentence = (text: string): boolean => text.split('\n').some((line) => line.length > SHORT)

function linesOf(all: readonly LetterParagraph[]): LetterLine[] {
  return all.flatMap(({ index, text, align }) => {
    let start = 0
    return text.split('\n').flatMap((line) => {
      const from = start + (line.length - line.trimStart().length)
      start += line.length + 1
      const written = line.trim()
      return written === ''
        ? []
        : [{ index, paragraph: index, align, start: from, end: from + written.length, text: written }]
    })
  })
}

/** « Monsieur Paul Durand », above his address, is no salutation: that one ends with a comma, or names nobody, or comes last. */
function salutationIn(lines: readonly LetterLine[]): LetterLine | undefined {
  const sentence = lines.findIndex(({ text }) => text.length > SHORT)
  const frame = sentence < 0 ? lines : lines.slice(0, sentence)
  const candidates = frame.filter(({ text }) => text.length <= SHORT && SALUTATION.test(folded(text)))
  return (
    candidates.find(({ text }) => text.endsWith(',') || TITLES_ONLY.test(folded(text))) ??
    candidates.findLast((line) => !isAboveAddress(line, frame))
  )
}

const isAboveAddress = (line: LetterLine, lines: readonly LetterLine[]): boolean => {
  const at = lines.indexOf(line)
  return lines.slice(at + 1, at + 5).some(({ text }) => CITY_LINE.test(text))
}

/** Where each part is, for those that are there: at its place if it is there too, anywhere else otherwise. */
export function findParts(letter: Letter, { name, address }: Identity): FoundParts {
  const all = paragraphs(letter)
  const lines = linesOf(all)
  const salutation = salutationIn(lines)
  const closing = lines.findLast(
    (line) => CLOSING.test(folded(line.text)) && (!salutation || isAfter(line, salutation)) && !isSubject(line),
  )
  const headEnd = salutation?.index ?? all.findIndex(({ text }) => isSentence(text))
  const head = lines.filter((line) => headEnd < 0 || line.index < headEnd || (salutation && isAfter(salutation, line)))
  const foot = closing ? lines.filter((line) => isAfter(line, closing)) : []
  const outside = lines.filter((line) => !head.includes(line) && line.text.length <= SHORT && line !== closing)
  // The letterhead may be at the foot of the page.
  const sender = [...head, ...foot].find((line) => findName([named(line)], name))
  const enclosures = lines.find(({ text }) => ENCLOSURES.test(folded(text)))
  const isFrame = (line: LetterLine) => isSubject(line) || isReference(line) || line === enclosures
  const date =
    head.find((line) => isDateLine(line) && !isFrame(line)) ??
    lines.find((line) => isDateLine(line) && DATE_LINE.test(line.text) && !isFrame(line))
  const signature = foot.findLast(
    (line) =>
      line.text.length <= SHORT &&
      /\p{L}{2}/u.test(line.text) &&
      line !== sender &&
      line !== date &&
      !isFrame(line) &&
      !CITY_LINE.test(line.text) &&
      !(enclosures && closing && isAfter(enclosures, closing) && isAfter(line, enclosures)),
  )
  const body = lines.find(
    (line) =>
      isSaid(line.text) &&
      !isFrame(line) &&
      line !== closing &&
      (!salutation || isAfter(line, salutation)) &&
      (!closing || isAfter(closing, line)),
  )
  const parts: readonly (readonly [LetterPart, LetterLine | undefined])[] = [
    ['sender', sender],
    ['addressee', addresseeIn(head, address) ?? addresseeIn(outside, address)],
    ['reference', lines.find(isReference)],
    ['subject', lines.find(isSubject)],
    ['date', date],
    ['salutation', salutation],
    ['body', body],
    ['closing', closing],
    ['signature', signature],
    ['enclosures', enclosures],
  ]
  return new Map(parts.flatMap(([part, line]) => (line ? [[part, line] as const] : [])))
}

/** A sentence, short or long: neither a name nor a line of an address. */
const isSaid = (text: string): boolean =>
  text.split(/\s+/).length >= FEWEST_WORDS && (text.length >= LONG || /[.!?:;]$/.test(text))
const FEWEST_WORDS = 5
const LONG = 40

const isAfter = (one: LetterLine, other: LetterLine): boolean =>
  one.index > other.index || (one.index === other.index && one.start > other.start)
const isSubject = ({ text }: LetterLine): boolean => SUBJECT.test(folded(text))
const isReference = ({ text }: LetterLine): boolean => text.length <= SHORT && REFERENCE.test(folded(text))
const isDateLine = (line: LetterLine): boolean => line.text.length <= SHORT && findDays([named(line)]).length > 0
const named = ({ index, text }: LetterLine) => ({ index, text })

/** The line with a postcode and a city that are not the sender's own; a neighbour's come after them. */
function addresseeIn(lines: readonly LetterLine[], own: Identity['address']): LetterLine | undefined {
  const cities = lines.filter(({ text }) => CITY_LINE.test(text))
  const sender = cities.findIndex(({ text }) => text.includes(own.postcode) && folded(text).includes(folded(own.city)))
  const city = cities.filter((_, index) => index !== sender)[0]
  // The addressee begins with their name: the first line of the same paragraph.
  return city && (lines.find(({ index }) => index === city.index) ?? city)
}

/** One of these before the other; what is not said here may be in either order. */
const ORDER: readonly (readonly [LetterPart, LetterPart])[] = [
  ['sender', 'addressee'],
  ['sender', 'date'],
  ['sender', 'reference'],
  ['sender', 'subject'],
  ['addressee', 'subject'],
  ['addressee', 'reference'],
  ...(['addressee', 'reference', 'subject', 'date'] as const).flatMap((part) =>
    (['salutation', 'body', 'closing', 'signature'] as const).map((next) => [part, next] as const),
  ),
  ['salutation', 'body'],
  ['salutation', 'closing'],
  ['salutation', 'signature'],
  ['body', 'closing'],
  ['body', 'signature'],
  ['closing', 'signature'],
]

export type Misplaced = { part: LetterPart; after?: LetterPart; before?: LetterPart }

/**
 * The fewest parts that must move for the others to follow one another as they should, each with what it belongs before or
 * after. Enclosures stand under the subject or under the signature. A letterhead at the foot of the page is no mistake.
 */
export function misplacedParts(found: FoundParts): Misplaced[] {
  const misplaced: Misplaced[] = []
  const closing = found.get('closing')
  const left = new Map(found)
  const sender = found.get('sender')
  if (sender && closing && isAfter(sender, closing)) left.delete('sender')
  for (;;) {
    const wrong = ORDER.filter(([first, next]) => {
      const [one, other] = [left.get(first), left.get(next)]
      return one && other && isAfter(one, other) && one.index !== other.index
    })
    if (wrong.length === 0) break
    const blame = worst(wrong)
    const [first, next] = wrong.find((pair) => pair.includes(blame)) ?? [blame, blame]
    misplaced.push(blame === first ? { part: blame, before: next } : { part: blame, after: first })
    left.delete(blame)
  }
  const enclosures = found.get('enclosures')
  const salutation = found.get('salutation')
  if (enclosures && salutation && closing && isAfter(enclosures, salutation) && isAfter(closing, enclosures)) {
    misplaced.push({ part: 'enclosures', after: found.has('signature') ? 'signature' : 'closing' })
  }
  return misplaced
}

/** The part that is in most of the pairs; among equals, the one that should come first. */
function worst(pairs: readonly (readonly [LetterPart, LetterPart])[]): LetterPart {
  const counts = letterParts.map((part) => pairs.filter((pair) => pair.includes(part)).length)
  return letterParts[counts.indexOf(Math.max(...counts))] ?? 'sender'
}

export type Mentioned = Located & { items: readonly string[]; count: number }

/** What the letter says that it joins: « P.J. : 2 », « Pièces jointes : relevé de compte ; copie de la facture ». */
export function mentionedEnclosures(letter: Letter): Mentioned | undefined {
  const lines = linesOf(paragraphs(letter))
  const first = lines.findIndex(({ text }) => ENCLOSURES.test(folded(text)))
  const line = lines[first]
  if (!line) return undefined
  const head = line.text.replace(/^[^:–—]*?(?:\(\s*\d+\s*\))?\s*[:–—-]\s*/u, '')
  // The list may go on below, a line each.
  const below = head === '' || /[;,:]$/.test(head) ? listBelow(lines.slice(first + 1)) : []
  const items = [head, ...below]
    .flatMap((text) => text.split(/\s*[;,•]\s*|\s+et\s+/u))
    .map((text) =>
      text
        .replace(/^[-–—•\d.)\s]+(?=\p{L})/u, '')
        .replace(/[.;,]$/, '')
        .trim(),
    )
    .filter((text) => /\p{L}/u.test(text) && !/^\d+$/.test(text))
  const told = /\(\s*(\d+)\s*\)|[:–—-]\s*(\d+)\b(?!\s*[/.])/.exec(line.text)
  const count = Number(told?.[1] ?? told?.[2] ?? items.length)
  return { paragraph: line.index, start: line.start, end: line.end, text: line.text, items, count }
}

/** Lines of a list, until something that is none. */
function listBelow(lines: readonly LetterLine[]): string[] {
  const end = lines.findIndex(
    ({ text }) => text.length > SHORT || CITY_LINE.test(text) || SALUTATION.test(folded(text)),
  )
  return lines.slice(0, end < 0 ? lines.length : end).map(({ text }) => text)
}
