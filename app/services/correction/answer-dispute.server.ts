import { no, ok, type Result } from '#base/result.ts'
import { requireAttemptTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { appendEntries, type NewEntry } from './append-entries.server.ts'
import { disputesOn } from './correction-log.ts'
import { effectiveGrade } from './effective-grade.server.ts'
import { decisionEntry, isWithin, LONGEST_REASON } from './record-decision.server.ts'

export type AnswerDispute = {
  by: CurrentUser
  attemptId: string
  criterion: string
  /** Which dispute, by its place in the log. */
  dispute: number
  /** `null` upholds the points as they are. */
  points: number | null
  /** The student reads it. */
  reason: string
  now: Date
}

/** Listed by precedence. */
export type AnswerRefusal =
  | { code: 'copy_not_graded' }
  | { code: 'criterion_unknown' }
  | { code: 'dispute_answered' }
  | { code: 'points_out_of_range'; max: number }
  | { code: 'points_not_raised'; points: number }
  | { code: 'reason_missing' }

/** A teacher answers what a student contested: with more points, which is a decision, or by upholding those there are. */
export async function answerDispute({
  by,
  attemptId,
  criterion,
  dispute,
  points,
  reason,
  now,
}: AnswerDispute): Promise<Result<'recorded', AnswerRefusal>> {
  await requireAttemptTeacher(by, attemptId)
  const grade = await effectiveGrade(attemptId)
  if (!grade) return no({ code: 'copy_not_graded' })
  const target = grade.criteria.find(({ text }) => text.id === criterion)
  if (!target) return no({ code: 'criterion_unknown' })
  const why = reason.trim().slice(0, LONGEST_REASON)
  const accepted = points !== null
  return appendEntries<AnswerRefusal>(attemptId, now, (log) => {
    const asked = disputesOn(log, criterion).find(({ seq }) => seq === dispute)
    const { answer } = asked ?? {}
    // A double click answers once.
    if (answer) return answer.reason === why && answer.accepted === accepted ? ok([]) : no({ code: 'dispute_answered' })
    if (!asked) return no({ code: 'dispute_answered' })
    if (accepted && !isWithin(points, target.max)) return no({ code: 'points_out_of_range', max: target.max })
    if (accepted && points <= target.points) return no({ code: 'points_not_raised', points: target.points })
    if (why === '') return no({ code: 'reason_missing' })
    const answered: NewEntry = {
      kind: 'dispute_answered',
      criterionId: criterion,
      text: why,
      details: { accepted },
      actorId: by.id,
    }
    return ok(accepted ? [decisionEntry(criterion, points, why, by.id), answered] : [answered])
  })
}
