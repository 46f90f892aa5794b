/**
 * From what an author writes (`$payer.code`, `180 €`, `{ day: -12 }`, `{ ask: … }`) to what the PGI and the checks
 * understand. A value keeps its kind, so that the same path prints « 1 234,56 € » in a text and compares as cents.
 */

import { addDays, type Day, isDay } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { isRecord } from '#base/record.ts'
import { askBinding, binding, fieldOf } from '#grading'
import { type Company, isViewName, viewColumns } from '#pgi'
import { CALC_KINDS, type CalcKind, calculate } from './calc.ts'

export type ValueKind = 'text' | 'money' | 'day' | 'count' | 'quantity' | 'rate' | 'fineRate' | 'time'
/** A drawn or computed value. `view`, or `fields` for rows that the author wrote, tells the kinds of a row's fields. */
export type Named = { value: unknown; kind?: ValueKind; view?: string; fields?: Readonly<Record<string, ValueKind>> }

/** What could not be resolved, named, so that the caller can say where. */
export type Unresolved = { path: string; code: 'parameter_unknown' | 'path_unknown' | 'view_unknown' | 'value_refused' }

export type Scope = {
  names: ReadonlyMap<string, Named>
  /** The company that `{ ask: … }` questions. */
  company: Company
  today: Day
  missed(what: Unresolved): void
}

const MONEY = /^(-?)(\d[\d \u00a0\u202f]*)(?:[.,](\d{1,2}))?[ \u00a0\u202f]?€$/
const RATE = /^(\d{1,3})(?:[.,](\d{1,2}))?[ \u00a0\u202f]?%$/
const WHOLE_PATH = /^\$([a-zA-Z][\w]*)((?:\.[a-zA-Z]\w*|\[\d+\])*)$/
export const INNER_PATH = /\{\s*([a-zA-Z][\w]*(?:\.[a-zA-Z]\w*|\[\d+\])*)\s*\}/g

/** `1 250 €` → 125000 cents; undefined when the text is not an amount. */
export function moneyText(text: string): number | undefined {
  const found = MONEY.exec(text.trim())
  if (!found) return undefined
  const euros = Number((found[2] ?? '').replace(/\D/g, ''))
  const amount = euros * 100 + Number((found[3] ?? '').padEnd(2, '0'))
  return cents(found[1] === '-' ? -amount : amount)
}

/** `20 %` → 2000 basis points. */
export function rateText(text: string): number | undefined {
  const found = RATE.exec(text.trim())
  if (!found) return undefined
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}

/** The value at a path such as `payer.name` or `late[0].code`, with its kind. */
export function lookup(names: ReadonlyMap<string, Named>, path: string): Named | undefined {
  const [head = '', ...rest] = path.split(/(?=[.[])/)
  const named = names.get(head)
  if (!named) return undefined
  if (rest.length === 0) return named
  const inner = rest.join('').replace(/^\./, '')
  const value = valueInside(
    named.value,
    inner.replace(/\[(\d+)\]/g, (_, index: string) => `.${index}`).replace(/^\./, ''),
  )
  if (value === undefined) return undefined
  const key = inner.replace(/^\[\d+\]\.?/, '')
  const kind = key === '' ? undefined : (named.fields?.[key] ?? kindOfField(named.view, key))
  const { view, fields } = named
  return { value, ...(kind ? { kind } : {}), ...(view ? { view } : {}), ...(fields ? { fields } : {}) }
}

/** A field of a list of rows is the list of what each row says: `$plan.solde`. */
function valueInside(value: unknown, path: string): unknown {
  const found = fieldOf(value, path)
  if (found !== undefined || !Array.isArray(value) || value.length === 0) return found
  const each = value.map((row: unknown) => fieldOf(row, path))
  return each.includes(undefined) ? undefined : each
}

export function kindOfField(view: string | undefined, field: string): ValueKind | undefined {
  if (!view || !isViewName(view)) return undefined
  return viewColumns(view)?.find((column) => column.key === field)?.kind
}

/** Resolves every value inside, deeply. What is missing is told to the scope and becomes undefined. */
export function resolve(node: unknown, scope: Scope): unknown {
  if (typeof node === 'string') return resolveText(node, scope)
  if (Array.isArray(node)) return node.map((item) => resolve(item, scope))
  if (!isRecord(node)) return node
  const keys = Object.keys(node)
  if (keys.length === 1) {
    if (keys[0] === 'day' && typeof node.day === 'number') return addDays(scope.today, node.day)
    if (keys[0] === 'units' && typeof node.units === 'number') return Math.round(node.units * 1_000)
    if (keys[0] === 'ask') return resolveAsk(node.ask, scope)
  }
  if (isCalc(node)) return resolveCalc(node, scope)
  if (typeof node.calc === 'string') {
    scope.missed({ path: node.calc, code: 'value_refused' })
    return undefined
  }
  return Object.fromEntries(keys.map((key) => [key, resolve(node[key], scope)]))
}

type Calc = { calc: string; kind: CalcKind }

/** `{ calc: '$prix * 20 %', kind: money }` */
const isCalc = (node: unknown): node is Calc =>
  isRecord(node) &&
  Object.keys(node).length === 2 &&
  typeof node.calc === 'string' &&
  CALC_KINDS.some((kind) => kind === node.kind)

function resolveCalc({ calc, kind }: Calc, scope: Scope): unknown {
  const done = calculate(calc, kind, (path) => lookup(scope.names, path))
  if (done.ok) return done.value
  scope.missed({ path: done.at === '' ? calc : done.at, code: done.code })
  return undefined
}

/** The value with the kind that its writing tells: « 20 % » is a rate, « 12 € » an amount, `$path` what it names. */
export function resolveNamed(node: unknown, scope: Scope): Named {
  const value = resolve(node, scope)
  const kind = kindWritten(node, scope)
  return { value, ...(kind ? { kind } : {}) }
}

function kindWritten(node: unknown, scope: Scope): ValueKind | undefined {
  if (isCalc(node)) return node.kind
  if (typeof node === 'number') return 'count'
  if (typeof node === 'string') {
    if (WHOLE_PATH.test(node)) return lookup(scope.names, node.slice(1))?.kind
    return moneyText(node) !== undefined ? 'money' : rateText(node) !== undefined ? 'rate' : 'text'
  }
  if (!isRecord(node)) return undefined
  if ('day' in node) return 'day'
  if ('units' in node) return 'quantity'
  const asked = isRecord(node.ask) ? node.ask : {}
  return typeof asked.view === 'string' && typeof asked.field === 'string'
    ? kindOfField(asked.view, asked.field)
    : undefined
}

function resolveText(text: string, scope: Scope): unknown {
  const whole = WHOLE_PATH.exec(text)
  if (whole) {
    const found = lookup(scope.names, text.slice(1))
    if (!found) {
      const known = scope.names.has(whole[1] ?? '')
      scope.missed({ path: text, code: known ? 'path_unknown' : 'parameter_unknown' })
    }
    return found?.value
  }
  return moneyText(text) ?? rateText(text) ?? text
}

function resolveAsk(node: unknown, scope: Scope): unknown {
  const question = binding.safeParse(resolve(node, scope))
  if (!question.success) {
    const view = isRecord(node) ? String(node.view ?? '') : ''
    scope.missed({ path: view, code: isViewName(view) ? 'value_refused' : 'view_unknown' })
    return undefined
  }
  return askBinding(scope.company, question.data, scope.today)
}

/** Names that a YAML value mentions: `$payer.code` → `payer`. */
export function namesIn(node: unknown): Set<string> {
  const names = new Set<string>()
  const visit = (value: unknown) => {
    if (typeof value === 'string') {
      const whole = WHOLE_PATH.exec(value)
      if (whole?.[1]) names.add(whole[1])
      for (const [, path = ''] of value.matchAll(INNER_PATH)) names.add(path.split(/[.[]/)[0] ?? '')
    } else if (Array.isArray(value)) value.forEach(visit)
    else if (isRecord(value)) {
      if (typeof value.calc === 'string') {
        for (const [, name = ''] of value.calc.matchAll(/\$([a-zA-Z]\w*)/g)) names.add(name)
      }
      Object.values(value).forEach(visit)
    }
  }
  visit(node)
  return names
}

/** The value as it was drawn, when it is a day: for messages. */
export const asDay = (value: unknown): Day | undefined =>
  typeof value === 'string' && isDay(value) ? value : undefined
