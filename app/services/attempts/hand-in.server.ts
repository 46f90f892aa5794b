import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import type { Run } from '#scenario'
import { gradeAttempt } from './grade-attempt.server.ts'
import { loadAttempt } from './load-attempt.server.ts'
import { type SubmitRefusal, submitAct } from './submit-act.server.ts'

export type CheckItem = { id: string; title: string; kind: 'spreadsheet' | 'letter' | 'step'; done: boolean }

/** What is ready and what is missing, before handing in. Nothing in it says whether the work is right. */
export function handInCheckList(run: Run): CheckItem[] {
  const { text } = run.world.scenario
  const deliverables = Object.entries(text.deliverables).map(
    ([id, { title, kind }]): CheckItem => ({ id, title, kind, done: run.saved.has(id) }),
  )
  const steps = text.mission.steps
    .filter(({ done }) => done)
    .map(({ id, title }): CheckItem => ({ id, title, kind: 'step', done: run.state.doneSteps.includes(id) }))
  return [...steps, ...deliverables]
}

/** « Rendre »: the last act, then the grade. Twice is once; a grade that failed is made again by whoever opens the result. */
export async function handIn(
  attemptId: string,
  commandId: string,
  now: Date,
): Promise<Result<{ gradeRunId: string | undefined }, SubmitRefusal>> {
  const done = await submitAct({ attemptId, commandId, now, doing: { kind: 'hand-in' } })
  if (!done.ok && done.error.code !== 'attempt_handed_in') return no(done.error)
  return ok({ gradeRunId: (await ensureGraded(attemptId, now))?.id })
}

/** The latest grading of a copy that was handed in; makes it when there is none. */
export async function ensureGraded(attemptId: string, now: Date) {
  const latest = await database().gradeRun.findFirst({ where: { attemptId }, orderBy: { createdAt: 'desc' } })
  if (latest) return latest
  const attempt = await loadAttempt(attemptId)
  if (!attempt?.run.handedIn) return undefined
  const made = await gradeAttempt(attemptId, 'hand-in', now)
  return made ? database().gradeRun.findUnique({ where: { id: made.id } }) : undefined
}

/** Hands in one copy whose time is up. The same act whoever asks, so it is done once. */
export const handInLate = (attemptId: string, now: Date) => handIn(attemptId, `deadline-${attemptId}`, now)

/** Hands in the copies whose time is up, each once, whoever asks: the server's clock decides, not the browser's. */
export async function closeDueAttempts(now: Date, limit = 50): Promise<number> {
  const due = await database().attempt.findMany({
    where: { status: 'open', deadlineAt: { lt: now } },
    orderBy: { deadlineAt: 'asc' },
    take: limit,
    select: { id: true },
  })
  for (const { id } of due) await handInLate(id, now)
  return due.length
}
