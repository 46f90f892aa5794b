import type { Day } from '#base/dates.ts'
import { time } from '#base/times.ts'
import type { CommandInput } from '#pgi'
import type { Choices } from '../choices.ts'
import type { QuickField, QuickValues } from '../quick-form.tsx'

export const appointmentFields = (choices: Choices, today: Day): QuickField[] => [
  { name: 'label', kind: 'text', label: 'Objet', required: true },
  { name: 'date', kind: 'day', label: 'Le', required: true, initial: today },
  { name: 'time', kind: 'time', label: 'À', required: true },
  { name: 'minutes', kind: 'count', label: 'Durée en minutes', required: true, initial: '60' },
  { name: 'resources', kind: 'several', label: 'Personnes et moyens', options: choices.resources },
  { name: 'competences', kind: 'text', label: 'Compétences nécessaires', hint: 'Séparées par des virgules.' },
  { name: 'project', kind: 'select', label: 'Projet', options: choices.projects },
  { name: 'party', kind: 'select', label: 'Client ou prospect', options: choices.parties },
]

export const wordsOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

export const planAppointment = (values: QuickValues, today: Day, despite: boolean): CommandInput => ({
  type: 'appointment.plan',
  despite,
  fields: {
    label: values.text('label'),
    date: values.day('date', today),
    time: values.time('time') ?? time('09:00'),
    minutes: values.count('minutes') ?? 60,
    resources: values.several('resources'),
    competences: wordsOf(values.text('competences')),
    project: values.optional('project'),
    party: values.optional('party'),
  },
})
