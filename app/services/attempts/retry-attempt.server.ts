import { requireAttemptOwner } from '../access/membership.server.ts'
import { requireSameOrigin } from '../access/origin-check.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { examUnderWay, startAgain, startAssigned } from './start-attempt.server.ts'

/**
 * Opens another attempt at the mission of one's own attempt, with other figures: in its assignment while it is open for
 * training, as free practice otherwise. Gives the attempt to go to.
 */
export async function retryAttempt(request: Request, attemptId: string): Promise<string> {
  requireSameOrigin(request)
  const user = await requireUser(request)
  const { assignmentId, mode, scenarioVersionId } = await requireAttemptOwner(user, attemptId)
  const now = new Date()
  const exam = await examUnderWay(user.id, now)
  if (exam) return exam.id
  if (assignmentId && mode === 'training') {
    const started = await startAssigned(assignmentId, user.id, now)
    if (started.ok) return started.value.id
  }
  return (await startAgain(scenarioVersionId, user.id, now)).id
}
