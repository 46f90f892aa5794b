import { database } from '#db/current.server.ts'
import { AccessDenied } from '../access/access-denied.ts'

/** Where an assignment belongs, to know who may come near it. */
export async function findAssignment(id: string): Promise<{ id: string; classGroupId: string }> {
  const found = await database().assignment.findUnique({ where: { id }, select: { id: true, classGroupId: true } })
  if (!found) throw new AccessDenied({ code: 'not_found' })
  return found
}

export const countAttempts = (assignmentId: string): Promise<number> =>
  database().attempt.count({ where: { assignmentId } })
