/** By what an act is known for the work of a step, in anybody's copy: what it does, never with which numbers. */
import { type Act, isToldOf, subjectOf } from '#grading'

export type Marks = {
  /** What it does and for whom. */
  exact: readonly string[]
  /** What it does. */
  rough: readonly string[]
}

const NONE: Marks = { exact: [], rough: [] }

export function marksOf(act: Act): Marks {
  switch (act.kind) {
    case 'pgi': {
      const told = act.events.map(({ event }) => event).filter(isToldOf)
      return {
        exact: told.map((event) => `${kindOf(event)} ${subjectOf(event)}`),
        rough: told.map(kindOf),
      }
    }
    case 'mail':
      return { exact: [`mail ${[...act.mail.to].sort().join(' ')}`], rough: [] }
    case 'save':
      return { exact: [`save ${act.deliverable}`], rough: [] }
    default:
      return NONE
  }
}

/** A draft is known by what it is a draft of. */
const kindOf = (event: { type: string; kind?: unknown }): string =>
  typeof event.kind === 'string' ? `${event.type} ${event.kind}` : event.type
