import { addDays, type Day } from '#base/dates.ts'
import { CAMPAIGN_CHANNELS, type CampaignAnswerRecord, type CommandInput } from '#pgi'
import { CHANNEL_WORDS } from '#wording/pgi/crm-words.ts'
import { type Choices, choicesOf, chosenIn } from '../choices.ts'
import type { QuickField, QuickValues } from '../quick-form.tsx'

type Input = Extract<CommandInput, { type: 'campaign.open' }>['fields']

const A_MONTH = 30

export const campaignFields = (choices: Choices, today: Day, known?: CampaignAnswerRecord): QuickField[] => [
  { name: 'label', kind: 'text', label: 'Nom de la campagne', required: true, initial: known?.label },
  {
    name: 'channel',
    kind: 'select',
    label: 'Canal',
    required: true,
    options: choicesOf(CHANNEL_WORDS),
    initial: known?.channel ?? 'mail',
  },
  { name: 'from', kind: 'day', label: 'Du', required: true, initial: known?.from ?? today },
  { name: 'to', kind: 'day', label: 'Au', required: true, initial: known?.to ?? addDays(today, A_MONTH) },
  { name: 'budget', kind: 'money', label: 'Budget', required: true, initial: known?.budget },
  {
    name: 'goal',
    kind: 'count',
    label: 'Commandes espérées',
    initial: known?.goal === null ? undefined : known && String(known.goal),
  },
  {
    name: 'collaborator',
    kind: 'select',
    label: 'Responsable',
    options: choices.collaborators,
    initial: known?.manager?.code,
  },
  {
    name: 'objective',
    kind: 'note',
    label: 'Objectif',
    required: true,
    initial: known?.objective,
    hint: 'Mesurable et daté\u202f: combien, de quoi, pour quand.',
  },
]

export const campaignInput = (values: QuickValues, today: Day): Input => ({
  label: values.text('label'),
  objective: values.text('objective'),
  channel: chosenIn(CAMPAIGN_CHANNELS, values.text('channel'), 'mail'),
  from: values.day('from', today),
  to: values.day('to', today),
  budget: values.money('budget'),
  goal: values.count('goal'),
  collaborator: values.optional('collaborator'),
})

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** What a segment is made of, for whoever does not write SQL: it becomes the question that the PGI keeps. */
export const segmentFields = (): QuickField[] => [
  {
    name: 'table',
    kind: 'select',
    label: 'Parmi',
    required: true,
    options: [
      { value: 'prospects', label: 'les prospects' },
      { value: 'clients', label: 'les clients' },
    ],
    initial: 'prospects',
  },
  { name: 'postcode', kind: 'text', label: 'Code postal commençant par', placeholder: '44' },
  { name: 'city', kind: 'text', label: 'Ville' },
  {
    name: 'category',
    kind: 'select',
    label: 'Catégorie',
    options: ['entreprise', 'secteur public', 'association', 'particulier'].map((value) => ({ value, label: value })),
  },
  { name: 'least', kind: 'money', label: 'Chiffre d’affaires HT d’au moins', hint: 'Clients seulement.' },
  { name: 'since', kind: 'day', label: 'Sans facture depuis le', hint: 'Clients seulement.' },
]

export function segmentQuestion(values: QuickValues): string {
  const isClients = values.text('table') === 'clients'
  const conditions = ["t.archive = 'non'"]
  const postcode = values.optional('postcode')
  const city = values.optional('city')
  const category = values.optional('category')
  if (postcode !== undefined) conditions.push(`t.code_postal LIKE ${text(`${postcode}%`)}`)
  if (city !== undefined) conditions.push(`t.ville LIKE ${text(city)}`)
  if (category !== undefined) conditions.push(`t.categorie = ${text(category)}`)
  const where = `WHERE ${conditions.join('\n  AND ')}`
  if (!isClients) return `SELECT t.code, t.nom, t.ville\nFROM prospects t\n${where}\nORDER BY t.nom`
  const having: string[] = []
  const least = values.money('least')
  const since = values.someDay('since')
  if (least > 0) having.push(`SUM(f.montant_ht) >= ${(least / 100).toFixed(2)}`)
  if (since !== undefined) having.push(`(MAX(f.date) IS NULL OR MAX(f.date) < '${since}')`)
  return [
    'SELECT t.code, t.nom, t.ville',
    'FROM clients t',
    'LEFT JOIN factures f ON f.code_client = t.code',
    where,
    'GROUP BY t.code, t.nom, t.ville',
    ...(having.length > 0 ? [`HAVING ${having.join('\n  AND ')}`] : []),
    'ORDER BY t.nom',
  ].join('\n')
}
