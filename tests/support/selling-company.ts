/** A company that prospects, plans its people and pays its salespeople, for the tests of those modules. */
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { time } from '#base/times.ts'
import type { CommandInput, Company } from '#pgi'
import { after, smallCompany } from './small-company.ts'

export const TODAY: Day = day('2026-04-20')

/** ALB (Alba Roux) has plan P1: 2 % of turnover invoiced up to 1 000 €, 5 % beyond. BEN (Ben Sy) has none. */
export const people: CommandInput[] = [
  {
    type: 'commission.plan',
    plan: 'P1',
    fields: {
      label: 'Itinérants',
      base: 'invoiced',
      tiers: [
        { from: cents(0), rate: basisPoints(200) },
        { from: cents(1_000_00), rate: basisPoints(500) },
      ],
    },
  },
  {
    type: 'collaborator.create',
    collaborator: 'ALB',
    fields: { name: 'Alba Roux', function: 'Attachée commerciale', family: 'Itinérants', commissionPlan: 'P1' },
  },
  { type: 'collaborator.create', collaborator: 'BEN', fields: { name: 'Ben Sy', function: 'Assistant commercial' } },
  { type: 'party.update', party: 'C0001', changes: { salesperson: 'Alba Roux' } },
]

/** Purchase `opportunity-2` compares two offers: 60 % price, 40 % delay; Duval 14 and 10 → 12,4; Morand 12 and 16 → 13,6. */
export const comparison = {
  criteria: [
    { label: 'Prix', weight: basisPoints(6_000) },
    { label: 'Délai', weight: basisPoints(4_000) },
  ],
  offers: [
    { supplier: 'Duval', amount: cents(900_00), marks: [14, 10] },
    { supplier: 'Morand', amount: cents(950_00), marks: [12, 16] },
  ],
}

export const prospecting: CommandInput[] = [
  { type: 'contact.add', party: 'C0001', fields: { name: 'Rose Belle', role: 'Achats', optOut: true } },
  {
    type: 'campaign.open',
    fields: {
      label: 'Rentrée',
      objective: 'Cinq commandes de chaises',
      channel: 'phone',
      from: day('2026-04-01'),
      to: day('2026-05-31'),
      budget: cents(500_00),
      goal: 5,
      collaborator: 'ALB',
    },
  },
  { type: 'campaign.target', campaign: 'campaign-1', question: "SELECT code FROM clients WHERE code <> 'C0002'" },
  { type: 'campaign.task', campaign: 'campaign-1', fields: { label: 'Écrire le script', due: day('2026-04-22') } },
  { type: 'campaign.launch', campaign: 'campaign-1' },
  { type: 'campaign.cost', campaign: 'campaign-1', label: 'Téléphonie', amount: cents(80_00) },
  { type: 'campaign.answer', campaign: 'campaign-1', party: 'C0001', answer: 'interested' },
  {
    type: 'opportunity.open',
    kind: 'sale',
    stage: 'qualified',
    fields: {
      label: 'Salle de réunion',
      party: 'P0001',
      amount: cents(4_000_00),
      expectedOn: day('2026-05-15'),
      collaborator: 'ALB',
      nextAction: { on: day('2026-04-22'), what: 'Visite' },
    },
  },
  {
    type: 'opportunity.open',
    kind: 'purchase',
    fields: { label: 'Photocopieur', amount: cents(900_00), expectedOn: day('2026-05-01') },
  },
  { type: 'opportunity.compare', opportunity: 'opportunity-2', comparison },
  {
    type: 'activity.plan',
    fields: {
      kind: 'visit',
      subject: 'Visite de la librairie',
      collaborator: 'ALB',
      date: day('2026-04-22'),
      time: time('10:00'),
      minutes: 60,
      party: 'P0001',
      opportunity: 'opportunity-1',
    },
  },
]

/** R-ALB is ALB, seven hours a day; CAM is a van. Project-1 is the vector of the course: A7 B9 C3(A,B) D4(B)… */
export const planning: CommandInput[] = [
  {
    type: 'resource.create',
    resource: 'R-ALB',
    fields: {
      label: 'Alba Roux',
      kind: 'person',
      collaborator: 'ALB',
      competences: ['Vente'],
      hourlyPrice: cents(50_00),
    },
  },
  { type: 'resource.create', resource: 'CAM', fields: { label: 'Camionnette', kind: 'vehicle' } },
  {
    type: 'project.open',
    fields: { label: 'Aménagement', party: 'C0001', start: day('2026-04-20'), budgetMinutes: 600 },
  },
  {
    type: 'project.plan',
    project: 'project-1',
    steps: [
      { code: 'A', label: 'Relevé', days: 2 },
      { code: 'B', label: 'Plan', days: 3, after: ['A'] },
    ],
  },
  {
    type: 'appointment.plan',
    fields: {
      label: 'Livraison à Vertou',
      date: day('2026-04-21'),
      time: time('09:00'),
      minutes: 120,
      resources: ['R-ALB', 'CAM'],
      party: 'C0003',
    },
  },
  {
    type: 'projectTime.record',
    fields: {
      resource: 'R-ALB',
      date: day('2026-04-20'),
      minutes: 90,
      project: 'project-1',
      work: 'Relevé',
      invoiceable: true,
    },
  },
]

export const sellingCompany = (company: Company = smallCompany()): Company =>
  after(company, TODAY, ...people, ...prospecting, ...planning)
