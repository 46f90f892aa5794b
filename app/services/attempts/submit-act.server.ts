import { no, ok, type Result } from '#base/result.ts'
import { append } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import type { Act } from '#grading'
import type { Refusal } from '#pgi'
import { type Doing, type DoingRefusal, perform, type Run } from '#scenario'
import { keepAttempt, loadAttempt } from './load-attempt.server.ts'

export type SubmitAct<Extra = never> = {
  attemptId: string
  doing: Doing
  /** Given by whoever acts: the same one twice is done once. */
  commandId: string
  now: Date
  /**
   * The last event that the person had on their screen, when what they do depends on it (a form over a document).
   * Absent: the act is decided on the attempt as it now is.
   */
  seenSeq?: number
  /** One more reason to say no, looked at each time the act is decided. */
  unless?: (run: Run) => Extra | undefined
}

export type Submitted = { run: Run; act: Act; lastSeq: number; refusal?: Refusal; repeated?: true }

/** Listed by precedence. */
export type SubmitRefusal =
  | { code: 'attempt_not_found' }
  | { code: 'time_is_up'; deadline: string }
  | { code: 'stale_form'; lastSeq: number }
  | DoingRefusal
  | { code: 'too_many_writers' }

const TRIES = 6

/**
 * Records one act. Two tabs, two clicks or two servers may write at once: one wins, the other decides again on what
 * the first one wrote. Nothing that was answered « fait » is ever lost, since the answer comes after the commit.
 */
export async function submitAct<Extra = never>(
  submit: SubmitAct<Extra>,
): Promise<Result<Submitted, SubmitRefusal | Extra>> {
  for (let left = TRIES; left > 0; left -= 1) {
    const done = await tryOnce(submit)
    if (done !== 'again') return done
  }
  return no({ code: 'too_many_writers' })
}

async function tryOnce<Extra>({
  attemptId,
  doing,
  commandId,
  now,
  seenSeq,
  unless,
}: SubmitAct<Extra>): Promise<Result<Submitted, SubmitRefusal | Extra> | 'again'> {
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return no({ code: 'attempt_not_found' })
  const { row, run, lastSeq } = loaded
  const before = repeated(run, commandId)
  if (before) return ok({ run, act: before, lastSeq, repeated: true, ...refusalOf(before) })
  if (row.deadlineAt && now > row.deadlineAt && doing.kind !== 'hand-in') {
    return no({ code: 'time_is_up', deadline: row.deadlineAt.toISOString() })
  }
  if (seenSeq !== undefined && changedSince(run, seenSeq)) return no({ code: 'stale_form', lastSeq })
  const extra = unless?.(run)
  if (extra !== undefined) return no(extra)
  const done = perform(run, doing, commandId)
  if (!done.ok) return done
  const { run: next, act, refusal } = done.value
  const event = { commandId, kind: act.kind, payload: act }
  const written = await append(database(), {
    attemptId,
    expectedSeq: lastSeq,
    events: [event],
    at: now,
    handIn: doing.kind === 'hand-in',
  })
  if (!written.ok) return written.error.code === 'attempt_not_found' ? no(written.error) : 'again'
  keepAttempt(attemptId, next, written.value.lastSeq)
  return ok({ run: next, act, lastSeq: written.value.lastSeq, ...(refusal ? { refusal } : {}) })
}

const refusalOf = (act: Act) => (act.kind === 'refused' ? { refusal: act.refusal } : {})

function repeated(run: Run, commandId: string): Act | undefined {
  for (let index = run.acts.length - 1; index >= 0; index -= 1) {
    const act = run.acts.at(index)
    if (act?.id === commandId) return act
  }
  return undefined
}

/** Whether the PGI changed since: reading, saving or waiting in another tab makes no form stale. */
function changedSince(run: Run, seenSeq: number): boolean {
  return [...run.acts.from(seenSeq)].some((act) => act.kind === 'pgi' || (act.consequences?.length ?? 0) > 0)
}
