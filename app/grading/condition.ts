/** Which rows count, which facts are listened to, which events are meant: one way to say it everywhere. */
import { isRecord, sameValue, valueAt } from './paths.ts'

/**
 * By path. A value said is the field's own, or one of those it lists; a list means one of them (or, of a field that is
 * itself a list, all of them). `{ min, max, above, below }` compare with a number or with another field of the row;
 * `{ in }`, `{ not }` and `{ includes }` say what they say; `positive`, `negative` and `zero` are for figures.
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

/** A figure is said, or is another field of the same row. */
const compare =
  (holds: (left: number | string, right: number | string) => boolean): Operator =>
  (value, wanted, row) => {
    const other = typeof wanted === 'string' ? (valueAt(row, wanted) ?? wanted) : wanted
    if (typeof value === 'number' && typeof other === 'number') return holds(value, other)
    // Days compare as texts.
    return typeof value === 'string' && typeof other === 'string' && holds(value, other)
  }

const OPERATORS: Readonly<Record<string, Operator>> = {
  min: compare((left, right) => left >= right),
  max: compare((left, right) => left <= right),
  above: compare((left, right) => left > right),
  below: compare((left, right) => left < right),
  in: (value, wanted, row) => Array.isArray(wanted) && wanted.some((one) => meets(value, one, row)),
  not: (value, wanted, row) => !meets(value, wanted, row),
  includes: (value, wanted, row) =>
    typeof value === 'string' ? value.includes(String(wanted)) : Array.isArray(value) && meets(value, wanted, row),
}
