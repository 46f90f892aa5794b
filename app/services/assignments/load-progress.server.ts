import { byText, folded } from '#base/sorting.ts'
import { database } from '#db/current.server.ts'
import { questionsOf, type Run } from '#scenario'
import { closeDueAttempts, startGrading } from '../attempts/hand-in.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { inOrderOf } from '../correction/correction-order.ts'
import { effectiveGrades } from '../correction/effective-grade.server.ts'
import { copyName, fullName, namesHidden } from '../exam/anonymity.server.ts'

export type StudentProgress = {
  studentId: string
  name: string
  state: 'not_started' | 'open' | 'handed_in'
  steps: readonly { id: string; title: string; done: boolean }[]
  acts: number
  lastActAt: string | null
  saved: number
  deliverables: number
  deadlineAt: string | null
  /** How many times they took it. */
  tries: number
}

export type CopyRow = {
  attemptId: string
  name: string
  total: number | null
  max: number | null
  /** It is being judged. */
  grading: boolean
  needsTeacher: boolean
  /** A level is only proposed: the mark may still move. */
  provisional: boolean
  /** How many criteria a teacher decided. */
  decided: number
  /** Not said while names are hidden: it would tell whose copy it is. */
  handedInAt: string | null
  number: number
  /** Criteria that the student contests, and that nobody has answered. */
  disputes: number
}

type AssignmentLike = {
  id: string
  mode: 'training' | 'exam'
  resultsPublishedAt: Date | null
  blindCorrection: boolean
  correctionOrder: 'by_name' | 'shuffled'
  classGroupId: string
}

/**
 * Where each student of the class is, whoever started or not; the latest try counts. While names are hidden, what was
 * done in a copy that is handed in is not said: counting its acts would tell whose copy it is.
 */
export async function loadProgress(assignment: AssignmentLike, now: Date): Promise<StudentProgress[]> {
  await closeDueAttempts(now)
  const hidden = await namesHidden(assignment)
  const [members, attempts] = await Promise.all([
    database().membership.findMany({
      where: { classGroupId: assignment.classGroupId, role: 'student' },
      include: { user: { select: { id: true, firstName: true, lastName: true } } },
    }),
    database().attempt.findMany({ where: { assignmentId: assignment.id }, orderBy: { number: 'asc' } }),
  ])
  const lastActs = await database().attemptEvent.groupBy({
    by: ['attemptId'],
    where: { attemptId: { in: attempts.map(({ id }) => id) } },
    _max: { at: true },
  })
  const lastActOf = new Map(lastActs.map(({ attemptId, _max }) => [attemptId, _max.at]))
  const latestOf = new Map(attempts.map((attempt) => [attempt.studentId, attempt]))
  const rows: StudentProgress[] = []
  for (const { user } of inNameOrder(members, ({ user }) => user)) {
    const latest = latestOf.get(user.id)
    const loaded = latest ? await loadAttempt(latest.id) : undefined
    const common = { studentId: user.id, name: fullName(user) }
    if (!latest || !loaded) {
      rows.push({ ...common, state: 'not_started', ...NOTHING_SAID, tries: 0 })
      continue
    }
    if (hidden && loaded.row.status === 'handed_in') {
      rows.push({ ...common, state: 'handed_in', ...NOTHING_SAID, tries: latest.number })
      continue
    }
    const { run } = loaded
    const { text } = run.world.scenario
    rows.push({
      ...common,
      state: loaded.row.status,
      steps: text.mission.steps.map(({ id, title }) => ({ id, title, done: isDone(run, id) })),
      acts: run.acts.length,
      lastActAt: lastActOf.get(latest.id)?.toISOString() ?? null,
      saved: run.saved.size,
      deliverables: Object.keys(text.deliverables).length,
      deadlineAt: loaded.row.deadlineAt?.toISOString() ?? null,
      tries: latest.number,
    })
  }
  return rows
}

/** A question of a paper is done once each of its answers is saved; a step of a story, when its condition is met. */
function isDone({ state, saved, world }: Run, step: string): boolean {
  const asked = questionsOf(world.scenario.text).find((one) => one.step === step)
  return asked ? asked.answers.every((answer) => saved.has(answer)) : state.doneSteps.includes(step)
}

const NOTHING_SAID = { steps: [], acts: 0, lastActAt: null, saved: 0, deliverables: 0, deadlineAt: null }

/**
 * The copies handed in, with what they are worth, in the order in which this teacher corrects them. While names are hidden
 * they come by number, which says nothing.
 */
export async function loadCopies(assignment: AssignmentLike, teacherId: string, now: Date): Promise<CopyRow[]> {
  const hidden = await namesHidden(assignment)
  const attempts = await database().attempt.findMany({
    where: { assignmentId: assignment.id, status: 'handed_in' },
    include: {
      student: { select: { firstName: true, lastName: true } },
      _count: { select: { gradeRuns: true } },
    },
  })
  // A copy whose grading was cut short gets its grade from whoever looks first, who does not wait for it.
  for (const { id, _count } of attempts) if (_count.gradeRuns === 0) startGrading(id, now)
  const grades = await effectiveGrades(attempts.map(({ id }) => id))
  const byName = hidden
    ? [...attempts].sort((a, b) => (a.copyNumber ?? 0) - (b.copyNumber ?? 0) || byText(a.id, b.id))
    : inNameOrder(
        [...attempts].sort((a, b) => a.number - b.number),
        ({ student }) => student,
      )
  const ordered =
    assignment.correctionOrder === 'shuffled' ? inOrderOf(teacherId, assignment.id, byName, ({ id }) => id) : byName
  return ordered.map((attempt) => {
    const grade = grades.get(attempt.id)
    return {
      attemptId: attempt.id,
      name: copyName(attempt, hidden),
      total: grade?.total ?? null,
      max: grade?.max ?? null,
      grading: grade === undefined,
      needsTeacher: grade?.needsTeacher ?? false,
      provisional: grade?.provisional ?? false,
      decided: grade?.criteria.filter(({ decided }) => decided).length ?? 0,
      handedInAt: hidden ? null : (attempt.handedInAt?.toISOString() ?? null),
      // Said of two copies, it would tell that one student made both.
      number: hidden ? 1 : attempt.number,
      disputes: grade?.criteria.filter(({ disputes }) => disputes.some(({ answer }) => answer === null)).length ?? 0,
    }
  })
}

export const inNameOrder = <Item>(
  items: readonly Item[],
  personOf: (item: Item) => { firstName: string; lastName: string },
): Item[] =>
  items
    .map((item) => ({ item, key: folded(fullName(personOf(item))) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ item }) => item)
