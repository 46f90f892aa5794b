/** Faults in a spreadsheet. */
import { addMonths } from '#base/dates.ts'
import { addressOf, requirePlace } from '#documents/address.ts'
import { type Cell, dayOfSerial, isBlank, kindOf, type Sheet, serialOf, type Workbook } from '#documents/workbook.ts'
import type { Deliverable } from '../evidence.ts'
import {
  alikeFormulas,
  type Cells,
  formulaFaults,
  labelledFaults,
  roundedColumns,
  type SpoiltCells as Spoilt,
  typedConstants,
} from './formula-faults.ts'
import { type AnswerParts, type Mutant, type MutantContext, mutant } from './mutant.ts'
import { shownFaults } from './shown-faults.ts'

export function sheetMutants({ deliverables }: AnswerParts, { given = [] }: MutantContext): Mutant[] {
  return [...deliverables].flatMap(([id, deliverable]): Mutant[] => {
    if (deliverable.kind !== 'spreadsheet') return []
    const becomes = (code: Mutant['code'], detail: string, spoilt: Deliverable): Mutant =>
      mutant(code, `${id} ${detail}`, { deliverable: { id, becomes: spoilt } })
    return [
      ...deliverable.workbook.sheets.flatMap((sheet, index) =>
        spoiltSheets(sheet, given).map(([code, detail, cells]) =>
          becomes(code, detail, withCells(deliverable, index, cells)),
        ),
      ),
      ...shownFaults(deliverable.workbook).map(([code, detail, workbook]) =>
        becomes(code, detail, { ...deliverable, workbook }),
      ),
    ]
  })
}

function withCells(
  deliverable: Extract<Deliverable, { kind: 'spreadsheet' }>,
  index: number,
  cells: Cells,
): Deliverable {
  const workbook: Workbook = {
    ...deliverable.workbook,
    sheets: deliverable.workbook.sheets.map((sheet, at) => (at === index ? { ...sheet, cells: { ...cells } } : sheet)),
  }
  return { ...deliverable, workbook }
}

function spoiltSheets({ cells }: Sheet, given: readonly string[]): Spoilt[] {
  const rows = dataRows(cells)
  const [first] = rows
  return [
    ...alikeFormulas(cells).map(
      ([column, addresses]): Spoilt => [
        'typed_figure_for_formula',
        column,
        mapped(cells, addresses, ({ formula: _typed, ...shown }) => shown),
      ],
    ),
    ...shortRanges(cells),
    ...formulaFaults(cells),
    ...typedConstants(cells),
    ...roundedColumns(cells, first ?? 1),
    ...labelledFaults(cells),
    ...wrongResults(cells, first ?? Number.POSITIVE_INFINITY, given),
    ...(first === undefined ? [] : rowFaults(cells, first, Math.max(...rows))),
  ]
}

const rowOf = (address: string): number => requirePlace(address).row

const mapped = (cells: Cells, addresses: readonly string[], change: (cell: Cell) => Cell): Cells => ({
  ...cells,
  ...Object.fromEntries(addresses.flatMap((address) => (cells[address] ? [[address, change(cells[address])]] : []))),
})

const SUMMED = /SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)/

/**
 * Sums that forget their last line, with the value that they would then show; one that is part of a longer formula is calculated when
 * it is read. A smallest or a largest value most often stays the same.
 */
function shortRanges(cells: Cells): Spoilt[] {
  return Object.entries(cells).flatMap(([address, cell]): Spoilt[] => {
    const found = SUMMED.exec(cell.formula ?? '')
    if (!found || cell.formula === undefined) return []
    const [sum, column = '', from = '', lastColumn = '', to = ''] = found
    if (column !== lastColumn || Number(to) <= Number(from)) return []
    const left = cells[`${column}${to}`]?.value
    const isKnown = sum === cell.formula && typeof cell.value === 'number' && typeof left === 'number'
    const value = isKnown ? Number(cell.value) - Number(left) : null
    const formula = cell.formula.replace(sum, `SUM(${column}${from}:${column}${Number(to) - 1})`)
    return [['range_too_short', address, { ...cells, [address]: { ...cell, formula, value } }]]
  })
}

/** A figure worked out by hand above the table, beside its label; what the student was given is left as it is. */
function wrongResults(cells: Cells, table: number, given: readonly string[]): Spoilt[] {
  return Object.entries(cells).flatMap(([address, cell]): Spoilt[] => {
    const { column, row } = requirePlace(address)
    if (row >= table || column === 1 || kindOf(cell) !== 'number') return []
    const label = cells[addressOf({ column: column - 1, row })]?.value
    if (typeof label !== 'string' || given.includes(label)) return []
    const altered = alteredCell(cell)
    return altered ? [['value_altered', address, { ...cells, [address]: altered }]] : []
  })
}

/** Rows with several filled cells, under the first such row (the headings) and that are no total. */
function dataRows(cells: Cells): number[] {
  const filled = new Map<number, Cell[]>()
  for (const [address, cell] of Object.entries(cells)) {
    if (!isBlank(cell)) filled.set(rowOf(address), [...(filled.get(rowOf(address)) ?? []), cell])
  }
  const widest = Math.max(0, ...[...filled.values()].map(({ length }) => length))
  const wide = [...filled].filter(([, row]) => row.length === widest && widest > 1).map(([row]) => row)
  return wide.sort((left, right) => left - right).slice(1)
}

function rowFaults(cells: Cells, first: number, last: number): Spoilt[] {
  const inRow = (row: number) => Object.entries(cells).filter(([address]) => rowOf(address) === row)
  const without = Object.fromEntries(Object.entries(cells).filter(([address]) => rowOf(address) !== last))
  const end = Math.max(...Object.keys(cells).map(rowOf)) + 1
  const again = inRow(first).map(([address, cell]): [string, Cell] => {
    const { formula: _copied, ...shown } = cell
    return [addressOf({ ...requirePlace(address), row: end }), shown]
  })
  return [
    ['row_forgotten', `${last}`, without],
    ['row_extra', `${first}`, { ...cells, ...Object.fromEntries(again) }],
    ...inRow(first).flatMap(([address, cell]): Spoilt[] => {
      const altered = alteredCell(cell)
      return altered ? [['value_altered', address, { ...cells, [address]: altered }]] : []
    }),
  ]
}

/** A date a month late, an amount half again as much; formulas and texts are other operators' business. */
function alteredCell(cell: Cell): Cell | undefined {
  if (cell.formula !== undefined || typeof cell.value !== 'number') return undefined
  if (kindOf(cell) === 'date') return { ...cell, value: serialOf(addMonths(dayOfSerial(cell.value), 1)) }
  return { ...cell, value: cell.value === 0 ? 1 : cell.value * 1.5 }
}
