import { isDay } from '#base/dates.ts'
import { database } from '#db/current.server.ts'
import { isUnitCode } from '#referentiel'
import { dayOfInstant } from '#ui/instants.ts'
import { requireClassTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { inNameOrder } from '../assignments/load-progress.server.ts'
import { effectiveGrades } from '../correction/effective-grade.server.ts'
import { fullName, namesHidden } from '../exam/anonymity.server.ts'
import { type Grid, type GridBy, type GridCopy, type GridFilters, makeGrid } from './grid.ts'

export type LoadedGrid = {
  classGroup: { id: string; name: string; schoolYear: string }
  filters: GridFilters
  grid: Grid
  /** Assignments of this kind left out, because their copies have no names yet. */
  hiddenAssignments: number
}

/** The competency grid of a class, from the latest graded copy of each student at each assignment. */
export async function loadGrid(
  user: CurrentUser,
  classGroupId: string,
  filters: GridFilters,
  now: Date,
): Promise<LoadedGrid> {
  const { id, name, schoolYear } = await requireClassTeacher(user, classGroupId)
  const [members, assignments] = await Promise.all([
    database().membership.findMany({
      where: { classGroupId, role: 'student' },
      include: { user: { select: { id: true, firstName: true, lastName: true } } },
    }),
    database().assignment.findMany({
      where: { classGroupId },
      include: { attempts: { where: { status: 'handed_in' }, orderBy: { number: 'desc' } } },
    }),
  ])
  let hiddenAssignments = 0
  const latest: { assignmentId: string; title: string; attemptId: string }[] = []
  for (const assignment of assignments) {
    // A mark beside a name would say whose copy it is.
    if (await namesHidden(assignment)) {
      const isOfKind = (assignment.mode === 'exam') === (filters.kind === 'certification')
      if (isOfKind && assignment.attempts.length > 0) hiddenAssignments += 1
      continue
    }
    const seen = new Set<string>()
    for (const attempt of assignment.attempts) {
      if (seen.has(attempt.studentId)) continue
      seen.add(attempt.studentId)
      latest.push({ assignmentId: assignment.id, title: assignment.title, attemptId: attempt.id })
    }
  }
  const grades = await effectiveGrades(latest.map(({ attemptId }) => attemptId))
  const copies = latest.flatMap(({ assignmentId, title, attemptId }): GridCopy[] => {
    const grade = grades.get(attemptId)
    if (!grade) return []
    const { attempt } = grade
    return [
      {
        attemptId,
        studentId: attempt.studentId,
        assignmentId,
        assignment: title,
        mode: attempt.mode,
        missionLevel: grade.scenario.level,
        tryNumber: attempt.number,
        at: dayOfInstant(attempt.handedInAt ?? attempt.startedAt),
        waiting: grade.criteria.filter(({ proposed }) => proposed).length,
        // A level that nobody decided proves nothing yet.
        criteria: grade.criteria
          .filter(({ proposed }) => !proposed)
          .map(({ text, points, max }) => ({
            title: text.title,
            task: text.task,
            competence: text.competence,
            points,
            max,
          })),
      },
    ]
  })
  const students = inNameOrder(members, ({ user }) => user).map(({ user }) => ({ id: user.id, name: fullName(user) }))
  return {
    classGroup: { id, name, schoolYear },
    filters,
    grid: makeGrid(students, copies, filters, dayOfInstant(now)),
    hiddenAssignments,
  }
}

const BY: Readonly<Record<string, GridBy>> = {
  taches: 'tasks',
  activites: 'activities',
  blocs: 'blocks',
  unites: 'units',
}

/** What the address asks: `?grille=certification&par=taches&unite=U4&du=2026-09-01&au=2027-01-31`. */
export function gridFilters(params: URLSearchParams): GridFilters {
  const unit = params.get('unite') ?? ''
  const dayIn = (name: string) => {
    const text = params.get(name) ?? ''
    return isDay(text) ? text : null
  }
  return {
    kind: params.get('grille') === 'certification' ? 'certification' : 'training',
    by: BY[params.get('par') ?? ''] ?? 'competences',
    unit: isUnitCode(unit) ? unit : null,
    from: dayIn('du'),
    until: dayIn('au'),
  }
}
