import { z } from 'zod'
import { addMinutes, type Moment, moment } from '#base/dates.ts'
import type { Act } from '../act.ts'
import { type ActPattern, actPattern, isAct } from '../acts.ts'
import { rowMatches } from '../condition.ts'
import type { Copy } from '../evidence.ts'
import { text, verdict } from '../figures.ts'
import { defineCheck } from './define.ts'

const args = z
  .strictObject({
    act: actPattern,
    /** A time of the story's day. */
    by: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    /** Something else of the story: an act, or what somebody else did in the PGI. */
    before: actPattern.optional(),
    /** So many minutes of the story after a mail came. */
    within: z.strictObject({ minutes: z.int().positive(), of: z.string().min(1) }).optional(),
  })
  .refine(({ by, before, within }) => [by, before, within].filter((one) => one !== undefined).length === 1, {
    error: 'one_deadline_expected',
  })
type Args = z.output<typeof args>

/**
 * An act is done in time, by the clock of the story. A deliverable counts from its last save, which is what was handed in;
 * anything else from the first time it was done.
 */
export const processDeadline = defineCheck('process.deadline', args, (asked) => ({
  evaluate({ student }) {
    const figures = { act: text(asked.act.act) }
    const done = doneIn(student, asked.act)
    if (!done) return verdict({ ratio: 0, code: 'deadline_undone', figures })
    const locations = [{ kind: 'act' as const, id: done.act.id }]
    const told = { ...figures, at: text(timeOf(done.act.at)) }
    if (asked.before) {
      const rank = student.acts.findIndex((act) => isAct(act, asked.before ?? NEVER) || followedBy(act, asked.before))
      const limit = student.acts[rank]
      const isInTime = limit === undefined || done.rank < rank
      return verdict({
        ratio: isInTime ? 1 : 0,
        code: isInTime ? 'deadline_met' : 'deadline_missed_event',
        figures: { ...told, before: text(asked.before.act), ...(limit ? { limit: text(timeOf(limit.at)) } : {}) },
        locations,
      })
    }
    const limit = limitOf(student, asked, done.act.at)
    // A mail that never came sets no deadline.
    const isInTime = limit === undefined || done.act.at <= limit
    return verdict({
      ratio: isInTime ? 1 : 0,
      code: isInTime ? 'deadline_met' : 'deadline_missed',
      figures: { ...told, ...(limit ? { limit: text(timeOf(limit)) } : {}) },
      locations,
    })
  },
}))

const NEVER: ActPattern = { act: '', where: {} }

function doneIn({ acts }: Copy, pattern: ActPattern): { act: Act; rank: number } | undefined {
  const isIt = (act: Act) => isAct(act, pattern)
  const rank = pattern.act === 'save' ? acts.findLastIndex(isIt) : acts.findIndex(isIt)
  const act = acts[rank]
  return act ? { act, rank } : undefined
}

/** What other people of the story did in the PGI because of this act. */
const followedBy = ({ consequences = [] }: Act, pattern: ActPattern | undefined): boolean =>
  pattern !== undefined &&
  consequences.some(({ event }) => event.type === pattern.act && rowMatches(event, pattern.where))

function limitOf({ received = [] }: Copy, { by, within }: Args, done: Moment): Moment | undefined {
  if (by !== undefined) return moment(`${done.slice(0, 10)}T${by}`)
  const mail = received.find(({ mail: id }) => id === within?.of)
  return mail && within ? addMinutes(mail.at, within.minutes) : undefined
}

/** « 10:35 » */
const timeOf = (at: Moment): string => at.slice(11, 16)
