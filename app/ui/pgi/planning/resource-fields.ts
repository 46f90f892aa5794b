import { time } from '#base/times.ts'
import type { CommandInput, ResourceFields } from '#pgi'
import { RESOURCE_KINDS } from '#wording/pgi/crm-words.ts'
import { type Choices, choicesOf, chosenIn } from '../choices.ts'
import type { QuickField, QuickValues } from '../quick-form.tsx'
import { wordsOf } from './appointment-fields.ts'

type Input = Extract<CommandInput, { type: 'resource.create' }>['fields']

const KINDS: readonly ResourceFields['kind'][] = ['person', 'vehicle', 'room', 'equipment']

export const resourceFields = (choices: Choices, known?: ResourceFields): QuickField[] => [
  { name: 'label', kind: 'text', label: 'Nom', required: true, initial: known?.label },
  {
    name: 'kind',
    kind: 'select',
    label: 'Nature',
    required: true,
    options: choicesOf(RESOURCE_KINDS),
    initial: known?.kind ?? 'person',
  },
  {
    name: 'collaborator',
    kind: 'select',
    label: 'Fiche du collaborateur',
    options: choices.collaborators,
    initial: known?.collaborator,
    hint: 'Pour une personne\u202f: ses activités comptent dans son agenda.',
  },
  {
    name: 'competences',
    kind: 'text',
    label: 'Compétences',
    hint: 'Séparées par des virgules.',
    initial: known?.competences.join(', '),
  },
  {
    name: 'dailyMinutes',
    kind: 'count',
    label: 'Minutes par jour',
    required: true,
    initial: String(known?.dailyMinutes ?? 420),
    hint: '420\u202f: sept heures.',
  },
  { name: 'opensAt', kind: 'time', label: 'Disponible de', required: true, initial: known?.opensAt ?? '08:00' },
  { name: 'closesAt', kind: 'time', label: 'à', required: true, initial: known?.closesAt ?? '18:00' },
  { name: 'hourlyPrice', kind: 'money', label: 'Prix de l’heure HT', initial: known?.hourlyPrice },
]

export function resourceInput(values: QuickValues): Input {
  const price = values.money('hourlyPrice')
  return {
    label: values.text('label'),
    kind: chosenIn(KINDS, values.text('kind'), 'person'),
    collaborator: values.optional('collaborator'),
    competences: wordsOf(values.text('competences')),
    dailyMinutes: values.count('dailyMinutes') ?? 420,
    opensAt: values.time('opensAt') ?? time('08:00'),
    closesAt: values.time('closesAt') ?? time('18:00'),
    hourlyPrice: price === 0 ? undefined : price,
  }
}
