import { folded } from '#base/sorting.ts'
import type { Located, TextParagraph } from './letter-facts.ts'
import { numbersInWords } from './number-words.ts'

/** How long a text says that something lasts. `days` compares: a month is thirty of them, a week seven. */
export type FoundDuration = Located & { days: number }

const DAYS: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/^heures?$|^h$/, 1 / 24],
  [/^jours?$/, 1],
  [/^semaines?$/, 7],
  [/^quinzaines?$/, 15],
  [/^mois$/, 30],
  [/^trimestres?$/, 90],
  [/^semestres?$/, 180],
  [/^ans?$|^annees?$/, 365],
]

const UNIT = /^\s*(?:\([^)]*\)\s*)?(?<unit>\p{L}+)/u
const FIGURES = /(?<![\p{L}\p{N}.,/-])\d{1,4}(?![\p{N}/]|[.,]\d)/gu

/** « 30 jours », « huit jours », « deux semaines », « quinze (15) jours », « 48 heures ». */
export function findDurations(paragraphs: readonly TextParagraph[]): FoundDuration[] {
  return paragraphs.flatMap(({ index, text }) => {
    const figures = [...text.matchAll(FIGURES)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      value: Number(found[0]),
    }))
    return [...figures, ...numbersInWords(text)]
      .flatMap(({ start, end, value }): FoundDuration[] => {
        const found = UNIT.exec(text.slice(end))
        const days = DAYS.find(([pattern]) => pattern.test(folded(found?.groups?.unit ?? '')))?.[1]
        if (!found || days === undefined) return []
        const until = end + found[0].length
        return [{ paragraph: index, start, end: until, text: text.slice(start, until), days: value * days }]
      })
      .sort((left, right) => left.start - right.start)
  })
}
