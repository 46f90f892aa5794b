/**
 * Threads kept warm, one job at a time each. A job that never ends, traps or fills its memory costs its thread and nothing
 * else: the pages of the server go on. They do not keep the process alive when idle.
 */
import { Worker } from 'node:worker_threads'
import { no, ok, type Result } from '#base/result.ts'

/** What a thread says to whoever started it. `worn`: it did the job, but is to be replaced. */
export type ThreadReply<Answer> =
  | { type: 'ready' }
  | { type: 'done'; answer: Answer; worn?: boolean }
  | { type: 'failed'; message: string }

/** The job could not be done: it took too long; it threw; its thread ended, or never began. */
export type ThreadFailure =
  | { code: 'timed_out'; limitMs: number }
  | { code: 'job_failed'; message: string }
  | { code: 'thread_died' }

export type Threads<Job, Answer> = {
  run(job: Job): Promise<Result<Answer, ThreadFailure>>
  /** Starts the threads, so that the first caller does not wait for them. */
  warm(): Promise<void>
  close(): Promise<void>
}

export type ThreadsOptions = {
  /** The program of a thread. It says that it is ready once, then answers each job. */
  file: URL
  /** What every thread is given when it starts. */
  given?: () => Promise<unknown>
  /** How many jobs may run at once. */
  threads: number
  /** How long one job may take, the start of a thread not counted. */
  limitMs: number
  /** In mebibytes. */
  memory: { old: number; young: number; stack?: number }
}

/** Starting a thread takes a second alone, many on a machine that is busy. */
const START_LIMIT_MS = 60_000

export function createThreads<Job, Answer>({
  file,
  given = async () => undefined,
  threads,
  limitMs,
  memory,
}: ThreadsOptions): Threads<Job, Answer> {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker | undefined) => void)[] = []
  let starting = 0
  let closed = false

  async function start(): Promise<Worker | undefined> {
    starting++
    let worker: Worker | undefined
    try {
      worker = new Worker(file, {
        workerData: await given(),
        resourceLimits: {
          maxOldGenerationSizeMb: memory.old,
          maxYoungGenerationSizeMb: memory.young,
          ...(memory.stack === undefined ? {} : { stackSizeMb: memory.stack }),
        },
      })
      all.add(worker)
      const reply = await nextReply<Answer>(worker, START_LIMIT_MS)
      if (reply !== 'died' && reply?.type === 'ready' && !closed) return worker
    } catch {
      // No thread, nothing done: said below as for a thread that died.
    } finally {
      starting--
    }
    if (worker) discard(worker)
    return undefined
  }

  function discard(worker: Worker): void {
    all.delete(worker)
    void worker.terminate()
  }

  async function take(): Promise<Worker | undefined> {
    const free = idle.pop()
    if (free) return free
    if (all.size + starting < threads) return start()
    return new Promise((resolve) => waiting.push(resolve))
  }

  function giveBack(worker: Worker): void {
    worker.unref()
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }

  /** A place is free again after a thread died: whoever waits gets a new thread. */
  function replace(): void {
    const next = waiting.shift()
    if (next) void start().then(next)
  }

  return {
    async run(job) {
      const worker = closed ? undefined : await take()
      if (!worker) {
        replace()
        return no({ code: 'thread_died' })
      }
      worker.ref()
      worker.postMessage(job)
      const reply = await nextReply<Answer>(worker, limitMs)
      if (reply !== undefined && reply !== 'died' && reply.type === 'done' && !reply.worn) giveBack(worker)
      else {
        discard(worker)
        replace()
      }
      if (reply === undefined) return no({ code: 'timed_out', limitMs })
      if (reply === 'died' || reply.type === 'ready') return no({ code: 'thread_died' })
      return reply.type === 'done' ? ok(reply.answer) : no({ code: 'job_failed', message: reply.message })
    },
    async warm() {
      const started = await Promise.all(Array.from({ length: threads - all.size - starting }, start))
      for (const worker of started) if (worker) giveBack(worker)
    },
    async close() {
      closed = true
      for (const next of waiting.splice(0)) next(undefined)
      idle.length = 0
      await Promise.all([...all].map((worker) => worker.terminate()))
      all.clear()
    },
  }
}

/** The next thing a thread says; undefined when it takes too long. */
function nextReply<Answer>(worker: Worker, limitMs: number): Promise<ThreadReply<Answer> | 'died' | undefined> {
  return new Promise((resolve) => {
    const finish = (reply: ThreadReply<Answer> | 'died' | undefined) => {
      clearTimeout(timer)
      worker.off('message', finish)
      worker.off('error', died)
      worker.off('exit', died)
      resolve(reply)
    }
    const died = () => finish('died')
    const timer = setTimeout(() => finish(undefined), limitMs)
    worker.on('message', finish)
    worker.on('error', died)
    worker.on('exit', died)
  })
}
