/**
 * What several pieces of evidence say of one competence. In training, what is recent and what was done alone counts more; in a
 * certification nothing is weighed. No evidence gives no ratio, which is not zero.
 */
import { invariant } from '#base/result.ts'
import { evidenceWeights } from '#content/referentiel/evidence-weights.ts'

export type MissionLevel = 1 | 2 | 3

/** The level of a scenario, which its format holds between 1 and 3. */
export const missionLevelOf = (level: number): MissionLevel => (level <= 1 ? 1 : level < 3 ? 2 : 3)

export type LevelEvidence = {
  points: number
  max: number
  /** Whole days between the hand-in and today. */
  ageDays: number
  missionLevel: MissionLevel
  /** Which try at the assignment it was, counted from 1. */
  tryNumber: number
}

export type Weight = { recency: number; autonomy: number; weight: number }

/** Autonomy × recency, both from 0 to 1; recency halves every `halfLifeDays`. */
export function weightOf({ ageDays, missionLevel, tryNumber }: Omit<LevelEvidence, 'points' | 'max'>): Weight {
  invariant(ageDays >= 0, 'evidence comes from the past')
  const recency = 0.5 ** (ageDays / evidenceWeights.halfLifeDays)
  const autonomy = evidenceWeights.missionLevel[missionLevel] * (tryNumber > 1 ? evidenceWeights.laterTry : 1)
  return { recency, autonomy, weight: recency * autonomy }
}

/** Σ weight × points ÷ Σ weight × max, from 0 to 1; null without evidence. */
export function trainingRatio(evidence: readonly LevelEvidence[]): number | null {
  let [earned, possible] = [0, 0]
  for (const one of evidence) {
    const { weight } = weightOf(one)
    earned += weight * one.points
    possible += weight * one.max
  }
  return possible === 0 ? null : earned / possible
}

/** Σ points ÷ Σ max: an exam weighs as much as it asks. */
export function certificationRatio(evidence: readonly Pick<LevelEvidence, 'points' | 'max'>[]): number | null {
  const possible = evidence.reduce((sum, { max }) => sum + max, 0)
  return possible === 0 ? null : evidence.reduce((sum, { points }) => sum + points, 0) / possible
}
