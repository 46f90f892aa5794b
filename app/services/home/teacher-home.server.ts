import { database } from '#db/current.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { closeDueAttempts } from '../attempts/hand-in.server.ts'
import { classesOf } from '../classes/class-list.server.ts'
import { effectiveGrades } from '../correction/effective-grade.server.ts'
import { openDisputeCounts } from '../correction/open-dispute.server.ts'

export type AssignmentAtWork = {
  id: string
  title: string
  className: string
  mode: 'training' | 'exam'
  /** Copies that the grader asks a person to look at. */
  toLook: number
  handedIn: number
  open: number
  /** An exam whose marks wait for « Publier les résultats ». */
  toPublish: boolean
  /** Criteria that students contest, and that nobody has answered. */
  disputes: number
}

export type TeacherHome = {
  classes: Awaited<ReturnType<typeof classesOf>>
  atWork: AssignmentAtWork[]
}

/** A teacher's classes, and the assignments where something waits for them. */
export async function teacherHome(user: CurrentUser, now: Date): Promise<TeacherHome> {
  await closeDueAttempts(now)
  const classes = await classesOf(user)
  const assignments = await database().assignment.findMany({
    where: { classGroupId: { in: classes.map(({ id }) => id) } },
    include: { classGroup: { select: { name: true } }, attempts: { select: { id: true, status: true } } },
    orderBy: { createdAt: 'desc' },
  })
  const grades = await effectiveGrades(
    assignments.flatMap(({ attempts }) => attempts.filter(({ status }) => status === 'handed_in').map(({ id }) => id)),
  )
  const disputes = await openDisputeCounts(assignments.map(({ id }) => id))
  return {
    classes,
    atWork: assignments.map(({ id, title, mode, classGroup, attempts, resultsPublishedAt }) => {
      const handedIn = attempts.filter(({ status }) => status === 'handed_in')
      const open = attempts.length - handedIn.length
      return {
        id,
        title,
        className: classGroup.name,
        mode,
        toLook: handedIn.filter((attempt) => grades.get(attempt.id)?.needsTeacher ?? true).length,
        handedIn: handedIn.length,
        open,
        toPublish: mode === 'exam' && resultsPublishedAt === null && handedIn.length > 0 && open === 0,
        disputes: disputes.get(id) ?? 0,
      }
    }),
  }
}
