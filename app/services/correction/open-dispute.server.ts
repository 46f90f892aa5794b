import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { requireAttemptOwner } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { appendEntries } from './append-entries.server.ts'
import { openDispute as disputeOpenOn, type disputesOn, isSettled, type LogEntry } from './correction-log.ts'
import { effectiveGrade } from './effective-grade.server.ts'
import type { EffectiveCriterion, EffectiveGrade } from './effective-grade.ts'
import { evidenceFor } from './evidence.ts'
import { mayShowResult } from './may-show-result.ts'
import { LONGEST_REASON } from './record-decision.server.ts'

export const MOST_EVIDENCE = 8

export type OpenDispute = {
  by: CurrentUser
  attemptId: string
  criterion: string
  reason: string
  /** Names of `evidenceFor`. */
  evidence: readonly string[]
  /** The grading that the student had on their screen. */
  run: string
  now: Date
}

/** Listed by precedence. */
export type DisputeRefusal =
  | { code: 'result_not_shown' }
  | { code: 'no_teacher' }
  | { code: 'disputes_closed'; until: string }
  | { code: 'criterion_unknown' }
  | { code: 'nothing_to_dispute' }
  | { code: 'dispute_reason_missing' }
  | { code: 'graded_meanwhile' }
  | { code: 'evidence_unknown' }
  | { code: 'evidence_too_much'; most: number }
  | { code: 'already_disputed' }
  | { code: 'dispute_settled' }

/** « Contester »: the student of a copy says why a criterion is worth more, and where it is seen. */
export async function openDispute({
  by,
  attemptId,
  criterion,
  reason,
  evidence,
  run,
  now,
}: OpenDispute): Promise<Result<'recorded', DisputeRefusal>> {
  await requireAttemptOwner(by, attemptId)
  const [grade, loaded] = await Promise.all([effectiveGrade(attemptId), loadAttempt(attemptId)])
  if (!grade || !loaded || !mayShowResult(grade.attempt, grade.attempt.assignment, by)) {
    return no({ code: 'result_not_shown' })
  }
  const closed = disputesClosed(grade, now)
  if (closed) return no(closed)
  const target = grade.criteria.find(({ text }) => text.id === criterion)
  if (!target) return no({ code: 'criterion_unknown' })
  const why = reason.trim().slice(0, LONGEST_REASON)
  const names = [...new Set(evidence)]
  const known = evidenceFor(loaded.run, target.verdict)
  const joined = names.flatMap((name) => known.places.get(name) ?? known.acts.get(name) ?? [])
  return appendEntries<DisputeRefusal>(attemptId, now, (log) => {
    const open = disputeOpenOn(log, criterion)
    // A double click contests once.
    if (open) return open.reason === why ? ok([]) : no({ code: 'already_disputed' })
    if (!isDisputable(target)) return no({ code: 'nothing_to_dispute' })
    if (isSettled(log, criterion)) return no({ code: 'dispute_settled' })
    if (why === '') return no({ code: 'dispute_reason_missing' })
    if (run !== grade.gradeRun.id) return no({ code: 'graded_meanwhile' })
    if (joined.length < names.length) return no({ code: 'evidence_unknown' })
    if (joined.length > MOST_EVIDENCE) return no({ code: 'evidence_too_much', most: MOST_EVIDENCE })
    return ok([
      { kind: 'dispute_opened', criterionId: criterion, text: why, details: { evidence: joined }, actorId: by.id },
    ])
  })
}

/** Why nothing of a copy can be contested now, whatever the criterion. */
export function disputesClosed(
  { attempt: { assignment } }: EffectiveGrade,
  now: Date,
): Extract<DisputeRefusal, { code: 'no_teacher' | 'disputes_closed' }> | undefined {
  if (!assignment) return { code: 'no_teacher' }
  const { disputesUntil } = assignment
  return disputesUntil && now > disputesUntil
    ? { code: 'disputes_closed', until: disputesUntil.toISOString() }
    : undefined
}

/** Whether a criterion can be contested now: points are left, no dispute of it waits, and none that was answered still stands. */
export const mayContest = (log: readonly LogEntry[], criterion: EffectiveCriterion): boolean =>
  isDisputable(criterion) &&
  criterion.disputes.every(({ answer }) => answer !== null) &&
  !isSettled(log, criterion.text.id)

/** Where everything is earned there is nothing to ask. */
/** A level that nobody decided has no word yet to contest. */
export const isDisputable = ({
  points,
  max,
  proposed,
}: Pick<EffectiveCriterion, 'points' | 'max' | 'proposed'>): boolean => points < max && !proposed

/** How many criteria wait for an answer, by assignment. */
export async function openDisputeCounts(assignmentIds: readonly string[]): Promise<Map<string, number>> {
  const entries = await database().correctionEntry.findMany({
    where: {
      kind: { in: ['dispute_opened', 'dispute_answered'] },
      attempt: { assignmentId: { in: [...assignmentIds] } },
    },
    orderBy: { seq: 'asc' },
    select: { kind: true, criterionId: true, attemptId: true, attempt: { select: { assignmentId: true } } },
  })
  const open = new Map<string, string>()
  for (const { kind, criterionId, attemptId, attempt } of entries) {
    const key = `${attemptId}/${criterionId}`
    if (kind === 'dispute_opened' && attempt.assignmentId) open.set(key, attempt.assignmentId)
    else open.delete(key)
  }
  const counts = new Map<string, number>()
  for (const assignmentId of open.values()) counts.set(assignmentId, (counts.get(assignmentId) ?? 0) + 1)
  return counts
}

/** The states that a dispute goes through, for whoever lists them. */
export const disputeState = ({ answer }: ReturnType<typeof disputesOn>[number]): 'open' | 'accepted' | 'upheld' =>
  answer === null ? 'open' : answer.accepted ? 'accepted' : 'upheld'
