import { randomUUID } from 'node:crypto'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import type { Role } from '#db/roles.ts'
import { type Played, playAnswer, wrongAnswerOf } from '#scenario'
import type { CurrentUser } from '#services/accounts/current-user.server.ts'
import { gradeAttempt } from '#services/attempts/grade-attempt.server.ts'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { freezeScenario } from '#services/catalogue/freeze-scenario.server.ts'
import { findScenario } from '#services/catalogue/scenarios.server.ts'
import { recordPlayed } from '#services/demo/record-played.server.ts'
import { printNamed } from '#wording/named.ts'
import { aSchool } from './builders.ts'

export const SLUG = 'relance-clients-buromod'
export const HANDED_IN_AT = new Date('2026-11-20T10:00:00Z')

function theScenario() {
  const found = findScenario(SLUG)
  invariant(found?.scenario, `the scenario ${SLUG} is right`)
  return { files: found.files, scenario: found.scenario }
}

/** The points that the author of an answer says it earns, criterion by criterion: what tests compare marks with. */
export function declaredPoints(answer: string): Map<string, { points: number; max: number }> {
  const { scenario } = theScenario()
  const loses = scenario.wrongAnswers.find(({ slug }) => slug === answer)?.text.loses ?? {}
  return new Map(scenario.text.criteria.map(({ id, points }) => [id, { points: loses[id] ?? points, max: points }]))
}

export const declaredTotal = (answer: string): number =>
  [...declaredPoints(answer).values()].reduce((sum, { points }) => sum + points, 0)

export const criteriaTexts = () => theScenario().scenario.text.criteria

/** Someone of a school, as the services see them. */
export async function aPerson(schoolId: string, role: Role, firstName: string, lastName: string): Promise<CurrentUser> {
  const id = randomUUID()
  const username = `u${id.slice(0, 8)}`
  const user = { id, username, firstName, lastName, role, schoolId, mustChangePassword: false }
  await database().user.create({
    data: { ...user, name: `${firstName} ${lastName}`, email: `${id}@comptes.invalid` },
  })
  return user
}

export async function aClass(schoolId: string, teacher: CurrentUser, students: readonly CurrentUser[]) {
  const classGroup = await database().classGroup.create({
    data: { name: `GPME ${randomUUID().slice(0, 6)}`, schoolYear: '2026-2027', schoolId },
  })
  const memberOf = (role: 'teacher' | 'student') => (user: CurrentUser) => ({
    userId: user.id,
    classGroupId: classGroup.id,
    role,
  })
  await database().membership.createMany({
    data: [memberOf('teacher')(teacher), ...students.map(memberOf('student'))],
  })
  return classGroup
}

export async function anAssignment(classGroupId: string, teacherId: string, mode: 'training' | 'exam') {
  const { files, scenario } = theScenario()
  const version = await freezeScenario({ scenario, files })
  return database().assignment.create({
    data: {
      title: mode === 'exam' ? 'Examen blanc' : 'Entraînement',
      mode,
      durationMinutes: mode === 'exam' ? 90 : null,
      classGroupId,
      scenarioVersionId: version.id,
      createdById: teacherId,
    },
  })
}

type Assigned = { id: string; mode: 'training' | 'exam'; scenarioVersionId: string }

/** A copy that a student handed in by playing one of the scenario's own answers, graded. */
export async function aCopy(
  assignment: Assigned,
  studentId: string,
  answer: string,
  { seed = 3, number = 1, copyNumber = null as number | null } = {},
): Promise<string> {
  const attempt = await database().attempt.create({
    data: {
      assignmentId: assignment.id,
      studentId,
      scenarioVersionId: assignment.scenarioVersionId,
      mode: assignment.mode,
      seed,
      number,
      copyNumber,
    },
  })
  const loaded = await loadAttempt(attempt.id)
  invariant(loaded, 'an attempt that was just made is there')
  await recordPlayed(attempt.id, played(loaded.run.world, answer), { handIn: true, now: HANDED_IN_AT })
  await gradeAttempt(attempt.id, 'hand-in', HANDED_IN_AT)
  return attempt.id
}

function played(world: Played['run']['world'], slug: string): Played {
  const { modelAnswer, wrongAnswers } = world.scenario
  const wrong = wrongAnswers.find((one) => one.slug === slug)
  if (!wrong) return playAnswer(world, modelAnswer.answer, printNamed)
  const { answer, alter } = wrongAnswerOf(modelAnswer.answer, wrong.text)
  return playAnswer(world, answer, printNamed, alter)
}

/** A class with two students who handed one assignment in: `right` played the model answer, `wrong` an altered one. */
export async function aGradedClass(mode: 'training' | 'exam', wrongAnswer = 'plafond-faux') {
  const { id: schoolId } = await aSchool(database())
  const teacher = await aPerson(schoolId, 'teacher', 'Claire', 'Lefèvre')
  const right = await aPerson(schoolId, 'student', 'Inès', 'Aubry')
  const wrong = await aPerson(schoolId, 'student', 'Oscar', 'Ferrand')
  const classGroup = await aClass(schoolId, teacher, [right, wrong])
  const assignment = await anAssignment(classGroup.id, teacher.id, mode)
  const isExam = mode === 'exam'
  const copies = {
    right: await aCopy(assignment, right.id, 'model', { seed: 5, copyNumber: isExam ? 4_207 : null }),
    wrong: await aCopy(assignment, wrong.id, wrongAnswer, { seed: 8, copyNumber: isExam ? 1_583 : null }),
  }
  return { schoolId, teacher, right, wrong, classGroup, assignment, copies, wrongAnswer }
}
