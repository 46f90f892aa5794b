import type { CriterionVerdict } from '#grading'
import type { CriterionWords, Decision, EffectiveCriterion } from './effective-grade.ts'

/**
 * Lays the teachers' decisions over the grader's verdicts, criterion by criterion: the last decision holds. Decisions
 * outlive a regrade; one on a criterion that is worth less now gives at most what it is worth.
 */
export function withDecisions(
  judged: readonly { verdict: CriterionVerdict; text: CriterionWords }[],
  said: readonly (Decision & { criterion: string })[],
): EffectiveCriterion[] {
  return judged.map(({ verdict, text }) => {
    const decisions = said
      .filter(({ criterion }) => criterion === text.id)
      .map(({ criterion: _, ...decision }) => decision)
    const points = decisions.at(-1)?.points ?? null
    const decided = points !== null
    return {
      verdict,
      text,
      points: decided ? Math.max(0, Math.min(points, verdict.max)) : verdict.points,
      max: verdict.max,
      decisions,
      decided,
      needsTeacher: verdict.needsTeacher && !decided,
    }
  })
}
