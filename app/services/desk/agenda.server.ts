import type { Moment } from '#base/dates.ts'
import type { Act } from '#grading'
import type { Run } from '#scenario'
import { EVENT_NAMES } from '#wording/evidence-names.ts'
import { subjectOf } from './desk-facts.server.ts'
import { correspondent } from './mailbox.server.ts'

export type AgendaEntry = {
  at: Moment
  kind: 'received' | 'sent' | 'pgi' | 'saved' | 'waited' | 'handed-in'
  what: string
  /** Where one goes to see it, inside the attempt. */
  place?: string
  /** How many times in a row. */
  times: number
}

/** The simulated day as it went: what arrived and what was done, in order. */
export function agendaOf(run: Run): AgendaEntry[] {
  const received = [...run.inbox].map(({ mail, from, at }): AgendaEntry => {
    const subject = subjectOf(run, mail)
    const what = `Message de ${correspondent(run, from).name}\u202f: ${subject}`
    return { at, kind: 'received', what, place: `messagerie/${mail}`, times: 1 }
  })
  const done = [...run.acts].flatMap((act) => entryOf(run, act) ?? [])
  // Sorting is stable: at the same minute what arrived comes before what was done about it.
  const all = [...received, ...done].sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0))
  return all.reduce<AgendaEntry[]>((entries, entry) => {
    const last = entries.at(-1)
    if (last && last.kind === entry.kind && last.what === entry.what) last.times += 1
    else entries.push({ ...entry })
    return entries
  }, [])
}

function entryOf(run: Run, act: Act): AgendaEntry | undefined {
  const { at } = act
  switch (act.kind) {
    case 'mail': {
      const to = act.mail.to.map((id) => correspondent(run, id).name).join(', ')
      const what = `Message envoyé à ${to}\u202f: ${act.mail.subject === '' ? '(sans objet)' : act.mail.subject}`
      return { at, kind: 'sent', what, place: `messagerie/${act.mail.id}`, times: 1 }
    }
    case 'pgi': {
      const event = act.events[0]?.event
      return event && { at, kind: 'pgi', what: `PGI\u202f: ${EVENT_NAMES[event.type]}`, place: 'pgi', times: 1 }
    }
    case 'save': {
      const title = run.world.scenario.text.deliverables[act.deliverable]?.title ?? act.deliverable
      return {
        at,
        kind: 'saved',
        what: `Livrable enregistré\u202f: ${title}`,
        place: `livrables/${act.deliverable}`,
        times: 1,
      }
    }
    case 'wait':
      return { at, kind: 'waited', what: 'Le temps passe', times: 1 }
    case 'hand-in':
      return { at, kind: 'handed-in', what: 'Copie rendue', place: 'rendre', times: 1 }
    default:
      return undefined
  }
}
