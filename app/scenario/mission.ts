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
  /** By fact, who listens to it and in which state: whatever else is told changes nothing, and need not be sent. */
  listeners: ReadonlyMap<string, readonly Listener[]>
  /** The times of day that an actor waits for, in order. */
  times: readonly string[]
}

type Guard = (args: { event: EventObject }) => boolean
type Listener = { region: string; state: string; guard: Guard }
type Snapshot = Parameters<typeof transition>[1]
export type MissionState = {
  snapshot: Snapshot
  doneSteps: readonly string[]
  /** Region by region, the state it is in. */
  standing: ReadonlyMap<string, unknown>
}

type Resolve = (value: unknown) => unknown

const isConditions = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The guards close over the attempt's own values, so the machine is made for a world. */
export function compileMission(text: ScenarioText, resolve: Resolve): Mission {
  const listeners = new Map<string, Listener[]>()
  const times = new Set<string>()
  const listens: Listens = ({ region, state, on, when, at }) => {
    if (at) times.add(at)
    const wanted = resolve(when ?? {})
    const conditions = isConditions(wanted) ? wanted : {}
    const guard: Guard = ({ event }) => (at === undefined || fieldAt(event) === at) && rowMatches(event, conditions)
    listeners.set(on, [...(listeners.get(on) ?? []), { region, state, guard }])
    return guard
  }
  const steps = text.mission.steps.map(({ id, done }) => {
    const region = `step ${id}`
    const on = done ? { [done.on]: { guard: listens({ region, state: 'open', ...done }), target: 'done' } } : {}
    return [region, { initial: 'open', states: { open: { on }, done: {} } }] as const
  })
  const actors = Object.entries(text.mission.actors).map(([id, actor]) => {
    const region = `actor ${id}`
    return [region, regionOf(id, region, actor, listens)] as const
  })
  const machine = createMachine({ type: 'parallel', states: Object.fromEntries([...steps, ...actors]) })
  return { machine, listeners, times: [...times].sort() }
}

/** Notes that a region in a state listens to a fact, and gives the condition under which it reacts. */
type Listens = (heard: { region: string; state: string; on: string; when?: unknown; at?: string | undefined }) => Guard

const fieldAt = (event: EventObject): unknown => ('at' in event ? event.at : undefined)

function regionOf(id: string, region: string, actor: ActorText, listens: Listens) {
  const states = Object.entries(actor.states).map(([name, state]) => {
    const on = Object.entries(state.on).map(([fact, transitions]) => [
      fact,
      transitions.map(({ when, at, do: effects, to }) => ({
        guard: listens({ region, state: name, on: fact, when, at }),
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
  return { snapshot, doneSteps, standing: new Map(regions) }
}

export function openMission(mission: Mission): MissionState {
  const [snapshot] = initialTransition(mission.machine)
  return stateOf(snapshot)
}

/** Tells one fact to the machine: its next state, and what actors do about it. */
export function tell(mission: Mission, state: MissionState, fact: Fact): { state: MissionState; effects: Effect[] } {
  // The machine takes 0.1 ms to say that nothing changes, and most facts change nothing: asking first is free.
  const reacts = mission.listeners
    .get(fact.type)
    ?.some(({ region, state: name, guard }) => state.standing.get(region) === name && guard({ event: fact }))
  if (!reacts) return { state, effects: [] }
  const [snapshot, actions] = transition(mission.machine, state.snapshot, fact)
  const done: readonly { type: string; params?: unknown }[] = actions
  const effects = done.flatMap(({ type, params }) => (type === 'effect' && isEffect(params) ? [params] : []))
  return { state: stateOf(snapshot), effects }
}
