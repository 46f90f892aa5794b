import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import { requireAttemptTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { effectiveGrade } from './effective-grade.server.ts'

export type RecordDecision = {
  by: CurrentUser
  attemptId: string
  criterion: string
  /** `null` goes back to what the grader proposes. */
  points: number | null
  /** The student reads it. */
  reason: string
  /** How many decisions the teacher had on their screen: two teachers never decide over one another unseen. */
  seen: number
  now: Date
}

/** Listed by precedence. */
export type DecisionRefusal =
  | { code: 'copy_not_graded' }
  | { code: 'criterion_unknown' }
  | { code: 'points_out_of_range'; max: number }
  | { code: 'reason_missing' }
  | { code: 'nothing_to_restore' }
  | { code: 'decided_meanwhile' }

const LONGEST_REASON = 1_000

/** Writes a teacher's word on one criterion at the end of the copy's log. Nothing is ever changed there. */
export async function recordDecision({
  by,
  attemptId,
  criterion,
  points,
  reason,
  seen,
  now,
}: RecordDecision): Promise<Result<'recorded', DecisionRefusal>> {
  await requireAttemptTeacher(by, attemptId)
  const grade = await effectiveGrade(attemptId)
  if (!grade) return no({ code: 'copy_not_graded' })
  const target = grade.criteria.find(({ text }) => text.id === criterion)
  if (!target) return no({ code: 'criterion_unknown' })
  if (points !== null && !isWithin(points, target.max)) return no({ code: 'points_out_of_range', max: target.max })
  const why = reason.trim().slice(0, LONGEST_REASON)
  if (why === '') return no({ code: 'reason_missing' })
  const pointsThousandths = points === null ? null : Math.round(points * 1_000)
  const said = { attemptId, criterionId: criterion, pointsThousandths, reason: why, teacherId: by.id }
  const settled = await decidedThere(attemptId, seen, said)
  if (settled) return settled
  if (points === null && !target.decided) return no({ code: 'nothing_to_restore' })
  const count = await database().gradeDecision.count({ where: { attemptId } })
  if (count !== seen) return (await decidedThere(attemptId, seen, said)) ?? no({ code: 'decided_meanwhile' })
  try {
    await database().gradeDecision.create({ data: { ...said, seq: seen + 1, at: now } })
    return ok('recorded')
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return (await decidedThere(attemptId, seen, said)) ?? no({ code: 'decided_meanwhile' })
  }
}

/** What stands where this decision would go: itself after a double click, or somebody else's. */
async function decidedThere(attemptId: string, seen: number, said: Said) {
  const there = await database().gradeDecision.findUnique({ where: { attemptId_seq: { attemptId, seq: seen + 1 } } })
  if (!there) return undefined
  return repeats(there, said) ? ok('recorded' as const) : no({ code: 'decided_meanwhile' as const })
}

/** By quarters of a point. */
const isWithin = (points: number, max: number): boolean =>
  Number.isFinite(points) && points >= 0 && points <= max && Number.isInteger(points * 4)

type Said = { criterionId: string; pointsThousandths: number | null; reason: string; teacherId: string }

/** A double click says the same thing twice: once is enough. */
const repeats = (a: Said, b: Said): boolean =>
  a.criterionId === b.criterionId &&
  a.pointsThousandths === b.pointsThousandths &&
  a.reason === b.reason &&
  a.teacherId === b.teacherId
