/**
 * A sales document as a PDF: tagged and checked by the compiler, fonts embedded. On its own it follows PDF/UA-1; with a
 * file attached, PDF/A-3a, which archives both.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Day } from '#base/dates.ts'
import { invariant } from '#base/result.ts'
import type { PrintedDocument } from './printed-document.ts'
import { TEMPLATE } from './template.ts'

/** A file that the PDF carries, as another form of the same document. PDF/A wants a date: the document’s own. */
export type Carried = {
  readonly name: string
  readonly text: string
  readonly mimeType: string
  readonly description: string
  readonly date: Day
}

export type Printer = (document: PrintedDocument, carried?: Carried) => Uint8Array

/** After so many documents the compiler forgets what it kept from the oldest ones. */
const KEPT_COMPILATIONS = 20

/** `fonts` are the bytes of the TTF files of Inter. Make one printer and keep it: the first document pays for the fonts. */
export function makePrinter(fonts: readonly Uint8Array[]): Printer {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] })
  return (document, carried) => {
    const inputs = { document: JSON.stringify(document), ...(carried ? { carried: JSON.stringify(carried) } : {}) }
    const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs })
    const { result } = compiled
    if (!result) throw new Error(`${document.name} does not print: ${problemsOf(compiled.takeDiagnostics())}`)
    const pdf = compiler.pdf(result, { pdfStandard: carried ? 'a-3a' : 'ua-1', pdfTags: true })
    compiler.evictCache(KEPT_COMPILATIONS)
    invariant(pdf.length > 0, `${document.name} has pages`)
    return new Uint8Array(pdf)
  }
}

const problemsOf = (found: { shortDiagnostics: unknown[] } | null): string =>
  JSON.stringify(found?.shortDiagnostics ?? [])
