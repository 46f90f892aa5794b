import type { ProseMirrorDocument } from '#documents/prose-mirror.ts'
import type { SlideDeck } from '#documents/slides.ts'
import type { Workbook } from '#documents/workbook.ts'
import type { DeliverableKindName } from '#wording/desk.ts'

export type EditorContent =
  | { kind: 'spreadsheet'; workbook: Workbook }
  | { kind: 'letter'; document: ProseMirrorDocument }
  /** A presentation comes as a file: there is nothing to edit, only what was read of it. */
  | { kind: 'slides'; deck: SlideDeck | null }

export type SavedWork = {
  sha256: string
  /** Made in the editor, or elsewhere and handed in as a file. */
  source: 'editor' | 'file'
  filename: string
  size: number
}

export type DeliverablePage = {
  id: string
  title: string
  kind: DeliverableKindName
  brief: string | null
  /** In a paper, what it answers: read again while one writes. */
  question: { number: string; points: number; html: string } | null
  saved: SavedWork | null
  /** What the editor opens with: what was saved, the file that was handed in, or what one starts from. */
  content: EditorContent
  /** The file that was handed in can no longer be read. */
  unreadable: boolean
}

/** A page whose deliverable has an editor in the browser. */
export type EditedPage = DeliverablePage & { content: Exclude<EditorContent, { kind: 'slides' }> }
