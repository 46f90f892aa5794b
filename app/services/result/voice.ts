/** How a result speaks: `training` tells what to do and where to look, `correction` tells the answers too. */
export type Voice = 'training' | 'correction'

type Attempt = { studentId: string; mode: 'training' | 'exam' }
type Assignment = { closesAt: Date | null }

/**
 * Who practises looks for the answer, and may try again: it is told once the assignment is closed. Teachers always read it,
 * and an exam shows nothing before its results are published (`mayShowResult`).
 */
export function voiceFor(attempt: Attempt, assignment: Assignment | null, user: { id: string }, now: Date): Voice {
  if (attempt.studentId !== user.id || attempt.mode === 'exam') return 'correction'
  return assignment?.closesAt && now > assignment.closesAt ? 'correction' : 'training'
}
