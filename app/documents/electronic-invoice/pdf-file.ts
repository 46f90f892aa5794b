/**
 * The objects of a PDF file, found by going through its bytes from the first to the last: what the file says of itself (its
 * cross-references, its lengths) is not trusted. Of several versions of one object, the last one holds. Whatever inflates,
 * inflates within limits.
 */
import { inflateSync } from 'node:zlib'
import { no, ok, type Result } from '#base/result.ts'
import {
  DamagedPdf,
  isArray,
  isDictionary,
  isReference,
  latin,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  PdfReader,
} from './pdf-objects.ts'
import type { ElectronicInvoiceRefusal } from './refusal.ts'

export const PDF_LIMITS = {
  size: 20_000_000,
  objects: 100_000,
  /** What one stream, and all those that are opened, may inflate to. */
  inflated: 8_000_000,
  totalInflated: 40_000_000,
} as const

type PdfStream = { readonly dictionary: PdfDictionary; readonly from: number; readonly to: number }
type Entry = {
  readonly object: PdfObject
  readonly stream?: PdfStream
  readonly at: number
  readonly end: number
}

class Stop extends Error {
  readonly refusal: ElectronicInvoiceRefusal
  constructor(refusal: ElectronicInvoiceRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** How many times over the bytes of a file may be read, and how many of its objects may break off. */
const MOST_READINGS = 3
const MOST_BROKEN = 200

/** How many references lead to an object at most: a loop of references leads nowhere. */
const HOPS = 16

export class PdfFile {
  private readonly bytes: Uint8Array
  private readonly entries = new Map<number, Entry>()
  private inflated = 0
  private gone = 0
  private broken = 0
  private trailers: PdfDictionary[] = []

  private constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  static open(bytes: Uint8Array): Result<PdfFile, ElectronicInvoiceRefusal> {
    if (bytes.length > PDF_LIMITS.size) {
      return no({ code: 'invoice_too_large', size: bytes.length, limit: PDF_LIMITS.size })
    }
    const file = new PdfFile(bytes)
    return file.guarded(() => {
      file.scan()
      if (file.trailers.some((trailer) => trailer.has('Encrypt'))) return no({ code: 'pdf_encrypted' })
      file.openObjectStreams()
      return file.catalog ? ok(file) : no({ code: 'pdf_damaged', at: bytes.length })
    })
  }

  /** Runs what may stop on a hostile byte; the stop is a refusal that says where. */
  guarded<T>(read: () => Result<T, ElectronicInvoiceRefusal>): Result<T, ElectronicInvoiceRefusal> {
    try {
      return read()
    } catch (problem) {
      if (problem instanceof DamagedPdf) return no({ code: 'pdf_damaged', at: problem.at })
      if (problem instanceof Stop) return no(problem.refusal)
      throw problem
    }
  }

  get catalog(): PdfDictionary | undefined {
    for (const trailer of [...this.trailers].reverse()) {
      const root = this.resolve(trailer.get('Root'))
      if (isDictionary(root) && root.has('Pages')) return root
    }
    return undefined
  }

  resolve(object: PdfObject | undefined): PdfObject | undefined {
    let found = object
    for (let hop = 0; isReference(found); hop += 1) {
      if (hop >= HOPS) return undefined
      found = this.entries.get(found.reference)?.object
    }
    return found
  }

  dictionary(object: PdfObject | undefined): PdfDictionary | undefined {
    const found = this.resolve(object)
    return isDictionary(found) ? found : undefined
  }

  array(object: PdfObject | undefined): readonly PdfObject[] {
    const found = this.resolve(object)
    return isArray(found) ? found : []
  }

  /** Every dictionary of the file that says it is of this type. */
  *ofType(type: string): Generator<PdfDictionary> {
    for (const { object } of this.entries.values()) {
      if (isDictionary(object) && nameOf(object.get('Type')) === type) yield object
    }
  }

  /** What a stream holds once unpacked; the name of the filter when it is one that is not known here. */
  content(object: PdfObject | undefined): { bytes: Uint8Array } | { filter: string } | undefined {
    const entry = isReference(object) ? this.entries.get(object.reference) : undefined
    return entry?.stream && this.unpacked(entry.stream)
  }

  private scan(): void {
    const text = latin(this.bytes)
    const marks =
      /(?:^|[^\d])(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![A-Za-z])|(?<![A-Za-z])trailer(?![A-Za-z])/g
    for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
      const after = marks.lastIndex
      const number = mark[1]
      if (number === undefined) {
        const trailer = this.tried(after)
        if (isDictionary(trailer?.object)) this.trailers.push(trailer.object)
        continue
      }
      const entry = this.tried(after)
      if (!entry) continue
      this.entries.set(Number(number), entry)
      if (this.entries.size > PDF_LIMITS.objects) {
        throw new Stop({ code: 'pdf_too_complex', count: this.entries.size, limit: PDF_LIMITS.objects })
      }
      marks.lastIndex = Math.max(after, entry.end)
      // The trailer of a file with cross-reference streams is their dictionary.
      const dictionary = entry.stream?.dictionary
      if (nameOf(dictionary?.get('Type')) === 'XRef' && dictionary) this.trailers.push(dictionary)
    }
  }

  /** The object at a place, with its stream if one follows. What does not read is as if it were not there. */
  private tried(at: number): Entry | undefined {
    const reader = new PdfReader(this.bytes, at)
    const entry = this.read(reader)
    // Objects that break off are read again from the next mark: a file made of them would be read for ever.
    this.gone += reader.at - at
    if (!entry) this.broken += 1
    if (this.gone > MOST_READINGS * (this.bytes.length + 1) || this.broken > MOST_BROKEN) {
      throw new Stop({ code: 'pdf_damaged', at })
    }
    return entry
  }

  private read(reader: PdfReader): Entry | undefined {
    const { at } = reader
    try {
      const object = reader.object()
      const end = reader.at
      if (!isDictionary(object) || reader.word() !== 'stream') return { object, at, end }
      const from = reader.at + (this.bytes[reader.at] === 0x0d && this.bytes[reader.at + 1] === 0x0a ? 2 : 1)
      const to = this.endOfStream(object, from)
      return { object, at, end: to, stream: { dictionary: object, from, to } }
    } catch (problem) {
      if (problem instanceof DamagedPdf) return undefined
      throw problem
    }
  }

  /** Where a stream ends: where its length says when `endstream` stands there, otherwise at the next `endstream`. */
  private endOfStream(dictionary: PdfDictionary, from: number): number {
    const length = dictionary.get('Length')
    if (
      typeof length === 'number' &&
      Number.isSafeInteger(length) &&
      length >= 0 &&
      from + length <= this.bytes.length
    ) {
      if (new PdfReader(this.bytes, from + length).word() === 'endstream') return from + length
    }
    const found = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length).indexOf('endstream', from)
    if (found < 0) throw new Stop({ code: 'pdf_damaged', at: from })
    const before = this.bytes[found - 1]
    return before === 0x0a && this.bytes[found - 2] === 0x0d
      ? found - 2
      : before === 0x0a || before === 0x0d
        ? found - 1
        : found
  }

  /** Objects packed together in a stream (ISO 32000-1, 7.5.7). One that is also in the open keeps that version. */
  private openObjectStreams(): void {
    const streams = [...this.entries.values()].filter(
      ({ stream }) => stream && nameOf(stream.dictionary.get('Type')) === 'ObjStm',
    )
    for (const { stream, at } of streams) {
      const content = stream && this.unpacked(stream)
      if (!stream || !content || !('bytes' in content)) continue
      const count = stream.dictionary.get('N')
      const first = stream.dictionary.get('First')
      if (typeof count !== 'number' || typeof first !== 'number') throw new DamagedPdf(at)
      this.readPacked(content.bytes, Math.min(count, PDF_LIMITS.objects), first, at)
    }
  }

  private readPacked(bytes: Uint8Array, count: number, first: number, at: number): void {
    const header = new PdfReader(bytes)
    for (let index = 0; index < count; index += 1) {
      const [number, offset] = [Number(header.word()), Number(header.word())]
      if (!Number.isSafeInteger(number) || !Number.isSafeInteger(offset) || first + offset >= bytes.length) {
        throw new DamagedPdf(at)
      }
      if (this.entries.has(number)) continue
      try {
        this.entries.set(number, { object: new PdfReader(bytes, first + offset).object(), at, end: at })
      } catch (problem) {
        // Places inside a packed stream mean nothing outside of it.
        throw problem instanceof DamagedPdf ? new DamagedPdf(at) : problem
      }
      if (this.entries.size > PDF_LIMITS.objects) {
        throw new Stop({ code: 'pdf_too_complex', count: this.entries.size, limit: PDF_LIMITS.objects })
      }
    }
  }

  private unpacked({ dictionary, from, to }: PdfStream): { bytes: Uint8Array } | { filter: string } {
    const declared = this.resolve(dictionary.get('Filter'))
    const filters = isArray(declared)
      ? declared.map((each) => nameOf(this.resolve(each)) ?? '')
      : [nameOf(declared) ?? '']
    const packed = this.bytes.subarray(from, to)
    if (filters.every((filter) => filter === '')) return { bytes: packed }
    const [filter = ''] = filters
    if (filters.length > 1 || filter !== 'FlateDecode') return { filter: filters.join(' ') }
    if (this.dictionary(dictionary.get('DecodeParms'))?.has('Predictor')) return { filter: 'FlateDecode, Predictor' }
    return { bytes: this.inflate(packed, from) }
  }

  private inflate(packed: Uint8Array, at: number): Uint8Array {
    const limit = Math.min(PDF_LIMITS.inflated, PDF_LIMITS.totalInflated - this.inflated)
    try {
      const bytes = inflateSync(packed, { maxOutputLength: Math.max(1, limit) })
      this.inflated += bytes.length
      return new Uint8Array(bytes)
    } catch (problem) {
      const isSwelling =
        problem instanceof RangeError ||
        (problem instanceof Error && 'code' in problem && problem.code === 'ERR_BUFFER_TOO_LARGE')
      throw isSwelling ? new Stop({ code: 'pdf_swells', at, limit }) : new DamagedPdf(at)
    }
  }
}
