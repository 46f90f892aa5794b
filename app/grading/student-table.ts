/** The table that a student built, found by its headings and read in the units of the PGI. */
import { no, ok, type Result } from '#base/result.ts'
import { type FoundTable, findTable, type TableRow } from '#documents/find-table.ts'
import { isBlank, type Sheet, type Workbook } from '#documents/workbook.ts'
import { list, verdict } from './figures.ts'
import { readCell } from './read-cell.ts'
import { columnOf, keysOf, keyText, labelOf, nameOf, type TableSpec } from './table-spec.ts'
import type { Location, Verdict } from './verdict.ts'

export type StudentRow = {
  key: string
  /** The key as the student wrote it. */
  name: string
  row: TableRow<string>
}

export type StudentTable = {
  deliverable: string
  workbook: Workbook
  sheet: Sheet
  found: FoundTable<string>
  rows: StudentRow[]
  total: TableRow<string> | undefined
}

/** `needed` are the columns that the check can't do without, besides the key. */
export function studentTable(
  workbook: Workbook,
  deliverable: string,
  spec: TableSpec,
  needed: readonly string[] = [],
): Result<StudentTable, Verdict> {
  const wanted = Object.entries(spec.columns).map(([key, { label = key, aliases }]) => ({ key, label, aliases }))
  const keys = keysOf(spec)
  const best = workbook.sheets
    .flatMap((sheet) => {
      const found = findTable(sheet, wanted)
      return found ? [{ sheet, found }] : []
    })
    .reduce<{ sheet: Sheet; found: FoundTable<string> } | undefined>(
      (kept, one) => (kept && kept.found.missing.length <= one.found.missing.length ? kept : one),
      undefined,
    )
  const place: Location = { kind: 'deliverable', deliverable }
  if (!best) return no(verdict({ ratio: 0, code: 'table_missing', locations: [place] }))
  const { sheet, found } = best
  const missing = [...keys, ...needed].filter((id) => found.missing.includes(id))
  if (missing.length > 0) {
    const labels = missing.map((id) => labelOf(spec, id))
    const header: Location = {
      kind: 'range',
      deliverable,
      sheet: sheet.name,
      range: `${found.headerRow}:${found.headerRow}`,
    }
    return no(verdict({ ratio: 0, code: 'column_missing', figures: { columns: list(labels) }, locations: [header] }))
  }
  const rows = found.rows
    .filter((row) => !row.isTotal)
    .flatMap((row): StudentRow[] => {
      const parts = keys.map((id) => {
        const read = readCell(row.cells[id]?.cell, columnOf(spec, id).kind)
        return read.kind === 'value' ? String(read.value) : read.kind === 'unreadable' ? read.text : ''
      })
      // A line without its key says nothing of anybody: a title, a note, a line ready to be filled.
      return parts.every((part) => part === '') ? [] : [{ key: keyText(parts), name: nameOf(parts), row }]
    })
  return ok({
    deliverable,
    workbook,
    sheet,
    found,
    rows,
    total: totalRow(spec, found),
  })
}

/** The last line that says « Total », or the line under the rows that has nothing but an amount in the total's column. */
function totalRow(spec: TableSpec, found: FoundTable<string>): TableRow<string> | undefined {
  const of = spec.total?.of
  if (of === undefined) return undefined
  const keys = keysOf(spec)
  const filled = found.rows.filter((row) => !isBlank(row.cells[of]?.cell))
  return (
    filled.findLast((row) => row.isTotal) ?? filled.findLast((row) => keys.every((id) => isBlank(row.cells[id]?.cell)))
  )
}

export const cellPlace = (table: StudentTable, row: TableRow<string>, column: string): Location => ({
  kind: 'cell',
  deliverable: table.deliverable,
  sheet: table.sheet.name,
  cell: row.cells[column]?.address ?? `A${row.row}`,
})
