import { z } from 'zod'
import { isRecord } from '#base/record.ts'
import type { Act } from './act.ts'
import { rowMatches } from './condition.ts'
import type { Copy } from './evidence.ts'
import { valueAt } from './paths.ts'

/**
 * A kind of act (`mail`, `consult`, `save`, `hand-in`), a command (`reminder.send`) or an event (`ReminderSent`), and what
 * its fields should be. A field that is not said may be anything.
 */
export const actPattern = z.strictObject({
  act: z.string().min(1),
  where: z.record(z.string(), z.unknown()).default({}),
})
export type ActPattern = z.infer<typeof actPattern>

/** An act under each name it answers to: a command accepted is also the events it made. */
export function facesOf(act: Act): { name: string; fields: unknown }[] {
  switch (act.kind) {
    case 'pgi':
      return [
        { name: 'pgi', fields: act },
        { name: act.command.type, fields: act.command },
        ...act.events.map(({ event }) => ({ name: event.type, fields: event })),
      ]
    case 'mail':
      return [{ name: 'mail', fields: act.mail }]
    default:
      return [{ name: act.kind, fields: act }]
  }
}

export const isAct = (act: Act, { act: name, where }: ActPattern): boolean =>
  facesOf(act).some((face) => face.name === name && rowMatches(face.fields, where))

/** Whether a copy has anything that a person made: reading and waiting are not making. */
export const isEmpty = (copy: Copy): boolean =>
  copy.deliverables.size === 0 && copy.acts.every((act) => !['pgi', 'mail', 'save', 'choose'].includes(act.kind))

/** The consultations that answer to a view and, when they are said, to its arguments. */
export const isConsultation = (act: Act, view: string, args: Record<string, unknown> | undefined): boolean =>
  act.kind === 'consult' &&
  act.view === view &&
  (!args || Object.entries(args).every(([path, wanted]) => matchesArg(valueAt(act.args, path), wanted)))

/** Arguments travel in addresses, as text: `2` and `'2'` are one. */
const matchesArg = (given: unknown, wanted: unknown): boolean =>
  isRecord(wanted) || Array.isArray(wanted)
    ? rowMatches({ given }, { given: wanted })
    : String(given) === String(wanted)
