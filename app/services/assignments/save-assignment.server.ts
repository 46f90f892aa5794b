import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import { requireClassTeacher } from '../access/membership.server.ts'
import type { CurrentUser } from '../accounts/current-user.server.ts'
import { freezeScenario } from '../catalogue/freeze-scenario.server.ts'
import { publishedScenarios } from '../catalogue/scenarios.server.ts'
import { assignmentSubject } from '../exam/anonymity.server.ts'
import { requireAssignmentTeacher } from './require-assignment-teacher.server.ts'

export type AssignmentTerms = {
  title: string
  mode: 'training' | 'exam'
  opensAt: Date | null
  closesAt: Date | null
  durationMinutes: number | null
  correctionOrder: 'by_name' | 'shuffled'
  /** In training only: an exam hides names by itself. */
  blindCorrection: boolean
  disputesUntil: Date | null
}

export const SHORTEST_EXAM = 5
export const LONGEST_EXAM = 480
const LONGEST_TITLE = 120

export type TermsRefusal =
  | { code: 'title_missing' }
  | { code: 'closes_before_it_opens' }
  | { code: 'duration_missing' }
  | { code: 'duration_out_of_range'; min: number; max: number }

function termsRefusal({ title, mode, opensAt, closesAt, durationMinutes }: AssignmentTerms): TermsRefusal | undefined {
  if (title.trim() === '') return { code: 'title_missing' }
  if (opensAt && closesAt && closesAt <= opensAt) return { code: 'closes_before_it_opens' }
  if (mode !== 'exam') return undefined
  if (durationMinutes === null) return { code: 'duration_missing' }
  const fits = Number.isInteger(durationMinutes) && durationMinutes >= SHORTEST_EXAM && durationMinutes <= LONGEST_EXAM
  return fits ? undefined : { code: 'duration_out_of_range', min: SHORTEST_EXAM, max: LONGEST_EXAM }
}

const dataOf = ({ title, mode, opensAt, closesAt, durationMinutes, ...correction }: AssignmentTerms) => ({
  title: title.trim().slice(0, LONGEST_TITLE),
  mode,
  opensAt,
  closesAt,
  durationMinutes: mode === 'exam' ? durationMinutes : null,
  correctionOrder: correction.correctionOrder,
  blindCorrection: mode === 'training' && correction.blindCorrection,
  disputesUntil: correction.disputesUntil,
})

export type CreateAssignment = AssignmentTerms & {
  by: CurrentUser
  classGroupId: string
  /** Made with the form: the same one sent twice is one assignment. */
  id: string
  slug: string
  now: Date
}

/** Gives a class a scenario as it is today: later changes to it do not reach this assignment. */
export async function createAssignment({
  by,
  classGroupId,
  id,
  slug,
  now,
  ...terms
}: CreateAssignment): Promise<Result<{ id: string }, TermsRefusal | { code: 'scenario_not_published' }>> {
  await requireClassTeacher(by, classGroupId)
  const published = publishedScenarios().find((scenario) => scenario.slug === slug)
  if (!published) return no({ code: 'scenario_not_published' })
  const refused = termsRefusal(terms)
  if (refused) return no(refused)
  const version = await freezeScenario(published)
  const data = { ...dataOf(terms), id, classGroupId, scenarioVersionId: version.id, createdById: by.id, createdAt: now }
  try {
    await database().$transaction([
      database().assignment.create({ data }),
      database().auditEntry.create({
        data: { actorId: by.id, action: 'assignment_created', subject: assignmentSubject(id), details: '{}', at: now },
      }),
    ])
  } catch (error) {
    // A double click: it exists, as asked.
    if (!isUniqueViolation(error)) throw error
  }
  return ok({ id })
}

/** Changes an assignment. Once somebody has started, what they started under (mode, duration) stays. */
export async function changeAssignment(
  by: CurrentUser,
  assignmentId: string,
  terms: AssignmentTerms,
): Promise<Result<'changed', TermsRefusal | { code: 'exam_under_way' }>> {
  const assignment = await requireAssignmentTeacher(by, assignmentId)
  const refused = termsRefusal(terms)
  if (refused) return no(refused)
  const data = dataOf(terms)
  const changesRules =
    data.mode !== assignment.mode ||
    data.durationMinutes !== assignment.durationMinutes ||
    // Showing names again is « lever l’anonymat », which the audit remembers.
    data.blindCorrection !== assignment.blindCorrection
  const started = await database().attempt.count({ where: { assignmentId } })
  if (changesRules && started > 0) return no({ code: 'exam_under_way' })
  await database().assignment.update({ where: { id: assignmentId }, data })
  return ok('changed')
}

/** Deletes an assignment that nobody has started. */
export async function deleteAssignment(
  by: CurrentUser,
  assignmentId: string,
  now: Date,
): Promise<Result<{ classGroupId: string }, { code: 'assignment_has_attempts'; attempts: number }>> {
  const { classGroupId, title } = await requireAssignmentTeacher(by, assignmentId)
  const attempts = await database().attempt.count({ where: { assignmentId } })
  if (attempts > 0) return no({ code: 'assignment_has_attempts', attempts })
  await database().$transaction([
    // The foreign key of a copy started meanwhile refuses this, and nothing is lost.
    database().assignment.delete({ where: { id: assignmentId } }),
    database().auditEntry.create({
      data: {
        actorId: by.id,
        action: 'assignment_deleted',
        subject: assignmentSubject(assignmentId),
        details: JSON.stringify({ title }),
        at: now,
      },
    }),
  ])
  return ok({ classGroupId })
}
