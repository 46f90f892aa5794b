/** Every refusal of the CRM beyond the parties' records. */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { type Cases, check, draft } from '#tests/support/refusals.ts'
import { comparison, sellingCompany, TODAY } from '#tests/support/selling-company.ts'
import { after } from '#tests/support/small-company.ts'
import type { CrmRefusal, PartyRefusal } from '../crm/refusal.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'

const given = sellingCompany()
const now = (...commands: CommandInput[]): Company => after(given, TODAY, ...commands)
const today = TODAY

const quoted = now(draft('quote', { customer: 'P0001' }), draft('quote'))
const closed = now({ type: 'opportunity.lose', opportunity: 'opportunity-1', reason: 'price' })
const row = { line: 2, name: 'Papeterie Nord', address: '1 rue A', postcode: '59000', city: 'Lille' }
const approved = now({
  type: 'commission.approve',
  collaborator: 'ALB',
  from: day('2026-01-01'),
  to: day('2026-03-31'),
})
const visit = {
  kind: 'visit' as const,
  subject: 'Visite',
  collaborator: 'ALB',
  date: day('2026-04-25'),
}
const fields = {
  label: 'Nouvelle',
  objective: 'Vendre',
  channel: 'mail' as const,
  from: day('2026-05-01'),
  to: day('2026-05-31'),
  budget: cents(0),
}
const reopened = now({ type: 'campaign.open', fields })
const over = now({ type: 'campaign.close', campaign: 'campaign-1', assessment: 'Trois rendez-vous.' })

const crm: Cases<Exclude<CrmRefusal, PartyRefusal>> = {
  unknown_contact: {
    given,
    command: { type: 'contact.remove', contact: 'contact-9' },
    expected: { contact: 'contact-9' },
  },
  contact_of_another_party: {
    given,
    command: { type: 'activity.plan', fields: { ...visit, party: 'C0003', contact: 'contact-1' } },
    expected: { contact: 'contact-1', party: 'C0001' },
  },

  import_line_twice: {
    given,
    command: { type: 'party.import', source: 'liste.csv', rows: [row, row] },
    expected: { importLine: 2 },
  },
  import_line_unknown: {
    given,
    command: { type: 'party.import', source: 'liste.csv', rows: [row], decisions: [{ line: 7, decision: 'skip' }] },
    expected: { importLine: 7 },
  },
  import_rows_faulty: {
    given,
    command: { type: 'party.import', source: 'liste.csv', rows: [{ ...row, postcode: '5900', siren: '12' }] },
    expected: {
      problems: [
        { line: 2, field: 'postcode', fault: 'malformed', found: '5900' },
        { line: 2, field: 'siren', fault: 'malformed', found: '12' },
      ],
    },
  },
  import_duplicates_undecided: {
    given,
    command: {
      type: 'party.import',
      source: 'liste.csv',
      rows: [{ ...row, name: 'SARL Cabinet Morel', postcode: '44000' }],
    },
    expected: { lines: [2] },
  },
  import_duplicate_cannot_be_kept: {
    given: now({ type: 'party.update', party: 'C0001', changes: { siren: '900000019' } }),
    command: {
      type: 'party.import',
      source: 'liste.csv',
      rows: [{ ...row, siren: '900 000 019' }],
      decisions: [{ line: 2, decision: 'keep' }],
    },
    expected: { importLine: 2, siren: '900000019', party: 'C0001' },
  },

  collaborator_code_taken: {
    given,
    command: { type: 'collaborator.create', collaborator: 'ALB', fields: { name: 'Autre', function: 'Vente' } },
    expected: { collaborator: 'ALB' },
  },
  unknown_collaborator: {
    given,
    command: { type: 'activity.plan', fields: { ...visit, collaborator: 'ZZZ' } },
    expected: { collaborator: 'ZZZ' },
  },
  collaborator_name_taken: {
    given,
    command: { type: 'collaborator.create', collaborator: 'ALX', fields: { name: 'ALBA ROUX', function: 'Vente' } },
    expected: { name: 'ALBA ROUX', collaborator: 'ALB' },
  },
  collaborator_is_inactive: {
    given: now({ type: 'collaborator.update', collaborator: 'BEN', changes: { active: false } }),
    command: { type: 'activity.plan', fields: { ...visit, collaborator: 'BEN' } },
    expected: { collaborator: 'BEN' },
  },
  unknown_commission_plan: {
    given,
    command: { type: 'collaborator.update', collaborator: 'BEN', changes: { commissionPlan: 'P9' } },
    expected: { plan: 'P9' },
  },
  commission_tiers_not_in_order: {
    given,
    command: {
      type: 'commission.plan',
      plan: 'P2',
      fields: {
        label: 'À l’envers',
        base: 'margin',
        tiers: [
          { from: cents(100_00), rate: basisPoints(100) },
          { from: cents(100_00), rate: basisPoints(200) },
        ],
      },
    },
    expected: { tier: 1 },
  },
  collaborator_without_plan: {
    given,
    command: { type: 'commission.approve', collaborator: 'BEN', from: day('2026-01-01'), to: day('2026-03-31') },
    expected: { collaborator: 'BEN' },
  },
  period_backwards: {
    given,
    command: { type: 'commission.approve', collaborator: 'ALB', from: day('2026-03-31'), to: day('2026-01-01') },
    expected: { from: '2026-03-31', to: '2026-01-01' },
  },
  commission_period_not_over: {
    given,
    command: { type: 'commission.approve', collaborator: 'ALB', from: day('2026-04-01'), to: day('2026-04-30') },
    expected: { to: '2026-04-30', today },
  },
  commission_already_approved: {
    given: approved,
    command: { type: 'commission.approve', collaborator: 'ALB', from: day('2026-03-01'), to: day('2026-04-15') },
    expected: { collaborator: 'ALB', from: '2026-01-01', to: '2026-03-31' },
  },

  unknown_opportunity: {
    given,
    command: { type: 'opportunity.reopen', opportunity: 'opportunity-9' },
    expected: { opportunity: 'opportunity-9' },
  },
  opportunity_needs_a_party: {
    given,
    command: { type: 'opportunity.update', opportunity: 'opportunity-1', changes: { party: null } },
    expected: {},
  },
  opportunity_is_closed: {
    given: closed,
    command: { type: 'opportunity.win', opportunity: 'opportunity-1' },
    expected: { opportunity: 'opportunity-1', result: 'lost' },
  },
  opportunity_is_open: {
    given,
    command: { type: 'opportunity.reopen', opportunity: 'opportunity-1' },
    expected: { opportunity: 'opportunity-1' },
  },
  opportunity_already_there: {
    given,
    command: { type: 'opportunity.move', opportunity: 'opportunity-1', stage: 'qualified' },
    expected: { opportunity: 'opportunity-1' },
  },
  opportunity_is_a_sale: {
    given,
    command: { type: 'opportunity.compare', opportunity: 'opportunity-1', comparison },
    expected: { opportunity: 'opportunity-1' },
  },
  opportunity_is_a_purchase: {
    given: quoted,
    command: { type: 'opportunity.link', opportunity: 'opportunity-2', document: 'quote-1' },
    expected: { opportunity: 'opportunity-2' },
  },
  unknown_linked_document: {
    given,
    command: { type: 'opportunity.link', opportunity: 'opportunity-1', document: 'quote-9' },
    expected: { document: 'quote-9' },
  },
  linked_document_of_another_party: {
    given: quoted,
    command: { type: 'opportunity.link', opportunity: 'opportunity-1', document: 'quote-2' },
    expected: { document: 'quote-2', customer: 'C0003', party: 'P0001' },
  },
  document_already_linked: {
    given: after(quoted, TODAY, { type: 'opportunity.link', opportunity: 'opportunity-1', document: 'quote-1' }),
    command: { type: 'opportunity.link', opportunity: 'opportunity-1', document: 'quote-1' },
    expected: { document: 'quote-1' },
  },
  weights_do_not_sum: {
    given,
    command: {
      type: 'opportunity.compare',
      opportunity: 'opportunity-2',
      comparison: { ...comparison, criteria: [{ label: 'Prix', weight: basisPoints(9_000) }] },
    },
    expected: { sum: 9_000 },
  },
  offer_without_all_marks: {
    given,
    command: {
      type: 'opportunity.compare',
      opportunity: 'opportunity-2',
      comparison: { ...comparison, offers: [{ supplier: 'Duval', amount: cents(1), marks: [10] }] },
    },
    expected: { offer: 0, marks: 1, criteria: 2 },
  },
  unknown_offer: {
    given,
    command: { type: 'opportunity.win', opportunity: 'opportunity-2', offer: 5 },
    expected: { offer: 5 },
  },
  offer_to_be_chosen: {
    given,
    command: { type: 'opportunity.win', opportunity: 'opportunity-2' },
    expected: { opportunity: 'opportunity-2' },
  },
  choice_to_be_justified: {
    given,
    command: { type: 'opportunity.win', opportunity: 'opportunity-2', offer: 0 },
    expected: { chosen: 'Duval', chosenScore: 1_240, best: 'Morand', bestScore: 1_360 },
  },

  unknown_activity: {
    given,
    command: { type: 'activity.cancel', activity: 'activity-9', reason: 'Erreur' },
    expected: { activity: 'activity-9' },
  },
  activity_is_over: {
    given: now({ type: 'activity.cancel', activity: 'activity-1', reason: 'Client absent' }),
    command: { type: 'activity.postpone', activity: 'activity-1', date: day('2026-04-28') },
    expected: { activity: 'activity-1', status: 'cancelled' },
  },
  activity_in_the_past: {
    given,
    command: { type: 'activity.plan', fields: { ...visit, date: day('2026-04-19') } },
    expected: { date: '2026-04-19', today },
  },
  activity_still_to_come: {
    given,
    command: { type: 'activity.complete', activity: 'activity-1', outcome: 'Intéressée' },
    expected: { activity: 'activity-1', date: '2026-04-22', today },
  },
  party_refuses_solicitation: {
    given,
    command: {
      type: 'activity.plan',
      fields: { ...visit, party: 'C0001', contact: 'contact-1', campaign: 'campaign-1' },
    },
    expected: { party: 'C0001', contact: 'contact-1' },
  },

  unknown_campaign: {
    given,
    command: { type: 'campaign.launch', campaign: 'campaign-9' },
    expected: { campaign: 'campaign-9' },
  },
  campaign_is_closed: {
    given: over,
    command: { type: 'campaign.cost', campaign: 'campaign-1', label: 'Tard', amount: cents(1) },
    expected: { campaign: 'campaign-1' },
  },
  campaign_is_running: {
    given,
    command: { type: 'campaign.target', campaign: 'campaign-1', question: 'SELECT code FROM clients' },
    expected: { campaign: 'campaign-1' },
  },
  campaign_not_launched: {
    given: reopened,
    command: { type: 'campaign.close', campaign: 'campaign-2', assessment: 'Rien.' },
    expected: { campaign: 'campaign-2' },
  },
  segment_refused: {
    given: reopened,
    command: { type: 'campaign.target', campaign: 'campaign-2', question: 'SELECT code FROM client' },
    expected: { question: 'SELECT code FROM client', at: 17, found: 'client' },
  },
  segment_is_empty: {
    given: after(reopened, TODAY, { type: 'party.update', party: 'C0002', changes: { optOut: true } }),
    command: {
      type: 'campaign.target',
      campaign: 'campaign-2',
      question: "SELECT code FROM clients WHERE code = 'C0002'",
    },
    expected: { optedOut: 1 },
  },
  segment_names_no_party: {
    given: reopened,
    command: { type: 'campaign.target', campaign: 'campaign-2', question: 'SELECT nom FROM clients' },
    expected: { value: 'Garage Belleville' },
  },
  campaign_without_target: {
    given: reopened,
    command: { type: 'campaign.launch', campaign: 'campaign-2' },
    expected: { campaign: 'campaign-2' },
  },
  unknown_campaign_task: {
    given,
    command: { type: 'campaign.task.done', campaign: 'campaign-1', task: 4 },
    expected: { campaign: 'campaign-1', task: 4 },
  },
  campaign_task_already_done: {
    given: now({ type: 'campaign.task.done', campaign: 'campaign-1', task: 0 }),
    command: { type: 'campaign.task.done', campaign: 'campaign-1', task: 0 },
    expected: { campaign: 'campaign-1', task: 0 },
  },
  party_not_targeted: {
    given,
    command: { type: 'campaign.answer', campaign: 'campaign-1', party: 'C0002', answer: 'refused' },
    expected: { campaign: 'campaign-1', party: 'C0002' },
  },
  cost_in_the_future: {
    given,
    command: { type: 'campaign.cost', campaign: 'campaign-1', date: day('2026-04-21'), label: 'X', amount: cents(1) },
    expected: { date: '2026-04-21', today },
  },
}

const onToday = Object.fromEntries(Object.entries(crm).map(([code, each]) => [code, { ...each, today: TODAY }]))
check(onToday)
