/** Files that others made are read in threads: one that takes too long, or too much memory, is refused and costs nobody else. */
import { availableParallelism } from 'node:os'
import { invariant, no, type Result } from '#base/result.ts'
import type { Letter } from './letter.ts'
import { readLetter, readSlides, readSpreadsheet } from './read-upload.ts'
import type { DocumentRefusal } from './refusal.ts'
import type { SlideDeck } from './slides.ts'
import { createThreads } from './threads.ts'
import type { Workbook } from './workbook.ts'

type Reading<Model> = (bytes: Uint8Array, filename: string) => Promise<Result<Model, DocumentRefusal>>

/** One way in for each kind of content: a report is read as a letter is. */
export type Reader = { spreadsheet: Reading<Workbook>; letter: Reading<Letter>; slides: Reading<SlideDeck> }
export type ReadJob = { kind: keyof Reader; bytes: Uint8Array; filename: string }
export type Read =
  | { kind: 'spreadsheet'; read: Result<Workbook, DocumentRefusal> }
  | { kind: 'letter'; read: Result<Letter, DocumentRefusal> }
  | { kind: 'slides'; read: Result<SlideDeck, DocumentRefusal> }

/** Reads where it is called: in a thread that already is one, or on a machine of one's own. */
export const plainReader: Reader = { spreadsheet: readSpreadsheet, letter: readLetter, slides: readSlides }

export async function readHere({ kind, bytes, filename }: ReadJob): Promise<Read> {
  switch (kind) {
    case 'spreadsheet':
      return { kind, read: await readSpreadsheet(bytes, filename) }
    case 'letter':
      return { kind, read: await readLetter(bytes, filename) }
    case 'slides':
      return { kind, read: await readSlides(bytes, filename) }
  }
}

export type ThreadedReader = Reader & { warm(): Promise<void>; close(): Promise<void> }

export type ReaderOptions = {
  threads?: number
  limitMs?: number
  /** The file of the thread, when the code that runs is not where it was written (a build). */
  workerFile?: URL
}

/** A student's file reads in 0.1 s; what takes a hundred times that is refused. */
const LIMIT_MS = 10_000
const MEMORY = { old: 512, young: 64 }

export function createReader({
  threads = Math.min(2, availableParallelism()),
  limitMs = LIMIT_MS,
  workerFile = new URL('./read-worker.ts', import.meta.url),
}: ReaderOptions = {}): ThreadedReader {
  const pool = createThreads<ReadJob, Read>({ file: workerFile, threads, limitMs, memory: MEMORY })
  async function readThere(job: ReadJob): Promise<Result<Read, DocumentRefusal>> {
    const done = await pool.run(job)
    if (done.ok) return done
    if (done.error.code === 'timed_out') return no({ code: 'too_demanding', of: 'time' })
    if (done.error.code === 'thread_died') return no({ code: 'too_demanding', of: 'memory' })
    console.error('A file could not be read:', done.error.message)
    return no({ code: 'corrupt', part: '' })
  }
  return {
    async spreadsheet(bytes, filename) {
      const there = await readThere({ kind: 'spreadsheet', bytes, filename })
      if (!there.ok) return there
      invariant(there.value.kind === 'spreadsheet', 'a spreadsheet was asked for')
      return there.value.read
    },
    async letter(bytes, filename) {
      const there = await readThere({ kind: 'letter', bytes, filename })
      if (!there.ok) return there
      invariant(there.value.kind === 'letter', 'a letter was asked for')
      return there.value.read
    },
    async slides(bytes, filename) {
      const there = await readThere({ kind: 'slides', bytes, filename })
      if (!there.ok) return there
      invariant(there.value.kind === 'slides', 'slides were asked for')
      return there.value.read
    },
    warm: pool.warm,
    close: pool.close,
  }
}

let shared: ThreadedReader | undefined

/** The threads that everyone uses. */
export function sharedReader(): ThreadedReader {
  shared ??= createReader()
  return shared
}

/** Says once, when the server starts, how the shared threads are to be made. */
export function configureReader(options: ReaderOptions): ThreadedReader {
  void shared?.close()
  shared = createReader(options)
  return shared
}
