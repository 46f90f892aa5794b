import { beforeEach, expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { startFree } from '#services/attempts/start-attempt.server.ts'
import { aSchool, aUser } from '#tests/support/database/builders.ts'
import { actingProcess } from '#tests/support/server-acting.ts'

// Each process opens the company anew.
const LONG_MS = 180_000

let attemptId = ''
beforeEach(async () => {
  const student = await aUser(database(), (await aSchool(database())).id)
  const started = await startFree('relance-clients-buromod', student.id, new Date())
  invariant(started.ok, 'the scenario is published')
  attemptId = started.value.id
})

test(
  'two processes act in one attempt: each act is kept once, in one order, and the one who reads sees both',
  async () => {
    const acts = 20
    // Opened here first: what this process knows of the attempt grows old while the others act.
    await loadAttempt(attemptId)
    const both = ['left', 'right'].map((name) => actingProcess(attemptId, name, acts))
    await Promise.all(both.map(({ ready }) => ready))
    for (const { start } of both) start()
    const codes = await Promise.all(both.map(({ ended }) => ended))
    expect(codes, both.map(({ errors }) => errors()).join()).toEqual([0, 0])

    const events = await read(database(), attemptId)
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 2 * acts }, (_, index) => index + 1))
    for (const [index, name] of ['left', 'right'].entries()) {
      const own = events.filter(({ commandId }) => commandId.startsWith(name))
      expect(own.map(({ commandId }) => commandId)).toEqual(
        Array.from({ length: acts }, (_, at) => `${name}-${at + 1}`),
      )
      const told = both[index]?.lines().filter((line) => /^\d/.test(line))
      expect(told).toEqual(own.map(({ seq, commandId }) => `${seq} ${commandId}`))
    }
    const opened = await loadAttempt(attemptId)
    expect([...(opened?.run.acts ?? [])].map(({ id }) => id)).toEqual(events.map(({ commandId }) => commandId))
  },
  LONG_MS,
)

test(
  'the same form sent from two processes at once: one is done, the other is told that its page was old',
  async () => {
    const both = ['left', 'right'].map((name) => actingProcess(attemptId, name, 1, 0))
    await Promise.all(both.map(({ ready }) => ready))
    for (const { start } of both) start()
    const codes = await Promise.all(both.map(({ ended }) => ended))
    expect(codes, both.map(({ errors }) => errors()).join()).toEqual([0, 0])
    expect(both.flatMap(({ lines }) => lines().map((line) => line.split(' ')[0])).sort()).toEqual(['1', 'stale_form'])
    expect(await read(database(), attemptId)).toHaveLength(1)
  },
  LONG_MS,
)
