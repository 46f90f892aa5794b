import { randomInt } from 'node:crypto'

const CONSONANTS = 'bdfgjklmnprstvz'
const VOWELS = 'aeiou'
// No 0 and no 1, which a printed sheet confuses with letters.
const DIGITS = '23456789'

/**
 * A password to read on a printed sheet and type once, `bazo-tule-rimapi-427`. Seven syllables of 15 × 5 letters and
 * three digits of eight: about 2^52 choices.
 */
export function firstPassword(): string {
  const one = (letters: string) => letters.charAt(randomInt(letters.length))
  const word = (syllables: number) => Array.from({ length: syllables }, () => one(CONSONANTS) + one(VOWELS)).join('')
  return `${word(2)}-${word(2)}-${word(3)}-${one(DIGITS)}${one(DIGITS)}${one(DIGITS)}`
}
