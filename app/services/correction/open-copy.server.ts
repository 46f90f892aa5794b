import { database } from '#db/current.server.ts'
import { AccessDenied } from '../access/access-denied.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { loadCopies } from '../assignments/load-progress.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { readDeliverables } from '../attempts/deliverables.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { namesHidden } from '../exam/anonymity.server.ts'
import { effectiveGrade } from './effective-grade.server.ts'
import { nameIn, shownActs, shownDeliverables, shownMails } from './shown-copy.ts'

/**
 * A copy to correct, for a teacher of its class. What is returned holds no name while names are hidden: neither in the
 * page nor in its data.
 */
export async function openCopy(user: CurrentUser, assignmentId: string, attemptId: string, now: Date) {
  const assignment = await requireAssignmentTeacher(user, assignmentId)
  const hidden = await namesHidden(assignment)
  const copies = await loadCopies(assignment, now)
  const place = copies.findIndex((copy) => copy.attemptId === attemptId)
  const copy = copies[place]
  const loaded = await loadAttempt(attemptId)
  if (!copy || !loaded || loaded.row.assignmentId !== assignmentId) throw new AccessDenied({ code: 'not_found' })
  const { run } = loaded
  const grade = await effectiveGrade(attemptId)
  return {
    assignment: {
      id: assignment.id,
      title: assignment.title,
      mode: assignment.mode,
      published: assignment.resultsPublishedAt !== null,
      classGroup: { id: assignment.classGroupId, name: assignment.classGroup.name },
    },
    hidden,
    copy: { ...copy, seed: hidden ? null : loaded.row.seed },
    place: { rank: place + 1, count: copies.length },
    previous: copies[place - 1]?.attemptId ?? null,
    next: copies[place + 1]?.attemptId ?? null,
    nextToLook: copies.find((other, index) => index !== place && other.needsTeacher)?.attemptId ?? null,
    grade: grade && {
      steps: grade.scenario.steps,
      criteria: grade.criteria,
      total: grade.total,
      max: grade.max,
      needsTeacher: grade.needsTeacher,
      units: [...grade.score.units].map(([unit, { points, max, outOf20 }]) => ({ unit, points, max, outOf20 })),
    },
    seen: grade?.criteria.reduce((sum, { decisions }) => sum + decisions.length, 0) ?? 0,
    reasons: await reasonsIn(assignmentId),
    names: namesFor(run.world.cast.keys(), nameIn(run)),
    deliverables: shownDeliverables(run, await readDeliverables(run)),
    mails: shownMails(run),
    acts: shownActs(run),
  }
}

/** The people of the story that verdicts name by their id. */
const namesFor = (ids: Iterable<string>, nameOf: (id: string) => string): Record<string, string> =>
  Object.fromEntries([...ids].map((id) => [id, nameOf(id)]))

const KEPT_REASONS = 8

/** The reasons already given in an assignment, by criterion, latest first: what is said of one copy often holds for others. */
async function reasonsIn(assignmentId: string): Promise<Record<string, string[]>> {
  const decisions = await database().gradeDecision.findMany({
    where: { attempt: { assignmentId } },
    orderBy: { at: 'desc' },
    select: { criterionId: true, reason: true },
  })
  const reasons: Record<string, string[]> = {}
  for (const { criterionId, reason } of decisions) {
    reasons[criterionId] ??= []
    const known = reasons[criterionId]
    if (!known.includes(reason) && known.length < KEPT_REASONS) known.push(reason)
  }
  return reasons
}

export type OpenCopy = Awaited<ReturnType<typeof openCopy>>
