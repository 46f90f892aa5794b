import type { CriterionVerdict } from '#grading'

/**
 * Which mistake a verdict speaks of, so that a comment written once reaches all who made it: in one mission, on one
 * criterion, the fault that the grader recognised; where it recognised none, what its verdict says.
 */
export type Mistake = { scenarioSlug: string; criterionId: string; cause: string; recognised: boolean }

/** Undefined where nothing was lost: there is no mistake to comment. */
export function mistakeOf(scenarioSlug: string, verdict: CriterionVerdict): Mistake | undefined {
  if (verdict.points >= verdict.max) return undefined
  const { signature, code, criterion: criterionId } = verdict
  return { scenarioSlug, criterionId, cause: signature ?? code, recognised: signature !== undefined }
}

export const isSameMistake = (a: Mistake | undefined, b: Mistake): boolean =>
  a !== undefined &&
  a.scenarioSlug === b.scenarioSlug &&
  a.criterionId === b.criterionId &&
  a.cause === b.cause &&
  a.recognised === b.recognised
