import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { settled } from '#db/errors.server.ts'
import { GRADER_VERSION } from '#grading'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { judgeAttempt } from '../attempts/grade-attempt.server.ts'
import { ensureGraded } from '../attempts/hand-in.server.ts'
import { addMinutes } from '../time.ts'
import { chosenVersion, type VersionRefusal } from './grading-versions.server.ts'

const KIND = 'rehearse_regrade'
const LOCK_MINUTES = 2
const MOST_TRIES = 3
const keyOf = (regradeId: string): string => `${KIND}:${regradeId}`
const payloadSchema = z.object({ regrade: z.string() })

/**
 * Asks for a rehearsal: every copy of an assignment judged with another version of its scenario, or by today's grader,
 * keeping nothing of it in the marks. A job does it (`runRehearsal`). One that is under way for the same target is the one.
 */
export async function askRehearsal(
  by: CurrentUser,
  assignmentId: string,
  version: string,
  now: Date,
): Promise<Result<{ id: string }, VersionRefusal>> {
  const assignment = await requireAssignmentTeacher(by, assignmentId)
  const target = await chosenVersion(assignment, version)
  if (!target.ok) return target
  const same = { assignmentId, scenarioVersionId: target.value.id, graderVersion: GRADER_VERSION, publishedAt: null }
  const underWay = await database().regrade.findFirst({ where: { ...same, rehearsedAt: null } })
  const alive =
    underWay &&
    (await database().job.count({ where: { key: keyOf(underWay.id), status: { in: ['waiting', 'running'] } } }))
  if (underWay && alive) return ok({ id: underWay.id })
  const total = await database().attempt.count({ where: { assignmentId, status: 'handed_in' } })
  const made = await database().$transaction(async (transaction) => {
    // A rehearsal that was not published is a draft: the new one takes its place.
    await transaction.regrade.deleteMany({ where: { ...same, createdById: by.id } })
    const regrade = await transaction.regrade.create({ data: { ...same, total, createdById: by.id, createdAt: now } })
    const payload = JSON.stringify({ regrade: regrade.id })
    await transaction.job.create({ data: { kind: KIND, key: keyOf(regrade.id), payload, runAt: now, createdAt: now } })
    return regrade
  })
  return ok({ id: made.id })
}

/** Takes up the rehearsals that wait, or that a process left in the middle. */
export async function runRehearsals(now: () => Date): Promise<void> {
  const waiting = await database().job.findMany({
    where: { kind: KIND, tries: { lt: MOST_TRIES }, ...free(now()) },
    orderBy: { runAt: 'asc' },
    select: { payload: true },
  })
  for (const { payload } of waiting) await runRehearsal(payloadSchema.parse(JSON.parse(payload)).regrade, now)
}

const free = (now: Date) => ({
  OR: [{ status: 'waiting' as const }, { status: 'running' as const, lockedUntil: { lt: now } }],
})

/** Judges the copies that a rehearsal still lacks, one at a time, each kept as it comes. */
export async function runRehearsal(regradeId: string, now: () => Date): Promise<void> {
  const key = keyOf(regradeId)
  const { count } = await database().job.updateMany({
    where: { key, ...free(now()) },
    data: { status: 'running', lockedUntil: addMinutes(now(), LOCK_MINUTES), tries: { increment: 1 } },
  })
  if (count === 0) return
  try {
    await judgeCopies(regradeId, () =>
      database().job.updateMany({ where: { key }, data: { lockedUntil: addMinutes(now(), LOCK_MINUTES) } }),
    )
    await database().$transaction([
      database().regrade.updateMany({ where: { id: regradeId, rehearsedAt: null }, data: { rehearsedAt: now() } }),
      database().job.updateMany({ where: { key }, data: { status: 'done', finishedAt: now(), lockedUntil: null } }),
    ])
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error)
    await database().job.updateMany({ where: { key }, data: { status: 'failed', lastError, finishedAt: now() } })
    throw error
  }
}

async function judgeCopies(regradeId: string, keepLock: () => Promise<unknown>): Promise<void> {
  const regrade = await database().regrade.findUnique({ where: { id: regradeId } })
  if (!regrade) return
  const { assignmentId, scenarioVersionId } = regrade
  const attempts = await database().attempt.findMany({
    where: { assignmentId, status: 'handed_in', regradeCopies: { none: { regradeId } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id: attemptId } of attempts) {
    const [base, judged] = [
      await ensureGraded(attemptId, regrade.createdAt),
      await judgeAttempt(attemptId, scenarioVersionId),
    ]
    if (!base || !judged) continue
    const data = {
      regradeId,
      attemptId,
      baseRunId: base.id,
      lastSeq: judged.lastSeq,
      totalThousandths: Math.round(judged.grade.total * 1_000),
      maxThousandths: Math.round(judged.grade.max * 1_000),
      verdicts: JSON.stringify(judged.grade.criteria),
    }
    await settled(() =>
      database().regradeCopy.upsert({
        where: { regradeId_attemptId: { regradeId, attemptId } },
        create: data,
        update: {},
      }),
    )
    await keepLock()
    // Judging is work for the processor: other requests are answered between two copies.
    await nextTurn()
  }
}

/** Begins a rehearsal without waiting for its end; its page says how far it is. */
export function startRehearsal(regradeId: string): void {
  runRehearsal(regradeId, () => new Date()).catch((error: unknown) =>
    console.error('Judging the copies again failed', error),
  )
}
