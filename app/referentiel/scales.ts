import { invariant } from '#base/result.ts'
import type { LevelCode, LevelColour, LevelShape, ScaleCode } from '#content/referentiel/evaluation-scales.ts'
import {
  notAssessed as notAssessedSource,
  evaluationScales as scaleSources,
} from '#content/referentiel/evaluation-scales.ts'
import { guard, lookup } from './lookup.ts'

/** Degré de maîtrise. */
export type Level = {
  readonly code: LevelCode
  readonly label: string
  readonly short: string
  readonly rank: number
  readonly ratio: number
  readonly fromRatio: number
  readonly shape: LevelShape
  readonly colour: LevelColour
}

/** « Non évalué » : the absence of a level, which takes part in no average. */
export type NotAssessed = typeof notAssessedSource

export type EvaluationScale = {
  readonly code: ScaleCode
  readonly label: string
  /** Lowest first. */
  readonly levels: readonly Level[]
}

export const evaluationScales: readonly EvaluationScale[] = scaleSources
export const evaluationScale = lookup(evaluationScales)
export const isScaleCode = guard(evaluationScales)
export const defaultScale: EvaluationScale = evaluationScale('degrees')
export const notAssessed: NotAssessed = notAssessedSource

/** The level that a share of the points earns (0 to 1); `null` is no evidence. */
export function levelFor(scale: EvaluationScale, ratio: number | null): Level | NotAssessed {
  if (ratio === null) return notAssessed
  const level = scale.levels.findLast((item) => item.fromRatio <= ratio)
  invariant(level, `${ratio} is below every level of ${scale.code}`)
  return level
}
