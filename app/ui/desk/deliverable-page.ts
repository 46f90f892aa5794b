import type { ProseMirrorDocument } from '#documents/prose-mirror.ts'
import type { Workbook } from '#documents/workbook.ts'

export type EditorContent =
  | { kind: 'spreadsheet'; workbook: Workbook }
  | { kind: 'letter'; document: ProseMirrorDocument }

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
  kind: 'spreadsheet' | 'letter'
  brief: string | null
  saved: SavedWork | null
  /** What the editor opens with: what was saved, the file that was handed in, or what one starts from. */
  content: EditorContent
  /** The file that was handed in can no longer be read. */
  unreadable: boolean
}
