import { database } from '#db/current.server.ts'
import { AccessDenied } from '../access/access-denied.ts'
import type { CurrentUser } from './current-user.server.ts'

export type AuditLine = { id: string; at: string; action: string; actor: string; about: string }

const SHOWN = 200

/** What was done in the school that somebody may have to answer for, latest first. */
export async function readAudit(by: CurrentUser): Promise<AuditLine[]> {
  if (by.role !== 'administrator') throw new AccessDenied({ code: 'role_not_allowed' })
  const people = await database().user.findMany({
    where: { schoolId: by.schoolId },
    select: { id: true, firstName: true, lastName: true },
  })
  const nameOf = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]))
  const entries = await database().auditEntry.findMany({
    // Entries without an actor come from the command line, and are not a school's.
    where: { actorId: { in: [...nameOf.keys()] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  const [classes, assignments] = await Promise.all([
    database().classGroup.findMany({ where: { schoolId: by.schoolId }, select: { id: true, name: true } }),
    database().assignment.findMany({
      where: { classGroup: { schoolId: by.schoolId } },
      select: { id: true, title: true, classGroup: { select: { name: true } } },
    }),
  ])
  const subjects = new Map<string, string>([
    ...classes.map(({ id, name }) => [`class:${id}`, name] as const),
    ...assignments.map(({ id, title, classGroup }) => [`assignment:${id}`, `${title}, ${classGroup.name}`] as const),
    ...[...nameOf].map(([id, name]) => [`user:${id}`, name] as const),
  ])
  return entries.map(({ id, at, action, actorId, subject }) => ({
    id,
    at: at.toISOString(),
    action,
    actor: nameOf.get(actorId ?? '') ?? '',
    about: subjects.get(subject) ?? '',
  }))
}
