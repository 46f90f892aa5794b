/** Plain records as JSON knows them: a field that is `undefined` is a field that is not there. */

/** The record without its fields that are `undefined`, so that it is the same before and after JSON. */
export function defined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}

/** Whether two plain values say the same, whatever the order of their fields. */
export function sameJson(one: unknown, two: unknown): boolean {
  if (Object.is(one, two)) return true
  if (typeof one !== 'object' || typeof two !== 'object' || one === null || two === null) return false
  if (Array.isArray(one) !== Array.isArray(two)) return false
  const left = new Map(Object.entries(one).filter(([, value]) => value !== undefined))
  const right = Object.entries(two).filter(([, value]) => value !== undefined)
  return left.size === right.length && right.every(([key, value]) => left.has(key) && sameJson(left.get(key), value))
}

/** New values of some fields; `null` empties a field that may be absent. */
export type Changes<T> = { [Field in keyof T]?: T[Field] | null }

/** The changes that really change something. */
export function realChanges<T extends object, C extends Changes<T>>(record: T, changes: C): C {
  const before = new Map<string, unknown>(Object.entries(record))
  const real = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !sameJson(before.get(field) ?? null, value),
  )
  return Object.fromEntries(real) as C
}

/** The record once changed. */
export function changed<T extends object>(record: T, changes: Changes<T>): T {
  const after = new Map<string, unknown>(Object.entries(record))
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) after.delete(field)
    else if (value !== undefined) after.set(field, value)
  }
  return Object.fromEntries(after) as T
}

/** An object with names in it: neither a list nor nothing. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
