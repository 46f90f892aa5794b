import type { CriterionVerdict } from '#grading'
import type { NewEntry } from './append-entries.server.ts'
import type { LogEntry } from './correction-log.ts'
import { withDecisions } from './decide.ts'
import type { CriterionWords, EffectiveCriterion } from './effective-grade.ts'

export type CriterionChange = { criterion: string; title: string; before: number; after: number; decided: boolean }

export type Outcome = {
  before: number
  after: number
  max: number
  /** A level is only proposed once it is published: the total may still move. */
  provisional: boolean
  /** Every criterion of either scheme whose points move. */
  changes: readonly CriterionChange[]
}

type Judged = readonly { verdict: CriterionVerdict; text: CriterionWords }[]

/**
 * What a copy would be worth under other verdicts. What teachers decided stands on both sides; `comments` are the entries
 * that the new verdicts bring or take away.
 */
export function outcomeOf(
  current: readonly EffectiveCriterion[],
  judged: Judged,
  log: readonly LogEntry[],
  comments: readonly NewEntry[],
): Outcome {
  const after = withDecisions(judged, [...log, ...comments.flatMap(asSaid)])
  const currentOf = new Map(current.map((criterion) => [criterion.text.id, criterion]))
  const afterOf = new Map(after.map((criterion) => [criterion.text.id, criterion]))
  const ids = new Set([...afterOf.keys(), ...currentOf.keys()])
  const changes = [...ids].flatMap((id): CriterionChange[] => {
    const then = currentOf.get(id)
    const now = afterOf.get(id)
    const [before, next] = [then?.points ?? 0, now?.points ?? 0]
    const title = now?.text.title ?? then?.text.title ?? id
    return before === next ? [] : [{ criterion: id, title, before, after: next, decided: now?.decided ?? false }]
  })
  return {
    before: sum(current),
    after: sum(after),
    max: after.reduce((total, { max }) => total + max, 0),
    provisional: after.some(({ proposed }) => proposed),
    changes,
  }
}

const sum = (criteria: readonly EffectiveCriterion[]): number =>
  criteria.reduce((total, { points }) => total + points, 0)

/** An entry that is not written yet, as the log would tell it. */
function asSaid({ kind, criterionId, commentId, text, pointsThousandths, actorId }: NewEntry): LogEntry[] {
  if (!criterionId || !commentId) return []
  const said = { seq: Number.MAX_SAFE_INTEGER, at: '', actorId, actorName: '', criterion: criterionId, text }
  if (kind === 'comment_removed') return [{ ...said, kind, comment: commentId, because: 'mistake_gone' }]
  const adjustment = pointsThousandths ? pointsThousandths / 1_000 : null
  return kind === 'commented' ? [{ ...said, kind, comment: commentId, adjustment, automatic: true }] : []
}
