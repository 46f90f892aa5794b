import { afterAll, expect, test } from 'vitest'
import { createThreads } from './threads.ts'

/** A thread that does what it is told: answers, throws, ends, or never comes back. */
const PROGRAM = `
import { parentPort, workerData } from 'node:worker_threads'
parentPort.on('message', (job) => {
  if (job === 'end') process.exit(1)
  if (job === 'loop') for (;;);
  if (job === 'throw') parentPort.postMessage({ type: 'failed', message: 'thrown' })
  if (job === 'fill') { const held = []; for (;;) held.push(new Array(100000).fill(held.length)) }
  if (typeof job === 'number') parentPort.postMessage({ type: 'done', answer: job + workerData, worn: job === 0 })
})
parentPort.postMessage({ type: 'ready' })
`
const file = new URL(`data:text/javascript,${encodeURIComponent(PROGRAM)}`)
const threads = createThreads<number | string, number>({
  file,
  given: async () => 100,
  threads: 2,
  limitMs: 1_000,
  memory: { old: 64, young: 16 },
})
afterAll(() => threads.close())

test('jobs are answered, more of them than there are threads, each with its own answer', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5].map((job) => threads.run(job)))
  expect(answers).toEqual([101, 102, 103, 104, 105].map((value) => ({ ok: true, value })))
})

test('a job that never ends is stopped, and says how long it was waited for', async () => {
  expect(await threads.run('loop')).toEqual({ ok: false, error: { code: 'timed_out', limitMs: 1_000 } })
  expect(await threads.run(1)).toEqual({ ok: true, value: 101 })
})

test('a thread that ends, or that fills its memory, is another one’s place', async () => {
  const [ended, filled, other] = await Promise.all([threads.run('end'), threads.run('fill'), threads.run(7)])
  expect([ended, filled]).toEqual([
    { ok: false, error: { code: 'thread_died' } },
    { ok: false, error: { code: 'thread_died' } },
  ])
  expect(other).toEqual({ ok: true, value: 107 })
})

test('what a job throws is told, and a worn thread has answered before it is replaced', async () => {
  expect(await threads.run('throw')).toEqual({ ok: false, error: { code: 'job_failed', message: 'thrown' } })
  expect(await threads.run(0)).toEqual({ ok: true, value: 100 })
  expect(await threads.run(1)).toEqual({ ok: true, value: 101 })
})

test('once closed, no job is done', async () => {
  const closed = createThreads<number, number>({ file, threads: 1, limitMs: 1_000, memory: { old: 64, young: 16 } })
  await closed.close()
  expect(await closed.run(1)).toEqual({ ok: false, error: { code: 'thread_died' } })
})
