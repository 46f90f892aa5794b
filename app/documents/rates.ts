import type { Located, TextParagraph } from './letter-facts.ts'
import { numbersInWords } from './number-words.ts'

/** A share, in hundredths of a percent; `step` is what it was rounded to: 10 for « 36,7 % ». */
export type FoundRate = Located & { rate: number; step: number }

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
        step: 10 ** (2 - decimals.length),
      }
    })
    const words = numbersInWords(text).flatMap(({ start, end, value }): FoundRate[] => {
      const mark = AFTER_WORDS.exec(text.slice(end))
      if (!mark) return []
      const until = end + mark[0].length
      return [{ paragraph: index, start, end: until, text: text.slice(start, until), rate: value * 100, step: 100 }]
    })
    return [...figures, ...words, ...fractionsOf(index, text)].sort((left, right) => left.start - right.start)
  })
}

/** A computed share is quoted to the tenth as well: « 36,7 % » says 36,67 %, « 37 % » does not. */
export const isSameRate = ({ rate, step }: FoundRate, expected: number): boolean =>
  rate === expected || (step < 100 && rate === Math.round(expected / step) * step)

const HALF = /(?<![\p{L}\p{N}])la moitié(?!\p{L})/giu
const OUT_OF = /^(?:\s+\p{L}+){0,2}\s+sur\s+(?:les\s+)?(?=[\p{L}\p{N}])/iu
const WHOLE = /(?<![\p{L}\p{N}.,/-])\d{1,3}(?![\p{L}\p{N}/-]|[.,]\p{N}|\s*[%€])/gu

/** « la moitié », « 3 sur 6 », « trois dossiers sur six »: shares that say what they count. */
function fractionsOf(paragraph: number, text: string): FoundRate[] {
  const halves = [...text.matchAll(HALF)].map((found): FoundRate => {
    const [start, end] = [found.index, found.index + found[0].length]
    return { paragraph, start, end, text: found[0], rate: 5_000, step: 1 }
  })
  const numbers = [
    ...numbersInWords(text),
    ...[...text.matchAll(WHOLE)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      value: Number(found[0]),
    })),
  ]
  const ratios = numbers.flatMap(({ start, end, value }): FoundRate[] => {
    const link = OUT_OF.exec(text.slice(end))
    const of = link && numbers.find((one) => one.start === end + link[0].length)
    if (!of || of.value === 0 || value > of.value) return []
    const rate = Math.round((value * 10_000) / of.value)
    return [{ paragraph, start, end: of.end, text: text.slice(start, of.end), rate, step: 1 }]
  })
  return [...halves, ...ratios]
}
