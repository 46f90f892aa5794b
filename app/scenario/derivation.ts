/**
 * What the model would have made of a student's own work: their acts until a step begins, then the model's acts of that
 * step, and of those that the student had not begun by then. Acts select what they act on, so they play over any state.
 */
import type { Act, Derived } from '#grading'
import type { Company } from '#pgi'
import { type Played, type Print, playFrom } from './answer.ts'
import { ownersOf } from './owners.ts'
import { begin, type Run, resumeRun } from './run.ts'

export type Derivation = (step: string) => Derived | null

/** Each step is derived once, whatever the number of criteria that ask. */
export function derivationOf(run: Run, model: Played, print: Print): Derivation {
  const { world } = run
  const acts = [...run.acts]
  const { steps } = world.scenario.modelAnswer.answer
  const owners = ownersOf(acts, model.acts)
  const starts = new Map(steps.map(({ step }) => [step, startOf(step, acts, owners, model.acts)]))
  const moments = new Map<number, Run>([[0, begin(world)]])
  const known = new Map<string, Derived | null>()

  /** The run as it stood before the act of that rank: folded from the nearest moment already known. */
  function runAt(rank: number): Run {
    const found = moments.get(rank)
    if (found) return found
    const [from, earlier] = [...moments].reduce((best, one) => (one[0] > best[0] && one[0] < rank ? one : best))
    const made = resumeRun(earlier, acts.slice(from, rank))
    moments.set(rank, made)
    return made
  }

  function derive(step: string): Derived | null {
    const rank = starts.get(step)
    if (rank === undefined) return null
    const place = steps.findIndex((one) => one.step === step)
    const isLeft = (one: string) => one === step || (starts.get(one) ?? 0) >= rank
    const left = steps.slice(place).filter((one) => isLeft(one.step) && changesThePgi(model.acts.get(one.step) ?? []))
    const start = runAt(rank)
    if (left.length === 0) return { company: sameOr(run.company, start.company), byModel: false }
    const played = playFrom({ ...start, handedIn: false }, { steps: left }, print)
    const byModel = left[0]?.step === step
    // What can't be done of the later steps is theirs; what can't be done of this one leaves nothing to compare with.
    if (byModel && played.problems.some(({ path }) => path[1] === 0)) return null
    return { company: played.run.company, byModel }
  }

  return (step) => {
    const found = known.get(step)
    if (found !== undefined) return found
    const made = derive(step)
    known.set(step, made)
    return made
  }
}

/** Nothing happened in the company after that moment: then it is the student's company itself, and not another like it. */
const sameOr = (last: Company, then: Company): Company => (then.history.length === last.history.length ? last : then)

const isOnThePgi = (act: Act): boolean => act.kind === 'pgi'
const changesThePgi = (acts: readonly Act[]): boolean =>
  acts.some((act) => isOnThePgi(act) || (act.consequences ?? []).length > 0)

/**
 * A step begins with its first act on the PGI. One that only writes is judged by what was saved or sent last, so it
 * begins there. One that was not begun begins at the end.
 */
function startOf(
  step: string,
  acts: readonly Act[],
  owners: readonly (string | undefined)[],
  model: ReadonlyMap<string, readonly Act[]>,
): number {
  const isOwn = (act: Act, rank: number) => owners[rank] === step && (!onPgi || isOnThePgi(act))
  const onPgi = (model.get(step) ?? []).some(isOnThePgi)
  const rank = onPgi ? acts.findIndex(isOwn) : acts.findLastIndex(isOwn)
  return rank === -1 ? acts.length : rank
}
