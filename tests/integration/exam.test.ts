import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import type { CurrentUser } from '#services/accounts/current-user.server.ts'
import { loadCopies, loadProgress } from '#services/assignments/load-progress.server.ts'
import { mayShowResult } from '#services/correction/may-show-result.ts'
import { openCopy } from '#services/correction/open-copy.server.ts'
import { liftAnonymity, publishResults } from '#services/exam/publish-results.server.ts'
import { gridFilters, loadGrid } from '#services/grid/load-grid.server.ts'
import { studentHome } from '#services/home/student-home.server.ts'
import { aGradedClass, declaredTotal } from '#tests/support/database/graded-class.ts'

const now = new Date('2026-11-24T09:00:00Z')
const fresh = (id: string) => database().assignment.findUniqueOrThrow({ where: { id } })
const attemptOf = (id: string) => database().attempt.findUniqueOrThrow({ where: { id } })

/** Everything that says who somebody is. */
const identitiesOf = (people: readonly CurrentUser[]) =>
  people.flatMap(({ id, username, firstName, lastName }) => [id, username, firstName, lastName])

test('a student sees the marks of an exam once they are published, those of a training at once', async () => {
  const exam = await aGradedClass('exam')
  const training = await aGradedClass('training')
  const seesExam = async () =>
    mayShowResult(await attemptOf(exam.copies.wrong), await fresh(exam.assignment.id), exam.wrong)
  expect(await seesExam()).toBe(false)
  expect(mayShowResult(await attemptOf(training.copies.wrong), training.assignment, training.wrong)).toBe(true)
  const before = await studentHome(exam.wrong, now)
  expect(before.assignments.map(({ state, mark }) => [state, mark])).toEqual([['handed_in', null]])
  expect(await publishResults(exam.teacher, exam.assignment.id, now)).toEqual({ ok: true, value: 'published' })
  expect(await seesExam()).toBe(true)
  const after = await studentHome(exam.wrong, now)
  expect(after.assignments.map(({ state, mark }) => [state, mark?.total])).toEqual([
    ['graded', declaredTotal(exam.wrongAnswer)],
  ])
})

test('a copy that is not handed in shows no mark, even in training', async () => {
  const { copies, assignment, wrong } = await aGradedClass('training')
  const attempt = { ...(await attemptOf(copies.wrong)), status: 'open' as const }
  expect(mayShowResult(attempt, assignment, wrong)).toBe(false)
})

test('until publication nothing that a teacher receives about a copy says whose it is', async () => {
  const { assignment, teacher, right, wrong, copies } = await aGradedClass('exam')
  const rows = await loadCopies(assignment, teacher.id, now)
  expect(rows.map(({ name, attemptId }) => [name, attemptId])).toEqual([
    ['Copie\u00a01583', copies.wrong],
    ['Copie\u00a04207', copies.right],
  ])
  const opened = await openCopy(teacher, assignment.id, copies.wrong, now)
  const told = JSON.stringify([rows, opened])
  for (const identity of identitiesOf([right, wrong])) expect(told).not.toContain(identity)
  expect(told).not.toContain('2026-11-20')
  // Beside the names, nothing that could be matched with a copy.
  for (const row of await loadProgress(assignment, now)) {
    expect(row).toMatchObject({ state: 'handed_in', steps: [], acts: 0, saved: 0, lastActAt: null })
  }
})

test('an exam whose copies have no names stays out of the grid', async () => {
  const { classGroup, teacher, assignment } = await aGradedClass('exam')
  const filters = gridFilters(new URLSearchParams('grille=certification'))
  expect(await loadGrid(teacher, classGroup.id, filters, now)).toMatchObject({
    hiddenAssignments: 1,
    grid: { copies: 0 },
  })
  await publishResults(teacher, assignment.id, now)
  expect(await loadGrid(teacher, classGroup.id, filters, now)).toMatchObject({
    hiddenAssignments: 0,
    grid: { copies: 2 },
  })
})

test('names come back with publication, or before by an act that is written in the audit', async () => {
  const published = await aGradedClass('exam')
  await publishResults(published.teacher, published.assignment.id, now)
  const names = (await loadCopies(await fresh(published.assignment.id), published.teacher.id, now)).map(
    ({ name }) => name,
  )
  expect(names).toEqual(['Aubry Inès', 'Ferrand Oscar'])

  const lifted = await aGradedClass('exam')
  await liftAnonymity(lifted.teacher, lifted.assignment.id, now)
  await liftAnonymity(lifted.teacher, lifted.assignment.id, now)
  const shown = (await loadCopies(await fresh(lifted.assignment.id), lifted.teacher.id, now)).map(({ name }) => name)
  expect(shown).toEqual(['Aubry Inès', 'Ferrand Oscar'])
  expect(mayShowResult(await attemptOf(lifted.copies.wrong), await fresh(lifted.assignment.id), lifted.wrong)).toBe(
    false,
  )
  const entries = await database().auditEntry.findMany({
    where: { subject: { in: [lifted, published].map(({ assignment }) => `assignment:${assignment.id}`) } },
    orderBy: { action: 'asc' },
  })
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['anonymity_lifted', lifted.teacher.id],
    ['results_published', published.teacher.id],
  ])
})

test('results are published once, by the class’s teachers, when every copy is in', async () => {
  const { assignment, teacher, right, wrong, copies } = await aGradedClass('exam')
  const open = await database().attempt.create({
    data: {
      assignmentId: assignment.id,
      studentId: right.id,
      scenarioVersionId: assignment.scenarioVersionId,
      seed: 9,
      mode: 'exam',
      number: 2,
      deadlineAt: new Date(now.getTime() + 60_000),
    },
  })
  expect(await publishResults(teacher, assignment.id, now)).toEqual({
    ok: false,
    error: { code: 'copies_still_open', open: 1 },
  })
  const denied = await publishResults(wrong, assignment.id, now).catch((error: unknown) => error)
  expect(denied instanceof AccessDenied && denied.refusal.code).toBe('not_yours')
  // Past its deadline, the last copy is handed in as it is.
  const later = new Date(now.getTime() + 120_000)
  expect(await publishResults(teacher, assignment.id, later)).toMatchObject({ ok: true })
  expect(await attemptOf(open.id)).toMatchObject({ status: 'handed_in' })
  expect(await publishResults(teacher, assignment.id, later)).toMatchObject({
    error: { code: 'results_already_published' },
  })
  expect(copies.right).not.toBe(open.id)
})
