import { isDay } from '#base/dates.ts'
import { isRecord } from '#base/record.ts'
import type { Code } from './codes.ts'
import { canonicalText } from './paths.ts'
import type { Figure, Finding, Location, Verdict } from './verdict.ts'

export const money = (value: number): Figure => ({ kind: 'money', value })
export const day = (value: string): Figure => ({ kind: 'day', value })
export const count = (value: number): Figure => ({ kind: 'count', value })
/** How long, in days. */
export const days = (value: number): Figure => ({ kind: 'days', value })
/** In hundredths of a percent. */
export const rate = (value: number): Figure => ({ kind: 'rate', value })
export const text = (value: string): Figure => ({ kind: 'text', value })
/** A code of ours, which the wording names: « avant l’objet ». */
export const name = (value: string): Figure => ({ kind: 'name', value })
export const list = (value: readonly string[]): Figure => ({ kind: 'list', value })

type Parts = {
  ratio: number
  code: Code
  figures?: Readonly<Record<string, Figure>>
  findings?: readonly Finding[]
  locations?: readonly Location[]
  needsTeacher?: boolean
}

/** A verdict with what was left out filled in: its places are those of its findings. */
export function verdict({ ratio, code, figures = {}, findings = [], locations, needsTeacher = false }: Parts): Verdict {
  return {
    ratio: Math.min(1, Math.max(0, ratio)),
    code,
    figures,
    findings,
    locations: locations ?? findings.flatMap(({ location }) => (location ? [location] : [])),
    needsTeacher,
  }
}

/** `of` things were expected: the share that is there, once those that should not be are taken off. */
export const share = (right: number, of: number, wrong = 0): number =>
  of === 0 ? (wrong === 0 ? 1 : 0) : Math.max(0, (right - wrong) / of)

const MONEY = /(amount|limit|balance|due|total|gross|net|price|value|outstanding|excess|debit|credit|remaining|left)$/i

/** Kept in thousandths. */
const QUANTITY = /quantity$/i

/** A value of the PGI as a figure. Its kind shows in the value (a day, a list) or in the name of its field (money, quantity). */
export function figureOf(value: unknown, field = ''): Figure | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') {
    return MONEY.test(field) ? money(value) : count(QUANTITY.test(field) ? value / 1_000 : value)
  }
  if (typeof value === 'string') return isDay(value) ? day(value) : text(value)
  if (typeof value === 'boolean') return text(value ? 'oui' : 'non')
  if (Array.isArray(value)) return list(value.map((one) => (typeof one === 'string' ? one : canonicalText(one))))
  return termsOf(value) ?? text(canonicalText(value))
}

/** Terms of payment, told by their days. */
function termsOf(value: unknown): Figure | null {
  if (!isRecord(value) || typeof value.days !== 'number') return null
  const { days: delay, endOfMonth, dayOfMonth } = value
  return {
    kind: 'terms',
    value: {
      days: delay,
      endOfMonth: endOfMonth === true,
      ...(typeof dayOfMonth === 'number' ? { dayOfMonth } : {}),
    },
  }
}
