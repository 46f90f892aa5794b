/** A text to judge, be it a letter, a presentation or a mail: its paragraphs, and how to point at what is found in them. */

import { folded } from '#base/sorting.ts'
import { type Letter, type LetterParagraph, paragraphs } from '#documents/letter.ts'
import { findName, type Located, type TextParagraph } from '#documents/letter-facts.ts'
import { mailParagraphs } from '#documents/mail.ts'
import { deckParagraphs, type SlideDeck } from '#documents/slides.ts'
import type { SentMail } from './act.ts'
import type { Location } from './verdict.ts'

export type JudgedText = {
  paragraphs: readonly TextParagraph[]
  /** Each line of its tables as one sentence: what it says stands in several cells. `index` comes after the paragraphs. */
  rows: readonly TextParagraph[]
  place(found: Located): Location
  whole: Location
}

export function letterText(deliverable: string, letter: Letter): JudgedText {
  const read = paragraphs(letter)
  const rows = rowsOf(read)
  return {
    paragraphs: read,
    rows: rows.map(({ text }, rank) => ({ index: read.length + rank, text })),
    place: ({ paragraph, start, end }) => {
      const cell = rows[paragraph - read.length]?.cells.findLast((one) => one.from <= start)
      if (!cell) return { kind: 'paragraph', deliverable, index: paragraph, start, end }
      const until = Math.min(end - cell.from, cell.length)
      return { kind: 'paragraph', deliverable, index: cell.index, start: start - cell.from, end: until }
    },
    whole: { kind: 'deliverable', deliverable },
  }
}

type Row = { text: string; cells: { index: number; from: number; length: number }[] }

/** Lines of tables that hold several cells, each read as one sentence whose cells a comma parts. */
function rowsOf(read: readonly LetterParagraph[]): Row[] {
  const rows = new Map<number, Row>()
  for (const { index, text, row } of read) {
    if (row === undefined) continue
    const made = rows.get(row) ?? { text: '', cells: [] }
    rows.set(row, made)
    const said = text.replace(/[\s.!?…]+$/u, '')
    const from = made.text === '' ? 0 : made.text.length + CELL_MARK.length
    made.text = made.text === '' ? said : `${made.text}${CELL_MARK}${said}`
    made.cells.push({ index, from, length: said.length })
  }
  return [...rows.values()].filter(({ cells }) => cells.length > 1)
}

const CELL_MARK = ', '

/** Notes are read too: what a speaker says is part of the presentation. */
export function slidesText(deliverable: string, deck: SlideDeck): JudgedText {
  const read = deckParagraphs(deck)
  return {
    paragraphs: read,
    rows: [],
    place: ({ paragraph }) => ({ kind: 'slide', deliverable, index: read[paragraph]?.slide ?? 0 }),
    whole: { kind: 'deliverable', deliverable },
  }
}

/** The subject is read too: an invoice's number often stands there only. */
export function mailText({ id, subject, body }: SentMail): JudgedText {
  const read = mailParagraphs({ body })
  const place: Location = { kind: 'mail', id }
  return { paragraphs: [...read, { index: read.length, text: subject }], rows: [], place: () => place, whole: place }
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
