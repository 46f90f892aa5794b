/** A comment is written once for a mistake, and reaches all who made it in the class, and those who will. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import { loadCopies } from '#services/assignments/load-progress.server.ts'
import { writeComment } from '#services/correction/comment-bank.server.ts'
import { effectiveGrade } from '#services/correction/effective-grade.server.ts'
import {
  applyComment,
  endCommentUse,
  giveComment,
  giveStandingComments,
  previewComment,
  removeComment,
} from '#services/correction/give-comments.server.ts'
import { loadJournal } from '#services/correction/load-journal.server.ts'
import { openCopy } from '#services/correction/open-copy.server.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import {
  aClass,
  aCopy,
  aGradedClass,
  anAssignment,
  aPerson,
  HANDED_IN_AT,
} from '#tests/support/database/graded-class.ts'

const now = new Date('2026-11-24T09:00:00Z')
const LOST = 'plafond-modifie'
const HALF = 'fiches-preservees'

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'passes',
    (error: unknown) => (error instanceof AccessDenied ? error.refusal.code : error),
  )

const criterionOf = async (attemptId: string, criterion = LOST) => {
  const found = (await effectiveGrade(attemptId))?.criteria.find(({ text }) => text.id === criterion)
  invariant(found, `${criterion} is in the marking scheme`)
  return found
}

/** Two copies with the same mistake, one without, and a comment that gives a quarter of a point. */
async function commenting({ adjustment = 0.25 as number | null, shared = false } = {}) {
  const school = await aGradedClass('training')
  const third = await aPerson(school.schoolId, 'student', 'Tess', 'Hamon')
  await database().membership.create({
    data: { userId: third.id, classGroupId: school.classGroup.id, role: 'student' },
  })
  const equal = await aCopy(school.assignment, third.id, school.wrongAnswer, { seed: 11 })
  const id = randomUUID()
  const comment = {
    by: school.teacher,
    attemptId: school.copies.wrong,
    criterion: LOST,
    id,
    text: 'Relisez le montant garanti dans l’avis de l’assureur.',
    adjustment,
    shared,
    now,
  }
  expect(await writeComment(comment)).toEqual({ ok: true, value: { id } })
  return { ...school, third, equal, id, comment }
}

test('a double click writes one comment, and the audit says who wrote it, and whether it is shared', async () => {
  const { comment, teacher, assignment, id } = await commenting({ shared: true })
  const twice = { ...comment, id: randomUUID(), shared: false }
  const clicks = await Promise.all([writeComment(twice), writeComment(twice), writeComment(twice)])
  expect(clicks.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(await database().bankComment.count({ where: { id: twice.id } })).toBe(1)
  const lines = await database().auditEntry.findMany({
    where: { subject: `assignment:${assignment.id}` },
    orderBy: { action: 'asc' },
  })
  expect(lines.map(({ action, actorId, details }) => [action, actorId, JSON.parse(details)])).toEqual([
    ['comment_shared', teacher.id, { comment: id, criterion: LOST }],
    ['comment_written', teacher.id, { comment: twice.id, criterion: LOST }],
  ])
})

test('a double click on « Appliquer » gives the comment once', async () => {
  const { teacher, assignment, id } = await commenting()
  const clicks = await Promise.all([
    applyComment(teacher, assignment.id, id, now),
    applyComment(teacher, assignment.id, id, now),
  ])
  expect(clicks.map(({ ok }) => ok)).toEqual([true, true])
  expect(await database().correctionEntry.count({ where: { kind: 'commented', commentId: id } })).toBe(2)
})

test('before it is given, the equal copies of the class are shown, with what it would change', async () => {
  const { teacher, assignment, id, equal, copies } = await commenting()
  const preview = await previewComment(teacher, assignment.id, id)
  expect(preview.copies.map(({ name, before, after, state }) => [name, before, after, state])).toEqual([
    ['Ferrand Oscar', 0, 0.25, 'to_give'],
    ['Hamon Tess', 0, 0.25, 'to_give'],
  ])
  for (const attemptId of [equal, copies.wrong]) expect((await criterionOf(attemptId)).comments).toEqual([])
})

test('applied, it is on the equal copies and no other, moves their points, and twice is once', async () => {
  const { teacher, assignment, id, equal, copies, comment } = await commenting()
  expect(await applyComment(teacher, assignment.id, id, now)).toEqual({ ok: true, value: { given: 2 } })
  expect(await applyComment(teacher, assignment.id, id, now)).toEqual({ ok: true, value: { given: 0 } })
  for (const attemptId of [equal, copies.wrong]) {
    expect(await criterionOf(attemptId)).toMatchObject({
      points: 0.25,
      decided: false,
      comments: [
        { comment: id, text: comment.text, adjustment: 0.25, teacherName: 'Claire Lefèvre', automatic: false },
      ],
    })
  }
  expect((await criterionOf(copies.right)).comments).toEqual([])
  expect(await database().correctionEntry.count({ where: { kind: 'commented', commentId: id } })).toBe(2)
})

test('a copy that makes the mistake later receives it by itself, in any assignment of the mission in the class', async () => {
  const { teacher, assignment, id, classGroup, third } = await commenting()
  await applyComment(teacher, assignment.id, id, now)
  const next = await anAssignment(classGroup.id, teacher.id, 'training')
  const future = await aCopy(next, third.id, 'plafond-faux', { seed: 21 })
  const spotless = await aCopy(next, third.id, 'model', { seed: 22, number: 2 })
  for (const attemptId of [future, spotless, future]) await giveStandingComments(attemptId, now)
  expect(await criterionOf(future)).toMatchObject({ points: 0.25, comments: [{ comment: id, automatic: true }] })
  expect((await effectiveGrade(future))?.log).toHaveLength(1)
  expect((await effectiveGrade(spotless))?.log).toEqual([])

  await endCommentUse(teacher, assignment.id, id, now)
  const after = await aCopy(next, third.id, 'plafond-faux', { seed: 23, number: 3 })
  await giveStandingComments(after, now)
  expect((await criterionOf(after)).comments).toEqual([])
})

test('another class receives nothing', async () => {
  const { teacher, assignment, id, schoolId } = await commenting()
  await applyComment(teacher, assignment.id, id, now)
  const student = await aPerson(schoolId, 'student', 'Malo', 'Delaunay')
  const elsewhere = await aClass(schoolId, teacher, [student])
  const other = await anAssignment(elsewhere.id, teacher.id, 'training')
  const copy = await aCopy(other, student.id, 'plafond-faux')
  await giveStandingComments(copy, now)
  expect((await criterionOf(copy)).comments).toEqual([])
})

test('taken off one copy, it takes its points with it, stays on the others, and does not come back by itself', async () => {
  const { teacher, assignment, id, equal, copies } = await commenting()
  await applyComment(teacher, assignment.id, id, now)
  expect(await removeComment(teacher, copies.wrong, id, now)).toMatchObject({ ok: true })
  await giveStandingComments(copies.wrong, now)
  await applyComment(teacher, assignment.id, id, now)
  expect(await criterionOf(copies.wrong)).toMatchObject({ points: 0, comments: [] })
  expect((await criterionOf(equal)).comments).toHaveLength(1)
  expect((await previewComment(teacher, assignment.id, id)).copies.map(({ state }) => state)).toEqual([
    'taken_off',
    'bears',
  ])
  // By hand it does.
  expect(await giveComment(teacher, copies.wrong, id, now)).toMatchObject({ ok: true })
  expect((await criterionOf(copies.wrong)).points).toBe(0.25)
})

test('what a teacher decided on a copy stands over what a comment carries', async () => {
  const { teacher, assignment, id, copies } = await commenting()
  const decision = { criterion: LOST, points: 0.5, reason: 'Vu.', seen: 0, now }
  await recordDecision({ by: teacher, attemptId: copies.wrong, ...decision })
  await applyComment(teacher, assignment.id, id, now)
  expect(await criterionOf(copies.wrong)).toMatchObject({ points: 0.5, comments: [{ comment: id }] })
})

test('the points of a criterion never leave what it is worth, whatever comments carry', async () => {
  const { teacher, assignment, id, copies } = await commenting({ adjustment: -1 })
  await applyComment(teacher, assignment.id, id, now)
  expect((await criterionOf(copies.wrong)).points).toBe(0)
})

test('a mistake that a newer grading no longer sees loses its comment', async () => {
  const { teacher, assignment, id, copies } = await commenting()
  await applyComment(teacher, assignment.id, id, now)
  const run = await database().gradeRun.findFirstOrThrow({ where: { attemptId: copies.wrong } })
  const verdicts = JSON.parse(run.verdicts).map((verdict: { criterion: string; max: number }) =>
    verdict.criterion === LOST ? { ...verdict, points: verdict.max, ratio: 1 } : verdict,
  )
  await database().gradeRun.update({ where: { id: run.id }, data: { verdicts: JSON.stringify(verdicts) } })
  await giveStandingComments(copies.wrong, now)
  expect(await criterionOf(copies.wrong)).toMatchObject({ points: 1, comments: [] })
  expect((await effectiveGrade(copies.wrong))?.log.at(-1)).toMatchObject({ because: 'mistake_gone' })
})

test('a recognised fault tells mistakes apart that one verdict’s code would not', async () => {
  const { teacher, assignment, copies, equal } = await commenting()
  const run = await database().gradeRun.findFirstOrThrow({ where: { attemptId: copies.wrong } })
  const verdicts = JSON.parse(run.verdicts).map((verdict: { criterion: string }) =>
    verdict.criterion === LOST ? { ...verdict, signature: 'amount_times_ten' } : verdict,
  )
  await database().gradeRun.update({ where: { id: run.id }, data: { verdicts: JSON.stringify(verdicts) } })
  const id = randomUUID()
  const said = { by: teacher, attemptId: copies.wrong, criterion: LOST, id, text: 'Dix fois trop.', now }
  await writeComment({ ...said, adjustment: null, shared: false })
  const preview = await previewComment(teacher, assignment.id, id)
  expect(preview.copies.map(({ attemptId }) => attemptId)).toEqual([copies.wrong])
  expect(await giveComment(teacher, equal, id, now)).toEqual({ ok: false, error: { code: 'other_mistake' } })
})

test('what cannot be written is refused, each with its name', async () => {
  const { comment } = await commenting()
  const codes = []
  for (const change of [
    { criterion: 'nulle-part' },
    { criterion: 'lettre-forme' },
    { text: ' ' },
    { adjustment: 1.25 },
    { adjustment: 0.1 },
  ]) {
    const done = await writeComment({ ...comment, id: randomUUID(), ...change })
    codes.push(done.ok ? 'passes' : done.error.code)
  }
  expect(codes).toEqual([
    'criterion_unknown',
    'nothing_to_comment',
    'comment_empty',
    'adjustment_out_of_range',
    'adjustment_out_of_range',
  ])
})

test('a comment is its author’s, unless the school shares it; no student and no other class’s teacher gives one', async () => {
  const mine = await commenting()
  const shared = await commenting({ shared: true })
  for (const { id, assignment, copies, classGroup, schoolId, right } of [mine, shared]) {
    const colleague = await aPerson(schoolId, 'teacher', 'Paul', 'Riou')
    expect(await refusalOf(applyComment(colleague, assignment.id, id, now))).toBe('not_yours')
    await database().membership.create({
      data: { userId: colleague.id, classGroupId: classGroup.id, role: 'teacher' },
    })
    const expected = id === shared.id ? 'passes' : 'not_yours'
    expect(await refusalOf(giveComment(colleague, copies.wrong, id, now))).toBe(expected)
    expect(await refusalOf(previewComment(colleague, assignment.id, id))).toBe(expected)
    const asked = [
      giveComment(right, copies.wrong, id, now),
      removeComment(right, copies.wrong, id, now),
      applyComment(right, assignment.id, id, now),
    ]
    expect(await Promise.all(asked.map(refusalOf))).toEqual(['not_yours', 'not_yours', 'not_yours'])
  }
  const stranger = await commenting()
  expect(await refusalOf(previewComment(stranger.teacher, stranger.assignment.id, shared.id))).toBe('not_yours')
})

test('the copy shows the bank beside what was lost, with how many made the mistake', async () => {
  const { teacher, assignment, id, copies } = await commenting()
  const opened = await openCopy(teacher, assignment.id, copies.wrong, now)
  expect(opened.bank[LOST]).toMatchObject({ copies: 2, comments: [{ id, mine: true, inUse: false }] })
  expect(opened.bank[HALF]).toMatchObject({ comments: [] })
  expect(opened.bank['lettre-forme']).toBeUndefined()
})

test('in a blind correction neither the preview nor the log says whose copy it is, nor when it was handed in', async () => {
  const { teacher, assignment, id, copies, right, wrong, third, classGroup } = await commenting()
  await database().assignment.update({ where: { id: assignment.id }, data: { blindCorrection: true } })
  // In use before the copies came: they received it as they were handed in.
  await database().commentUse.create({ data: { commentId: id, classGroupId: classGroup.id, appliedById: teacher.id } })
  await giveStandingComments(copies.wrong, HANDED_IN_AT)
  expect((await criterionOf(copies.wrong)).comments).toHaveLength(1)
  const told = JSON.stringify([
    await previewComment(teacher, assignment.id, id),
    await loadJournal(teacher, assignment.id, copies.wrong, null),
    await openCopy(teacher, assignment.id, copies.wrong, now),
  ])
  for (const { id: person, username, lastName } of [right, wrong, third]) {
    for (const identity of [person, username, lastName]) expect(told).not.toContain(identity)
  }
  expect(told).not.toContain('2026-11-20')
})

test('shuffled, each teacher has an order of their own, which later copies do not disturb', async () => {
  const { teacher, assignment, schoolId, right } = await aGradedClass('training')
  for (const number of [2, 3, 4, 5]) await aCopy(assignment, right.id, 'model', { seed: 30 + number, number })
  await database().assignment.update({ where: { id: assignment.id }, data: { correctionOrder: 'shuffled' } })
  const colleagues = await Promise.all(
    ['Paul', 'Anne', 'Luc', 'Zoé'].map((name) => aPerson(schoolId, 'teacher', name, 'Riou')),
  )
  const fresh = await database().assignment.findUniqueOrThrow({ where: { id: assignment.id } })
  const orderOf = async (id: string) => (await loadCopies(fresh, id, now)).map(({ attemptId }) => attemptId)
  const mine = await orderOf(teacher.id)
  expect(await orderOf(teacher.id)).toEqual(mine)
  const orders = new Set(await Promise.all(colleagues.map(async ({ id }) => (await orderOf(id)).join())))
  // Six copies have 720 orders: four teachers sharing one would be a broken seed.
  expect(orders.size).toBeGreaterThan(1)
  const late = await aCopy(assignment, right.id, 'model', { seed: 40, number: 6 })
  expect((await orderOf(teacher.id)).filter((id) => id !== late)).toEqual(mine)
})
