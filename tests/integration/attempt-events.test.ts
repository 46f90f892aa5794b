import { expect, test } from 'vitest'
import { append, type NewEvent, read } from '#db/attempt-events.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { database } from '#db/current.server.ts'
import { anAttempt } from '#tests/support/database/builders.ts'

const at = new Date('2026-11-24T09:00:00Z')
const noted = (commandId: string, text = commandId): NewEvent => ({ commandId, kind: 'noted', payload: { text } })

async function anEmptyLog() {
  const { attempt } = await anAttempt(database())
  return attempt.id
}

test('events come back in order, as they were written', async () => {
  const attemptId = await anEmptyLog()
  const first = await append(database(), { attemptId, expectedSeq: 0, at, events: [noted('c1'), noted('c1', 'é€')] })
  expect(first).toEqual({ ok: true, value: { lastSeq: 2 } })
  await append(database(), { attemptId, expectedSeq: 2, at, events: [noted('c2')] })
  expect(await read(database(), attemptId)).toEqual([
    { seq: 1, commandId: 'c1', kind: 'noted', payload: { text: 'c1' }, at },
    { seq: 2, commandId: 'c1', kind: 'noted', payload: { text: 'é€' }, at },
    { seq: 3, commandId: 'c2', kind: 'noted', payload: { text: 'c2' }, at },
  ])
  expect((await read(database(), attemptId, 2)).map(({ seq }) => seq)).toEqual([3])
})

test('whoever has not seen the last event is told where the log stands', async () => {
  const attemptId = await anEmptyLog()
  await append(database(), { attemptId, expectedSeq: 0, at, events: [noted('c1')] })
  const late = await append(database(), { attemptId, expectedSeq: 0, at, events: [noted('c2')] })
  expect(late).toEqual({ ok: false, error: { code: 'stale', lastSeq: 1 } })
  expect(await read(database(), attemptId)).toHaveLength(1)
})

test('a command sent twice is recorded once, whatever its sender had seen', async () => {
  const attemptId = await anEmptyLog()
  await append(database(), { attemptId, expectedSeq: 0, at, events: [noted('c1'), noted('c1')] })
  for (const expectedSeq of [0, 2]) {
    const again = await append(database(), { attemptId, expectedSeq, at, events: [noted('c1'), noted('c1')] })
    expect(again).toEqual({ ok: false, error: { code: 'already_recorded', seqs: [1, 2], lastSeq: 2 } })
  }
  expect(await read(database(), attemptId)).toHaveLength(2)
  const next = await append(database(), { attemptId, expectedSeq: 2, at, events: [noted('c2')] })
  expect(next).toEqual({ ok: true, value: { lastSeq: 3 } })
})

test('a copy that was handed in takes no more events, and a second click on the button is recognised', async () => {
  const attemptId = await anEmptyLog()
  const handIn = { attemptId, expectedSeq: 0, at, events: [noted('rendre')], handIn: true }
  expect(await append(database(), handIn)).toEqual({ ok: true, value: { lastSeq: 1 } })
  expect(await append(database(), handIn)).toMatchObject({ ok: false, error: { code: 'already_recorded' } })
  const after = await append(database(), { attemptId, expectedSeq: 1, at, events: [noted('c2')] })
  expect(after).toEqual({ ok: false, error: { code: 'attempt_handed_in', lastSeq: 1 } })
  expect(await database().attempt.findUnique({ where: { id: attemptId } })).toMatchObject({
    status: 'handed_in',
    handedInAt: at,
  })
})

test('an attempt that does not exist is named as such', async () => {
  const nowhere = await append(database(), { attemptId: 'nowhere', expectedSeq: 0, at, events: [noted('c1')] })
  expect(nowhere).toEqual({ ok: false, error: { code: 'attempt_not_found' } })
})

test('of two writers at the same moment on two connections, one wins and the other is told', async () => {
  const attemptId = await anEmptyLog()
  const url = process.env.DATABASE_URL
  const [left, right] = [openDatabase(String(url)), openDatabase(String(url))]
  for (let expectedSeq = 0; expectedSeq < 25; expectedSeq += 1) {
    const answers = await Promise.all(
      [left, right].map((connection, index) =>
        append(connection, { attemptId, expectedSeq, at, events: [noted(`${expectedSeq}-${index}`)] }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, error: { code: 'stale', lastSeq: expectedSeq + 1 } })
  }
  expect((await read(left, attemptId)).map(({ seq }) => seq)).toEqual(
    Array.from({ length: 25 }, (_, index) => index + 1),
  )
  await Promise.all([left.$disconnect(), right.$disconnect()])
})

test('many attempts are written at once without one refusal', async () => {
  const attempts = await Promise.all(Array.from({ length: 12 }, anEmptyLog))
  const answers = await Promise.all(
    attempts.map(async (attemptId) => {
      for (let expectedSeq = 0; expectedSeq < 5; expectedSeq += 1) {
        const answer = await append(database(), { attemptId, expectedSeq, at, events: [noted(`c${expectedSeq}`)] })
        if (!answer.ok) return answer
      }
      return 'written'
    }),
  )
  expect(answers).toEqual(attempts.map(() => 'written'))
})
