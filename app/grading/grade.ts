import { roundHalfAway } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import type { Company } from '#pgi'
import type { Check } from './check.ts'
import { makeCheck } from './checks/index.ts'
import { type Criterion, inDependencyOrder } from './criterion.ts'
import type { Evidence } from './evidence.ts'
import { isSomething } from './nontrivial.ts'
import { withSignatures } from './signatures/index.ts'
import type { CriterionVerdict, Verdict } from './verdict.ts'

export type Grade = {
  total: number
  max: number
  /** In the order of the marking scheme. */
  criteria: readonly CriterionVerdict[]
  /** Whether a person has to look at one criterion at least. */
  needsTeacher: boolean
}

export type Derived = {
  company: Company
  /**
   * Whether the model's acts on the PGI are in it. Without them it is only what the student did themselves, against which
   * no criterion on the state of the PGI proves anything.
   */
  byModel: boolean
}

export type GradeOptions = {
  /**
   * What the model answer's acts of this criterion's step give when they are executed on the company as the student
   * had it when the step began; null when they can't be. Without it, only the student's own company is asked.
   */
  derived?: (criterion: Criterion) => Derived | null
}

/** What is known of a criterion once it is judged, for those that build on it. */
type Judged = { verdict: CriterionVerdict; culprits: readonly string[] }

/** Judges a copy, criterion by criterion. The total is the sum of the criteria, here and everywhere it is shown. */
export async function grade(
  evidence: Evidence,
  criteria: readonly Criterion[],
  options: GradeOptions = {},
): Promise<Grade> {
  const judged = new Map<string, Judged>()
  for (const criterion of inDependencyOrder(criteria)) {
    judged.set(criterion.id, await judge(evidence, criterion, culpritsAbove(criterion, judged), options))
  }
  const ordered = criteria.map(({ id }) => {
    const one = judged.get(id)
    invariant(one, `the criterion ${id} was not judged`)
    return one.verdict
  })
  return {
    total: ordered.reduce((sum, { points }) => sum + points, 0),
    max: ordered.reduce((sum, { max }) => sum + max, 0),
    criteria: await withSignatures(evidence, criteria, ordered),
    needsTeacher: ordered.some(({ needsTeacher }) => needsTeacher),
  }
}

/** The criteria that are wrong by themselves, however far up the chain. */
const culpritsAbove = ({ after }: Criterion, judged: ReadonlyMap<string, Judged>): readonly string[] => [
  ...new Set(after.flatMap((id) => judged.get(id)?.culprits ?? [])),
]

async function judge(
  evidence: Evidence,
  criterion: Criterion,
  above: readonly string[],
  { derived }: GradeOptions,
): Promise<Judged> {
  const check = makeCheck(criterion.check)
  const straight = await check.evaluate(evidence, evidence.model.company)
  const asIs = { verdict: mark(criterion, straight, straight.ratio, []), culprits: faultOf(criterion, straight, above) }
  // What is right against the model answer is right, and is never called carried.
  if (straight.ratio >= 1 || above.length === 0) return asIs
  const fromThere = await judgeFromThere(evidence, criterion, check, derived?.(criterion) ?? null)
  const ratio = (fromThere?.ratio ?? 0) * criterion.carry
  if (!fromThere || ratio <= straight.ratio) return asIs
  return { verdict: mark(criterion, fromThere, ratio, above), culprits: faultOf(criterion, fromThere, above) }
}

/** A criterion that is not wholly right adds its own mistake to those that it builds on. */
const faultOf = ({ id }: Criterion, { ratio }: Verdict, above: readonly string[]): readonly string[] =>
  ratio < 1 ? [...above, id] : above

/**
 * The best that the work is worth when the question is put to what came before it: first to what the model would have made
 * of it, then to the student's own company, since the mistake may lie in the same step.
 */
async function judgeFromThere(
  evidence: Evidence,
  criterion: Criterion,
  check: Check,
  derived: Derived | null,
): Promise<Verdict | undefined> {
  const own: Derived = { company: evidence.student.company, byModel: false }
  let best: Verdict | undefined
  for (const reference of derived && derived.company !== own.company ? [derived, own] : [own]) {
    if (best && best.ratio >= 1) break
    if (provesNothing(evidence, criterion, check, reference)) continue
    const verdict = await check.evaluate({ ...evidence, fromThere: true }, reference.company)
    if (!best || verdict.ratio > best.ratio) best = verdict
  }
  return best
}

/** An earlier mistake that makes the step trivial earns nothing here: the check knows the usual ways, the author the others. */
function provesNothing(
  evidence: Evidence,
  { nontrivial = [] }: Criterion,
  check: Check,
  { company, byModel }: Derived,
): boolean {
  // A state without the model's acts is the student's, at one moment or another: a check that refuses to compare them with
  // themselves must know it by that.
  const asked = byModel ? evidence : { ...evidence, student: { ...evidence.student, company } }
  return check.trivialAgainst(asked, company) || !nontrivial.every((one) => isSomething(company, one, evidence.today))
}

/**
 * A table of four thousand wrong lines says no more than its first ones, and the process that answers pages reads the
 * verdict of the thread that judged.
 */
const MOST_TOLD = 200

const mark = (criterion: Criterion, verdict: Verdict, ratio: number, from: readonly string[]): CriterionVerdict => ({
  ...verdict,
  findings: verdict.findings.slice(0, MOST_TOLD),
  locations: verdict.locations.slice(0, MOST_TOLD),
  ratio,
  criterion: criterion.id,
  points: pointsFor(ratio, criterion.points),
  max: criterion.points,
  carried: from.length > 0,
  ...(from.length > 0 ? { carriedFrom: from } : {}),
})

/** To the nearest half point, never above what the criterion is worth. */
export function pointsFor(ratio: number, max: number): number {
  // 0,7 × 2,5 is a hair under 1,75 in binary: the hair must not cost a half point.
  const halves = roundHalfAway(ratio * max * 2 + 1e-9)
  return Math.min(max, halves / 2)
}
