import { type Day, isDay } from '#base/dates.ts'
import { invariant } from '#base/result.ts'
import { addressOf } from './address.ts'
import { type Cell, serialOf, type Workbook } from './workbook.ts'
import { type CsvValue, frenchFigure, writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/**
 * What a column holds, in the units of the domain: `money` is cents, `quantity` thousandths, `rate` basis points,
 * `fineRate` hundred-thousandths,
 * `day` a calendar day. `number` is any number, `count` a whole one.
 */
export type ColumnKind = 'text' | 'money' | 'quantity' | 'rate' | 'fineRate' | 'day' | 'number' | 'count'
export type ExportColumn<Key extends string = string> = { key: Key; label: string; kind: ColumnKind }
export type ExportValue = string | number | null | undefined
export type ExportTable<Key extends string = string> = {
  title: string
  columns: readonly ExportColumn<Key>[]
  rows: readonly Readonly<Partial<Record<Key, ExportValue>>>[]
}

type NumericKind = Exclude<ColumnKind, 'text' | 'day'>

/** Units of the domain in one unit of the sheet, the format shown there, and the decimals of a CSV. */
const NUMERIC: Record<NumericKind, { divisor: number; format: string | undefined; decimals: number | undefined }> = {
  money: { divisor: 100, format: '#,##0.00 €', decimals: 2 },
  quantity: { divisor: 1_000, format: '#,##0.###', decimals: undefined },
  rate: { divisor: 10_000, format: '0.00%', decimals: undefined },
  fineRate: { divisor: 100_000, format: '0.000%', decimals: undefined },
  number: { divisor: 1, format: undefined, decimals: undefined },
  count: { divisor: 1, format: '#,##0', decimals: 0 },
}

export function tableWorkbook<Key extends string>(table: ExportTable<Key>): Workbook {
  const cells: Record<string, Cell> = {}
  table.columns.forEach(({ key, label, kind }, index) => {
    const column = index + 1
    cells[addressOf({ column, row: 1 })] = { value: label, kind: 'text' }
    table.rows.forEach((row, rowIndex) => {
      const cell = sheetCell(row[key], kind)
      if (cell) cells[addressOf({ column, row: rowIndex + 2 })] = cell
    })
  })
  return { sheets: [{ name: sheetName(table.title), cells }] }
}

export async function tableToXlsx<Key extends string>(table: ExportTable<Key>, on?: Day): Promise<Uint8Array> {
  const layouts = { [sheetName(table.title)]: { headerRow: 1 } }
  return writeXlsx(tableWorkbook(table), on === undefined ? { layouts } : { layouts, on })
}

export function tableToCsv<Key extends string>(table: ExportTable<Key>): Uint8Array {
  return writeCsv(
    table.columns.map(({ label }) => label),
    table.rows.map((row) => table.columns.map(({ key, kind }) => csvValue(row[key], kind))),
  )
}

function sheetCell(value: ExportValue, kind: ColumnKind): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (kind === 'text') return { value: String(value), kind: 'text' }
  if (kind === 'day') return { value: serialOf(requireDay(value)), kind: 'date', format: 'dd/mm/yyyy' }
  const { divisor, format } = NUMERIC[kind]
  const number = requireNumber(value) / divisor
  return format === undefined ? { value: number, kind: 'number' } : { value: number, kind: 'number', format }
}

function csvValue(value: ExportValue, kind: ColumnKind): CsvValue {
  if (value === null || value === undefined || value === '') return { text: '' }
  if (kind === 'text') return { text: String(value) }
  if (kind === 'day') return { figure: requireDay(value).split('-').reverse().join('/') }
  const number = requireNumber(value)
  if (kind === 'rate') return { figure: `${frenchFigure(number / 100)}%` }
  const { divisor, decimals } = NUMERIC[kind]
  return { figure: frenchFigure(number / divisor, decimals) }
}

function requireDay(value: string | number): Day {
  invariant(typeof value === 'string' && isDay(value), `${value} is not a day`)
  return value
}

function requireNumber(value: string | number): number {
  invariant(typeof value === 'number' && Number.isFinite(value), `${value} is not a number`)
  return value
}

/** A title as the name of a sheet: at most 31 characters, none of those that spreadsheets refuse. */
export const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'Feuille'
