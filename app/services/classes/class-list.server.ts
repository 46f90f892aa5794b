import { byText, folded } from '#base/sorting.ts'
import { database } from '#db/current.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'

/** The classes that a person runs: those they teach, all of the school's for an administrator. Latest year first. */
export async function classesOf(user: CurrentUser) {
  const where =
    user.role === 'administrator'
      ? { schoolId: user.schoolId }
      : { memberships: { some: { userId: user.id, role: 'teacher' as const } } }
  const classes = await database().classGroup.findMany({
    where,
    include: {
      memberships: { select: { role: true } },
      _count: { select: { assignments: true } },
    },
  })
  return classes
    .map(({ id, name, schoolYear, archivedAt, memberships, _count }) => ({
      id,
      name,
      schoolYear,
      archived: archivedAt !== null,
      students: memberships.filter(({ role }) => role === 'student').length,
      assignments: _count.assignments,
    }))
    .sort((a, b) => byText(b.schoolYear, a.schoolYear) || byText(folded(a.name), folded(b.name)))
}
