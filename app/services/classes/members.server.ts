import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import { AccessDenied } from '../access/access-denied.ts'
import { requireClassTeacher } from '../access/membership.server.ts'
import { type CreateUserRefusal, createUser } from '../accounts/create-user.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { resetPassword } from '../accounts/reset-password.server.ts'
import { typedUsername } from '../accounts/usernames.ts'
import { inNameOrder } from '../assignments/load-progress.server.ts'

export type Member = {
  id: string
  username: string
  firstName: string
  lastName: string
  role: 'student' | 'teacher'
  /** Their first password is still the one to use. */
  neverSignedIn: boolean
  timeFactorPercent: number
  closed: boolean
}

/** Teachers, then students, by name. */
export async function membersOf(classGroupId: string): Promise<Member[]> {
  const memberships = await database().membership.findMany({
    where: { classGroupId },
    include: { user: { include: { accommodation: true } } },
  })
  const members = memberships.map(({ role, user }) => ({
    id: user.id,
    username: user.username,
    firstName: user.firstName,
    lastName: user.lastName,
    role,
    neverSignedIn: user.mustChangePassword,
    timeFactorPercent: user.accommodation?.timeFactorPercent ?? 100,
    closed: user.banned ?? false,
  }))
  const ordered = inNameOrder(members, (member) => member)
  return [...ordered.filter(({ role }) => role === 'teacher'), ...ordered.filter(({ role }) => role === 'student')]
}

/** A first password to print and hand over: shown once, never kept. */
export type FirstPassword = { lastName: string; firstName: string; username: string; password: string }

export type AddMemberRefusal = { code: 'user_unknown'; username: string } | { code: 'already_member'; name: string }

/** Brings someone of the school in, by their user name. A teacher's account joins as a teacher. */
export async function addMember(
  by: CurrentUser,
  classGroupId: string,
  typed: string,
): Promise<Result<{ name: string }, AddMemberRefusal>> {
  const { schoolId } = await requireClassTeacher(by, classGroupId)
  const username = typedUsername(typed)
  const user = await database().user.findUnique({ where: { username } })
  if (!user || user.schoolId !== schoolId || user.role === 'administrator') {
    return no({ code: 'user_unknown', username })
  }
  const name = `${user.firstName} ${user.lastName}`
  try {
    await database().membership.create({
      data: { classGroupId, userId: user.id, role: user.role === 'teacher' ? 'teacher' : 'student' },
    })
  } catch (error) {
    if (isUniqueViolation(error)) return no({ code: 'already_member', name })
    throw error
  }
  await audit(by, 'member_added', classGroupId, user.id)
  return ok({ name })
}

/** Opens a student's account and brings it in. */
export async function createMember(
  by: CurrentUser,
  classGroupId: string,
  person: { firstName: string; lastName: string },
): Promise<Result<FirstPassword, CreateUserRefusal>> {
  const { schoolId } = await requireClassTeacher(by, classGroupId)
  const created = await createUser({ schoolId, role: 'student', ...person })
  if (!created.ok) return created
  const { id, username, password } = created.value
  await database().membership.create({ data: { classGroupId, userId: id, role: 'student' } })
  await audit(by, 'member_added', classGroupId, id)
  return ok({ lastName: person.lastName.trim(), firstName: person.firstName.trim(), username, password })
}

/** Takes someone out of the class. Their account and their copies stay. */
export async function removeMember(
  by: CurrentUser,
  classGroupId: string,
  userId: string,
): Promise<Result<'removed', { code: 'last_teacher' }>> {
  await requireClassTeacher(by, classGroupId)
  const membership = await memberOf(classGroupId, userId)
  if (membership.role === 'teacher') {
    const teachers = await database().membership.count({ where: { classGroupId, role: 'teacher' } })
    if (teachers === 1) return no({ code: 'last_teacher' })
  }
  await database().membership.delete({ where: { userId_classGroupId: { userId, classGroupId } } })
  await audit(by, 'member_removed', classGroupId, userId)
  return ok('removed')
}

export const LEAST_TIME = 100
export const MOST_TIME = 200

/** Sets a student's time factor: 133 is one third more. Only the effect is known here, never the reason. */
export async function setTimeFactor(
  by: CurrentUser,
  classGroupId: string,
  userId: string,
  timeFactorPercent: number,
): Promise<Result<'set', { code: 'time_factor_out_of_range'; min: number; max: number }>> {
  await requireClassTeacher(by, classGroupId)
  await memberOf(classGroupId, userId)
  const fits = Number.isInteger(timeFactorPercent) && timeFactorPercent >= LEAST_TIME && timeFactorPercent <= MOST_TIME
  if (!fits) return no({ code: 'time_factor_out_of_range', min: LEAST_TIME, max: MOST_TIME })
  if (timeFactorPercent === 100) await database().accommodation.deleteMany({ where: { userId } })
  else {
    await database().accommodation.upsert({
      where: { userId },
      create: { userId, timeFactorPercent },
      update: { timeFactorPercent },
    })
  }
  return ok('set')
}

/** New first passwords for some students of the class, to print. The ones they had no longer open anything. */
export async function newFirstPasswords(
  by: CurrentUser,
  classGroupId: string,
  userIds: readonly string[],
): Promise<FirstPassword[]> {
  await requireClassTeacher(by, classGroupId)
  const members = (await membersOf(classGroupId)).filter(({ id, role }) => role === 'student' && userIds.includes(id))
  const sheet: FirstPassword[] = []
  for (const { id, lastName, firstName } of members) {
    sheet.push({ lastName, firstName, ...(await resetPassword(by, id)) })
  }
  return sheet
}

async function memberOf(classGroupId: string, userId: string) {
  const membership = await database().membership.findUnique({
    where: { userId_classGroupId: { userId, classGroupId } },
  })
  if (!membership) throw new AccessDenied({ code: 'not_found' })
  return membership
}

const audit = (by: CurrentUser, action: string, classGroupId: string, userId: string) =>
  database().auditEntry.create({
    data: { actorId: by.id, action, subject: `class:${classGroupId}`, details: JSON.stringify({ user: userId }) },
  })
