/** Which words of a text to look at again, and what was probably meant. A remark, never a mark: names and trades have words of their own. */
import { byText, folded } from '#base/sorting.ts'
import type { TextParagraph } from './letter-facts.ts'

export type Misspelling = { word: string; paragraph: number; start: number; suggestions: readonly string[] }
/** Whether a word is in the dictionary. */
export type Dictionary = (word: string) => boolean

export type SpellingJob = {
  paragraphs: readonly TextParagraph[]
  /** Words of the story: its people, its articles, what its own texts say. */
  known: readonly string[]
}

/** More than a student reads again. */
export const MOST_MISSPELLINGS = 10
const MOST_SUGGESTIONS = 3
const SHORTEST_SLIP = 4
/** A longer text is looked at up to here. */
export const LONGEST_SPELT = 30_000

const WORD = /\p{L}+(?:-\p{L}+)*/gu
/** What stands before an apostrophe is a word cut short. */
const ELISION = /['’ʼ]/

/** The first words that neither the dictionary nor the story knows, each once. */
export function misspellings({ paragraphs, known }: SpellingJob, dictionary: Dictionary): Misspelling[] {
  const story = new Set(known.flatMap((text) => wordsOf(text)))
  const found = new Map<string, Misspelling>()
  let left = LONGEST_SPELT
  for (const { index, text } of paragraphs) {
    for (const match of text.slice(0, Math.max(0, left)).matchAll(WORD)) {
      if (found.size >= MOST_MISSPELLINGS) return [...found.values()]
      const word = match[0]
      if (!isLookedAt(text, match.index, word) || found.has(word) || isRight(word, story, dictionary)) continue
      found.set(word, { word, paragraph: index, start: match.index, suggestions: suggestionsFor(word, dictionary) })
    }
    left -= text.length
  }
  return [...found.values()]
}

/** With their accents: what a story writes « régler » does not make « regler » right. */
const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(WORD)].flatMap(([word]) => [word, ...word.split('-')])

/** Names begin with a capital, references hold digits, addresses hold signs: none of them is in a dictionary. */
function isLookedAt(text: string, start: number, word: string): boolean {
  const [before, after] = [text[start - 1] ?? ' ', text[start + word.length] ?? ' ']
  return (
    word.length > 2 &&
    !/\p{Lu}/u.test(word) &&
    !ELISION.test(after) &&
    !/[\p{N}@/_.]/u.test(before) &&
    !/[\p{N}@/_]/u.test(after)
  )
}

const isRight = (word: string, story: ReadonlySet<string>, dictionary: Dictionary): boolean =>
  dictionary(word) ||
  story.has(word) ||
  (word.includes('-') && word.split('-').every((part) => part.length < 3 || dictionary(part)))

const ACCENTS: Readonly<Record<string, string>> = { a: 'àâ', c: 'ç', e: 'éèêë', i: 'îï', o: 'ô', u: 'ùûü' }
const LETTERS = 'abcdefghijklmnopqrstuvwxyzéèàêç'
/** Accents of longer words are tried on these first letters that may bear one. */
const MOST_VARIANTS = 400

/** Words of the dictionary one slip away; those that lack only accents come first. */
function suggestionsFor(word: string, dictionary: Dictionary): string[] {
  const accented = accentVariants(word).filter(dictionary)
  // One slip away from three letters stands half the language.
  const near = accented.length > 0 || word.length < SHORTEST_SLIP ? [] : slips(word).filter(dictionary)
  return [
    ...new Set([
      ...accented,
      ...near.sort((left, right) => closeness(word, left) - closeness(word, right) || byText(left, right)),
    ]),
  ].slice(0, MOST_SUGGESTIONS)
}

/** Same letters, fewer changes of length: what the hand meant. */
const closeness = (word: string, other: string): number =>
  (folded(word) === folded(other) ? 0 : 1) + Math.abs(word.length - other.length) * 0.5 + (word[0] === other[0] ? 0 : 1)

function accentVariants(word: string): string[] {
  let variants = ['']
  for (const letter of word) {
    const plain = folded(letter)
    const forms = [...new Set([letter, plain, ...(ACCENTS[plain] ?? '')])]
    const next = variants.flatMap((before) => forms.map((form) => before + form))
    variants = next.length > MOST_VARIANTS ? variants.map((before) => before + letter) : next
  }
  return variants.filter((variant) => variant !== word)
}

function slips(word: string): string[] {
  const cuts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const)
  return cuts.flatMap(([before, after]) => [
    ...(after === '' ? [] : [before + after.slice(1)]),
    ...(after.length > 1 ? [`${before}${after[1]}${after[0]}${after.slice(2)}`] : []),
    ...[...LETTERS].flatMap((letter) => [
      before + letter + after,
      ...(after === '' ? [] : [before + letter + after.slice(1)]),
    ]),
  ])
}
