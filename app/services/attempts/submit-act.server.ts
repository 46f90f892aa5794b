import { invariant, no, ok, type Result } from '#base/result.ts'
import { append } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import type { Act } from '#grading'
import type { Refusal } from '#pgi'
import { type Doing, type DoingRefusal, perform, type Run } from '#scenario'
import { keepAttempt, loadAttempt } from './load-attempt.server.ts'

export type SubmitAct<Extra = never> = Omit<SubmitActs<Extra>, 'doings'> & { doing: Doing }

export type SubmitActs<Extra = never> = {
  attemptId: string
  /** Never empty; done one after the other, until the PGI refuses one. */
  doings: readonly Doing[]
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

/** `acts` are all those recorded, `act` the last of them: the one that the PGI refused, when there is a `refusal`. */
export type Submitted = {
  run: Run
  act: Act
  acts: readonly Act[]
  lastSeq: number
  refusal?: Refusal
  repeated?: true
}

/** Listed by precedence. */
export type SubmitRefusal =
  | { code: 'attempt_not_found' }
  | { code: 'time_is_up'; deadline: string }
  | { code: 'stale_form'; lastSeq: number }
  | DoingRefusal
  | { code: 'too_many_writers' }

const TRIES = 6

/** Records one act. */
export const submitAct = <Extra = never>({
  doing,
  ...submit
}: SubmitAct<Extra>): Promise<Result<Submitted, SubmitRefusal | Extra>> => submitActs({ ...submit, doings: [doing] })

/**
 * Records acts, all in one breath. Two tabs, two clicks or two servers may write at once: one wins, the other decides again
 * on what the first one wrote. Nothing that was answered « fait » is ever lost, since the answer comes after the commit.
 */
export async function submitActs<Extra = never>(
  submit: SubmitActs<Extra>,
): Promise<Result<Submitted, SubmitRefusal | Extra>> {
  for (let left = TRIES; left > 0; left -= 1) {
    const done = await tryOnce(submit)
    if (done !== 'again') return done
  }
  return no({ code: 'too_many_writers' })
}

async function tryOnce<Extra>({
  attemptId,
  doings,
  commandId,
  now,
  seenSeq,
  unless,
}: SubmitActs<Extra>): Promise<Result<Submitted, SubmitRefusal | Extra> | 'again'> {
  const loaded = await loadAttempt(attemptId)
  if (!loaded) return no({ code: 'attempt_not_found' })
  const { row, run, lastSeq } = loaded
  const before = recordedActs(run, commandId)
  const last = before.at(-1)
  if (last) return ok({ run, act: last, acts: before, lastSeq, repeated: true, ...refusalOf(last) })
  if (row.deadlineAt && now > row.deadlineAt && !doings.some(({ kind }) => kind === 'hand-in')) {
    return no({ code: 'time_is_up', deadline: row.deadlineAt.toISOString() })
  }
  if (seenSeq !== undefined && changedSince(run, seenSeq)) return no({ code: 'stale_form', lastSeq })
  const extra = unless?.(run)
  if (extra !== undefined) return no(extra)
  const done = performAll(run, doings, commandId)
  if (!done.ok) return done
  const { run: next, acts } = done.value
  const act = acts.at(-1)
  invariant(act, 'something is done')
  const written = await append(database(), {
    attemptId,
    expectedSeq: lastSeq,
    events: acts.map((one) => ({ commandId: one.id, kind: one.kind, payload: one })),
    at: now,
    handIn: act.kind === 'hand-in',
  })
  if (!written.ok) return written.error.code === 'attempt_not_found' ? no(written.error) : 'again'
  keepAttempt(attemptId, next, written.value.lastSeq)
  return ok({ run: next, act, acts, lastSeq: written.value.lastSeq, ...refusalOf(act) })
}

/** The first act bears the identifier of the request; those that follow in the same one, its rank too. */
const actId = (commandId: string, rank: number): string => (rank === 0 ? commandId : `${commandId}.${rank}`)

function performAll(
  before: Run,
  doings: readonly Doing[],
  commandId: string,
): Result<{ run: Run; acts: readonly Act[] }, DoingRefusal> {
  let run = before
  const acts: Act[] = []
  for (const [rank, doing] of doings.entries()) {
    const done = perform(run, doing, actId(commandId, rank))
    if (!done.ok) return done
    run = done.value.run
    acts.push(done.value.act)
    if (done.value.refusal) break
  }
  return ok({ run, acts })
}

const refusalOf = (act: Act) => (act.kind === 'refused' ? { refusal: act.refusal } : {})

function recordedActs(run: Run, commandId: string): readonly Act[] {
  const acts: Act[] = []
  for (const act of run.acts) if (act.id === actId(commandId, acts.length)) acts.push(act)
  return acts
}

/** Whether the PGI changed since: reading, saving or waiting in another tab makes no form stale. */
function changedSince(run: Run, seenSeq: number): boolean {
  return [...run.acts.from(seenSeq)].some((act) => act.kind === 'pgi' || (act.consequences?.length ?? 0) > 0)
}
