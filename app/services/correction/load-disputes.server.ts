import { database } from '#db/current.server.ts'
import { requireClassTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { requireAssignmentTeacher } from '../assignments/require-assignment-teacher.server.ts'
import { copyName, namesHidden } from '../exam/anonymity.server.ts'
import { effectiveGrades } from './effective-grade.server.ts'
import { disputeState } from './open-dispute.server.ts'

export type DisputeRow = {
  id: string
  assignmentId: string
  assignment: string
  attemptId: string
  name: string
  criterion: string
  title: string
  points: number
  max: number
  reason: string
  evidence: readonly string[]
  at: string
  state: 'open' | 'accepted' | 'upheld'
  answer: { reason: string; teacherName: string; at: string } | null
}

/** What the students of an assignment contest, for who teaches them. */
export async function disputesOfAssignment(user: CurrentUser, assignmentId: string) {
  const { id, title, classGroup } = await requireAssignmentTeacher(user, assignmentId)
  return {
    title,
    back: { label: title, to: `/devoirs/${id}` },
    classGroup: { id: classGroup.id, name: classGroup.name },
    rows: await rowsIn({ id }),
  }
}

export async function disputesOfClass(user: CurrentUser, classGroupId: string) {
  const { id, name } = await requireClassTeacher(user, classGroupId)
  return {
    title: name,
    back: { label: name, to: `/classes/${id}` },
    classGroup: { id, name },
    rows: await rowsIn({ classGroupId: id }),
  }
}

/** Those that wait come first, the oldest at the top; then the answered ones, the latest at the top. */
async function rowsIn(where: { id: string } | { classGroupId: string }): Promise<DisputeRow[]> {
  const assignments = await database().assignment.findMany({
    where,
    include: {
      attempts: {
        where: { corrections: { some: { kind: 'dispute_opened' } } },
        select: { id: true, copyNumber: true, student: { select: { firstName: true, lastName: true } } },
      },
    },
  })
  const grades = await effectiveGrades(assignments.flatMap(({ attempts }) => attempts.map(({ id }) => id)))
  const rows: DisputeRow[] = []
  for (const assignment of assignments) {
    const hidden = await namesHidden(assignment)
    for (const attempt of assignment.attempts) {
      for (const { text, points, max, disputes } of grades.get(attempt.id)?.criteria ?? []) {
        for (const dispute of disputes) {
          rows.push({
            id: `${attempt.id}-${dispute.seq}`,
            assignmentId: assignment.id,
            assignment: assignment.title,
            attemptId: attempt.id,
            name: copyName(attempt, hidden),
            criterion: text.id,
            title: text.title,
            points,
            max,
            reason: dispute.reason,
            evidence: dispute.evidence.map(({ words }) => words),
            at: dispute.at,
            state: disputeState(dispute),
            answer: dispute.answer,
          })
        }
      }
    }
  }
  const byInstant = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const waiting = rows.filter(({ state }) => state === 'open').sort((a, b) => byInstant(a.at, b.at))
  const answered = rows
    .filter(({ state }) => state !== 'open')
    .sort((a, b) => byInstant(b.answer?.at ?? '', a.answer?.at ?? ''))
  return [...waiting, ...answered]
}
