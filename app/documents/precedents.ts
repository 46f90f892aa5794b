import { type Area, areaAt, areaText, isWithin, requirePlace } from './address.ts'
import { tokensOf } from './formula-tokens.ts'
import { type Cell, type Sheet, sheetNamed, type Workbook } from './workbook.ts'

/** A cell of a workbook. */
export type CellRef = { sheet: string; address: string }
/** Cells that a formula reads. */
export type Precedent = { sheet: string; area: Area; text: string }

/** The cells and ranges that a formula names, in the order it names them, names of the workbook looked up. */
export function precedentsOf(workbook: Workbook, sheet: Sheet, formula: string): Precedent[] {
  const seen = new Set<string>()
  return read(formula, sheet.name)

  function read(text: string, home: string): Precedent[] {
    return tokensOf(text).flatMap((token): Precedent[] => {
      if (token.type === 'reference') {
        const area = areaAt(token.range)
        const named = token.sheet === undefined ? home : (sheetNamed(workbook, token.sheet)?.name ?? token.sheet)
        return area ? [{ sheet: named, area, text: token.text }] : []
      }
      if (token.type !== 'name') return []
      const defined = workbook.names?.find(({ name }) => name.toLowerCase() === token.text.toLowerCase())
      if (!defined || seen.has(defined.name)) return []
      seen.add(defined.name)
      return read(defined.formula, home)
    })
  }
}

export const reads = (precedents: readonly Precedent[], { sheet, address }: CellRef): boolean =>
  precedents.some((precedent) => precedent.sheet === sheet && isWithin(requirePlace(address), precedent.area))

/**
 * Whether a cell's formula reaches another cell, directly or through the formulas it reads.
 * Cheap and exact about links, but blind to what the formula does with them: `=0*B2` reaches B2.
 */
export function reaches(workbook: Workbook, from: CellRef, goal: CellRef): boolean {
  const visited = new Set<string>()
  const waiting: CellRef[] = [from]
  for (let current = waiting.pop(); current; current = waiting.pop()) {
    const key = `${current.sheet}!${current.address}`
    if (visited.has(key)) continue
    visited.add(key)
    const sheet = sheetNamed(workbook, current.sheet)
    const formula = sheet?.cells[current.address]?.formula
    if (!sheet || formula === undefined) continue
    const precedents = precedentsOf(workbook, sheet, formula)
    if (reads(precedents, goal)) return true
    for (const precedent of precedents) waiting.push(...formulaCellsIn(workbook, precedent))
  }
  return false
}

/** The cells that others are computed from in the end: what is typed, or calculated without reading any cell. */
export function sourcesOf(workbook: Workbook, from: readonly CellRef[]): CellRef[] {
  const sources = new Map<string, CellRef>()
  const visited = new Set<string>()
  const waiting = [...from]
  for (let current = waiting.pop(); current; current = waiting.pop()) {
    const key = `${current.sheet}!${current.address}`
    if (visited.has(key)) continue
    visited.add(key)
    const sheet = sheetNamed(workbook, current.sheet)
    const formula = sheet?.cells[current.address]?.formula
    const precedents = sheet && formula !== undefined ? precedentsOf(workbook, sheet, formula) : []
    if (precedents.length === 0) sources.set(key, current)
    for (const precedent of precedents) waiting.push(...cellsIn(workbook, precedent, () => true))
  }
  return [...sources.values()]
}

const formulaCellsIn = (workbook: Workbook, precedent: Precedent): CellRef[] =>
  cellsIn(workbook, precedent, ({ formula }) => formula !== undefined)

function cellsIn(workbook: Workbook, { sheet: name, area }: Precedent, isKept: (cell: Cell) => boolean): CellRef[] {
  const sheet = sheetNamed(workbook, name)
  if (!sheet) return []
  // A single cell is looked up; a range is filtered, since whole columns are common and mostly empty.
  if (area.from.column === area.to.column && area.from.row === area.to.row) {
    return [{ sheet: sheet.name, address: areaText(area) }]
  }
  return Object.entries(sheet.cells)
    .filter(([address, cell]) => isKept(cell) && isWithin(requirePlace(address), area))
    .map(([address]) => ({ sheet: sheet.name, address }))
}
