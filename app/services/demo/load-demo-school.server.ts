import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { type Played, playAnswer, wrongAnswerOf } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { hashOf, writeAccount } from '../accounts/new-account.server.ts'
import { situationFor } from '../attempts/attempt-world.server.ts'
import { gradeAttempt } from '../attempts/grade-attempt.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { LEFT_OUT, TABLES } from '../backup/tables.ts'
import { freezeScenario } from '../catalogue/freeze-scenario.server.ts'
import { findScenario } from '../catalogue/scenarios.server.ts'
import { addMinutes } from '../time.ts'
import {
  DEMO_CLASS,
  DEMO_PASSWORD,
  DEMO_SCHOOL,
  DEMO_SCHOOL_LOADING,
  DEMO_STAFF,
  DEMO_STUDENTS,
  MODEL,
} from './demo-cast.ts'
import { recordPlayed } from './record-played.server.ts'

export { DEMO_ACCOUNTS } from './demo-cast.ts'

const SLUG = 'relance-clients-buromod'
const EXAM_MINUTES = 90
const DAY = 24 * 60

/**
 * Fills an empty database with a school to look at: a class, its teacher, an assignment under way and an exam to mark. The
 * copies are made by playing the scenario's own answers, right and wrong, so they never grow stale.
 */
export async function loadDemoSchool(now = new Date()): Promise<void> {
  await forgetInterruptedLoad()
  const school = await database().school.create({ data: { name: DEMO_SCHOOL_LOADING } })
  const passwordHash = await hashOf(DEMO_PASSWORD)
  const people = [...DEMO_STAFF, ...DEMO_STUDENTS.map((student) => ({ ...student, role: 'student' as const }))]
  const ids = new Map<string, string>()
  for (const { username, firstName, lastName, role } of people) {
    const account = {
      schoolId: school.id,
      username,
      firstName,
      lastName,
      role,
      mustChangePassword: false,
      passwordHash,
    }
    const user = await database().$transaction((transaction) => writeAccount(transaction, account))
    ids.set(username, user.id)
  }
  const idOf = (username: string): string => {
    const id = ids.get(username)
    invariant(id, `${username} is in the demo school`)
    return id
  }
  const classGroup = await database().classGroup.create({ data: { ...DEMO_CLASS, schoolId: school.id } })
  await database().membership.createMany({
    data: people
      .filter(({ role }) => role !== 'administrator')
      .map(({ username, role }) => ({
        userId: idOf(username),
        classGroupId: classGroup.id,
        role: role === 'teacher' ? ('teacher' as const) : ('student' as const),
      })),
  })
  await database().accommodation.create({ data: { userId: idOf('tess'), timeFactorPercent: 133 } })

  const found = findScenario(SLUG)
  invariant(found?.scenario, `the scenario ${SLUG} is right`)
  const version = await freezeScenario({ scenario: found.scenario, files: found.files })
  const common = { classGroupId: classGroup.id, scenarioVersionId: version.id, createdById: idOf('lefevre') }
  const training = await database().assignment.create({
    data: {
      ...common,
      title: found.scenario.text.title,
      mode: 'training',
      opensAt: addMinutes(now, -6 * DAY),
      closesAt: addMinutes(now, 30 * DAY),
    },
  })
  const exam = await database().assignment.create({
    data: {
      ...common,
      title: 'Entraînement à l’épreuve U4',
      mode: 'exam',
      opensAt: addMinutes(now, -2 * DAY),
      closesAt: addMinutes(now, -2 * DAY + 240),
      durationMinutes: EXAM_MINUTES,
    },
  })
  let rank = 0
  for (const student of DEMO_STUDENTS) {
    rank += 1
    const studentId = idOf(student.username)
    if (student.training) {
      const { answer, until } = student.training
      await play({
        assignmentId: training.id,
        studentId,
        versionId: version.id,
        mode: 'training',
        seed: 100 + rank,
        answer,
        until,
        startedAt: addMinutes(now, -5 * DAY + 7 * rank),
      })
    }
    if (student.exam) {
      await play({
        assignmentId: exam.id,
        studentId,
        versionId: version.id,
        mode: 'exam',
        seed: 200 + rank,
        answer: student.exam.answer,
        until: undefined,
        startedAt: addMinutes(now, -2 * DAY + 1),
        copyNumber: 1_009 + 137 * rank,
      })
    }
  }
  await database().school.update({ where: { id: school.id }, data: { name: DEMO_SCHOOL } })
}

type Emptied = { deleteMany(): Promise<unknown> }

/** A load that was stopped half-way is wiped, children first: nobody can have worked in it yet. */
async function forgetInterruptedLoad(): Promise<void> {
  const schools = await database().school.findMany({ take: 2, select: { name: true } })
  if (schools.length !== 1 || schools[0]?.name !== DEMO_SCHOOL_LOADING) return
  const tables: readonly Emptied[] = [...LEFT_OUT, ...TABLES.toReversed()].map((table) => database()[table])
  for (const table of tables) await table.deleteMany()
}

type Play = {
  assignmentId: string
  studentId: string
  versionId: string
  mode: 'training' | 'exam'
  seed: number
  answer: string
  until: number | undefined
  startedAt: Date
  copyNumber?: number
}

async function play({ answer, until, versionId, copyNumber, ...data }: Play): Promise<void> {
  const deadlineAt = data.mode === 'exam' ? addMinutes(data.startedAt, EXAM_MINUTES) : null
  const situation = await situationFor(versionId, data.seed)
  const attempt = await database().attempt.create({
    data: { ...data, scenarioVersionId: versionId, situation, deadlineAt, copyNumber: copyNumber ?? null },
  })
  const loaded = await loadAttempt(attempt.id)
  invariant(loaded, 'an attempt that was just made is there')
  const played = playedAnswer(loaded.run.world, answer, until)
  const handIn = until === undefined
  const workedMinutes = 55
  const now = addMinutes(data.startedAt, workedMinutes)
  await recordPlayed(attempt.id, played, { handIn, now })
  if (handIn) await gradeAttempt(attempt.id, 'hand-in', now)
}

function playedAnswer(world: Played['run']['world'], slug: string, until: number | undefined): Played {
  const { modelAnswer, wrongAnswers } = world.scenario
  const wrong = wrongAnswers.find((one) => one.slug === slug)
  invariant(wrong || slug === MODEL, `the scenario has the answer ${slug}`)
  const { answer, alter } = wrong
    ? wrongAnswerOf(modelAnswer.answer, wrong.text)
    : { answer: modelAnswer.answer, alter: {} }
  return playAnswer(world, { steps: answer.steps.slice(0, until) }, printNamed, alter)
}
