/** A copy is judged in a thread: the same grade as anywhere, and nobody waits for a copy that never ends. */
import { afterAll, expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { mark, playAnswer, replayRun } from '#scenario'
import { LETTER_MIME } from '#services/attempts/saved-content.ts'
import { findCompany } from '#services/catalogue/companies.server.ts'
import { playableWorld } from '#services/catalogue/playable-world.server.ts'
import { findScenario } from '#services/catalogue/scenarios.server.ts'
import { createGraders } from '#services/grading/graders.server.ts'
import type { GradingJob } from '#services/grading/grading-job.ts'
import { SLUG } from '#tests/support/database/graded-class.ts'
import { printNamed } from '#wording/named.ts'

const graders = createGraders({ threads: 1 })
afterAll(() => graders.close())

const SEED = 5
const found = findScenario(SLUG)
invariant(found?.scenario && findCompany(found.scenario.text.company), 'the scenario and its company are there')
const version = { id: 'version-of-the-test', files: [...found.files] }
const world = playableWorld(SLUG, SEED)
invariant(world.ok, 'the scenario is playable')
const model = playAnswer(world.value, world.value.scenario.modelAnswer.answer, printNamed)
const acts = [...model.run.acts]
const { situation } = world.value
const job: GradingJob = { version, company: null, seed: SEED, situation, acts, saved: [] }

test('judged in a thread, a copy gets the very grade that it gets here, to the last byte', async () => {
  const here = await mark(replayRun(world.value, acts), new Map(), { print: printNamed })
  const there = await graders.judge(job)
  expect(JSON.stringify(there.grade)).toBe(JSON.stringify(here.grade))
  expect(there.score).toEqual(here.score)
  expect(there.grade.total).toBeGreaterThan(0)
})

test('a file whose content cannot be opened is said to be unreadable, and the rest is judged', async () => {
  const damaged = { mime: 'application/vnd.oasis.opendocument.text', bytes: new Uint8Array([80, 75, 3, 4, 9, 9]) }
  const { grade } = await graders.judge({ ...job, saved: [['lettre', damaged]] })
  const verdicts = grade.criteria.filter(({ code }) => code === 'deliverable_unreadable')
  expect(verdicts.length).toBeGreaterThan(0)
  expect(verdicts.every(({ needsTeacher, points }) => needsTeacher && points === 0)).toBe(true)
  expect(grade.needsTeacher).toBe(true)
})

/** A thread that never comes back as long as there is a file to open. */
const NEVER_ENDS = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ saved }) => {
  if (saved.some(([, file]) => file.kind !== 'unreadable')) for (;;);
  parentPort.postMessage({ type: 'done', answer: { grade: saved, score: null, criteria: [] } })
})
parentPort.postMessage({ type: 'ready' })
`

test('a copy whose file never ends being judged is judged without it, and its file said to be unreadable', async () => {
  const workerFile = new URL(`data:text/javascript,${encodeURIComponent(NEVER_ENDS)}`)
  const stubborn = createGraders({ threads: 1, limitMs: 500, workerFile })
  const hostile = { mime: 'application/vnd.oasis.opendocument.text', bytes: new Uint8Array([1]) }
  const { grade } = await stubborn.judge({ ...job, saved: [['lettre', hostile]] })
  expect(grade).toEqual([['lettre', { kind: 'unreadable', code: 'too_demanding' }]])
  await stubborn.close()
})

test('a copy that does not end even without its files is an error, never a mark', async () => {
  const impatient = createGraders({ threads: 1, limitMs: 1 })
  await expect(impatient.judge(job)).rejects.toThrow('even without its files: timed_out')
  await impatient.close()
})

test('what our own code cannot do is an error, never a mark', async () => {
  const notALetter = {
    mime: LETTER_MIME,
    bytes: new TextEncoder().encode('{"type":"doc","content":[{"type":"script"}]}'),
  }
  await expect(graders.judge({ ...job, saved: [['lettre', notALetter]] })).rejects.toThrow('Judging a copy failed')
  expect((await graders.judge(job)).grade.total).toBeGreaterThan(0)
})
