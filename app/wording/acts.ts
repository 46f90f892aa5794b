/** What a student did, act by act, as the timeline and the replay tell it. */
import type { Act } from '#grading'
import { isViewName } from '#pgi'
import { VIEW_NAMES } from './evidence-names.ts'
import { inSentence, listOf, plural, quoted } from './formats.ts'
import { EVENT_NAMES } from './pgi/rules.ts'

/** Names the people, the deliverables and the texts of one story. */
export type StoryNames = {
  person(id: string): string
  deliverable(id: string): string
  text(id: string): string
}

/** « Règlement enregistré, lignes lettrées » */
export function actSentence(act: Act, names: StoryNames): string {
  switch (act.kind) {
    case 'pgi':
      return capital(listOf(distinct(act.events.map(({ event }) => inSentence(EVENT_NAMES[event.type])))))
    case 'refused':
      return 'Opération refusée par le PGI'
    case 'mail':
      return `Message à ${listOf(act.mail.to.map(names.person))}${act.mail.subject ? `\u202f: ${quoted(act.mail.subject)}` : ''}`
    case 'consult':
      return `Consultation dans le PGI\u202f: ${isViewName(act.view) ? VIEW_NAMES[act.view] : act.view}`
    case 'read':
      return `Lecture de ${quoted(names.text(act.what))}`
    case 'save':
      return `Livrable enregistré\u202f: ${names.deliverable(act.deliverable)}`
    case 'choose':
      return 'Choix fait au téléphone'
    case 'wait':
      return `Attente de ${plural(act.minutes, 'minute', 'minutes')}`
    case 'hand-in':
      return 'Copie rendue'
  }
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)]
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
