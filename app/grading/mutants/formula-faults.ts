/** Faults in the formulas of a column: a reference that slides, one that does not, a subtraction done the wrong way. */
import { columnName, requirePlace } from '#documents/address.ts'
import { type Cell, kindOf } from '#documents/workbook.ts'
import type { MutantCode } from './kinds.ts'

export type Cells = Readonly<Record<string, Cell>>
export type SpoiltCells = readonly [MutantCode, string, Cells]

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g
const SUBTRACTION = /^(\$?[A-Z]{1,3}\$?\d+)-(\$?[A-Z]{1,3}\$?\d+)$/

/** Formulas that stand under one another without a gap, from the top: a column of the table, a result above it. */
export function formulaColumns(cells: Cells): [string, string[]][] {
  const columns = new Map<string, string[]>()
  for (const [address, cell] of Object.entries(cells)) {
    if (cell.formula === undefined) continue
    const column = address.replace(/\d+$/, '')
    columns.set(column, [...(columns.get(column) ?? []), address])
  }
  return [...columns].flatMap(([column, addresses]) => {
    const blocks: string[][] = []
    for (const address of addresses.sort((left, right) => requirePlace(left).row - requirePlace(right).row)) {
      const last = blocks.at(-1)
      const above = last?.at(-1)
      if (last && above !== undefined && requirePlace(above).row + 1 === requirePlace(address).row) last.push(address)
      else blocks.push([address])
    }
    return blocks.map((block): [string, string[]] => [column, block])
  })
}

/** The same, with those that were not pulled from one another apart: the total under a column, results one by one. */
export const alikeFormulas = (cells: Cells): [string, string[]][] =>
  formulaColumns(cells).flatMap(([column, block]) => {
    const alike = new Map<string, string[]>()
    for (const address of block) {
      const written = pattern(cells[address]?.formula, address)
      alike.set(written, [...(alike.get(written) ?? []), address])
    }
    return [...alike.values()].map((addresses): [string, string[]] => [
      addresses.length > 1 ? column : (addresses[0] ?? column),
      addresses,
    ])
  })

export function formulaFaults(cells: Cells): SpoiltCells[] {
  return formulaColumns(cells).flatMap(([column, addresses]): SpoiltCells[] => {
    const [top] = addresses
    const pulled = addresses.filter((address) => isSimilar(cells, top, address))
    if (top === undefined || pulled.length < 2) return []
    const first = cells[top]?.formula ?? ''
    const from = requirePlace(top).row
    const changed = (change: (formula: string, address: string) => string): Cells =>
      Object.fromEntries(
        Object.entries(cells).map(([address, cell]) =>
          cell.formula !== undefined && pulled.includes(address)
            ? [address, recalculated(cells, { ...cell, formula: change(cell.formula, address) })]
            : [address, cell],
        ),
      )
    const faults: SpoiltCells[] = []
    if (/\$/.test(first)) {
      faults.push([
        'reference_not_absolute',
        column,
        changed((_formula, address) => slid(first, requirePlace(address).row - from)),
      ])
    }
    if (relativeReferences(first).length > 0) faults.push(['reference_frozen', column, changed(() => first)])
    if (SUBTRACTION.test(first)) {
      faults.push(['subtraction_reversed', column, changed((formula) => formula.replace(SUBTRACTION, '$2-$1'))])
    }
    return faults
  })
}

/** A figure typed in a formula, though a cell of the sheet holds it: the day its cell changes, nothing follows. */
export const typedConstants = (cells: Cells): SpoiltCells[] =>
  alikeFormulas(cells).flatMap(([name, addresses]): SpoiltCells[] => {
    const [top = ''] = addresses
    const fixed = (cells[top]?.formula ?? '').match(/\$[A-Z]{1,3}\$\d+(?![:\d])/g) ?? []
    return [...new Set(fixed)].flatMap((reference): SpoiltCells[] => {
      const held = cells[reference.replaceAll('$', '')]
      if (typeof held?.value !== 'number' || held.formula !== undefined || kindOf(held) !== 'number') return []
      const typed = String(held.value)
      const changed = addresses.flatMap((address): [string, Cell][] => {
        const cell = cells[address]
        return cell?.formula === undefined
          ? []
          : [[address, { ...cell, formula: cell.formula.replaceAll(reference, typed) }]]
      })
      return [['constant_in_formula', `${name} ${reference}`, { ...cells, ...Object.fromEntries(changed) }]]
    })
  })

const relativeReferences = (formula: string): string[] =>
  [...formula.matchAll(REFERENCE)].flatMap(([whole, , , fixed]) => (fixed === '$' ? [] : [whole]))

/** Pulled down from the same one: alike once the rows that follow the line are put aside. */
const isSimilar = (cells: Cells, top: string | undefined, address: string): boolean =>
  top !== undefined && pattern(cells[top]?.formula, top) === pattern(cells[address]?.formula, address)

const pattern = (formula: string | undefined, address: string): string =>
  (formula ?? '').replace(REFERENCE, (_whole, side: string, column: string, fixed: string, row: string) =>
    fixed === '$' ? `${side}${column}$${row}` : `${column}[${Number(row) - requirePlace(address).row}]`,
  )

/** What a formula without `$` becomes when it is pulled down: every reference slides. */
const slid = (formula: string, by: number): string =>
  formula.replace(
    REFERENCE,
    (_whole, _side: string, column: string, _fixed: string, row: string) => `${column}${Number(row) + by}`,
  )

/** A formula that moves with its line: references to a fixed row stay. */
export const shifted = (formula: string, by: number): string =>
  formula.replace(REFERENCE, (whole, side: string, column: string, fixed: string, row: string) =>
    fixed === '$' ? whole : `${side}${column}${Number(row) + by}`,
  )

/** What the cell then shows, for the formulas that are read here: a difference of two cells. Others keep what they showed. */
function recalculated(cells: Cells, cell: Cell): Cell {
  const found = SUBTRACTION.exec(cell.formula ?? '')
  if (!found) return cell
  const figure = (reference = ''): number => {
    const value = cells[reference.replaceAll('$', '')]?.value
    return typeof value === 'number' ? value : 0
  }
  return { ...cell, value: figure(found[1]) - figure(found[2]) }
}

/** Amounts with cents, written in whole euros: a column of the table at a time. */
export function roundedColumns(cells: Cells, first: number): SpoiltCells[] {
  const columns = new Map<string, string[]>()
  for (const [address, cell] of Object.entries(cells)) {
    if (cell.formula !== undefined || typeof cell.value !== 'number' || kindOf(cell) !== 'number') continue
    if (cell.format?.includes('%') || requirePlace(address).row < first) continue
    const column = columnName(requirePlace(address).column)
    columns.set(column, [...(columns.get(column) ?? []), address])
  }
  return [...columns].flatMap(([column, addresses]): SpoiltCells[] => {
    const broken = addresses.filter((address) => !Number.isInteger(cells[address]?.value))
    if (broken.length === 0) return []
    return [
      [
        'rounding_wrong',
        column,
        Object.fromEntries(
          Object.entries(cells).map(([address, cell]) =>
            broken.includes(address) && typeof cell.value === 'number'
              ? [address, { ...cell, value: Math.round(cell.value) }]
              : [address, cell],
          ),
        ),
      ],
    ]
  })
}

const SUBCONTRACTING = /sous-traitance/i
const REVENUE = /chiffre d[’']affaires/i
const BREAK_EVEN = /seuil de rentabilité|point mort/i

/** Faults that only the labels of a table tell: management balances, break-even. */
export function labelledFaults(cells: Cells): SpoiltCells[] {
  const labels = Object.entries(cells).flatMap(([address, { value }]) =>
    typeof value === 'string' ? [{ address, text: value }] : [],
  )
  const faults: SpoiltCells[] = []
  const subcontracting = labels.find(({ text }) => SUBCONTRACTING.test(text))
  const line = subcontracting && figureOnRow(cells, subcontracting.address)
  const below = line && figureOnRow(cells, addressBelow(line.address))
  if (line && below) {
    faults.push([
      'subcontracting_misfiled',
      line.address,
      {
        ...cells,
        [line.address]: { ...line.cell, value: 0 },
        [below.address]: { ...below.cell, value: below.value + line.value },
      },
    ])
  }
  const revenue = labels.find(({ text }) => REVENUE.test(text))
  const sold = revenue && figureOnRow(cells, revenue.address)
  if (sold && labels.some(({ text }) => BREAK_EVEN.test(text))) {
    faults.push([
      'break_even_on_gross',
      sold.address,
      { ...cells, [sold.address]: { ...sold.cell, value: Math.round(sold.value * 120) / 100 } },
    ])
  }
  return faults
}

const addressBelow = (address: string): string => address.replace(/\d+$/, (row) => String(Number(row) + 1))

/** The first typed figure on the row of an address. */
function figureOnRow(cells: Cells, address: string): { address: string; cell: Cell; value: number } | undefined {
  const { row } = requirePlace(address)
  for (const [at, cell] of Object.entries(cells)) {
    if (requirePlace(at).row === row && typeof cell.value === 'number' && cell.formula === undefined) {
      return { address: at, cell, value: cell.value }
    }
  }
  return undefined
}
