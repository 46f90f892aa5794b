import { normalizedFormula, quotedSheetName } from './formula-tokens.ts'

/**
 * An OpenDocument formula in Excel's words: `of:=SUMIF([$Données.B2:.B6];"Papeterie";[.C2:.C6])` becomes
 * `SUMIF(Données!B2:B6,"Papeterie",C2:C6)`. Grammar: OpenDocument 1.3 part 4 (OpenFormula), § 5.
 * Undefined for a formula in a language we do not know.
 */
export function excelFormula(written: string): string | undefined {
  const found = /^(?:(of|oooc|msoxl):)?=(.*)$/s.exec(written)
  if (!found) return undefined
  const [, language, body = ''] = found
  // Excel's own OpenDocument files used to hold its own grammar.
  return normalizedFormula(language === 'msoxl' ? body : translated(body))
}

const STRING = /"(?:[^"]|"")*"?/y
const REFERENCE = /\[((?:'(?:[^']|'')*'|[^\]'])*)\]/y
const FUNCTION = /(?:COM\.MICROSOFT\.|ORG\.LIBREOFFICE\.|ORG\.OPENOFFICE\.)?([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()/uy

function translated(formula: string): string {
  let excel = ''
  let braces = 0
  for (let at = 0; at < formula.length; ) {
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at
      return pattern.exec(formula)
    }
    const string = match(STRING)
    const reference = string ? null : match(REFERENCE)
    const called = string || reference ? null : match(FUNCTION)
    if (string) excel += string[0]
    else if (reference) excel += excelReference(reference[1] ?? '')
    else if (called) excel += called[1]?.toUpperCase()
    const length = (string ?? reference ?? called)?.[0].length
    if (length) {
      at += length
      continue
    }
    const character = formula[at] ?? ''
    if (character === '{') braces++
    if (character === '}') braces--
    excel += separator(character, braces > 0)
    at++
  }
  return excel
}

/** `;` parts arguments and columns of a matrix, `|` its rows; `~` joins references, `!` crosses them. */
function separator(character: string, inMatrix: boolean): string {
  if (character === ';') return ','
  if (character === '|') return inMatrix ? ';' : '|'
  if (character === '~') return ','
  if (character === '!') return ' '
  return character
}

const SIDE = /^(?:(\$?'(?:[^']|'')*'|\$?[^'.]*)\.)?(.*)$/s

/** `$Données.B2:.B6` → `Données!B2:B6`; `.B3` → `B3`. */
function excelReference(reference: string): string {
  if (reference.includes('#REF!')) return '#REF!'
  const [from = '', to] = sidesOf(reference)
  const [, sheet = '', first = ''] = SIDE.exec(from) ?? []
  const last = to === undefined ? undefined : SIDE.exec(to)?.[2]
  const name = sheet.replace(/^\$/, '').replace(/^'(.*)'$/s, (_, quoted: string) => quoted.replaceAll("''", "'"))
  const range = last === undefined ? first : `${first}:${last}`
  return name === '' ? range : `${quotedSheetName(name)}!${range}`
}

/** Cuts at the colon that is not inside a quoted sheet name. */
function sidesOf(reference: string): string[] {
  return reference.match(/(?:'(?:[^']|'')*'|[^:'])+/g) ?? []
}
