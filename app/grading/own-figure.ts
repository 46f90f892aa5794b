/**
 * A fact that the student worked out in a spreadsheet before quoting it: when that work was wrong, and paid there, what is
 * asked of the text is that it says what the student found.
 */
import { z } from 'zod'
import type { TableRow } from '#documents/find-table.ts'
import { isBlank } from '#documents/workbook.ts'
import type { Evidence } from './evidence.ts'
import type { Fact } from './facts.ts'
import { findCell } from './find-cell.ts'
import { type Read, readCell } from './read-cell.ts'
import { declared } from './sheet-spec.ts'
import { type StudentTable, studentTable } from './student-table.ts'
import { calculatedWorkbook } from './student-workbook.ts'
import { columnOf, keyText, type TableSpec } from './table-spec.ts'

const text = z.string().min(1)

/** The line of the table: by its key, the one where a column is the highest or the lowest, or that of the total. */
const line = z.union([
  z.strictObject({ key: z.union([z.string(), z.number(), z.array(z.unknown()).min(1)]), column: text }),
  z.strictObject({ highest: text, column: text }),
  z.strictObject({ lowest: text, column: text }),
  z.strictObject({ total: z.literal(true), column: text }),
])
type Line = z.output<typeof line>

/** Where the student's own figure stands: a result of a spreadsheet, or a cell of its table. */
export const ownFigure = z
  .strictObject({ deliverable: text, ...declared, result: text.optional(), at: line.optional() })
  .refine(({ result, at }) => (result === undefined) !== (at === undefined), { error: 'result_or_at' })
  .refine(({ result, results }) => result === undefined || Object.hasOwn(results, result), {
    path: ['result'],
    error: 'unknown_result',
  })
  .refine(({ at, table }) => !at || columnsOf(at).every((id) => table && Object.hasOwn(table.columns, id)), {
    path: ['at'],
    error: 'unknown_column',
  })
export type OwnFigure = z.output<typeof ownFigure>

const columnsOf = (at: Line): string[] => [
  at.column,
  ...('highest' in at ? [at.highest] : 'lowest' in at ? [at.lowest] : []),
]

/** The facts as they are asked: those of the model, or what the student found when the question is put to their own work. */
export const factsAsked = (evidence: Evidence, facts: readonly Fact[]): Promise<Fact[]> =>
  Promise.all(facts.map((one) => (evidence.fromThere && one.own ? asFound(evidence, one, one.own) : one)))

async function asFound(evidence: Evidence, fact: Fact, own: OwnFigure): Promise<Fact> {
  const read = await readOwn(evidence, own, fact.kind)
  // Nothing was found, or nothing at all: that is easy to quote, and the right figure is still asked.
  if (read?.kind !== 'value' || read.value === 0 || read.value === '') return fact
  const { from: _, ...said } = fact
  return { ...said, value: read.value, rounded: true }
}

async function readOwn(evidence: Evidence, own: OwnFigure, kind: Fact['kind']): Promise<Read | undefined> {
  const workbook = await calculatedWorkbook(evidence, own.deliverable)
  if (!workbook.ok) return undefined
  const asked = own.result === undefined ? undefined : own.results[own.result]
  if (asked) return findCell(workbook.value, { id: own.result ?? '', ...asked, kind }, undefined)?.read
  const table = own.table && studentTable(workbook.value, own.deliverable, own.table)
  if (!own.at || !own.table || !table?.ok) return undefined
  const row = lineOf(own.at, table.value, own.table)
  return row && readCell(row.cells[own.at.column]?.cell, kind)
}

function lineOf(at: Line, { rows, total }: StudentTable, spec: TableSpec): TableRow<string> | undefined {
  if ('total' in at) return total
  if ('key' in at) {
    const wanted = keyText([at.key].flat().map(String))
    return rows.find(({ key }) => key === wanted)?.row
  }
  const [column, sign] = 'highest' in at ? [at.highest, 1] : [at.lowest, -1]
  let best: { row: TableRow<string>; value: number } | undefined
  for (const { row } of rows) {
    const cell = row.cells[column]?.cell
    const read = readCell(cell, columnOf(spec, column).kind)
    if (isBlank(cell) || read.kind !== 'value' || typeof read.value !== 'number') continue
    const value = read.value * sign
    if (!best || value > best.value) best = { row, value }
  }
  return best?.row
}
