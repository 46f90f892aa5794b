import type { Day } from '#base/dates.ts'
import { type Cents, cents, roundHalfAway } from '#base/money.ts'
import { findDays } from './letter-facts.ts'
import { type Cell, dayOfSerial, kindOf } from './workbook.ts'

/** What a person reads in a cell. `wellTyped` is false where a text or a bare number stands for it (`1 234,50 €` typed as text). */
export type CellReading<Value> = { value: Value; wellTyped: boolean }

/** Every blank that may part thousands or stand before a unit: no-break, thin, narrow, figure spaces, and none. */
const BLANKS = /[\s\u00a0\u2007\u2009\u200b\u202f\u2060\ufeff]/gu
const MINUSES = /[\u2010-\u2013\u2212\ufe63\uff0d]/gu
const CURRENCY = String.raw`(?:\u20ac|euros?|eur)`
const UNIT = String.raw`(?:${CURRENCY}(?:ht|ttc)?|%|j(?:rs?|ours?)?|h(?:eures?)?|mois|ans?|unit\u00e9s?|pi\u00e8ces?|pcs?|kg|km)`
const FIGURE = new RegExp(
  String.raw`^(?<opening>\()?(?<sign>[-+])?${CURRENCY}?(?<digits>\d[\d.,'\u2019]*)(?<unit>${UNIT})?(?<after>-)?(?<closing>\))?(?<outside>${UNIT})?$`,
  'iu',
)

/** Blanks among the first digits part thousands: « 1 23 » is no figure. */
const WELL_PARTED = /^\D*(?:\d{1,3}(?: +\d{3})+|\d+)(?! *\d)/

/**
 * A figure typed as text, as people type it in France: `1 234,50 €`, `−12`, `(1 234,56)` for a negative, `20 %`, `12 jours`.
 * `percent` tells that it was followed by the sign; the value is what stands before it.
 */
export function figureIn(text: string): { value: number; percent: boolean } | undefined {
  const spaced = text.replace(BLANKS, ' ').trim()
  if (!WELL_PARTED.test(spaced)) return undefined
  const found = FIGURE.exec(spaced.replaceAll(' ', '').replace(MINUSES, '-'))?.groups
  if (!found || (found.opening === undefined) !== (found.closing === undefined)) return undefined
  const size = sizeOf((found.digits ?? '').replace(/['\u2019]/g, ''))
  if (size === undefined) return undefined
  const minuses = [found.sign === '-', found.after === '-', found.opening !== undefined].filter(Boolean).length
  if (minuses > 1) return undefined
  return { value: minuses === 1 && size !== 0 ? -size : size, percent: (found.unit ?? found.outside) === '%' }
}

/** `1.234,5` and `1,234.5` both part thousands; alone before three digits, a point parts thousands and a comma decimals. */
function sizeOf(digits: string): number | undefined {
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits)
    ? digits.replaceAll('.', '')
    : /^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)
      ? digits.replaceAll(',', '')
      : digits
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined
}

/** The number of a cell; `20 %` is 0.2, as in a cell formatted so. */
export function numberIn(cell: Cell | undefined): CellReading<number> | undefined {
  if (!cell || cell.kind === 'error') return undefined
  if (typeof cell.value === 'number') return { value: cell.value, wellTyped: true }
  const found = typeof cell.value === 'string' ? figureIn(cell.value) : undefined
  return found && { value: found.percent ? found.value / 100 : found.value, wellTyped: false }
}

/** The amount of a cell, to the nearest cent. */
export function centsIn(cell: Cell | undefined): CellReading<Cents> | undefined {
  const number = numberIn(cell)
  if (!number) return undefined
  // 1.005 × 100 is 100.49999999999999 in binary: fifteen digits bring back what was typed.
  const amount = roundHalfAway(Number((number.value * 100).toPrecision(15)))
  return Number.isSafeInteger(amount) ? { value: cents(amount), wellTyped: number.wellTyped } : undefined
}

/** From 1 March 1900, where all spreadsheets agree, to the end of 2199. */
const PLAUSIBLE_SERIALS = { from: 61, to: 109_574 }

/** The day of a cell: a date, a serial number that lost its format, or a text that is one date. */
export function dayIn(cell: Cell | undefined): CellReading<Day> | undefined {
  if (!cell || cell.kind === 'error') return undefined
  if (typeof cell.value === 'number') {
    const plausible = cell.value >= PLAUSIBLE_SERIALS.from && cell.value <= PLAUSIBLE_SERIALS.to
    return plausible ? { value: dayOfSerial(cell.value), wellTyped: kindOf(cell) === 'date' } : undefined
  }
  if (typeof cell.value !== 'string') return undefined
  const found = dayInText(cell.value)
  return found && { value: found, wellTyped: false }
}

/** The only day that a text writes: `16/03/2026`, `16 03 26`, `lundi 16 mars 2026`, `1er avril 2026`, `2026-03-16`. */
export function dayInText(text: string): Day | undefined {
  const [found, ...others] = findDays([
    { index: 0, text: text.trim().replace(/^(\d{1,2}) (\d{1,2}) (\d{2}|\d{4})$/, '$1/$2/$3') },
  ])
  return others.length === 0 ? found?.day : undefined
}

/** The text of a cell as compared with names and references; numbers in plain digits. */
export const textIn = (cell: Cell | undefined): string =>
  cell === undefined || cell.value === null ? '' : String(cell.value).trim()
