import type { ExportTable, ExportValue } from '#documents/export-table.ts'
import { type Company, type Question, tableOf, valueAt } from '#pgi'
import { wordOfCode } from '#wording/pgi/codes.ts'
import { columnLabel } from '#wording/pgi/columns.ts'

/** The answer to a question of the PGI as a table with French headings and words. */
export function viewTable(company: Company, question: Question, title: string = question.view): ExportTable {
  const { columns, rows } = tableOf(company, question)
  return {
    title,
    columns: columns.map(({ key, kind }) => ({ key, kind, label: columnLabel(key, question.view) })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ key }) => [key, exportedValue(question.view, key, valueAt(row, key))])),
    ),
  }
}

export const exportedValue = (view: string, key: string, value: unknown): ExportValue =>
  typeof value === 'boolean'
    ? value
      ? 'oui'
      : 'non'
    : typeof value === 'string'
      ? wordOfCode(view, key, value)
      : typeof value === 'number'
        ? value
        : value === null || value === undefined
          ? null
          : JSON.stringify(value)
