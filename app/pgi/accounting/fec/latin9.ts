/** ISO 8859-15, the character set of the FEC (LPF art. A47 A-1): Latin 1 with the euro and the French ligatures. */

/** The eight places where ISO 8859-15 differs from Latin 1. */
const DIFFERENT: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
}
const REPLACED_IN_LATIN1 = new Set(Object.values(DIFFERENT))

/** Typographic signs that have a plain twin. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2026': '...',
  '\u202f': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
}

const codeOf = (character: string): number | undefined => {
  const different = DIFFERENT[character]
  if (different !== undefined) return different
  const code = character.codePointAt(0) ?? 0
  return code <= 0xff && !REPLACED_IN_LATIN1.has(code) ? code : undefined
}

function nearest(character: string): string {
  const plain = PLAIN[character]
  if (plain !== undefined) return plain
  if (codeOf(character) !== undefined) return character
  const base = character.normalize('NFD').replace(/\p{Diacritic}/gu, '')
  return base !== '' && [...base].every((each) => codeOf(each) !== undefined) ? base : '?'
}

/** Everything but the characters from space to tilde, which are the same everywhere. */
const BEYOND_ASCII = /[^ -~\t\r\n]/gu

/** The same text with only characters that ISO 8859-15 has; one that has no near equivalent becomes « ? ». */
export const latin9Text = (text: string): string => text.replace(BEYOND_ASCII, nearest)

/** The bytes of a text, one per character. */
export const latin9Bytes = (text: string): Uint8Array =>
  Uint8Array.from(latin9Text(text), (character) => codeOf(character) ?? 0x3f)
