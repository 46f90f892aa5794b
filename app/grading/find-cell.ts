/** Where the student put a figure: under a name of the workbook, or beside its label, wherever that is. */
import { addressOf, areaText, type Place, requirePlace } from '#documents/address.ts'
import { bestLikeness } from '#documents/labels.ts'
import type { CellRef } from '#documents/precedents.ts'
import { precedentsOf } from '#documents/precedents.ts'
import { type Cell, cellAt, cellsInOrder, isBlank, type Sheet, sheetNamed, type Workbook } from '#documents/workbook.ts'
import { agrees, type Read, readCell } from './read-cell.ts'
import { keyText, type ValueKind } from './table-spec.ts'

export type Wanted = { id: string; label: string; aliases: readonly string[]; kind: ValueKind }
export type FoundCell = CellRef & { cell: Cell | undefined; read: Read }

/** Below this likeness a label is taken for another one. */
const LIKE_ENOUGH = 0.5
/** Labels that are nearly as like as the best one are as good. */
const AS_LIKE = 0.15
/** A unit or a blank may stand between a label and its figure. */
const FARTHEST = 3

/**
 * The cell that says it. When several may, the one that holds what is expected, else one that reads as the right kind of
 * figure, else the first: nothing is lost for a title that looks like a label.
 */
export function findCell(workbook: Workbook, wanted: Wanted, expected: unknown, tolerance = 0): FoundCell | undefined {
  const candidates = [...named(workbook, wanted), ...labelled(workbook, wanted)]
  return (
    candidates.find(({ read }) => agrees(read, expected, { kind: wanted.kind, tolerance })) ??
    candidates.find(({ read }) => read.kind === 'value') ??
    candidates[0]
  )
}

function named(workbook: Workbook, { id, label, aliases, kind }: Wanted): FoundCell[] {
  const names = new Set([id, label, ...aliases].map((name) => keyText([name])))
  return (workbook.names ?? []).flatMap(({ name, formula }): FoundCell[] => {
    const [home] = workbook.sheets
    if (!home || !names.has(keyText([name]))) return []
    const [cell, ...others] = precedentsOf(workbook, home, formula)
    const address = cell && areaText(cell.area)
    const sheet = cell && sheetNamed(workbook, cell.sheet)
    return sheet && address && others.length === 0 && !address.includes(':') ? [foundAt(sheet, address, kind)] : []
  })
}

function labelled(workbook: Workbook, { label, aliases, kind }: Wanted): FoundCell[] {
  const labels = [label, ...aliases]
  // What is hidden is looked at last.
  const sheets = [...workbook.sheets].sort(
    (left, right) => Number(left.hidden ?? false) - Number(right.hidden ?? false),
  )
  const likely = sheets.flatMap((sheet) =>
    cellsInOrder(sheet).flatMap(({ place, cell }) => {
      if (typeof cell.value !== 'string') return []
      const [said = '', ...rest] = cell.value.split(/\s*[:=]\s*/)
      const likeness = bestLikeness(rest.length > 0 ? said : cell.value, labels)
      return likeness >= LIKE_ENOUGH ? [{ sheet, place, likeness, inline: rest.join(':') }] : []
    }),
  )
  const best = Math.max(0, ...likely.map(({ likeness }) => likeness))
  return likely
    .filter(({ likeness }) => likeness >= best - AS_LIKE)
    .sort((left, right) => right.likeness - left.likeness)
    .map(({ sheet, place, inline }) => besideLabel(sheet, place, kind, inline))
}

/** To the right of a label, else under it, else in the label itself after a colon. */
function besideLabel(sheet: Sheet, label: Place, kind: ValueKind, inline: string): FoundCell {
  const right: Place[] = Array.from({ length: FARTHEST }, (_, index) => ({
    ...label,
    column: label.column + index + 1,
  }))
  const under = { ...label, row: label.row + 1 }
  const onRight = right.find((place) => !isBlank(cellAt(sheet, place)) && !isUnit(cellAt(sheet, place)))
  for (const place of [...(onRight ? [onRight] : []), under]) {
    const found = foundAt(sheet, addressOf(place), kind)
    if (found.read.kind === 'value' && (kind !== 'text' || place !== under)) return found
  }
  if (inline !== '') {
    const cell: Cell = { value: inline, kind: 'text' }
    const read = readCell(cell, kind)
    if (read.kind === 'value') return { sheet: sheet.name, address: addressOf(label), cell, read }
  }
  return foundAt(sheet, addressOf(onRight ?? right[0] ?? under), kind)
}

/** « € », « en % », « jours » between a label and its figure. */
const isUnit = (cell: Cell | undefined): boolean =>
  typeof cell?.value === 'string' && /^\W*(?:en\s+)?(?:€|euros?|eur|%|jours?|j|h|heures?)\W*$/iu.test(cell.value)

export function foundAt(sheet: Sheet, address: string, kind: ValueKind): FoundCell {
  const cell = cellAt(sheet, requirePlace(address))
  return { sheet: sheet.name, address, cell, read: readCell(cell, kind) }
}
