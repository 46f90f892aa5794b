import type { Role } from '#db/roles.ts'

type Attempt = { studentId: string; mode: 'training' | 'exam'; status: 'open' | 'handed_in' }
type Assignment = { resultsPublishedAt: Date | null }

/**
 * Whether somebody who may read an attempt may see its marks too. Its student: at once in training, once the teacher has
 * published in an exam. Whoever teaches the class (`requireAttemptTeacher` says who) always may.
 */
export function mayShowResult(
  attempt: Attempt,
  assignment: Assignment | null,
  user: { id: string; role: Role },
): boolean {
  if (attempt.studentId !== user.id) return user.role !== 'student'
  if (attempt.status !== 'handed_in') return false
  return attempt.mode === 'training' || (assignment !== null && assignment.resultsPublishedAt !== null)
}
