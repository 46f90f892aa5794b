import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { no, ok, type Result } from '#base/result.ts'
import type { RecalculationAnswer, RecalculationJob, WorkerReply } from './recalculation-job.ts'

/** The calculation could not be done: fall back on the values of the file, and on the teacher's eye. */
export type RecalculationFailure = { code: 'timed_out'; limitMs: number } | { code: 'engine_failed' }

export type RecalculatorOptions = {
  /** How many calculations may run at once. */
  threads?: number
  /** How long one calculation may take, the start of a thread not counted. */
  limitMs?: number
  /** The file of the thread, when the code that runs is not where it was written (a build). */
  workerFile?: URL
}

export type Recalculator = {
  calculate(job: RecalculationJob): Promise<Result<RecalculationAnswer, RecalculationFailure>>
  /** Starts the threads, so that the first caller does not wait for them. */
  warm(): Promise<void>
  close(): Promise<void>
}

const THREADS = 2
const LIMIT_MS = 5_000
/** Starting a thread takes 0.2 s alone, seconds on a machine that is busy. */
const START_LIMIT_MS = 20_000
/** WebAssembly memory never shrinks: a thread that grew past this is replaced. In bytes. */
const LARGEST_MEMORY = 256 * 1024 * 1024
const RESOURCES = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/** Threads kept warm, one calculation at a time each. They do not keep the process alive when idle. */
export function createRecalculator({
  threads = THREADS,
  limitMs = LIMIT_MS,
  workerFile = new URL('./recalculate-worker.ts', import.meta.url),
}: RecalculatorOptions = {}): Recalculator {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker | undefined) => void)[] = []
  let starting = 0
  let closed = false

  async function start(): Promise<Worker | undefined> {
    starting++
    let worker: Worker | undefined
    try {
      worker = new Worker(workerFile, { workerData: { module: await engineModule() }, resourceLimits: RESOURCES })
      all.add(worker)
      const reply = await nextReply(worker, START_LIMIT_MS)
      if (reply?.type === 'ready' && !closed) return worker
    } catch {
      // No thread, no engine: said below as for a thread that died.
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
    async calculate(job) {
      const worker = closed ? undefined : await take()
      if (!worker) {
        replace()
        return no({ code: 'engine_failed' })
      }
      worker.ref()
      worker.postMessage(job)
      const reply = await nextReply(worker, limitMs)
      if (reply?.type !== 'done' || reply.memory > LARGEST_MEMORY) {
        discard(worker)
        replace()
      } else giveBack(worker)
      if (reply === undefined) return no({ code: 'timed_out', limitMs })
      return reply.type === 'done' ? ok(reply.answer) : no({ code: 'engine_failed' })
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

/** The next thing a thread says; undefined when it takes too long. A thread that dies says it failed. */
function nextReply(worker: Worker, limitMs: number): Promise<WorkerReply | undefined> {
  return new Promise((resolve) => {
    const finish = (reply: WorkerReply | undefined) => {
      clearTimeout(timer)
      worker.off('message', finish)
      worker.off('error', failed)
      worker.off('exit', failed)
      resolve(reply)
    }
    const failed = (cause: unknown) => finish({ type: 'failed', message: String(cause) })
    const timer = setTimeout(() => finish(undefined), limitMs)
    worker.on('message', finish)
    worker.on('error', failed)
    worker.on('exit', failed)
  })
}

let compiling: Promise<WebAssembly.Module> | undefined

/** The engine, compiled once for all threads. */
function engineModule(): Promise<WebAssembly.Module> {
  compiling ??= readFile(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')).then((bytes) =>
    WebAssembly.compile(bytes),
  )
  return compiling
}

let shared: Recalculator | undefined

/** The threads that everyone uses, unless a service brings its own. */
export function sharedRecalculator(): Recalculator {
  shared ??= createRecalculator()
  return shared
}

/** Says once, when the server starts, how the shared threads are to be made. */
export function configureRecalculator(options: RecalculatorOptions): Recalculator {
  void shared?.close()
  shared = createRecalculator(options)
  return shared
}
