import type { Act } from '#grading'
import { begin, resumeRun, type World } from '#scenario'

/** A pause of more than this is no work: a bell, a lunch, a tab left open. In minutes. */
const LONGEST_PAUSE = 5

/**
 * How long each step took a student, in minutes of real time: from the moment the step before was done (or the first act) to the
 * moment it was done itself, long pauses cut. A step never done is absent.
 */
export function stepMinutes(world: World, acts: readonly { act: Act; at: Date }[]): Map<string, number> {
  const minutes = new Map<string, number>()
  let run = begin(world)
  let spent = 0
  let before: Date | undefined
  for (const { act, at } of acts) {
    if (before) spent += Math.min(LONGEST_PAUSE, Math.max(0, at.getTime() - before.getTime()) / 60_000)
    before = at
    const done = run.state.doneSteps
    run = resumeRun(run, [act])
    const newly = run.state.doneSteps.filter((step) => !done.includes(step))
    if (newly.length === 0) continue
    // Two steps that one act ends were done together: each took half of it.
    for (const step of newly) minutes.set(step, spent / newly.length)
    spent = 0
  }
  return minutes
}
