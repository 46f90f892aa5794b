import type { Act } from '#grading'
import type { Run } from '#scenario'
import { actSentence } from '#wording/acts.ts'
import { storyNames } from './story-names.ts'

/** An act as the timeline shows it. `rank` counts from 1: the PGI « after act 12 » is `?etape=12`. */
export type ActStep = {
  rank: number
  id: string
  at: string
  sentence: string
  kind: Act['kind']
  /** Criteria whose verdict points at this act. */
  criteria: readonly { id: string; earned: boolean }[]
}

type Judged = { id: string; points: number; max: number; acts: readonly string[] }

export function actSteps(run: Run, judged: readonly Judged[] = []): ActStep[] {
  const names = storyNames(run)
  return [...run.acts].map((act, index) => ({
    rank: index + 1,
    id: act.id,
    at: act.at,
    sentence: actSentence(act, names),
    kind: act.kind,
    criteria: judged
      .filter(({ acts }) => acts.includes(act.id))
      .map(({ id, points, max }) => ({ id, earned: points === max })),
  }))
}

/** The editors save as one writes: of several savings of one document in a row, the last tells the story. */
export const withoutDrafts = (steps: readonly ActStep[]): ActStep[] =>
  steps.filter((step, index) => {
    const next = steps[index + 1]
    const goesOn = step.kind === 'save' && next?.kind === 'save' && next.sentence === step.sentence
    return !goesOn || step.criteria.length > 0
  })
