/** What people type in a cell, made into what the engine understands. */

/** Amounts with spaces between thousands, as French readers type them: « 1 234,50 € ». */
const SPACED_NUMBER = /^([-\u2212+]?)(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)((?:,\d+)?)[ \u00a0\u202f]*([€%]?)$/u
const UNIT_APART = /^([-\u2212+]?\d+(?:,\d+)?)[ \u00a0\u202f]+([€%])$/u

/** French names that the engine knows by another one only. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  RANG: 'RANK',
  CENTILE: 'PERCENTILE',
  EQUIVX: 'XMATCH',
  SEQUENCE: 'SÉQUENCE',
}
const RENAMED = new RegExp(`\\b(${Object.keys(OTHER_NAMES).join('|')})\\s*\\(`, 'giu')

export function normalInput(input: string): string {
  const text = input.trim()
  if (text.startsWith('=')) {
    return text.replace(RENAMED, (_, name: string) => `${OTHER_NAMES[name.toUpperCase()] ?? name}(`)
  }
  const number = SPACED_NUMBER.exec(text)
  if (number) {
    const [, sign = '', whole = '', decimals = '', unit = ''] = number
    return `${sign.replace('\u2212', '-')}${whole.replace(/\D/g, '')}${decimals}${unit}`
  }
  const apart = UNIT_APART.exec(text)
  if (apart) return `${apart[1]}${apart[2]}`.replace('\u2212', '-')
  return input
}

/** Nesting beyond which the engine may overflow. */
const DEEPEST = 100

/** A formula that stops the engine for good: SUBSTITUE without its three arguments, endless parentheses. */
export function dangerousFormula(input: string): boolean {
  if (!input.trimStart().startsWith('=')) return false
  return depthOf(input) > DEEPEST || substitutions(input).some((count) => count < 3)
}

const bare = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""')

function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0]
  for (const character of bare(formula)) {
    if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** How many arguments each SUBSTITUE of the formula is given. */
function substitutions(formula: string): number[] {
  const text = bare(formula)
  return [...text.matchAll(/\bSUBSTITU(?:E|TE)\s*\(/giu)].map(({ index, 0: call }) => {
    let [depth, count] = [0, 1]
    for (let at = index + call.length; at < text.length; at += 1) {
      const character = text[at]
      if (character === '(') depth += 1
      else if (character === ')' && depth === 0) break
      else if (character === ')') depth -= 1
      else if ((character === ';' || character === ',') && depth === 0) count += 1
    }
    return count
  })
}
