/**
 * The lines of a file of fields, one at a time, each field read where it lies: a text is made only of what is asked for. A quoted
 * field may hold the separator, and a doubled quote in it is a quote.
 */

const QUOTE = 34
const NEW_LINE = 10
const RETURN = 13

/** So many bytes are decoded at a time: a text as long as the file would be written, then read, far from the processor. */
const PIECE = 65_536

/** The file as texts, cut at ends of lines. */
export function* piecesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8')
  for (let from = 0; from < bytes.length; ) {
    const lastEnd = bytes.lastIndexOf(NEW_LINE, from + PIECE)
    const nextEnd = lastEnd >= from ? lastEnd : bytes.indexOf(NEW_LINE, from + PIECE)
    const to = from + PIECE >= bytes.length || nextEnd < 0 ? bytes.length : nextEnd + 1
    yield decoder.decode(bytes.subarray(from, to))
    from = to
  }
}

export class DelimitedLines {
  readonly #pieces: Iterator<string>
  #text = ''
  readonly #separator: string
  readonly #separatorCode: number
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  #next = 0
  #count = 0
  /** The fields of a line with quotes, which cannot be read in place. */
  #unquoted: readonly string[] | undefined
  #content = { from: 0, to: 0 }

  /** Each piece ends where a line does. */
  constructor(pieces: Iterable<string>, separator: string) {
    this.#pieces = pieces[Symbol.iterator]()
    this.#separator = separator
    this.#separatorCode = separator.charCodeAt(0)
  }

  /** How many fields the line has. */
  get count(): number {
    return this.#count
  }

  get isBlank(): boolean {
    return this.#count === 1 && this.#text.slice(this.#content.from, this.#content.to).trim() === ''
  }

  /** Goes to the next line; false at the end. */
  advance(): boolean {
    while (this.#next >= this.#text.length) {
      const piece = this.#pieces.next()
      if (piece.done) return false
      this.#text = piece.value
      this.#next = 0
    }
    const text = this.#text
    const from = this.#next
    this.#unquoted = undefined
    let count = 0
    let start = from
    let at = from
    let isQuoted = false
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === NEW_LINE) break
      if (code === QUOTE) isQuoted = true
      if (code !== this.#separatorCode) continue
      this.#starts[count] = start
      this.#ends[count] = at
      count += 1
      start = at + 1
    }
    const end = at > from && text.charCodeAt(at - 1) === RETURN ? at - 1 : at
    this.#starts[count] = start
    this.#ends[count] = end
    this.#count = count + 1
    this.#next = at + 1
    this.#content = { from, to: end }
    if (isQuoted) {
      this.#unquoted = unquoted(text.slice(from, end), this.#separator)
      this.#count = this.#unquoted.length
    }
    return true
  }

  /** Empty when the line has no such field. */
  field(place: number): string {
    if (this.#unquoted) return this.#unquoted[place] ?? ''
    return place < this.#count ? this.#text.slice(this.#starts[place], this.#ends[place]) : ''
  }

  isField(place: number, expected: string): boolean {
    if (this.#unquoted || place >= this.#count) return this.field(place) === expected
    const start = this.#starts[place] ?? 0
    return (this.#ends[place] ?? 0) - start === expected.length && this.#text.startsWith(expected, start)
  }

  /**
   * An amount of digits, with a comma or a point before its last two: nearly all that a file holds, in hundredths. An empty
   * field is 0; anything else is undefined, and to be read as a text.
   */
  hundredths(place: number): number | undefined {
    if (this.#unquoted || place >= this.#count) return hundredthsIn(this.field(place), 0, this.field(place).length)
    return hundredthsIn(this.#text, this.#starts[place] ?? 0, this.#ends[place] ?? 0)
  }
}

const ZERO_CODE = 48
const NINE_CODE = 57
const COMMA = 44
const POINT = 46
/** So that no figure is beyond what a number holds exactly. */
const LONGEST_AMOUNT = 14

function hundredthsIn(text: string, from: number, to: number): number | undefined {
  if (to - from > LONGEST_AMOUNT) return undefined
  let value = 0
  let decimals = -1
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= ZERO_CODE && code <= NINE_CODE) {
      value = value * 10 + code - ZERO_CODE
      if (decimals >= 0) decimals += 1
    } else if ((code === COMMA || code === POINT) && decimals < 0 && at > from) decimals = 0
    else return undefined
  }
  return decimals === 2 ? value : decimals < 0 ? value * 100 : undefined
}

function unquoted(line: string, separator: string): string[] {
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]
    if (character === '"' && quoted && line[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (character === '"') quoted = !quoted
    else if (character === separator && !quoted) {
      fields.push(field)
      field = ''
    } else field += character
  }
  return [...fields, field]
}

/** Reads a field as something; what the line before said is not read again. */
export function repeating<Value>(make: (text: string) => Value): (lines: DelimitedLines, place: number) => Value {
  let last: { readonly text: string; readonly value: Value } | undefined
  return (lines, place) => {
    if (last && lines.isField(place, last.text)) return last.value
    const text = lines.field(place)
    last = { text, value: make(text) }
    return last.value
  }
}
