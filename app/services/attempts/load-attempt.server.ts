import { z } from 'zod'
import { invariant } from '#base/result.ts'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import type { Act } from '#grading'
import { type Run, replayRun, resumeRun } from '#scenario'
import { worldOf } from './attempt-world.server.ts'

export type AttemptRow = {
  id: string
  seed: number
  mode: 'training' | 'exam'
  status: 'open' | 'handed_in'
  number: number
  startedAt: Date
  deadlineAt: Date | null
  handedInAt: Date | null
  copyNumber: number | null
  lastSeq: number
  situation: string | null
  assignmentId: string | null
  scenarioVersionId: string
  studentId: string
}

export type LoadedAttempt = { row: AttemptRow; run: Run; lastSeq: number }

/** Attempts that this process has folded lately. A node may forget any of them: the events say it all. */
const KEPT_ATTEMPTS = 200
const kept = new Map<string, { run: Run; lastSeq: number }>()

/** The attempt as its events make it, those of other processes included. */
export async function loadAttempt(id: string): Promise<LoadedAttempt | undefined> {
  const row = await database().attempt.findUnique({ where: { id } })
  if (!row) return undefined
  const known = kept.get(id)
  const fresh = known && known.lastSeq === row.lastSeq
  if (fresh) return { row, run: known.run, lastSeq: known.lastSeq }
  const since = known && known.lastSeq < row.lastSeq ? known : undefined
  const events = await read(database(), id, since?.lastSeq ?? 0)
  const acts = events.map(({ payload }) => actOf(payload))
  const run = since ? resumeRun(since.run, acts) : replayRun(await worldOf(row), acts)
  const lastSeq = events.at(-1)?.seq ?? since?.lastSeq ?? 0
  keepAttempt(id, run, lastSeq)
  return { row, run, lastSeq }
}

export function keepAttempt(id: string, run: Run, lastSeq: number): void {
  kept.delete(id)
  kept.set(id, { run, lastSeq })
  const oldest = kept.keys().next().value
  if (kept.size > KEPT_ATTEMPTS && oldest !== undefined) kept.delete(oldest)
}

const kindOnly = z.looseObject({ kind: z.string(), id: z.string(), at: z.string() })

/** An act as it was recorded. We wrote it ourselves, after checking it: only its outline is looked at again. */
export function actOf(payload: unknown): Act {
  invariant(kindOnly.safeParse(payload).success, 'an attempt event holds an act')
  return payload as Act
}
