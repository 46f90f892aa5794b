import { folded } from '#base/sorting.ts'
import { BOUNDS } from './bounds.ts'
import { fail } from './query-error.ts'

export type Token = {
  readonly kind: 'word' | 'number' | 'text' | 'symbol' | 'end'
  /** A word without accents in small letters; a text without its apostrophes; a symbol as written. */
  readonly value: string
  readonly at: number
  readonly length: number
  readonly found: string
}

const SPACE = /[\s\u00a0\u202f]+/y
const COMMENT = /--[^\n]*/y
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy
const NUMBER = /\d+(\.\d+)?/y
const TEXT = /'((?:[^']|'')*)'/y
const SYMBOL = /<>|<=|>=|!=|[=<>+\-*/(),.;]/y

/** Cuts a question into words. Keywords and names are read without accents or capitals. */
export function tokensOf(question: string): Token[] {
  const end: Token = { kind: 'end', value: '', at: question.length, length: 0, found: '' }
  if (question.length > BOUNDS.length) {
    fail('question_too_long', { ...end, at: BOUNDS.length }, { wanted: [String(BOUNDS.length)] })
  }
  const tokens: Token[] = []
  let at = 0
  const take = (shape: RegExp): RegExpExecArray | null => {
    shape.lastIndex = at
    return shape.exec(question)
  }
  while (at < question.length) {
    const skipped = take(SPACE) ?? take(COMMENT)
    if (skipped) {
      at += skipped[0].length
      continue
    }
    const read = (kind: Token['kind'], found: string, value: string) => {
      tokens.push({ kind, value, at, length: found.length, found })
      at += found.length
    }
    const word = take(WORD)
    const number = take(NUMBER)
    const text = take(TEXT)
    const symbol = take(SYMBOL)
    if (word) read('word', word[0], folded(word[0]))
    else if (number) read('number', number[0], number[0])
    else if (text) read('text', text[0], (text[1] ?? '').replaceAll("''", "'"))
    else if (symbol) read('symbol', symbol[0], symbol[0] === '!=' ? '<>' : symbol[0])
    else {
      const found = question[at] ?? ''
      fail(found === "'" ? 'text_not_closed' : 'character_unknown', { at, length: 1, found })
    }
  }
  return [...tokens, end]
}
