import type { Located, TextParagraph } from './letter-facts.ts'
import { numbersInWords } from './number-words.ts'

/** A share, in hundredths of a percent. */
export type FoundRate = Located & { rate: number }

const FIGURES =
  /(?<![\p{L}\p{N}.,/-])(?<whole>\d{1,4})(?:[.,](?<decimals>\d{1,2}))?\s*(?:%|pour\s*cent(?!\p{L})|p\.\s?100)/giu
const AFTER_WORDS = /^\s*(?:%|pour\s*cent(?!\p{L}))/iu

/** Percentages, however a French text writes them: `12 %`, `5,5%`, `12 pour cent`, `douze pour cent`. */
export function findRates(paragraphs: readonly TextParagraph[]): FoundRate[] {
  return paragraphs.flatMap(({ index, text }) => {
    const figures = [...text.matchAll(FIGURES)].map((found): FoundRate => {
      const { whole = '0', decimals = '' } = found.groups ?? {}
      const [start, end] = [found.index, found.index + found[0].length]
      return {
        paragraph: index,
        start,
        end,
        text: found[0],
        rate: Number(whole) * 100 + Number(decimals.padEnd(2, '0')),
      }
    })
    const words = numbersInWords(text).flatMap(({ start, end, value }): FoundRate[] => {
      const mark = AFTER_WORDS.exec(text.slice(end))
      if (!mark) return []
      const until = end + mark[0].length
      return [{ paragraph: index, start, end: until, text: text.slice(start, until), rate: value * 100 }]
    })
    return [...figures, ...words].sort((left, right) => left.start - right.start)
  })
}
