/**
 * The words of a formula written as Excel stores it. Enough to find what it refers to and to rewrite names;
 * whether it is well formed is the engine's business.
 */
export type FormulaToken =
  | { type: 'string' | 'number' | 'error' | 'name' | 'function' | 'other'; text: string }
  /** `B7`, `B2:D9`, `A:C`, `3:5`, with the sheet it names, if any. */
  | { type: 'reference'; text: string; sheet: string | undefined; range: string }
  /** `Tableau1[HT]`, `Tableau1[[#This Row],[HT]]` or, inside the table, `[@HT]`. */
  | { type: 'structured'; text: string; table: string; inside: string }

const STRING = /"(?:[^"]|"")*"?/y
const ERROR = /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/y
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`
const REFERENCE = new RegExp(
  String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?` +
    String.raw`(${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})` +
    String.raw`(?![\p{L}\p{N}_(.[!])`,
  'uy',
)
const WORD = /[\p{L}_\\][\p{L}\p{N}_.]*/uy
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y

export function tokensOf(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = []
  let at = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(formula)
  }
  while (at < formula.length) {
    const token = next()
    tokens.push(token)
    at += token.text.length
  }
  return tokens

  function next(): FormulaToken {
    const string = match(STRING)
    if (string) return { type: 'string', text: string[0] }
    const error = match(ERROR)
    if (error) return { type: 'error', text: error[0] }
    const reference = match(REFERENCE)
    if (reference?.[2]) {
      return { type: 'reference', text: reference[0], sheet: bareSheetName(reference[1]), range: reference[2] }
    }
    const word = match(WORD)
    if (word) {
      const after = formula[at + word[0].length]
      if (after === '(') return { type: 'function', text: word[0] }
      if (after === '[') return structured(word[0])
      return { type: 'name', text: word[0] }
    }
    const number = match(NUMBER)
    if (number) return { type: 'number', text: number[0] }
    if (formula[at] === '[') return structured('')
    return { type: 'other', text: String.fromCodePoint(formula.codePointAt(at) ?? 0) }
  }

  function structured(table: string): FormulaToken {
    const opening = at + table.length
    let depth = 0
    for (let index = opening; index < formula.length; index++) {
      const character = formula[index]
      // An apostrophe escapes the next character of a column's name.
      if (character === "'") index++
      else if (character === '[') depth++
      else if (character === ']' && --depth === 0) {
        return {
          type: 'structured',
          text: formula.slice(at, index + 1),
          table,
          inside: formula.slice(opening + 1, index),
        }
      }
    }
    return { type: 'other', text: formula.slice(at) }
  }
}

function bareSheetName(written: string | undefined): string | undefined {
  if (!written?.startsWith("'")) return written
  return written.slice(1, -1).replaceAll("''", "'")
}

/** A sheet's name as a formula writes it: quoted unless it is one plain word that cannot be read as a cell. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d*|[Rr]\d*[Cc]\d*)$/.test(name)
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

/** Files mark functions younger than 2007 (`_xlfn.XLOOKUP`) and the names of LET (`_xlpm.x`); people do not. */
const FILE_PREFIXES = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i

/** A formula as we keep it: no `=`, functions in capitals without file prefixes, references in capitals. */
export function normalizedFormula(formula: string): string {
  return tokensOf(formula.trim().replace(/^=/, ''))
    .map((token) => {
      if (token.type === 'function') return token.text.replace(FILE_PREFIXES, '').toUpperCase()
      if (token.type === 'name') return token.text.replace(FILE_PREFIXES, '')
      if (token.type === 'reference') return token.text.slice(0, -token.range.length) + token.range.toUpperCase()
      return token.text
    })
    .join('')
}
