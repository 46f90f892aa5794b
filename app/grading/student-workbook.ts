/** The workbook that the student handed in, with the values that the story's day gives it. */
import type { Day } from '#base/dates.ts'
import { ok, type Result } from '#base/result.ts'
import { tokensOf } from '#documents/formula-tokens.ts'
import { type RecalculationContext, recalculate } from '#documents/recalculate.ts'
import type { Workbook } from '#documents/workbook.ts'
import { findWorkbook } from './deliverables.ts'
import type { Evidence } from './evidence.ts'
import type { Verdict } from './verdict.ts'

export const contextOf = ({ today, recalculator }: Evidence): RecalculationContext => ({
  today,
  ...(recalculator ? { recalculator } : {}),
})

/** A list of values holds no formula, whoever wrote it: then that is what must be said. */
export const isListOfValues = ({ student }: Evidence, deliverable: string): boolean => {
  const made = student.deliverables.get(deliverable)
  return made?.kind === 'spreadsheet' && made.format === 'csv'
}

/** Several criteria look at one workbook: it is calculated once. */
const calculated = new WeakMap<Workbook, Map<Day, Promise<Workbook>>>()

/**
 * A file keeps the values that its program saw last: none when it never calculated, and those of the machine's day where a
 * formula says TODAY(). Such a workbook is calculated anew; when that can't be done, it is taken as it stands.
 */
export async function studentWorkbook(evidence: Evidence, deliverable: string): Promise<Result<Workbook, Verdict>> {
  const found = findWorkbook(evidence.student, deliverable)
  return found.ok && needsCalculation(found.value) ? ok(await calculatedOnce(found.value, evidence)) : found
}

/** The same with every formula calculated anew, whatever values the file kept: what its formulas say now. */
export async function calculatedWorkbook(evidence: Evidence, deliverable: string): Promise<Result<Workbook, Verdict>> {
  const found = findWorkbook(evidence.student, deliverable)
  return found.ok ? ok(await calculatedOnce(found.value, evidence)) : found
}

function calculatedOnce(workbook: Workbook, evidence: Evidence): Promise<Workbook> {
  const known = calculated.get(workbook) ?? new Map<Day, Promise<Workbook>>()
  calculated.set(workbook, known)
  const value = known.get(evidence.today) ?? calculate(workbook, evidence)
  known.set(evidence.today, value)
  return value
}

async function calculate(workbook: Workbook, evidence: Evidence): Promise<Workbook> {
  const done = await recalculate(workbook, contextOf(evidence))
  return done.ok ? done.value.workbook : workbook
}

const needsCalculation = ({ sheets }: Workbook): boolean =>
  sheets.some(({ cells }) =>
    Object.values(cells).some(({ formula, value }) => formula !== undefined && (value === null || asksTheDay(formula))),
  )

/** Whether a formula reads the clock. */
export const asksTheDay = (formula: string): boolean =>
  /\b(?:TODAY|NOW)\b/i.test(formula) &&
  tokensOf(formula).some(({ type, text }) => type === 'function' && /^(?:TODAY|NOW)$/i.test(text))
