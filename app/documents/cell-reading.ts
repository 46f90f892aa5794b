import type { Day } from '#base/dates.ts'
import { type Cents, cents, roundHalfAway } from '#base/money.ts'
import { findDays } from './letter-facts.ts'
import { type Cell, dayOfSerial, kindOf } from './workbook.ts'

/** What a person reads in a cell. `wellTyped` is false where a text or a bare number stands for it (`1 234,50 €` typed as text). */
export type CellReading<Value> = { value: Value; wellTyped: boolean }

const FRENCH_NUMBER =
  /^(?<sign>[-\u2212+]?)(?<whole>\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3})+|\d+)(?:[.,](?<decimals>\d+))?(?<unit>\u20ac|euros?|eur|%|jours?|j)?$/iu

/** The number of a cell; `20 %` is 0.2, as in a cell formatted so. */
export function numberIn(cell: Cell | undefined): CellReading<number> | undefined {
  if (!cell || cell.kind === 'error') return undefined
  if (typeof cell.value === 'number') return { value: cell.value, wellTyped: true }
  if (typeof cell.value !== 'string') return undefined
  const text = cell.value.trim().replace(/[\s\u00a0\u202f]+(?=[^\d\s]+$)/u, '')
  const found = FRENCH_NUMBER.exec(text)?.groups
  if (!found) return undefined
  const size = Number(`${(found.whole ?? '').replace(/\D/g, '')}.${found.decimals ?? '0'}`)
  const signed = found.sign === '-' || found.sign === '\u2212' ? -size : size
  return { value: found.unit === '%' ? signed / 100 : signed, wellTyped: false }
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
  const [found, ...others] = findDays([{ index: 0, text: cell.value }])
  return found && others.length === 0 ? { value: found.day, wellTyped: false } : undefined
}

/** The text of a cell as compared with names and references; numbers in plain digits. */
export const textIn = (cell: Cell | undefined): string =>
  cell === undefined || cell.value === null ? '' : String(cell.value).trim()
