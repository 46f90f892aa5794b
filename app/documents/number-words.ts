/** Whole numbers written in French words: « mille deux cent trente-quatre », « quatre-vingt-dix-sept », « septante ». */
import { folded } from '#base/sorting.ts'

export type NumberInWords = { start: number; end: number; text: string; value: number }

const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
}
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
}
const HUNDRED = new Set(['cent', 'cents'])
const SCALES: Readonly<Record<string, number>> = {
  mille: 1_000,
  million: 1_000_000,
  millions: 1_000_000,
  milliard: 1_000_000_000,
  milliards: 1_000_000_000,
}

const valueIn = (values: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(values, word) ? values[word] : undefined

type Word = { word: string; start: number; end: number }
/** What was read so far: thousands and more, then what is below a thousand. */
type Read = { high: number; low: number; scale: number }

/** Every number in words, the longest that can be read from each place on. « un » alone is one of them: the caller knows. */
export function numbersInWords(text: string): NumberInWords[] {
  const words: Word[] = [...text.matchAll(/\p{L}+/gu)].map((found) => ({
    word: folded(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
  const numbers: NumberInWords[] = []
  for (let at = 0; at < words.length; ) {
    const read = readFrom(words, at, text)
    const [first, last] = [words[at], words[at + (read?.count ?? 0) - 1]]
    if (!read || !first || !last) at += 1
    else {
      numbers.push({ start: first.start, end: last.end, text: text.slice(first.start, last.end), value: read.value })
      at += read.count
    }
  }
  return numbers
}

function readFrom(words: readonly Word[], from: number, text: string): { value: number; count: number } | undefined {
  let read: Read = { high: 0, low: 0, scale: Number.POSITIVE_INFINITY }
  let count = 0
  for (let at = from; at < words.length; at++) {
    const [word, before] = [words[at], words[at - 1]]
    if (!word || (at > from && before && !/^[\s\u2010\u2011-]+$/.test(text.slice(before.end, word.start)))) break
    // « vingt et un », « soixante et onze » : « et » is nothing by itself.
    if (word.word === 'et') {
      const next = words[at + 1]?.word ?? ''
      if (
        count === 0 ||
        read.low % 10 !== 0 ||
        read.low % 100 < 20 ||
        !(next === 'un' || next === 'une' || next === 'onze')
      )
        break
      continue
    }
    const further = withWord(read, word.word, count === 0)
    if (!further) break
    read = further
    count = at - from + 1
  }
  return count === 0 ? undefined : { value: read.high + read.low, count }
}

/** The number with one word more; undefined when the word cannot follow. */
function withWord(read: Read, word: string, isFirst: boolean): Read | undefined {
  const { high, low, scale } = read
  const [unit, tens, thousands] = [valueIn(UNITS, word), valueIn(TENS, word), valueIn(SCALES, word)]
  if (thousands !== undefined) {
    // « mille » stands alone, « million » is counted.
    if (thousands >= scale || (low === 0 && (thousands > 1_000 || (!isFirst && high === 0)))) return undefined
    return { high: high + Math.max(1, low) * thousands, low: 0, scale: thousands }
  }
  if (HUNDRED.has(word)) {
    if (low > 9 || (low === 0 && !isFirst && high === 0)) return undefined
    return { high, low: Math.max(1, low) * 100, scale }
  }
  const rest = low % 100
  if (tens !== undefined) {
    if (tens === 20 && rest === 4) return { high, low: low - 4 + 80, scale }
    return rest === 0 ? { high, low: low + tens, scale } : undefined
  }
  if (unit === undefined || (unit === 0 && !isFirst)) return undefined
  if (unit >= 10) return rest === 0 || rest === 60 || rest === 80 ? { high, low: low + unit, scale } : undefined
  const takesUnit =
    rest === 0 ||
    (rest % 10 === 0 && rest >= 20) ||
    (rest === 10 && unit >= 7) ||
    ((rest === 70 || rest === 90) && unit >= 7)
  return takesUnit ? { high, low: low + unit, scale } : undefined
}
