import type { z } from 'zod'
import type { Company } from '../company.ts'

/** How a value of a table is to be written. The French heading of a column is found by its key, in the wording. */
export type ColumnKind = 'text' | 'money' | 'quantity' | 'rate' | 'fineRate' | 'day' | 'count'
/** `key` is a path in the row: `customer.name`. A column that may be empty holds null there. */
export type Column = { readonly key: string; readonly kind: ColumnKind }
/** Rows are plain objects; each says in `sources` the documents, receipts and entries that its figures come from. */
export type Row = { readonly sources: readonly string[] }

export type Table<Answer> = {
  readonly columns: readonly Column[]
  /** For an answer that has columns of its own: the heading of each is its key. */
  readonly columnsOf?: (answer: Answer) => readonly Column[]
  rows(answer: Answer): readonly Row[]
}

/** Something one can ask a company. Views read, they decide nothing. */
export type View<Args extends z.ZodType, Answer> = {
  readonly args: Args
  run(company: Company, args: z.output<Args>): Answer
  /** How the answer is laid out as one table, for exports and the command line. */
  readonly table?: Table<Answer>
}

export const view = <Args extends z.ZodType, Answer>(definition: View<Args, Answer>): View<Args, Answer> => definition

export const column = (key: string, kind: ColumnKind = 'text'): Column => ({ key, kind })
export const columns = (kind: ColumnKind, ...keys: readonly string[]): Column[] => keys.map((key) => column(key, kind))

/** The value at a path of a row, to lay out a table. */
export function valueAt(row: unknown, path: string): unknown {
  let value = row
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.getOwnPropertyDescriptor(value, step)?.value
  }
  return value
}
