/** What is kept of a deliverable, read into a model. Needs no database: the threads that grade read here too. */
import { letterFromProseMirror, type ProseMirrorDocument, parseProseMirror } from '#documents/prose-mirror.ts'
import type { Reader } from '#documents/reader.ts'
import type { FileKind } from '#documents/refusal.ts'
import { type Workbook, workbookSchema } from '#documents/workbook.ts'
import type { Deliverable } from '#grading'

/** What the browser's editors save, apart from files that students upload. */
export const WORKBOOK_MIME = 'application/vnd.atelier.workbook+json'
export const LETTER_MIME = 'application/vnd.atelier.letter+json'

const MIMES: Readonly<Record<FileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** Of a file that was read: the reader has made sure that its name and its content agree. */
export function mimeOfFile(filename: string, kind: 'spreadsheet' | 'letter'): string {
  const name = filename.trim().toLowerCase()
  if (kind === 'letter') return MIMES[name.endsWith('.odt') ? 'odt' : 'docx']
  return MIMES[name.endsWith('.ods') ? 'ods' : name.endsWith('.csv') ? 'csv' : 'xlsx']
}

export type SavedFile = { mime: string; bytes: Uint8Array }

/** The model of what was saved. A file that no longer reads is said to be unreadable: the grader asks for a teacher's eye. */
export async function contentOf({ mime, bytes }: SavedFile, reader: Reader): Promise<Deliverable> {
  if (mime === WORKBOOK_MIME) return { kind: 'spreadsheet', workbook: workbookOf(bytes), format: 'browser' }
  if (mime === LETTER_MIME)
    return { kind: 'letter', letter: letterFromProseMirror(proseMirrorOf(bytes)), format: 'browser' }
  if (mime === MIMES.xlsx || mime === MIMES.ods || mime === MIMES.csv) {
    const format = mime === MIMES.xlsx ? 'xlsx' : mime === MIMES.ods ? 'ods' : 'csv'
    const result = await reader.spreadsheet(bytes, `copie.${format}`)
    return result.ok
      ? { kind: 'spreadsheet', workbook: result.value, format }
      : { kind: 'unreadable', code: result.error.code }
  }
  const format = mime === MIMES.docx ? 'docx' : 'odt'
  const result = await reader.letter(bytes, `copie.${format}`)
  return result.ok ? { kind: 'letter', letter: result.value, format } : { kind: 'unreadable', code: result.error.code }
}

const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** The workbook of the browser's editor; it was checked when it was saved. */
export const workbookOf = (bytes: Uint8Array): Workbook => workbookSchema.parse(json(bytes))

export function proseMirrorOf(bytes: Uint8Array): ProseMirrorDocument {
  const parsed = parseProseMirror(json(bytes))
  if (!parsed.ok) throw new Error(`A saved letter no longer reads: ${parsed.error.code}`)
  return parsed.value
}
