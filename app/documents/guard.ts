import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { no, ok, type Result } from '#base/result.ts'
import type { DocumentRefusal, FileKind } from './refusal.ts'
import { UPLOAD_SIZE_LIMIT } from './upload-size.ts'
import { packZip } from './zip.ts'

const MEGABYTE = 1024 * 1024

/** Where reading an upload stops. */
export const UPLOAD_LIMITS = {
  size: UPLOAD_SIZE_LIMIT,
  /** A list of fifty thousand values is under 2 MB. */
  text: 5 * MEGABYTE,
  entries: 2_000,
  entryInflated: 20 * MEGABYTE,
  totalInflated: 50 * MEGABYTE,
  /** Inflated over packed, looked at only beyond `ratioFrom`: blank images and repeated rows pack very well. */
  ratio: 200,
  ratioFrom: MEGABYTE,
} as const

/** An archive that was read to the end within limits: its XML parts, and nothing else. */
export type GuardedArchive = {
  kind: FileKind
  /** XML parts by their name in the archive. */
  parts: ReadonlyMap<string, Buffer>
}

/**
 * Reads an upload without trusting anything it says of itself: every entry is inflated under limits, counted
 * and searched before any parser sees it.
 */
export async function guardUpload(
  bytes: Uint8Array,
  filename: string,
  expected: readonly FileKind[],
): Promise<Result<GuardedArchive, DocumentRefusal>> {
  if (bytes.length === 0) return no({ code: 'empty' })
  if (bytes.length > UPLOAD_LIMITS.size) {
    return no({ code: 'too_large', size: bytes.length, limit: UPLOAD_LIMITS.size })
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (isMicrosoftContainer(buffer)) return no({ code: 'encrypted_or_legacy', because: reasonOfContainer(buffer) })
  if (!isZip(buffer)) return no({ code: 'wrong_kind', expected, found: await nameOfKind(buffer) })

  const inflated = await inflate(buffer)
  if (!inflated.ok) return inflated
  const { names, parts } = inflated.value
  if (isEncryptedOpenDocument(parts)) return no({ code: 'encrypted_or_legacy', because: 'password' })
  const macro = macroIn(names, parts)
  if (macro !== undefined) return no({ code: 'has_macros', entry: macro })
  for (const [entry, content] of parts) {
    if (hasDoctype(content)) return no({ code: 'has_doctype', entry })
  }
  const kind = kindOfArchive(parts)
  if (!kind || !expected.includes(kind)) {
    return no({ code: 'wrong_kind', expected, found: kind ?? (names.includes('xl/workbook.bin') ? 'xlsb' : 'zip') })
  }
  const extension = extensionOf(filename)
  if (extension !== kind) return no({ code: 'wrong_extension', extension, found: kind })
  return ok({ kind, parts })
}

/** Whether the bytes are an archive or a Microsoft container, whatever the name says. */
export function isContainer(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8))
  return isZip(start) || isMicrosoftContainer(start)
}

/** Why a list of values is not read: nothing, too much, or no text at all. */
export async function guardText(
  bytes: Uint8Array,
  expected: readonly FileKind[],
): Promise<DocumentRefusal | undefined> {
  if (bytes.length === 0) return { code: 'empty' }
  if (bytes.length > UPLOAD_LIMITS.text) return { code: 'too_large', size: bytes.length, limit: UPLOAD_LIMITS.text }
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide || !bytes.includes(0)) return undefined
  return { code: 'wrong_kind', expected, found: await nameOfKind(Buffer.from(bytes)) }
}

/**
 * The archive written anew from the parts that were seen. Parsers get this one: two zip readers can see different
 * contents in one crafted file, and what we checked must be what they parse.
 */
export const repacked = ({ parts }: GuardedArchive): Buffer => packZip(parts, { store: true })

export function extensionOf(filename: string): string {
  const dot = filename.lastIndexOf('.')
  return dot < 0
    ? ''
    : filename
        .slice(dot + 1)
        .trim()
        .toLowerCase()
}

/** Readers of PDF forgive some bytes before the mark; so do we. */
export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes('%PDF-', 0, 'latin1')

/** What is wrong with a PDF before it is opened. */
export function refusePdf(bytes: Uint8Array, filename: string): DocumentRefusal | undefined {
  if (bytes.length > UPLOAD_LIMITS.size) return { code: 'too_large', size: bytes.length, limit: UPLOAD_LIMITS.size }
  const extension = extensionOf(filename)
  return extension === 'pdf' ? undefined : { code: 'wrong_extension', extension, found: 'pdf' }
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))

const isMicrosoftContainer = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))

/** A locked xlsx or docx is a Microsoft container with a stream of this name. */
const reasonOfContainer = (bytes: Buffer): 'password' | 'old_format' =>
  bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password' : 'old_format'

async function nameOfKind(bytes: Buffer): Promise<string> {
  const start = bytes.subarray(0, 4_100)
  const type = await fileTypeFromBuffer(start)
  if (type) return type.ext
  return start.includes(0) ? 'unknown' : 'text'
}

type Inflated = { names: string[]; parts: Map<string, Buffer> }

async function inflate(bytes: Buffer): Promise<Result<Inflated, DocumentRefusal>> {
  let archive: ZipFile
  try {
    // Sizes are checked here against what really comes out, so yauzl need not check what is declared.
    archive = await fromBufferPromise(bytes, { validateEntrySizes: false })
  } catch {
    return no({ code: 'corrupt', part: 'zip' })
  }
  if (archive.entryCount > UPLOAD_LIMITS.entries) {
    return no({ code: 'too_many_entries', count: archive.entryCount, limit: UPLOAD_LIMITS.entries })
  }
  const names: string[] = []
  const parts = new Map<string, Buffer>()
  let total = 0
  try {
    for await (const entry of archive.eachEntry()) {
      names.push(entry.fileName)
      if (names.length > UPLOAD_LIMITS.entries) {
        return no({ code: 'too_many_entries', count: names.length, limit: UPLOAD_LIMITS.entries })
      }
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) return no({ code: 'encrypted_or_legacy', because: 'password' })
      if (!entry.canDecodeFileData()) return no({ code: 'corrupt', part: entry.fileName })
      const content = await inflateEntry(await archive.openReadStreamPromise(entry), entry, total)
      if (!content.ok) return content
      total += content.value.size
      if (content.value.kept) parts.set(entry.fileName, content.value.kept)
    }
  } catch {
    return no({ code: 'corrupt', part: names.at(-1) ?? 'zip' })
  }
  return ok({ names, parts })
}

const isXmlPart = (name: string): boolean => /\.(?:xml|rels)$/i.test(name) || name === 'mimetype'

async function inflateEntry(
  stream: Readable,
  entry: Entry,
  before: number,
): Promise<Result<{ size: number; kept: Buffer | undefined }, DocumentRefusal>> {
  const allowed = Math.min(
    UPLOAD_LIMITS.entryInflated,
    UPLOAD_LIMITS.totalInflated - before,
    Math.max(UPLOAD_LIMITS.ratioFrom, entry.compressedSize * UPLOAD_LIMITS.ratio),
  )
  const keep = isXmlPart(entry.fileName)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) continue
      size += chunk.length
      if (size > allowed) {
        return no({ code: 'zip_bomb', entry: entry.fileName, inflated: size, limit: allowed })
      }
      if (size > entry.uncompressedSize) {
        return no({ code: 'zip_bomb', entry: entry.fileName, inflated: size, limit: entry.uncompressedSize })
      }
      if (keep) chunks.push(chunk)
    }
  } catch {
    return no({ code: 'corrupt', part: entry.fileName })
  }
  if (size !== entry.uncompressedSize) return no({ code: 'corrupt', part: entry.fileName })
  return ok({ size, kept: keep ? Buffer.concat(chunks) : undefined })
}

/** UTF-16 texts read as bytes have a zero beside each letter: dropping zeros lets one search serve all. */
function hasDoctype(content: Buffer): boolean {
  const text = content.includes(0) ? content.filter((byte) => byte !== 0) : content
  return /<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(text).toString('latin1'))
}

const MACRO_ENTRY = /(?:^|\/)(?:vba(?:Project|Data)[^/]*|macrosheets\/.+|activeX\/.+)$|^(?:Basic|Dialogs|Scripts)\/.+/i

function macroIn(names: readonly string[], parts: ReadonlyMap<string, Buffer>): string | undefined {
  const entry = names.find((name) => MACRO_ENTRY.test(name))
  if (entry !== undefined) return entry
  const types = parts.get(CONTENT_TYPES)?.toString('utf8') ?? ''
  return declaredTypes(types, names).some((type) => MACRO_TYPE.test(type)) ? CONTENT_TYPES : undefined
}

/** The binary kind of workbook has « macroEnabled » in its name and holds none for that. */
const MACRO_TYPE = /(?<!binary\.)macroEnabled|ms-office\.vbaProject|macrosheet/i

/** Kinds of parts that the archive has: some programs declare for an extension what no part of theirs is. */
function declaredTypes(types: string, names: readonly string[]): string[] {
  return [...types.matchAll(/<(?:\w+:)?(Default|Override)\b([^>]*)>/g)].flatMap(([, kind, attributes = '']) => {
    const extension = /\bExtension\s*=\s*["']([^"']*)/.exec(attributes)?.[1]?.toLowerCase()
    const used = kind === 'Override' || names.some((name) => extensionOf(name) === extension)
    return used ? [attributes] : []
  })
}

const isEncryptedOpenDocument = (parts: ReadonlyMap<string, Buffer>): boolean =>
  parts.get('META-INF/manifest.xml')?.includes('manifest:encryption-data') ?? false

const CONTENT_TYPES = '[Content_Types].xml'

const MAIN_PARTS: readonly { says: string; kind: FileKind }[] = [
  { says: 'spreadsheetml.sheet.main+xml', kind: 'xlsx' },
  { says: 'wordprocessingml.document.main+xml', kind: 'docx' },
  { says: 'presentationml.presentation.main+xml', kind: 'pptx' },
  { says: 'presentationml.slideshow.main+xml', kind: 'pptx' },
]

const OPEN_DOCUMENTS: Readonly<Record<string, FileKind>> = {
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}

function kindOfArchive(parts: ReadonlyMap<string, Buffer>): FileKind | undefined {
  const mimetype = parts.get('mimetype')?.toString('latin1').trim()
  if (mimetype !== undefined && Object.hasOwn(OPEN_DOCUMENTS, mimetype)) return OPEN_DOCUMENTS[mimetype]
  const types = parts.get(CONTENT_TYPES)
  return types && MAIN_PARTS.find(({ says }) => types.includes(says))?.kind
}
