import { replayRun } from '#scenario'
import { refusalSentence } from '#wording/refusals.ts'
import { AccessDenied } from '../access/access-denied.ts'
import { requireAttemptReader } from '../access/membership.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { effectiveGrade } from '../correction/effective-grade.server.ts'
import { mayShowResult } from '../correction/may-show-result.ts'
import { disputesClosed, mayContest } from '../correction/open-dispute.server.ts'
import { actSteps } from './act-steps.ts'
import { changedFigures } from './changed-figures.ts'
import { storyNames } from './story-names.ts'

/** The attempt as it was after one act: what was done, what it changed, and the way into the PGI as it then stood. */
export async function loadReplay(request: Request, attemptId: string) {
  const user = await requireUser(request)
  await requireAttemptReader(user, attemptId)
  const loaded = await loadAttempt(attemptId)
  if (!loaded) throw new AccessDenied({ code: 'not_found' })
  const { run, row } = loaded
  if (!run.handedIn) throw new AccessDenied({ code: 'not_found' })
  const graded = await effectiveGrade(attemptId)
  const shown = graded && mayShowResult(graded.attempt, graded.attempt.assignment, user) ? graded : undefined
  const judged = (shown?.criteria ?? []).map(({ text, points, max, verdict }) => ({
    id: text.id,
    points,
    max,
    acts: verdict.locations.flatMap((location) => (location.kind === 'act' ? [location.id] : [])),
  }))
  const steps = actSteps(run, judged)
  const rank = Math.min(Math.max(rankOf(request), 1), Math.max(steps.length, 1))
  const acts = [...run.acts]
  const before = replayRun(run.world, acts.slice(0, rank - 1))
  const after = replayRun(run.world, acts.slice(0, rank))
  const act = acts[rank - 1]
  const names = storyNames(run)
  const mine = row.studentId === user.id
  const contestable =
    shown && mine && act && !disputesClosed(shown, new Date())
      ? shown.criteria.filter((one) => mayContest(shown.log, one))
      : []
  const titles = new Map((shown?.criteria ?? []).map(({ text }) => [text.id, text.title]))
  return {
    attempt: attemptId,
    title: run.world.scenario.text.title,
    mode: row.mode,
    steps,
    rank,
    /** Where this act may be joined to a dispute with one click. */
    contest: contestable.map(({ text }) => ({
      id: text.id,
      title: text.title,
      to: `/tentatives/${attemptId}/resultat?contester=${text.id}&preuve=acte-${act?.id}`,
    })),
    clock: after.clock,
    said: act?.kind === 'mail' ? { subject: act.mail.subject, body: act.mail.body } : null,
    refused: act?.kind === 'refused' ? refusalSentence(act.refusal) : null,
    arrived: [...after.inbox]
      .slice(before.inbox.length)
      .map(({ mail, from }) => ({ from: names.person(from), subject: names.text(mail) })),
    figures: changedFigures(before.company, after.company, after.clock),
    proves: steps[rank - 1]?.criteria.map(({ id, earned }) => ({ id, earned, title: titles.get(id) ?? id })) ?? [],
  }
}

function rankOf(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get('acte') ?? '1')
  return Number.isSafeInteger(asked) ? asked : 1
}
