import type { Day } from '#base/dates.ts'
import { ACTIVITY_KINDS, type CommandInput } from '#pgi'
import { ACTIVITY_KIND_WORDS } from '#wording/pgi/crm-words.ts'
import { type Choices, choicesOf, chosenIn } from '../choices.ts'
import type { QuickField, QuickValues } from '../quick-form.tsx'

export type ActivityAbout = { readonly party?: string; readonly opportunity?: string; readonly collaborator?: string }

export const activityFields = (choices: Choices, today: Day, about: ActivityAbout = {}): QuickField[] => [
  {
    name: 'kind',
    kind: 'select',
    label: 'Nature',
    required: true,
    options: choicesOf(ACTIVITY_KIND_WORDS),
    initial: 'call',
  },
  { name: 'subject', kind: 'text', label: 'Objet', required: true },
  {
    name: 'collaborator',
    kind: 'select',
    label: 'Collaborateur',
    required: true,
    options: choices.collaborators,
    initial: about.collaborator ?? choices.collaborators[0]?.value,
  },
  { name: 'date', kind: 'day', label: 'Le', required: true, initial: today },
  { name: 'time', kind: 'time', label: 'À', hint: 'Vide\u202f: dans la journée.' },
  { name: 'minutes', kind: 'count', label: 'Durée en minutes', required: true, initial: '30' },
  { name: 'party', kind: 'select', label: 'Client ou prospect', options: choices.parties, initial: about.party },
  {
    name: 'opportunity',
    kind: 'select',
    label: 'Opportunité',
    options: choices.opportunities,
    initial: about.opportunity,
  },
  { name: 'campaign', kind: 'select', label: 'Campagne', options: choices.campaigns },
  { name: 'note', kind: 'note', label: 'Préparation' },
]

export const planActivity = (values: QuickValues, today: Day): CommandInput => ({
  type: 'activity.plan',
  fields: {
    kind: chosenIn(ACTIVITY_KINDS, values.text('kind'), 'call'),
    subject: values.text('subject'),
    collaborator: values.text('collaborator'),
    date: values.day('date', today),
    time: values.time('time'),
    minutes: values.count('minutes') ?? 30,
    party: values.optional('party'),
    opportunity: values.optional('opportunity'),
    campaign: values.optional('campaign'),
    note: values.optional('note'),
  },
})

export const completionFields = (): QuickField[] => [
  { name: 'outcome', kind: 'text', label: 'Ce qu’il en est sorti', required: true },
  {
    name: 'followKind',
    kind: 'select',
    label: 'Suite à donner',
    options: choicesOf(ACTIVITY_KIND_WORDS),
    hint: 'Vide\u202f: aucune suite.',
  },
  { name: 'followSubject', kind: 'text', label: 'Objet de la suite' },
  { name: 'followDate', kind: 'day', label: 'Suite le' },
]

export function completeActivity(activity: string, values: QuickValues): CommandInput {
  const kind = values.optional('followKind')
  const date = values.someDay('followDate')
  const followUp =
    kind === undefined || date === undefined
      ? undefined
      : {
          kind: chosenIn(ACTIVITY_KINDS, kind, 'call'),
          subject: values.optional('followSubject') ?? values.text('outcome'),
          date,
        }
  return { type: 'activity.complete', activity, outcome: values.text('outcome'), followUp }
}
