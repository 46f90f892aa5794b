import { ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import { type Evidence, type LogEntry, type LogKind, type RemovalCause, readEntry } from './correction-log.ts'

/** An entry to write: what `LogEntry` is, as the table holds it. */
export type NewEntry = {
  kind: LogKind
  actorId: string
  text: string
  criterionId?: string
  pointsThousandths?: number | null
  commentId?: string
  details?:
    | { automatic: boolean }
    | { because: RemovalCause }
    | { evidence: readonly Evidence[] }
    | { accepted: boolean }
    | object
}

export const logOrder = {
  orderBy: { seq: 'asc' as const },
  include: { actor: { select: { firstName: true, lastName: true } } },
}

export async function readLog(attemptId: string): Promise<LogEntry[]> {
  const rows = await database().correctionEntry.findMany({ where: { attemptId }, ...logOrder })
  return rows.map(readEntry)
}

export const rowsOf = (entries: readonly NewEntry[], attemptId: string, lastSeq: number, at: Date) =>
  entries.map(({ details = {}, ...entry }, index) => ({
    ...entry,
    attemptId,
    seq: lastSeq + 1 + index,
    details: JSON.stringify(details),
    at,
  }))

const MOST_TRIES = 30

/**
 * Adds to the end of a copy's log what `decide` says, knowing all of it: together or not at all. When somebody else wrote
 * meanwhile, it is asked again. No entry means that it is there already.
 */
export async function appendEntries<Refusal>(
  attemptId: string,
  at: Date,
  decide: (log: readonly LogEntry[]) => Result<readonly NewEntry[], Refusal>,
): Promise<Result<'recorded', Refusal>> {
  for (let tries = 0; ; tries += 1) {
    const log = await readLog(attemptId)
    const decided = decide(log)
    if (!decided.ok) return decided
    if (decided.value.length === 0) return ok('recorded')
    try {
      await database().correctionEntry.createMany({
        data: rowsOf(decided.value, attemptId, log.at(-1)?.seq ?? 0, at),
      })
      return ok('recorded')
    } catch (error) {
      if (!isUniqueViolation(error) || tries >= MOST_TRIES) throw error
    }
  }
}
