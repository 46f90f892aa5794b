import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import { effectiveGrade } from '#services/correction/effective-grade.server.ts'
import { openCopy } from '#services/correction/open-copy.server.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import {
  aClass,
  aGradedClass,
  aPerson,
  criteriaTexts,
  declaredPoints,
  declaredTotal,
} from '#tests/support/database/graded-class.ts'

const now = new Date('2026-11-24T09:00:00Z')
const pointsOf = async (attemptId: string, criterion: string) =>
  (await effectiveGrade(attemptId))?.criteria.find(({ text }) => text.id === criterion)?.points

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'passes',
    (error: unknown) => (error instanceof AccessDenied ? error.refusal.code : error),
  )

test('without a decision, a copy is worth what its author declared, and adds up along the standard', async () => {
  const { copies, wrongAnswer } = await aGradedClass('training')
  const grade = await effectiveGrade(copies.wrong)
  const declared = declaredPoints(wrongAnswer)
  expect(new Map(grade?.criteria.map(({ text, points, max }) => [text.id, { points, max }]))).toEqual(declared)
  expect(grade?.total).toBe(declaredTotal(wrongAnswer))
  for (const sums of [grade?.score.tasks, grade?.score.competences, grade?.score.units, grade?.score.results]) {
    const shares = [...(sums?.values() ?? [])]
    expect(shares.reduce((sum, { points }) => sum + points, 0)).toBe(grade?.total)
    expect(shares.reduce((sum, { max }) => sum + max, 0)).toBe(grade?.max)
  }
  expect(grade?.criteria[0]?.text.why).toBe(criteriaTexts()[0]?.why)
})

test('a teacher’s points stand for the grader’s, the last decision holds, and history keeps them all', async () => {
  const { copies, teacher, wrongAnswer } = await aGradedClass('training')
  const attemptId = copies.wrong
  const decide = (points: number | null, reason: string, seen: number) =>
    recordDecision({ by: teacher, attemptId, criterion: 'plafond-modifie', points, reason, seen, now })
  expect(await decide(0.5, 'Bon client, mauvais montant.', 0)).toEqual({ ok: true, value: 'recorded' })
  expect(await pointsOf(attemptId, 'plafond-modifie')).toBe(0.5)
  expect((await effectiveGrade(attemptId))?.total).toBe(declaredTotal(wrongAnswer) + 0.5)
  expect((await effectiveGrade(attemptId))?.score.tasks.get('T.1.2.6')?.points).toBe(0.5 + 0.5)
  expect(await decide(1, 'Relu avec l’étudiant.', 1)).toMatchObject({ ok: true })
  expect(await pointsOf(attemptId, 'plafond-modifie')).toBe(1)
  expect(await decide(null, 'Retour à la proposition.', 2)).toMatchObject({ ok: true })
  const criterion = (await effectiveGrade(attemptId))?.criteria.find(({ text }) => text.id === 'plafond-modifie')
  expect(criterion).toMatchObject({ points: 0, decided: false })
  expect(criterion?.decisions.map(({ points, reason, teacherName }) => [points, reason, teacherName])).toEqual([
    [0.5, 'Bon client, mauvais montant.', 'Claire Lefèvre'],
    [1, 'Relu avec l’étudiant.', 'Claire Lefèvre'],
    [null, 'Retour à la proposition.', 'Claire Lefèvre'],
  ])
  expect(await decide(null, 'Encore.', 3)).toEqual({ ok: false, error: { code: 'nothing_to_restore' } })
})

test('a double click decides once, and two teachers never decide over one another unseen', async () => {
  const { copies, teacher, schoolId, classGroup } = await aGradedClass('training')
  const colleague = await aPerson(schoolId, 'teacher', 'Paul', 'Riou')
  await database().membership.create({
    data: { userId: colleague.id, classGroupId: classGroup.id, role: 'teacher' },
  })
  const said = { attemptId: copies.wrong, criterion: 'plafond-modifie', points: 0.5, reason: 'Vu.', seen: 0, now }
  const clicks = await Promise.all([recordDecision({ by: teacher, ...said }), recordDecision({ by: teacher, ...said })])
  expect(clicks.map(({ ok }) => ok)).toEqual([true, true])
  expect(await database().correctionEntry.count({ where: { attemptId: copies.wrong } })).toBe(1)
  const late = await recordDecision({ by: colleague, ...said, points: 0.25 })
  expect(late).toEqual({ ok: false, error: { code: 'decided_meanwhile' } })
  expect(await pointsOf(copies.wrong, 'plafond-modifie')).toBe(0.5)
})

test('a decision without reason, beyond what the criterion is worth or on nothing is refused', async () => {
  const { copies, teacher } = await aGradedClass('training')
  const base = { by: teacher, attemptId: copies.wrong, criterion: 'plafond-modifie', reason: 'Vu.', seen: 0, now }
  const codes = await Promise.all([
    recordDecision({ ...base, points: 0.5, reason: '  ' }),
    recordDecision({ ...base, points: 1.5 }),
    recordDecision({ ...base, points: -1 }),
    recordDecision({ ...base, points: 0.1 }),
    recordDecision({ ...base, points: 0.5, criterion: 'nulle-part' }),
  ])
  expect(codes.map((answer) => (answer.ok ? 'passes' : answer.error.code))).toEqual([
    'reason_missing',
    'points_out_of_range',
    'points_out_of_range',
    'points_out_of_range',
    'criterion_unknown',
  ])
  expect(await database().correctionEntry.count({ where: { attemptId: copies.wrong } })).toBe(0)
})

test('neither a student nor a teacher of another class opens a copy or decides on it', async () => {
  const { copies, assignment, right, wrong, schoolId, teacher } = await aGradedClass('training')
  const other = await aPerson(schoolId, 'teacher', 'Paul', 'Riou')
  await aClass(schoolId, other, [])
  const said = { attemptId: copies.wrong, criterion: 'plafond-modifie', points: 1, reason: 'Vu.', seen: 0, now }
  for (const by of [right, wrong, other]) {
    expect(await refusalOf(openCopy(by, assignment.id, copies.wrong, now))).toBe('not_yours')
    expect(await refusalOf(recordDecision({ by, ...said }))).toBe('not_yours')
  }
  expect(await refusalOf(openCopy(teacher, assignment.id, copies.wrong, now))).toBe('passes')
})

test('a copy is not opened through an assignment that is not its own', async () => {
  const here = await aGradedClass('training')
  const elsewhere = await aGradedClass('training')
  const opened = openCopy(here.teacher, here.assignment.id, elsewhere.copies.wrong, now)
  expect(await refusalOf(opened)).toBe('not_found')
})
