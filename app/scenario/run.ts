/**
 * An attempt while it is played: a value folded from acts. What the student sees (inbox, clock, PGI, progress) is all
 * in here, and so is what the grader will look at.
 */
import { addMinutes, dayOf, type Moment, moment } from '#base/dates.ts'
import { PersistentList } from '#base/persistent-list.ts'
import type { Act, ActContent, SentMail } from '#grading'
import { type Command, type Company, execute, type Recorded, type Refusal, replay } from '#pgi'
import type { ComputedText } from './format.ts'
import {
  compileMission,
  type Effect,
  type Fact,
  type Mission,
  type MissionState,
  openMission,
  tell,
} from './mission.ts'
import { compute } from './parameters.ts'
import { type Named, resolve, type Scope } from './values.ts'
import { commandOf, type World } from './world.ts'

/** What a person asks to do: an act before the PGI has answered. */
export type Doing = Exclude<ActContent, { kind: 'pgi' } | { kind: 'refused' }> | { kind: 'pgi'; command: Command }

/** `named`: what its text asks of the company as it stood when it came. */
export type DeliveredMail = { mail: string; from: string; at: Moment; named?: ReadonlyMap<string, Named> }

export type Run = {
  world: World
  mission: Mission
  state: MissionState
  company: Company
  clock: Moment
  acts: PersistentList<Act>
  inbox: PersistentList<DeliveredMail>
  sent: PersistentList<SentMail>
  /** Annexes that the student may open. */
  annexes: ReadonlySet<string>
  /** What was saved last for each deliverable: the hash of its content. */
  saved: ReadonlyMap<string, string>
  handedIn: boolean
}

export type DoingRefusal =
  | { code: 'attempt_handed_in' }
  | { code: 'deliverable_unknown'; deliverable: string }
  | { code: 'recipient_unknown'; recipient: string }
  /** A written paper has nothing but its answers. */
  | { code: 'closed_in_a_paper' }

/** Minutes of the simulated clock that each kind of act takes. */
const MINUTES: Readonly<Record<ActContent['kind'], number>> = {
  pgi: 2,
  refused: 1,
  mail: 4,
  consult: 1,
  read: 1,
  save: 0,
  choose: 2,
  wait: 0,
  'hand-in': 0,
}
const CLOSED_IN_A_PAPER: ReadonlySet<Doing['kind']> = new Set(['pgi', 'consult', 'mail', 'wait', 'choose'])
const CLOSING_TIME = '18:00'

export function begin(world: World): Run {
  const { text } = world.scenario
  const scope = scopeOf(world, world.company)
  const mission = compileMission(text, (value) => resolve(value, scope))
  const run: Run = {
    world,
    mission,
    state: openMission(mission),
    company: world.company,
    clock: world.start,
    acts: PersistentList.empty(),
    inbox: PersistentList.empty(),
    sent: PersistentList.empty(),
    annexes: new Set(Object.entries(text.annexes).flatMap(([id, annex]) => (annex.open ? [id] : []))),
    saved: new Map(),
    handedIn: false,
  }
  return hear(run, [{ type: 'start' }], []).run
}

/** The scope in which this world's texts and selectors are read, over a company. */
export function scopeOf(world: World, company: Company, missed: Scope['missed'] = () => {}): Scope {
  return { names: world.names, company, today: world.today, missed }
}

/** The names of the world, and those of a mail that came: its text is read with them. */
export const namesOfMail = ({ world, inbox }: Pick<Run, 'world' | 'inbox'>, mail: string): Pick<World, 'names'> => ({
  names: [...inbox].findLast((one) => one.mail === mail)?.named ?? world.names,
})

/** The names of the world, and what a text asks of the company as it stands. */
export function namedWith(
  locals: Readonly<Record<string, ComputedText>>,
  { world, company }: Pick<Run, 'world' | 'company'>,
  missed: Scope['missed'] = () => {},
): ReadonlyMap<string, Named> {
  const names = new Map(world.names)
  for (const [name, computed] of Object.entries(locals)) {
    names.set(name, compute(computed, { ...scopeOf(world, company, missed), names }))
  }
  return names
}

export type Performed = { run: Run; act: Act; refusal?: Refusal }

/** Does something, if the attempt is open. What the PGI refuses is still an act: it happened, and it teaches. */
export function perform(
  run: Run,
  doing: Doing,
  id: string,
): { ok: true; value: Performed } | { ok: false; error: DoingRefusal } {
  const refused = refusalOf(run, doing)
  if (refused) return { ok: false, error: refused }
  if (doing.kind !== 'pgi') return { ok: true, value: settle(run, { ...doing, id, at: run.clock }) }
  const done = execute(run.company, doing.command, { today: dayOf(run.clock), by: 'student' })
  if (!done.ok) {
    const act: Act = { kind: 'refused', command: doing.command, refusal: done.error, id, at: run.clock }
    return { ok: true, value: { ...settle(run, act), refusal: done.error } }
  }
  return {
    ok: true,
    value: settle(run, { kind: 'pgi', command: doing.command, events: done.value.events, id, at: run.clock }),
  }
}

function refusalOf(run: Run, doing: Doing): DoingRefusal | undefined {
  if (run.handedIn) return { code: 'attempt_handed_in' }
  if (run.world.scenario.text.paper && CLOSED_IN_A_PAPER.has(doing.kind)) return { code: 'closed_in_a_paper' }
  if (doing.kind === 'save' && !(doing.deliverable in run.world.scenario.text.deliverables)) {
    return { code: 'deliverable_unknown', deliverable: doing.deliverable }
  }
  if (doing.kind === 'mail') {
    const unknown = [...doing.mail.to, ...doing.mail.cc].find(
      (to) => !run.world.cast.has(to) && !run.company.crm.parties.has(to),
    )
    if (unknown !== undefined) return { code: 'recipient_unknown', recipient: unknown }
  }
  return undefined
}

function settle(run: Run, act: Act): Performed {
  const { run: next, consequences } = advance(run, act)
  const kept = consequences.length > 0 ? { ...act, consequences } : act
  return { run: { ...next, acts: run.acts.push(kept) }, act: kept }
}

/** Folds recorded acts: the way an attempt is opened again, replayed, or graded. */
export const replayRun = (world: World, acts: Iterable<Act>): Run => resumeRun(begin(world), acts)

/** Goes on folding from a run that is already some way along. */
export function resumeRun(start: Run, acts: Iterable<Act>): Run {
  let run = start
  for (const act of acts) run = { ...advance(run, act, act.consequences ?? []).run, acts: run.acts.push(act) }
  return run
}

/** One act's way through the story. `recorded`: what others did because of it, when that is already known. */
function advance(run: Run, act: Act, recorded?: readonly Recorded[]): { run: Run; consequences: readonly Recorded[] } {
  const clock = clockAfter(act)
  const acted: Run = {
    ...run,
    clock,
    company: act.kind === 'pgi' ? replay(run.company, act.events) : run.company,
    sent: act.kind === 'mail' ? run.sent.push(act.mail) : run.sent,
    saved: act.kind === 'save' ? new Map(run.saved).set(act.deliverable, act.content) : run.saved,
    handedIn: run.handedIn || act.kind === 'hand-in',
  }
  const heard = hear(acted, [...clockFacts(run, clock), ...factsOf(act)], recorded)
  return { run: heard.run, consequences: heard.consequences }
}

function clockAfter(act: Act): Moment {
  const minutes = act.kind === 'wait' ? act.minutes : MINUTES[act.kind]
  const reached = addMinutes(act.at, minutes)
  const closing = moment(`${dayOf(act.at)}T${CLOSING_TIME}`)
  // Work never goes past closing time; what is done later still happens, without moving the clock.
  if (act.at >= closing) return act.at
  return reached > closing ? closing : reached
}

function clockFacts(run: Run, until: Moment): Fact[] {
  const day = dayOf(run.clock)
  return run.mission.times.flatMap((time) => {
    // A text that compares as the moment it writes: checking it again at each act would slow every replay.
    const at = `${day}T${time}`
    return run.clock < at && at <= until ? [{ type: 'clock.Reached', at: time }] : []
  })
}

function factsOf(act: Act): Fact[] {
  switch (act.kind) {
    case 'pgi':
      return act.events.map(({ event }) => ({ ...event, type: `pgi.${event.type}` }))
    case 'refused':
      return [{ type: 'pgi.Refused', code: act.refusal.code, command: act.command.type }]
    case 'mail':
      return [{ ...act.mail, type: 'mail.Sent' }]
    case 'consult':
      return [{ ...act.args, type: 'consult', view: act.view }]
    case 'read':
      return [{ type: 'read', what: act.what }]
    case 'save':
      return [{ type: 'deliverable.Saved', deliverable: act.deliverable }]
    case 'choose':
      return [{ type: 'choice', call: act.call, choice: act.choice }]
    case 'wait':
      return []
    case 'hand-in':
      return [{ type: 'HandedIn' }]
  }
}

/**
 * Tells facts to the mission and carries out what actors answer. When `recorded` is given, the PGI events of actors
 * come from there and nothing is decided again.
 */
function hear(
  start: Run,
  facts: readonly Fact[],
  recorded: readonly Recorded[] | undefined,
): { run: Run; consequences: readonly Recorded[] } {
  let run = start
  const consequences: Recorded[] = []
  for (const fact of facts) {
    const told = tell(run.mission, run.state, fact)
    run = { ...run, state: told.state }
    for (const effect of told.effects) run = carryOut(run, effect, recorded ? undefined : consequences)
  }
  if (recorded && recorded.length > 0) run = { ...run, company: replay(run.company, recorded) }
  return { run, consequences: recorded ?? consequences }
}

function carryOut(run: Run, effect: Effect, consequences: Recorded[] | undefined): Run {
  if ('mail' in effect) {
    const declared = run.world.scenario.text.mails[effect.mail]
    const delivered = { mail: effect.mail, from: declared?.from ?? effect.actor, at: run.clock }
    const isBound = declared !== undefined && Object.keys(declared.with).length > 0
    const named = isBound ? { named: namedWith(declared.with, run) } : {}
    // What a mail carries is in hand as soon as it comes.
    const annexes = new Set([...run.annexes, ...(declared?.annexes ?? [])])
    return { ...run, annexes, inbox: run.inbox.push({ ...delivered, ...named }) }
  }
  if ('annex' in effect) return { ...run, annexes: new Set([...run.annexes, effect.annex]) }
  if (!consequences) return run
  const command = commandOf(effect.pgi, scopeOf(run.world, run.company))
  const done = command.ok ? execute(run.company, command.value, { today: dayOf(run.clock), by: effect.as }) : command
  // What the student did may have made an actor's act impossible (their invoice was cancelled): then it does not happen.
  if (!done.ok) return run
  consequences.push(...done.value.events)
  return { ...run, company: done.value.company }
}
