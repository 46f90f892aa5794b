import { invariant, no, ok, type Result } from '#base/result.ts'
import type { Database, DatabaseTransaction } from './client.server.ts'
import { isUniqueViolation } from './errors.server.ts'

/** One thing that happened, as it is kept: `payload` is whatever JSON holds; its meaning belongs to who wrote it. */
export type NewEvent = { commandId: string; kind: string; payload: unknown }
export type RecordedEvent = { seq: number; commandId: string; kind: string; payload: unknown; at: Date }

export type Append = {
  attemptId: string
  /** The last event the author had seen; 0 for none. */
  expectedSeq: number
  /** Never empty; events of one command follow one another. */
  events: readonly NewEvent[]
  at: Date
  /** Closes the copy with these events, in the same breath. */
  handIn?: boolean
}

/** Listed by precedence. */
export type AppendRefusal =
  | { code: 'attempt_not_found' }
  /** Every command of the list is in the log already, at these places: a repeated click, a lost answer. */
  | { code: 'already_recorded'; seqs: number[]; lastSeq: number }
  | { code: 'attempt_handed_in'; lastSeq: number }
  /** Others wrote since: read from there, decide again, send again. */
  | { code: 'stale'; lastSeq: number }

/**
 * Adds events to an attempt's log, all or none. Two writers who saw the same state cannot both succeed, on whatever
 * connection, process or machine: moving `lastSeq` from what was seen is one conditional UPDATE, and only one matches.
 */
// @exemplary: concurrency and idempotence held by two constraints, not by locks
export async function append(
  database: Database,
  { attemptId, expectedSeq, events, at, handIn = false }: Append,
): Promise<Result<{ lastSeq: number }, AppendRefusal>> {
  invariant(events.length > 0, 'an append has events')
  const lastSeq = expectedSeq + events.length
  try {
    const moved = await database.$transaction(async (transaction) => {
      const { count } = await transaction.attempt.updateMany({
        where: { id: attemptId, lastSeq: expectedSeq, status: 'open' },
        data: handIn ? { lastSeq, status: 'handed_in', handedInAt: at } : { lastSeq },
      })
      if (count === 1) await transaction.attemptEvent.createMany({ data: rowsOf(attemptId, expectedSeq, events, at) })
      return count === 1
    })
    if (moved) return ok({ lastSeq })
  } catch (error) {
    // The command is known: its (attempt, command, part) exists already.
    if (!isUniqueViolation(error)) throw error
  }
  return no(await whyNot(database, attemptId, events))
}

function rowsOf(attemptId: string, expectedSeq: number, events: readonly NewEvent[], at: Date) {
  const parts = new Map<string, number>()
  return events.map(({ commandId, kind, payload }, index) => {
    const part = parts.get(commandId) ?? 0
    parts.set(commandId, part + 1)
    return { attemptId, seq: expectedSeq + 1 + index, commandId, part, kind, payload: JSON.stringify(payload), at }
  })
}

async function whyNot(database: Database, attemptId: string, events: readonly NewEvent[]): Promise<AppendRefusal> {
  const attempt = await database.attempt.findUnique({
    where: { id: attemptId },
    select: { lastSeq: true, status: true },
  })
  if (!attempt) return { code: 'attempt_not_found' }
  const commands = new Set(events.map(({ commandId }) => commandId))
  const recorded = await database.attemptEvent.findMany({
    where: { attemptId, commandId: { in: [...commands] } },
    orderBy: { seq: 'asc' },
    select: { seq: true, commandId: true },
  })
  const known = new Set(recorded.map(({ commandId }) => commandId))
  if (known.size === commands.size) {
    return { code: 'already_recorded', seqs: recorded.map(({ seq }) => seq), lastSeq: attempt.lastSeq }
  }
  if (attempt.status === 'handed_in') return { code: 'attempt_handed_in', lastSeq: attempt.lastSeq }
  return { code: 'stale', lastSeq: attempt.lastSeq }
}

/** The events of an attempt after a given one, in order; all of them after 0. */
export async function read(
  database: Database | DatabaseTransaction,
  attemptId: string,
  afterSeq = 0,
): Promise<RecordedEvent[]> {
  const rows = await database.attemptEvent.findMany({
    where: { attemptId, seq: { gt: afterSeq } },
    orderBy: { seq: 'asc' },
    select: { seq: true, commandId: true, kind: true, payload: true, at: true },
  })
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }))
}
