/** Levels of competence, in words. */
import { basisPoints } from '#base/money.ts'
import { evidenceWeights } from '#content/referentiel/evidence-weights.ts'
import type { Weight } from '#grading'
import type { EvaluationScale, Level, NotAssessed } from '#referentiel'
import { hundredths, percent } from './formats.ts'

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

const decimal = (value: number): string => hundredths(Math.round(value * 100))
const { halfLifeDays, missionLevel, laterTry } = evidenceWeights

/** How the levels of each grid are worked out. */
export const LEVEL_FORMULAS = {
  training:
    `Part des points = Σ (poids × points obtenus) ÷ Σ (poids × points possibles). Poids = récence × autonomie. La récence vaut 1 le jour du rendu et diminue de moitié tous les ${halfLifeDays}\u00a0jours. ` +
    `L’autonomie vaut ${decimal(missionLevel[1])} pour une mission de niveau 1, ${decimal(missionLevel[2])} au niveau 2, ${decimal(missionLevel[3])} au niveau 3, multipliée par ${decimal(laterTry)} à partir du deuxième essai.`,
  certification:
    'Part des points = points obtenus ÷ points possibles, sur les seuls examens publiés. Aucune pondération\u202f: un examen pèse ce qu’il demande.',
} as const

/** « Poids 0,40 = récence 0,50 × autonomie 0,80 » */
export const weightText = ({ recency, autonomy, weight }: Weight): string =>
  `Poids ${decimal(weight)} = récence ${decimal(recency)} × autonomie ${decimal(autonomy)}`
