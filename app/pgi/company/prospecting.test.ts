/** Opportunities, activities, campaigns, imports and the planning, told as short stories. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { time } from '#base/times.ts'
import { draft, validate } from '#tests/support/refusals.ts'
import { sellingCompany, TODAY } from '#tests/support/selling-company.ts'
import { after, supplierFields, tell, thousand } from '#tests/support/small-company.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'
import { ask } from './views/index.ts'

const company = sellingCompany()
const now = (given: Company, ...commands: CommandInput[]) => after(given, TODAY, ...commands)
const opportunityOf = (given: Company, opportunity = 'opportunity-1', at = TODAY) =>
  ask(given, { view: 'opportunity', opportunity, at })

test('the pipeline weighs each opportunity by its probability; what is won counts whole, what is lost for nothing', () => {
  const more = now(company, {
    type: 'opportunity.open',
    kind: 'sale',
    probability: basisPoints(6_500),
    stage: 'proposed',
    fields: { label: 'Bureaux', party: 'C0003', amount: cents(1_000_00), expectedOn: day('2026-05-30') },
  })
  const sales = (given: Company) => ask(given, { view: 'opportunities', at: TODAY, kind: 'sale' })
  // 4 000 × 30 % + 1 000 × 65 %.
  expect(sales(more)).toMatchObject({ openAmount: 5_000_00, openWeighted: 1_850_00 })
  const ended = now(
    more,
    { type: 'opportunity.win', opportunity: 'opportunity-3' },
    { type: 'opportunity.lose', opportunity: 'opportunity-1', reason: 'price' },
  )
  expect(sales(ended).rows.map(({ stage, weighted }) => [stage, weighted])).toEqual([
    ['lost', 0],
    ['won', 1_000_00],
  ])
  expect(sales(ended)).toMatchObject({ openAmount: 0, openWeighted: 0 })
})

test('an opportunity says what does not agree with the rest: no quote, a quote declined, an action late', () => {
  const proposed = now(company, { type: 'opportunity.move', opportunity: 'opportunity-1', stage: 'proposed' })
  expect(opportunityOf(proposed)?.warnings).toEqual(['quote_missing'])
  const quoted = now(proposed, draft('quote', { customer: 'P0001' }), validate('quote-1'), {
    type: 'opportunity.link',
    opportunity: 'opportunity-1',
    document: 'quote-1',
  })
  expect(opportunityOf(quoted)?.warnings).toEqual([])
  const declined = now(quoted, { type: 'quote.decline', document: 'quote-1' })
  expect(opportunityOf(declined)?.warnings).toEqual(['quote_declined'])
  expect(opportunityOf(quoted, 'opportunity-1', day('2026-05-16'))?.warnings).toEqual([
    'closing_passed',
    'action_overdue',
  ])
  expect(opportunityOf(quoted)?.documents.map(({ number }) => number)).toEqual(['DE2026-00001'])
})

test('offers are compared by weighted marks; another choice than the best is kept with its reason', () => {
  expect(
    opportunityOf(company, 'opportunity-2')?.offers.map(({ supplier, score, best }) => [supplier, score, best]),
  ).toEqual([
    ['Duval', 1_240, false],
    ['Morand', 1_360, true],
  ])
  const chosen = now(company, {
    type: 'opportunity.win',
    opportunity: 'opportunity-2',
    offer: 0,
    reason: 'Livré demain',
  })
  expect(opportunityOf(chosen, 'opportunity-2')).toMatchObject({
    stage: 'won',
    reason: 'Livré demain',
    offers: [{ chosen: true }, { chosen: false }],
  })
})

test('an activity done is followed up by the next one, for the same people', () => {
  const visited = after(company, '2026-04-22', {
    type: 'activity.complete',
    activity: 'activity-1',
    outcome: 'Demande un devis',
    followUp: { kind: 'call', subject: 'Rappeler', date: day('2026-04-29') },
  })
  expect(ask(visited, { view: 'activities', at: day('2026-05-02') }).rows).toMatchObject([
    { id: 'activity-1', status: 'done', outcome: 'Demande un devis', overdue: false },
    { id: 'activity-2', kind: 'call', after: 'activity-1', customer: { code: 'P0001' }, time: null, overdue: true },
  ])
})

test('an agenda names what overlaps, between activities and with the planning', () => {
  const fields = { kind: 'call' as const, subject: 'Point', collaborator: 'ALB', minutes: 30 }
  const busy = now(
    company,
    { type: 'activity.plan', fields: { ...fields, date: day('2026-04-22'), time: time('10:45') } },
    { type: 'activity.plan', fields: { ...fields, date: day('2026-04-22'), time: time('11:15') } },
    { type: 'activity.plan', fields: { ...fields, date: day('2026-04-21'), time: time('10:30') } },
  )
  const { rows, conflicts } = ask(busy, { view: 'agenda', from: day('2026-04-20'), to: day('2026-04-26') })
  expect(
    rows.map(({ id, conflicts: found }) => [
      id,
      found.map((each) => (each.code === 'overlap' ? each.with : each.code)),
    ]),
  ).toEqual([
    ['appointment-1', ['activity-4']],
    ['activity-4', ['appointment-1']],
    ['activity-1', ['activity-2']],
    ['activity-2', ['activity-1']],
    ['activity-3', []],
  ])
  expect(conflicts).toBe(4)
})

test('planning names every conflict at once, and lets it pass when it was read', () => {
  const blocked = now(company, {
    type: 'resource.block',
    resource: 'CAM',
    from: day('2026-04-21'),
    to: day('2026-04-22'),
    reason: 'Révision',
  })
  const fields = {
    label: 'Montage',
    date: day('2026-04-21'),
    time: time('10:00'),
    minutes: 480,
    resources: ['R-ALB', 'CAM'],
    competences: ['Électricité'],
    after: ['appointment-1'],
  }
  expect(tell(blocked, { type: 'appointment.plan', fields }, TODAY)).toEqual({
    code: 'planning_conflict',
    conflicts: [
      { code: 'overlap', resource: 'R-ALB', with: 'appointment-1', label: 'Livraison à Vertou' },
      { code: 'over_daily_minutes', resource: 'R-ALB', minutes: 600, limit: 420 },
      { code: 'absent', resource: 'CAM', reason: 'Révision' },
      { code: 'overlap', resource: 'CAM', with: 'appointment-1', label: 'Livraison à Vertou' },
      { code: 'over_daily_minutes', resource: 'CAM', minutes: 600, limit: 420 },
      { code: 'competence_missing', competence: 'Électricité' },
      { code: 'not_after', appointment: 'appointment-1', label: 'Livraison à Vertou', date: '2026-04-21', ends: 660 },
    ],
  })
  const forced = now(blocked, { type: 'appointment.plan', fields, despite: true })
  expect(forced.planning.appointments.get('appointment-2')?.despite).toBe(true)
  const moved = now(blocked, {
    type: 'appointment.move',
    appointment: 'appointment-1',
    date: day('2026-04-24'),
    time: time('09:00'),
  })
  expect(moved.planning.appointments.get('appointment-1')).toMatchObject({
    despite: false,
    fields: { date: '2026-04-24' },
  })
})

test('a project: steps dated on working days, time spent against its budget', () => {
  const found = ask(company, { view: 'project', project: 'project-1' })
  // Monday 20 April: two days, then three; it ends on Friday.
  expect(found?.steps.map(({ code, startsOn, endsOn }) => [code, startsOn, endsOn])).toEqual([
    ['A', '2026-04-20', '2026-04-21'],
    ['B', '2026-04-22', '2026-04-24'],
  ])
  // 90 minutes at 50 € an hour, out of 600.
  expect(found).toMatchObject({ end: '2026-04-24', minutes: 90, invoiceable: 75_00, spentRate: 1_500 })
})

test('a campaign counts its results against what it cost; who refuses leaves the next target', () => {
  const sold = now(
    company,
    draft('invoice', { customer: 'C0003', lines: [{ article: 'CHA', quantity: thousand(4) }] }),
    validate('invoice-1'),
    { type: 'campaign.answer', campaign: 'campaign-1', party: 'C0003', answer: 'ordered', document: 'invoice-1' },
    { type: 'campaign.answer', campaign: 'campaign-1', party: 'C0001', answer: 'refused', optOut: true },
    { type: 'campaign.cost', campaign: 'campaign-1', label: 'Fichier', amount: cents(20_00) },
  )
  // 4 × 150 € sold, bought 70 €: margin 320 €; cost 80 + 20.
  expect(ask(sold, { view: 'campaign', campaign: 'campaign-1' })).toMatchObject({
    targeted: 2,
    reached: 2,
    answers: 2,
    orders: 1,
    answerRate: 10_000,
    orderRate: 5_000,
    cost: 100_00,
    budgetLeft: 400_00,
    costPerContact: 50_00,
    costPerOrder: 100_00,
    revenue: 600_00,
    margin: 320_00,
    returnRate: 22_000,
  })
  const again = now(
    sold,
    {
      type: 'campaign.open',
      fields: { label: 'Suite', objective: 'Revoir', channel: 'mail', from: TODAY, to: TODAY, budget: cents(0) },
    },
    { type: 'campaign.target', campaign: 'campaign-2', question: 'SELECT code FROM clients' },
  )
  expect(again.crm.campaigns.get('campaign-2')?.target).toMatchObject({
    parties: ['C0002', 'C0003'],
    optedOut: ['C0001'],
  })
})

test('an import: new parties come in, a duplicate completes its record, an opt-out is respected and never undone', () => {
  const row = { name: '', address: '3 quai de la Fosse', postcode: '44000', city: 'Nantes' }
  const rows = [
    { ...row, line: 2, name: 'Papeterie du Port', siren: '900 000 027', optOut: 'oui', email: 'port@example.org' },
    { ...row, line: 3, name: 'CABINET MOREL SARL', salesperson: 'Ben Sy', optOut: 'OUI' },
    { ...row, line: 4, name: 'Papeterie du port', contact: 'Léa Roy' },
    { ...row, line: 5, name: 'Erreur', postcode: 'x' },
  ]
  const preview = ask(company, {
    view: 'import-preview',
    role: 'prospect',
    rows: rows.map((each) => ({
      category: '',
      siren: '',
      contact: '',
      contactRole: '',
      phone: '',
      email: '',
      salesperson: '',
      optOut: '',
      ...each,
    })),
    decisions: [],
  })
  expect(
    preview.rows.map(({ line, outcome, duplicate }) => [line, outcome, duplicate?.party.code, duplicate?.earlierLine]),
  ).toEqual([
    [2, 'created', undefined, undefined],
    [3, 'undecided', 'C0002', null],
    [4, 'undecided', 'P0002', 2],
    [5, 'faulty', undefined, undefined],
  ])
  const imported = now(company, {
    type: 'party.import',
    source: 'salon.csv',
    rows,
    decisions: [
      { line: 3, decision: 'merge' },
      { line: 4, decision: 'merge' },
      { line: 5, decision: 'skip' },
    ],
  })
  expect(imported.crm.parties.get('C0002')?.fields).toMatchObject({
    name: 'Cabinet Morel',
    salesperson: 'Ben Sy',
    optOut: true,
  })
  expect(imported.crm.parties.get('P0002')).toMatchObject({
    role: 'prospect',
    fields: { optOut: true, siren: '900000027' },
  })
  expect(imported.crm.parties.size).toBe(company.crm.parties.size + 1)
  expect(imported.crm.imports.last?.lines).toEqual([
    { line: 2, outcome: 'created', party: 'P0002' },
    { line: 3, outcome: 'merged', party: 'C0002' },
    { line: 4, outcome: 'merged', party: 'P0002' },
    { line: 5, outcome: 'skipped' },
  ])
  const againWithoutOptOut = now(imported, {
    type: 'party.import',
    source: 'salon.csv',
    rows: [{ ...row, line: 2, name: 'Cabinet Morel', optOut: 'non' }],
    decisions: [{ line: 2, decision: 'merge' }],
  })
  expect(againWithoutOptOut.crm.parties.get('C0002')?.fields.optOut).toBe(true)
})

test('an import never takes the code of a supplier: one code, one account', () => {
  const row = { name: 'Papeterie du Port', address: '3 quai de la Fosse', postcode: '44000', city: 'Nantes' }
  const imported = now(
    company,
    { type: 'supplier.create', code: 'P0002', fields: supplierFields('Papiers de l’Erdre') },
    { type: 'party.import', source: 'salon.csv', rows: [{ ...row, line: 2 }] },
  )
  expect(imported.crm.imports.last?.lines).toEqual([{ line: 2, outcome: 'created', party: 'P0003' }])
})
