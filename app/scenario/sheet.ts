/**
 * A spreadsheet as the scenario declares it, for a company at a moment: the same declaration prints the model answer,
 * makes the student's empty template and tells the grader what to look for.
 */
import { isDay } from '#base/dates.ts'
import { columnName } from '#documents/address.ts'
import { type Cell, type Sheet, serialOf, type Workbook } from '#documents/workbook.ts'
import { binding, bindingRows, fieldOf } from '#grading'
import type { DeliverableText } from './format.ts'
import { resolve, type Scope, type ValueKind } from './values.ts'

export type SpreadsheetText = Extract<DeliverableText, { kind: 'spreadsheet' }>

/** How a wrong answer writes a column: figures typed in, one value everywhere, or another field of the rows. */
export type ColumnChange = { typed: true } | { value: unknown } | { field: string }
export type SheetChanges = { columns?: Readonly<Record<string, ColumnChange>>; dropRows?: number; shortTotal?: true }

const FORMATS: Readonly<Record<ValueKind, string | undefined>> = {
  money: '#,##0.00 €',
  day: 'dd/mm/yyyy',
  count: '0',
  quantity: '#,##0.###',
  rate: '0.00%',
  fineRate: '0.000%',
  text: undefined,
  time: undefined,
}

/** What a cell of a sheet holds for a value of the PGI: cents become euros, days their serial number. */
export function cellValue(value: unknown, kind: ValueKind): Cell {
  const format = FORMATS[kind]
  const shaped = format ? { format } : {}
  if (value === undefined || value === null) return { value: null, ...shaped }
  if (kind === 'day' && typeof value === 'string' && isDay(value))
    return { value: serialOf(value), kind: 'date', ...shaped }
  if (kind === 'money' && typeof value === 'number') return { value: value / 100, kind: 'number', ...shaped }
  if (kind === 'quantity' && typeof value === 'number') return { value: value / 1_000, kind: 'number', ...shaped }
  if (kind === 'rate' && typeof value === 'number') return { value: value / 10_000, kind: 'number', ...shaped }
  if (kind === 'fineRate' && typeof value === 'number') return { value: value / 100_000, kind: 'number', ...shaped }
  if (typeof value === 'number') return { value, kind: 'number', ...shaped }
  return { value: String(value), kind: 'text' }
}

type Layout = {
  named: ReadonlyMap<string, string>
  columns: ReadonlyMap<string, string>
  header: number
  first: number
}

/** Title in row 1, one named cell a row from row 3, a blank row, then the table. */
function layoutOf(text: SpreadsheetText): Layout {
  const named = new Map(Object.keys(text.cells).map((id, index) => [id, `B${index + 3}`]))
  const columns = new Map(Object.keys(text.table.columns).map((id, index) => [id, columnName(index + 1)]))
  const header = named.size === 0 ? 3 : named.size + 4
  return { named, columns, header, first: header + 1 }
}

/** `[today] - [echeance]` on row 9 → `$B$3-C9`. */
export function formulaAt(formula: string, layout: Layout, row: number): string {
  return formula.replace(/\[([a-zA-Z]\w*)\]/g, (whole, id: string) => {
    const column = layout.columns.get(id)
    if (column) return `${column}${row}`
    const cell = layout.named.get(id)
    return cell ? `$${cell.slice(0, 1)}$${cell.slice(1)}` : whole
  })
}

function heading(text: SpreadsheetText, layout: Layout, scope: Scope): Record<string, Cell> {
  const cells: Record<string, Cell> = { A1: { value: text.title, kind: 'text' } }
  for (const [id, cell] of Object.entries(text.cells)) {
    const address = layout.named.get(id) ?? ''
    cells[`A${address.slice(1)}`] = { value: cell.label, kind: 'text' }
    cells[address] = cellValue(resolve(cell.value, scope), cell.kind)
  }
  for (const [id, column] of Object.entries(text.table.columns)) {
    cells[`${layout.columns.get(id)}${layout.header}`] = { value: column.label, kind: 'text' }
  }
  return cells
}

/** The sheet a student starts from: titles and headers, no answer. */
export function templateWorkbook(text: SpreadsheetText, scope: Scope): Workbook {
  return { sheets: [{ name: 'Feuille1', cells: heading(text, layoutOf(text), scope) }] }
}

/** The rows that the table must hold, asked of the scope's company. */
export function expectedRows(text: SpreadsheetText, scope: Scope): readonly unknown[] {
  const question = binding.safeParse(resolve(text.table.from, scope))
  return question.success ? bindingRows(scope.company, question.data, scope.today) : []
}

/** The model answer's workbook (or a wrong answer's, with its changes). */
export function modelWorkbook(text: SpreadsheetText, scope: Scope, changes: SheetChanges = {}): Workbook {
  const layout = layoutOf(text)
  const all = expectedRows(text, scope)
  const rows = all.slice(0, all.length - (changes.dropRows ?? 0))
  const cells = heading(text, layout, scope)
  rows.forEach((row, index) => {
    const line = layout.first + index
    for (const [id, column] of Object.entries(text.table.columns)) {
      const change = changes.columns?.[id]
      const field = change && 'field' in change ? change.field : column.field
      const value = change && 'value' in change ? resolve(change.value, scope) : fieldOf(row, field)
      const formula = column.formula && !change ? { formula: formulaAt(column.formula, layout, line) } : {}
      cells[`${layout.columns.get(id)}${line}`] = { ...cellValue(value, column.kind), ...formula }
    }
  })
  if (text.table.total) addTotal(cells, text, layout, rows, changes)
  const sheet: Sheet = { name: 'Feuille1', cells }
  return { sheets: [sheet] }
}

function addTotal(
  cells: Record<string, Cell>,
  text: SpreadsheetText,
  layout: Layout,
  rows: readonly unknown[],
  changes: SheetChanges,
): void {
  const total = text.table.total
  const column = total && text.table.columns[total.of]
  if (!total || !column || rows.length === 0) return
  const letter = layout.columns.get(total.of)
  const last = layout.first + rows.length - 1
  const line = last + 1
  const sum = rows.reduce<number>((all, row) => all + Number(fieldOf(row, column.field) ?? 0), 0)
  const until = changes.shortTotal ? last - 1 : last
  cells[`A${line}`] = { value: total.label, kind: 'text' }
  cells[`${letter}${line}`] = {
    ...cellValue(sum, column.kind),
    ...(changes.columns?.[total.of] ? {} : { formula: `SUM(${letter}${layout.first}:${letter}${until})` }),
  }
}

/** The same question as the table's, as the grader's checks want it. */
export function tableSpec(text: SpreadsheetText): Record<string, unknown> {
  const columns = Object.entries(text.table.columns).map(([id, column]) => [
    id,
    {
      field: column.field,
      aliases: [column.label, ...column.aliases],
      kind: column.kind,
      formula: column.live ? 'required' : 'allowed',
    },
  ])
  return {
    from: text.table.from,
    key: text.table.key,
    columns: Object.fromEntries(columns),
    ...(text.table.total ? { total: { of: text.table.total.of } } : {}),
  }
}
