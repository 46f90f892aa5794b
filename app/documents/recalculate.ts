import { type Day, dayOfMonth, monthOf, yearOf } from '#base/dates.ts'
import { invariant, ok, type Result } from '#base/result.ts'
import { requirePlace } from './address.ts'
import { tokensOf } from './formula-tokens.ts'
import type { CellRef } from './precedents.ts'
import type { ComputedValue, EngineInput, EnginePlace, RecalculationJob } from './recalculation-job.ts'
import { type RecalculationFailure, type Recalculator, sharedRecalculator } from './recalculator.ts'
import { type Cell, type CellValue, kindOf, type Workbook } from './workbook.ts'

/** A value put in a cell in place of what it holds. */
export type Perturbation = { sheet: string; address: string; value: CellValue }

export type RecalculationContext = {
  /** What TODAY() answers: the story's date, never the machine's. */
  today: Day
  recalculator?: Recalculator
}

/**
 * `unsure` are the cells whose formula the engine does not know: they keep the value of the file, and deserve a
 * teacher's eye.
 */
export type Recalculated = { workbook: Workbook; unsure: CellRef[] }

/** What the engine answers when it is itself at fault: an unknown function, a formula it cannot read. */
const ENGINE_GAPS: ReadonlySet<CellValue> = new Set(['#NAME?', '#ERROR!', '#N/IMPL!'])

/**
 * The workbook with its formulas calculated anew, after some changes if any. Formats and formulas stay, a date
 * stays a date; only values of formulas move, and the changed cells hold their new value.
 */
export async function recalculate(
  workbook: Workbook,
  context: RecalculationContext,
  changes: readonly Perturbation[] = [],
): Promise<Result<Recalculated, RecalculationFailure>> {
  const changed = changes.length === 0 ? workbook : withChanges(workbook, changes)
  const watched = formulaCells(changed)
  if (watched.length === 0) return ok({ workbook: changed, unsure: [] })
  const calculated = await calculateRuns(changed, context, { watched, runs: [] })
  if (!calculated.ok) return calculated
  const sheets = changed.sheets.map((sheet) => ({ ...sheet, cells: { ...sheet.cells } }))
  const unsure: CellRef[] = []
  watched.forEach((ref, index) => {
    const cells = sheets.find(({ name }) => name === ref.sheet)?.cells
    const cell = cells?.[ref.address]
    const computed = calculated.value.base[index]
    if (!cells || !cell || !computed) return
    if (ENGINE_GAPS.has(computed.value) && computed.value !== cell.value) unsure.push(ref)
    const known = !unsure.includes(ref) || cell.value === null
    if (known) cells[ref.address] = withValue(cell, computed)
  })
  return ok({ workbook: { ...changed, sheets }, unsure })
}

/** Every cell with a formula, sheet by sheet. */
export const formulaCells = (workbook: Workbook): CellRef[] =>
  workbook.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells)
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([address]) => ({ sheet: sheet.name, address })),
  )

export type RunsQuestion = { watched: readonly CellRef[]; runs: readonly (readonly Perturbation[])[] }

/** The watched values as they stand, then after each run of changes, all in one go. */
export async function calculateRuns(
  workbook: Workbook,
  { today, recalculator = sharedRecalculator() }: RecalculationContext,
  { watched, runs }: RunsQuestion,
): Promise<Result<{ base: ComputedValue[]; runs: ComputedValue[][] }, RecalculationFailure>> {
  return recalculator.calculate(jobOf(workbook, today, { watched, runs }))
}

function jobOf(workbook: Workbook, today: Day, { watched, runs }: RunsQuestion): RecalculationJob {
  const indices = new Map(workbook.sheets.map(({ name }, index) => [name, index]))
  const placeOf = ({ sheet, address }: CellRef): EnginePlace => {
    const index = indices.get(sheet)
    invariant(index !== undefined, `the workbook has no sheet ${sheet}`)
    const { row, column } = requirePlace(address)
    return [index, row, column]
  }
  return {
    sheets: workbook.sheets.map(({ name }) => name),
    names: (workbook.names ?? []).map(({ name, formula }) => ({ name, formula })),
    cells: workbook.sheets.flatMap((sheet) =>
      Object.entries(sheet.cells).flatMap(([address, cell]): EngineInput[] => {
        const input = inputOf(cell, today)
        return input === '' ? [] : [{ place: placeOf({ sheet: sheet.name, address }), input }]
      }),
    ),
    watched: watched.map(placeOf),
    runs: runs.map((changes) => changes.map((change) => ({ place: placeOf(change), input: typed(change.value) }))),
  }
}

const inputOf = (cell: Cell, today: Day): string => {
  if (cell.formula !== undefined) return `=${onTheDay(cell.formula, today)}`
  return kindOf(cell) === 'error' ? `=${cell.value}` : typed(cell.value)
}

/** What one would type to get this value. */
function typed(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return `'${value}`
}

/** A formula whose TODAY() and NOW() are the given day: the engine would ask the machine's clock. */
export function onTheDay(formula: string, today: Day): string {
  const date = `${yearOf(today)},${monthOf(today)},${dayOfMonth(today)}`
  let opening = false
  return tokensOf(formula)
    .map((token) => {
      if (token.type === 'function' && /^(?:TODAY|NOW)$/i.test(token.text)) {
        opening = true
        return 'DATE'
      }
      if (!opening || token.text !== '(') return token.text
      opening = false
      return `(${date}`
    })
    .join('')
}

function withChanges(workbook: Workbook, changes: readonly Perturbation[]): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const here = changes.filter((change) => change.sheet === sheet.name)
      if (here.length === 0) return sheet
      const cells = { ...sheet.cells }
      for (const { address, value } of here) cells[address] = plainCell(cells[address], value)
      return { ...sheet, cells }
    }),
  }
}

const plainCell = (before: Cell | undefined, value: CellValue): Cell =>
  before?.format === undefined ? { value } : { value, format: before.format }

function withValue(cell: Cell, { value, kind }: ComputedValue): Cell {
  const { format, formula } = cell
  const stillDate = kind === 'number' && kindOf(cell) === 'date'
  return { value, formula, ...(format === undefined ? {} : { format }), kind: stillDate ? 'date' : kind }
}
