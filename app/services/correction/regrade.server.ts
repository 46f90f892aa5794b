import { database } from '#db/current.server.ts'
import type { CriterionVerdict } from '#grading'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { gradeAttempt, judgeAttempt } from '../attempts/grade-attempt.server.ts'
import { assignmentSubject, copyName, namesHidden } from '../exam/anonymity.server.ts'
import { effectiveGrades } from './effective-grade.server.ts'

export type Regraded = {
  attemptId: string
  name: string
  before: number | null
  after: number
  max: number
  /** Criteria whose points would change. Those that a teacher decided do not. */
  changes: readonly { criterion: string; title: string; before: number; after: number }[]
}

/** What judging every copy again would change, without keeping anything. Teachers' decisions stand on both sides. */
export async function rehearseRegrade(by: CurrentUser, assignmentId: string): Promise<Regraded[]> {
  const assignment = await requireAssignmentTeacher(by, assignmentId)
  const hidden = await namesHidden(assignment)
  const attempts = await database().attempt.findMany({
    where: { assignmentId, status: 'handed_in' },
    include: { student: { select: { firstName: true, lastName: true } } },
    orderBy: hidden ? { copyNumber: 'asc' } : [{ student: { lastName: 'asc' } }, { number: 'asc' }],
  })
  const grades = await effectiveGrades(attempts.map(({ id }) => id))
  const rows: Regraded[] = []
  for (const attempt of attempts) {
    const judged = await judgeAttempt(attempt.id)
    if (!judged) continue
    const current = grades.get(attempt.id)
    const currentOf = new Map(current?.criteria.map((criterion) => [criterion.text.id, criterion]))
    const titleOf = new Map(judged.criteria.map(({ id, title }) => [id, title]))
    const afterOf = (verdict: CriterionVerdict): number => {
      const kept = currentOf.get(verdict.criterion)
      return kept?.decided ? Math.min(kept.points, verdict.max) : verdict.points
    }
    const changes = judged.grade.criteria.flatMap((verdict) => {
      const before = currentOf.get(verdict.criterion)?.points ?? 0
      const after = afterOf(verdict)
      const title = titleOf.get(verdict.criterion) ?? verdict.criterion
      return before === after ? [] : [{ criterion: verdict.criterion, title, before, after }]
    })
    rows.push({
      attemptId: attempt.id,
      name: copyName(attempt, hidden),
      before: current?.total ?? null,
      after: judged.grade.criteria.reduce((sum, verdict) => sum + afterOf(verdict), 0),
      max: judged.grade.max,
      changes,
    })
  }
  return rows
}

/** Judges every copy again and keeps it. Earlier verdicts stay in the history; teachers' decisions go on holding. */
export async function regrade(by: CurrentUser, assignmentId: string, now: Date): Promise<{ copies: number }> {
  await requireAssignmentTeacher(by, assignmentId)
  const attempts = await database().attempt.findMany({
    where: { assignmentId, status: 'handed_in' },
    select: { id: true },
  })
  for (const { id } of attempts) await gradeAttempt(id, 'regrade', now)
  await database().auditEntry.create({
    data: {
      actorId: by.id,
      action: 'copies_regraded',
      subject: assignmentSubject(assignmentId),
      details: JSON.stringify({ copies: attempts.length }),
      at: now,
    },
  })
  return { copies: attempts.length }
}
