import { expect, test } from 'vitest'
import type { Criterion } from '../criterion.ts'
import {
  CORRECTION,
  commands,
  copyOf,
  evidenceOf,
  LETTER,
  LIMIT,
  letter,
  type Made,
  REMINDER,
  spreadsheet,
  TODAY,
  WORLD,
} from '../evidence.test-support.ts'
import type { Copy } from '../evidence.ts'
import { grade } from '../grade.ts'
import { answerParts, isKilled, isSameCopy, type Mutant, mutantsOf, withFault, withSpoiltDeliverable } from './index.ts'

const RECEIPT = {
  type: 'receipt.record',
  customer: 'MARTIN',
  amount: 120_000,
  method: 'cheque',
  reference: 'CHQ 99',
  allocations: [{ item: 'invoice-1' }],
}
const DRAFT = {
  type: 'sales.draft',
  kind: 'invoice',
  content: {
    customer: 'MARTIN',
    terms: { days: 30, endOfMonth: true },
    lines: [{ article: 'CONSEIL', quantity: 1_000 }],
  },
}
const late = (row: number, days: number) => ({ value: days, formula: `DATE(2026,3,16)-C${row}` })
const SHEET = spreadsheet(
  ['Tableau de relance'],
  ['Facture', 'Montant', 'Échéance', 'Retard'],
  ['FA2026-00002', 2_400, { value: 46_072, kind: 'date' }, late(3, 25)],
  ['FA2026-00003', 600, { value: 46_084, kind: 'date' }, late(4, 13)],
  ['Total', { value: 3_000, formula: 'SUM(B3:B4)' }],
)
const MODEL = copyOf(
  ...commands(...CORRECTION, RECEIPT, LIMIT, DRAFT),
  { deliverable: ['tableau', SHEET] },
  { deliverable: ['lettre', letter(...LETTER)] },
  ...commands(REMINDER),
  { mail: { attachments: ['tableau'] } },
)
const CONTEXT = { company: MODEL.company, today: TODAY, people: ['manager', 'accountant'] }
const mutants = mutantsOf(answerParts(MODEL), CONTEXT)

/** The answer played again with one fault. */
function spoilt(one: Mutant): Copy {
  const { doings, deliverables } = answerParts(MODEL)
  const kept = withSpoiltDeliverable(deliverables, one)
  const made = withFault(doings, one).flatMap((doing): Made[] => {
    if (doing.kind === 'pgi') return [{ tried: doing.command }]
    if (doing.kind === 'mail') return [{ mail: doing.mail }]
    if (doing.kind !== 'save') return [{ act: doing }]
    const saved = kept.get(doing.deliverable)
    return saved ? [{ deliverable: [doing.deliverable, saved] }] : []
  })
  return copyOf(...made)
}

const table = {
  from: { view: 'overdue-invoices', where: { balance: { below: 300_000 } } },
  key: 'facture',
  columns: {
    facture: { field: 'invoice.number', kind: 'text' },
    montant: { field: 'balance', kind: 'money' },
    echeance: { field: 'dueDate', aliases: ['Échéance'], kind: 'day' },
    retard: { field: 'daysLate', kind: 'count' },
  },
  total: { of: 'montant' },
}
const CHECKS: readonly Record<string, unknown>[] = [
  {
    'pgi.same': {
      view: 'party-ledger',
      args: { party: 'MARTIN' },
      key: 'item',
      fields: ['left', 'credit', 'matching'],
    },
  },
  { 'pgi.same': { view: 'party-ledger', args: { party: 'MARTIQUE' }, key: 'item', fields: ['left', 'matching'] } },
  { 'pgi.value': { view: 'customer', args: { customer: 'DURAND' }, field: 'fields.creditLimit' } },
  { 'pgi.happened': { event: 'ReminderSent', where: { customer: 'DURAND', level: 2 }, times: 1 } },
  { 'pgi.happened': { event: 'ReceiptRecorded', where: { customer: 'MARTIN', amount: 120_000 }, times: 1 } },
  {
    'pgi.happened': {
      event: 'DocumentDrafted',
      where: {
        'content.customer': 'MARTIN',
        'content.date': TODAY,
        'content.lines[0].vatRate': 2_000,
        'content.lines[0].unitPrice': 10_000,
        'content.lines[0].quantity': 1_000,
        'content.terms.endOfMonth': true,
      },
    },
  },
  { 'pgi.nothingElse': {} },
  { 'sheet.table': { deliverable: 'tableau', table } },
  { 'sheet.liveFormula': { deliverable: 'tableau', table, column: 'retard', inputs: ['echeance'] } },
  { 'sheet.liveFormula': { deliverable: 'tableau', table, total: true } },
  { 'letter.form': { deliverable: 'lettre' } },
  { 'letter.addressee': { deliverable: 'lettre', to: 'Durand Conseil' } },
  {
    'letter.facts': {
      deliverable: 'lettre',
      facts: [
        { label: 'facture', kind: 'reference', value: 'FA2026-00002', near: ['impayée'] },
        { label: 'montant', kind: 'money', value: 240_000 },
        { label: 'échéance', kind: 'day', value: '2026-02-19' },
        { label: 'date de la lettre', kind: 'day', value: TODAY },
      ],
    },
  },
  {
    'letter.ideas': {
      deliverable: 'lettre',
      ideas: [
        { id: 'delai', label: 'délai', any: [['huit jours']] },
        { id: 'impaye', label: 'impayé', any: [['impayée']] },
      ],
      forbidden: [
        { id: 'menace', label: 'menace', any: [['tribunal'], ['huissier']] },
        { id: 'remise', label: 'remise', any: [['remise']] },
      ],
    },
  },
  {
    'letter.confidential': {
      deliverable: 'lettre',
      names: { view: 'customers', field: 'name' },
      except: ['Durand Conseil'],
    },
  },
  { 'mail.sent': { to: ['manager'], aspect: 'recipient' } },
  {
    'mail.sent': {
      to: ['manager'],
      facts: [{ label: 'encours', kind: 'money', value: 240_000 }],
      aspect: 'facts',
    },
  },
  {
    'mail.sent': {
      to: ['manager'],
      ideas: [{ id: 'plafond', label: 'plafond', any: [['dépasse', 'plafond']] }],
      forbidden: [
        { id: 'menace', label: 'menace', any: [['tribunal']] },
        { id: 'remise', label: 'remise', any: [['remise']] },
      ],
      aspect: 'ideas',
    },
  },
  { 'mail.sent': { to: ['manager'], attachments: ['tableau'], aspect: 'attachments' } },
  {
    'mail.sent': {
      to: ['manager'],
      confidential: { names: { view: 'customers', field: 'name' }, except: ['Durand Conseil'] },
      aspect: 'confidential',
    },
  },
]
const CRITERIA = CHECKS.map(
  (check, index): Criterion => ({
    id: `c${index}`,
    title: '',
    step: 's',
    points: 10,
    task: 'T.1.2.4',
    competence: 'C1.2',
    expects: 'D1.O.17',
    after: [],
    carry: 1,
    check,
  }),
)
const model = await grade(evidenceOf(MODEL, MODEL), CRITERIA)

test('the model answer of these tests is right', () => {
  expect(
    model.criteria.filter(({ points, max }) => points < max).map(({ criterion, code }) => [criterion, code]),
  ).toEqual([])
})

test('every fault leaves another copy', () => {
  for (const one of mutants) expect(isSameCopy(spoilt(one), MODEL, WORLD), `${one.code} ${one.of}`).toBe(false)
})

test('a copy that undoes and does the same again is the same copy', () => {
  const undone = copyOf(...commands(...CORRECTION, { type: 'matching.undo', matching: 'matching-3' }, CORRECTION[2]))
  expect(isSameCopy(undone, copyOf(...commands(...CORRECTION)), WORLD)).toBe(true)
  expect(isSameCopy(copyOf(...commands(...CORRECTION, LIMIT)), undone, WORLD)).toBe(false)
})

test('faults have names that tell them apart, the same each time', () => {
  const names = mutants.map(({ code, of }) => `${code} ${of}`)
  expect(new Set(names).size).toBe(names.length)
  expect(mutantsOf(answerParts(MODEL), CONTEXT)).toEqual(mutants)
})

test.each(mutants.map((one) => [`${one.code} ${one.of}`, one] as const))(
  'a full marking scheme notices %s',
  async (_name, one) => {
    const graded = await grade(evidenceOf(spoilt(one), MODEL), CRITERIA)
    expect(graded.total, graded.criteria.map(({ code }) => code).join(' ')).toBeLessThan(model.total)
    expect(
      isKilled(one, model, graded),
      graded.criteria
        .filter((c) => c.points < c.max)
        .map(({ code }) => code)
        .join(' '),
    ).toBe(true)
  },
)

test('a marking scheme that does not look sees nothing', async () => {
  const blind = CRITERIA.filter(({ check }) => 'letter.form' in check)
  const before = await grade(evidenceOf(MODEL, MODEL), blind)
  const level = mutants.find(({ code }) => code === 'level_wrong')
  expect(level && isKilled(level, before, await grade(evidenceOf(spoilt(level), MODEL), blind))).toBe(false)
})

test('a fault that rounds to the same points is noticed all the same, since the student is told', () => {
  const [one] = mutants.filter(({ code }) => code === 'value_altered')
  const hardly = model.criteria.map((verdict) => ({ ...verdict, ratio: 0.98, code: 'values_wrong' as const }))
  expect(one && isKilled(one, model, { ...model, criteria: hardly })).toBe(true)
})

test('points lost for a reason of another family do not count as noticing', () => {
  const [one] = mutants.filter(({ code }) => code === 'confidential_quoted')
  const lost = model.criteria.map((verdict) => ({ ...verdict, ratio: 0, points: 0, code: 'form_incomplete' as const }))
  expect(one && isKilled(one, model, { ...model, criteria: lost })).toBe(false)
})
