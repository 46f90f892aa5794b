import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import { publishResults } from '#services/exam/publish-results.server.ts'
import { gridTable } from '#services/grid/export-grid.server.ts'
import { classRatios } from '#services/grid/grid.ts'
import { gridFilters, loadGrid } from '#services/grid/load-grid.server.ts'
import { aCopy, aGradedClass, aPerson, criteriaTexts, declaredPoints } from '#tests/support/database/graded-class.ts'

/** Ninety days after the copies were handed in: what they weigh is halved. */
const NOW = new Date('2027-02-18T10:00:00Z')
const all = gridFilters(new URLSearchParams())
const asked = (address: string) => gridFilters(new URLSearchParams(address))

/** What an answer's author says it earns on a competence or a task, and out of how much. */
function declaredShare(answer: string, key: 'competence' | 'task', code: string) {
  const declared = declaredPoints(answer)
  const some = criteriaTexts().filter((criterion) => criterion[key] === code)
  return {
    points: some.reduce((sum, { id }) => sum + (declared.get(id)?.points ?? 0), 0),
    max: some.reduce((sum, { points }) => sum + points, 0),
  }
}

test('the grid says what the copies are worth, competence by competence and task by task', async () => {
  const { classGroup, teacher, wrong, wrongAnswer } = await aGradedClass('training')
  const { grid } = await loadGrid(teacher, classGroup.id, all, NOW)
  expect(grid.rows.map(({ name }) => name)).toEqual(['Aubry Inès', 'Ferrand Oscar'])
  expect(grid.columns.map(({ code }) => code)).toEqual(['C1.1', 'C1.2', 'C1.3', 'C1.4', 'C1.5', 'C1.6'])
  const row = grid.rows.find(({ studentId }) => studentId === wrong.id)
  for (const code of ['C1.2', 'C1.6']) {
    expect(row?.cells[code]).toMatchObject(declaredShare(wrongAnswer, 'competence', code))
  }
  expect(row?.cells['C1.1']).toBeUndefined()
  const byTask = (await loadGrid(teacher, classGroup.id, asked('par=taches'), NOW)).grid
  const cells = byTask.rows.find(({ studentId }) => studentId === wrong.id)?.cells
  expect(byTask.columns.map(({ code }) => code)).toEqual(['T.1.2.4', 'T.1.2.5', 'T.1.2.6', 'T.1.2.7', 'T.1.6.3'])
  for (const { code } of byTask.columns) expect(cells?.[code]).toMatchObject(declaredShare(wrongAnswer, 'task', code))
  // Half a point out of two on T.1.2.6: a quarter of the points opens the second degree.
  expect(cells?.['T.1.2.6']).toMatchObject({ ratio: 0.25, level: 'degree_2' })
  expect(classRatios(byTask)['T.1.2.6']).toBe((0.25 + 1) / 2)
})

test('only the latest copy of each assignment counts, and a teacher’s decision counts at once', async () => {
  const { classGroup, teacher, wrong, assignment } = await aGradedClass('training')
  const again = await aCopy(assignment, wrong.id, 'model', { seed: 11, number: 2 })
  const cellOf = async () => {
    const { grid } = await loadGrid(teacher, classGroup.id, asked('par=taches'), NOW)
    return grid.rows.find(({ studentId }) => studentId === wrong.id)?.cells['T.1.2.6']
  }
  expect(await cellOf()).toMatchObject({ points: 2, max: 2, evidence: [{ attemptId: again }] })
  const decision = { criterion: 'plafond-modifie', points: 0, reason: 'Copié.', seen: 0, now: new Date() }
  await recordDecision({ by: teacher, attemptId: again, ...decision })
  expect(await cellOf()).toMatchObject({ points: 1, max: 2 })
})

test('filters keep what they say: the unit, the days', async () => {
  const { classGroup, teacher } = await aGradedClass('training')
  const copies = async (address: string) => (await loadGrid(teacher, classGroup.id, asked(address), NOW)).grid.copies
  expect(await copies('du=2026-11-20&au=2026-11-20')).toBe(2)
  expect(await copies('du=2026-11-21')).toBe(0)
  expect(await copies('au=2026-11-19')).toBe(0)
  const other = (await loadGrid(teacher, classGroup.id, asked('unite=U6'), NOW)).grid
  expect(other.rows.every(({ cells }) => Object.keys(cells).length === 0)).toBe(true)
})

test('training never counts in the grid of certification, nor an exam in that of training', async () => {
  const training = await aGradedClass('training')
  const exam = await aGradedClass('exam')
  await publishResults(exam.teacher, exam.assignment.id, NOW)
  const copies = async ({ teacher, classGroup }: typeof training, address: string) =>
    (await loadGrid(teacher, classGroup.id, asked(address), NOW)).grid.copies
  expect([await copies(training, ''), await copies(training, 'grille=certification')]).toEqual([2, 0])
  expect([await copies(exam, ''), await copies(exam, 'grille=certification')]).toEqual([0, 2])
})

test('the exported table holds the same figures, and says when nothing was assessed', async () => {
  const { classGroup, teacher, wrongAnswer } = await aGradedClass('training')
  const { columns, rows } = gridTable(await loadGrid(teacher, classGroup.id, asked('par=taches'), NOW))
  expect(columns.map(({ label }) => label).slice(0, 3)).toEqual([
    'Étudiant',
    'T.1.2.4 – part des points',
    'T.1.2.4 – niveau',
  ])
  const { points, max } = declaredShare(wrongAnswer, 'task', 'T.1.2.6')
  expect(rows[1]).toMatchObject({
    student: 'Ferrand Oscar',
    'T.1.2.6 ratio': (points / max) * 10_000,
    'T.1.2.6 level': 'Degré 2',
  })
})

test('a class’s grid is for those who teach it', async () => {
  const { classGroup, right, schoolId } = await aGradedClass('training')
  const other = await aPerson(schoolId, 'teacher', 'Paul', 'Riou')
  const administrator = await aPerson(schoolId, 'administrator', 'Agnès', 'Morvan')
  for (const user of [right, other]) {
    const denied = await loadGrid(user, classGroup.id, all, NOW).catch((error: unknown) => error)
    expect(denied instanceof AccessDenied && denied.refusal.code).toBe('not_yours')
  }
  expect((await loadGrid(administrator, classGroup.id, all, NOW)).grid.rows).toHaveLength(2)
})

test('a student who left the class leaves its grid', async () => {
  const { classGroup, teacher, wrong } = await aGradedClass('training')
  const key = { userId: wrong.id, classGroupId: classGroup.id }
  await database().membership.delete({ where: { userId_classGroupId: key } })
  const { grid } = await loadGrid(teacher, classGroup.id, all, NOW)
  expect(grid.rows.map(({ name }) => name)).toEqual(['Aubry Inès'])
})
