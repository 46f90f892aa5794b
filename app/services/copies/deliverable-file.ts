import { ok, type Result } from '#base/result.ts'
import { extensionOf } from '#documents/guard.ts'
import type { Reader } from '#documents/reader.ts'
import type { DocumentRefusal } from '#documents/refusal.ts'
import type { Deliverable } from '#grading'
import type { DeliverableKind } from '#scenario'

type ReadFile = Exclude<Deliverable, { kind: 'unreadable' }>

/** Reads a file handed in for a deliverable of this kind. Needs no database: the threads that grade read here too. */
export async function readDeliverableFile(
  kind: DeliverableKind,
  bytes: Uint8Array,
  filename: string,
  reader: Reader,
): Promise<Result<ReadFile, DocumentRefusal>> {
  const extension = extensionOf(filename)
  switch (kind) {
    case 'spreadsheet': {
      const read = await reader.spreadsheet(bytes, filename)
      const format = extension === 'ods' || extension === 'csv' ? extension : 'xlsx'
      return read.ok ? ok({ kind: 'spreadsheet', workbook: read.value, format }) : read
    }
    case 'letter':
    case 'report':
    case 'answer': {
      const read = await reader.letter(bytes, filename)
      const format = extension === 'odt' || extension === 'pdf' ? extension : 'docx'
      return read.ok ? ok({ kind: 'letter', letter: read.value, format }) : read
    }
    case 'slides': {
      const read = await reader.slides(bytes, filename)
      const format = extension === 'odp' ? 'odp' : 'pptx'
      return read.ok ? ok({ kind: 'slides', deck: read.value, format }) : read
    }
  }
}
