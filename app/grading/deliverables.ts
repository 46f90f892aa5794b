import { no, ok, type Result } from '#base/result.ts'
import { type Letter, paragraphs } from '#documents/letter.ts'
import { deckParagraphs, type SlideDeck } from '#documents/slides.ts'
import { isBlank, type Workbook } from '#documents/workbook.ts'
import type { Code } from './codes.ts'
import type { Copy, Deliverable } from './evidence.ts'
import { text, verdict } from './figures.ts'
import { type JudgedText, letterText, slidesText } from './text.ts'
import type { Verdict } from './verdict.ts'

export type DeliverableKind = 'spreadsheet' | 'letter' | 'slides'
type Readable = Extract<Deliverable, { kind: DeliverableKind }>

/** What a person handed in under this name, when it can be judged; otherwise the verdict that says why not. */
export function findDeliverable(copy: Copy, id: string): Result<Readable, Verdict> {
  const deliverable = copy.deliverables.get(id)
  if (!deliverable) return no(verdict({ ratio: 0, code: 'deliverable_missing', figures: { deliverable: text(id) } }))
  if (deliverable.kind === 'unreadable') return refused(id, 'deliverable_unreadable', deliverable.code)
  return isBlankDeliverable(deliverable) ? refused(id, 'deliverable_blank') : ok(deliverable)
}

function isBlankDeliverable(deliverable: Readable): boolean {
  switch (deliverable.kind) {
    case 'spreadsheet':
      return isBlankBook(deliverable.workbook)
    case 'letter':
      return paragraphs(deliverable.letter).length === 0
    case 'slides':
      return deckParagraphs(deliverable.deck).length === 0
  }
}

export function findWorkbook(copy: Copy, id: string): Result<Workbook, Verdict> {
  const found = findDeliverable(copy, id)
  if (!found.ok) return found
  return found.value.kind === 'spreadsheet'
    ? ok(found.value.workbook)
    : refused(id, 'deliverable_wrong_kind', 'spreadsheet')
}

export function findLetter(copy: Copy, id: string): Result<Letter, Verdict> {
  const found = findDeliverable(copy, id)
  if (!found.ok) return found
  return found.value.kind === 'letter' ? ok(found.value.letter) : refused(id, 'deliverable_wrong_kind', 'letter')
}

export function findSlides(copy: Copy, id: string): Result<SlideDeck, Verdict> {
  const found = findDeliverable(copy, id)
  if (!found.ok) return found
  return found.value.kind === 'slides' ? ok(found.value.deck) : refused(id, 'deliverable_wrong_kind', 'slides')
}

/** What is written in a letter, a report or a presentation. */
export function findText(copy: Copy, id: string): Result<JudgedText, Verdict> {
  const found = findDeliverable(copy, id)
  if (!found.ok) return found
  if (found.value.kind === 'letter') return ok(letterText(id, found.value.letter))
  return found.value.kind === 'slides'
    ? ok(slidesText(id, found.value.deck))
    : refused(id, 'deliverable_wrong_kind', 'letter')
}

const refused = (deliverable: string, code: Code, because?: string) =>
  no(
    verdict({
      ratio: 0,
      code,
      figures: { deliverable: text(deliverable), ...(because === undefined ? {} : { because: text(because) }) },
      locations: [{ kind: 'deliverable', deliverable }],
      // Something is there: a person may be able to read it.
      needsTeacher: code === 'deliverable_unreadable',
    }),
  )

const isBlankBook = ({ sheets }: Workbook): boolean =>
  sheets.every(({ cells }) => Object.values(cells).every((cell) => isBlank(cell)))
