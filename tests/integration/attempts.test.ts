/** An attempt over the event log: acts recorded, two writers, closing time, deliverables, the grade. */
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { playAnswer, scopeOf, templateWorkbook } from '#scenario'
import { readDeliverable, saveEdited, saveUpload } from '#services/attempts/deliverables.server.ts'
import { closeDueAttempts, ensureGraded, handIn, handInCheckList } from '#services/attempts/hand-in.server.ts'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { startAssigned, startFree } from '#services/attempts/start-attempt.server.ts'
import { submitAct, submitActs } from '#services/attempts/submit-act.server.ts'
import { freezeScenario } from '#services/catalogue/freeze-scenario.server.ts'
import { findScenario } from '#services/catalogue/scenarios.server.ts'
import { recordPlayed } from '#services/demo/record-played.server.ts'
import { aSchool, aUser } from '#tests/support/database/builders.ts'
import { printNamed } from '#wording/named.ts'

const SLUG = 'relance-clients-buromod'
const NOW = new Date('2026-11-24T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

let schoolId = ''
beforeAll(async () => {
  schoolId = (await aSchool(database())).id
})

const aStudent = async () => (await aUser(database(), schoolId, { role: 'student' })).id

async function anAttempt(): Promise<string> {
  const started = await startFree(SLUG, await aStudent(), NOW)
  invariant(started.ok, 'a published scenario can be started')
  return started.value.id
}

async function anExam({
  timeFactorPercent = 100,
} = {}): Promise<{ attempt: string; student: string; assignment: string }> {
  const student = await aStudent()
  const teacher = await aUser(database(), schoolId, { role: 'teacher' })
  const found = findScenario(SLUG)
  invariant(found?.scenario, 'the scenario is right')
  const version = await freezeScenario({ scenario: found.scenario, files: found.files })
  const classGroup = await database().classGroup.create({
    data: { name: randomUUID(), schoolYear: '2026-2027', schoolId },
  })
  const assignment = await database().assignment.create({
    data: {
      title: 'Examen',
      mode: 'exam',
      durationMinutes: 60,
      classGroupId: classGroup.id,
      scenarioVersionId: version.id,
      createdById: teacher.id,
    },
  })
  if (timeFactorPercent !== 100) await database().accommodation.create({ data: { userId: student, timeFactorPercent } })
  const started = await startAssigned(assignment.id, student, NOW)
  invariant(started.ok, 'an open exam can be started')
  return { attempt: started.value.id, student, assignment: assignment.id }
}

const consult = (view: string) => ({ kind: 'consult' as const, view, args: {} })

test('an act is in the log before it is answered, and the run is rebuilt from the log', async () => {
  const attemptId = await anAttempt()
  const done = await submitAct({ attemptId, commandId: randomUUID(), now: NOW, doing: consult('aged-receivables') })
  expect(done.ok && done.value.lastSeq).toBe(1)
  expect((await read(database(), attemptId)).map(({ kind }) => kind)).toEqual(['consult'])
  const loaded = await loadAttempt(attemptId)
  expect([...(loaded?.run.inbox ?? [])].map(({ mail }) => mail)).toEqual(['brief', 'proof'])
})

test('a double click is one act', async () => {
  const attemptId = await anAttempt()
  const commandId = randomUUID()
  const click = () => submitAct({ attemptId, commandId, now: NOW, doing: consult('customers') })
  const answers = await Promise.all([click(), click(), click()])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await read(database(), attemptId)).toHaveLength(1)
})

test('two writers at once: both acts are kept, each once, in one order', async () => {
  const attemptId = await anAttempt()
  const views = ['customers', 'prospects', 'articles', 'receipts', 'reminders']
  const answers = await Promise.all(
    views.map((view) => submitAct({ attemptId, commandId: randomUUID(), now: NOW, doing: consult(view) })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(views.length)
  const log = await read(database(), attemptId)
  expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
})

test('what the PGI refuses is recorded as refused, with its reason', async () => {
  const attemptId = await anAttempt()
  const doing = { kind: 'pgi' as const, command: { type: 'party.archive' as const, party: 'NOBODY' } }
  const done = await submitAct({ attemptId, commandId: randomUUID(), now: NOW, doing })
  expect(done.ok && done.value.refusal?.code).toBe('unknown_party')
  expect((await read(database(), attemptId)).map(({ kind }) => kind)).toEqual(['refused'])
})

test('acts sent together are done in order until one is refused, and sent twice they are done once', async () => {
  const attemptId = await anAttempt()
  const loaded = await loadAttempt(attemptId)
  const [first = '', second = ''] = [...(loaded?.run.company.crm.parties.keys() ?? [])].sort()
  const note = (party: string) => ({
    kind: 'pgi' as const,
    command: { type: 'party.update' as const, party, changes: { note: 'à rappeler' } },
  })
  const submit = { attemptId, commandId: randomUUID(), now: NOW }
  const send = () => submitActs({ ...submit, doings: [note(first), note(second), note('NOBODY'), note(first)] })
  for (const answer of [await send(), await send()]) {
    expect(answer).toMatchObject({ ok: true, value: { refusal: { code: 'unknown_party' }, lastSeq: 3 } })
    expect(answer.ok && answer.value.acts.map(({ kind }) => kind)).toEqual(['pgi', 'pgi', 'refused'])
  }
  expect((await read(database(), attemptId)).map(({ kind }) => kind)).toEqual(['pgi', 'pgi', 'refused'])
})

test('a form shown before the PGI changed is stale, one shown before a mere look is not', async () => {
  const attemptId = await anAttempt()
  const loaded = await loadAttempt(attemptId)
  const customer = [...(loaded?.run.company.crm.parties.keys() ?? [])].sort()[0] ?? ''
  const update = (note: string, seenSeq: number) =>
    submitAct({
      attemptId,
      commandId: randomUUID(),
      now: NOW,
      seenSeq,
      doing: { kind: 'pgi', command: { type: 'party.update', party: customer, changes: { note } } },
    })
  await submitAct({ attemptId, commandId: randomUUID(), now: NOW, doing: consult('customers') })
  expect((await update('un', 0)).ok).toBe(true)
  expect(await update('deux', 1)).toEqual({ ok: false, error: { code: 'stale_form', lastSeq: 2 } })
  expect((await update('deux', 2)).ok).toBe(true)
})

test('a handed-in copy takes no more acts, and handing in twice is once', async () => {
  const attemptId = await anAttempt()
  const commandId = randomUUID()
  const [one, two] = await Promise.all([handIn(attemptId, commandId, NOW), handIn(attemptId, commandId, NOW)])
  expect([one.ok, two.ok]).toEqual([true, true])
  expect((await read(database(), attemptId)).map(({ kind }) => kind)).toEqual(['hand-in'])
  const after = await submitAct({ attemptId, commandId: randomUUID(), now: NOW, doing: consult('customers') })
  expect(after).toEqual({ ok: false, error: { code: 'attempt_handed_in' } })
  expect((await ensureGraded(attemptId, NOW))?.totalThousandths).toBe(0)
  expect(await database().gradeRun.count({ where: { attemptId } })).toBe(1)
})

test('the model answer, recorded as a student would, is graded in full from what is stored', async () => {
  const attemptId = await anAttempt()
  const loaded = await loadAttempt(attemptId)
  invariant(loaded, 'the attempt is there')
  const played = playAnswer(loaded.run.world, loaded.run.world.scenario.modelAnswer.answer, printNamed)
  await recordPlayed(attemptId, played, { handIn: true, now: NOW })
  expect(await handIn(attemptId, randomUUID(), NOW)).toEqual({ ok: true, value: 'handed_in' })
  const graded = await ensureGraded(attemptId, NOW)
  expect(graded?.maxThousandths).toBeGreaterThan(0)
  expect(graded?.totalThousandths).toBe(graded?.maxThousandths)
})

test('what an editor saves comes back, and the check-list says what is missing', async () => {
  const attemptId = await anAttempt()
  const loaded = await loadAttempt(attemptId)
  invariant(loaded, 'the attempt is there')
  const { world } = loaded.run
  const declared = world.scenario.text.deliverables.tableau
  invariant(declared?.kind === 'spreadsheet', 'the scenario asks for a spreadsheet')
  const workbook = templateWorkbook(declared, scopeOf(world, world.company))
  const saving = { attemptId, deliverable: 'tableau', commandId: randomUUID(), now: NOW, kind: 'spreadsheet' as const }
  const saved = await saveEdited({ ...saving, content: workbook })
  expect(saved.ok).toBe(true)
  const run = (await loadAttempt(attemptId))?.run
  invariant(run, 'the attempt is there')
  expect((await readDeliverable(run, 'tableau'))?.content).toEqual({ kind: 'spreadsheet', workbook, format: 'browser' })
  const missing = handInCheckList(run).filter(({ done }) => !done)
  expect(missing.map(({ id }) => id)).toContain('lettre')
  expect(missing.map(({ id, kind }) => `${kind} ${id}`)).not.toContain('spreadsheet tableau')
})

test('content that is no workbook, no letter, or no file of the kind is refused, and what was saved stays', async () => {
  const attemptId = await anAttempt()
  const common = { attemptId, now: NOW }
  const bad = await saveEdited({
    ...common,
    deliverable: 'tableau',
    commandId: randomUUID(),
    kind: 'spreadsheet',
    content: { sheets: 'x' },
  })
  expect(!bad.ok && bad.error.code).toBe('content_refused')
  const script = { type: 'doc', content: [{ type: 'script' }] }
  const worse = await saveEdited({
    ...common,
    deliverable: 'lettre',
    commandId: randomUUID(),
    kind: 'letter',
    content: script,
  })
  expect(!worse.ok && worse.error.code).toBe('content_refused')
  const bytes = new TextEncoder().encode('not a spreadsheet at all')
  const upload = await saveUpload({
    ...common,
    deliverable: 'tableau',
    commandId: randomUUID(),
    kind: 'spreadsheet',
    bytes,
    filename: 'a.xlsx',
  })
  expect(!upload.ok && upload.error.code).toBe('wrong_kind')
  expect(await read(database(), attemptId)).toEqual([])
})

test('in an exam the server’s clock closes: late acts are refused, the copy is handed in, once', async () => {
  const { attempt, student, assignment } = await anExam()
  const inTime = await submitAct({
    attemptId: attempt,
    commandId: randomUUID(),
    now: later(59),
    doing: consult('customers'),
  })
  expect(inTime.ok).toBe(true)
  const late = await submitAct({
    attemptId: attempt,
    commandId: randomUUID(),
    now: later(61),
    doing: consult('customers'),
  })
  expect(!late.ok && late.error.code).toBe('time_is_up')
  await Promise.all([closeDueAttempts(later(61)), closeDueAttempts(later(61))])
  const log = await read(database(), attempt)
  expect(log.map(({ kind }) => kind)).toEqual(['consult', 'hand-in'])
  const again = await startAssigned(assignment, student, later(62))
  expect(!again.ok && again.error.code).toBe('exam_already_taken')
})

test('nothing else begins during an exam; practice is open again once its copy is in', async () => {
  const { attempt, student } = await anExam()
  const during = await startFree(SLUG, student, later(30))
  expect(!during.ok && during.error.code).toBe('exam_under_way')
  await handIn(attempt, randomUUID(), later(40))
  expect((await startFree(SLUG, student, later(41))).ok).toBe(true)
})

test('extra time moves the deadline, and an exam copy bears a number that is not a rank', async () => {
  const { attempt } = await anExam({ timeFactorPercent: 133 })
  const row = await database().attempt.findUniqueOrThrow({ where: { id: attempt } })
  expect(row.deadlineAt?.toISOString()).toBe(new Date(NOW.getTime() + 79.8 * 60_000).toISOString())
  expect(row.copyNumber).toBeGreaterThanOrEqual(1_000)
})
