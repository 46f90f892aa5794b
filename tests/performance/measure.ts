/** What a benchmark says, and how a time is taken. A bench measures and never fails: a target missed is told, not thrown. */
import { cpus, loadavg, totalmem } from 'node:os'

export type Unit = 'ms' | 'events/s' | 'KiB' | 'bytes' | 'count'

export type Measure = {
  readonly name: string
  readonly value: number
  readonly unit: Unit
  readonly target?: { readonly atMost: number } | { readonly atLeast: number }
  /** What else helps to read the figure: sizes, extremes, counts. */
  readonly detail?: Readonly<Record<string, number | string>>
}

export type Subject = {
  readonly name: string
  measure(): Promise<readonly Measure[]> | readonly Measure[]
}

export const isMet = ({ value, target }: Measure): boolean | undefined => {
  if (!target) return undefined
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The smallest value that at least this share of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, two) => one - two)
  const rank = Math.ceil((share / 100) * sorted.length) - 1
  return sorted[Math.max(0, rank)] ?? Number.NaN
}

/** What a run took: on the clock, and of processor time, which a busy machine changes less. In milliseconds. */
export type Run = { readonly wall: number; readonly cpu: number }

/** Several runs, after some that only warm the engine. */
export async function timed(runs: number, work: (run: number) => unknown, { warmUps = 2 } = {}): Promise<Run[]> {
  for (let run = 0; run < warmUps; run += 1) await work(run)
  collectGarbage()
  const taken: Run[] = []
  for (let run = 0; run < runs; run += 1) {
    const cpu = process.cpuUsage()
    const started = performance.now()
    await work(run)
    const wall = performance.now() - started
    const { user, system } = process.cpuUsage(cpu)
    taken.push({ wall, cpu: (user + system) / 1_000 })
  }
  return taken
}

export const medianOf = (runs: readonly Run[], clock: keyof Run = 'wall'): number =>
  median(runs.map((run) => run[clock]))

/** The median time as a measure; what the processor spent, and the extremes, beside it. */
export const duration = (
  name: string,
  runs: readonly Run[],
  atMost?: number,
  detail: Measure['detail'] = {},
): Measure => ({
  name,
  value: rounded(medianOf(runs)),
  unit: 'ms',
  ...(atMost === undefined ? {} : { target: { atMost } }),
  detail: { ...detail, ...spread(runs) },
})

export const spread = (runs: readonly Run[]): Record<string, number> => ({
  runs: runs.length,
  cpuMs: rounded(medianOf(runs, 'cpu')),
  fastestMs: rounded(Math.min(...runs.map(({ wall }) => wall))),
  slowestMs: rounded(Math.max(...runs.map(({ wall }) => wall))),
})

/** `npm run bench` passes --expose-gc; without it the memory figures say so by being absent. */
export function collectGarbage(): boolean {
  if (!globalThis.gc) return false
  globalThis.gc()
  return true
}

export function heapBytes(): number | undefined {
  return collectGarbage() ? process.memoryUsage().heapUsed : undefined
}

/** Rounded to what the measure can bear. */
export const rounded = (value: number): number => Number(value.toPrecision(4))

export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: rounded(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
})

/** How many tasks the machine had to run, over one minute: above the number of cores, times are too long. */
export const load = (): number => rounded(loadavg()[0] ?? 0)
