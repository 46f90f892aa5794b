/** Spoilt files are read in threads, as an upload is; what is told is what a server would have suffered. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '#base/random.ts'
import type { Read, Reader, ReadJob } from '#documents/reader.ts'
import { createThreads } from '#documents/threads.ts'
import { partsOf, spoil } from './spoil.ts'

/** Every folder whose files may be spoilt. A new one has nothing else to do than to be named here. */
export const FOLDERS = ['tests/fixtures/spreadsheets', 'tests/fixtures/texts']

const KINDS: Readonly<Record<string, keyof Reader>> = {
  xlsx: 'spreadsheet',
  xlsm: 'spreadsheet',
  xls: 'spreadsheet',
  ods: 'spreadsheet',
  csv: 'spreadsheet',
  docx: 'letter',
  docm: 'letter',
  doc: 'letter',
  odt: 'letter',
  pdf: 'letter',
  rtf: 'letter',
  pptx: 'slides',
  pptm: 'slides',
  odp: 'slides',
}
const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

export type FuzzOptions = {
  files: number
  seed: number
  folders?: readonly string[]
  /** How long one file may take. */
  limitMs: number
  threads?: number
}
export type FuzzReport = {
  read: number
  refused: Readonly<Record<string, number>>
  /** What must never be: an exception, a thread that died, a file that never ends. */
  failures: readonly { file: string; seed: number; number: number; how: string; because: string }[]
  slowestMs: number
}

/** Less than a server gives a reader: what needs more is found here. In megabytes. */
const MEMORY = { old: 256, young: 32 }

export async function readSpoilt({
  files,
  seed,
  folders = FOLDERS,
  limitMs,
  threads = 2,
}: FuzzOptions): Promise<FuzzReport> {
  const fixtures = await Promise.all(
    folders
      .flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) })))
      .filter(({ name }) => KINDS[extensionOf(name)])
      .toSorted((left, right) => (left.path < right.path ? -1 : 1))
      .map(async ({ name, path }) => {
        const bytes = readFileSync(path)
        return { name, bytes, parts: await partsOf(bytes) }
      }),
  )
  const file = new URL('../../app/documents/read-worker.ts', import.meta.url)
  const pool = createThreads<ReadJob, Read>({ file, threads, limitMs, memory: MEMORY })
  const refused: Record<string, number> = {}
  const failures: FuzzReport['failures'][number][] = []
  let [read, slowestMs, next] = [0, 0, 0]

  async function work(): Promise<void> {
    while (next < files) {
      const number = next++
      const draw = random(`${seed} ${number}`)
      const fixture = draw.pick(fixtures)
      const { how, bytes } = spoil(fixture.bytes, fixture.parts, draw)
      const kind = KINDS[extensionOf(fixture.name)] ?? 'letter'
      const start = performance.now()
      const done = await pool.run({ kind, bytes, filename: fixture.name })
      slowestMs = Math.max(slowestMs, performance.now() - start)
      if (!done.ok) {
        const because = 'message' in done.error ? `${done.error.code}: ${done.error.message}` : done.error.code
        failures.push({ file: fixture.name, seed, number, how, because })
      } else if (done.value.read.ok) read += 1
      else refused[done.value.read.error.code] = (refused[done.value.read.error.code] ?? 0) + 1
    }
  }
  // Idle threads do not keep a process alive, and a thread that has just died is idle.
  const awake = setInterval(() => {}, 1_000)
  try {
    await pool.warm()
    await Promise.all(Array.from({ length: threads }, work))
  } finally {
    clearInterval(awake)
    await pool.close()
  }
  return { read, refused, failures, slowestMs: Math.round(slowestMs) }
}
