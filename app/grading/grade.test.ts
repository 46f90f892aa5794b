import { expect, test } from 'vitest'
import type { Criterion } from './criterion.ts'
import {
  CORRECTION,
  commands,
  copyOf,
  evidenceOf,
  LIMIT,
  letter,
  REMINDER,
  spreadsheet,
} from './evidence.test-support.ts'
import { grade, pointsFor } from './grade.ts'

const criterion = (id: string, check: Record<string, unknown>, more: Partial<Criterion> = {}): Criterion => ({
  id,
  title: id,
  step: 'step',
  points: 2,
  task: 'T.1.2.4',
  competence: 'C1.2',
  expects: 'D1.O.17',
  after: [],
  carry: 1,
  check,
  ...more,
})

const LEDGER = criterion('lettrage', {
  'pgi.same': { view: 'party-ledger', args: { party: 'MARTIN' }, key: 'item', fields: ['left', 'matching'] },
})
const table = {
  from: { view: 'overdue-invoices' },
  key: 'facture',
  columns: { facture: { field: 'invoice.number', kind: 'text' }, montant: { field: 'balance', kind: 'money' } },
}
const ROWS = criterion('tableau', { 'sheet.table': { deliverable: 'tableau', table } }, { after: ['lettrage'] })
const FACTS = criterion(
  'lettre',
  {
    'letter.facts': {
      deliverable: 'lettre',
      facts: [
        { label: 'total', kind: 'money', from: { view: 'overdue-invoices', args: { of: ['MARTIN'] }, field: 'total' } },
      ],
    },
  },
  { after: ['tableau'] },
)
const ALL = [LEDGER, ROWS, FACTS]

/** What the table holds before the planted error is put right, and after. */
const BEFORE = spreadsheet(
  ['Facture', 'Montant'],
  ['FA2026-00002', 2_400],
  ['FA2026-00001', 1_200],
  ['FA2026-00004', 600],
)
const AFTER = spreadsheet(
  ['Facture', 'Montant'],
  ['FA2026-00002', 2_400],
  ['FA2026-00001', 1_200],
  ['FA2026-00003', 600],
)
const model = copyOf(
  ...commands(...CORRECTION),
  { deliverable: ['tableau', AFTER] },
  { deliverable: ['lettre', letter('Il reste dû 1 800,00 €.')] },
)
const points = async (student: ReturnType<typeof copyOf>, criteria = ALL) =>
  (await grade(evidenceOf(student, model), criteria)).criteria.map((one) => [one.points, one.carried])

test('the model answer earns everything, and nothing of it is called carried', async () => {
  const graded = await grade(evidenceOf(model, model), ALL)
  expect([graded.total, graded.max]).toEqual([6, 6])
  expect(graded.criteria.every(({ carried }) => !carried)).toBe(true)
})

test('an empty copy earns nothing', async () => {
  expect((await grade(evidenceOf(copyOf(), model), ALL)).total).toBe(0)
})

test('an early mistake costs once: what follows is right with regard to it', async () => {
  const student = copyOf(
    { deliverable: ['tableau', BEFORE] },
    { deliverable: ['lettre', letter('Il reste dû 1 200,00 €.')] },
  )
  expect(await points(student)).toEqual([
    [0, false],
    [2, true],
    [2, true],
  ])
})

test('a criterion that builds on nothing wrong is never carried', async () => {
  const student = copyOf(...commands(...CORRECTION), { deliverable: ['tableau', BEFORE] })
  const [ledger, rows] = await points(student)
  expect(ledger).toEqual([2, false])
  expect(rows?.[1]).toBe(false)
  expect(rows?.[0]).toBeLessThan(2)
})

test('what is right against the model answer is not called carried, even after a mistake', async () => {
  const student = copyOf({ deliverable: ['tableau', AFTER] })
  expect(await points(student)).toEqual([
    [0, false],
    [2, false],
    [0, false],
  ])
})

test('carried points may be worth less, and never less than what was earned straight', async () => {
  const student = copyOf({ deliverable: ['tableau', BEFORE] })
  const half = [LEDGER, { ...ROWS, carry: 0.9 }]
  const tiny = [LEDGER, { ...ROWS, carry: 0.1 }]
  expect((await points(student, half))[1]).toEqual([2, true])
  expect((await points(student, tiny))[1]).toEqual([1.5, false])
})

test('a mistake that leaves nothing to do carries nothing', async () => {
  const settled = copyOf(
    ...commands(
      ...[
        { customer: 'MARTIN', amount: 120_000, item: 'invoice-1' },
        { customer: 'DURAND', amount: 240_000, item: 'invoice-2' },
      ].map(({ customer, amount, item }) => ({
        type: 'receipt.record',
        customer,
        amount,
        method: 'cheque',
        reference: item,
        allocations: [{ item }],
      })),
    ),
    { deliverable: ['tableau', spreadsheet(['Facture', 'Montant'], ['aucune'])] },
    { deliverable: ['lettre', letter('Il reste dû 0,00 €.')] },
  )
  expect((await grade(evidenceOf(settled, model), ALL)).total).toBe(0)
})

test('what is carried names the criteria that were wrong by themselves, however far up', async () => {
  const student = copyOf(
    { deliverable: ['tableau', BEFORE] },
    { deliverable: ['lettre', letter('Il reste dû 1 200,00 €.')] },
  )
  const graded = await grade(evidenceOf(student, model), ALL)
  expect(graded.criteria.map(({ carriedFrom }) => carriedFrom)).toEqual([undefined, ['lettrage'], ['lettrage']])
})

test('what the author says must still be there is asked of what came before', async () => {
  const student = copyOf({ deliverable: ['tableau', BEFORE] })
  const rows = (nontrivial: Criterion['nontrivial']) =>
    points(student, [LEDGER, { ...ROWS, ...(nontrivial ? { nontrivial } : {}) }])
  const owed = { view: 'overdue-invoices', args: { of: ['MARTIN'] }, field: 'total' } as const
  const paid = { view: 'overdue-invoices', args: {}, where: { 'customer.code': 'NOBODY' }, field: 'balance' } as const
  expect((await rows([owed]))[1]).toEqual([2, true])
  expect((await rows([{ ...owed, is: { min: 120_000 } }]))[1]).toEqual([2, true])
  expect((await rows([{ ...owed, is: { min: 120_001 } }]))[1]?.[1]).toBe(false)
  expect((await rows([paid]))[1]?.[1]).toBe(false)
})

test('a criterion on the PGI is carried only over what the model’s acts give there', async () => {
  const after = criterion(
    'plafond',
    { 'pgi.value': { view: 'customer', args: { customer: 'DURAND' }, field: 'fields.creditLimit' } },
    { after: ['lettrage'] },
  )
  const wrong = { ...LIMIT, changes: { creditLimit: 400_000 } }
  const student = copyOf(...commands(wrong))
  const whole = copyOf(...commands(...CORRECTION, LIMIT))
  const evidence = evidenceOf(student, whole)
  const [, alone] = (await grade(evidence, [LEDGER, after])).criteria
  expect(alone).toMatchObject({ points: 0, carried: false })
  const [, derived] = (
    await grade(evidence, [LEDGER, after], { derived: () => ({ company: student.company, byModel: true }) })
  ).criteria
  expect(derived).toMatchObject({ points: 0, carried: false })
  const fromThere = copyOf(...commands(REMINDER, wrong)).company
  const [, carried] = (
    await grade(evidence, [LEDGER, after], { derived: () => ({ company: fromThere, byModel: true }) })
  ).criteria
  expect(carried).toMatchObject({ points: 2, carried: true })
})

test('the order of the marking scheme is kept, whatever depends on what', async () => {
  const graded = await grade(evidenceOf(model, model), [FACTS, ROWS, LEDGER])
  expect(graded.criteria.map((one) => one.criterion)).toEqual(['lettre', 'tableau', 'lettrage'])
})

test('criteria that follow each other in a circle are a bug', async () => {
  const circle = [criterion('a', LEDGER.check, { after: ['b'] }), criterion('b', LEDGER.check, { after: ['a'] })]
  await expect(grade(evidenceOf(model, model), circle)).rejects.toThrow('follows itself')
})

test.each([
  [1, 2, 2],
  [0.5, 2, 1],
  [0.7, 2.5, 2],
  [0.3, 2.5, 1],
  [0.26, 1, 0.5],
  [0.24, 1, 0],
  [0.95, 2, 2],
  [1, 0.75, 0.75],
  [0, 4, 0],
])('a share of %d of %d points is %d points: to the nearest half, never above', (ratio, max, expected) => {
  expect(pointsFor(ratio, max)).toBe(expected)
})

test('checks combine: the weakest, the mean, the best, the contrary', async () => {
  const student = copyOf(...commands(...CORRECTION))
  const [right, wrong] = [LEDGER.check, { 'deliverable.handedIn': { deliverable: 'lettre' } }]
  const ratio = async (check: Record<string, unknown>) =>
    (await grade(evidenceOf(student, model), [criterion('one', check)])).criteria[0]?.ratio
  expect(await ratio({ all: [right, wrong] })).toBe(0)
  expect(await ratio({ average: [right, wrong] })).toBe(0.5)
  expect(await ratio({ any: [right, wrong] })).toBe(1)
  expect(await ratio({ not: wrong })).toBe(1)
  expect(await ratio({ not: right })).toBe(0)
})

test('a table with thousands of wrong lines is told by its first ones', async () => {
  const lines = Array.from({ length: 1_000 }, (_, index): [string, number] => [`FA2099-${index}`, index])
  const student = copyOf({ deliverable: ['tableau', spreadsheet(['Facture', 'Montant'], ...lines)] })
  const { criteria } = await grade(evidenceOf(student, copyOf()), [{ ...ROWS, after: [] }])
  const [verdict] = criteria
  expect(verdict).toMatchObject({ points: 0, code: 'rows_missing_and_extra' })
  expect([verdict?.findings.length, verdict?.locations.length]).toEqual([200, 200])
})
