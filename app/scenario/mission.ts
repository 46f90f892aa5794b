/**
 * The mission as an XState machine: one parallel region per actor, and one per step of the student. Actors react to
 * facts (what happened in the PGI, mails, the clock), never to clicks. No invokes, no timers: time is a fact.
 */
import { createMachine, type EventObject, initialTransition, transition } from 'xstate'
import { rowMatches } from '#grading'
import type { ActorText, EffectText, ScenarioText } from './format.ts'

/** Something that happened, as actors and steps hear it: `pgi.InvoiceIssued`, `mail.Sent`, `consult`, `clock.Reached`… */
export type Fact = EventObject & Readonly<Record<string, unknown>>

/** What an actor answers with. Data: `run.ts` carries it out. */
export type Effect = EffectText & { actor: string }

export type Mission = {
  machine: ReturnType<typeof createMachine>
  /** The facts that something listens to; the others need not be sent. */
  heard: ReadonlySet<string>
  /** The times of day that an actor waits for, in order. */
  times: readonly string[]
}

type Snapshot = Parameters<typeof transition>[1]
export type MissionState = { snapshot: Snapshot; doneSteps: readonly string[] }

type Resolve = (value: unknown) => unknown

const isConditions = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The guards close over the attempt's own values, so the machine is made for a world. */
export function compileMission(text: ScenarioText, resolve: Resolve): Mission {
  const heard = new Set<string>()
  const times = new Set<string>()
  const listens = (on: string, when: unknown, at?: string) => {
    heard.add(on)
    if (at) times.add(at)
    const wanted = resolve(when ?? {})
    const conditions = isConditions(wanted) ? wanted : {}
    return ({ event }: { event: EventObject }) =>
      (at === undefined || fieldAt(event) === at) && rowMatches(event, conditions)
  }
  const steps = text.mission.steps.map((step) => {
    const done = step.done
    const on = done ? { [done.on]: { guard: listens(done.on, done.when), target: 'done' } } : {}
    return [`step ${step.id}`, { initial: 'open', states: { open: { on }, done: {} } }] as const
  })
  const actors = Object.entries(text.mission.actors).map(
    ([id, actor]) => [`actor ${id}`, region(id, actor, listens)] as const,
  )
  const machine = createMachine({ type: 'parallel', states: Object.fromEntries([...steps, ...actors]) })
  return { machine, heard, times: [...times].sort() }
}

const fieldAt = (event: EventObject): unknown => ('at' in event ? event.at : undefined)

function region(
  id: string,
  actor: ActorText,
  listens: (on: string, when: unknown, at?: string) => (args: { event: EventObject }) => boolean,
) {
  const states = Object.entries(actor.states).map(([name, state]) => {
    const on = Object.entries(state.on).map(([fact, transitions]) => [
      fact,
      transitions.map(({ when, at, do: effects, to }) => ({
        guard: listens(fact, when, at),
        actions: effects.map((effect) => ({ type: 'effect', params: { ...effect, actor: id } })),
        ...(to ? { target: to } : {}),
      })),
    ])
    return [name, { on: Object.fromEntries(on) }]
  })
  return { initial: actor.initial, states: Object.fromEntries(states) }
}

const isEffect = (value: unknown): value is Effect => typeof value === 'object' && value !== null && 'actor' in value

function stateOf(snapshot: Snapshot): MissionState {
  const value: unknown = 'value' in snapshot ? snapshot.value : {}
  const regions = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const doneSteps = regions.flatMap(([name, state]) =>
    name.startsWith('step ') && state === 'done' ? [name.slice('step '.length)] : [],
  )
  return { snapshot, doneSteps }
}

export function openMission(mission: Mission): MissionState {
  const [snapshot] = initialTransition(mission.machine)
  return stateOf(snapshot)
}

/** Tells one fact to the machine: its next state, and what actors do about it. */
export function tell(mission: Mission, state: MissionState, fact: Fact): { state: MissionState; effects: Effect[] } {
  if (!mission.heard.has(fact.type)) return { state, effects: [] }
  const [snapshot, actions] = transition(mission.machine, state.snapshot, fact)
  const done: readonly { type: string; params?: unknown }[] = actions
  const effects = done.flatMap(({ type, params }) => (type === 'effect' && isEffect(params) ? [params] : []))
  return { state: stateOf(snapshot), effects }
}
