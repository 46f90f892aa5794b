import type { Day } from '#base/dates.ts'
import type { CommandInput, OpportunityAnswer, OpportunityKind } from '#pgi'
import { OPPORTUNITY_KINDS, STAGES } from '#wording/pgi/crm-words.ts'
import { type Choices, choicesOf } from '../choices.ts'
import type { QuickField, QuickValues } from '../quick-form.tsx'

type Fields = Extract<CommandInput, { type: 'opportunity.open' }>['fields']
type Changes = Extract<CommandInput, { type: 'opportunity.update' }>['changes']

const common = (choices: Choices, initial?: OpportunityAnswer['fields']): QuickField[] => [
  { name: 'label', kind: 'text', label: 'Libellé', required: true, initial: initial?.label },
  { name: 'amount', kind: 'money', label: 'Montant HT estimé', required: true, initial: initial?.amount },
  { name: 'expectedOn', kind: 'day', label: 'Conclusion prévue le', required: true, initial: initial?.expectedOn },
  { name: 'party', kind: 'select', label: 'Client ou prospect', options: choices.parties, initial: initial?.party },
  {
    name: 'collaborator',
    kind: 'select',
    label: 'Suivie par',
    options: choices.collaborators,
    initial: initial?.collaborator,
  },
  {
    name: 'campaign',
    kind: 'select',
    label: 'Née de la campagne',
    options: choices.campaigns,
    initial: initial?.campaign,
  },
  { name: 'action', kind: 'text', label: 'Prochaine action', initial: initial?.nextAction?.what },
  { name: 'actionOn', kind: 'day', label: 'À faire le', initial: initial?.nextAction?.on },
  { name: 'note', kind: 'note', label: 'Note', initial: initial?.note },
]

export const newOpportunityFields = (choices: Choices): QuickField[] => [
  {
    name: 'kind',
    kind: 'select',
    label: 'Nature',
    required: true,
    options: choicesOf(OPPORTUNITY_KINDS),
    initial: 'sale',
    hint: 'Une vente concerne un client ou un prospect\u202f; un achat compare des fournisseurs.',
  },
  ...common(choices),
]

export const opportunityFields = common

function nextAction(values: QuickValues): Fields['nextAction'] {
  const what = values.optional('action')
  const on = values.someDay('actionOn')
  return what !== undefined && on !== undefined ? { what, on } : undefined
}

export function openOpportunity(values: QuickValues, today: Day): CommandInput {
  const kind: OpportunityKind = values.text('kind') === 'purchase' ? 'purchase' : 'sale'
  return {
    type: 'opportunity.open',
    kind,
    fields: {
      label: values.text('label'),
      amount: values.money('amount'),
      expectedOn: values.day('expectedOn', today),
      party: values.optional('party'),
      collaborator: values.optional('collaborator'),
      campaign: values.optional('campaign'),
      nextAction: nextAction(values),
      note: values.optional('note'),
    },
  }
}

export function opportunityChanges(values: QuickValues, today: Day): Changes {
  return {
    label: values.text('label'),
    amount: values.money('amount'),
    expectedOn: values.day('expectedOn', today),
    party: values.optional('party') ?? null,
    collaborator: values.optional('collaborator') ?? null,
    campaign: values.optional('campaign') ?? null,
    nextAction: nextAction(values) ?? null,
    note: values.optional('note') ?? null,
  }
}

export const stageChoices = (kind: OpportunityKind) =>
  (['identified', 'qualified', 'proposed', 'negotiated'] as const).map((value) => ({
    value,
    label: STAGES[kind][value],
  }))
