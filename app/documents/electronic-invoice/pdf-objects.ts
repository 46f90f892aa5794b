/** The objects of a PDF (ISO 32000-1, 7.3), read from bytes that nobody vouches for. */

export type PdfName = { readonly name: string }
export type PdfReference = { readonly reference: number }
export type PdfDictionary = ReadonlyMap<string, PdfObject>
export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfReference
  | PdfDictionary
  | readonly PdfObject[]
  /** A text in its bytes. */
  | Uint8Array

/** Deeper than any writer goes; a hostile nesting stops here instead of in our recursion. */
const DEEPEST = 64
/** The longest text of a PDF/A, in bytes (ISO 19005-3, 6.1.13). */
const LONGEST_TEXT = 32_767

export class DamagedPdf extends Error {
  readonly at: number
  constructor(at: number) {
    super(`the PDF cannot be read at ${at}`)
    this.at = at
  }
}

const BLANKS = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))
const code = (sign: string): number => sign.charCodeAt(0)
const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !BLANKS.has(byte) && !DELIMITERS.has(byte)

/** Reads objects one after the other. `at` is where it stands. */
export class PdfReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** Past blanks and comments. */
  skipBlanks(): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === undefined) return
      if (byte === code('%')) while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at += 1
      else if (BLANKS.has(byte)) this.at += 1
      else return
    }
  }

  /** The next run of regular characters, `obj` or `12`; empty when a delimiter comes first. */
  word(): string {
    this.skipBlanks()
    const from = this.at
    while (isRegular(this.bytes[this.at])) this.at += 1
    return latin(this.bytes.subarray(from, this.at))
  }

  object(depth = 0): PdfObject {
    if (depth > DEEPEST) throw new DamagedPdf(this.at)
    this.skipBlanks()
    const byte = this.bytes[this.at]
    switch (byte) {
      case code('/'):
        return this.name()
      case code('('):
        return this.literal()
      case code('['):
        return this.array(depth)
      case code('<'):
        return this.bytes[this.at + 1] === code('<') ? this.dictionary(depth) : this.hexadecimal()
      default:
        return this.plain()
    }
  }

  private plain(): PdfObject {
    const from = this.at
    const word = this.word()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : Number.NaN
    if (Number.isNaN(value)) throw new DamagedPdf(from)
    return /^\d+$/.test(word) ? (this.reference(value) ?? value) : value
  }

  /** `12 0 R`, once the first number is read. */
  private reference(number: number): PdfReference | undefined {
    const back = this.at
    const generation = this.word()
    if (/^\d+$/.test(generation) && this.word() === 'R') return { reference: number }
    this.at = back
    return undefined
  }

  private name(): PdfName {
    this.at += 1
    const from = this.at
    while (isRegular(this.bytes[this.at])) this.at += 1
    const written = latin(this.bytes.subarray(from, this.at))
    return {
      name: written.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      ),
    }
  }

  private array(depth: number): readonly PdfObject[] {
    this.at += 1
    const items: PdfObject[] = []
    for (;;) {
      this.skipBlanks()
      if (this.bytes[this.at] === code(']')) break
      items.push(this.object(depth + 1))
    }
    this.at += 1
    return items
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2
    const entries = new Map<string, PdfObject>()
    for (;;) {
      this.skipBlanks()
      const byte = this.bytes[this.at]
      if (byte === code('>') && this.bytes[this.at + 1] === code('>')) break
      if (byte !== code('/')) throw new DamagedPdf(this.at)
      const { name } = this.name()
      entries.set(name, this.object(depth + 1))
    }
    this.at += 2
    return entries
  }

  private literal(): Uint8Array {
    const from = this.at
    const text: number[] = []
    let open = 0
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === code('\\')) {
        this.at += 1
        text.push(...this.escape())
        continue
      }
      if (byte === code('(')) open += 1
      if (byte === code(')')) open -= 1
      if (open === 0) {
        this.at += 1
        return Uint8Array.from(text.slice(1))
      }
      text.push(byte)
      if (text.length > LONGEST_TEXT) break
    }
    throw new DamagedPdf(from)
  }

  /** What follows a backslash: one of nrtbf, up to three octal digits, an end of line that is none, or itself. */
  private escape(): number[] {
    const byte = this.bytes[this.at] ?? 0
    const control = ESCAPES.get(byte)
    if (control !== undefined) return [control]
    if (isLineEnd(byte)) {
      if (byte === 0x0d && this.bytes[this.at + 1] === 0x0a) this.at += 1
      return []
    }
    const octal = /^[0-7]{1,3}/.exec(latin(this.bytes.subarray(this.at, this.at + 3)))?.[0]
    if (octal === undefined) return [byte]
    this.at += octal.length - 1
    return [Number.parseInt(octal, 8) & 0xff]
  }

  private hexadecimal(): Uint8Array {
    const from = this.at
    const length = this.bytes.subarray(from, from + 2 * LONGEST_TEXT).indexOf(code('>'))
    if (length < 0) {
      this.at = Math.min(this.bytes.length, from + 2 * LONGEST_TEXT)
      throw new DamagedPdf(from)
    }
    const to = from + length
    const digits = latin(this.bytes.subarray(from + 1, to)).replace(/\s/g, '')
    if (!/^[0-9A-Fa-f]*$/.test(digits)) throw new DamagedPdf(from)
    this.at = to + 1
    const even = digits.length % 2 === 0 ? digits : `${digits}0`
    return Uint8Array.from({ length: even.length / 2 }, (_, index) =>
      Number.parseInt(even.slice(2 * index, 2 * index + 2), 16),
    )
  }
}

const ESCAPES = new Map([
  [code('n'), 0x0a],
  [code('r'), 0x0d],
  [code('t'), 0x09],
  [code('b'), 0x08],
  [code('f'), 0x0c],
])

const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d

export const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

export const isDictionary = (object: PdfObject | undefined): object is PdfDictionary => object instanceof Map
export const isArray = (object: PdfObject | undefined): object is readonly PdfObject[] => Array.isArray(object)
export const isText = (object: PdfObject | undefined): object is Uint8Array => object instanceof Uint8Array
export const isReference = (object: PdfObject | undefined): object is PdfReference =>
  typeof object === 'object' && object !== null && 'reference' in object
export const nameOf = (object: PdfObject | undefined): string | undefined =>
  typeof object === 'object' && object !== null && 'name' in object ? object.name : undefined

/** A text of a PDF: UTF-16 or UTF-8 with their mark, otherwise Latin letters (PDFDocEncoding agrees with them). */
export function textOf(object: PdfObject | undefined): string | undefined {
  if (!isText(object)) return undefined
  if (object[0] === 0xfe && object[1] === 0xff) return new TextDecoder('utf-16be').decode(object)
  if (object[0] === 0xef && object[1] === 0xbb) return new TextDecoder().decode(object)
  return latin(object)
}
