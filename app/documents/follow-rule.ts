import { ok, type Result } from '#base/result.ts'
import { sameComputed } from './live-formula.ts'
import type { CellRef } from './precedents.ts'
import { calculateRuns, type Perturbation, type RecalculationContext } from './recalculate.ts'
import type { ComputedValue } from './recalculation-job.ts'
import type { RecalculationFailure } from './recalculator.ts'
import { type Cell, sheetNamed, type Workbook } from './workbook.ts'

/** A cell, and the formula that it should give the same results as. That formula names the sheet of every cell it reads. */
export type Rule = { target: CellRef; formula: string }
/** Cells that are moved together, each by a different step: a column, or one cell. */
export type RuleInput = { id: string; cells: readonly CellRef[] }

/**
 * How a cell answers when an input moves. `follows`: as the rule does. `ignores`: it stays still while the rule moves.
 * `differs`: it moves, otherwise than the rule. `untouched`: the rule itself does not move.
 */
export type Answer = 'follows' | 'ignores' | 'differs' | 'untouched'
export type RuleAnswer = {
  found: ComputedValue
  expected: ComputedValue
  byInput: ReadonlyMap<string, Answer>
}

/** Up and down: a MAX or an IF may hide one way, seldom both. */
const STEPS = [1, -1] as const
const step = (index: number): number => 7 + 3 * index

/**
 * Sets each rule in a sheet of its own beside the student's, moves each input in turn, and compares what the cell gives with
 * what the rule gives. `within`: how far two numbers may be and still be the same.
 */
export async function followRules(
  workbook: Workbook,
  rules: readonly Rule[],
  inputs: readonly RuleInput[],
  within: number,
  context: RecalculationContext,
): Promise<Result<RuleAnswer[], RecalculationFailure>> {
  const sheet = unusedName(workbook)
  const cells: Record<string, Cell> = {}
  rules.forEach(({ formula }, index) => {
    cells[`A${index + 1}`] = { value: null, formula }
  })
  const watched = [
    ...rules.map(({ target }) => target),
    ...rules.map((_, index) => ({ sheet, address: `A${index + 1}` })),
  ]
  const moves = inputs.flatMap(({ id, cells: moved }) =>
    STEPS.map((sign) => ({ id, run: moved.flatMap((cell, index) => nudged(workbook, cell, sign * step(index))) })),
  )
  const calculated = await calculateRuns(
    { ...workbook, sheets: [...workbook.sheets, { name: sheet, cells }] },
    context,
    {
      watched,
      runs: moves.map(({ run }) => run),
    },
  )
  if (!calculated.ok) return calculated
  const { base, runs } = calculated.value
  const nothing: ComputedValue = { value: null, kind: 'number' }
  return ok(
    rules.map((_, index): RuleAnswer => {
      const at = (values: readonly ComputedValue[] | undefined) => ({
        found: values?.[index] ?? nothing,
        expected: values?.[rules.length + index] ?? nothing,
      })
      const before = at(base)
      const byInput = new Map<string, Answer>()
      for (const { id } of inputs) {
        const after = runs.filter((__, run) => moves[run]?.id === id).map(at)
        byInput.set(id, answerOf(before, after, within))
      }
      return { ...before, byInput }
    }),
  )
}

type Pair = { found: ComputedValue; expected: ComputedValue }

function answerOf(before: Pair, after: readonly Pair[], within: number): Answer {
  const telling = after.filter(({ expected }) => !sameComputed(before.expected, expected))
  if (telling.length === 0) return 'untouched'
  if (telling.some(({ found, expected }) => sameComputed(found, expected, within))) return 'follows'
  return telling.every(({ found }) => sameComputed(before.found, found)) ? 'ignores' : 'differs'
}

/** Only numbers are moved: a text that changes says nothing that a rule could follow. */
function nudged(workbook: Workbook, { sheet, address }: CellRef, by: number): Perturbation[] {
  const cell = sheetNamed(workbook, sheet)?.cells[address]
  const value = cell?.value ?? 0
  return typeof value === 'number' ? [{ sheet, address, value: value + by }] : []
}

function unusedName({ sheets }: Workbook): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()))
  let name = 'regle'
  for (let number = 2; taken.has(name); number++) name = `regle ${number}`
  return name
}
