import { ok, type Result } from '#base/result.ts'
import { type CellRef, precedentsOf, reaches } from './precedents.ts'
import { calculateRuns, type Perturbation, type RecalculationContext } from './recalculate.ts'
import type { ComputedValue } from './recalculation-job.ts'
import type { RecalculationFailure } from './recalculator.ts'
import { type CellValue, sheetNamed, type Workbook } from './workbook.ts'

/** A cell that should depend on others. */
export type LiveQuestion = { target: CellRef; inputs: readonly CellRef[] }

/** What formulas alone say, without calculating anything. */
export type Link = 'typed_in' | 'without_link' | 'elsewhere' | 'linked'

export type Liveness =
  /** It moves with these inputs; `ignored` are those that leave it still. */
  | { live: true; movedBy: CellRef[]; ignored: CellRef[] }
  /**
   * `typed_in`: a figure, no formula. `without_link`: a formula that reads no cell (`=1200-300`).
   * `elsewhere`: it reads other cells than the inputs. `still`: it reads them and does not move (`=0*B2+300`).
   */
  | { live: false; because: 'typed_in' | 'without_link' | 'elsewhere' | 'still' }

/** How a cell is tied to the inputs it should depend on. */
export function linkOf(workbook: Workbook, { target, inputs }: LiveQuestion): Link {
  const sheet = sheetNamed(workbook, target.sheet)
  const formula = sheet?.cells[target.address]?.formula
  if (!sheet || formula === undefined) return 'typed_in'
  if (inputs.some((input) => reaches(workbook, target, input))) return 'linked'
  return precedentsOf(workbook, sheet, formula).length === 0 ? 'without_link' : 'elsewhere'
}

/**
 * Moves each input and looks whether the target moves. All questions are answered together, so a whole column
 * costs little more than a cell.
 */
export async function areLive(
  workbook: Workbook,
  questions: readonly LiveQuestion[],
  context: RecalculationContext,
): Promise<Result<Liveness[], RecalculationFailure>> {
  // A figure cannot move; a formula can in ways links do not show (INDIRECT, OFFSET), so all of them are tried.
  const asked = questions.filter((question) => linkOf(workbook, question) !== 'typed_in')
  const targets = distinct(asked.map(({ target }) => target))
  const moved = new Set<string>()
  const hasMoved = (target: CellRef, input: CellRef): boolean => moved.has(`${nameOf(target)} by ${nameOf(input)}`)

  // Most formulas move at the first nudge; only those that did not are tried with the others.
  for (let attempt = 0; attempt < NUDGES.length; attempt++) {
    const still = asked.flatMap(({ target, inputs }) => inputs.filter((input) => !hasMoved(target, input)))
    const runs = distinct(still).map((input): [Perturbation] => [{ ...input, value: nudged(workbook, input, attempt) }])
    if (runs.length === 0) break
    const calculated = await calculateRuns(workbook, context, { watched: targets, runs })
    if (!calculated.ok) return calculated
    const { base, runs: results } = calculated.value
    runs.forEach(([input], index) => {
      targets.forEach((target, at) => {
        if (differ(base[at], results[index]?.[at])) moved.add(`${nameOf(target)} by ${nameOf(input)}`)
      })
    })
  }
  return ok(
    questions.map((question): Liveness => {
      const movedBy = question.inputs.filter((input) => hasMoved(question.target, input))
      const ignored = question.inputs.filter((input) => !movedBy.includes(input))
      return movedBy.length > 0 ? { live: true, movedBy, ignored } : stillness(workbook, question)
    }),
  )
}

/** One question alone. */
export async function isLive(
  workbook: Workbook,
  question: LiveQuestion,
  context: RecalculationContext,
): Promise<Result<Liveness, RecalculationFailure>> {
  const answers = await areLive(workbook, [question], context)
  if (!answers.ok) return answers
  return ok(answers.value[0] ?? stillness(workbook, question))
}

function stillness(workbook: Workbook, question: LiveQuestion): Liveness {
  const link = linkOf(workbook, question)
  return { live: false, because: link === 'linked' ? 'still' : link }
}

const nameOf = ({ sheet, address }: CellRef): string => `${sheet}!${address}`

const distinct = (refs: readonly CellRef[]): CellRef[] => [
  ...new Map(refs.map(({ sheet, address }) => [nameOf({ sheet, address }), { sheet, address }])).values(),
]

/** Other values for a number: a little more, much more, and below zero, since IF and MAX hide some moves. */
const NUDGES: readonly ((value: number) => number)[] = [
  (value) => value + 7,
  (value) => value * 3 + 101,
  (value) => -value - 17,
]

function nudged(workbook: Workbook, input: CellRef, attempt: number): CellValue {
  const value = sheetNamed(workbook, input.sheet)?.cells[input.address]?.value ?? null
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') return `${value} bis`
  return NUDGES[attempt]?.(value ?? 0) ?? null
}

/** Calculated numbers carry fifteen digits: closer than this they are one. */
const PRECISION = 1e-9

/** Whether two calculated values are the same; `within` is how far two numbers may be. */
export function sameComputed(one: ComputedValue, other: ComputedValue, within = 0): boolean {
  if (one.kind !== other.kind) return false
  if (typeof one.value !== 'number' || typeof other.value !== 'number') return one.value === other.value
  return Math.abs(one.value - other.value) <= within + PRECISION * Math.max(1, Math.abs(one.value))
}

const differ = (before: ComputedValue | undefined, after: ComputedValue | undefined): boolean =>
  before && after ? !sameComputed(before, after) : before?.kind !== after?.kind
