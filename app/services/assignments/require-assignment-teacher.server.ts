import { database } from '#db/current.server.ts'
import { AccessDenied } from '../access/access-denied.ts'
import { requireClassTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'

/** Lets those who teach an assignment's class pass, and gives the assignment. */
export async function requireAssignmentTeacher(user: CurrentUser, assignmentId: string) {
  const assignment = await database().assignment.findUnique({
    where: { id: assignmentId },
    include: { classGroup: true, scenarioVersion: { select: { slug: true, title: true } } },
  })
  if (!assignment) throw new AccessDenied({ code: 'not_found' })
  await requireClassTeacher(user, assignment.classGroupId)
  return assignment
}
