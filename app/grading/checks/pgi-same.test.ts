import { expect, test } from 'vitest'
import { cents } from '#base/money.ts'
import { CORRECTION, commands, copyOf, evidenceOf, LIMIT, REMINDER, WORLD } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const ledger = (party: string) =>
  makeCheck({
    'pgi.same': {
      view: 'party-ledger',
      args: { party },
      key: 'item',
      fields: ['reference', 'debit', 'credit', 'left', 'matching'],
    },
  })
const model = copyOf(...commands(...CORRECTION))
const [undo, reassign, match] = CORRECTION

test.each([
  ['the right lettrage, done in another order of thought', [...CORRECTION], 1, 'record_right'],
  ['nothing done', [], 0, 'record_untouched'],
  ['what has nothing to do with it', [REMINDER], 0, 'record_untouched'],
])('a ledger is compared with the model answer: %s', async (_title, done, ratio, code) => {
  const verdict = await ledger('MARTIN').evaluate(evidenceOf(copyOf(...commands(...done)), model), model.company)
  expect(verdict).toMatchObject({ ratio, code })
})

test('part of the work earns part of the points', async () => {
  const half = copyOf(...commands(...(undo ? [undo] : [])))
  const verdict = await ledger('MARTIN').evaluate(evidenceOf(half, model), model.company)
  expect(verdict.code).toBe('record_partly_right')
  expect(verdict.ratio).toBeCloseTo(1 / 3)
  expect(verdict.findings.map(({ label }) => label)).toContain('CHQ 4471')
})

test('a ledger that the student broke costs, even where nothing was to be done', async () => {
  const check = ledger('DURAND')
  const broken = copyOf(
    ...commands({
      type: 'receipt.record',
      customer: 'DURAND',
      amount: cents(100),
      method: 'cheque',
      reference: 'X1',
      allocations: [{ item: 'invoice-2' }],
    } as const),
  )
  const verdict = await check.evaluate(evidenceOf(broken, model), model.company)
  expect(verdict).toMatchObject({ ratio: 0, code: 'record_damaged' })
})

test('identifiers that only say who came first do not count', async () => {
  const late = copyOf(...commands(REMINDER, LIMIT, ...CORRECTION))
  const verdict = await ledger('MARTIQUE').evaluate(evidenceOf(late, model), model.company)
  expect(verdict.ratio).toBe(1)
})

test('compared with themselves, or with a company where nothing was to be done, nobody proves anything', () => {
  const student = copyOf(...commands(...(undo && reassign ? [undo, reassign] : [])))
  const evidence = evidenceOf(student, model)
  expect(ledger('MARTIN').trivialAgainst(evidence, student.company)).toBe(true)
  expect(ledger('MARTIN').trivialAgainst(evidence, WORLD)).toBe(true)
  const derived = copyOf(...commands(...(undo && reassign && match ? [undo, reassign, match] : [])))
  expect(ledger('MARTIN').trivialAgainst(evidence, derived.company)).toBe(false)
})

test('one value of the company is the model answer’s, or is not', async () => {
  const limit = makeCheck({
    'pgi.value': { view: 'customer', args: { customer: 'DURAND' }, field: 'fields.creditLimit', party: 'DURAND' },
  })
  const right = copyOf(...commands(LIMIT))
  const wrong = copyOf(
    ...commands({ ...LIMIT, type: 'party.update', party: 'DURAND', changes: { creditLimit: cents(30_000) } } as const),
  )
  const about = async (student: ReturnType<typeof copyOf>) => limit.evaluate(evidenceOf(student, right), right.company)
  expect(await about(right)).toMatchObject({ ratio: 1, code: 'value_right' })
  expect(await about(wrong)).toMatchObject({
    ratio: 0,
    code: 'value_wrong',
    figures: { found: { kind: 'money', value: 30_000 }, expected: { kind: 'money', value: 300_000 } },
    locations: [{ kind: 'pgi', source: 'party-DURAND', party: 'DURAND' }],
  })
  expect(await about(copyOf())).toMatchObject({ ratio: 0, code: 'value_wrong' })
  expect(limit.trivialAgainst(evidenceOf(wrong, right), WORLD)).toBe(true)
})

test('a value that the model answer does not have is never right', async () => {
  const check = makeCheck({ 'pgi.value': { view: 'customer', args: { customer: 'INCONNU' }, field: 'balance' } })
  expect(await check.evaluate(evidenceOf(copyOf(), model), model.company)).toMatchObject({
    ratio: 0,
    code: 'value_missing',
  })
})
