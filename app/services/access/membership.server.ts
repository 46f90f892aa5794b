import { database } from '#db/current.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { AccessDenied } from './access-denied.ts'

/** Lets a class's teachers pass, and the administrators of its school. */
export async function requireClassTeacher(user: CurrentUser, classGroupId: string) {
  const classGroup = await database().classGroup.findUnique({ where: { id: classGroupId } })
  if (!classGroup) throw new AccessDenied({ code: 'not_found' })
  if (!(await teaches(user, classGroup))) throw new AccessDenied({ code: 'not_yours' })
  return classGroup
}

/** Lets a class's members pass: students, teachers, and the administrators of its school. */
export async function requireClassMember(user: CurrentUser, classGroupId: string) {
  const classGroup = await database().classGroup.findUnique({ where: { id: classGroupId } })
  if (!classGroup) throw new AccessDenied({ code: 'not_found' })
  const membership = await membershipOf(user, classGroupId)
  if (!membership && !administers(user, classGroup)) throw new AccessDenied({ code: 'not_yours' })
  return classGroup
}

/** Lets the student whose attempt it is pass, and nobody else: acting belongs to them. */
export async function requireAttemptOwner(user: CurrentUser, attemptId: string) {
  const attempt = await findAttempt(attemptId)
  if (attempt.studentId !== user.id) throw new AccessDenied({ code: 'not_yours' })
  return attempt
}

/** Lets the attempt's student pass, and those who teach the class it was assigned to. */
export async function requireAttemptReader(user: CurrentUser, attemptId: string) {
  const attempt = await findAttempt(attemptId)
  if (attempt.studentId === user.id) return attempt
  await requireTeacherOf(user, attempt)
  return attempt
}

/** Lets those who teach the class pass: marking belongs to them. */
export async function requireAttemptTeacher(user: CurrentUser, attemptId: string) {
  const attempt = await findAttempt(attemptId)
  await requireTeacherOf(user, attempt)
  return attempt
}

/** Lets whoever may read one of the attempts that hold a file pass. */
export async function requireFileReader(user: CurrentUser, sha256: string): Promise<void> {
  const holders = await database().attemptFile.findMany({ where: { sha256 }, select: { attemptId: true } })
  if (holders.length === 0) throw new AccessDenied({ code: 'not_found' })
  for (const { attemptId } of holders) {
    try {
      await requireAttemptReader(user, attemptId)
      return
    } catch (error) {
      if (!(error instanceof AccessDenied)) throw error
    }
  }
  throw new AccessDenied({ code: 'not_yours' })
}

/** Lets the teachers of one of a student's classes pass, and the administrators of the school. */
export async function requireAccountManager(user: CurrentUser, userId: string) {
  const account = await database().user.findUnique({ where: { id: userId } })
  if (!account) throw new AccessDenied({ code: 'not_found' })
  if (administers(user, account)) return account
  const shared = await database().classGroup.count({
    where: {
      AND: [
        { memberships: { some: { userId: user.id, role: 'teacher' } } },
        { memberships: { some: { userId, role: 'student' } } },
      ],
    },
  })
  if (user.role !== 'teacher' || account.role !== 'student' || shared === 0) {
    throw new AccessDenied({ code: 'not_yours' })
  }
  return account
}

async function findAttempt(attemptId: string) {
  const attempt = await database().attempt.findUnique({
    where: { id: attemptId },
    include: { assignment: { include: { classGroup: true } } },
  })
  if (!attempt) throw new AccessDenied({ code: 'not_found' })
  return attempt
}

async function requireTeacherOf(user: CurrentUser, attempt: Awaited<ReturnType<typeof findAttempt>>) {
  const classGroup = attempt.assignment?.classGroup
  if (!classGroup || !(await teaches(user, classGroup))) throw new AccessDenied({ code: 'not_yours' })
}

async function teaches(user: CurrentUser, classGroup: { id: string; schoolId: string }): Promise<boolean> {
  if (administers(user, classGroup)) return true
  return user.role === 'teacher' && (await membershipOf(user, classGroup.id))?.role === 'teacher'
}

const administers = (user: CurrentUser, { schoolId }: { schoolId: string }): boolean =>
  user.role === 'administrator' && user.schoolId === schoolId

const membershipOf = (user: CurrentUser, classGroupId: string) =>
  database().membership.findUnique({ where: { userId_classGroupId: { userId: user.id, classGroupId } } })
