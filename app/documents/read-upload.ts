import { no, type Result } from '#base/result.ts'
import { extensionOf, type GuardedArchive, guardText, guardUpload, isContainer, isPdf, refusePdf } from './guard.ts'
import type { Letter } from './letter.ts'
import { readCsv } from './read-csv.ts'
import { readDocx } from './read-docx.ts'
import { readOdp } from './read-odp.ts'
import { readOds } from './read-ods.ts'
import { readOdt } from './read-odt.ts'
import { readPdf } from './read-pdf.ts'
import { readPptx } from './read-pptx.ts'
import { readXlsx } from './read-xlsx.ts'
import type { DocumentRefusal } from './refusal.ts'
import type { SlideDeck } from './slides.ts'
import type { Workbook } from './workbook.ts'

const SPREADSHEETS = ['xlsx', 'ods', 'csv'] as const

/** A spreadsheet handed in as a file. */
export async function readSpreadsheet(bytes: Uint8Array, filename: string): Promise<Result<Workbook, DocumentRefusal>> {
  if (extensionOf(filename) === 'csv' && !isContainer(bytes)) {
    const refused = await guardText(bytes, SPREADSHEETS)
    return refused ? no(refused) : readCsv(bytes)
  }
  const guarded = await guardUpload(bytes, filename, SPREADSHEETS)
  if (!guarded.ok) return guarded
  return guarded.value.kind === 'ods' ? readOds(guarded.value) : readXlsx(guarded.value)
}

/**
 * What a text or a presentation may hold, pictures apart. A hundred pages of text are under 2 MB and 100 000 tags; measured, the
 * readers take a second and 300 MB for 120 000 tags, and grow with them.
 */
const LETTER_WEIGHT = { bytes: 8 * 1024 * 1024, tags: 120_000 } as const

function refuseHeavy({ parts }: GuardedArchive): DocumentRefusal | undefined {
  let [size, tags] = [0, 0]
  for (const part of parts.values()) {
    size += part.length
    for (let at = part.indexOf('<'); at >= 0; at = part.indexOf('<', at + 1)) tags++
  }
  if (size > LETTER_WEIGHT.bytes) return { code: 'too_large', size, limit: LETTER_WEIGHT.bytes }
  if (tags > LETTER_WEIGHT.tags) return { code: 'too_complex', count: tags, limit: LETTER_WEIGHT.tags }
  return undefined
}

/** A letter or a report handed in as a file. */
export async function readLetter(bytes: Uint8Array, filename: string): Promise<Result<Letter, DocumentRefusal>> {
  if (isPdf(bytes)) {
    const refusal = refusePdf(bytes, filename)
    return refusal ? no(refusal) : readPdf(bytes)
  }
  const guarded = await guardUpload(bytes, filename, ['docx', 'odt', 'pdf'])
  if (!guarded.ok) return guarded
  const heavy = refuseHeavy(guarded.value)
  if (heavy) return no(heavy)
  return guarded.value.kind === 'odt' ? readOdt(guarded.value) : readDocx(guarded.value)
}

/** A presentation handed in as a file. */
export async function readSlides(bytes: Uint8Array, filename: string): Promise<Result<SlideDeck, DocumentRefusal>> {
  const guarded = await guardUpload(bytes, filename, ['pptx', 'odp'])
  if (!guarded.ok) return guarded
  const heavy = refuseHeavy(guarded.value)
  if (heavy) return no(heavy)
  return guarded.value.kind === 'odp' ? readOdp(guarded.value) : readPptx(guarded.value)
}
