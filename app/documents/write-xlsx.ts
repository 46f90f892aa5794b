import type { CellStyle, Cell as FileCell, SheetChart, WriteSheet } from 'hucre'
import { writeXlsx as write } from 'hucre/xlsx'
import { type Day, day } from '#base/dates.ts'
import { type Area, areaAt, columnName, requirePlace } from './address.ts'
import type { Chart } from './chart.ts'
import { tokensOf } from './formula-tokens.ts'
import { type Cell, isHidden, kindOf, type Sheet, usedArea, type Workbook } from './workbook.ts'

/** How a sheet should look; the model holds contents only. */
export type SheetLayout = {
  /** The row of the header, from 1: bold on a tint, and kept in view with the rows above it. */
  headerRow?: number
  /** A row of totals, from 1. */
  totalRow?: number
  /** Widths in characters, by column name; the others are measured. */
  widths?: Readonly<Record<string, number>>
}

/** Functions younger than Excel 2007, which files must prefix or Excel shows #NAME?. */
const FUTURE_FUNCTIONS: Readonly<Record<string, string>> = Object.fromEntries([
  ...[
    ...['XLOOKUP', 'XMATCH', 'IFS', 'SWITCH', 'IFNA', 'TEXTJOIN', 'CONCAT', 'MAXIFS', 'MINIFS', 'DAYS', 'XOR', 'LET'],
    ...['UNIQUE', 'SORTBY', 'SEQUENCE', 'RANDARRAY', 'LAMBDA', 'TEXTSPLIT', 'TEXTBEFORE', 'TEXTAFTER', 'VSTACK'],
    ...['HSTACK', 'TOCOL', 'TOROW', 'TAKE', 'DROP', 'CHOOSECOLS', 'CHOOSEROWS', 'FORMULATEXT', 'ISFORMULA', 'SHEETS'],
    ...['ISOWEEKNUM', 'NUMBERVALUE', 'STDEV.S', 'STDEV.P', 'VAR.S', 'VAR.P', 'PERCENTILE.INC', 'PERCENTILE.EXC'],
    ...['QUARTILE.INC', 'QUARTILE.EXC', 'RANK.EQ', 'RANK.AVG', 'MODE.SNGL', 'RRI', 'PDURATION'],
  ].map((name) => [name, `_xlfn.${name}`]),
  ...['FILTER', 'SORT'].map((name) => [name, `_xlfn._xlws.${name}`]),
])

/** A formula as a file wants it. */
const fileFormula = (formula: string): string =>
  tokensOf(formula)
    .map(({ type, text }) => (type === 'function' ? (FUTURE_FUNCTIONS[text.toUpperCase()] ?? text) : text))
    .join('')

const HEADER_STYLE: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  border: { bottom: { style: 'thin' } },
  alignment: { vertical: 'center', wrapText: true },
}
const TOTAL_STYLE: CellStyle = { font: { bold: true }, border: { top: { style: 'thin' } } }
/** The date in the properties of a file when nobody says another. */
const UNDATED = day('2000-01-01')
const DEFAULT_DATE_FORMAT = 'dd/mm/yyyy'

/** Real .xlsx bytes, with formulas and the values they last had. */
export async function writeXlsx(
  workbook: Workbook,
  { layouts = {}, on = UNDATED }: { layouts?: Readonly<Record<string, SheetLayout>>; on?: Day } = {},
): Promise<Uint8Array> {
  const written = new Date(`${on}T00:00:00Z`)
  return write({
    // Without these the library would ask the clock, and the same workbook would give other bytes.
    properties: { created: written, modified: written },
    sheets: workbook.sheets.map((sheet) => fileSheet(sheet, layouts[sheet.name] ?? {}, workbook.charts ?? [])),
    namedRanges: workbook.names?.map(({ name, formula }) => ({ name, range: fileFormula(formula) })),
  })
}

function fileSheet(sheet: Sheet, layout: SheetLayout, charts: readonly Chart[]): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>()
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const { column, row } = requirePlace(address)
    const style = styleOf(cell, row, layout)
    cells.set(`${row - 1},${column - 1}`, style ? { ...fileCell(cell), style } : fileCell(cell))
  }
  const area = usedArea(sheet)
  return {
    name: sheet.name,
    cells,
    columns: area ? columnWidths(sheet, area, layout.widths ?? {}).map((width) => ({ width })) : [],
    freezePane: layout.headerRow ? { rows: layout.headerRow } : undefined,
    ...filterOf(sheet),
    ...(sheet.hidden ? { hidden: true } : {}),
    charts: charts.filter((chart) => chart.sheet === sheet.name).flatMap((chart) => fileChart(chart, area)),
  }
}

/** The filter of a sheet, with the texts that it leaves in sight, and the rows that are not. */
function filterOf(sheet: Sheet): Pick<WriteSheet, 'autoFilter' | 'rowDefs'> {
  const hidden = (sheet.hiddenRows ?? []).flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  )
  const [filter] = sheet.filters ?? []
  const area = filter && areaAt(filter.range)
  const inSight = (column: number): string[] =>
    Object.entries(sheet.cells).flatMap(([address, { value }]) => {
      const place = requirePlace(address)
      const isBelow = area !== undefined && place.row > area.from.row && place.row <= area.to.row
      return isBelow && place.column === column && !isHidden(sheet.hiddenRows, place.row) ? [String(value ?? '')] : []
    })
  return {
    ...(hidden.length > 0 ? { rowDefs: new Map(hidden.map((row) => [row - 1, { hidden: true }])) } : {}),
    ...(filter && area
      ? {
          autoFilter: {
            range: filter.range,
            columns: filter.columns.map((column) => ({
              colIndex: column - area.from.column,
              filters: [...new Set(inSight(column))],
            })),
          },
        }
      : {}),
  }
}

const WRITTEN_CHARTS = ['column', 'bar', 'line', 'area', 'pie', 'doughnut', 'scatter'] as const

/** A chart to the right of the table; a kind that the library does not write is left out. */
function fileChart({ types, title, legend, series }: Chart, area: Area | undefined): SheetChart[] {
  const type = WRITTEN_CHARTS.find((one) => one === types[0])
  const drawn = series.flatMap(({ name, values, categories }) => (values ? [{ name, values, categories }] : []))
  if (!type || drawn.length === 0) return []
  const anchor = { from: { row: 1, col: (area?.to.column ?? 0) + 1 } }
  return [{ type, series: drawn, anchor, ...(title ? { title } : {}), ...(legend ? {} : { legend: false }) }]
}

function fileCell(cell: Cell): Partial<FileCell> {
  if (cell.formula !== undefined) {
    const formula = { type: 'formula', formula: fileFormula(cell.formula) } as const
    return cell.value === null ? formula : { ...formula, value: cell.value, formulaResult: cell.value }
  }
  if (typeof cell.value === 'number') return { type: 'number', value: cell.value }
  if (typeof cell.value === 'boolean') return { type: 'boolean', value: cell.value }
  if (cell.value === null) return { type: 'empty', value: null }
  return { type: 'string', value: cell.value }
}

function styleOf(cell: Cell, row: number, layout: SheetLayout): CellStyle | undefined {
  const numFmt = cell.format ?? (cell.kind === 'date' ? DEFAULT_DATE_FORMAT : undefined)
  const base = row === layout.headerRow ? HEADER_STYLE : row === layout.totalRow ? TOTAL_STYLE : undefined
  if (!numFmt) return base
  return { ...base, numFmt }
}

const NARROWEST = 8
const WIDEST = 60

/** Widths in characters from the first column to the last used one. */
function columnWidths(sheet: Sheet, area: Area, chosen: Readonly<Record<string, number>>): number[] {
  const longest = new Map<number, number>()
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const { column } = requirePlace(address)
    longest.set(column, Math.max(longest.get(column) ?? 0, shownLength(cell)))
  }
  return Array.from({ length: area.to.column }, (_, index) => {
    const column = index + 1
    const measured = Math.min(WIDEST, Math.max(NARROWEST, (longest.get(column) ?? 0) + 2))
    return chosen[columnName(column)] ?? measured
  })
}

function shownLength(cell: Cell): number {
  if (kindOf(cell) === 'date') return 'dd/mm/yyyy'.length
  if (typeof cell.value === 'number') {
    const whole = Math.trunc(Math.abs(cell.value)).toString().length
    // Spaces between thousands, decimals and the currency.
    return whole + Math.floor(whole / 3) + (cell.format?.includes('.0') ? 3 : 0) + (cell.format?.includes('€') ? 2 : 0)
  }
  return Math.max(
    ...String(cell.value ?? '')
      .split('\n')
      .map((line) => line.length),
  )
}
