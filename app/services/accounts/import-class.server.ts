import { no, ok, type Result } from '#base/result.ts'
import { byText, folded } from '#base/sorting.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import { requireClassTeacher } from '../access/membership.server.ts'
import {
  type ClassList,
  type ClassListProblem,
  type ClassListRefusal,
  type ListedStudent,
  readClassList,
} from './class-list.ts'
import type { CurrentUser } from './current-user.server.ts'
import { firstPassword } from './first-passwords.server.ts'
import { hashOf, writeAccount } from './new-account.server.ts'
import { usernameFor } from './usernames.ts'

export type ImportClass = {
  by: CurrentUser
  classGroupId: string
  /** The file, as it was sent. */
  bytes: Uint8Array
  /** Says what would happen, and changes nothing. */
  dryRun: boolean
}

export type ImportedStudent = {
  line: number
  lastName: string
  firstName: string
  username: string
  /** `joined`: they had an account in the school, which now belongs to the class too, password unchanged. */
  outcome: 'created' | 'joined' | 'already_member'
  /** To print and hand over; only for a created account, and not in a dry run. */
  password?: string
}

export type ClassImport = {
  students: ImportedStudent[]
  /** Members whom the file does not name. They stay: leaving a class is decided one by one. */
  absent: { username: string; lastName: string; firstName: string }[]
}

export type ImportProblem =
  | ClassListProblem
  | { code: 'username_taken'; line: number; column: number; username: string }
  /** Several accounts of the school bear this name: the file must say which, by its user name. */
  | { code: 'several_accounts_match'; line: number; column: number; usernames: string[] }

export type ImportClassRefusal =
  | ClassListRefusal
  | { code: 'list_has_problems'; problems: ImportProblem[] }
  /** Accounts appeared meanwhile: the same import works when sent again. */
  | { code: 'try_again' }

/** Brings a class list in, all or nothing. Sent twice, it changes nothing the second time. */
export async function importClass({
  by,
  classGroupId,
  bytes,
  dryRun,
}: ImportClass): Promise<Result<ClassImport, ImportClassRefusal>> {
  const { schoolId } = await requireClassTeacher(by, classGroupId)
  const list = readClassList(bytes)
  if ('code' in list) return no(list)
  const accounts = await accountsOf(schoolId, classGroupId)
  const planned = plan(list, accounts, await usernamesLike(list.students))
  const problems = [...list.problems, ...planned.problems].sort((a, b) => a.line - b.line || a.column - b.column)
  if (problems.length > 0) return no({ code: 'list_has_problems', problems })
  const named = new Set(planned.students.map(({ username }) => username))
  const absent = accounts
    .filter(({ isMember, username }) => isMember && !named.has(username))
    .map(({ username, lastName, firstName }) => ({ username, lastName, firstName }))
    .sort((a, b) => byText(folded(`${a.lastName} ${a.firstName}`), folded(`${b.lastName} ${b.firstName}`)))
  if (dryRun) return ok({ students: planned.students, absent })
  const students = planned.students.map((student) =>
    student.outcome === 'created' ? { ...student, password: firstPassword() } : student,
  )
  try {
    await write({ by, classGroupId, schoolId, students, accounts })
  } catch (error) {
    if (isUniqueViolation(error)) return no({ code: 'try_again' })
    throw error
  }
  return ok({ students, absent })
}

type SchoolAccount = {
  id: string
  username: string
  firstName: string
  lastName: string
  isStudent: boolean
  isMember: boolean
}

async function accountsOf(schoolId: string, classGroupId: string): Promise<SchoolAccount[]> {
  const users = await database().user.findMany({
    where: { schoolId },
    include: { memberships: { where: { classGroupId, role: 'student' } } },
  })
  return users.map(({ id, username, firstName, lastName, role, memberships }) => {
    return { id, username, firstName, lastName, isStudent: role === 'student', isMember: memberships.length > 0 }
  })
}

/** User names are unique over all schools: those that the new ones might meet. */
async function usernamesLike(students: readonly ListedStudent[]): Promise<Set<string>> {
  const starts = students.map(
    ({ firstName, lastName, username }) => username ?? usernameFor(firstName, lastName, () => false),
  )
  const taken = new Set<string>()
  for (let from = 0; from < starts.length; from += 50) {
    const some = starts.slice(from, from + 50).map((start) => ({ username: { startsWith: start } }))
    for (const { username } of await database().user.findMany({ where: { OR: some }, select: { username: true } })) {
      taken.add(username)
    }
  }
  return taken
}

function plan({ students: listed, columns }: ClassList, accounts: readonly SchoolAccount[], taken: Set<string>) {
  const students: ImportedStudent[] = []
  const problems: ImportProblem[] = []
  const asked = new Set(listed.flatMap(({ username }) => username ?? []))
  for (const { line, lastName, firstName, username } of listed) {
    const sameName = accounts.filter(
      (account) => account.isStudent && nameOf(account) === nameOf({ lastName, firstName }),
    )
    const member = sameName.filter(({ isMember }) => isMember)
    const candidates = username
      ? sameName.filter((account) => account.username === username)
      : member.length > 0
        ? member
        : sameName.filter((account) => !asked.has(account.username))
    const [match, ...others] = candidates
    const student = { line, lastName, firstName }
    if (others.length > 0) {
      const usernames = candidates.map((account) => account.username).sort(byText)
      problems.push({ code: 'several_accounts_match', line, column: columns.lastName, usernames })
    } else if (match) {
      const outcome = match.isMember ? 'already_member' : 'joined'
      students.push({ ...student, username: match.username, outcome })
    } else if (username && taken.has(username)) {
      problems.push({ code: 'username_taken', line, column: columns.username, username })
    } else {
      const free = username ?? usernameFor(firstName, lastName, (name) => taken.has(name) || asked.has(name))
      taken.add(free)
      students.push({ ...student, username: free, outcome: 'created' })
    }
  }
  return { students, problems }
}

const nameOf = ({ lastName, firstName }: { lastName: string; firstName: string }) =>
  `${folded(lastName)}\t${folded(firstName)}`

type Write = {
  by: CurrentUser
  classGroupId: string
  schoolId: string
  students: readonly ImportedStudent[]
  accounts: readonly SchoolAccount[]
}

async function write({ by, classGroupId, schoolId, students, accounts }: Write): Promise<void> {
  const idOf = new Map(accounts.map(({ id, username }) => [username, id]))
  const hashes = new Map<string, string>()
  for (const { username, password } of students) if (password) hashes.set(username, await hashOf(password))
  await database().$transaction(async (transaction) => {
    for (const { firstName, lastName, username } of students) {
      const passwordHash = hashes.get(username)
      if (!passwordHash) continue
      const person = { schoolId, username, firstName, lastName, passwordHash }
      const { id } = await writeAccount(transaction, { ...person, role: 'student', mustChangePassword: true })
      idOf.set(username, id)
    }
    const joining = students.filter(({ outcome }) => outcome !== 'already_member')
    await transaction.membership.createMany({
      data: joining.map(({ username }) => ({
        userId: idOf.get(username) ?? '',
        classGroupId,
        role: 'student' as const,
      })),
    })
    const details = JSON.stringify({ lines: students.length, joining: joining.length })
    await transaction.auditEntry.create({
      data: { actorId: by.id, action: 'class_imported', subject: `class:${classGroupId}`, details },
    })
  })
}
