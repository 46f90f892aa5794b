/** How a scenario says what a table of a spreadsheet holds: a binding for the rows, a field for each column. */

import { z } from 'zod'
import { type Day, isDay } from '#base/dates.ts'
import { isRecord } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import { folded } from '#base/sorting.ts'
import { monthInText } from '#documents/month-in-text.ts'
import type { Company } from '#pgi'
import { binding, bindingRows } from './binding.ts'
import { rowMatches } from './condition.ts'
import { valueAt } from './paths.ts'

export const valueKind = z.enum(['money', 'day', 'count', 'quantity', 'rate', 'text', 'reference'])
export type ValueKind = z.infer<typeof valueKind>

const column = z.strictObject({
  /** A path into the rows of the view. */
  field: z.string().min(1),
  /** The heading, as the model answer prints it. Left out: the column's own name. */
  label: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).default([]),
  kind: valueKind,
  /** In the unit of the kind: cents, days, thousandths, basis points. */
  tolerance: z.number().min(0).default(0),
  formula: z.enum(['required', 'allowed']).optional(),
  /** Most of its lines are nil: a blank is a zero there, and a zero that was expected earns nothing. */
  sparse: z.boolean().default(false),
  /** Fields of what the value becomes after an earlier mistake, which is paid where it was made: right from there. */
  carried: z.array(z.string().min(1)).default([]),
  /** The student received it filled in: which rows to keep is not the question. */
  given: z.boolean().default(false),
  /** How a cell is worked out, in the words of the declaration: `[today]-[echeance]`. */
  expression: z.string().min(1).optional(),
})
export type ColumnSpec = z.infer<typeof column>

export const tableSpec = z
  .strictObject({
    /** The rows: asked of the company, or said by the author, whose company has no such table. */
    from: binding.optional(),
    rows: z.array(z.record(z.string(), z.unknown())).optional(),
    /** The column that tells the rows apart, or several together. */
    key: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
    columns: z.record(z.string(), column),
    /** Which rows a filter should leave in sight, by field of the view. */
    filter: z.record(z.string(), z.unknown()).optional(),
    sorted: z.strictObject({ by: z.string().min(1), order: z.enum(['asc', 'desc']).default('asc') }).optional(),
    total: z.strictObject({ of: z.string().min(1), formula: z.enum(['required', 'allowed']).optional() }).optional(),
  })
  .refine(({ from, rows }) => (from === undefined) !== (rows === undefined), { error: 'from_or_rows' })
  .refine(({ columns, key }) => [key].flat().every((id) => Object.hasOwn(columns, id)), {
    path: ['key'],
    error: 'unknown_column',
  })
  .refine(({ columns, total }) => !total || Object.hasOwn(columns, total.of), {
    path: ['total', 'of'],
    error: 'unknown_column',
  })
  .refine(({ columns, sorted }) => !sorted || Object.hasOwn(columns, sorted.by), {
    path: ['sorted', 'by'],
    error: 'unknown_column',
  })
export type TableSpec = z.infer<typeof tableSpec>

export const keysOf = ({ key }: TableSpec): readonly string[] => [key].flat()

export function columnOf({ columns }: TableSpec, id: string): ColumnSpec {
  const found = columns[id]
  invariant(found, `${id} is not a column of the table`)
  return found
}

/** How the column is called when it is spoken of: its heading, or the first way to write it. */
export function labelOf(spec: TableSpec, id: string): string {
  const { label, aliases } = columnOf(spec, id)
  return label ?? aliases[0] ?? id
}

/** A row as it should be: its key, as text that compares, and the value of each column. */
export type ExpectedRow = {
  key: string
  name: string
  values: Readonly<Record<string, unknown>>
  /** By column, what its value becomes after a mistake made elsewhere. */
  carried: Readonly<Record<string, readonly unknown[]>>
  /** Whether a filter should leave it in sight; always, when the table asks for none. */
  shown: boolean
}

export function expectedRows(spec: TableSpec, company: Company, today: Day): ExpectedRow[] {
  const rows = spec.rows ?? (spec.from ? bindingRows(company, spec.from, today) : [])
  return rows.map((row) => {
    const at = (field: string): unknown => (isRecord(row) ? valueAt(row, field) : undefined)
    const columns = Object.entries(spec.columns)
    const values = Object.fromEntries(columns.map(([id, { field }]) => [id, at(field)]))
    const carried = Object.fromEntries(columns.map(([id, column]) => [id, column.carried.map(at)]))
    const parts = keysOf(spec).map((id) => String(values[id] ?? ''))
    return { key: keyText(parts), name: nameOf(parts), values, carried, shown: rowMatches(row, spec.filter ?? {}) }
  })
}

/** A line as a message names it: a day is written as it is in France, not as it is kept. */
export const nameOf = (parts: readonly string[]): string =>
  parts.map((part) => (isDay(part) ? part.split('-').reverse().join('/') : part)).join(' ')

/**
 * Keys compare without accents, case, spaces or punctuation: « FA 2026-00012 » is `FA2026-00012`. A month is a month
 * however it is written: « septembre 2025 » is `2025-09`.
 */
export const keyText = (parts: readonly string[]): string =>
  parts.map((part) => (monthInText(part) ?? folded(part)).replace(/[^\p{L}\p{N}]/gu, '')).join('|')
