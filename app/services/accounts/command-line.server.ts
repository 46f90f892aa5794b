/** What the command line may do with accounts: whoever runs it already holds the database. */
import { no, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import type { Role } from '#db/roles.ts'
import { type CreateUserRefusal, createUser } from './create-user.server.ts'
import { type ClassImport, type ImportClassRefusal, importClass } from './import-class.server.ts'

export async function listAccounts(): Promise<{ username: string; role: Role; name: string; school: string }[]> {
  const users = await database().user.findMany({ include: { school: true }, orderBy: { username: 'asc' } })
  return users.map(({ username, role, firstName, lastName, school }) => ({
    username,
    role,
    name: `${firstName} ${lastName}`,
    school: school.name,
  }))
}

type Account = { school: string | undefined; firstName: string; lastName: string; role: Role; username?: string }

/** In the named school, made when it is new; in the only one when none is named. */
export async function createAccountFor({
  school,
  ...account
}: Account): Promise<
  Result<{ id: string; username: string; password: string }, CreateUserRefusal | { code: 'school_missing' }>
> {
  const schools = await database().school.findMany({ where: school === undefined ? {} : { name: school }, take: 2 })
  if (school === undefined && schools.length !== 1) return no({ code: 'school_missing' })
  const found =
    schools[0] ?? (school === undefined ? undefined : await database().school.create({ data: { name: school } }))
  return found ? createUser({ schoolId: found.id, ...account }) : no({ code: 'school_missing' })
}

type ImportFor = { bytes: Uint8Array; className: string; schoolYear: string; teacher: string; dryRun: boolean }

/** On behalf of a teacher, in their class of that name, made when it is new. */
export async function importClassFor({
  bytes,
  className: name,
  schoolYear,
  teacher,
  dryRun,
}: ImportFor): Promise<Result<ClassImport, ImportClassRefusal | { code: 'teacher_unknown'; teacher: string }>> {
  const by = await database().user.findUnique({ where: { username: teacher } })
  if (!by || by.role === 'student') return no({ code: 'teacher_unknown', teacher })
  const key = { schoolId_schoolYear_name: { schoolId: by.schoolId, schoolYear, name } }
  const classGroup = await database().classGroup.upsert({
    where: key,
    create: { schoolId: by.schoolId, schoolYear, name, memberships: { create: { userId: by.id, role: 'teacher' } } },
    update: {},
  })
  return importClass({ by, classGroupId: classGroup.id, bytes, dryRun })
}
