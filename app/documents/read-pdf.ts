import { getDocumentProxy } from 'unpdf'
import { no, ok, type Result } from '#base/result.ts'
import { UPLOAD_LIMITS } from './guard.ts'
import { LETTER_LIMITS, type Letter, paragraphs } from './letter.ts'
import { refuseTooLong } from './letter-length.ts'
import { dangerIn } from './pdf-danger.ts'
import { pdfBlocks } from './pdf-layout.ts'
import type { PdfPage, PdfPiece } from './pdf-pages.ts'
import type { DocumentRefusal } from './refusal.ts'

/** A letter has a page or two, a report ten. */
const PAGES = 60
/** Pieces of text: a page of print has some hundreds. */
const PIECES = 60_000

/** The text of a PDF. Its pages are known; how its author laid it out (styles, alignment) is not. */
export async function readPdf(bytes: Uint8Array): Promise<Result<Letter, DocumentRefusal>> {
  const danger = dangerIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    part: UPLOAD_LIMITS.entryInflated,
    total: UPLOAD_LIMITS.totalInflated,
  })
  if (danger) return no(danger)
  try {
    const pages = await pagesOf(bytes)
    return pages.ok ? letterFrom(pages.value) : pages
  } catch (error) {
    return no(
      isPasswordError(error) ? { code: 'encrypted_or_legacy', because: 'password' } : { code: 'corrupt', part: 'pdf' },
    )
  }
}

/** An error of the library that says a password is asked. */
const isPasswordError = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException'

async function pagesOf(bytes: Uint8Array): Promise<Result<PdfPage[], DocumentRefusal>> {
  // The library keeps what it is given, so it is given a copy. Nothing in the file may run, and nothing is drawn.
  const options = { isEvalSupported: false, disableFontFace: true, verbosity: 0 }
  const document = await getDocumentProxy(Uint8Array.from(bytes), options)
  try {
    if (document.numPages > PAGES) return no({ code: 'too_many_pages', count: document.numPages, limit: PAGES })
    const pages: PdfPage[] = []
    let count = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item): PdfPiece[] => {
        if (!('str' in item) || item.str === '') return []
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number)
        return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) }]
      })
      count += pieces.length
      if (count > PIECES) return no({ code: 'too_complex', count, limit: PIECES })
      pages.push({ width, height, pieces })
    }
    return ok(pages)
  } finally {
    await document.destroy()
  }
}

function letterFrom(pages: readonly PdfPage[]): Result<Letter, DocumentRefusal> {
  const letter: Letter = { blocks: pdfBlocks(pages), printed: { pages: pages.length } }
  const length = paragraphs(letter).reduce((sum, { text }) => sum + text.length, 0)
  if (length === 0) return no({ code: 'no_text', pages: pages.length })
  if (length > LETTER_LIMITS.textLength) {
    return no({ code: 'too_complex', count: length, limit: LETTER_LIMITS.textLength })
  }
  return refuseTooLong(letter)
}
