import { invariant } from '#base/result.ts'
import { readLetter, readSpreadsheet } from '#documents/read-upload.ts'
import { createRecalculator, type Recalculator } from '#documents/recalculator.ts'
import { writeDocx } from '#documents/write-docx.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import type { Act, Deliverable } from '#grading'
import { mark, playAnswer, replayRun } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { duration, type Measure, median, rounded, type Subject, timed } from './measure.ts'
import { theWorld } from './worlds.ts'

const CLASS = 36

type StoredCopy = {
  seed: number
  acts: string
  files: ReadonlyMap<string, { kind: 'spreadsheet' | 'letter'; bytes: Uint8Array }>
}

/** From what is kept (the log, an .xlsx, a .docx) to the grade, its documents calculated again by the engine. */
export const grading: Subject = {
  name: 'grading',
  async measure(): Promise<readonly Measure[]> {
    const copies: StoredCopy[] = []
    for (let seed = 1; seed <= CLASS; seed += 1) copies.push(await handedIn(seed))
    const started = performance.now()
    const recalculator = createRecalculator()
    await recalculator.warm()
    const warmed = performance.now() - started
    const alone = await timed(15, (run) => gradeCopy(copies[run % copies.length], recalculator), { warmUps: 4 })
    const classes = await timed(
      1,
      async () => {
        for (const copy of copies) await gradeCopy(copy, recalculator)
      },
      { warmUps: 0 },
    )
    await recalculator.close()
    return [
      duration('grading one copy (xlsx, docx, PGI, mails)', alone, 300),
      duration('grading 36 copies, one after another', classes, 6_000),
      { name: 'start of the spreadsheet engine, once per process', value: rounded(warmed), unit: 'ms' },
      {
        name: 'documents of one copy',
        value: median(copies.map(({ files }) => [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0))),
        unit: 'bytes',
      },
    ]
  },
}

async function handedIn(seed: number): Promise<StoredCopy> {
  const world = theWorld(seed)
  const { run, deliverables } = playAnswer(world, world.scenario.modelAnswer.answer, printNamed)
  const files = new Map<string, { kind: 'spreadsheet' | 'letter'; bytes: Uint8Array }>()
  for (const [id, deliverable] of deliverables) {
    if (deliverable.kind === 'spreadsheet') {
      files.set(id, { kind: 'spreadsheet', bytes: await writeXlsx(deliverable.workbook) })
    } else if (deliverable.kind === 'letter') {
      files.set(id, { kind: 'letter', bytes: await writeDocx(deliverable.letter, { title: id }) })
    }
  }
  return { seed, acts: JSON.stringify([...run.acts]), files }
}

async function gradeCopy(copy: StoredCopy | undefined, recalculator: Recalculator): Promise<void> {
  invariant(copy, 'there is a copy to grade')
  const acts: Act[] = JSON.parse(copy.acts)
  const run = replayRun(theWorld(copy.seed), acts)
  const deliverables = new Map<string, Deliverable>()
  for (const [id, { kind, bytes }] of copy.files) deliverables.set(id, await readFile(kind, bytes, id))
  const { grade } = await mark(run, deliverables, { print: printNamed, recalculator })
  invariant(grade.total === grade.max, `the model answer of the seed ${copy.seed} earns everything`)
}

async function readFile(kind: 'spreadsheet' | 'letter', bytes: Uint8Array, id: string): Promise<Deliverable> {
  if (kind === 'spreadsheet') {
    const read = await readSpreadsheet(bytes, `${id}.xlsx`)
    invariant(read.ok, 'our own workbook reads')
    return { kind, workbook: read.value, format: 'xlsx' }
  }
  const read = await readLetter(bytes, `${id}.docx`)
  invariant(read.ok, 'our own letter reads')
  return { kind, letter: read.value, format: 'docx' }
}
