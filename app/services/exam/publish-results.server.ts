import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { closeDueAttempts, ensureGraded } from '../attempts/hand-in.server.ts'
import { ANONYMITY_LIFTED, assignmentSubject, namesHidden } from './anonymity.server.ts'

export type PublishRefusal =
  | { code: 'not_an_exam' }
  | { code: 'results_already_published' }
  | { code: 'copies_still_open'; open: number }

/** « Publier les résultats »: students see their marks, and copies their names, from now on. */
export async function publishResults(
  by: CurrentUser,
  assignmentId: string,
  now: Date,
): Promise<Result<'published', PublishRefusal>> {
  const assignment = await requireAssignmentTeacher(by, assignmentId)
  if (assignment.mode !== 'exam') return no({ code: 'not_an_exam' })
  if (assignment.resultsPublishedAt) return no({ code: 'results_already_published' })
  await closeDueAttempts(now)
  const open = await database().attempt.count({ where: { assignmentId, status: 'open' } })
  if (open > 0) return no({ code: 'copies_still_open', open })
  const copies = await database().attempt.findMany({ where: { assignmentId }, select: { id: true } })
  await Promise.all(copies.map(({ id }) => ensureGraded(id, now)))
  return database().$transaction(async (transaction) => {
    const { count } = await transaction.assignment.updateMany({
      where: { id: assignmentId, resultsPublishedAt: null },
      data: { resultsPublishedAt: now },
    })
    if (count === 0) return no({ code: 'results_already_published' as const })
    await transaction.auditEntry.create({
      data: {
        actorId: by.id,
        action: 'results_published',
        subject: assignmentSubject(assignmentId),
        details: JSON.stringify({ copies: copies.length }),
        at: now,
      },
    })
    return ok('published' as const)
  })
}

/** « Lever l’anonymat »: the names appear before the results are published. It is written in the audit, and stays. */
export async function liftAnonymity(
  by: CurrentUser,
  assignmentId: string,
  now: Date,
): Promise<Result<'lifted', { code: 'not_an_exam' }>> {
  const assignment = await requireAssignmentTeacher(by, assignmentId)
  if (assignment.mode !== 'exam' && !assignment.blindCorrection) return no({ code: 'not_an_exam' })
  if (await namesHidden(assignment)) {
    await database().auditEntry.create({
      data: {
        actorId: by.id,
        action: ANONYMITY_LIFTED,
        subject: assignmentSubject(assignmentId),
        details: '{}',
        at: now,
      },
    })
  }
  return ok('lifted')
}
