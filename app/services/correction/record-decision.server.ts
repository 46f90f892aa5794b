import { no, ok, type Result } from '#base/result.ts'
import { requireAttemptTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { appendEntries, type NewEntry } from './append-entries.server.ts'
import { entriesOn, type LogEntry } from './correction-log.ts'
import { effectiveGrade } from './effective-grade.server.ts'

export type RecordDecision = {
  by: CurrentUser
  attemptId: string
  criterion: string
  /** `null` goes back to what the grader proposes. */
  points: number | null
  /** The student reads it. May be left out by who follows the level that a rubric proposes. */
  reason: string
  /** The place in the log of the last word on the criterion that the teacher saw: two never decide over one another unseen. */
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

export const LONGEST_REASON = 1_000

/** What the student reads when the teacher agrees with the level and adds nothing. */
const PROPOSAL_FOLLOWED = 'Degré proposé confirmé.'

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
  const given = reason.trim().slice(0, LONGEST_REASON)
  const follows = target.proposed && points === target.verdict.points
  const why = given === '' && follows ? PROPOSAL_FOLLOWED : given
  if (why === '') return no({ code: 'reason_missing' })
  return appendEntries<DecisionRefusal>(attemptId, now, (log) => {
    const said = entriesOn(log, criterion)
    const unseen = said.find(({ seq }) => seq > seen)
    // A double click says the same thing twice: once is enough.
    if (unseen) return repeats(unseen, points, why, by.id) ? ok([]) : no({ code: 'decided_meanwhile' })
    const last = said.findLast(({ kind }) => kind === 'decided')
    const decided = last?.kind === 'decided' && last.points !== null
    if (points === null && !decided) return no({ code: 'nothing_to_restore' })
    return ok([decisionEntry(criterion, points, why, by.id)])
  })
}

export const decisionEntry = (criterionId: string, points: number | null, text: string, actorId: string): NewEntry => ({
  kind: 'decided',
  criterionId,
  pointsThousandths: points === null ? null : Math.round(points * 1_000),
  text,
  actorId,
})

/** By quarters of a point. */
export const isWithin = (points: number, max: number): boolean =>
  Number.isFinite(points) && points >= 0 && points <= max && Number.isInteger(points * 4)

const repeats = (entry: LogEntry, points: number | null, reason: string, actorId: string): boolean =>
  entry.kind === 'decided' && entry.points === points && entry.reason === reason && entry.actorId === actorId
