import { isRecord } from '#base/record.ts'
import { byText } from '#base/sorting.ts'

/** Reads `customer.name`, `late[0].code` or `[0].code`; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: string): unknown {
  let current = value
  for (const step of path.split(/[.[\]]+/)) {
    if (step === '') continue
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined
    current = Reflect.get(current, step)
  }
  return current
}

/** One text for one meaning: keys in order, so that two equal values give the same. */
export function canonicalText(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => byText(left, right))) : inner,
  )
  return text ?? 'undefined'
}

export const sameValue = (left: unknown, right: unknown): boolean =>
  left === right || canonicalText(left) === canonicalText(right)

export const mapValues = (
  record: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Record<string, unknown> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
