import type { CriterionVerdict } from '#grading'
import { disputesOn, entriesOn, type LogEntry, standingComments } from './correction-log.ts'
import type { CriterionWords, Decision, EffectiveCriterion } from './effective-grade.ts'

/**
 * Lays what people said over the grader's verdicts, criterion by criterion. The last decision holds; without one, the
 * comments that the copy bears add or take away what they carry. Decisions outlive a regrade; one on a criterion that is
 * worth less now gives at most what it is worth.
 */
export function withDecisions(
  judged: readonly { verdict: CriterionVerdict; text: CriterionWords }[],
  log: readonly LogEntry[],
): EffectiveCriterion[] {
  return judged.map(({ verdict, text }) => {
    const said = entriesOn(log, text.id)
    const decisions = said.flatMap((entry): Decision[] =>
      entry.kind === 'decided'
        ? [{ points: entry.points, reason: entry.reason, teacherName: entry.actorName, at: entry.at }]
        : [],
    )
    const points = decisions.at(-1)?.points ?? null
    const decided = points !== null
    const comments = standingComments(log, text.id)
    const adjustment = comments.reduce((sum, comment) => sum + (comment.adjustment ?? 0), 0)
    return {
      verdict,
      text,
      points: between(0, decided ? points : verdict.points + adjustment, verdict.max),
      max: verdict.max,
      decisions,
      decided,
      needsTeacher: verdict.needsTeacher && !decided,
      proposed: verdict.rubric !== undefined && verdict.needsTeacher && !decided,
      comments,
      disputes: disputesOn(log, text.id),
      lastSeq: said.at(-1)?.seq ?? 0,
    }
  })
}

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high))
