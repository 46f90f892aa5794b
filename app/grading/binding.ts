/** How a check names an expected value: a question to a company, never the value itself. */

import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { isRecord } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { ask, type Company, isViewName, parseQuestion } from '#pgi'
import { rowMatches } from './condition.ts'
import { canonicalText, mapValues, valueAt } from './paths.ts'

export const binding = z.strictObject({
  view: z.string().refine(isViewName, { error: 'view_unknown' }),
  args: z.record(z.string(), z.unknown()).default({}),
  /** A list inside the answer, when its rows are not what is asked: the `lines` of a document. */
  rows: z.string().min(1).optional(),
  /** Which rows of the answer count, by path. */
  where: z.record(z.string(), z.unknown()).optional(),
  /** A path to sort the rows by; `-path` for the largest first. Left out: the view's own order. */
  order: z.string().min(1).optional(),
  /** One row rather than all of them. */
  take: z.enum(['first', 'last', 'all']).optional(),
  /** A path into the answer (`total`, `limit`) or into each of its rows (`balance`, `customer.name`). */
  field: z.string().min(1).optional(),
})
export type Binding = z.output<typeof binding>

/** A value said, or a question whose answer it is. */
export const valueOrBinding = z.union([z.string(), z.number(), z.boolean(), binding])
export type ValueOrBinding = z.output<typeof valueOrBinding>

/** The value at a path of a row, `undefined` where there is none. */
export const fieldOf = valueAt

/** A company is a value, and so is its answer: what was asked of it once is not worked out again. */
const answered = new WeakMap<Company, Map<string, unknown>>()

/** The answer of a company to a question whose day, when it is not said, is the story's. */
export function answerOf(company: Company, view: string, args: Readonly<Record<string, unknown>>, today: Day): unknown {
  const known = answered.get(company) ?? new Map<string, unknown>()
  answered.set(company, known)
  const key = canonicalText({ at: today, ...args, view })
  if (!known.has(key)) known.set(key, answerAnew(company, { at: today, ...args, view }))
  return known.get(key)
}

function answerAnew(company: Company, asked: Readonly<Record<string, unknown>>): unknown {
  const question = parseQuestion(asked)
  // A view that is unknown, or asked wrong, was refused by the scenario's lint.
  invariant(
    question.ok,
    `the question ${asked.view} is malformed: ${question.ok ? '' : JSON.stringify(question.error)}`,
  )
  return ask(company, question.value)
}

const hasRows = (answer: unknown): boolean => Array.isArray(answer) || (isRecord(answer) && Array.isArray(answer.rows))

/** An answer without rows is one row; no answer (nobody of that name) is none. */
export function rowsOf(answer: unknown): readonly unknown[] {
  if (answer === null || answer === undefined) return []
  if (Array.isArray(answer)) return answer
  return isRecord(answer) && Array.isArray(answer.rows) ? answer.rows : [answer]
}

/** The rows that a binding names. */
export function bindingRows(company: Company, asked: Binding, today: Day): readonly unknown[] {
  return chosenRows(answerTo(company, asked, today), asked)
}

/** The answer, or the list of it that is meant. */
export function answerTo(
  company: Company,
  { view, args, rows }: Pick<Binding, 'args' | 'rows'> & { view: string },
  today: Day,
): unknown {
  const answer = answerOf(company, view, args, today)
  return rows === undefined ? answer : valueAt(answer, rows)
}

/** The rows of an answer that are meant, in the order asked. */
export function chosenRows(
  answer: unknown,
  { where, order, take }: Pick<Binding, 'where' | 'order' | 'take'>,
): readonly unknown[] {
  const rows = rowsOf(answer).filter((row) => rowMatches(row, where ?? {}))
  const ordered = order === undefined ? rows : sorted(rows, order)
  if (take === 'first') return ordered.slice(0, 1)
  return take === 'last' ? ordered.slice(-1) : ordered
}

function sorted(rows: readonly unknown[], order: string): readonly unknown[] {
  const descends = order.startsWith('-')
  const path = descends ? order.slice(1) : order
  const inOrder = (left: unknown, right: unknown): number => {
    const [one, other] = [valueAt(left, path), valueAt(right, path)]
    return typeof one === 'number' && typeof other === 'number' ? one - other : byText(String(one), String(other))
  }
  return [...rows].sort((left, right) => (descends ? inOrder(right, left) : inOrder(left, right)))
}

/** What a binding stands for, as a list: one value by row, those that are missing left out. */
export function bindingValues(company: Company, asked: Binding, today: Day): readonly unknown[] {
  const answer = answerTo(company, asked, today)
  const { field, where, order, take } = asked
  if (field === undefined) return chosenRows(answer, asked)
  // `total` may stand beside the rows; once rows are chosen, it is theirs.
  const beside = where || order || take ? undefined : valueAt(answer, field)
  const values = beside === undefined ? chosenRows(answer, asked).map((row) => valueAt(row, field)) : [beside].flat()
  return values.filter((value) => value !== undefined && value !== null)
}

/** One value when the answer, or what the binding takes of it, is one; a list otherwise. */
export function askBinding(company: Company, asked: Binding, today: Day): unknown {
  const answer = answerTo(company, asked, today)
  const { field, where, order, take } = asked
  if (field !== undefined && !where && !order && !take) {
    const beside = valueAt(answer, field)
    if (beside !== undefined) return beside
  }
  const rows = chosenRows(answer, asked)
  const values = field === undefined ? rows : rows.map((row) => valueAt(row, field))
  const isOne = take === 'first' || take === 'last' || !hasRows(answer)
  return isOne ? values[0] : values
}

/** A value as it is, or asked. */
export const resolved = (value: unknown, company: Company, today: Day): unknown => {
  const asked = isRecord(value) && 'view' in value ? binding.safeParse(value) : undefined
  return asked?.success ? askBinding(company, asked.data, today) : value
}

export const resolvedAll = (
  values: Readonly<Record<string, unknown>>,
  company: Company,
  today: Day,
): Record<string, unknown> => mapValues(values, (value) => resolved(value, company, today))
