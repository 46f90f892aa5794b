/** All that a check may look at. Everything is a value: nothing here reads a file or a clock. */
import type { Day, Moment } from '#base/dates.ts'
import type { Letter } from '#documents/letter.ts'
import type { Recalculator } from '#documents/recalculator.ts'
import type { SlideDeck } from '#documents/slides.ts'
import type { Workbook } from '#documents/workbook.ts'
import type { Company } from '#pgi'
import type { Act, SentMail } from './act.ts'

export type Deliverable =
  | { kind: 'spreadsheet'; workbook: Workbook; format: 'browser' | 'xlsx' | 'ods' | 'csv' }
  /** A letter or a report: a text in paragraphs. */
  | { kind: 'letter'; letter: Letter; format: 'browser' | 'docx' | 'odt' | 'pdf' }
  | { kind: 'slides'; deck: SlideDeck; format: 'pptx' | 'odp' }
  /** Something was handed in that could not be read; the grader says so and a teacher looks. */
  | { kind: 'unreadable'; code: string }

/** What one person (the student, or the author of the model answer) leaves behind. */
export type Copy = {
  acts: readonly Act[]
  /** The company as they leave it. */
  company: Company
  mails: readonly SentMail[]
  /** The mails of the story that came to them, and when. */
  received?: readonly { mail: string; at: Moment }[]
  deliverables: ReadonlyMap<string, Deliverable>
}

export type Evidence = {
  /** The company before anybody acted: opening state and situation. */
  world: Company
  student: Copy
  model: Copy
  /** The story's day. */
  today: Day
  /** Names of people and parties by cast id, to compare recipients: `manager` → how one may write them. */
  names: Readonly<Record<string, readonly string[]>>
  /** Set when the question is put to what the student had made before, an earlier mistake having been paid there. */
  fromThere?: true
  /** Who calculates the sheets again; left out, the threads that everyone shares. */
  recalculator?: Recalculator
}
