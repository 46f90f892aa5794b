import { monitorEventLoopDelay } from 'node:perf_hooks'
import { invariant } from '#base/result.ts'
import { type Workbook, workbookSchema } from '#documents/workbook.ts'
import { writeDocx } from '#documents/write-docx.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import type { Act } from '#grading'
import { playAnswer, type Situation } from '#scenario'
import { mimeOfFile, type SavedFile, WORKBOOK_MIME } from '#services/attempts/saved-content.ts'
import { findScenario } from '#services/catalogue/scenarios.server.ts'
import { createGraders, type Graders } from '#services/grading/graders.server.ts'
import type { GradingJob } from '#services/grading/grading-job.ts'
import { printNamed } from '#wording/named.ts'
import { duration, type Measure, median, rounded, type Subject, timed } from './measure.ts'
import { SLUG, theWorld } from './worlds.ts'

const CLASS = 36
const FAULTY = 6
/** Steps left out upstream: all that builds on them is judged twice. */
const FORGOTTEN: readonly string[] = ['lettrage', 'encaissement']

type StoredCopy = { seed: number; situation: Situation; acts: string; files: ReadonlyMap<string, SavedFile> }

/** From what is kept (the log, an .xlsx, a .docx) to the grade, in the threads that the server uses. */
export const grading: Subject = {
  name: 'grading',
  async measure(): Promise<readonly Measure[]> {
    const copies: StoredCopy[] = []
    for (let seed = 1; seed <= CLASS; seed += 1) copies.push(await handedIn(seed))
    const faulty: StoredCopy[] = []
    for (let seed = 1; seed <= FAULTY; seed += 1) faulty.push(await handedIn(seed, FORGOTTEN))
    const started = performance.now()
    const graders = createGraders({ companies: ['buromod'] })
    await graders.warm()
    const warmed = performance.now() - started
    const alone = await timed(15, (run) => gradeCopy(copies[run % copies.length], graders), { warmUps: 6 })
    const carried = await timed(15, (run) => gradeFaulty(faulty[run % faulty.length], graders), { warmUps: 6 })
    const classes = await timed(3, () => Promise.all(copies.map((copy) => gradeCopy(copy, graders))), { warmUps: 1 })
    const stalled = await stalledBy(copies, graders)
    await graders.close()
    return [
      duration('grading one copy (xlsx, docx, PGI, mails)', alone, 300),
      duration('grading one copy whose early steps are wrong', carried, 300),
      duration('grading 36 copies handed in together', classes, 6_000),
      {
        name: 'longest stop of the pages while slow copies are graded',
        value: rounded(stalled),
        unit: 'ms',
        target: { atMost: 100 },
      },
      { name: 'start of the threads that grade, once per process', value: rounded(warmed), unit: 'ms' },
      {
        name: 'documents of one copy',
        value: median(copies.map(({ files }) => [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0))),
        unit: 'bytes',
      },
    ]
  },
}

async function handedIn(seed: number, forgotten: readonly string[] = []): Promise<StoredCopy> {
  const world = theWorld(seed)
  const steps = world.scenario.modelAnswer.answer.steps.filter(({ step }) => !forgotten.includes(step))
  const { run, deliverables } = playAnswer(world, { steps }, printNamed)
  const files = new Map<string, SavedFile>()
  for (const [id, deliverable] of deliverables) {
    if (deliverable.kind === 'spreadsheet') {
      const bytes = await writeXlsx(deliverable.workbook)
      files.set(id, { mime: mimeOfFile(`${id}.xlsx`), bytes })
    } else if (deliverable.kind === 'letter') {
      const bytes = await writeDocx(deliverable.letter, { title: id })
      files.set(id, { mime: mimeOfFile(`${id}.docx`), bytes })
    }
  }
  return { seed, situation: world.situation, acts: JSON.stringify([...run.acts]), files }
}

function jobOf({ seed, situation, acts, files }: StoredCopy): GradingJob {
  const found = findScenario(SLUG)
  invariant(found, 'the scenario is there')
  const read: Act[] = JSON.parse(acts)
  const version = { id: SLUG, files: [...found.files] }
  return { version, company: null, seed, situation, acts: read, saved: [...files] }
}

async function gradeCopy(copy: StoredCopy | undefined, graders: Graders): Promise<void> {
  invariant(copy, 'there is a copy to grade')
  const { grade } = await graders.judge(jobOf(copy))
  invariant(grade.total === grade.max, `the model answer of the seed ${copy.seed} earns everything`)
}

async function gradeFaulty(copy: StoredCopy | undefined, graders: Graders): Promise<void> {
  invariant(copy, 'there is a copy to grade')
  const { grade } = await graders.judge(jobOf(copy))
  invariant(
    grade.criteria.some(({ carried }) => carried),
    `something is carried in the copy of the seed ${copy.seed}`,
  )
}

/** How long this process, which would be answering pages, stands still while every thread judges a copy made to be slow. */
async function stalledBy(copies: readonly StoredCopy[], graders: Graders): Promise<number> {
  const slow = { mime: WORKBOOK_MIME, bytes: new TextEncoder().encode(JSON.stringify(endlessSheet())) }
  const jobs = copies.slice(0, 4).map((copy) => jobOf({ ...copy, files: new Map([...copy.files, ['tableau', slow]]) }))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await Promise.all(jobs.map((job) => graders.judge(job)))
  delay.disable()
  return delay.max / 1e6
}

/** Each line sums whole columns: minutes of calculation for a table that looks right. */
function endlessSheet(): Workbook {
  const cells: Workbook['sheets'][number]['cells'] = {
    A1: { value: 'Client' },
    B1: { value: 'Facture' },
    C1: { value: 'Échéance' },
    D1: { value: 'Jours de retard' },
    E1: { value: 'Restant dû' },
  }
  for (let row = 2; row <= 4_000; row += 1) {
    cells[`A${row}`] = { value: `Client ${row}` }
    cells[`B${row}`] = { value: `FA${row}` }
    cells[`C${row}`] = { value: 46_000 + row, kind: 'date' }
    cells[`D${row}`] = { value: 1, formula: `SUMIF(B:B,B${row},E:E)` }
    cells[`E${row}`] = { value: row }
  }
  return workbookSchema.parse({ sheets: [{ name: 'Relances', cells }] })
}
