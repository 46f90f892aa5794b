/**
 * What the copies of a class say of a criterion. A class is small: every figure bears its count, a correlation is not said under
 * thirty copies, and comes with its interval.
 */
import type { Code } from './codes.ts'
import type { MutantCode } from './mutants/kinds.ts'

export type Observation = {
  /** Share of the criterion's points, from 0 to 1. */
  ratio: number
  /** Share of the points of all the other criteria of the same copy; null when there are none. */
  rest: number | null
  code: Code
  signature?: MutantCode
  /** How long the criterion's step took, in minutes; null when it cannot be told. */
  minutes: number | null
}

/** A mistake, by the fault that was recognised, or else by what the verdict says. */
export type WrongAnswer = ({ signature: MutantCode } | { code: Code }) & { count: number }

export type CriterionStatistics = {
  n: number
  /** Shares of the copies, from 0 to 1. The rest is partly right, or wrong. */
  success: number
  blank: number
  /** Mean share of the points. */
  mean: number
  medianMinutes: number | null
  /** Most frequent first, five at the most. */
  wrong: readonly WrongAnswer[]
  discrimination: Discrimination
  /** Everybody, or nobody, has it: it tells nobody from anybody. Not said of a handful of copies. */
  flag: 'everybody' | 'nobody' | null
}

/** Correlation between the criterion and the rest of the copy, with its 95 % interval. */
export type Discrimination =
  | { known: true; r: number; low: number; high: number; n: number }
  | { known: false; because: 'few'; n: number; needed: number }
  | { known: false; because: 'constant'; n: number }

/** Under this many copies a correlation says nothing of the criterion. */
const FEWEST_TO_DISCRIMINATE = 30
const FEWEST_TO_FLAG = 5
const MOST_WRONG = 5

/** What a verdict says when nothing was tried: there is no work to be wrong about. */
const BLANK: ReadonlySet<Code> = new Set<Code>([
  'deliverable_missing',
  'deliverable_blank',
  'record_untouched',
  'value_missing',
  'document_missing',
  'entries_missing',
  'lettrage_missing',
  'deadline_undone',
  'nothing_done',
  'action_missing',
  'not_consulted',
  'formulas_missing',
  'total_missing',
  'mail_missing',
  'mail_empty',
])

export const isBlank = ({ ratio, code }: Pick<Observation, 'ratio' | 'code'>): boolean => ratio === 0 && BLANK.has(code)

export function statisticsOf(observations: readonly Observation[]): CriterionStatistics {
  const n = observations.length
  const share = (count: number): number => (n === 0 ? 0 : count / n)
  const full = observations.filter(({ ratio }) => ratio >= 1).length
  const none = observations.filter(({ ratio }) => ratio <= 0).length
  return {
    n,
    success: share(full),
    blank: share(observations.filter(isBlank).length),
    mean: share(observations.reduce((sum, { ratio }) => sum + ratio, 0)),
    medianMinutes: medianOf(observations.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))),
    wrong: wrongAnswers(observations),
    discrimination: discriminationOf(observations),
    flag: n < FEWEST_TO_FLAG ? null : full === n ? 'everybody' : none === n ? 'nobody' : null,
  }
}

function wrongAnswers(observations: readonly Observation[]): WrongAnswer[] {
  const counted = new Map<string, WrongAnswer>()
  for (const observation of observations) {
    if (observation.ratio >= 1 || isBlank(observation)) continue
    const { signature, code } = observation
    const key = signature ?? `code ${code}`
    const known = counted.get(key)
    const what = signature === undefined ? { code } : { signature }
    counted.set(key, { ...what, count: (known?.count ?? 0) + 1 })
  }
  // Equal counts keep the order of the copies, which is the same at every visit.
  return [...counted.values()].sort((left, right) => right.count - left.count).slice(0, MOST_WRONG)
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const ordered = [...values].sort((left, right) => left - right)
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.ceil((ordered.length - 1) / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

export function discriminationOf(observations: readonly Pick<Observation, 'ratio' | 'rest'>[]): Discrimination {
  const pairs = observations.flatMap(({ ratio, rest }) => (rest === null ? [] : [{ ratio, rest }]))
  const n = pairs.length
  if (n < FEWEST_TO_DISCRIMINATE) return { known: false, because: 'few', n, needed: FEWEST_TO_DISCRIMINATE }
  const r = correlation(pairs)
  if (r === null) return { known: false, because: 'constant', n }
  return { known: true, r, ...interval(r, n), n }
}

/** Pearson's; null when one side never varies. */
function correlation(pairs: readonly { ratio: number; rest: number }[]): number | null {
  const n = pairs.length
  const mean = (key: 'ratio' | 'rest') => pairs.reduce((sum, pair) => sum + pair[key], 0) / n
  const [ratioMean, restMean] = [mean('ratio'), mean('rest')]
  let [both, ratios, rests] = [0, 0, 0]
  for (const { ratio, rest } of pairs) {
    both += (ratio - ratioMean) * (rest - restMean)
    ratios += (ratio - ratioMean) ** 2
    rests += (rest - restMean) ** 2
  }
  return ratios < TINY || rests < TINY ? null : Math.max(-1, Math.min(1, both / Math.sqrt(ratios * rests)))
}

const TINY = 1e-12

/** Fisher's transformation: atanh r is nearly normal, of standard error 1 ÷ √(n − 3). */
function interval(r: number, n: number): { low: number; high: number } {
  const spread = 1.96 / Math.sqrt(n - 3)
  // A perfect correlation has no finite transform, and no width.
  if (Math.abs(r) >= 1) return { low: r, high: r }
  return { low: Math.tanh(Math.atanh(r) - spread), high: Math.tanh(Math.atanh(r) + spread) }
}
