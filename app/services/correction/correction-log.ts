import { z } from 'zod'
import { invariant } from '#base/result.ts'
import type { Location } from '#grading'

/** What was said of a copy after the grader, oldest first. Everything that holds today is folded from it. */
export type LogEntry = Said &
  (
    | { kind: 'decided'; criterion: string; points: number | null; reason: string }
    | {
        kind: 'commented'
        criterion: string
        comment: string
        text: string
        adjustment: number | null
        automatic: boolean
      }
    | { kind: 'comment_removed'; criterion: string; comment: string; because: RemovalCause; text: string }
    | { kind: 'dispute_opened'; criterion: string; reason: string; evidence: readonly Evidence[] }
    | { kind: 'dispute_answered'; criterion: string; accepted: boolean; reason: string }
    | ({ kind: 'regraded' } & RegradeDetails)
  )

type Said = { seq: number; at: string; actorId: string; actorName: string }

/** A teacher takes a comment off one copy for good; one whose mistake is gone comes back if the mistake does. */
export type RemovalCause = 'teacher' | 'mistake_gone'

/** What a student points at: a place of their copy that the verdict names, or one of their acts. */
export type Evidence = { location: Location; words: string }

export type RegradeDetails = {
  regrade: string
  run: string
  /** The version that the scenario's author declares. */
  version: number
  versionChanged: boolean
  graderVersion: string
  graderChanged: boolean
  /** Points that the copy earned on both sides, with what teachers had said. */
  before: number
  after: number
  changes: readonly { criterion: string; title: string; before: number; after: number }[]
}

export type LogKind = LogEntry['kind']

export type LogRow = {
  seq: number
  kind: LogKind
  criterionId: string | null
  pointsThousandths: number | null
  text: string
  details: string
  at: Date
  actorId: string
  commentId: string | null
  actor: { firstName: string; lastName: string }
}

const location: z.ZodType<Location> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), deliverable: z.string(), sheet: z.string(), cell: z.string() }),
  z.object({ kind: z.literal('range'), deliverable: z.string(), sheet: z.string(), range: z.string() }),
  z.object({
    kind: z.literal('paragraph'),
    deliverable: z.string(),
    index: z.int(),
    start: z.int().exactOptional(),
    end: z.int().exactOptional(),
  }),
  z.object({ kind: z.literal('slide'), deliverable: z.string(), index: z.int() }),
  z.object({ kind: z.literal('pgi'), source: z.string(), party: z.string().exactOptional() }),
  z.object({ kind: z.literal('mail'), id: z.string() }),
  z.object({ kind: z.literal('act'), id: z.string() }),
  z.object({ kind: z.literal('deliverable'), deliverable: z.string() }),
])

const commentDetails = z.object({ automatic: z.boolean() })
const removalDetails = z.object({ because: z.enum(['teacher', 'mistake_gone']) })
const disputeDetails = z.object({ evidence: z.array(z.object({ location, words: z.string() })) })
const answerDetails = z.object({ accepted: z.boolean() })
const regradeDetails = z.object({
  regrade: z.string(),
  run: z.string(),
  version: z.int(),
  versionChanged: z.boolean(),
  graderVersion: z.string(),
  graderChanged: z.boolean(),
  before: z.number(),
  after: z.number(),
  changes: z.array(z.object({ criterion: z.string(), title: z.string(), before: z.number(), after: z.number() })),
})

/** An entry as it was kept. We wrote it ourselves: one that does not read is a bug. */
export function readEntry(row: LogRow): LogEntry {
  const { seq, kind, text, actorId, actor } = row
  const said = { seq, at: row.at.toISOString(), actorId, actorName: `${actor.firstName} ${actor.lastName}` }
  const details: unknown = JSON.parse(row.details)
  const points = row.pointsThousandths === null ? null : row.pointsThousandths / 1_000
  if (kind === 'regraded') return { ...said, kind, ...regradeDetails.parse(details) }
  const criterion = row.criterionId
  invariant(criterion, `the entry ${seq} of a copy says which criterion it is about`)
  switch (kind) {
    case 'decided':
      return { ...said, kind, criterion, points, reason: text }
    case 'dispute_opened':
      return { ...said, kind, criterion, reason: text, ...disputeDetails.parse(details) }
    case 'dispute_answered':
      return { ...said, kind, criterion, reason: text, ...answerDetails.parse(details) }
  }
  const comment = row.commentId
  invariant(comment, `the entry ${seq} of a copy says which comment it is about`)
  return kind === 'commented'
    ? { ...said, kind, criterion, comment, text, adjustment: points, ...commentDetails.parse(details) }
    : { ...said, kind, criterion, comment, text, ...removalDetails.parse(details) }
}

/** A comment that a copy bears now. */
export type StandingComment = {
  comment: string
  text: string
  adjustment: number | null
  teacherName: string
  at: string
  automatic: boolean
}

export type Dispute = {
  seq: number
  reason: string
  evidence: readonly Evidence[]
  at: string
  answer: { accepted: boolean; reason: string; teacherName: string; at: string } | null
}

export const entriesOn = (log: readonly LogEntry[], criterion: string): LogEntry[] =>
  log.filter((entry) => entry.kind !== 'regraded' && entry.criterion === criterion)

/** The comments that hold on a criterion, in the order they were given. */
export function standingComments(log: readonly LogEntry[], criterion: string): StandingComment[] {
  const standing = new Map<string, StandingComment>()
  for (const entry of entriesOn(log, criterion)) {
    if (entry.kind === 'comment_removed') standing.delete(entry.comment)
    if (entry.kind !== 'commented') continue
    const { comment, text, adjustment, automatic, at, actorName } = entry
    standing.set(comment, { comment, text, adjustment, automatic, at, teacherName: actorName })
  }
  return [...standing.values()]
}

/** Whether a teacher took a comment off this copy: it is not given again by itself. */
export const wasTakenOff = (log: readonly LogEntry[], criterion: string, comment: string): boolean => {
  const last = entriesOn(log, criterion).findLast((entry) => 'comment' in entry && entry.comment === comment)
  return last?.kind === 'comment_removed' && last.because === 'teacher'
}

/** What the student contested on a criterion, and what was answered, oldest first. The last one may wait. */
export function disputesOn(log: readonly LogEntry[], criterion: string): Dispute[] {
  const disputes: Dispute[] = []
  for (const entry of entriesOn(log, criterion)) {
    if (entry.kind === 'dispute_opened') {
      const { seq, reason, evidence, at } = entry
      disputes.push({ seq, reason, evidence, at, answer: null })
    }
    const open = disputes.at(-1)
    if (entry.kind !== 'dispute_answered' || !open) continue
    const { accepted, reason, actorName, at } = entry
    disputes[disputes.length - 1] = { ...open, answer: { accepted, reason, teacherName: actorName, at } }
  }
  return disputes
}

export const openDispute = (log: readonly LogEntry[], criterion: string): Dispute | undefined =>
  disputesOn(log, criterion).find(({ answer }) => answer === null)

/** Whether a dispute of the criterion was answered, and nothing has changed its points since: then it is settled. */
export function isSettled(log: readonly LogEntry[], criterion: string): boolean {
  const answered = entriesOn(log, criterion).findLast(({ kind }) => kind === 'dispute_answered')
  if (!answered) return false
  return !log.some(
    (entry) =>
      entry.seq > answered.seq &&
      ((entry.kind === 'decided' && entry.criterion === criterion) ||
        (entry.kind === 'regraded' && entry.changes.some((change) => change.criterion === criterion))),
  )
}
