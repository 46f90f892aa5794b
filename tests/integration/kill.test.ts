import { beforeAll, expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { ask } from '#pgi'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { startFree } from '#services/attempts/start-attempt.server.ts'
import { aSchool, aUser } from '#tests/support/database/builders.ts'
import { actingProcess } from '#tests/support/server-acting.ts'

// Each process opens the company anew.
const LONG_MS = 180_000

let attemptId = ''
beforeAll(async () => {
  const student = await aUser(database(), (await aSchool(database())).id)
  const started = await startFree('relance-clients-buromod', student.id, new Date())
  invariant(started.ok, 'the scenario is published')
  attemptId = started.value.id
})

test(
  'a process killed without warning while a student acts loses no act that was acknowledged',
  async () => {
    const enough = 30
    const acting = actingProcess(attemptId, 'killed', 100_000)
    await acting.ready
    acting.start()
    await acting.said(enough)
    acting.child.kill('SIGKILL')
    expect(await acting.ended).toBeNull()

    const acknowledged = acting.lines().map((line) => line.split(' '))
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough)
    const kept = await read(database(), attemptId)
    const bySeq = new Map(kept.map(({ seq, commandId }) => [String(seq), commandId]))
    expect(acknowledged.filter(([seq = '', commandId]) => bySeq.get(seq) !== commandId)).toEqual([])
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1))

    // The attempt opens again, and shows what its last acts did.
    const opened = await loadAttempt(attemptId)
    invariant(opened, 'the attempt is there')
    expect(opened.lastSeq).toBe(kept.length)
    const customer = ask(opened.run.company, { view: 'customers' }).rows[0]?.code ?? ''
    const last = kept.length % 2 === 1 ? kept.length : kept.length - 1
    const record = ask(opened.run.company, { view: 'customer', customer, at: opened.run.world.today })
    expect(record?.fields.creditLimit).toBe(last * 1_000)
  },
  LONG_MS,
)
