/** An author's formula, in the words of the declaration, put in the addresses of the student's workbook. */

import { isDay } from '#base/dates.ts'
import type { TableRow } from '#documents/find-table.ts'
import type { RuleInput } from '#documents/follow-rule.ts'
import { quotedSheetName, tokensOf } from '#documents/formula-tokens.ts'
import type { CellRef } from '#documents/precedents.ts'
import { isBlank, serialOf, type Workbook } from '#documents/workbook.ts'
import { findCell } from './find-cell.ts'
import { writeWords } from './formula-words.ts'
import type { AskedCell, Declared, GivenCell } from './sheet-spec.ts'
import type { StudentTable } from './student-table.ts'
import type { ValueKind } from './table-spec.ts'

export type PlacedRule = { formula: string; inputs: readonly RuleInput[] }
type Parts = Pick<Declared, 'cells' | 'results'>

/**
 * `[today]-[echeance]` on the student's row 9 becomes `Feuille1!B3-Feuille1!C9`. A given cell that the student did not keep is
 * written as its value. Undefined when a word of the rule stands nowhere in the workbook: nothing can be compared then.
 */
export function placeRule(
  expression: string,
  { cells, results }: Parts,
  workbook: Workbook,
  table: StudentTable | undefined,
  row?: TableRow<string>,
): PlacedRule | undefined {
  const inputs = new Map<string, RuleInput>()
  let isWhole = true
  const above = row && table?.rows[table.rows.findIndex((one) => one.row === row) - 1]?.row
  const formula = writeWords(expression, ({ word: said, above: columnAbove, isColumn }) => {
    const word = above && columnAbove !== undefined ? columnAbove : said
    const line = above && columnAbove !== undefined ? above : row
    const column = table && columnAt(table, word, isColumn ? undefined : line)
    const given = cells[word]
    const asked = results[word]
    const placed =
      column ?? (given ? givenAt(word, given, workbook) : asked ? askedAt(word, asked, workbook) : undefined)
    if (!placed) {
      isWhole = false
      return '0'
    }
    const known = inputs.get(word)?.cells.length ?? 0
    if (placed.cells.length > known) inputs.set(word, { id: word, cells: placed.cells })
    return placed.text
  })
  return isWhole ? { formula, inputs: [...inputs.values()] } : undefined
}

type Placed = { text: string; cells: readonly CellRef[] }

const written = ({ sheet, address }: CellRef): string => `${quotedSheetName(sheet)}!${address}`

/** The cell of the row, or the whole column when the rule stands outside of the table. */
function columnAt(table: StudentTable, id: string, row: TableRow<string> | undefined): Placed | undefined {
  if (!table.found.headers[id]) return undefined
  const sheet = table.sheet.name
  if (row) {
    const address = row.cells[id]?.address
    return address === undefined ? undefined : { text: written({ sheet, address }), cells: [{ sheet, address }] }
  }
  const cells = table.rows.flatMap(({ row: one }) => {
    const cell = one.cells[id]
    return cell && !isBlank(cell.cell) ? [{ sheet, address: cell.address }] : []
  })
  const [first, last] = [cells[0], cells.at(-1)]
  return first && last ? { text: `${written(first)}:${last.address}`, cells } : undefined
}

function givenAt(id: string, given: GivenCell, workbook: Workbook): Placed {
  const found = findCell(workbook, { id, ...given }, given.value)
  if (found && typeof found.cell?.value === 'number') {
    const at = { sheet: found.sheet, address: found.address }
    const isWhole = given.kind === 'rate' && Math.abs(found.cell.value) > 1
    return { text: isWhole ? `(${written(at)}/100)` : written(at), cells: [at] }
  }
  return { text: literal(given.value, given.kind), cells: [] }
}

function askedAt(id: string, asked: AskedCell, workbook: Workbook): Placed | undefined {
  const found = findCell(workbook, { id, ...asked }, asked.value)
  if (!found || typeof found.cell?.value !== 'number') return undefined
  const at = { sheet: found.sheet, address: found.address }
  return { text: written(at), cells: [at] }
}

/** How many units of the PGI make one of a sheet. */
const UNITS: Readonly<Partial<Record<ValueKind, number>>> = { money: 100, quantity: 1_000, rate: 10_000 }

/** A value of the PGI as a formula writes it. */
export function literal(value: unknown, kind: ValueKind): string {
  if (typeof value === 'number') return String(value / (UNITS[kind] ?? 1))
  if (typeof value !== 'string') return '0'
  return kind === 'day' && isDay(value) ? String(serialOf(value)) : `"${value.replaceAll('"', '""')}"`
}

/** What a result may be away from its rule and be the same: a cent of rounding or two, in the unit of the sheet. */
export const roundingOf = (kind: ValueKind, tolerance: number): number =>
  (kind === 'money' ? 0.02 : kind === 'rate' ? 0.0001 : kind === 'quantity' ? 0.001 : 0) +
  tolerance / (UNITS[kind] ?? 1)

/** Figures that stand in every formula and tell nothing. */
const COMMON = new Set([0, 1, 100, 365, 360, 12])

/** `">=8"`, the criterion of a COUNTIF, holds a figure as well. */
function figureOfCriterion(text: string): number | undefined {
  const figure = /^"?(?:[<>]=?|<>|=)\s*(?<figure>\d+(?:[.,]\d+)?)"?$/.exec(text)?.groups?.figure
  return figure === undefined ? undefined : Number(figure.replace(',', '.'))
}

/** The figure of a formula that stands for an input: the rate itself, or one plus the rate, or the rate of a hundred. */
export function constantFor(formula: string, input: number): number | undefined {
  const forms = [input, 1 + input, 1 - input, input * 100, 100 + input * 100].filter((form) => !COMMON.has(form))
  const tokens = tokensOf(formula)
  return tokens.flatMap(({ type, text }, index) => {
    const figure = type === 'number' ? Number(text) : type === 'string' ? figureOfCriterion(text) : undefined
    if (figure === undefined) return []
    const value = figure / (tokens[index + 1]?.text === '%' ? 100 : 1)
    return forms.some((form) => Math.abs(form - value) < 1e-9) ? [value] : []
  })[0]
}
