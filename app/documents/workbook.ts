import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { addDays, day, daysBetween } from '#base/dates.ts'
import { ADDRESS, type Area, addressOf, byPlace, type Place, requirePlace } from './address.ts'
import type { Chart } from './chart.ts'

/** What one workbook may hold. A student's table has tens of rows; these only stop accidents and attacks. */
export const WORKBOOK_LIMITS = {
  sheets: 50,
  cells: 50_000,
  formulaLength: 8_192,
  textLength: 32_767,
  names: 500,
} as const

export type CellKind = 'number' | 'text' | 'bool' | 'date' | 'error'
export type CellValue = number | string | boolean | null

/**
 * One cell. `value` is what the file shows (the cached result, for a formula); a date is kept as its serial
 * number (days since 30 December 1899), an error as its text (`#DIV/0!`).
 */
export type Cell = {
  value: CellValue
  /** English function names, `,` between arguments, A1 references, no leading `=`. */
  formula?: string
  /** A number format as Excel writes it in files: `#,##0.00 €`, `dd/mm/yyyy`. */
  format?: string
  kind?: CellKind
}

/** Rows or columns that follow one another, both ends included, from 1. */
export type Span = { from: number; to: number }
/** A filter put on a range. `columns` are those, of the sheet, on which something is asked. */
export type SheetFilter = { range: string; columns: number[] }
/** How a range says it was sorted, the first key first. Columns are those of the sheet. */
export type SheetSort = { range: string; keys: { column: number; descends: boolean }[] }

/** Cells by address, `B7`. An absent address is an empty cell. What the file says besides is there only when it says it. */
export type Sheet = {
  name: string
  cells: Record<string, Cell>
  hidden?: true
  hiddenRows?: Span[]
  hiddenColumns?: Span[]
  filters?: SheetFilter[]
  sorts?: SheetSort[]
}
/** A name given to a formula or range of the workbook: `{ name: 'tauxTva', formula: 'Données!$B$1' }`. */
export type DefinedName = { name: string; formula: string }
/** A range called a table: « Mettre sous forme de tableau » in Excel, a database range in LibreOffice. */
export type NamedTable = { name: string; sheet: string; range: string }
export type Workbook = { sheets: Sheet[]; names?: DefinedName[]; tables?: NamedTable[]; charts?: Chart[] }

const formulaSchema = z.string().min(1).max(WORKBOOK_LIMITS.formulaLength)

export const cellSchema = z.strictObject({
  value: z.union([z.number(), z.string().max(WORKBOOK_LIMITS.textLength), z.boolean(), z.null()]),
  formula: formulaSchema.optional(),
  format: z.string().max(255).optional(),
  kind: z.enum(['number', 'text', 'bool', 'date', 'error']).optional(),
})

/** The characters that no spreadsheet accepts in the name of a sheet. */
const SHEET_NAME = /^[^\\/?*[\]:]{1,31}$/

export const sheetSchema = z.strictObject({
  name: z.string().regex(SHEET_NAME),
  cells: z.record(z.string().regex(ADDRESS), cellSchema),
})

/** What the editor of the browser saves: cells and names. Filters and charts come from files alone. */
export const workbookSchema: z.ZodType<Workbook> = z
  .strictObject({
    sheets: z.array(sheetSchema).min(1).max(WORKBOOK_LIMITS.sheets),
    names: z
      .array(z.strictObject({ name: z.string().min(1).max(255), formula: formulaSchema }))
      .max(WORKBOOK_LIMITS.names)
      .optional(),
  })
  .refine(({ sheets }) => countCells({ sheets }) <= WORKBOOK_LIMITS.cells, { error: 'too many cells' })
  .refine(({ sheets }) => new Set(sheets.map(({ name }) => name.toLowerCase())).size === sheets.length, {
    error: 'two sheets have the same name',
  })

export const countCells = ({ sheets }: Workbook): number =>
  sheets.reduce((count, sheet) => count + Object.keys(sheet.cells).length, 0)

export const isBlank = (cell: Cell | undefined): boolean =>
  !cell || (cell.formula === undefined && (cell.value === null || String(cell.value).trim() === ''))

/** A sheet by its name, whatever the case: Excel takes `données` and `Données` for the same one. */
export const sheetNamed = (workbook: Workbook, name: string): Sheet | undefined =>
  workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())

/** Adds rows or columns, joined with the last ones when they follow them. */
export function addSpan(spans: Span[], { from, to }: Span): void {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || to < from) return
  const last = spans.at(-1)
  if (last && from === last.to + 1) last.to = to
  else spans.push({ from, to })
}

export const isHidden = (spans: readonly Span[] | undefined, number: number): boolean =>
  spans?.some(({ from, to }) => number >= from && number <= to) ?? false

export const cellAt = (sheet: Sheet, place: Place): Cell | undefined => sheet.cells[addressOf(place)]

/** Filled cells, row by row, each with its place. */
export function cellsInOrder(sheet: Sheet): { address: string; place: Place; cell: Cell }[] {
  return Object.entries(sheet.cells)
    .map(([address, cell]) => ({ address, place: requirePlace(address), cell }))
    .sort((left, right) => byPlace(left.place, right.place))
}

/** The smallest rectangle that holds every cell that is not blank; undefined on an empty sheet. */
export function usedArea(sheet: Sheet): Area | undefined {
  let area: Area | undefined
  for (const [address, cell] of Object.entries(sheet.cells)) {
    if (isBlank(cell)) continue
    const { column, row } = requirePlace(address)
    area ??= { from: { column, row }, to: { column, row } }
    area.from.column = Math.min(area.from.column, column)
    area.from.row = Math.min(area.from.row, row)
    area.to.column = Math.max(area.to.column, column)
    area.to.row = Math.max(area.to.row, row)
  }
  return area
}

/** The kind of a cell, said by the file or else by its value. */
export function kindOf(cell: Cell): CellKind | 'blank' {
  if (cell.kind) return cell.kind
  if (cell.value === null) return 'blank'
  if (typeof cell.value === 'number') return cell.format && isDateFormat(cell.format) ? 'date' : 'number'
  return typeof cell.value === 'boolean' ? 'bool' : 'text'
}

/** Whether a number format shows a date: it has a day or a year outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  return /[dyj]|aaaa/i.test(bare) && !/[#0?]/.test(bare)
}

// Excel counts 29 February 1900, which never was: serials agree with this origin from 1 March 1900 on.
const SERIAL_ORIGIN = day('1899-12-30')

export const serialOf = (date: Day): number => daysBetween(SERIAL_ORIGIN, date)
export const dayOfSerial = (serial: number): Day => addDays(SERIAL_ORIGIN, Math.floor(serial))
