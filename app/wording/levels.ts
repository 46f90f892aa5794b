/** Levels of competence, in words. */
import { basisPoints } from '#base/money.ts'
import type { EvaluationScale, Level, NotAssessed } from '#referentiel'
import { percent } from './formats.ts'

/** A share of the points, « 72 % ». */
export const ratioText = (ratio: number): string => percent(basisPoints(Math.round(ratio * 100) * 100))

/** What a level means: « Degré 3, de 50 % à 80 % des points ». */
export function levelMeaning(scale: EvaluationScale, level: Level | NotAssessed): string {
  if (level.ratio === null) return `${level.label}, aucune copie notée`
  const next = scale.levels.find(({ rank }) => rank === level.rank + 1)
  const from = ratioText(level.fromRatio)
  if (!next) return `${level.label}, à partir de ${from} des points`
  if (level.fromRatio === 0) return `${level.label}, moins de ${ratioText(next.fromRatio)} des points`
  return `${level.label}, de ${from} à ${ratioText(next.fromRatio)} des points`
}
