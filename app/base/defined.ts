/** The record without its fields that are `undefined`, so that it is the same before and after JSON. */
export function defined<T extends object>(record: T): T {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as T
}
