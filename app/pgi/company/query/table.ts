import type { Day } from '#base/dates.ts'
import type { Company } from '../company.ts'

/** What a column holds, and so how it is compared, computed and shown. Rates are percentages: 20 % is 20. */
export type ColumnType = 'text' | 'money' | 'quantity' | 'rate' | 'fineRate' | 'day' | 'count'
/** Money in cents, quantities in thousandths, rates in basis points, fine ones in hundred-thousandths, as everywhere in the PGI. */
export type Cell = string | number | null

export type QueryColumn = {
  readonly name: string
  readonly type: ColumnType
  /** Part of what names a row. */
  readonly key?: true
  /** The column that it points at: `clients.code`. */
  readonly link?: string
}

export type QueryTable = {
  readonly columns: readonly QueryColumn[]
  /** Every row, its cells in the order of the columns; always in the same order. */
  rows(company: Company, at: Day): readonly (readonly Cell[])[]
}

/** A table from its columns and from records that know each column by its name. */
export function queryTable<Name extends string>(
  columns: Readonly<Record<Name, Omit<QueryColumn, 'name'>>>,
  recordsOf: (company: Company, at: Day) => readonly Readonly<Record<Name, Cell>>[],
): QueryTable {
  const names = Object.keys(columns) as Name[]
  return {
    columns: names.map((name) => ({ name, ...columns[name] })),
    rows: (company, at) => recordsOf(company, at).map((record) => names.map((name) => record[name])),
  }
}

export const text = { type: 'text' } as const
export const money = { type: 'money' } as const
export const quantity = { type: 'quantity' } as const
export const rate = { type: 'rate' } as const
export const fineRate = { type: 'fineRate' } as const
export const day = { type: 'day' } as const
export const count = { type: 'count' } as const
export const key = { type: 'text', key: true } as const
export const link = (column: string) => ({ type: 'text', link: column }) as const

export const yesNo = (fact: boolean): string => (fact ? 'oui' : 'non')
