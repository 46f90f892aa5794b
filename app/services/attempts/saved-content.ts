/** What is kept of a deliverable, read into a model. Needs no database: the threads that grade read here too. */
import { invariant } from '#base/result.ts'
import { extensionOf } from '#documents/guard.ts'
import { letterFromProseMirror, type ProseMirrorDocument, parseProseMirror } from '#documents/prose-mirror.ts'
import type { Reader } from '#documents/reader.ts'
import type { FileKind } from '#documents/refusal.ts'
import { type Workbook, workbookSchema } from '#documents/workbook.ts'
import type { Deliverable } from '#grading'
import type { DeliverableKind } from '#scenario'
import { readDeliverableFile } from '../copies/deliverable-file.ts'

/** What the browser's editors save, apart from files that students upload. */
export const WORKBOOK_MIME = 'application/vnd.atelier.workbook+json'
export const LETTER_MIME = 'application/vnd.atelier.letter+json'

/** The kinds that have an editor in the browser. */
export type EditedKind = Exclude<DeliverableKind, 'slides'>

/** How files that were made elsewhere are remembered. */
export const MIMES: Readonly<Record<FileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odp: 'application/vnd.oasis.opendocument.presentation',
}

const FILE_KINDS: readonly FileKind[] = ['xlsx', 'ods', 'csv', 'docx', 'odt', 'pdf', 'pptx', 'odp']

/** What a kept file is, by what is remembered of it; undefined for what an editor of the browser saved. */
export const fileKindOf = (mime: string): FileKind | undefined => FILE_KINDS.find((kind) => MIMES[kind] === mime)

/** Of a file that was read: the reader has made sure that its name and its content agree. */
export function mimeOfFile(filename: string): string {
  const extension = extensionOf(filename)
  const kind = FILE_KINDS.find((one) => one === extension)
  invariant(kind, `a file of kind .${extension} was read`)
  return MIMES[kind]
}

export type SavedFile = { mime: string; bytes: Uint8Array }

/** The model of what was saved. A file that no longer reads is said to be unreadable: the grader asks for a teacher's eye. */
export async function contentOf({ mime, bytes }: SavedFile, reader: Reader): Promise<Deliverable> {
  if (mime === WORKBOOK_MIME) return { kind: 'spreadsheet', workbook: workbookOf(bytes), format: 'browser' }
  if (mime === LETTER_MIME)
    return { kind: 'letter', letter: letterFromProseMirror(proseMirrorOf(bytes)), format: 'browser' }
  const format = fileKindOf(mime)
  if (!format) return { kind: 'unreadable', code: 'wrong_kind' }
  const result = await readDeliverableFile(READ_AS[format], bytes, `copie.${format}`, reader)
  return result.ok ? result.value : { kind: 'unreadable', code: result.error.code }
}

const READ_AS: Readonly<Record<FileKind, DeliverableKind>> = {
  xlsx: 'spreadsheet',
  ods: 'spreadsheet',
  csv: 'spreadsheet',
  docx: 'letter',
  odt: 'letter',
  pdf: 'letter',
  pptx: 'slides',
  odp: 'slides',
}

const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** The workbook of the browser's editor; it was checked when it was saved. */
export const workbookOf = (bytes: Uint8Array): Workbook => workbookSchema.parse(json(bytes))

export function proseMirrorOf(bytes: Uint8Array): ProseMirrorDocument {
  const parsed = parseProseMirror(json(bytes))
  if (!parsed.ok) throw new Error(`A saved letter no longer reads: ${parsed.error.code}`)
  return parsed.value
}
