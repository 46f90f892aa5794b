import { z } from 'zod'
import { zDay } from '#base/schema.ts'
import { askQuery } from '../query/ask-query.ts'
import { BOUNDS } from '../query/bounds.ts'
import type { QueryError } from '../query/query-error.ts'
import type { Cell, QueryColumn } from '../query/table.ts'
import { type QueryTableName, queryTables } from '../query/tables/index.ts'
import type { ValueType } from '../query/values.ts'
import { type Column, type ColumnKind, column, columns, view } from './view.ts'

/** `rank` counts from 1. */
export type QueryRow = { readonly rank: number; readonly sources: readonly string[]; readonly cells: readonly Cell[] }
export type QueryColumnShown = { readonly name: string; readonly kind: ColumnKind }
export type QueryAnswerView =
  | {
      readonly ok: true
      readonly columns: readonly QueryColumnShown[]
      readonly rows: readonly QueryRow[]
      readonly count: number
      /** The answer is longer than what is shown. */
      readonly cut: boolean
    }
  | { readonly ok: false; readonly error: QueryError }

const KINDS: Readonly<Record<ValueType, ColumnKind>> = {
  text: 'text',
  money: 'money',
  quantity: 'quantity',
  rate: 'rate',
  fineRate: 'fineRate',
  day: 'day',
  count: 'count',
  number: 'quantity',
  condition: 'text',
  nothing: 'text',
}

/** A question in SQL over the company's tables, which it can only read. A wrong one is answered by where it is wrong. */
export const query = view({
  args: z.object({ question: z.string().max(BOUNDS.length + 1), at: zDay }),
  run(company, { question, at }): QueryAnswerView {
    const answered = askQuery(company, question, at)
    if (!answered.ok) return { ok: false, error: answered.error }
    const { columns: shown, rows, count } = answered.value
    return {
      ok: true,
      columns: shown.map(({ name, type }) => ({ name, kind: KINDS[type] })),
      rows: rows.map((cells, index) => ({ rank: index + 1, cells, sources: [] })),
      count,
      cut: rows.length < count,
    }
  },
  table: {
    columns: [column('cells')],
    columnsOf: (answer): readonly Column[] =>
      answer.ok ? answer.columns.map(({ kind }, index) => column(`cells.${index}`, kind)) : [],
    rows: (answer) => (answer.ok ? answer.rows : []),
  },
})

export type SchemaTable = { readonly table: QueryTableName; readonly columns: readonly QueryColumn[] }
export type SchemaRow = {
  readonly table: QueryTableName
  readonly column: string
  readonly type: QueryColumn['type']
  readonly isKey: boolean
  readonly link: string | null
  readonly sources: readonly string[]
}

const isTableName = (name: string): name is QueryTableName => Object.hasOwn(queryTables, name)

/** Dictionnaire des données: every table that a question may name, its columns, their types, keys and links. */
export const querySchema = view({
  args: z.object({ table: z.string().max(40).optional() }),
  run(_, { table: wanted }) {
    const tables = Object.entries(queryTables).flatMap(([table, { columns: its }]): SchemaTable[] =>
      isTableName(table) && (wanted === undefined || table === wanted) ? [{ table, columns: its }] : [],
    )
    const rows = tables.flatMap(({ table, columns: its }) =>
      its.map(
        ({ name, type, key, link }): SchemaRow => ({
          table,
          column: name,
          type,
          isKey: key === true,
          link: link ?? null,
          sources: [],
        }),
      ),
    )
    return { tables, rows, count: rows.length }
  },
  table: { columns: columns('text', 'table', 'column', 'type', 'isKey', 'link'), rows: ({ rows }) => rows },
})
