import { database } from '#db/current.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { closeDueAttempts } from '../attempts/hand-in.server.ts'
import { effectiveGrades } from '../correction/effective-grade.server.ts'
import { mayShowResult } from '../correction/may-show-result.ts'

/** Provisional while a teacher has a level to decide. */
export type Mark = { total: number; max: number; provisional: boolean }

export type StudentAssignment = {
  id: string
  title: string
  className: string
  mode: 'training' | 'exam'
  state: 'not_open' | 'to_do' | 'under_way' | 'handed_in' | 'graded' | 'closed'
  opensAt: string | null
  closesAt: string | null
  durationMinutes: number | null
  attemptId: string | null
  deadlineAt: string | null
  mark: Mark | null
  /** Training may be taken again, with other figures. */
  mayStartAgain: boolean
}

export type FreeAttempt = {
  id: string
  title: string
  status: 'open' | 'handed_in'
  startedAt: string
  mark: Mark | null
}

export type StudentHome = { assignments: StudentAssignment[]; free: FreeAttempt[] }

const SHOWN_FREE = 6

/** What a student has to do, is doing and has done. */
export async function studentHome(user: CurrentUser, now: Date): Promise<StudentHome> {
  await closeDueAttempts(now)
  const [assignments, attempts, accommodation] = await Promise.all([
    database().assignment.findMany({
      where: { classGroup: { archivedAt: null, memberships: { some: { userId: user.id, role: 'student' } } } },
      include: { classGroup: { select: { name: true } } },
      orderBy: [{ createdAt: 'desc' }],
    }),
    database().attempt.findMany({
      where: { studentId: user.id },
      include: { scenarioVersion: { select: { title: true } }, assignment: { select: { resultsPublishedAt: true } } },
      orderBy: [{ startedAt: 'desc' }],
    }),
    database().accommodation.findUnique({ where: { userId: user.id } }),
  ])
  const shown = attempts.filter((attempt) => mayShowResult(attempt, attempt.assignment, user))
  const grades = await effectiveGrades(shown.map(({ id }) => id))
  const markOf = (id: string): Mark | null => {
    const grade = grades.get(id)
    return grade ? { total: grade.total, max: grade.max, provisional: grade.provisional } : null
  }
  const factor = accommodation?.timeFactorPercent ?? 100
  return {
    assignments: assignments.map((assignment) => {
      const latest = attempts.find(({ assignmentId }) => assignmentId === assignment.id)
      const mark = latest ? markOf(latest.id) : null
      const { mode, durationMinutes } = assignment
      const isClosed = assignment.closesAt !== null && now > assignment.closesAt
      const isOpen = !isClosed && (assignment.opensAt === null || now >= assignment.opensAt)
      return {
        id: assignment.id,
        title: assignment.title,
        className: assignment.classGroup.name,
        mode,
        state: latest ? stateOfAttempt(latest.status, mark) : isClosed ? 'closed' : isOpen ? 'to_do' : 'not_open',
        opensAt: assignment.opensAt?.toISOString() ?? null,
        closesAt: assignment.closesAt?.toISOString() ?? null,
        durationMinutes: durationMinutes === null ? null : Math.round((durationMinutes * factor) / 100),
        attemptId: latest?.id ?? null,
        deadlineAt: latest?.deadlineAt?.toISOString() ?? null,
        mark,
        mayStartAgain: mode === 'training' && latest?.status === 'handed_in' && isOpen,
      }
    }),
    free: attempts
      .filter(({ assignmentId }) => assignmentId === null)
      .slice(0, SHOWN_FREE)
      .map((attempt) => ({
        id: attempt.id,
        title: attempt.scenarioVersion.title,
        status: attempt.status,
        startedAt: attempt.startedAt.toISOString(),
        mark: markOf(attempt.id),
      })),
  }
}

const stateOfAttempt = (status: 'open' | 'handed_in', mark: Mark | null) =>
  status === 'open' ? 'under_way' : mark ? 'graded' : 'handed_in'
