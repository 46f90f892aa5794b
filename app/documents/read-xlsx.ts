import { type CellObject, read, type WorkSheet } from '@e965/xlsx'
import { no, ok, type Result } from '#base/result.ts'
import { areaText, type Place, placeAt } from './address.ts'
import { errorText, isErrorText } from './cell-errors.ts'
import { normalizedFormula } from './formula-tokens.ts'
import { type GuardedArchive, repacked } from './guard.ts'
import { DamagedPart, reading } from './ooxml-parts.ts'
import type { DocumentRefusal } from './refusal.ts'
import {
  type Cell,
  type DefinedName,
  isDateFormat,
  type NamedTable,
  type Sheet,
  WORKBOOK_LIMITS,
  type Workbook,
} from './workbook.ts'
import { chartsOf } from './xlsx-charts.ts'
import { sheetPaths } from './xlsx-parts.ts'
import { type SheetState, sheetStateOf } from './xlsx-sheet-state.ts'
import { type ExcelTable, tablesOf, withoutTableReferences } from './xlsx-tables.ts'

/** Without `sheetStubs` a formula that was never calculated disappears; `xlfn` keeps names we clean ourselves. */
const OPTIONS = {
  type: 'buffer',
  cellFormula: true,
  sheetStubs: true,
  cellNF: true,
  xlfn: true,
  cellHTML: false,
} as const

/** Excel for old Macs counts days from 1904; four years and a leap day later. */
const DAYS_1900_TO_1904 = 1_462

/** Cells written in the file, blank but formatted ones included: counted before the costly reading. */
const MOST_WRITTEN_CELLS = 2 * WORKBOOK_LIMITS.cells

export function readXlsx(archive: GuardedArchive): Result<Workbook, DocumentRefusal> {
  const written = writtenCells(archive)
  if (written > MOST_WRITTEN_CELLS) {
    return no({ code: 'too_many_cells', count: written, limit: WORKBOOK_LIMITS.cells })
  }
  let sheets: Sheet[]
  let names: DefinedName[]
  let tables: ExcelTable[]
  let charts: Workbook['charts']
  try {
    const book = read(repacked(withUncalculatedMarked(archive)), OPTIONS)
    tables = tablesOf(archive.parts)
    charts = chartsOf(archive.parts)
    const states = sheetStates(archive, tables)
    const shift = book.Workbook?.WBProps?.date1904 ? DAYS_1900_TO_1904 : 0
    sheets = book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name]
      return sheet && sheet['!type'] !== 'chart'
        ? [{ name, cells: cellsOf(name, sheet, tables, shift), ...states.get(name) }]
        : []
    })
    names = (book.Workbook?.Names ?? [])
      .filter(({ Name, Ref }) => !Name.startsWith('_xlnm.') && Ref && !Ref.includes('#REF!'))
      .map(({ Name, Ref }) => ({ name: Name, formula: normalizedFormula(Ref) }))
  } catch (cause) {
    return no({ code: 'corrupt', part: cause instanceof DamagedPart ? cause.part : 'xl/workbook.xml' })
  }
  if (sheets.length === 0) return no({ code: 'corrupt', part: 'xl/workbook.xml' })
  const count = sheets.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0)
  if (count > WORKBOOK_LIMITS.cells) return no({ code: 'too_many_cells', count, limit: WORKBOOK_LIMITS.cells })
  return ok({
    sheets,
    ...(names.length > 0 ? { names: names.slice(0, WORKBOOK_LIMITS.names) } : {}),
    ...(tables.length > 0 ? { tables: tables.map(namedTable) } : {}),
    ...(charts.length > 0 ? { charts } : {}),
  })
}

const namedTable = ({ name, sheet, area }: ExcelTable): NamedTable => ({ name, sheet, range: areaText(area) })

/** What is hidden, filtered and sorted on each sheet. A table has a filter of its own. */
function sheetStates({ parts }: GuardedArchive, tables: readonly ExcelTable[]): Map<string, Partial<Sheet>> {
  return new Map(
    sheetPaths(parts).map(({ name, path, hidden }) => {
      const of = tables.filter(({ sheet }) => sheet === name).map(({ part }) => part)
      const [own = {}, ...others] = [path, ...of].map((part) => stateOf(parts, part))
      const [filters, sorts] = [
        [own, ...others].flatMap((state) => state.filters ?? []),
        [own, ...others].flatMap((state) => state.sorts ?? []),
      ]
      return [
        name,
        {
          ...(hidden ? { hidden } : {}),
          ...own,
          ...(filters.length > 0 ? { filters } : {}),
          ...(sorts.length > 0 ? { sorts } : {}),
        },
      ]
    }),
  )
}

function stateOf(parts: GuardedArchive['parts'], name: string): SheetState {
  const part = parts.get(name)
  return part ? reading(name, () => sheetStateOf(part)) : {}
}

const isWorksheet = (part: string): boolean => /worksheets\/[^/]+\.xml$/i.test(part)

function writtenCells({ parts }: GuardedArchive): number {
  let count = 0
  for (const [name, content] of parts) {
    if (!isWorksheet(name)) continue
    for (let at = content.indexOf('<c '); at >= 0; at = content.indexOf('<c ', at + 3)) count++
  }
  return count
}

/** A cell with a formula, no value and no type. */
const UNCALCULATED =
  /<c((?:\s+(?!t=)[\w:]+="[^"]*")*)\s*>(\s*<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*)<\/c>/g

/** The library reads 0 where a formula was never calculated. Called a text, such a cell is read as having no value. */
function withUncalculatedMarked(archive: GuardedArchive): GuardedArchive {
  const parts = new Map(archive.parts)
  for (const [name, content] of parts) {
    if (!isWorksheet(name)) continue
    const text = content.toString('utf8')
    const marked = text.replace(UNCALCULATED, '<c$1 t="str">$2</c>')
    if (marked !== text) parts.set(name, Buffer.from(marked))
  }
  return { ...archive, parts }
}

function cellsOf(
  sheetName: string,
  sheet: WorkSheet,
  tables: readonly ExcelTable[],
  dateShift: number,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  for (const [address, found] of Object.entries(sheet)) {
    const place = address.startsWith('!') ? undefined : placeAt(address)
    const cell = place && cellFrom(found, { sheet: sheetName, place }, tables, dateShift)
    if (cell) cells[address] = cell
  }
  return cells
}

function cellFrom(
  found: CellObject,
  home: { sheet: string; place: Place },
  tables: readonly ExcelTable[],
  dateShift: number,
): Cell | undefined {
  const content = contentOf(found, dateShift)
  const formula = found.f ? normalizedFormula(withoutTableReferences(found.f, tables, home)) : undefined
  if (content.value === null && formula === undefined) return undefined
  const cell: Cell = { value: content.value }
  if (formula !== undefined) cell.formula = formula
  if (typeof found.z === 'string' && found.z !== 'General') cell.format = found.z
  if (content.kind) cell.kind = content.kind
  return cell
}

function contentOf({ t: type, v: value, z: format }: CellObject, dateShift: number): Pick<Cell, 'value' | 'kind'> {
  if (type === 'e') return { value: errorText(Number(value)), kind: 'error' }
  if (typeof value === 'boolean') return { value, kind: 'bool' }
  if (typeof value === 'number') {
    const isDate = typeof format === 'string' && isDateFormat(format)
    return isDate ? { value: value + dateShift, kind: 'date' } : { value, kind: 'number' }
  }
  if (typeof value !== 'string' || value === '') return { value: null }
  return isErrorText(value)
    ? { value, kind: 'error' }
    : { value: value.slice(0, WORKBOOK_LIMITS.textLength), kind: 'text' }
}
