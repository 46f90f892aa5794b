/** What a criterion's check looks at, whatever it is made of. */
import { isRecord } from '#base/record.ts'
import type { CheckSpec } from '../checks/index.ts'

/** The first value under this name anywhere in a check. */
export function argumentOf(spec: unknown, name: string): unknown {
  if (Array.isArray(spec)) {
    for (const part of spec) {
      const found = argumentOf(part, name)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (!isRecord(spec)) return undefined
  if (spec[name] !== undefined) return spec[name]
  return argumentOf(Object.values(spec), name)
}

/** Names of the checks that it is made of: `pgi.same`, `sheet.table`… */
export const kindsIn = (spec: CheckSpec): string[] =>
  Object.entries(spec).flatMap(([name, args]) =>
    Array.isArray(args)
      ? args.filter(isRecord).flatMap(kindsIn)
      : name === 'not' && isRecord(args)
        ? kindsIn(args)
        : [name],
  )

/** Every text that it holds: events, codes of parties, references. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : []
}
