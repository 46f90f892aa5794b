// Runs in its own thread: a trap of the engine, an endless sheet or a memory leak costs this thread and nothing else.
import { parentPort, workerData } from 'node:worker_threads'
import { initSync, Model } from '@ironcalc/wasm'
import type { ComputedValue, EnginePlace, RecalculationAnswer, RecalculationJob } from './recalculation-job.ts'
import type { ThreadReply } from './threads.ts'

const engine = initSync({ module: workerData.module })

/** The only way to read a number unrounded is to show it with all its digits. */
const ALL_DIGITS = '0.00000000000000E+00'

/** What `getCellType` answers, as in the TYPE function of spreadsheets. */
const NUMBER = 1
const BOOLEAN = 4
const ERROR = 16

function calculate(job: RecalculationJob): RecalculationAnswer {
  const model = new Model('workbook', 'en', 'UTC', 'en')
  try {
    model.pauseEvaluation()
    job.sheets.forEach((name, index) => {
      if (index > 0) model.newSheet()
      model.renameSheet(index, name)
    })
    for (const { name, formula } of job.names) define(model, name, formula)
    for (const { place, input } of job.cells) model.setUserInput(...place, input)
    for (const [sheet, row, column] of job.watched) {
      model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', ALL_DIGITS)
    }
    model.evaluate()
    const readAll = () => job.watched.map((place) => valueAt(model, place))
    const base = readAll()
    const runs = job.runs.map((changes) => {
      const before = changes.map(({ place }) => ({ place, input: contentAt(model, place) }))
      for (const { place, input } of changes) model.setUserInput(...place, input)
      model.evaluate()
      const values = readAll()
      for (const { place, input } of before) restore(model, place, input)
      return values
    })
    return { base, runs }
  } finally {
    model.free()
  }
}

/** A name the engine does not take is left out: formulas that use it show #NAME?, the others are calculated. */
function define(model: Model, name: string, formula: string): void {
  try {
    model.newDefinedName(name, undefined, formula)
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error
  }
}

const contentAt = (model: Model, [sheet, row, column]: EnginePlace): string => model.getCellContent(sheet, row, column)

function restore(model: Model, [sheet, row, column]: EnginePlace, input: string): void {
  if (input === '') model.rangeClearContents(sheet, row, column, row, column)
  else model.setUserInput(sheet, row, column, input)
}

function valueAt(model: Model, [sheet, row, column]: EnginePlace): ComputedValue {
  const shown = model.getFormattedCellValue(sheet, row, column)
  switch (model.getCellType(sheet, row, column)) {
    case NUMBER:
      return shown === '' ? { value: null, kind: 'number' } : { value: Number(shown), kind: 'number' }
    case BOOLEAN:
      return { value: shown === 'TRUE', kind: 'bool' }
    case ERROR:
      return { value: shown, kind: 'error' }
    default:
      return { value: shown, kind: 'text' }
  }
}

/** WebAssembly memory never shrinks: a thread that grew past this is replaced. In bytes. */
const LARGEST_MEMORY = 256 * 1024 * 1024

const answer = (reply: ThreadReply<RecalculationAnswer>) => parentPort?.postMessage(reply)

parentPort?.on('message', (job: RecalculationJob) => {
  try {
    const calculated = calculate(job)
    answer({ type: 'done', answer: calculated, worn: engine.memory.buffer.byteLength > LARGEST_MEMORY })
  } catch (error) {
    answer({ type: 'failed', message: String(error) })
  }
})

// The first calculation costs ten times the next ones: paid before anyone waits.
calculate({
  sheets: ['warm'],
  names: [],
  cells: [
    { place: [0, 1, 1], input: '1' },
    { place: [0, 1, 2], input: '=IF(SUM(A1:A3)>0,ROUND(A1*1.2,2),"")' },
  ],
  watched: [[0, 1, 2]],
  runs: [[{ place: [0, 1, 1], input: '2' }]],
})
answer({ type: 'ready' })
