/** What a mission does while it is played, whatever the scenario: facts in, mails out, nothing decided twice. */
import { expect, test } from 'vitest'
import { day, moment } from '#base/dates.ts'
import { invariant } from '#base/result.ts'
import { begin, type Doing, makeWorld, perform, playAnswer, type Run, replayRun } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { readyScenario } from './files.ts'

const { scenario, company } = readyScenario('relance-clients-buromod')
const worldOf = (seed: number) => makeWorld(scenario, company, seed).world

let acts = 0
function after(run: Run, ...doings: Doing[]): Run {
  let next = run
  for (const doing of doings) {
    acts += 1
    const done = perform(next, doing, `act-${acts}`)
    if (!done.ok) throw new Error(done.error.code)
    next = done.value.run
  }
  return next
}
const inbox = (run: Run) => [...run.inbox].map(({ mail }) => mail)
const mailTo = (to: string): Doing => ({
  kind: 'mail',
  mail: { id: `m-${to}`, to: [to], cc: [], subject: 'Objet', body: 'Texte', attachments: [] },
})

test('the manager writes first', () => {
  expect(inbox(begin(worldOf(1)))).toEqual(['brief'])
})

test('a customer answers when the student looks at what is owed, once', () => {
  const looked = after(begin(worldOf(1)), { kind: 'consult', view: 'aged-receivables', args: {} })
  expect(inbox(looked)).toEqual(['brief', 'proof'])
  expect(inbox(after(looked, { kind: 'consult', view: 'receivables-schedule', args: {} }))).toEqual(['brief', 'proof'])
})

test('what a mail carries is opened by the mail, and not before', () => {
  const { mails, annexes } = scenario.text
  const { brief, proof } = mails
  const [[id, annex] = []] = Object.entries(annexes)
  invariant(brief && proof && id !== undefined && annex, 'the scenario has both mails, and an annex')
  const text = {
    ...scenario.text,
    annexes: { ...annexes, [id]: { ...annex, open: false } },
    mails: { ...mails, brief: { ...brief, annexes: [] }, proof: { ...proof, annexes: [id] } },
  }
  const before = begin(makeWorld({ ...scenario, text }, company, 1).world)
  expect(before.annexes.has(id)).toBe(false)
  expect(after(before, { kind: 'wait', minutes: 25 }).annexes.has(id)).toBe(true)
})

test('the clock alone brings the same mail, and a reminder of the manager later', () => {
  const waited = after(begin(worldOf(1)), { kind: 'wait', minutes: 25 })
  expect(waited.clock).toBe(moment('2026-03-16T09:25'))
  expect(inbox(waited)).toEqual(['brief', 'proof'])
  expect(inbox(after(waited, { kind: 'wait', minutes: 120 }))).toEqual(['brief', 'proof', 'hurry'])
})

test('whoever has written to the manager in time is not hurried', () => {
  const written = after(begin(worldOf(1)), mailTo('manager'), { kind: 'wait', minutes: 240 })
  expect(inbox(written)).toEqual(['brief', 'thanks', 'proof'])
})

test('steps are done by what happened in the PGI, not by clicks', () => {
  const { run } = playAnswer(worldOf(3), scenario.modelAnswer.answer, printNamed)
  expect([...run.state.doneSteps].sort()).toEqual(scenario.text.mission.steps.map(({ id }) => id).sort())
})

test('the day of work ends at six: later acts happen, and the clock stays', () => {
  const late = after(begin(worldOf(1)), { kind: 'wait', minutes: 600 }, { kind: 'wait', minutes: 600 })
  expect(late.clock).toBe(moment('2026-03-16T18:00'))
  expect(after(late, { kind: 'consult', view: 'customers', args: {} }).clock).toBe(late.clock)
})

test('a replayed attempt is the attempt: same company, same clock, same mails', () => {
  const world = worldOf(5)
  const { run } = playAnswer(world, scenario.modelAnswer.answer, printNamed)
  const stored = JSON.parse(JSON.stringify([...run.acts]))
  const again = replayRun(world, stored)
  expect([...again.company.history]).toEqual([...run.company.history])
  expect([again.clock, inbox(again), [...again.saved]]).toEqual([run.clock, inbox(run), [...run.saved]])
  expect(again.state.doneSteps).toEqual(run.state.doneSteps)
})

test('two seeds give other customers and other figures, the same seed the same ones', () => {
  const names = (seed: number) => JSON.stringify([...worldOf(seed).names])
  expect(names(1)).toBe(names(1))
  const distinct = new Set(Array.from({ length: 6 }, (_, seed) => names(seed + 1)))
  expect(distinct.size).toBe(6)
})

test('what the PGI refuses is an act that changes nothing', () => {
  const start = begin(worldOf(1))
  const done = perform(start, { kind: 'pgi', command: { type: 'party.archive', party: 'NOBODY' } }, 'x')
  expect(done.ok && done.value.act.kind).toBe('refused')
  expect(done.ok && done.value.run.company).toBe(start.company)
})

test('nothing is done after handing in, nor written to a stranger, nor saved under an unknown name', () => {
  const start = begin(worldOf(1))
  const handed = after(start, { kind: 'hand-in' })
  expect(perform(handed, { kind: 'wait', minutes: 1 }, 'x')).toEqual({
    ok: false,
    error: { code: 'attempt_handed_in' },
  })
  expect(perform(start, mailTo('stranger'), 'x')).toEqual({
    ok: false,
    error: { code: 'recipient_unknown', recipient: 'stranger' },
  })
  expect(perform(start, { kind: 'save', deliverable: 'poem', content: 'x' }, 'x')).toEqual({
    ok: false,
    error: { code: 'deliverable_unknown', deliverable: 'poem' },
  })
})

test('the story happens on its own day', () => {
  expect(worldOf(1).today).toBe(day('2026-03-16'))
})
