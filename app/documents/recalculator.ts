import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { no, type Result } from '#base/result.ts'
import type { RecalculationAnswer, RecalculationJob } from './recalculation-job.ts'
import { createThreads } from './threads.ts'

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
const MEMORY = { old: 256, young: 32, stack: 4 }

/** Sheets are calculated again in threads of their own. */
export function createRecalculator({
  threads = THREADS,
  limitMs = LIMIT_MS,
  workerFile = new URL('./recalculate-worker.ts', import.meta.url),
}: RecalculatorOptions = {}): Recalculator {
  const given = async () => ({ module: await engineModule() })
  const pool = createThreads<RecalculationJob, RecalculationAnswer>({
    file: workerFile,
    given,
    threads,
    limitMs,
    memory: MEMORY,
  })
  return {
    async calculate(job) {
      const answer = await pool.run(job)
      if (answer.ok) return answer
      return no(answer.error.code === 'timed_out' ? answer.error : { code: 'engine_failed' })
    },
    warm: pool.warm,
    close: pool.close,
  }
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
