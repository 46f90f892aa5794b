import { invariant } from '#base/result.ts'
import { begin, playAnswer, type Run, replayRun } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { duration, heapBytes, type Measure, rounded, type Subject, timed } from './measure.ts'
import { longAttempt, theScenario, theWorld } from './worlds.ts'

const EVENTS = 1_000
const FORKS = 200
const PLAYED = 36

/** An attempt: what it costs to open, to keep, to open again. */
export const attempt: Subject = {
  name: 'attempt',
  async measure(): Promise<readonly Measure[]> {
    theScenario()
    const starts = await timed(40, (run) => begin(theWorld(run + 1)), { warmUps: 10 })
    const world = theWorld(1)
    const { acts, run } = longAttempt(world, EVENTS)
    const rebuilds = await timed(15, () => replayRun(world, acts), { warmUps: 5 })
    const stored = JSON.stringify(acts)
    const parses = await timed(15, () => JSON.parse(stored))
    const events = acts.reduce((sum, act) => sum + (act.kind === 'pgi' ? act.events.length : 0), 0)
    return [
      duration('start of an attempt: its world drawn, its mission opened', starts),
      duration('rebuild of a 1 000-event attempt', rebuilds, 30, {
        acts: acts.length,
        pgiEvents: events,
        refused: countRefused(run),
      }),
      duration('the same attempt read from JSON', parses, undefined, { bytes: stored.length }),
      ...memory(),
    ]
  },
}

const countRefused = ({ acts }: Run): number => [...acts].filter(({ kind }) => kind === 'refused').length

/** Attempts kept side by side in memory, above one company: what each one adds. */
function memory(): Measure[] {
  // Everything that is made once for all attempts is made before the first reading.
  playAnswer(theWorld(1), theScenario().modelAnswer.answer, printNamed)
  const begun = eachAdds(FORKS, (seed) => begin(theWorld(seed)))
  const played = eachAdds(PLAYED, (seed) => {
    const world = theWorld(seed)
    return playAnswer(world, world.scenario.modelAnswer.answer, printNamed).run
  })
  const model = playAnswer(theWorld(1), theScenario().modelAnswer.answer, printNamed)
  const bytes = [...model.run.acts].reduce((sum, act) => sum + JSON.stringify(act).length, 0)
  if (begun === undefined || played === undefined) return []
  return [
    {
      name: 'memory of an attempt just begun (fork of BUROMOD)',
      value: begun,
      unit: 'KiB',
      target: { atMost: 1_024 },
      detail: { attempts: FORKS },
    },
    {
      name: 'memory of an attempt played to its end',
      value: played,
      unit: 'KiB',
      target: { atMost: 1_024 },
      detail: { attempts: PLAYED },
    },
    {
      name: 'model answer as kept in the event log',
      value: bytes,
      unit: 'bytes',
      detail: { acts: model.run.acts.length, bytesPerAct: Math.round(bytes / model.run.acts.length) },
    },
  ]
}

/** In KiB. */
function eachAdds(count: number, make: (seed: number) => Run): number | undefined {
  const before = heapBytes()
  const kept = Array.from({ length: count }, (_, index) => make(index + 1))
  const after = heapBytes()
  invariant(kept.length === count, 'the attempts are still there when memory is read')
  return before === undefined || after === undefined ? undefined : rounded((after - before) / count / 1_024)
}
