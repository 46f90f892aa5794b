import { availableParallelism } from 'node:os'
import { createThreads } from '#documents/threads.ts'
import type { GradedCopy, GradingJob } from './grading-job.ts'

export type GradersOptions = {
  threads?: number
  /** How long one copy may take. */
  limitMs?: number
  /** The file of the thread, when the code that runs is not where it was written (a build). */
  workerFile?: URL
  /** Companies that each thread opens when it starts; the others are opened by the first copy that needs them. */
  companies?: readonly string[]
}

export type Graders = {
  /** Judges one copy. A copy whose files end the thread is judged without them: a teacher is asked to look. */
  judge(job: GradingJob): Promise<GradedCopy>
  warm(): Promise<void>
  close(): Promise<void>
}

/** A copy takes a fifth of a second; what takes three hundred times that is no copy of a student. */
const LIMIT_MS = 60_000
/** A thread holds the companies, the copy it judges and its files. In mebibytes. */
const MEMORY = { old: 1_536, young: 64 }
const MOST_THREADS = 4

export function createGraders({
  threads = Math.min(MOST_THREADS, availableParallelism()),
  limitMs = LIMIT_MS,
  workerFile = new URL('./grading-worker.ts', import.meta.url),
  companies = [],
}: GradersOptions = {}): Graders {
  const given = async () => companies
  const pool = createThreads<GradingJob, GradedCopy>({ file: workerFile, given, threads, limitMs, memory: MEMORY })
  return {
    async judge(job) {
      const judged = await pool.run(job)
      if (judged.ok) return judged.value
      // Our own code failed: no other way of judging would be right.
      if (judged.error.code === 'job_failed') throw new Error(`Judging a copy failed: ${judged.error.message}`)
      const again = await pool.run(withoutFiles(job))
      if (again.ok) return again.value
      throw new Error(`Judging a copy failed, even without its files: ${again.error.code}`)
    },
    warm: pool.warm,
    close: pool.close,
  }
}

const withoutFiles = (job: GradingJob): GradingJob => ({
  ...job,
  saved: job.saved.map(([id]) => [id, { kind: 'unreadable', code: 'too_demanding' }]),
})

let shared: Graders | undefined

/** The threads that everyone uses. */
export function sharedGraders(): Graders {
  shared ??= createGraders()
  return shared
}

/** Says once, when the server starts, how the shared threads are to be made. */
export function configureGraders(options: GradersOptions): Graders {
  void shared?.close()
  shared = createGraders(options)
  return shared
}
