import { type Day, isDay } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { byText, folded } from '#base/sorting.ts'
import { numbersInWords } from './number-words.ts'

/** A piece of text to search, with the number it is called by. */
export type TextParagraph = { index: number; text: string }
/** Where something was found: `text` is what is written between the two offsets of that paragraph. */
export type Located = { paragraph: number; start: number; end: number; text: string }

export type FoundAmount = Located & { cents: Cents; currency: boolean }
export type FoundDay = Located & { day: Day }
export type FoundReference = Located & { reference: string }

/** All that may part thousands: ordinary, no-break, thin and narrow no-break spaces, and the point. */
const SPACES = String.raw` \u00a0\u2009\u202f`
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/-])(?<sign>[-\u2212]\s?)?(?<whole>\d{1,3}(?:[${SPACES}.]\d{3})+(?!\d)|\d+)` +
    String.raw`(?:[.,](?<decimals>\d{1,2})(?!\d))?(?<currency>[\s]*(?:(?<scale>k|m)?€|euros?(?![\p{L}])|EUR(?![\p{L}])` +
    String.raw`|(?<many>milliers?|millions?)\s+d['’]euros(?![\p{L}])))?(?:\s+et\s+(?<centimes>\d{1,2})\s+centimes?(?![\p{L}]))?`,
  'giu',
)
const EUROS_AFTER = /^\s*(?:€|(?:d['’])?euros?(?![\p{L}])|EUR(?![\p{L}]))/iu
const CENTIMES_AFTER = /^\s*centimes?(?![\p{L}])/iu

/** Amounts in euros: those followed by a currency, figures with two decimals (`1 234,56`), and those in words. */
export function findAmounts(paragraphs: readonly TextParagraph[]): FoundAmount[] {
  return paragraphs.flatMap(({ index, text }) => {
    const figures = [...text.matchAll(AMOUNT)].flatMap((found): FoundAmount[] => {
      const { sign, whole = '', decimals = '', currency, centimes, scale, many } = found.groups ?? {}
      if (currency === undefined && decimals.length !== 2) return []
      // `16.03` and `16.03.2026` are dates: only a comma or a currency tells an amount.
      if (currency === undefined && !found[0].includes(',')) return []
      const written = Number(whole.replace(/\D/g, '')) * 100 + Number((centimes ?? decimals).padEnd(2, '0'))
      const size = written * scaleOf(scale ?? many)
      if (!Number.isSafeInteger(size)) return []
      return [{ ...located(index, found), cents: cents(sign ? -size : size), currency: currency !== undefined }]
    })
    return [...figures, ...amountsInWords(index, text)].sort((left, right) => left.start - right.start)
  })
}

/** « 12 k€ », « 3 millions d’euros » */
const scaleOf = (written: string | undefined): number => {
  const first = written?.toLowerCase() ?? ''
  if (first === '') return 1
  return first === 'm' || first.startsWith('million') ? 1_000_000 : 1_000
}

/** « mille deux cents euros et cinquante centimes » */
function amountsInWords(index: number, text: string): FoundAmount[] {
  const numbers = numbersInWords(text)
  return numbers.flatMap(({ start, end, value }, rank): FoundAmount[] => {
    const euros = EUROS_AFTER.exec(text.slice(end))
    if (!euros) return []
    const whole = end + euros[0].length
    const next = numbers[rank + 1]
    const centimes =
      next && /^\s*(?:et|,)?\s*$/.test(text.slice(whole, next.start)) && CENTIMES_AFTER.exec(text.slice(next.end))
    const until = next && centimes ? next.end + centimes[0].length : whole
    const size = value * 100 + (next && centimes ? next.value : 0)
    return [{ paragraph: index, start, end: until, text: text.slice(start, until), cents: cents(size), currency: true }]
  })
}

/** As folded letters write them: whole, then shortened. */
export const MONTHS = [
  ['janvier', 'janv'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
] as const

const WRITTEN_DATE = /(?<![\p{L}\p{N}])(?<day>\d{1,2})(?:\s?er)?\s+(?<month>\p{L}+)\.?\s+(?<year>\d{4})(?!\d)/giu
/** « le 19 février », its year left to the reader. */
const DATE_WITHOUT_YEAR = /(?<![\p{L}\p{N}])(?<day>\d{1,2})(?:\s?er)?\s+(?<month>\p{L}+)(?!\p{L}|\.?\s+\d{4})/giu
/** The first day of a stretch leaves what the second one says: « du 1er au 3 juillet 2026 », « du 01/07 au 03/07/2026 ». */
const TO_THE = String.raw`(?:\s?er)?\s+(?:au|et(?:\s+le)?)\s+(?:(?:\p{L}+di|dimanche)\s+)?`
const RANGE_START = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<day>\d{1,2})(?=${TO_THE}\d{1,2}(?:\s?er)?\s+(?<month>\p{L}+)\.?\s+(?<year>\d{4})(?!\d))`,
  'giu',
)
const RANGE_START_WITHOUT_YEAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<day>\d{1,2})(?=${TO_THE}\d{1,2}(?:\s?er)?\s+(?<month>\p{L}+)(?!\p{L}|\.?\s+\d{4}))`,
  'giu',
)
const NUMERIC_RANGE_START =
  /(?<![\p{L}\p{N}/.-])(?<day>\d{1,2})\/(?<month>\d{1,2})(?=\s+au\s+(?:\p{L}+di\s+)?\d{1,2}\/\d{1,2}\/(?<year>\d{4}|\d{2})(?!\p{N}))/giu
const NUMERIC_DATE =
  /(?<![\p{L}\p{N}/.-])(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\p{N}/-])/gu
const ISO_DATE = /(?<![\p{L}\p{N}-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\p{N}-])/gu

/** Dates that exist, however a French letter writes them: `1er avril 2026`, `16/03/2026`, `16.03.26`, `2026-03-16`. */
export function findDays(paragraphs: readonly TextParagraph[]): FoundDay[] {
  return paragraphs.flatMap(({ index, text }) => {
    const figures = [WRITTEN_DATE, RANGE_START, NUMERIC_RANGE_START, NUMERIC_DATE, ISO_DATE]
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .flatMap((found): FoundDay[] => {
        const date = dayFrom(found.groups ?? {})
        return date ? [{ ...located(index, found), day: date }] : []
      })
    return [...figures, ...daysInWords(index, text)].sort((left, right) => left.start - right.start)
  })
}

/** « le seize mars deux mille vingt-six », « le premier avril 2026 », « le 16 mars deux mille vingt-six » */
function daysInWords(index: number, text: string): FoundDay[] {
  const numbers = [
    ...numbersInWords(text),
    ...[...text.matchAll(/(?<![\p{L}\p{N}])premier(?!\p{L})/giu)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      value: 1,
    })),
    ...[...text.matchAll(/(?<![\p{L}\p{N}])\d{1,4}(?:er)?(?![\p{L}\p{N}])/giu)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      value: Number.parseInt(found[0], 10),
    })),
  ]
  return numbers.flatMap(({ start, end, value }): FoundDay[] => {
    const month = /^\s+(\p{L}+)\s+/u.exec(text.slice(end))
    if (!month?.[1] || monthNumber(month[1]) === 0) return []
    const year = numbers.find((one) => one.start === end + month[0].length)
    const written = text.slice(start, year?.end ?? end)
    // In figures alone, it is a date as the others are.
    if (!year || !/\p{L}{3}.*\d*$/u.test(written) || /^\d+(?:er)?\s+\p{L}+\s+\d+$/u.test(written)) return []
    const date = dayFrom({ day: String(value), month: month[1], year: String(year.value) })
    return date ? [{ paragraph: index, start, end: year.end, text: written, day: date }] : []
  })
}

/** Where a text names a day without its year, which a letter of the same months leaves out: « échue le 19 février ». */
export function findDayOfMonth(paragraphs: readonly TextParagraph[], wanted: Day): Located | undefined {
  for (const { index, text } of paragraphs) {
    const dates = [DATE_WITHOUT_YEAR, RANGE_START_WITHOUT_YEAR].flatMap((pattern) => [...text.matchAll(pattern)])
    for (const found of dates) {
      const { day: written = '', month = '' } = found.groups ?? {}
      if (dayFrom({ day: written, month, year: wanted.slice(0, 4) }) === wanted) return located(index, found)
    }
  }
  return undefined
}

function dayFrom({ day = '', month = '', year = '' }: Record<string, string | undefined>): Day | undefined {
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month)
  const text = `${year.padStart(4, '20')}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

const monthNumber = (name: string): number =>
  MONTHS.findIndex((names) => names.some((candidate) => candidate === folded(name))) + 1

const REFERENCE = /(?<![\p{L}\p{N}])(?:[A-Z]{2,5}[-\s/]?)(?:\d{2,4}[-/\s]?)?\d{2,8}(?![\p{L}\p{N}])/gu

/** References of documents: capitals then digits, `FA2025-00123`, `FA 2025 00123`, `CMD-0042`. */
export function findReferences(paragraphs: readonly TextParagraph[]): FoundReference[] {
  return paragraphs.flatMap(({ index, text }) =>
    [...text.matchAll(REFERENCE)].map((found) => ({
      ...located(index, found),
      reference: bareReference(found[0]),
    })),
  )
}

/** `FA 2025-00123` → `FA202500123`: what two writings of one reference share. */
export const bareReference = (reference: string): string => reference.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** Where a known reference is written, however its parts are separated. */
export function findReference(paragraphs: readonly TextParagraph[], reference: string): Located | undefined {
  const characters = [...bareReference(reference)]
  if (characters.length === 0) return undefined
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${characters.join(String.raw`[\s./\-–]?`)}(?![\p{L}\p{N}])`,
    'iu',
  )
  return firstMatch(paragraphs, pattern)
}

/** Where a name is written, whatever its case, accents and punctuation: « Sté DUPOND & fils » for `Dupond et Fils`. */
export function findName(paragraphs: readonly TextParagraph[], name: string): Located | undefined {
  const wanted = words(name).map(({ folded: word }) => word)
  if (wanted.length === 0) return undefined
  for (const { index, text } of paragraphs) {
    const written = words(text)
    for (let at = 0; at + wanted.length <= written.length; at++) {
      if (!wanted.every((word, offset) => written[at + offset]?.folded === word)) continue
      const start = written[at]?.start ?? 0
      const end = written[at + wanted.length - 1]?.end ?? start
      return { paragraph: index, start, end, text: text.slice(start, end) }
    }
  }
  return undefined
}

/** The words of a text with their offsets; `&` and « et » are one word. */
function words(text: string): { folded: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+|&/gu)].map((found) => {
    const word = folded(found[0])
    return { folded: word === '&' ? 'et' : word, start: found.index, end: found.index + found[0].length }
  })
}

function firstMatch(paragraphs: readonly TextParagraph[], pattern: RegExp): Located | undefined {
  for (const { index, text } of paragraphs) {
    const found = pattern.exec(text)
    if (found) return located(index, found)
  }
  return undefined
}

const located = (paragraph: number, found: RegExpExecArray): Located => ({
  paragraph,
  start: found.index,
  end: found.index + found[0].length,
  text: found[0],
})

/** The distinct references of a text, in alphabetical order. */
export const referencesIn = (paragraphs: readonly TextParagraph[]): string[] =>
  [...new Set(findReferences(paragraphs).map(({ reference }) => reference))].sort(byText)
