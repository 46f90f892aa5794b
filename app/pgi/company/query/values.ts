/** The values of a question while it is worked out, and how they compare. Null is what is not known: it equals nothing. */
import { compareExact, type Exact, exact, keyOfExact, roundExact } from '#base/exact.ts'
import { byText, folded } from '#base/sorting.ts'
import type { Cell, ColumnType } from './table.ts'

/** `number` is any figure that is neither money, quantity, rate nor count: a ratio, a literal. */
export type ValueType = ColumnType | 'number' | 'condition' | 'nothing'
export type Value = string | boolean | Exact | null

const SCALES: Partial<Record<ValueType, number>> = {
  money: 100,
  quantity: 1_000,
  rate: 100,
  fineRate: 1_000,
  number: 1_000,
  count: 1,
}

export const isFigure = (type: ValueType): boolean => SCALES[type] !== undefined

export const readCell = (cell: Cell, type: ColumnType): Value =>
  typeof cell === 'number' ? exact(cell, SCALES[type] ?? 1) : cell

/** As a table of the PGI holds it; a figure without kind keeps three decimals. */
export const writeCell = (value: Value, type: ValueType): Cell => {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return roundExact(value, SCALES[type] ?? 1)
}

export function compareValues(left: Exclude<Value, null>, right: Exclude<Value, null>): number {
  if (typeof left === 'string' && typeof right === 'string') return byText(left, right)
  if (typeof left === 'object' && typeof right === 'object') return compareExact(left, right)
  return Number(left) - Number(right)
}

/** Nothing first; texts as a French reader looks for them. */
export function orderValues(left: Value, right: Value): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  if (typeof left === 'string' && typeof right === 'string')
    return byText(folded(left), folded(right)) || byText(left, right)
  return compareValues(left, right)
}

/** The same key for equal values. */
export function keyOf(value: Value): string {
  if (value === null) return '~'
  if (typeof value === 'string') return `'${value}`
  return typeof value === 'object' ? keyOfExact(value) : String(value)
}
