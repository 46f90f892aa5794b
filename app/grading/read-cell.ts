/** What a cell says, in the units of the PGI: cents, thousandths, basis points, days. */
import { type Day, daysBetween, isDay } from '#base/dates.ts'
import { roundHalfAway } from '#base/money.ts'
import { type Cell, dayOfSerial, isBlank, kindOf } from '#documents/workbook.ts'
import { count, day, money, text } from './figures.ts'
import type { ColumnSpec, ValueKind } from './table-spec.ts'
import { keyText } from './table-spec.ts'
import type { Figure } from './verdict.ts'

export type Read = { kind: 'blank' } | { kind: 'unreadable'; text: string } | { kind: 'value'; value: number | string }

/** Serials of 1954 and 2119: a number outside them, in a column of days, is no day. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000]

export function readCell(cell: Cell | undefined, kind: ValueKind): Read {
  if (!cell || isBlank(cell) || cell.value === null) return { kind: 'blank' }
  const { value } = cell
  const shown = String(value).trim()
  if (kindOf(cell) === 'error' || typeof value === 'boolean') return { kind: 'unreadable', text: shown }
  const read = kind === 'day' ? readDay(cell, value) : isText(kind) ? shown : readNumber(cell, value, kind)
  return read === undefined ? { kind: 'unreadable', text: shown } : { kind: 'value', value: read }
}

const isText = (kind: ValueKind): boolean => kind === 'text' || kind === 'reference'

function readDay(cell: Cell, value: number | string): Day | undefined {
  if (typeof value === 'string') return dayIn(value)
  const plausible = value >= FIRST_SERIAL && value <= LAST_SERIAL
  return plausible && (kindOf(cell) === 'date' || Number.isInteger(value)) ? dayOfSerial(value) : undefined
}

function dayIn(written: string): Day | undefined {
  const found = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(written.trim())
  if (!found?.[1] || !found[2] || !found[3]) return isDay(written.trim()) ? (written.trim() as Day) : undefined
  const year = found[3].length === 2 ? `20${found[3]}` : found[3]
  const iso = `${year}-${found[2].padStart(2, '0')}-${found[1].padStart(2, '0')}`
  return isDay(iso) ? iso : undefined
}

/** How many units of the PGI make one of what people write. */
const SCALE: Readonly<Record<'money' | 'count' | 'quantity' | 'rate', number>> = {
  money: 100,
  count: 1,
  quantity: 1_000,
  rate: 100,
}

function readNumber(cell: Cell, value: number | string, kind: ValueKind): number | undefined {
  if (kind !== 'money' && kind !== 'count' && kind !== 'quantity' && kind !== 'rate') return undefined
  const number = typeof value === 'number' ? value : numberIn(value)
  if (number === undefined) return undefined
  // A cell that shows 20 % holds 0,2.
  const isShare = kind === 'rate' && typeof value === 'number' && (cell.format?.includes('%') || Math.abs(number) <= 1)
  // Sums of binary fractions fall a hair beside the cent.
  return roundHalfAway(Number((number * SCALE[kind] * (isShare ? 100 : 1)).toPrecision(14)))
}

/** A number typed as text, with the unit people put after it: `1 234,50 €`, `12 jours`, `20 %`. */
function numberIn(written: string): number | undefined {
  const bare = written
    .replace(/[\s\u00a0\u202f\u2009']/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/(?:€|eur|euros?|%|j|jrs?|jours?)$/i, '')
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare
  return /^-?\d+(?:[.,]\d+)?$/.test(grouped) ? Number(grouped.replace(',', '.')) : undefined
}

/** Whether what was read is what was expected, within the column's tolerance. */
export function agrees(
  read: Read,
  expected: unknown,
  { kind, tolerance }: Pick<ColumnSpec, 'kind' | 'tolerance'>,
): boolean {
  if (read.kind !== 'value')
    return expected === null || expected === undefined || expected === '' ? read.kind === 'blank' : false
  if (typeof read.value === 'number')
    return typeof expected === 'number' && Math.abs(read.value - expected) <= tolerance
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
