/**
 * A spreadsheet as the scenario declares it, for a company at a moment: the same declaration prints the model answer,
 * makes the student's empty template and tells the grader what to look for.
 */

import { isDay } from '#base/dates.ts'
import { isRecord } from '#base/record.ts'
import { byText, folded } from '#base/sorting.ts'
import { columnName } from '#documents/address.ts'
import type { Chart } from '#documents/chart.ts'
import { addSpan, type Cell, type Sheet, type Span, serialOf, type Workbook } from '#documents/workbook.ts'
import { askBinding, binding, bindingRows, fieldOf, rowMatches, writeWords } from '#grading'
import type { BindingText, DeliverableText } from './format.ts'
import { resolve, type Scope, type ValueKind } from './values.ts'

export type SpreadsheetText = Extract<DeliverableText, { kind: 'spreadsheet' }>

/** How a wrong answer writes a column or a result: figures typed in, one value, another field, another formula. */
export type ColumnChange = { typed: true } | { value: unknown } | { field: string } | { formula: string }
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
  /** Given cells, then results. */
  named: ReadonlyMap<string, string>
  columns: ReadonlyMap<string, string>
  header: number
  first: number
}

/** Title in row 1, one given cell or result a row from row 3, a blank row, then the table. */
function layoutOf(text: SpreadsheetText): Layout {
  const words = [...Object.keys(text.cells), ...Object.keys(text.results)]
  const named = new Map(words.map((id, index) => [id, `B${index + 3}`]))
  const columns = new Map(Object.keys(text.table.columns).map((id, index) => [id, columnName(index + 1)]))
  const header = named.size === 0 ? 3 : named.size + 4
  return { named, columns, header, first: header + 1 }
}

/**
 * `[today] - [echeance]` on row 9 → `$B$3-C9`; over rows 9 to 12, a column is `C9:C12`; `[previous:solde|depart]` → `D8`; of four
 * rows, `[all:echeance]` → `$C$9:$C$12`.
 */
export function formulaAt(formula: string, layout: Layout, row: number, last = row, rows = last - row + 1): string {
  return writeWords(formula, ({ word: id, above, isColumn, whole }) => {
    const columnAbove = above === undefined ? undefined : layout.columns.get(above)
    if (columnAbove && row > layout.first) return `${columnAbove}${row - 1}`
    const column = layout.columns.get(id)
    if (column && isColumn) return `$${column}$${layout.first}:$${column}$${layout.first + rows - 1}`
    if (column) return last === row ? `${column}${row}` : `${column}${row}:${column}${last}`
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
  for (const [id, { label }] of Object.entries(text.results)) {
    cells[`A${layout.named.get(id)?.slice(1)}`] = { value: label, kind: 'text' }
  }
  for (const [id, column] of Object.entries(text.table.columns)) {
    cells[`${layout.columns.get(id)}${layout.header}`] = { value: column.label, kind: 'text' }
  }
  return cells
}

/** The sheet a student starts from: titles, headers and the columns that are given, no answer. */
export function templateWorkbook(text: SpreadsheetText, scope: Scope): Workbook {
  const layout = layoutOf(text)
  const cells = heading(text, layout, scope)
  for (const [id, { given, field, kind }] of Object.entries(text.table.columns)) {
    if (!given) continue
    for (const [index, row] of inOrder(text, expectedRows(text, scope)).entries()) {
      cells[`${layout.columns.get(id)}${layout.first + index}`] = cellValue(fieldOf(row, field), kind)
    }
  }
  return { sheets: [{ name: SHEET, cells }] }
}

/** The rows that the table must hold: the author's own, or asked of the scope's company. */
export function expectedRows(text: SpreadsheetText, scope: Scope): readonly unknown[] {
  if (text.table.rows !== undefined) {
    const rows = resolve(text.table.rows, scope)
    return Array.isArray(rows) ? rows : []
  }
  const question = binding.safeParse(resolve(text.table.from, scope))
  return question.success ? bindingRows(scope.company, question.data, scope.today) : []
}

/** The model answer's workbook (or a wrong answer's, with its changes). */
export function modelWorkbook(text: SpreadsheetText, scope: Scope, changes: SheetChanges = {}): Workbook {
  const layout = layoutOf(text)
  const all = inOrder(text, expectedRows(text, scope))
  const rows = all.slice(0, all.length - (changes.dropRows ?? 0))
  const cells = heading(text, layout, scope)
  rows.forEach((row, index) => {
    const line = layout.first + index
    for (const [id, column] of Object.entries(text.table.columns)) {
      const change = changes.columns?.[id]
      const field = change && 'field' in change ? change.field : column.field
      const value = change && 'value' in change ? resolve(change.value, scope) : fieldOf(row, field)
      const written = change && 'formula' in change ? change.formula : change ? undefined : column.formula
      const formula = written === undefined ? {} : { formula: formulaAt(written, layout, line, line, rows.length) }
      cells[`${layout.columns.get(id)}${line}`] = { ...cellValue(value, column.kind), ...formula }
    }
  })
  if (text.table.total) addTotal(cells, text, layout, rows, changes)
  addResults(cells, text, layout, rows.length, scope, changes)
  const sheet: Sheet = {
    name: SHEET,
    cells,
    ...filterOf(text, layout, rows, scope),
    ...orderOf(text, layout, rows.length),
  }
  const charts = Object.values(text.charts).map((chart) => chartOf(chart, text, layout, rows.length))
  return charts.length > 0 && rows.length > 0 ? { sheets: [sheet], charts } : { sheets: [sheet] }
}

const SHEET = 'Feuille1'

/** The rows as the table asks to have them sorted; texts as the grader compares them. */
function inOrder({ table }: SpreadsheetText, rows: readonly unknown[]): readonly unknown[] {
  const { sorted } = table
  const field = sorted && table.columns[sorted.by]?.field
  if (!sorted || field === undefined) return rows
  const rise = (left: unknown, right: unknown): number => {
    const [one, other] = [fieldOf(left, field), fieldOf(right, field)]
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : byText(folded(String(one)), folded(String(other)))
  }
  return [...rows].sort((left, right) => (sorted.order === 'asc' ? rise(left, right) : rise(right, left)))
}

function addResults(
  cells: Record<string, Cell>,
  text: SpreadsheetText,
  layout: Layout,
  rows: number,
  scope: Scope,
  changes: SheetChanges,
): void {
  for (const [id, result] of Object.entries(text.results)) {
    const change = changes.columns?.[id]
    const asked = result.from ? askOf(result.from, scope) : resolve(result.value, scope)
    const value = change && 'value' in change ? resolve(change.value, scope) : asked
    const written = change && 'formula' in change ? change.formula : change ? undefined : result.formula
    const formula =
      written === undefined || rows === 0
        ? {}
        : { formula: formulaAt(written, layout, layout.first, layout.first + rows - 1) }
    cells[layout.named.get(id) ?? ''] = { ...cellValue(value, result.kind), ...formula }
  }
}

function askOf(from: BindingText, scope: Scope): unknown {
  const question = binding.safeParse(resolve(from, scope))
  return question.success ? askBinding(scope.company, question.data, scope.today) : undefined
}

/** The filter that the table asks for, on the columns whose fields it looks at. */
function filterOf(text: SpreadsheetText, layout: Layout, rows: readonly unknown[], scope: Scope): Partial<Sheet> {
  const where = text.table.filter && resolve(text.table.filter, scope)
  if (!isRecord(where) || rows.length === 0) return {}
  const last = layout.first + rows.length - 1
  const hiddenRows: Span[] = []
  rows.forEach((row, index) => {
    const at = layout.first + index
    if (!rowMatches(row, where)) addSpan(hiddenRows, { from: at, to: at })
  })
  const looked = Object.values(text.table.columns).flatMap(({ field }, index) => (field in where ? [index + 1] : []))
  const range = `A${layout.header}:${columnName(layout.columns.size)}${last}`
  return {
    filters: [{ range, columns: looked.length > 0 ? looked : [1] }],
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
  }
}

/** The order that the table asks for, as a file says it. */
function orderOf({ table: { sorted, columns } }: SpreadsheetText, layout: Layout, rows: number): Partial<Sheet> {
  if (!sorted || rows === 0) return {}
  const column = Object.keys(columns).indexOf(sorted.by) + 1
  const range = `A${layout.header}:${columnName(layout.columns.size)}${layout.first + rows - 1}`
  return { sorts: [{ range, keys: [{ column, descends: sorted.order === 'desc' }] }] }
}

function chartOf(
  { title, types, values, labels }: SpreadsheetText['charts'][string],
  text: SpreadsheetText,
  layout: Layout,
  rows: number,
): Chart {
  const rangeOf = (id: string) => {
    const column = layout.columns.get(id)
    return `${SHEET}!${column}${layout.first}:${column}${layout.first + rows - 1}`
  }
  return {
    sheet: SHEET,
    types: types.slice(0, 1),
    title,
    axisTitles: [],
    legend: true,
    dataLabels: false,
    series: values.map((id) => ({
      name: text.table.columns[id]?.label ?? id,
      values: rangeOf(id),
      ...(labels === undefined ? {} : { categories: rangeOf(labels) }),
    })),
  }
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
      ...(column.formula === undefined ? {} : { expression: column.formula }),
      ...(column.sparse ? { sparse: true } : {}),
      ...(column.given ? { given: true } : {}),
      ...(column.carried.length > 0 ? { carried: column.carried } : {}),
      ...(column.tolerance === undefined ? {} : { tolerance: column.tolerance }),
    },
  ])
  return {
    ...(text.table.from === undefined ? { rows: text.table.rows } : { from: text.table.from }),
    key: text.table.key,
    columns: Object.fromEntries(columns),
    ...(text.table.total ? { total: { of: text.table.total.of } } : {}),
    ...(text.table.filter ? { filter: text.table.filter } : {}),
    ...(text.table.sorted ? { sorted: text.table.sorted } : {}),
  }
}

/** All that a check on this deliverable learns of it. */
export function declaredParts(text: SpreadsheetText): Record<string, unknown> {
  const results = Object.entries(text.results).map(([id, { formula, ...result }]) => [
    id,
    { ...result, ...(formula === undefined ? {} : { expression: formula }) },
  ])
  const charts = Object.entries(text.charts).map(([id, { title: _, ...chart }]) => [id, chart])
  return {
    table: tableSpec(text),
    cells: text.cells,
    results: Object.fromEntries(results),
    charts: Object.fromEntries(charts),
  }
}
