/** Words are looked up in one thread of its own, started by the first text that needs it: a remark never costs a page its time. */
import type { Misspelling, SpellingJob } from './spelling.ts'
import { createThreads } from './threads.ts'

export type Speller = {
  /** Undefined when it cannot be told: then nothing is said. */
  look(job: SpellingJob): Promise<readonly Misspelling[] | undefined>
  close(): Promise<void>
}

export type SpellerOptions = {
  limitMs?: number
  /** The file of the thread, when the code that runs is not where it was written (a build). */
  workerFile?: URL
}

/** A long report takes a few hundredths of a second. */
const LIMIT_MS = 5_000
const MEMORY = { old: 256, young: 32 }

export function createSpeller({
  limitMs = LIMIT_MS,
  workerFile = new URL('./spelling-worker.ts', import.meta.url),
}: SpellerOptions = {}): Speller {
  const pool = createThreads<SpellingJob, readonly Misspelling[]>({
    file: workerFile,
    threads: 1,
    limitMs,
    memory: MEMORY,
  })
  return {
    async look(job) {
      const looked = await pool.run(job)
      if (looked.ok) return looked.value
      console.error('The spelling of a text could not be looked at:', looked.error.code)
      return undefined
    },
    close: pool.close,
  }
}

let shared: Speller | undefined

/** The thread that everyone uses. */
export function sharedSpeller(): Speller {
  shared ??= createSpeller()
  return shared
}

export function configureSpeller(options: SpellerOptions): Speller {
  shared = createSpeller(options)
  return shared
}
