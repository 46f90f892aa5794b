import { randomInt } from 'node:crypto'
import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { isUniqueViolation } from '#db/errors.server.ts'
import { addMinutes } from '#services/time.ts'
import { freezeScenario } from '../catalogue/freeze-scenario.server.ts'
import { publishedScenarios } from '../catalogue/scenarios.server.ts'
import { situationFor } from './attempt-world.server.ts'

export type StartRefusal =
  | { code: 'assignment_not_found' }
  | { code: 'scenario_not_published' }
  | { code: 'not_open_yet'; opensAt: string }
  | { code: 'closed'; closesAt: string }
  | { code: 'exam_already_taken'; attemptId: string }
  | { code: 'exam_under_way' }

/** Seeds are small enough to be said aloud and large enough for neighbours to differ. */
const newSeed = (): number => randomInt(1, 1_000_000)

async function newOrigin(scenarioVersionId: string): Promise<{ seed: number; situation: string }> {
  const seed = newSeed()
  return { seed, situation: await situationFor(scenarioVersionId, seed) }
}

/** Opens the student's attempt at an assignment, or gives back the one under way. An exam is taken once. */
export async function startAssigned(
  assignmentId: string,
  studentId: string,
  now: Date,
): Promise<Result<{ id: string }, StartRefusal>> {
  const assignment = await database().assignment.findUnique({ where: { id: assignmentId } })
  if (!assignment) return no({ code: 'assignment_not_found' })
  const latest = await database().attempt.findFirst({ where: { assignmentId, studentId }, orderBy: { number: 'desc' } })
  if (latest?.status === 'open') return ok({ id: latest.id })
  if (assignment.mode === 'exam' && latest) return no({ code: 'exam_already_taken', attemptId: latest.id })
  if (assignment.mode === 'training' && (await examUnderWay(studentId, now))) return no({ code: 'exam_under_way' })
  if (assignment.opensAt && now < assignment.opensAt)
    return no({ code: 'not_open_yet', opensAt: assignment.opensAt.toISOString() })
  if (assignment.closesAt && now > assignment.closesAt)
    return no({ code: 'closed', closesAt: assignment.closesAt.toISOString() })
  const accommodation = await database().accommodation.findUnique({ where: { userId: studentId } })
  const minutes = assignment.durationMinutes
  const factor = accommodation?.timeFactorPercent ?? 100
  const timed = assignment.mode === 'exam' && minutes !== null
  const data = {
    assignmentId,
    studentId,
    scenarioVersionId: assignment.scenarioVersionId,
    ...(await newOrigin(assignment.scenarioVersionId)),
    mode: assignment.mode,
    number: (latest?.number ?? 0) + 1,
    startedAt: now,
    deadlineAt: timed ? addMinutes(now, (minutes * factor) / 100) : null,
  }
  try {
    return ok(await createNumbered(data))
  } catch (error) {
    // Two clicks at once: the other one has opened it.
    if (!isUniqueViolation(error)) throw error
    const other = await database().attempt.findFirstOrThrow({
      where: { assignmentId, studentId },
      orderBy: { number: 'desc' },
    })
    return ok({ id: other.id })
  }
}

type NewAttempt = {
  assignmentId: string
  studentId: string
  scenarioVersionId: string
  seed: number
  situation: string
  mode: 'training' | 'exam'
  number: number
  startedAt: Date
  deadlineAt: Date | null
}

const COPY_NUMBERS = { from: 1_000, to: 10_000 }
const DRAWS = 20

/** In an exam the copy bears a number drawn at random, which says nothing of who wrote it. */
async function createNumbered(data: NewAttempt): Promise<{ id: string }> {
  for (let left = DRAWS; ; left -= 1) {
    const copyNumber = data.mode === 'exam' ? randomInt(COPY_NUMBERS.from, COPY_NUMBERS.to) : null
    const taken =
      copyNumber === null
        ? null
        : await database().attempt.findFirst({ where: { assignmentId: data.assignmentId, copyNumber } })
    if (!taken || left === 0) return database().attempt.create({ data: { ...data, copyNumber }, select: { id: true } })
  }
}

/** Practice tells what an exam asks: nothing else begins before the copy is handed in, or its time is over. */
export const examUnderWay = (studentId: string, now: Date): Promise<{ id: string } | null> =>
  database().attempt.findFirst({
    where: { studentId, mode: 'exam', status: 'open', OR: [{ deadlineAt: null }, { deadlineAt: { gt: now } }] },
    select: { id: true },
  })

/** Opens a free attempt at a scenario of the catalogue: practice that no teacher asked for. */
export async function startFree(
  slug: string,
  studentId: string,
  now: Date,
): Promise<Result<{ id: string }, StartRefusal>> {
  const published = publishedScenarios().find((scenario) => scenario.slug === slug)
  if (!published) return no({ code: 'scenario_not_published' })
  if (await examUnderWay(studentId, now)) return no({ code: 'exam_under_way' })
  const version = await freezeScenario(published)
  return ok(await startAgain(version.id, studentId, now))
}

/** Practice on a frozen version: the attempt under way, or a new one with another seed. */
export async function startAgain(scenarioVersionId: string, studentId: string, now: Date): Promise<{ id: string }> {
  const under = await database().attempt.findFirst({
    where: { studentId, assignmentId: null, status: 'open', scenarioVersionId },
    select: { id: true },
  })
  if (under) return under
  return database().attempt.create({
    data: { studentId, scenarioVersionId, ...(await newOrigin(scenarioVersionId)), mode: 'training', startedAt: now },
    select: { id: true },
  })
}
