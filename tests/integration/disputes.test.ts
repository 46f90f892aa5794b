/** « Contester »: one criterion, a reason, evidence that a click joins; the answer, and who may see any of it. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { answerDispute } from '#services/correction/answer-dispute.server.ts'
import { effectiveGrade } from '#services/correction/effective-grade.server.ts'
import { evidenceFor } from '#services/correction/evidence.ts'
import { disputesOfAssignment, disputesOfClass } from '#services/correction/load-disputes.server.ts'
import { openDispute, openDisputeCounts } from '#services/correction/open-dispute.server.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import { publishResults } from '#services/exam/publish-results.server.ts'
import { teacherHome } from '#services/home/teacher-home.server.ts'
import { loadResult } from '#services/result/load-result.server.ts'
import { aClass, aCopy, aGradedClass, aPerson } from '#tests/support/database/graded-class.ts'
import { requestsBy } from '#tests/support/database/signed-in.ts'

const now = new Date('2026-11-24T09:00:00Z')
const LOST = 'plafond-modifie'
const KEPT = 'lettre-forme'

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

async function contesting(mode: 'training' | 'exam' = 'training') {
  const school = await aGradedClass(mode)
  const attemptId = school.copies.wrong
  const grade = await effectiveGrade(attemptId)
  const loaded = await loadAttempt(attemptId)
  invariant(grade && loaded, 'the copy is graded')
  const { places, acts } = evidenceFor(loaded.run, (await criterionOf(attemptId)).verdict)
  const said = {
    by: school.wrong,
    attemptId,
    criterion: LOST,
    reason: 'Le plafond a bien été relevé.',
    evidence: [] as string[],
    run: grade.gradeRun.id,
    now,
  }
  return { ...school, attemptId, said, places: [...places.keys()], acts: [...acts.keys()] }
}

test('a student contests a criterion with acts of their own copy as evidence, and the teacher counts it', async () => {
  const { said, acts, attemptId, teacher, assignment, classGroup } = await contesting()
  const [act] = acts
  invariant(act, 'the copy has acts')
  expect(await openDispute({ ...said, evidence: [act, act] })).toEqual({ ok: true, value: 'recorded' })
  const [dispute] = (await criterionOf(attemptId)).disputes
  expect(dispute).toMatchObject({ reason: said.reason, answer: null })
  expect(dispute?.evidence.map(({ location }) => location)).toEqual([{ kind: 'act', id: act.slice('acte-'.length) }])
  expect(dispute?.evidence[0]?.words).not.toBe('')
  expect([...(await openDisputeCounts([assignment.id]))]).toEqual([[assignment.id, 1]])
  expect((await teacherHome(teacher, now)).atWork.map(({ disputes }) => disputes)).toEqual([1])
  for (const { rows } of [
    await disputesOfAssignment(teacher, assignment.id),
    await disputesOfClass(teacher, classGroup.id),
  ]) {
    expect(rows.map(({ name, criterion, state }) => [name, criterion, state])).toEqual([
      ['Ferrand Oscar', LOST, 'open'],
    ])
  }
})

test('accepting gives the points as a decision, whose reason the student reads', async () => {
  const { said, attemptId, teacher, assignment } = await contesting()
  await openDispute(said)
  const answer = { by: teacher, attemptId, criterion: LOST, dispute: 1, reason: 'Vu dans le PGI.', now }
  const codes = []
  for (const points of [0, 9, 0.1]) codes.push(await answerDispute({ ...answer, points }))
  expect(codes.map((done) => (done.ok ? 'passes' : done.error.code))).toEqual([
    'points_not_raised',
    'points_out_of_range',
    'points_out_of_range',
  ])
  expect(await answerDispute({ ...answer, points: 0.75, reason: ' ' })).toEqual({
    ok: false,
    error: { code: 'reason_missing' },
  })
  const clicks = await Promise.all([
    answerDispute({ ...answer, points: 0.75 }),
    answerDispute({ ...answer, points: 0.75 }),
  ])
  expect(clicks.map(({ ok }) => ok)).toEqual([true, true])
  expect(await criterionOf(attemptId)).toMatchObject({
    points: 0.75,
    decided: true,
    decisions: [{ points: 0.75, reason: 'Vu dans le PGI.', teacherName: 'Claire Lefèvre' }],
    disputes: [{ answer: { accepted: true, reason: 'Vu dans le PGI.' } }],
  })
  expect((await effectiveGrade(attemptId))?.log.map(({ kind }) => kind)).toEqual([
    'dispute_opened',
    'decided',
    'dispute_answered',
  ])
  expect((await openDisputeCounts([assignment.id])).size).toBe(0)
  expect(await answerDispute({ ...answer, points: null })).toEqual({ ok: false, error: { code: 'dispute_answered' } })
})

test('upholding changes no point and settles the criterion, until something changes it', async () => {
  const { said, attemptId, teacher } = await contesting()
  await openDispute(said)
  const before = (await criterionOf(attemptId)).points
  const answer = {
    by: teacher,
    attemptId,
    criterion: LOST,
    dispute: 1,
    points: null,
    reason: 'Le montant diffère.',
    now,
  }
  expect(await answerDispute(answer)).toMatchObject({ ok: true })
  expect(await criterionOf(attemptId)).toMatchObject({ points: before, decided: false })
  const again = { ...said, reason: 'Relisez la ligne 3.' }
  expect(await openDispute(again)).toEqual({ ok: false, error: { code: 'dispute_settled' } })
  const loader = await requestsBy(said.by)
  const shown = await loadResult(loader.get(`/tentatives/${attemptId}/resultat`), attemptId)
  invariant(shown.state === 'graded', 'the result is shown')
  const line = shown.steps.flatMap(({ criteria }) => criteria).find(({ id }) => id === LOST)
  expect(line?.contest).toBeNull()

  // A teacher looks at it once more: what they say may be contested, once.
  const { lastSeq } = await criterionOf(attemptId)
  const decision = { by: teacher, attemptId, criterion: LOST, points: 0.25, reason: 'Un quart de point.', now }
  expect(await recordDecision({ ...decision, seen: lastSeq })).toMatchObject({ ok: true })
  expect(await openDispute(again)).toMatchObject({ ok: true })
  expect((await criterionOf(attemptId)).disputes.map(({ answer: given }) => given?.accepted ?? null)).toEqual([
    false,
    null,
  ])
})

test('one dispute at a time on a criterion, and a double click contests once', async () => {
  const { said, attemptId } = await contesting()
  const clicks = await Promise.all([openDispute(said), openDispute(said)])
  expect(clicks.map(({ ok }) => ok)).toEqual([true, true])
  expect(await openDispute({ ...said, reason: 'Autre chose.' })).toEqual({
    ok: false,
    error: { code: 'already_disputed' },
  })
  expect((await criterionOf(attemptId)).disputes).toHaveLength(1)
})

test('what cannot be contested is refused, each with its name', async () => {
  const { said, acts } = await contesting()
  const codes = []
  for (const change of [
    { criterion: 'nulle-part' },
    { criterion: KEPT },
    { reason: '  ' },
    { run: 'an older grading' },
    { evidence: ['acte-nulle-part'] },
    { evidence: acts.slice(0, 9) },
  ]) {
    const done = await openDispute({ ...said, ...change })
    codes.push(done.ok ? 'passes' : done.error.code)
  }
  expect(acts.length).toBeGreaterThan(8)
  expect(codes).toEqual([
    'criterion_unknown',
    'nothing_to_dispute',
    'dispute_reason_missing',
    'graded_meanwhile',
    'evidence_unknown',
    'evidence_too_much',
  ])
  expect(await database().correctionEntry.count({ where: { attemptId: said.attemptId } })).toBe(0)
})

test('an exam is contested once its results are published, and until the day that its teacher set', async () => {
  const { said, teacher, assignment } = await contesting('exam')
  expect(await openDispute(said)).toEqual({ ok: false, error: { code: 'result_not_shown' } })
  await publishResults(teacher, assignment.id, now)
  const until = (at: string) =>
    database().assignment.update({ where: { id: assignment.id }, data: { disputesUntil: new Date(at) } })
  await until('2026-11-24T08:59:59Z')
  expect(await openDispute(said)).toMatchObject({ ok: false, error: { code: 'disputes_closed' } })
  await until('2026-11-24T09:00:00Z')
  expect(await openDispute(said)).toMatchObject({ ok: true })
})

test('free practice has no teacher to answer', async () => {
  const { said, attemptId } = await contesting()
  await database().attempt.update({ where: { id: attemptId }, data: { assignmentId: null } })
  expect(await openDispute(said)).toEqual({ ok: false, error: { code: 'no_teacher' } })
})

test('only the student of the copy contests, only the teachers of its class answer or read the list', async () => {
  const { said, attemptId, teacher, right, wrong, assignment, classGroup, schoolId } = await contesting()
  const other = await aPerson(schoolId, 'teacher', 'Paul', 'Riou')
  const elsewhere = await aPerson(schoolId, 'student', 'Nour', 'Saïdi')
  await aClass(schoolId, other, [elsewhere])
  for (const by of [right, elsewhere, other, teacher]) {
    expect(await refusalOf(openDispute({ ...said, by }))).toBe('not_yours')
  }
  await openDispute(said)
  const answer = { attemptId, criterion: LOST, dispute: 1, points: 1, reason: 'Oui.', now }
  for (const by of [wrong, right, elsewhere, other]) {
    expect(await refusalOf(answerDispute({ ...answer, by }))).toBe('not_yours')
    expect(await refusalOf(disputesOfAssignment(by, assignment.id))).toBe('not_yours')
    expect(await refusalOf(disputesOfClass(by, classGroup.id))).toBe('not_yours')
  }
  expect((await criterionOf(attemptId)).disputes[0]?.answer).toBeNull()
})

test('where names are hidden, the list of what is contested says none', async () => {
  const { said, teacher, right, wrong, assignment } = await contesting()
  await database().assignment.update({ where: { id: assignment.id }, data: { blindCorrection: true } })
  await aCopy(assignment, right.id, 'model', { number: 2 })
  await openDispute(said)
  const told = JSON.stringify(await disputesOfAssignment(teacher, assignment.id))
  expect(told).toContain(said.reason)
  for (const { id, username, lastName } of [right, wrong]) {
    for (const identity of [id, username, lastName]) expect(told).not.toContain(identity)
  }
})
