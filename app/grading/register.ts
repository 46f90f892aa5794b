/** Where a text speaks as one does among friends: to « tu », in abbreviations, in familiar words, with signs of screens. */

import { folded } from '#base/sorting.ts'
import { abbreviations, familiarAddress, familiarWords } from '#content/writing/register.ts'
import { findName, type Located, type TextParagraph } from '#documents/letter-facts.ts'

export const registerAspects = ['address', 'abbreviation', 'word', 'sign'] as const
export type RegisterAspect = (typeof registerAspects)[number]
export type Familiarity = Located & { aspect: RegisterAspect }

/** « !! », « ?! », « :-) », « ^^ » and pictures. */
const SIGNS = /[!?]{2,}|(?<=^|\s)(?:[:;]-?[)(DPp]|\^\^|<3)(?=\s|$|[.,!])|\p{Extended_Pictographic}/gu
const WORD = /[\p{L}\p{N}]+/gu

export function findFamiliarities(paragraphs: readonly TextParagraph[], also: readonly string[] = []): Familiarity[] {
  return paragraphs
    .flatMap((paragraph) => [
      ...wordsIn(paragraph),
      ...phrasesIn(paragraph, [...familiarWords.filter(isPhrase), ...also]),
      ...[...paragraph.text.matchAll(SIGNS)].map((found) => ({ ...at(paragraph, found), aspect: 'sign' as const })),
    ])
    .sort((left, right) => left.paragraph - right.paragraph || left.start - right.start)
}

const isPhrase = (word: string): boolean => /[\s’']/.test(word)
const foldedSet = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => !isPhrase(word)).map(folded))
const LISTS: readonly (readonly [RegisterAspect, ReadonlySet<string>])[] = [
  ['address', foldedSet(familiarAddress)],
  ['abbreviation', foldedSet(abbreviations)],
  ['word', foldedSet(familiarWords)],
]

function wordsIn(paragraph: TextParagraph): Familiarity[] {
  const { text } = paragraph
  return [...text.matchAll(WORD)].flatMap((found): Familiarity[] => {
    const word = folded(found[0])
    const aspect = LISTS.find(([, words]) => words.has(word))?.[0]
    const [before, after] = [text[found.index - 1] ?? '', text[found.index + found[0].length] ?? '']
    // « t’envoyer » elides « te »; the t of « a-t-il » and of « aujourd’hui » are nobody's.
    const isElided = word === 't' && /['’]/.test(after) && !/['’-]/.test(before)
    if (isElided) return [{ ...at(paragraph, found), aspect: 'address' }]
    if (!aspect || isPartOfCode(found[0], before, after)) return []
    return [{ ...at(paragraph, found), aspect }]
  })
}

/** Capitals between digits, dots or dashes are a reference, an acronym or an address: « T.S. », « MS-2024 », « ok@… ». */
const isPartOfCode = (word: string, before: string, after: string): boolean =>
  /[\d@/._-]/.test(before) ||
  /[\d@/_-]/.test(after) ||
  (word.length <= 3 && word === word.toUpperCase() && word !== 'OK' && word !== 'SVP' && word !== 'RDV')

const phrasesIn = (paragraph: TextParagraph, phrases: readonly string[]): Familiarity[] =>
  phrases.flatMap((phrase) => {
    const found = findName([paragraph], phrase)
    return found ? [{ ...found, aspect: 'word' as const }] : []
  })

const at = ({ index }: TextParagraph, found: RegExpExecArray): Located => ({
  paragraph: index,
  start: found.index,
  end: found.index + found[0].length,
  text: found[0],
})
