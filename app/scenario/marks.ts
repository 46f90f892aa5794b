/** By what an act is known for the work of a step, in anybody's copy: what it does, never with which numbers. */
import { type Act, isToldOf, subjectOf } from '#grading'

export type Marks = {
  /** What it does and for whom. */
  exact: readonly string[]
  /** What it does. */
  rough: readonly string[]
  /** What was read or looked at: the work of no step, but it says what comes before and what comes after. */
  seen: readonly string[]
}

const NONE: Marks = { exact: [], rough: [], seen: [] }

export function marksOf(act: Act): Marks {
  switch (act.kind) {
    case 'pgi': {
      const told = act.events.map(({ event }) => event).filter(isToldOf)
      return {
        exact: told.map((event) => `${kindOf(event)} ${subjectOf(event)}`),
        rough: told.map(kindOf),
        seen: [],
      }
    }
    case 'mail':
      return { ...NONE, exact: [`mail ${[...act.mail.to].sort().join(' ')}`] }
    case 'save':
      return { ...NONE, exact: [`save ${act.deliverable}`] }
    case 'read':
      return { ...NONE, seen: [`read ${act.what}`] }
    case 'consult':
      return { ...NONE, seen: [`consult ${act.view}`] }
    default:
      return NONE
  }
}

/** A draft is known by what it is a draft of. */
const kindOf = (event: { type: string; kind?: unknown }): string =>
  typeof event.kind === 'string' ? `${event.type} ${event.kind}` : event.type
