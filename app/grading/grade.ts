import { roundHalfAway } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import type { Company } from '#pgi'
import { makeCheck } from './checks/index.ts'
import { type Criterion, inDependencyOrder } from './criterion.ts'
import type { Evidence } from './evidence.ts'
import type { CriterionVerdict, Verdict } from './verdict.ts'

export type Grade = {
  total: number
  max: number
  /** In the order of the marking scheme. */
  criteria: readonly CriterionVerdict[]
  /** Whether a person has to look at one criterion at least. */
  needsTeacher: boolean
}

export type GradeOptions = {
  /**
   * What the model answer's acts of this criterion's step give when they are executed on the company as the student
   * had it when the step began. Without it, a criterion on the state of the PGI can't be carried: comparing the
   * student's company with itself would prove nothing.
   */
  derived?: (criterion: Criterion) => Company | null
}

/** Judges a copy, criterion by criterion. The total is the sum of the criteria, here and everywhere it is shown. */
export async function grade(
  evidence: Evidence,
  criteria: readonly Criterion[],
  options: GradeOptions = {},
): Promise<Grade> {
  const verdicts = new Map<string, CriterionVerdict>()
  const touched = new Set<string>()
  for (const criterion of inDependencyOrder(criteria)) {
    const upstreamFailed = criterion.after.some((id) => touched.has(id))
    const verdict = await judge(evidence, criterion, upstreamFailed, options)
    verdicts.set(criterion.id, verdict)
    if (upstreamFailed || verdict.ratio < 1) touched.add(criterion.id)
  }
  const ordered = criteria.map(({ id }) => {
    const verdict = verdicts.get(id)
    invariant(verdict, `the criterion ${id} was not judged`)
    return verdict
  })
  return {
    total: ordered.reduce((sum, { points }) => sum + points, 0),
    max: ordered.reduce((sum, { max }) => sum + max, 0),
    criteria: ordered,
    needsTeacher: ordered.some(({ needsTeacher }) => needsTeacher),
  }
}

async function judge(
  evidence: Evidence,
  criterion: Criterion,
  upstreamFailed: boolean,
  { derived }: GradeOptions,
): Promise<CriterionVerdict> {
  const check = makeCheck(criterion.check)
  const straight = await check.evaluate(evidence, evidence.model.company)
  // What is right against the model answer is right, and is never called carried.
  if (straight.ratio >= 1 || !upstreamFailed) return mark(criterion, straight, straight.ratio, false)
  const reference = derived?.(criterion) ?? evidence.student.company
  if (check.trivialAgainst(evidence, reference)) return mark(criterion, straight, straight.ratio, false)
  const fromThere = await check.evaluate(evidence, reference)
  const ratio = fromThere.ratio * criterion.carry
  return ratio > straight.ratio
    ? mark(criterion, fromThere, ratio, true)
    : mark(criterion, straight, straight.ratio, false)
}

const mark = (criterion: Criterion, verdict: Verdict, ratio: number, carried: boolean): CriterionVerdict => ({
  ...verdict,
  ratio,
  criterion: criterion.id,
  points: pointsFor(ratio, criterion.points),
  max: criterion.points,
  carried,
})

/** To the nearest half point, never above what the criterion is worth. */
export function pointsFor(ratio: number, max: number): number {
  // 0,7 × 2,5 is a hair under 1,75 in binary: the hair must not cost a half point.
  const halves = roundHalfAway(ratio * max * 2 + 1e-9)
  return Math.min(max, halves / 2)
}
