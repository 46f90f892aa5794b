/**
 * World(seed): the company's opening state, the parameters drawn from the seed, and the situation that the author set.
 * Pure and cheap: the opening state is shared, what differs is a thin layer above it.
 */
import { addDays, type Day, day, type Moment, moment } from '#base/dates.ts'
import { type Random, random } from '#base/random.ts'
import { type Company, execute, parseCommand, type Recorded, type Refusal, replay } from '#pgi'
import { compute, type DrawRefusal, draw } from './parameters.ts'
import type { Scenario } from './scenario.ts'
import type { Path } from './source.ts'
import { type Named, resolve, type Scope, type Unresolved } from './values.ts'

export type Person = { id: string; name: string; role: string; party?: string }

/** What each command of the situation made happen. */
export type Situation = readonly (readonly Recorded[])[]

export type World = {
  scenario: Scenario
  seed: number
  today: Day
  start: Moment
  company: Company
  situation: Situation
  /** Parameters, computed values, cast and what the situation kept, by name. */
  names: ReadonlyMap<string, Named>
  cast: ReadonlyMap<string, Person>
}

/** Why a world cannot be made: always the author's mistake, never the student's. */
export type WorldProblem =
  | { path: Path; kind: 'draw'; refusal: DrawRefusal }
  | { path: Path; kind: 'unresolved'; missing: Unresolved }
  | { path: Path; kind: 'command'; command: string; refusal: Refusal | { code: 'malformed_command'; issue: string } }

export type MadeWorld = { world: World; problems: WorldProblem[] }

/** The one entry of a one-key object, as the format guarantees it. */
export function onlyEntry(node: Readonly<Record<string, unknown>>): [string, unknown] {
  const entry = Object.entries(node)[0]
  return entry ?? ['', undefined]
}

/** `{ receipt.record: { … } }` → the command it names, values resolved. */
export function commandOf(node: Readonly<Record<string, unknown>>, scope: Scope) {
  const [type, args] = onlyEntry(node)
  const resolved = resolve(args, scope)
  return parseCommand({ type, ...(typeof resolved === 'object' && resolved !== null ? resolved : {}) })
}

/** `recorded`: what the situation made happen, when it is known already: nothing of it is decided again. */
export function makeWorld(scenario: Scenario, opening: Company, seed: number, recorded?: Situation): MadeWorld {
  const { text } = scenario
  const today = day(text.date)
  const names = new Map<string, Named>([
    ['today', { kind: 'day', value: today }],
    ['company', { value: { name: opening.identity.name, slug: opening.identity.slug } }],
  ])
  const problems: WorldProblem[] = []
  let company = opening
  const scopeAt = (path: Path): Scope => ({
    names,
    company,
    today,
    missed: (missing) => problems.push({ path, kind: 'unresolved', missing }),
  })

  drawParameters(scenario, names, scopeAt, random(`${text.slug}/${seed}`), problems)

  const situation: (readonly Recorded[])[] = []
  const lived = (keep: string | undefined, events: readonly Recorded[]) => {
    situation.push(events)
    if (keep) names.set(keep, { value: events[0]?.event })
  }
  for (const [index, step] of text.situation.entries()) {
    const known = recorded?.[index]
    if (known) {
      company = replay(company, known)
      lived(step.keep, known)
      continue
    }
    const path: Path = ['situation', index, 'do']
    const parsed = commandOf(step.do, scopeAt(path))
    if (!parsed.ok) {
      const issue = parsed.error.issues[0]
      const refusal = { code: 'malformed_command' as const, issue: issue ? `${issue.path} ${issue.code}` : '' }
      problems.push({ path, kind: 'command', command: onlyEntry(step.do)[0], refusal })
      continue
    }
    const done = execute(company, parsed.value, { today: addDays(today, step.on), by: step.as })
    if (!done.ok) {
      problems.push({ path, kind: 'command', command: parsed.value.type, refusal: done.error })
      continue
    }
    company = done.value.company
    lived(step.keep, done.value.events)
  }

  const cast = new Map<string, Person>()
  for (const [id, person] of Object.entries(text.cast)) {
    const read = (key: 'name' | 'role' | 'party') => {
      const value = resolve(person[key], scopeAt(['cast', id, key]))
      return typeof value === 'string' ? value : ''
    }
    const party = person.party === undefined ? {} : { party: read('party') }
    const made = { id, name: read('name'), role: read('role'), ...party }
    cast.set(id, made)
    names.set(id, { value: made })
  }
  for (const [name, computed] of Object.entries(text.values)) {
    names.set(name, compute(computed, scopeAt(['values', name])))
  }
  const start = moment(`${today}T${text.time}`)
  return { world: { scenario, seed, today, start, company, situation, names, cast }, problems }
}

function drawParameters(
  scenario: Scenario,
  names: Map<string, Named>,
  scopeAt: (path: Path) => Scope,
  source: Random,
  problems: WorldProblem[],
): void {
  for (const [name, parameter] of Object.entries(scenario.text.parameters)) {
    const path: Path = ['parameters', name]
    const drawn = draw(name, parameter, scopeAt(path), source.branch(name))
    if ('code' in drawn) problems.push({ path, kind: 'draw', refusal: drawn })
    else names.set(name, drawn)
  }
}
