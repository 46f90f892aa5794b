import type { Result } from '#base/result.ts'
import { guardUpload } from './guard.ts'
import type { Letter } from './letter.ts'
import { readDocx } from './read-docx.ts'
import { readOds } from './read-ods.ts'
import { readOdt } from './read-odt.ts'
import { readXlsx } from './read-xlsx.ts'
import type { DocumentRefusal } from './refusal.ts'
import type { Workbook } from './workbook.ts'

/** A spreadsheet handed in as a file. */
export async function readSpreadsheet(bytes: Uint8Array, filename: string): Promise<Result<Workbook, DocumentRefusal>> {
  const guarded = await guardUpload(bytes, filename, ['xlsx', 'ods'])
  if (!guarded.ok) return guarded
  return guarded.value.kind === 'ods' ? readOds(guarded.value) : readXlsx(guarded.value)
}

/** A letter handed in as a file. */
export async function readLetter(bytes: Uint8Array, filename: string): Promise<Result<Letter, DocumentRefusal>> {
  const guarded = await guardUpload(bytes, filename, ['docx', 'odt'])
  if (!guarded.ok) return guarded
  return guarded.value.kind === 'odt' ? readOdt(guarded.value) : readDocx(guarded.value)
}
