import { byText } from '#base/sorting.ts'
import { addressOf } from './address.ts'
import { bestLikeness, labelWords } from './labels.ts'
import { type Cell, cellAt, cellsInOrder, isBlank, type Sheet, usedArea } from './workbook.ts'

/** A column looked for: what its header should say, in one wording or another. */
export type WantedColumn<Key extends string = string> = { key: Key; label: string; aliases?: readonly string[] }

/** A cell of a table, with the address to point at; `cell` is undefined where the student left a blank. */
export type TableCell = { address: string; cell: Cell | undefined }
export type TableRow<Key extends string = string> = {
  /** The row of the sheet, from 1. */
  row: number
  cells: Partial<Record<Key, TableCell>>
  /** Whether one of its cells says « Total ». */
  isTotal: boolean
}

export type FoundTable<Key extends string = string> = {
  sheet: string
  /** The row of the header, from 1. */
  headerRow: number
  headers: Partial<Record<Key, { address: string; label: string }>>
  missing: Key[]
  rows: TableRow<Key>[]
}

/** Below this likeness a header is taken for another column. */
const LIKE_ENOUGH = 0.5
/** A table ends where this many rows in a row are empty. */
const BLANK_ROWS_AT_END = 2

/**
 * Finds the row whose cells look most like the wanted headers, and what stands below it.
 * Undefined when no row has any of them.
 */
export function findTable<Key extends string>(
  sheet: Sheet,
  columns: readonly WantedColumn<Key>[],
): FoundTable<Key> | undefined {
  const texts = new Map<number, { column: number; label: string }[]>()
  for (const { place, cell } of cellsInOrder(sheet)) {
    if (typeof cell.value !== 'string' || cell.value.trim() === '') continue
    const row = texts.get(place.row) ?? []
    row.push({ column: place.column, label: cell.value })
    texts.set(place.row, row)
  }
  let best: { row: number; matched: Matched<Key>[]; score: number } | undefined
  for (const [row, labels] of texts) {
    const matched = matchHeaders(labels, columns)
    const score = matched.reduce((sum, { likeness }) => sum + likeness, 0)
    if (matched.length > 0 && score > (best?.score ?? 0)) best = { row, matched, score }
  }
  if (!best) return undefined
  const { row: headerRow, matched } = best
  const headers: FoundTable<Key>['headers'] = {}
  for (const { key, column, label } of matched) headers[key] = { address: addressOf({ column, row: headerRow }), label }
  return {
    sheet: sheet.name,
    headerRow,
    headers,
    missing: columns.map(({ key }) => key).filter((key) => !headers[key]),
    rows: rowsBelow(sheet, headerRow, matched),
  }
}

type Matched<Key> = { key: Key; column: number; label: string; likeness: number }

/** Gives each wanted column at most one header, the best likenesses first. */
function matchHeaders<Key extends string>(
  labels: readonly { column: number; label: string }[],
  columns: readonly WantedColumn<Key>[],
): Matched<Key>[] {
  const candidates = columns
    .flatMap(({ key, label: wanted, aliases = [] }) =>
      labels.map(({ column, label }) => ({ key, column, label, likeness: bestLikeness(label, [wanted, ...aliases]) })),
    )
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .sort((left, right) => right.likeness - left.likeness || left.column - right.column || byText(left.key, right.key))
  const matched: Matched<Key>[] = []
  for (const candidate of candidates) {
    if (!matched.some(({ key, column }) => key === candidate.key || column === candidate.column))
      matched.push(candidate)
  }
  return matched
}

function rowsBelow<Key extends string>(
  sheet: Sheet,
  headerRow: number,
  matched: readonly Matched<Key>[],
): TableRow<Key>[] {
  const area = usedArea(sheet)
  const rows: TableRow<Key>[] = []
  if (!area) return rows
  let blankRows = 0
  for (let row = headerRow + 1; row <= area.to.row && blankRows < BLANK_ROWS_AT_END; row++) {
    const cells: TableRow<Key>['cells'] = {}
    for (const { key, column } of matched) {
      cells[key] = { address: addressOf({ column, row }), cell: cellAt(sheet, { column, row }) }
    }
    const blank = matched.every(({ column }) => isBlank(cellAt(sheet, { column, row })))
    if (blank) {
      blankRows++
      continue
    }
    blankRows = 0
    rows.push({ row, cells, isTotal: saysTotal(sheet, row, area.from.column, area.to.column) })
  }
  return rows
}

function saysTotal(sheet: Sheet, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) {
    const value = cellAt(sheet, { column, row })?.value
    if (typeof value === 'string' && isTotalLabel(value)) return true
  }
  return false
}

/** « Total », « TOTAL TTC », « Sous-total », « Totaux ». */
function isTotalLabel(label: string): boolean {
  const [first = '', second = ''] = labelWords(label)
  return /^(?:total|totaux)$/.test(first === 'sous' ? second : first)
}
