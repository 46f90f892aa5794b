import { database } from '#db/current.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { classesOf } from '../classes/class-list.server.ts'

/** A school at a glance. */
export async function administratorHome(user: CurrentUser) {
  const [school, counted, classes] = await Promise.all([
    database().school.findUniqueOrThrow({ where: { id: user.schoolId } }),
    database().user.groupBy({ by: ['role'], where: { schoolId: user.schoolId }, _count: { _all: true } }),
    classesOf(user),
  ])
  const countOf = (role: string) => counted.find((one) => one.role === role)?._count._all ?? 0
  return {
    school: school.name,
    classes,
    counts: {
      students: countOf('student'),
      teachers: countOf('teacher'),
      administrators: countOf('administrator'),
    },
  }
}
