/** Small PDF files, written by hand to hold what no library would write. */
import { deflateSync } from 'node:zlib'

export type PdfPart = { readonly dictionary: string; readonly stream?: Uint8Array }

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** The file whose objects are numbered from 1; its catalog is the first. Cross-references are left out: readers of damaged files do without. */
export function anyPdf(parts: readonly PdfPart[], trailer = ''): Uint8Array {
  const objects = parts.map(({ dictionary, stream }, index) => {
    const length = stream ? ` /Length ${stream.length}` : ''
    const body = stream
      ? [bytesOf(`<< ${dictionary}${length} >>\nstream\n`), stream, bytesOf('\nendstream')]
      : [bytesOf(dictionary)]
    return Buffer.concat([bytesOf(`${index + 1} 0 obj\n`), ...body, bytesOf('\nendobj\n')])
  })
  return new Uint8Array(
    Buffer.concat([bytesOf('%PDF-1.7\n'), ...objects, bytesOf(`trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`)]),
  )
}

/** A PDF that carries one file. */
export const carrying = (
  stream: Uint8Array,
  { name = 'factur-x.xml', filter = '', trailer = '' }: { name?: string; filter?: string; trailer?: string } = {},
): Uint8Array =>
  anyPdf(
    [
      {
        dictionary:
          '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(x) 3 0 R] >> >> /AF [3 0 R] >>',
      },
      { dictionary: '<< /Type /Pages /Kids [] /Count 0 >>' },
      {
        dictionary: `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 4 0 R >> /AFRelationship /Alternative >>`,
      },
      { dictionary: `/Type /EmbeddedFile /Subtype /text#2Fxml ${filter}`, stream },
    ],
    trailer,
  )

export const deflated = (content: Uint8Array): Uint8Array => new Uint8Array(deflateSync(content))
