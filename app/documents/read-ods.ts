import { isDay } from '#base/dates.ts'
import { no, ok, type Result } from '#base/result.ts'
import { addressOf, LAST_COLUMN, LAST_ROW } from './address.ts'
import { isErrorText } from './cell-errors.ts'
import { type Chart, MOST_CHARTS } from './chart.ts'
import type { GuardedArchive } from './guard.ts'
import { excelFormula } from './odf-formula.ts'
import { OdfNumberFormats } from './odf-number-formats.ts'
import { odfText } from './odf-text.ts'
import { chartsOn } from './ods-charts.ts'
import { type DatabaseRange, databaseRangesOf } from './ods-database-ranges.ts'
import { DamagedPart, parsedPart } from './ooxml-parts.ts'
import type { DocumentRefusal } from './refusal.ts'
import {
  addSpan,
  type Cell,
  type DefinedName,
  isDateFormat,
  type NamedTable,
  type Sheet,
  type Span,
  serialOf,
  WORKBOOK_LIMITS,
  type Workbook,
} from './workbook.ts'
import { childNamed, childrenNamed, elementsOf, type XmlElement } from './xml.ts'

/** What a sheet is read with: how many cells may still be, how numbers look, which styles hide. */
type Reading = { cells: number; formats: OdfNumberFormats; hiding: ReadonlySet<string> }

/** Read from content.xml by ourselves: other readers translate half of the formulas and unfold blank repetitions. */
export function readOds({ parts }: GuardedArchive): Result<Workbook, DocumentRefusal> {
  let sheets: Sheet[]
  let names: DefinedName[]
  let tables: NamedTable[]
  let charts: Chart[]
  let count: number
  try {
    const content = parsedPart(parts, 'content.xml')
    const styles = parsedPart(parts, 'styles.xml')
    const body = content && childNamed(content, 'office:body')
    const spreadsheet = body && childNamed(body, 'office:spreadsheet')
    if (!content || !spreadsheet) return no({ code: 'corrupt', part: 'content.xml' })
    const formats = new OdfNumberFormats([...(styles ? [styles] : []), content])
    const reading: Reading = { cells: 0, formats, hiding: hidingStyles(content) }
    const ranges = databaseRangesOf(spreadsheet)
    const elements = childrenNamed(spreadsheet, 'table:table')
    sheets = elements.map((table) => sheetFrom(table, reading, ranges))
    names = namesOf(spreadsheet)
    tables = ranges.flatMap(({ table }) => table ?? [])
    charts = elements.flatMap((table) => chartsOn(table, nameOf(table), parts)).slice(0, MOST_CHARTS)
    count = reading.cells
  } catch (cause) {
    return no({ code: 'corrupt', part: cause instanceof DamagedPart ? cause.part : 'content.xml' })
  }
  if (count > WORKBOOK_LIMITS.cells) return no({ code: 'too_many_cells', count, limit: WORKBOOK_LIMITS.cells })
  if (sheets.length === 0) return no({ code: 'corrupt', part: 'content.xml' })
  return ok({
    sheets,
    ...(names.length > 0 ? { names: names.slice(0, WORKBOOK_LIMITS.names) } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(charts.length > 0 ? { charts } : {}),
  })
}

/** Styles of sheets that are not shown. */
function hidingStyles(content: XmlElement): Set<string> {
  const automatic = childNamed(content, 'office:automatic-styles')
  return new Set(
    (automatic ? childrenNamed(automatic, 'style:style') : []).flatMap((style) =>
      childNamed(style, 'style:table-properties')?.attributes['table:display'] === 'false'
        ? [style.attributes['style:name'] ?? '']
        : [],
    ),
  )
}

function namesOf(spreadsheet: XmlElement): DefinedName[] {
  const named = childNamed(spreadsheet, 'table:named-expressions')
  return (named ? elementsOf(named) : []).flatMap(({ attributes }) => {
    const range = attributes['table:cell-range-address']
    const formula = range ? excelFormula(`of:=[${range}]`) : excelFormula(attributes['table:expression'] ?? '')
    return attributes['table:name'] && formula ? [{ name: attributes['table:name'], formula }] : []
  })
}

function sheetFrom(table: XmlElement, reading: Reading, ranges: readonly DatabaseRange[]): Sheet {
  const name = nameOf(table)
  const here = ranges.filter(({ sheet }) => sheet === name)
  const filters = here.flatMap(({ filter }) => filter ?? [])
  const sorts = here.flatMap(({ sort }) => sort ?? [])
  const { hiddenColumns, styles } = columnsOf(table)
  const { cells, hiddenRows } = rowsIn(table, styles, reading)
  return {
    name,
    cells,
    ...(reading.hiding.has(table.attributes['table:style-name'] ?? '') ? { hidden: true } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(filters.length > 0 ? { filters } : {}),
    ...(sorts.length > 0 ? { sorts } : {}),
  }
}

/** The style that a column gives to cells that have none, by column. */
type ColumnStyles = readonly { from: number; to: number; style: string | undefined }[]

function columnsOf(table: XmlElement): { hiddenColumns: Span[]; styles: ColumnStyles } {
  const hiddenColumns: Span[] = []
  const styles: { from: number; to: number; style: string | undefined }[] = []
  let column = 1
  for (const element of inGroups(table, 'table:table-column', COLUMN_GROUPS)) {
    const to = Math.min(LAST_COLUMN, column + repetition(element, 'table:number-columns-repeated') - 1)
    if (isHiding(element)) addSpan(hiddenColumns, { from: column, to })
    styles.push({ from: column, to, style: element.attributes['table:default-cell-style-name'] })
    column = to + 1
  }
  return { hiddenColumns, styles }
}

/** Collapsed by hand, or left out by a filter. */
const isHiding = ({ attributes }: XmlElement): boolean =>
  ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '')

function rowsIn(
  table: XmlElement,
  styles: ColumnStyles,
  reading: Reading,
): { cells: Record<string, Cell>; hiddenRows: Span[] } {
  const cells: Record<string, Cell> = {}
  const hiddenRows: Span[] = []
  let row = 1
  for (const element of inGroups(table, 'table:table-row', ROW_GROUPS)) {
    const times = repetition(element, 'table:number-rows-repeated')
    if (isHiding(element)) addSpan(hiddenRows, { from: row, to: Math.min(LAST_ROW, row + times - 1) })
    const filled = cellsOfRow(element, styles, reading)
    // A row repeated to the end of the sheet is blank, whatever it repeats.
    for (let index = 0; index < times && filled.length > 0 && row + index <= LAST_ROW; index++) {
      for (const { column, cell } of filled) {
        if (++reading.cells > WORKBOOK_LIMITS.cells) return { cells, hiddenRows }
        cells[addressOf({ column, row: row + index })] = cell
      }
    }
    row += times
  }
  return { cells, hiddenRows }
}

const nameOf = (table: XmlElement): string => table.attributes['table:name'] ?? 'Feuille'

const ROW_GROUPS = new Set(['table:table-header-rows', 'table:table-row-group', 'table:table-rows'])
const COLUMN_GROUPS = new Set(['table:table-header-columns', 'table:table-column-group', 'table:table-columns'])

function* inGroups(parent: XmlElement, wanted: string, groups: ReadonlySet<string>): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (child.name === wanted) yield child
    else if (groups.has(child.name)) yield* inGroups(child, wanted, groups)
  }
}

function cellsOfRow(row: XmlElement, styles: ColumnStyles, reading: Reading): { column: number; cell: Cell }[] {
  const filled: { column: number; cell: Cell }[] = []
  let column = 1
  for (const element of elementsOf(row)) {
    if (element.name !== 'table:table-cell' && element.name !== 'table:covered-table-cell') continue
    const times = repetition(element, 'table:number-columns-repeated')
    const cell = cellFrom(element)
    for (let index = 0; cell && index < times && column + index <= LAST_COLUMN; index++) {
      const at = column + index
      const style = styles.find(({ from, to }) => at >= from && at <= to)?.style
      const format = reading.formats.of(element.attributes['table:style-name'] ?? style)
      filled.push({ column: at, cell: shapedAs(cell, format) })
    }
    column += times
  }
  return filled
}

/** A number that its style shows as a day is one, whatever its program calls it. */
function shapedAs(cell: Cell, format: string | undefined): Cell {
  if (cell.kind !== 'number' || format === undefined) return { ...cell }
  return { ...cell, format, ...(isDateFormat(format) ? { kind: 'date' } : {}) }
}

function repetition({ attributes }: XmlElement, name: string): number {
  const times = Number(attributes[name] ?? 1)
  return Number.isInteger(times) && times > 0 ? times : 1
}

function cellFrom(element: XmlElement): Cell | undefined {
  const written = element.attributes['table:formula']
  const formula = written === undefined ? undefined : excelFormula(written)
  const content = contentOf(element)
  if (content.value === null && formula === undefined) return undefined
  return formula === undefined ? content : { ...content, formula }
}

function contentOf(element: XmlElement): Cell {
  const { attributes } = element
  const number = Number(attributes['office:value'])
  switch (attributes['office:value-type']) {
    case 'float':
      // LibreOffice writes an error as a number 0 whose text is the error.
      return errorIn(element) ?? { value: number, kind: 'number' }
    case 'percentage':
      return { value: number, kind: 'number', format: '0.00%' }
    case 'currency':
      return {
        value: number,
        kind: 'number',
        format: attributes['office:currency'] === 'EUR' ? '#,##0.00 €' : '#,##0.00',
      }
    case 'date':
      return dateContent(attributes['office:date-value'] ?? '')
    case 'time':
      return { value: textOf(element), kind: 'text' }
    case 'boolean':
      return { value: attributes['office:boolean-value'] === 'true', kind: 'bool' }
    case 'string':
      return errorIn(element) ?? textContent(attributes['office:string-value'] ?? textOf(element))
    default:
      return errorIn(element) ?? textContent(textOf(element))
  }
}

function dateContent(iso: string): Cell {
  const date = iso.slice(0, 10)
  if (!isDay(date)) return textContent(iso)
  const time = /T(\d{2}):(\d{2}):(\d{2})/.exec(iso)
  const seconds = time ? Number(time[1]) * 3_600 + Number(time[2]) * 60 + Number(time[3]) : 0
  return { value: serialOf(date) + seconds / 86_400, kind: 'date', format: 'dd/mm/yyyy' }
}

/** LibreOffice shows a few errors in words of its own. */
const OWN_ERRORS: Readonly<Record<string, string>> = { 'Err:502': '#VALUE!', 'Err:508': '#ERROR!', 'Err:522': '#CIRC!' }

function errorIn(element: XmlElement): Cell | undefined {
  const text = textOf(element)
  const error = OWN_ERRORS[text] ?? (text.startsWith('Err:') ? '#VALUE!' : text)
  return isErrorText(error) ? { value: error, kind: 'error' } : undefined
}

const textContent = (text: string): Cell =>
  text === '' ? { value: null } : { value: text.slice(0, WORKBOOK_LIMITS.textLength), kind: 'text' }

const textOf = (element: XmlElement): string => childrenNamed(element, 'text:p').map(odfText).join('\n')
