/** A level that only a teacher can decide: proposed, provisional wherever its points are shown, then decided in one click. */
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { loadCopies } from '#services/assignments/load-progress.server.ts'
import { gradeAttempt } from '#services/attempts/grade-attempt.server.ts'
import { freezeScenario } from '#services/catalogue/freeze-scenario.server.ts'
import { findScenario } from '#services/catalogue/scenarios.server.ts'
import { effectiveGrade } from '#services/correction/effective-grade.server.ts'
import { isDisputable } from '#services/correction/open-dispute.server.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import { publishResults } from '#services/exam/publish-results.server.ts'
import { gridTable } from '#services/grid/export-grid.server.ts'
import { gridFilters, loadGrid } from '#services/grid/load-grid.server.ts'
import { studentHome } from '#services/home/student-home.server.ts'
import { aGradedClass, SLUG } from '#tests/support/database/graded-class.ts'

const now = new Date('2026-11-24T09:00:00Z')
const CRITERION = 'lettre-ton'
const LEVELS = [
  { label: 'Ferme et courtois', points: 1.5, descriptor: 'Le client sait quoi faire, et garde sa dignité.' },
  { label: 'Inégal', points: 1, descriptor: 'La demande est là, le ton hésite.' },
  { label: 'Déplacé', points: 0, descriptor: 'Le ton menace ou s’excuse.' },
]

/** The class, its copies judged again with a rubric where the tone of the letter was. */
async function aClassWithRubric(mode: 'training' | 'exam') {
  const school = await aGradedClass(mode)
  const found = findScenario(SLUG)
  invariant(found?.scenario, 'the scenario is there')
  const text = parse(found.files.get('scenario.yaml') ?? '')
  const criterion = text.criteria.find(({ id }: { id: string }) => id === CRITERION)
  const { ideas } = criterion.check['letter.ideas']
  criterion.check = { rubric: { deliverable: 'lettre', levels: LEVELS, evidence: { ideas } } }
  const files = new Map(found.files).set('scenario.yaml', stringify({ ...text, version: 2 }))
  const version = await freezeScenario({ scenario: found.scenario, files })
  await database().assignment.update({ where: { id: school.assignment.id }, data: { gradingVersionId: version.id } })
  for (const copy of Object.values(school.copies)) await gradeAttempt(copy, 'regrade', now)
  return school
}

const decided = (school: Awaited<ReturnType<typeof aClassWithRubric>>, points: number, reason: string, seen = 0) =>
  recordDecision({
    by: school.teacher,
    attemptId: school.copies.right,
    criterion: CRITERION,
    points,
    reason,
    seen,
    now,
  })
const criterionOf = async (attemptId: string) =>
  (await effectiveGrade(attemptId))?.criteria.find(({ text }) => text.id === CRITERION)

test('a proposed level makes every total that holds it provisional, and cannot be contested', async () => {
  const school = await aClassWithRubric('training')
  const { copies, teacher, assignment, right } = school
  const criterion = await criterionOf(copies.right)
  invariant(criterion, 'the tone is judged')
  expect(criterion).toMatchObject({ points: 1.5, proposed: true, verdict: { rubric: { proposed: 0, levels: LEVELS } } })
  expect(isDisputable({ ...criterion, points: 0 })).toBe(false)
  expect(await effectiveGrade(copies.right)).toMatchObject({ provisional: true, needsTeacher: true })
  const [row] = await loadCopies(assignment, teacher.id, now)
  expect(row).toMatchObject({ provisional: true })
  const home = await studentHome(right, now)
  expect(home.assignments.map(({ mark }) => mark?.provisional)).toEqual([true])
})

test('following the proposal needs no reason, another level does', async () => {
  const school = await aClassWithRubric('training')
  const { copies } = school
  expect(await decided(school, 1, '')).toEqual({ ok: false, error: { code: 'reason_missing' } })
  expect(await decided(school, 1.5, '')).toMatchObject({ ok: true })
  const criterion = await criterionOf(copies.right)
  expect(criterion).toMatchObject({ points: 1.5, proposed: false, decided: true, needsTeacher: false })
  expect(criterion?.decisions).toMatchObject([{ points: 1.5, reason: 'Degré proposé confirmé.' }])
  expect(await effectiveGrade(copies.right)).toMatchObject({ provisional: false })
  // Decided, to change one's mind is a decision like another.
  expect(await decided(school, 1.5, '', criterion?.lastSeq)).toEqual({ ok: false, error: { code: 'reason_missing' } })
  expect(await decided(school, 1, 'Le ton hésite.', criterion?.lastSeq)).toMatchObject({ ok: true })
  expect(await criterionOf(copies.right)).toMatchObject({ points: 1 })
})

test('an undecided level is no evidence in a grid, which says so; decided, it is', async () => {
  const school = await aClassWithRubric('exam')
  const { teacher, classGroup, assignment, right } = school
  await publishResults(teacher, assignment.id, now)
  const filters = gridFilters(new URLSearchParams('grille=certification'))
  const maxIn = async () => {
    const loaded = await loadGrid(teacher, classGroup.id, filters, now)
    const cells = loaded.grid.rows.find(({ studentId }) => studentId === right.id)?.cells ?? {}
    const max = Object.values(cells).reduce((sum, cell) => sum + cell.max, 0)
    return { max, waiting: loaded.grid.waiting, title: gridTable(loaded).title }
  }
  const before = await maxIn()
  expect(before).toMatchObject({ waiting: 2, title: expect.stringContaining('(provisoire)') })
  await decided(school, 1.5, '')
  expect(await maxIn()).toMatchObject({ max: before.max + 1.5, waiting: 1 })
})
