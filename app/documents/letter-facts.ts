import { type Day, isDay } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { byText, folded } from '#base/sorting.ts'

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
    String.raw`(?:[.,](?<decimals>\d{1,2})(?!\d))?(?<currency>[\s]*(?:€|euros?(?![\p{L}])|EUR(?![\p{L}])))?`,
  'giu',
)

/** Amounts in euros: those followed by a currency, and figures with two decimals (`1 234,56`). */
export function findAmounts(paragraphs: readonly TextParagraph[]): FoundAmount[] {
  return paragraphs.flatMap(({ index, text }) =>
    [...text.matchAll(AMOUNT)].flatMap((found): FoundAmount[] => {
      const { sign, whole = '', decimals = '', currency } = found.groups ?? {}
      if (currency === undefined && decimals.length !== 2) return []
      // `16.03` and `16.03.2026` are dates: only a comma or a currency tells an amount.
      if (currency === undefined && !found[0].includes(',')) return []
      const size = Number(whole.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'))
      if (!Number.isSafeInteger(size)) return []
      return [{ ...located(index, found), cents: cents(sign ? -size : size), currency: currency !== undefined }]
    }),
  )
}

const MONTHS = [
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
const NUMERIC_DATE =
  /(?<![\p{L}\p{N}/.-])(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\p{N}/-])/gu
const ISO_DATE = /(?<![\p{L}\p{N}-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\p{N}-])/gu

/** Dates that exist, however a French letter writes them: `1er avril 2026`, `16/03/2026`, `16.03.26`, `2026-03-16`. */
export function findDays(paragraphs: readonly TextParagraph[]): FoundDay[] {
  return paragraphs.flatMap(({ index, text }) =>
    [WRITTEN_DATE, NUMERIC_DATE, ISO_DATE]
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .flatMap((found): FoundDay[] => {
        const date = dayFrom(found.groups ?? {})
        return date ? [{ ...located(index, found), day: date }] : []
      })
      .sort((left, right) => left.start - right.start),
  )
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
