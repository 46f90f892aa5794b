import { z } from 'zod'
import { isEmpty } from '../acts.ts'
import { resolvedAll } from '../binding.ts'
import { rowMatches } from '../condition.ts'
import type { Copy } from '../evidence.ts'
import { count, figureOf, text, verdict } from '../figures.ts'
import { meaningsOf } from '../meanings.ts'
import { isNothing } from '../nontrivial.ts'
import { mapValues, valueAt } from '../paths.ts'
import type { Finding } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  /** The type of an event of the PGI. */
  event: z.string().min(1),
  /** What its fields are, by path; a value may be a binding. Items and documents are named by their reference. */
  where: z.record(z.string(), z.unknown()).default({}),
  /** Exactly so many times. Left out: at least once. */
  times: z.int().positive().optional(),
  /** It must not happen. */
  absent: z.boolean().default(false),
})

type Happened = { act: string; said: unknown }

export const pgiHappened = defineCheck('pgi.happened', args, ({ event: type, where, times, absent }) => ({
  evaluate({ student, world, today }, reference) {
    const meanings = meaningsOf(student.company, world)
    const wanted = mapValues(resolvedAll(where, reference, today), meanings.in)
    const all = happenedIn(student, type, meanings.in)
    const right = all.filter(({ said }) => rowMatches(said, wanted))
    const figures = { event: text(type), count: count(right.length), expected: count(times ?? 1) }
    const locations = right.map(({ act }) => ({ kind: 'act' as const, id: act }))
    if (absent) {
      if (right.length > 0) return verdict({ ratio: 0, code: 'action_forbidden', figures, locations })
      // Doing nothing at all is no restraint.
      return verdict(
        isEmpty(student) ? { ratio: 0, code: 'nothing_done' } : { ratio: 1, code: 'action_avoided', figures },
      )
    }
    if (right.length === 0) {
      return verdict({
        ratio: 0,
        code: 'action_missing',
        figures,
        findings: differences(type, nearest(all, wanted), wanted),
      })
    }
    if (times !== undefined && right.length < times) {
      return verdict({ ratio: right.length / times, code: 'action_too_few', figures, locations })
    }
    if (times !== undefined && right.length > times) {
      return verdict({ ratio: times / right.length, code: 'action_too_many', figures, locations })
    }
    return verdict({ ratio: 1, code: 'action_done', figures, locations })
  },
  trivialAgainst({ model, today }, reference) {
    // An amount that is gone is easily recorded.
    const [here, there] = [resolvedAll(where, reference, today), resolvedAll(where, model.company, today)]
    return Object.keys(where).some((path) => isNothing(here[path]) && !isNothing(there[path]))
  },
}))

function happenedIn(copy: Copy, type: string, meaning: (value: unknown) => unknown): Happened[] {
  return copy.acts.flatMap((act) => {
    if (act.kind !== 'pgi') return []
    return act.events
      .filter(({ event }) => event.type === type)
      .map(({ event }) => ({
        act: act.id,
        said: meaning(event),
      }))
  })
}

/** Of the events of this type, the one that has most of what was wanted; the last of them, since people get nearer. */
function nearest(all: readonly Happened[], wanted: Record<string, unknown>): Happened | undefined {
  const fits = ({ said }: Happened) =>
    Object.entries(wanted).filter(([path, value]) => rowMatches(said, { [path]: value })).length
  return all.reduce<Happened | undefined>((best, one) => (best && fits(best) > fits(one) ? best : one), undefined)
}

function differences(type: string, one: Happened | undefined, wanted: Record<string, unknown>): Finding[] {
  if (!one) return []
  return Object.entries(wanted)
    .filter(([path, value]) => !rowMatches(one.said, { [path]: value }))
    .map(([path, value]) => ({
      label: type,
      field: path,
      found: figureOf(valueAt(one.said, path), path),
      expected: figureOf(value, path),
      location: { kind: 'act', id: one.act },
      tellable: true,
    }))
}
