/** What is wrong with a formula, cell by cell, from what it does when its data move. */
import type { Answer, RuleInput } from '#documents/follow-rule.ts'
import { followRules } from '#documents/follow-rule.ts'
import { type Liveness, sameComputed } from '#documents/live-formula.ts'
import { type CellRef, sourcesOf } from '#documents/precedents.ts'
import { sheetNamed, type Workbook } from '#documents/workbook.ts'
import type { Code } from './codes.ts'
import type { Evidence } from './evidence.ts'
import { constantFor, type PlacedRule } from './rule.ts'
import type { Declared } from './sheet-spec.ts'
import { asksTheDay, contextOf } from './student-workbook.ts'

/**
 * The first four as `Liveness` says them. `constant`: a figure is typed in the formula though a cell holds it. `differs`: it
 * moves with the data, otherwise than it should.
 */
export type FormulaFault = {
  because: 'typed_in' | 'without_link' | 'elsewhere' | 'still' | 'constant' | 'differs'
  /** What of the cell is right all the same, from 0 to 1. */
  worth: number
  /** The figure typed, and the label of the cell that holds it. */
  constant?: { figure: number; label: string }
}

/** A formula that follows the data in part: the hand was right, one thing in it was not. */
const IN_PART = 0.5

export const faultOf = (liveness: Liveness): FormulaFault | undefined =>
  liveness.live ? undefined : { because: liveness.because, worth: 0 }

/** The sentence of several cells: what is told is the gravest thing found. */
const GRAVEST: readonly (readonly [FormulaFault['because'], Code])[] = [
  ['typed_in', 'formulas_typed_in'],
  ['without_link', 'formulas_not_linked'],
  ['elsewhere', 'formulas_not_linked'],
  ['still', 'formulas_not_linked'],
  ['constant', 'formulas_with_constant'],
  ['differs', 'formulas_differ'],
]

export const codeOfFaults = (faults: readonly FormulaFault[]): Code =>
  GRAVEST.find(([because]) => faults.some((fault) => fault.because === because))?.[1] ?? 'formulas_live'

export type RuledCell = { target: CellRef; rule: PlacedRule }
export type RuledAnswer = {
  fault: FormulaFault | undefined
  /** Whether it gives what the rule gives, as things stand. */
  agrees: boolean
}

/**
 * Compares cells with the rule that each should follow; undefined when it could not be calculated. A cell whose rule gives an
 * error says nothing: the student's data are then of another shape than the rule's.
 */
export async function judgeByRule(
  evidence: Evidence,
  workbook: Workbook,
  ruled: readonly RuledCell[],
  given: Declared['cells'],
  within: number,
): Promise<RuledAnswer[] | undefined> {
  if (ruled.length === 0) return []
  const followed = await follow(evidence, workbook, ruled, within)
  if (!followed.ok) return undefined
  const answers = followed.value.map(({ found, expected, byInput }, index): RuledAnswer => {
    const cell = ruled[index]
    const fault = cell && expected.kind !== 'error' ? faultByRule(workbook, cell, byInput, given) : undefined
    return { fault, agrees: sameComputed(found, expected, within) }
  })
  await forgiveShortcuts(evidence, workbook, ruled, answers, given, within)
  return answers
}

const follow = (evidence: Evidence, workbook: Workbook, ruled: readonly RuledCell[], within: number) =>
  followRules(
    workbook,
    ruled.map(({ target, rule }) => ({ target, formula: rule.formula })),
    together(ruled),
    within,
    contextOf(evidence),
  )

/**
 * A rate of change is as right from the two years as from the column of their difference: a formula that does not read a
 * computed cell is asked again, what that cell is computed from being moved instead.
 */
async function forgiveShortcuts(
  evidence: Evidence,
  workbook: Workbook,
  ruled: readonly RuledCell[],
  answers: RuledAnswer[],
  given: Declared['cells'],
  within: number,
): Promise<void> {
  const asked = ruled.flatMap((cell, index) => {
    const computed = cell.rule.inputs.filter(({ cells }) => cells.some((one) => isComputed(workbook, one)))
    if (answers[index]?.fault?.because !== 'differs' || computed.length === 0) return []
    const inputs = cell.rule.inputs.map((input) =>
      computed.includes(input) ? { ...input, cells: sourcesOf(workbook, input.cells) } : input,
    )
    return [{ index, ids: computed.map(({ id }) => id), cell: { ...cell, rule: { ...cell.rule, inputs } } }]
  })
  if (asked.length === 0) return
  const followed = await follow(
    evidence,
    workbook,
    asked.map(({ cell }) => cell),
    within,
  )
  if (!followed.ok) return
  followed.value.forEach(({ byInput }, rank) => {
    const one = asked[rank]
    const answer = one && answers[one.index]
    if (!one || !answer || !one.ids.every((id) => byInput.get(id) === 'follows')) return
    answers[one.index] = { ...answer, fault: faultByRule(workbook, one.cell, byInput, given) }
  })
}

const isComputed = (workbook: Workbook, { sheet, address }: CellRef): boolean =>
  sheetNamed(workbook, sheet)?.cells[address]?.formula !== undefined

const placeOf = ({ sheet, address }: CellRef): string => `${sheet}!${address}`

/**
 * The inputs of all rules, by name: the cells of a column move together. A cell that is itself judged is not moved: each
 * line of a running balance reads the one above, which moves with what it reads.
 */
function together(ruled: readonly RuledCell[]): RuleInput[] {
  const judged = new Set(ruled.map(({ target }) => placeOf(target)))
  const cells = new Map<string, Map<string, CellRef>>()
  for (const { rule } of ruled) {
    for (const input of rule.inputs) {
      const moved = input.cells.filter((cell) => !judged.has(placeOf(cell)))
      const known = cells.get(input.id) ?? new Map<string, CellRef>()
      if (moved.length > 0) cells.set(input.id, known)
      for (const cell of moved) known.set(placeOf(cell), cell)
    }
  }
  return [...cells].map(([id, found]) => ({ id, cells: [...found.values()] }))
}

function faultByRule(
  workbook: Workbook,
  { target, rule }: RuledCell,
  byInput: ReadonlyMap<string, Answer>,
  given: Declared['cells'],
): FormulaFault | undefined {
  const formula = sheetNamed(workbook, target.sheet)?.cells[target.address]?.formula ?? ''
  let fault: FormulaFault | undefined
  for (const { id, cells } of rule.inputs) {
    const answer = byInput.get(id)
    if (answer === 'differs') fault ??= { because: 'differs', worth: IN_PART }
    if (answer !== 'ignores') continue
    const constant = constantOf(workbook, formula, id, cells, given)
    if (constant) return { because: 'constant', worth: IN_PART, constant }
    // The story's day may be asked of the spreadsheet rather than of the cell that holds it.
    if (given[id]?.kind !== 'day' || !asksTheDay(formula)) fault ??= { because: 'differs', worth: IN_PART }
  }
  return fault
}

/** The figure that stands in a formula for a given cell. */
export function constantOf(
  workbook: Workbook,
  formula: string,
  id: string,
  cells: readonly CellRef[],
  given: Declared['cells'],
): FormulaFault['constant'] {
  const [cell] = cells
  const value = cell && sheetNamed(workbook, cell.sheet)?.cells[cell.address]?.value
  const label = given[id]?.label
  const figure = typeof value === 'number' && label !== undefined ? constantFor(formula, value) : undefined
  return figure !== undefined && label !== undefined ? { figure, label } : undefined
}
