import { randomUUID } from 'node:crypto'
import { type Day, dayOf, type Moment } from '#base/dates.ts'
import type { Company } from '#pgi'
import { type Run, replayRun } from '#scenario'
import { AccessDenied } from '../access/access-denied.ts'
import { requireAttemptReader } from '../access/membership.server.ts'
import { type CurrentUser, requireUser } from '../accounts/current-user.server.ts'
import { handInLate } from './hand-in.server.ts'
import { type AttemptRow, type LoadedAttempt, loadAttempt } from './load-attempt.server.ts'
import { submitAct } from './submit-act.server.ts'

/** The PGI's address may say « as it was after the nth act »: `?etape=12`. */
export const STEP_PARAMETER = 'etape'

export type Desk = {
  user: CurrentUser
  row: AttemptRow
  run: Run
  /** The company to show: as it is, or as it was at the step that the address asks for. */
  company: Company
  today: Day
  moment: Moment
  lastSeq: number
  /** Nothing may be done here: handed in, somebody else's, or a step of the past. */
  readOnly: boolean
  step: number | undefined
}

/**
 * Opens an attempt's desk for whoever may look: its student, or a teacher of the class. Looking at a view of the PGI is
 * an act of the student (`consult`), recorded once when it is looked at several times in a row.
 */
export async function openDesk(
  request: Request,
  attemptId: string,
  consult?: { view: string; args?: Readonly<Record<string, unknown>> },
): Promise<Desk> {
  const now = new Date()
  const user = await requireUser(request)
  await requireAttemptReader(user, attemptId)
  let loaded = await loadInTime(attemptId, now)
  if (!loaded) throw new AccessDenied({ code: 'not_found' })
  if (loaded.run.world.scenario.text.paper && isClosedPlace(request))
    throw new AccessDenied({ code: 'closed_in_a_paper' })
  const owner = loaded.row.studentId === user.id
  // While an exam is being marked, its copies are read without a name, and not by way of the student's desk.
  const step = stepOf(request, loaded.run)
  const readOnly = !owner || loaded.run.handedIn || step !== undefined
  if (consult && !readOnly && !isLast(loaded.run, consult)) {
    const doing = { kind: 'consult' as const, view: consult.view, args: consult.args ?? {} }
    const done = await submitAct({ attemptId, doing, commandId: randomUUID(), now })
    if (done.ok) loaded = { ...loaded, run: done.value.run, lastSeq: done.value.lastSeq }
  }
  const { row, run, lastSeq } = loaded
  const shown = step === undefined ? run : replayRun(run.world, [...run.acts].slice(0, step))
  return {
    user,
    row,
    run,
    company: shown.company,
    today: dayOf(shown.clock),
    moment: shown.clock,
    lastSeq,
    readOnly,
    step,
  }
}

/** The PGI, the mailbox and the agenda, by page or by what a page asks for. */
const isClosedPlace = (request: Request): boolean =>
  /^\/tentatives\/[^/]+\/(?:pgi|messagerie|agenda)(?:[/.]|$)/.test(new URL(request.url).pathname)

/** The attempt, handed in first if its time is up and the server's own round has not passed yet. */
async function loadInTime(attemptId: string, now: Date): Promise<LoadedAttempt | undefined> {
  const loaded = await loadAttempt(attemptId)
  const deadline = loaded?.row.status === 'open' ? loaded.row.deadlineAt : null
  if (!deadline || deadline >= now) return loaded
  await handInLate(attemptId, now)
  return loadAttempt(attemptId)
}

function stepOf(request: Request, run: Run): number | undefined {
  const asked = new URL(request.url).searchParams.get(STEP_PARAMETER)
  if (asked === null || !/^\d{1,6}$/.test(asked) || !run.handedIn) return undefined
  return Math.min(Number(asked), run.acts.length)
}

function isLast(run: Run, { view, args = {} }: { view: string; args?: Readonly<Record<string, unknown>> }): boolean {
  const last = run.acts.last
  return last?.kind === 'consult' && last.view === view && JSON.stringify(last.args) === JSON.stringify(args)
}
