import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import type { Role } from '#db/roles.ts'
import { AccessDenied } from '../access/access-denied.ts'
import { requireAccountManager } from '../access/membership.server.ts'
import { type CreateUserRefusal, createUser } from './create-user.server.ts'
import type { CurrentUser } from './current-user.server.ts'

export type SchoolAccount = {
  id: string
  username: string
  firstName: string
  lastName: string
  role: Role
  closed: boolean
  neverSignedIn: boolean
  classes: readonly string[]
}

/** Every account of the administrator's school. */
export async function schoolAccounts(by: CurrentUser): Promise<SchoolAccount[]> {
  requireAdministrator(by)
  const users = await database().user.findMany({
    where: { schoolId: by.schoolId },
    include: { memberships: { include: { classGroup: { select: { name: true } } } } },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }],
  })
  return users.map(({ id, username, firstName, lastName, role, banned, mustChangePassword, memberships }) => ({
    id,
    username,
    firstName,
    lastName,
    role,
    closed: banned ?? false,
    neverSignedIn: mustChangePassword,
    classes: memberships.map(({ classGroup }) => classGroup.name),
  }))
}

export async function openAccount(
  by: CurrentUser,
  person: { firstName: string; lastName: string; role: Role; username?: string },
): Promise<Result<{ username: string; password: string }, CreateUserRefusal>> {
  requireAdministrator(by)
  const created = await createUser({ schoolId: by.schoolId, ...person })
  if (!created.ok) return created
  const { id, username, password } = created.value
  await audit(by, 'account_created', `user:${id}`, { role: person.role })
  return ok({ username, password })
}

/** Closes an account, or opens it again. Closing ends its sessions; nothing it did goes away. */
export async function setAccountClosed(
  by: CurrentUser,
  userId: string,
  closed: boolean,
): Promise<Result<'done', { code: 'account_is_yours' }>> {
  requireAdministrator(by)
  await requireAccountManager(by, userId)
  if (userId === by.id) return no({ code: 'account_is_yours' })
  await database().user.update({ where: { id: userId }, data: { banned: closed } })
  if (closed) await database().session.deleteMany({ where: { userId } })
  await audit(by, closed ? 'account_closed' : 'account_reopened', `user:${userId}`, {})
  return ok('done')
}

const LONGEST_SCHOOL_NAME = 120

export async function renameSchool(by: CurrentUser, typed: string): Promise<Result<'done', { code: 'name_missing' }>> {
  requireAdministrator(by)
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SCHOOL_NAME)
  if (name === '') return no({ code: 'name_missing' })
  await database().school.update({ where: { id: by.schoolId }, data: { name } })
  await audit(by, 'school_renamed', `school:${by.schoolId}`, { name })
  return ok('done')
}

function requireAdministrator(by: CurrentUser): void {
  if (by.role !== 'administrator') throw new AccessDenied({ code: 'role_not_allowed' })
}

const audit = (by: CurrentUser, action: string, subject: string, details: object) =>
  database().auditEntry.create({ data: { actorId: by.id, action, subject, details: JSON.stringify(details) } })
