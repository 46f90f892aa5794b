/** What a cell says, in the units of the PGI: cents, thousandths, basis points, days. */
import { type Day, daysBetween, isDay } from '#base/dates.ts'
import { roundHalfAway } from '#base/money.ts'
import { dayInText, figureIn } from '#documents/cell-reading.ts'
import { type Cell, dayOfSerial, isBlank, kindOf } from '#documents/workbook.ts'
import { count, day, money, text } from './figures.ts'
import type { ColumnSpec, ValueKind } from './table-spec.ts'
import { keyText } from './table-spec.ts'
import type { Figure } from './verdict.ts'

/** `or` is what the cell may mean as well: a bare 0,2 is 20 % for one, 0,2 % for another, and neither is wrong. */
export type Read =
  | { kind: 'blank' }
  | { kind: 'unreadable'; text: string }
  | { kind: 'value'; value: number | string; or?: number }

/** Serials of 1954 and 2119: a number outside them, in a column of days, is no day. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000]

export function readCell(cell: Cell | undefined, kind: ValueKind): Read {
  if (!cell || isBlank(cell) || cell.value === null) return { kind: 'blank' }
  const { value } = cell
  // « sept-25 » becomes a date as soon as it is typed: in a column of texts, it says its day.
  const shown = kindOf(cell) === 'date' && typeof value === 'number' ? dayOfSerial(value) : String(value).trim()
  if (kindOf(cell) === 'error' || typeof value === 'boolean') return { kind: 'unreadable', text: shown }
  if (kind === 'rate') return readRate(cell, value) ?? { kind: 'unreadable', text: shown }
  const read = kind === 'day' ? readDay(cell, value) : isText(kind) ? shown : readNumber(value, kind)
  return read === undefined ? { kind: 'unreadable', text: shown } : { kind: 'value', value: read }
}

const isText = (kind: ValueKind): boolean => kind === 'text' || kind === 'reference'

function readDay(cell: Cell, value: number | string): Day | undefined {
  if (typeof value === 'string') return dayInText(value)
  const plausible = value >= FIRST_SERIAL && value <= LAST_SERIAL
  return plausible && (kindOf(cell) === 'date' || Number.isInteger(value)) ? dayOfSerial(value) : undefined
}

/** How many units of the PGI make one of what people write. */
const SCALE: Readonly<Record<'money' | 'count' | 'quantity' | 'rate', number>> = {
  money: 100,
  count: 1,
  quantity: 1_000,
  rate: 100,
}

function readNumber(value: number | string, kind: ValueKind): number | undefined {
  if (kind !== 'money' && kind !== 'count' && kind !== 'quantity') return undefined
  const number = typeof value === 'number' ? value : figureIn(value)?.value
  return number === undefined ? undefined : units(number * SCALE[kind])
}

/** In basis points. A cell that shows 20 % holds 0,2; a bare figure up to 1 may be either. */
function readRate(cell: Cell, value: number | string): Read | undefined {
  const typed = typeof value === 'string' ? figureIn(value) : undefined
  const number = typeof value === 'number' ? value : typed?.value
  if (number === undefined) return undefined
  const points = units(number * SCALE.rate)
  const ofShare = units(number * SCALE.rate * 100)
  if (typed?.percent) return { kind: 'value', value: points }
  if (typeof value === 'number' && cell.format?.includes('%')) return { kind: 'value', value: ofShare }
  return Math.abs(number) <= 1
    ? { kind: 'value', value: ofShare, or: points }
    : { kind: 'value', value: points, or: ofShare }
}

/** Sums of binary fractions fall a hair beside the cent. */
const units = (number: number): number => roundHalfAway(Number(number.toPrecision(14)))

/** Whether what was read is what was expected, within the column's tolerance. */
export function agrees(
  read: Read,
  expected: unknown,
  { kind, tolerance }: Pick<ColumnSpec, 'kind' | 'tolerance'>,
): boolean {
  if (read.kind !== 'value')
    return expected === null || expected === undefined || expected === '' ? read.kind === 'blank' : false
  if (typeof read.value === 'number') {
    return (
      typeof expected === 'number' &&
      [read.value, read.or ?? read.value].some((value) => Math.abs(value - expected) <= tolerance)
    )
  }
  if (kind === 'day') {
    return isDay(read.value) && typeof expected === 'string' && isDay(expected)
      ? Math.abs(daysBetween(read.value, expected)) <= tolerance
      : false
  }
  return typeof expected === 'string' && keyText([read.value]) === keyText([expected])
}

/** A value of a column as the sentence should write it. */
export function columnFigure(value: unknown, kind: ValueKind): Figure | null {
  if (typeof value === 'number') {
    if (kind === 'money') return money(value)
    if (kind === 'quantity') return count(value / 1_000)
    return kind === 'rate' ? count(value / 100) : count(value)
  }
  if (typeof value !== 'string') return null
  return kind === 'day' && isDay(value) ? day(value) : text(value)
}

export const readFigure = (read: Read, kind: ValueKind): Figure | null =>
  read.kind === 'value' ? columnFigure(read.value, kind) : read.kind === 'unreadable' ? text(read.text) : null
