/** What a student types about customers to come: contacts, opportunities, activities, campaigns, commissions. Often right, often not. */
import fc from 'fast-check'
import { basisPoints, cents } from '#base/money.ts'
import type { Company } from '#pgi'
import { partyFields, supplierFields } from '../small-company.ts'
import { amountUpTo, type Domain, days, idOf, type Json, maybe, mostly, party, pickFrom, typed } from './draws.ts'

const collaborator = fc.constantFrom('MARTIN', 'DURAND', 'MARTIN', 'DURAND', 'PERSONNE')
const opportunity = idOf('opportunity')
const activity = idOf('activity')
const campaign = idOf('campaign')
const contact = idOf('contact')
const stage = fc.constantFrom('identified', 'qualified', 'proposed', 'negotiated')
const day = days('2026-03-16', '2026-03-16', '2026-03-20', '2026-04-10', '2026-02-01')
const name = fc.integer({ min: 1, max: 60 }).map((number) => `Société ${number}`)

const opportunityFields = fc.record({
  label: fc.constant('Réaménagement'),
  party,
  amount: amountUpTo(20_000),
  expectedOn: day,
  collaborator: maybe(collaborator),
  campaign: fc.option(campaign, { nil: undefined, freq: 1 }),
})

const comparison = fc.record({
  criteria: fc.constantFrom(
    [
      { label: 'Prix', weight: 6_000 },
      { label: 'Délai', weight: 4_000 },
    ],
    [{ label: 'Prix', weight: 9_000 }],
  ),
  offers: fc.array(fc.record({ supplier: name, amount: amountUpTo(9_000), marks: fc.tuple(fc.nat(20), fc.nat(20)) }), {
    minLength: 1,
    maxLength: 3,
  }),
})

const row = fc
  .record({ name, city: fc.constantFrom('Nantes', 'Nantes', ''), postcode: fc.constantFrom('44000', '44000', '44') })
  .map((fields) => ({ line: 2, address: '1 rue Crébillon', ...fields }))

const openOpportunity = typed('opportunity.open', {
  kind: fc.constantFrom('sale', 'sale', 'purchase'),
  stage,
  fields: opportunityFields,
})
const planActivity = typed('activity.plan', {
  fields: fc.record({
    kind: fc.constantFrom('call', 'meeting', 'mail', 'visit'),
    subject: fc.constant('Relance du devis'),
    collaborator,
    date: day,
    party: maybe(party),
    opportunity: fc.option(opportunity, { nil: undefined, freq: 1 }),
  }),
})
const openCampaign = typed('campaign.open', {
  fields: fc.record({
    label: fc.constant('Rentrée'),
    objective: fc.constant('Dix commandes'),
    channel: fc.constantFrom('mail', 'phone'),
    from: days('2026-03-01', '2026-03-01', '2026-03-01', '2026-05-01'),
    to: days('2026-04-30'),
    budget: amountUpTo(3_000),
    collaborator: maybe(collaborator),
  }),
})
const addContact = typed('contact.add', { party, fields: fc.record({ name }) })

const anyOpportunity = mostly(
  [6, openOpportunity],
  [2, typed('opportunity.update', { opportunity, changes: fc.record({ amount: amountUpTo(20_000) }) })],
  [4, typed('opportunity.move', { opportunity, stage, probability: maybe(fc.constantFrom(1_000, 8_000)) })],
  [3, typed('opportunity.link', { opportunity, document: fc.constantFrom('quote-1', 'order-1', 'invoice-1') })],
  [3, typed('opportunity.compare', { opportunity, comparison })],
  [3, typed('opportunity.win', { opportunity, offer: maybe(fc.nat(2)), reason: maybe(fc.constant('Service')) })],
  [2, typed('opportunity.lose', { opportunity, reason: fc.constantFrom('price', 'delay', 'other') })],
  [2, typed('opportunity.reopen', { opportunity })],
)

const anyActivity = mostly(
  [6, planActivity],
  [4, typed('activity.complete', { activity, outcome: fc.constant('Accord de principe') })],
  [2, typed('activity.postpone', { activity, date: day })],
  [1, typed('activity.cancel', { activity, reason: fc.constant('Reporté') })],
)

const anyCampaign = mostly(
  [4, openCampaign],
  [1, typed('campaign.update', { campaign, changes: fc.record({ budget: amountUpTo(3_000) }) })],
  [
    4,
    typed('campaign.target', {
      campaign,
      question: fc.constantFrom('SELECT code FROM clients', 'SELECT code FROM prospects', 'SELECT rien'),
    }),
  ],
  [5, typed('campaign.launch', { campaign })],
  [2, typed('campaign.task', { campaign, fields: fc.record({ label: fc.constant('Rédiger'), due: day }) })],
  [2, typed('campaign.task.done', { campaign, task: fc.nat(1) })],
  [2, typed('campaign.cost', { campaign, label: fc.constant('Affranchissement'), amount: amountUpTo(300) })],
  [
    3,
    typed('campaign.answer', {
      campaign,
      party,
      answer: fc.constantFrom('noAnswer', 'refused', 'interested'),
      optOut: fc.boolean(),
    }),
  ],
  [3, typed('campaign.close', { campaign, assessment: fc.constant('À refaire') })],
)

const anyRecord = mostly(
  [2, typed(['customer.create', 'prospect.create'], { fields: name.map((each) => partyFields(each)) })],
  [1, typed('supplier.create', { fields: name.map((each) => supplierFields(each)) })],
  [1, typed('supplier.update', { supplier: fc.constantFrom('F0001', 'F9'), changes: fc.record({ name }) })],
  [3, addContact],
  [1, typed('contact.update', { contact, changes: fc.record({ name }) })],
  [1, typed('contact.remove', { contact })],
  [1, typed('party.import', { source: fc.constant('salon.csv'), rows: fc.tuple(row) })],
  [
    1,
    typed('collaborator.create', {
      collaborator: fc.constantFrom('LOPEZ', 'MARTIN'),
      fields: fc.record({ name, function: fc.constant('Attaché commercial') }),
    }),
  ],
  [
    2,
    typed('collaborator.update', {
      collaborator,
      changes: fc.record({ commissionPlan: fc.constantFrom('PLAN', 'PLAN2', null) }),
    }),
  ],
  [
    2,
    typed('commission.plan', {
      plan: fc.constantFrom('PLAN', 'PLAN2'),
      fields: fc.record({
        label: fc.constant('Barème'),
        base: fc.constantFrom('invoiced', 'collected', 'margin'),
        method: fc.constantFrom('slices', 'whole'),
        tiers: fc.array(
          fc.record({ from: fc.constantFrom(0, 1_000_00, 5_000_00).map(cents), rate: fc.nat(900).map(basisPoints) }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
    }),
  ],
  [
    3,
    typed('commission.approve', {
      collaborator,
      from: days('2026-01-01', '2026-02-01', '2026-03-01', '2026-03-16'),
      to: days('2026-01-31', '2026-02-28', '2026-03-16', '2026-12-31'),
    }),
  ],
)

const commands = mostly([3, anyOpportunity], [2, anyActivity], [5, anyCampaign], [3, anyRecord])

function aim({ crm: state, sales }: Company, command: Json, pick: number): Json | undefined {
  const one = pickFrom(pick)
  const { type } = command
  if (type === 'opportunity.open' || type === 'activity.plan' || type === 'campaign.open') return undefined
  if (type.startsWith('opportunity.')) {
    const wanted = type === 'opportunity.reopen'
    const found = one(
      [...state.opportunities.values()].filter(
        ({ outcome, kind }) =>
          (outcome !== undefined) === wanted &&
          (type !== 'opportunity.compare' || kind === 'purchase') &&
          (type !== 'opportunity.link' || kind === 'sale'),
      ),
    )
    if (!found) return command
    const aimed = { ...command, opportunity: found.opportunity }
    if (type === 'opportunity.win') return { ...aimed, offer: found.comparison ? 0 : undefined }
    const answers = [...(sales.byCustomer.get(found.fields.party ?? '') ?? [])]
    return type === 'opportunity.link' ? { ...aimed, document: one(answers) ?? command.document } : aimed
  }
  if (type.startsWith('activity.')) {
    const found = one([...state.activities.values()].filter(({ status }) => status === 'planned'))
    return found ? { ...command, activity: found.activity } : command
  }
  if (type.startsWith('campaign.')) {
    const isEarly = type === 'campaign.target' || type === 'campaign.launch'
    const isLate = type === 'campaign.answer' || type === 'campaign.close'
    const suits = [...state.campaigns.values()].filter(
      ({ status, tasks }) =>
        status !== 'closed' &&
        !(type === 'campaign.task.done' && tasks.length === 0) &&
        !(isEarly && status === 'running') &&
        !(isLate && status === 'prepared'),
    )
    const found = one(suits.filter((each) => type !== 'campaign.launch' || each.target)) ?? one(suits)
    if (!found) return command
    const { campaign: id, target, tasks } = found
    if (type === 'campaign.answer')
      return { ...command, campaign: id, party: one(target?.parties ?? []) ?? command.party }
    return type === 'campaign.task.done'
      ? { ...command, campaign: id, task: tasks.length - 1 }
      : { ...command, campaign: id }
  }
  if (type === 'contact.update' || type === 'contact.remove') {
    const found = one([...state.contacts.values()])
    return found ? { ...command, contact: found.contact } : command
  }
  return undefined
}

const opening = mostly([3, openOpportunity], [2, planActivity], [2, openCampaign], [1, addContact])

export const crm: Domain = { weight: 4, commands, opening, aim }
