import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import { AccessDenied } from '../access/access-denied.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'

export type CreateClass = { by: CurrentUser; name: string; schoolYear: string; now: Date }

export type CreateClassRefusal =
  | { code: 'name_missing' }
  | { code: 'year_invalid' }
  | { code: 'class_exists'; name: string; schoolYear: string }

const LONGEST_NAME = 60

/** Opens a class. A teacher who opens one teaches it; an administrator runs it without being of it. */
export async function createClass({
  by,
  name: typed,
  schoolYear,
  now,
}: CreateClass): Promise<Result<{ id: string }, CreateClassRefusal>> {
  if (by.role === 'student') throw new AccessDenied({ code: 'role_not_allowed' })
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)
  if (name === '') return no({ code: 'name_missing' })
  if (!isSchoolYear(schoolYear)) return no({ code: 'year_invalid' })
  try {
    const created = await database().$transaction(async (transaction) => {
      const data = { name, schoolYear, schoolId: by.schoolId, createdAt: now }
      const classGroup = await transaction.classGroup.create({ data })
      if (by.role === 'teacher') {
        await transaction.membership.create({
          data: { userId: by.id, classGroupId: classGroup.id, role: 'teacher' },
        })
      }
      await transaction.auditEntry.create({
        data: { actorId: by.id, action: 'class_created', subject: `class:${classGroup.id}`, details: '{}', at: now },
      })
      return classGroup
    })
    return ok({ id: created.id })
  } catch (error) {
    if (isUniqueViolation(error)) return no({ code: 'class_exists', name, schoolYear })
    throw error
  }
}

/** « 2026-2027 » */
export function isSchoolYear(text: string): boolean {
  const found = /^(20\d\d)-(20\d\d)$/.exec(text)
  return found !== null && Number(found[2]) === Number(found[1]) + 1
}

/** The school year of a day: it turns in August. */
export function schoolYearOf(now: Date): string {
  const first = now.getUTCMonth() >= 7 ? now.getUTCFullYear() : now.getUTCFullYear() - 1
  return `${first}-${first + 1}`
}
