/** A marking scheme is mended: rehearsed on every copy, shown, published once; what teachers decided goes on holding. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import { freezeScenario } from '#services/catalogue/freeze-scenario.server.ts'
import { findScenario } from '#services/catalogue/scenarios.server.ts'
import { effectiveGrade } from '#services/correction/effective-grade.server.ts'
import { gradingVersions } from '#services/correction/grading-versions.server.ts'
import { loadJournal } from '#services/correction/load-journal.server.ts'
import { exportRegrade, regradePage } from '#services/correction/load-regrade.server.ts'
import { publishRegrade } from '#services/correction/publish-regrade.server.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import { askRehearsal, runRehearsal, runRehearsals } from '#services/correction/rehearse-regrade.server.ts'
import { aClass, aCopy, aGradedClass, aPerson, declaredTotal, SLUG } from '#tests/support/database/graded-class.ts'
import { regradeNote } from '#wording/correction.ts'

const now = new Date('2026-11-24T09:00:00Z')
const clock = () => now
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'passes',
    (error: unknown) => (error instanceof AccessDenied ? error.refusal.code : error),
  )

/** The scenario with one passage of its text changed, frozen as another version. */
async function versionWith(...changes: readonly [string, string][]): Promise<string> {
  const found = findScenario(SLUG)
  const text = found?.files.get('scenario.yaml')
  invariant(found?.scenario && text, 'the scenario is there')
  const changed = changes.reduce((before, [from, to]) => {
    invariant(before.includes(from), `the scenario says ${from}`)
    return before.replace(from, to)
  }, text)
  const files = new Map(found.files).set('scenario.yaml', changed)
  return (await freezeScenario({ scenario: found.scenario, files })).id
}

/** The form of the letter is worth a point instead of a half. */
const mended = () =>
  versionWith(
    ['version: 1', 'version: 3'],
    ['step: lettre\n    points: 0.5\n    task: T.1.2.7', 'step: lettre\n    points: 1\n    task: T.1.2.7'],
  )

const totalOf = async (attemptId: string) => (await effectiveGrade(attemptId))?.total
const runsOf = (attemptId: string) => database().gradeRun.count({ where: { attemptId } })

async function rehearsed() {
  const school = await aGradedClass('training')
  const { teacher, assignment, copies } = school
  const decision = { criterion: 'plafond-modifie', points: 0.75, reason: 'Vu.', seen: 0, now }
  await recordDecision({ by: teacher, attemptId: copies.wrong, ...decision })
  const version = await mended()
  const asked = await askRehearsal(teacher, assignment.id, version, now)
  invariant(asked.ok, 'a rehearsal may be asked')
  return { ...school, version, id: asked.value.id }
}

const max = declaredTotal('model')

test('a rehearsal says where it is, then what every copy and criterion would be, and changes no mark', async () => {
  const { teacher, assignment, copies, id, wrongAnswer } = await rehearsed()
  const shown = async () => (await regradePage(teacher, assignment.id, id)).regrade
  expect(await shown()).toMatchObject({ state: 'running', done: 0, total: 2 })
  await runRehearsal(id, clock)
  const done = await shown()
  invariant(done?.state === 'rehearsed', 'the rehearsal is over')
  expect(done.version).toBe(3)
  expect(done.rows.map(({ name, before, after, max: most }) => [name, before, after, most])).toEqual([
    ['Aubry Inès', max, max + 0.5, max + 0.5],
    ['Ferrand Oscar', declaredTotal(wrongAnswer) + 0.75, declaredTotal(wrongAnswer) + 1.25, max + 0.5],
  ])
  for (const { changes } of done.rows) {
    expect(changes.map(({ criterion, before, after }) => [criterion, before, after])).toEqual([
      ['lettre-forme', 0.5, 1],
    ])
  }
  expect(await totalOf(copies.right)).toBe(max)
  expect(await runsOf(copies.right)).toBe(1)
  expect(await database().correctionEntry.count({ where: { kind: 'regraded' } })).toBe(0)
  const workbook = await exportRegrade(teacher, assignment.id, id)
  expect(workbook.name).toBe('reevaluation-Entraînement-2026-11-24.xlsx')
  expect(workbook.bytes.length).toBeGreaterThan(1_000)
})

test('publishing makes the marks what was shown, once; decisions hold, earlier gradings stay, the log says it all', async () => {
  const { teacher, assignment, copies, id, version, wrongAnswer } = await rehearsed()
  expect(await publishRegrade(teacher, assignment.id, id, now)).toEqual({
    ok: false,
    error: { code: 'regrade_not_ready' },
  })
  await runRehearsal(id, clock)
  expect(await publishRegrade(teacher, assignment.id, id, later(1))).toEqual({ ok: true, value: { changed: 2 } })
  expect(await totalOf(copies.right)).toBe(max + 0.5)
  expect(await totalOf(copies.wrong)).toBe(declaredTotal(wrongAnswer) + 1.25)
  const grade = await effectiveGrade(copies.right)
  const entry = grade?.log.at(-1)
  invariant(entry?.kind === 'regraded', 'the log of the copy ends with the regrade')
  expect(entry).toMatchObject({ version: 3, versionChanged: true, graderChanged: false, actorId: teacher.id })
  expect(regradeNote(entry)).toBe('+0,5\u202f: barème corrigé (version\u00a03)')

  expect(await publishRegrade(teacher, assignment.id, id, later(2))).toEqual({ ok: true, value: { changed: 0 } })
  expect(await runsOf(copies.right)).toBe(2)
  expect(await database().correctionEntry.count({ where: { attemptId: copies.right } })).toBe(1)

  // Rehearsed and published again, with the same version: nothing more.
  const again = await askRehearsal(teacher, assignment.id, version, later(3))
  invariant(again.ok, 'it may be asked again')
  await runRehearsal(again.value.id, clock)
  expect(await publishRegrade(teacher, assignment.id, again.value.id, later(4))).toEqual({
    ok: true,
    value: { changed: 0 },
  })
  expect(await runsOf(copies.right)).toBe(2)

  const journal = await loadJournal(teacher, assignment.id, copies.right, null)
  expect(journal.runs.map(({ version: judgedWith, total }) => [judgedWith, total])).toEqual([
    [3, max + 0.5],
    [1, max],
  ])
  const oldest = journal.runs.at(-1)?.id ?? null
  const opened = await loadJournal(teacher, assignment.id, copies.right, oldest)
  expect(opened.verdicts?.find((one) => one.id === 'lettre-forme')).toMatchObject({ points: 0.5, max: 0.5 })
  const audit = await database().auditEntry.findMany({
    where: { subject: `assignment:${assignment.id}`, action: 'copies_regraded' },
    orderBy: { at: 'asc' },
  })
  expect(audit.map(({ actorId, details }) => [actorId, JSON.parse(details).copies])).toEqual([
    [teacher.id, 2],
    [teacher.id, 0],
  ])
})

test('a copy handed in after a publication is judged as the others', async () => {
  const { teacher, assignment, id, right } = await rehearsed()
  await runRehearsal(id, clock)
  await publishRegrade(teacher, assignment.id, id, now)
  const late = await aCopy(assignment, right.id, 'model', { seed: 9, number: 2 })
  expect(await totalOf(late)).toBe(max + 0.5)
})

test('a rehearsal grows stale when a copy is handed in since, and is asked again', async () => {
  const { teacher, assignment, id, right, copies } = await rehearsed()
  await runRehearsal(id, clock)
  await aCopy(assignment, right.id, 'model', { seed: 9, number: 2 })
  expect((await regradePage(teacher, assignment.id, id)).regrade?.state).toBe('stale')
  expect(await publishRegrade(teacher, assignment.id, id, now)).toEqual({ ok: false, error: { code: 'regrade_stale' } })
  expect(await totalOf(copies.right)).toBe(max)
})

test('a rehearsal that a process left in the middle is taken up where it was, and never by two at once', async () => {
  const { teacher, assignment, id } = await rehearsed()
  const key = `rehearse_regrade:${id}`
  await database().job.update({ where: { key }, data: { status: 'running', lockedUntil: later(1) } })
  await runRehearsals(clock)
  expect((await regradePage(teacher, assignment.id, id)).regrade).toMatchObject({ state: 'running', done: 0 })
  await runRehearsals(() => later(2))
  expect((await regradePage(teacher, assignment.id, id)).regrade?.state).toBe('rehearsed')
  expect(await database().job.findUnique({ where: { key } })).toMatchObject({ status: 'done' })
})

test('asking twice for the same target while it runs is one rehearsal', async () => {
  const { teacher, assignment, id, version } = await rehearsed()
  expect(await askRehearsal(teacher, assignment.id, version, now)).toEqual({ ok: true, value: { id } })
})

test('a version that draws other figures tells another story, and judges no copy', async () => {
  const { teacher, assignment } = await aGradedClass('training')
  const other = await versionWith(["time: '09:00'", "time: '10:00'"])
  const versions = await gradingVersions(
    await database().assignment.findUniqueOrThrow({ where: { id: assignment.id } }),
  )
  expect(versions.find(({ id }) => id === other)?.otherStory).toBe(true)
  expect(versions.find(({ current }) => current)?.otherStory).toBe(false)
  expect(await askRehearsal(teacher, assignment.id, other, now)).toEqual({
    ok: false,
    error: { code: 'version_of_another_story' },
  })
  expect(await askRehearsal(teacher, assignment.id, 'nowhere', now)).toEqual({
    ok: false,
    error: { code: 'version_unknown' },
  })
})

test('only who teaches the class rehearses, reads, exports or publishes', async () => {
  const { assignment, id, version, right, schoolId, copies, classGroup } = await rehearsed()
  const other = await aPerson(schoolId, 'teacher', 'Paul', 'Riou')
  const elsewhere = await aClass(schoolId, other, [])
  expect(elsewhere.id).not.toBe(classGroup.id)
  await runRehearsal(id, clock)
  for (const by of [right, other]) {
    expect(await refusalOf(askRehearsal(by, assignment.id, version, now))).toBe('not_yours')
    expect(await refusalOf(regradePage(by, assignment.id, id))).toBe('not_yours')
    expect(await refusalOf(exportRegrade(by, assignment.id, id))).toBe('not_yours')
    expect(await refusalOf(publishRegrade(by, assignment.id, id, now))).toBe('not_yours')
    expect(await refusalOf(loadJournal(by, assignment.id, copies.right, null))).toBe('not_yours')
  }
  const neighbour = await aGradedClass('training')
  expect(await refusalOf(publishRegrade(neighbour.teacher, neighbour.assignment.id, id, now))).toBe('not_found')
  expect(await totalOf(copies.right)).toBe(max)
})
