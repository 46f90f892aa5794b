import { database } from '#db/current.server.ts'
import { requireClassTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { effectiveGrades } from '../correction/effective-grade.server.ts'
import { openDisputeCounts } from '../correction/open-dispute.server.ts'

/** A class and its assignments, latest first. */
export async function classPage(user: CurrentUser, classGroupId: string) {
  const { id, name, schoolYear } = await requireClassTeacher(user, classGroupId)
  const [assignments, students, teachers] = await Promise.all([
    database().assignment.findMany({
      where: { classGroupId },
      include: { attempts: { select: { id: true, status: true, studentId: true } } },
      orderBy: { createdAt: 'desc' },
    }),
    database().membership.count({ where: { classGroupId, role: 'student' } }),
    database().membership.count({ where: { classGroupId, role: 'teacher' } }),
  ])
  const handedIn = assignments.flatMap(({ attempts }) => attempts.filter(({ status }) => status === 'handed_in'))
  const grades = await effectiveGrades(handedIn.map((attempt) => attempt.id))
  const disputes = await openDisputeCounts(assignments.map((assignment) => assignment.id))
  return {
    classGroup: { id, name, schoolYear },
    disputes: [...disputes.values()].reduce((sum, count) => sum + count, 0),
    students,
    teachers,
    assignments: assignments.map((assignment) => {
      const done = assignment.attempts.filter(({ status }) => status === 'handed_in')
      return {
        id: assignment.id,
        title: assignment.title,
        mode: assignment.mode,
        opensAt: assignment.opensAt?.toISOString() ?? null,
        closesAt: assignment.closesAt?.toISOString() ?? null,
        published: assignment.resultsPublishedAt !== null,
        started: new Set(assignment.attempts.map(({ studentId }) => studentId)).size,
        handedIn: new Set(done.map(({ studentId }) => studentId)).size,
        disputes: disputes.get(assignment.id) ?? 0,
        toLook: done.filter((attempt) => grades.get(attempt.id)?.needsTeacher ?? true).length,
      }
    }),
  }
}
