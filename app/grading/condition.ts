/** Which rows count, which facts are listened to, which events are meant: one way to say it everywhere. */
import { isRecord } from '#base/record.ts'
import { folded } from '#base/sorting.ts'
import { sameValue, valueAt } from './paths.ts'

/**
 * By path. A value said is the field's own, or one of those it lists; a list means one of them (or, of a field that is
 * itself a list, all of them); `positive`, `negative` and `zero` are for figures. An object is operators, or conditions on
 * what is inside: `{ min, max, above, below }` compare with a value or with another field of the row.
 */
export type Conditions = Readonly<Record<string, unknown>>

export const rowMatches = (row: unknown, conditions: Conditions): boolean =>
  Object.entries(conditions).every(([path, wanted]) => meets(valueAt(row, path), wanted, row))

function meets(value: unknown, wanted: unknown, row: unknown): boolean {
  if (isRecord(wanted)) {
    const operators = Object.keys(wanted)
    return operators.length > 0 && operators.every((one) => Object.hasOwn(OPERATORS, one))
      ? operators.every((one) => OPERATORS[one]?.(value, wanted[one], row) ?? false)
      : rowMatches(value, wanted)
  }
  if (Array.isArray(wanted)) {
    return Array.isArray(value)
      ? wanted.every((one) => meets(value, one, row))
      : wanted.some((one) => meets(value, one, row))
  }
  if (Array.isArray(value)) return value.some((one: unknown) => sameValue(one, wanted))
  if (typeof value === 'number' && typeof wanted === 'string') return sign(value) === wanted
  return sameValue(value, wanted)
}

const sign = (value: number): string => (value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero')

type Operator = (value: unknown, wanted: unknown, row: unknown) => boolean

/** Another field of the same row: `{ field: 'creditLimit' }`, or its bare name where a figure is wanted. */
const other = (wanted: unknown, row: unknown): unknown => {
  if (isRecord(wanted) && typeof wanted.field === 'string') return valueAt(row, wanted.field)
  return typeof wanted === 'string' ? (valueAt(row, wanted) ?? wanted) : wanted
}

const compare =
  (holds: (left: number | string, right: number | string) => boolean): Operator =>
  (value, wanted, row) => {
    const right = other(wanted, row)
    if (typeof value === 'number' && typeof right === 'number') return holds(value, right)
    // Days compare as texts.
    return typeof value === 'string' && typeof right === 'string' && holds(value, right)
  }

const isOneOf: Operator = (value, wanted, row) => Array.isArray(wanted) && wanted.some((one) => meets(value, one, row))

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const OPERATORS: Readonly<Record<string, Operator>> = {
  is: (value, wanted, row) => meets(value, wanted, row),
  // Of a list, « not » is none of them.
  not: (value, wanted, row) => !meets(value, wanted, row),
  min: compare((left, right) => left >= right),
  max: compare((left, right) => left <= right),
  above: compare((left, right) => left > right),
  below: compare((left, right) => left < right),
  in: isOneOf,
  notIn: (value, wanted, row) => Array.isArray(wanted) && !isOneOf(value, wanted, row),
  contains: (value, wanted, row) =>
    typeof value === 'string'
      ? typeof wanted === 'string' && folded(value).includes(folded(wanted))
      : Array.isArray(value) && meets(value, wanted, row),
  empty: (value, wanted) => isEmpty(value) === wanted,
}

export const conditionOperators: readonly string[] = Object.keys(OPERATORS)
