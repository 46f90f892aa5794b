import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { type DeliverableKind, numberedTitle, type Run } from '#scenario'
import { giveStandingComments } from '../correction/give-comments.server.ts'
import { gradeAttempt } from './grade-attempt.server.ts'
import { loadAttempt } from './load-attempt.server.ts'
import { type SubmitRefusal, submitAct } from './submit-act.server.ts'

export type CheckItem = { id: string; title: string; kind: DeliverableKind | 'step'; done: boolean }

/** What is ready and what is missing, before handing in. Nothing in it says whether the work is right. */
export function handInCheckList(run: Run): CheckItem[] {
  const { text } = run.world.scenario
  const deliverables = Object.entries(text.deliverables).map(
    ([id, { title, kind }]): CheckItem => ({
      id,
      title: numberedTitle(text, id, title),
      kind,
      done: run.saved.has(id),
    }),
  )
  const steps = text.mission.steps
    .filter(({ done }) => done)
    .map(({ id, title }): CheckItem => ({ id, title, kind: 'step', done: run.state.doneSteps.includes(id) }))
  return [...steps, ...deliverables]
}

/** « Rendre »: the last act; the copy is then judged, and nobody waits for that here. Twice is once. */
export async function handIn(
  attemptId: string,
  commandId: string,
  now: Date,
): Promise<Result<'handed_in', SubmitRefusal>> {
  const done = await submitAct({ attemptId, commandId, now, doing: { kind: 'hand-in' } })
  if (!done.ok && done.error.code !== 'attempt_handed_in') return no(done.error)
  startGrading(attemptId, now)
  return ok('handed_in')
}

/** Copies that this process is judging: whoever asks for one meanwhile waits for the same. */
const underWay = new Map<string, ReturnType<typeof gradedOrMade>>()

/** The latest grading of a copy that was handed in; makes it when there is none. */
export function ensureGraded(attemptId: string, now: Date): ReturnType<typeof gradedOrMade> {
  const known = underWay.get(attemptId)
  if (known) return known
  const making = gradedOrMade(attemptId, now).finally(() => underWay.delete(attemptId))
  underWay.set(attemptId, making)
  return making
}

/** Begins what `ensureGraded` waits for. A grading that failed is begun again by whoever opens the copy. */
export function startGrading(attemptId: string, now: Date): void {
  ensureGraded(attemptId, now).catch((error: unknown) => console.error(`Grading the copy ${attemptId} failed`, error))
}

/** Whether the copy has its grading before this long. It goes on being made otherwise. */
export async function gradedWithin(attemptId: string, milliseconds: number, now: Date): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  const made = await Promise.race([ensureGraded(attemptId, now), late]).finally(() => clearTimeout(timer))
  return made !== undefined
}

async function gradedOrMade(attemptId: string, now: Date) {
  const latest = await database().gradeRun.findFirst({ where: { attemptId }, orderBy: { createdAt: 'desc' } })
  if (latest) return latest
  const attempt = await loadAttempt(attemptId)
  if (!attempt?.run.handedIn) return undefined
  const made = await gradeAttempt(attemptId, 'hand-in', now)
  if (made) await giveStandingComments(attemptId, now)
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
