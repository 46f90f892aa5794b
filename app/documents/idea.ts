import { stemmer } from '@orama/stemmers/french'
import { distance } from 'fastest-levenshtein'
import { folded } from '#base/sorting.ts'
import type { Located, TextParagraph } from './letter-facts.ts'
import { deniedStretches, saysNo } from './negation.ts'

/**
 * An idea that a text should express, in any of several ways. Each way is a list of words or short phrases that
 * must all stand in one sentence, in any order: `[['mise en demeure'], ['régler', 'sous huit jours']]`.
 * A word ending in `*` is a beginning: `pénal*` takes pénalité, pénaliser. Between bars, one of several words or phrases:
 * `[['prévenir|inform*', 'clients|personnes']]`.
 */
export type Idea = { alternatives: readonly (readonly string[])[]; form?: IdeaForm }

/**
 * Said, or denied: « nous n’accordons pas de délai » denies « accorder, délai ». A way to say it that holds a negation
 * of its own (`['sans réponse']`) is always said as its author wrote it.
 */
export const ideaForms = ['affirmed', 'negated', 'either'] as const
export type IdeaForm = (typeof ideaForms)[number]

/** Where an idea was found, by which of its alternatives, and whether the sentence denies it. */
export type FoundIdea = Located & { alternative: number; denied: boolean }

/** The first sentence that expresses the idea in the wanted form, alternatives tried in order. */
export function findIdea(paragraphs: readonly TextParagraph[], idea: Idea): FoundIdea | undefined {
  const { form = 'either' } = idea
  return firstSaying(
    paragraphs,
    idea,
    ({ denied, ownForm }) => form === 'either' || ownForm || denied === (form === 'negated'),
  )
}

/** The first sentence that says the contrary of what is wanted. */
export function findContrary(paragraphs: readonly TextParagraph[], idea: Idea): FoundIdea | undefined {
  const { form = 'either' } = idea
  if (form === 'either') return undefined
  return firstSaying(paragraphs, idea, ({ denied, ownForm }) => !ownForm && denied !== (form === 'negated'))
}

function firstSaying(
  paragraphs: readonly TextParagraph[],
  { alternatives }: Idea,
  isWanted: (said: { denied: boolean; ownForm: boolean }) => boolean,
): FoundIdea | undefined {
  const sentences = paragraphs.flatMap(sentencesOf)
  for (const [alternative, phrases] of alternatives.entries()) {
    if (phrases.length === 0) continue
    const choices = phrases.map(choicesOf)
    for (const { paragraph, words, text, start: from, end: to } of sentences) {
      const places = choices.map((choice) => placeOfOne(choice, words))
      if (!places.every((place) => place !== undefined)) continue
      const ownForm = places.some((place) => place.saysNo)
      const stretches = deniedStretches(text.slice(from, to), from)
      const denied = places.some((place) =>
        stretches.some(({ start, end }) => place.start >= start && place.end <= end),
      )
      if (!isWanted({ denied, ownForm })) continue
      const start = Math.min(...places.map((place) => place.start))
      const end = Math.max(...places.map((place) => place.end))
      return { paragraph, start, end, text: text.slice(start, end), alternative, denied }
    }
  }
  return undefined
}

/** Which ideas of a list a text expresses, each where it is first found. */
export const findIdeas = <Key extends string>(
  paragraphs: readonly TextParagraph[],
  ideas: Readonly<Record<Key, Idea>>,
): { key: Key; found: FoundIdea | undefined }[] =>
  keysOf(ideas).map((key) => ({ key, found: findIdea(paragraphs, ideas[key]) }))

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record).filter((key): key is Key => key in record)

type Word = { forms: WordForms; start: number; end: number }
/** A word as it may be compared: without accents, and its stems taken with and without them. */
type WordForms = { plain: string; stems: readonly string[] }
type Sentence = { paragraph: number; text: string; start: number; end: number; words: Word[] }

const WORD = /[\p{L}\p{N}]+/gu
/** What elision leaves before an apostrophe: « l'échéance » is the word « échéance ». */
const ELIDED = new Set(['l', 'd', 'n', 'j', 'm', 't', 's', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu'])

/** The sentences of a paragraph, each with its place in it. */
export const sentences = (paragraph: TextParagraph): Located[] =>
  sentencesOf(paragraph).map(({ start, end }) => ({
    paragraph: paragraph.index,
    start,
    end,
    text: paragraph.text.slice(start, end),
  }))

function sentencesOf({ index, text }: TextParagraph): Sentence[] {
  const sentences: Sentence[] = []
  // No sentence ends at the point of a figure (`1.5`) or of a short word (`M. Dupont`, `art. 3`).
  for (const found of text.matchAll(/[\s\S]+?(?:(?<=\p{L}{3}|[\p{N}%€)»\s])[.!?…]+(?=\s+["«]?\s*\p{Lu})|\n{2,}|$)/gu)) {
    if (found[0].trim() === '') continue
    const [start, end] = [found.index, found.index + found[0].length]
    sentences.push({ paragraph: index, text, start, end, words: wordsOf(found[0], start) })
  }
  return sentences
}

function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(WORD)].flatMap((found): Word[] => {
    const next = text[found.index + found[0].length]
    const elided = (next === "'" || next === '\u2019') && ELIDED.has(found[0].toLowerCase())
    if (elided) return []
    const start = offset + found.index
    return [{ forms: formsOf(found[0]), start, end: start + found[0].length }]
  })
}

function formsOf(word: string): WordForms {
  const plain = folded(word)
  const stems = new Set([folded(stemmer(word.toLowerCase())), stemmer(plain)])
  // The stemmer leaves the ending of « nous accordons », which is how a letter speaks.
  if (NOUS_FORM.test(plain)) stems.add(stemmer(plain.replace(NOUS_FORM, '$1er')))
  return { plain, stems: [...stems] }
}

const NOUS_FORM = /^(\p{L}{3,})ons$/u

type Pattern = readonly ({ prefix: string } | WordForms)[]

function patternOf(phrase: string): Pattern {
  return [...phrase.matchAll(/[\p{L}\p{N}]+\*?/gu)].flatMap((found) => {
    const word = found[0]
    const next = phrase[found.index + word.length]
    if ((next === "'" || next === '\u2019') && ELIDED.has(word.toLowerCase())) return []
    return [word.endsWith('*') ? { prefix: folded(word.slice(0, -1)) } : formsOf(word)]
  })
}

type Choice = readonly { pattern: Pattern; saysNo: boolean }[]

const choicesOf = (phrase: string): Choice =>
  phrase.split('|').map((one) => ({ pattern: patternOf(one), saysNo: saysNo(one) }))

function placeOfOne(choice: Choice, words: readonly Word[]) {
  for (const { pattern, saysNo: denies } of choice) {
    const place = placeOf(pattern, words)
    if (place) return { ...place, saysNo: denies }
  }
  return undefined
}

/** Words of a phrase follow one another, with at most this many others between two of them. */
const GAP = 1

function placeOf(pattern: Pattern, words: readonly Word[]): { start: number; end: number } | undefined {
  if (pattern.length === 0) return undefined
  for (let first = 0; first < words.length; first++) {
    let at = first
    let matched = 0
    for (let skipped = 0; at < words.length && matched < pattern.length && skipped <= GAP; at++) {
      const wanted = pattern[matched]
      const word = words[at]
      if (wanted && word && isSaid(wanted, word.forms)) {
        matched++
        skipped = 0
      } else if (matched === 0) break
      else skipped++
    }
    const [start, end] = [words[first]?.start, words[at - 1]?.end]
    if (matched === pattern.length && start !== undefined && end !== undefined) return { start, end }
  }
  return undefined
}

/** From this length on, one slip of the finger is forgiven. */
const FORGIVEN_FROM = 6

function isSaid(wanted: { prefix: string } | WordForms, word: WordForms): boolean {
  if ('prefix' in wanted) return word.plain.startsWith(wanted.prefix)
  if (wanted.plain === word.plain || wanted.stems.some((stem) => word.stems.includes(stem))) return true
  const length = Math.min(wanted.plain.length, word.plain.length)
  return length >= FORGIVEN_FROM && distance(wanted.plain, word.plain) <= 1
}
