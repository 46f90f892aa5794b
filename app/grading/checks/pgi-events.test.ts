import { expect, test } from 'vitest'
import { CORRECTION, commands, copyOf, evidenceOf, LIMIT, REMINDER } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const model = copyOf(...commands(...CORRECTION, LIMIT, REMINDER))
const judge = (check: Record<string, unknown>, student: ReturnType<typeof copyOf>) =>
  makeCheck(check).evaluate(evidenceOf(student, model), model.company)

const firstLevel = { ...REMINDER, level: 1 } as const
const toMartin = { ...REMINDER, customer: 'MARTIN', items: ['invoice-1'] } as const

test.each([
  ['done as asked', [REMINDER], {}, { ratio: 1, code: 'action_done' }],
  ['never done', [], {}, { ratio: 0, code: 'action_missing' }],
  ['done to somebody else', [toMartin], {}, { ratio: 0, code: 'action_missing' }],
  ['done twice instead of once', [REMINDER, REMINDER], { times: 1 }, { ratio: 0.5, code: 'action_too_many' }],
  ['done once instead of twice', [REMINDER], { times: 2 }, { ratio: 0.5, code: 'action_too_few' }],
  ['done twice when once at least was asked', [REMINDER, REMINDER], {}, { ratio: 1, code: 'action_done' }],
  ['done although it must not be', [REMINDER], { absent: true }, { ratio: 0, code: 'action_forbidden' }],
  ['left alone as it must be', [LIMIT], { absent: true }, { ratio: 1, code: 'action_avoided' }],
  ['left alone by a copy where nothing was done', [], { absent: true }, { ratio: 0, code: 'nothing_done' }],
])('an event of the PGI: %s', async (_title, done, more, expected) => {
  const check = { 'pgi.happened': { event: 'ReminderSent', where: { customer: 'DURAND', level: 2 }, ...more } }
  expect(await judge(check, copyOf(...commands(...done)))).toMatchObject(expected)
})

test('the nearest event says what was different, and which act it was', async () => {
  const check = { 'pgi.happened': { event: 'ReminderSent', where: { customer: 'DURAND', level: 2 } } }
  const { findings } = await judge(check, copyOf(...commands(toMartin, firstLevel)))
  expect(findings).toEqual([
    {
      label: 'ReminderSent',
      field: 'level',
      found: { kind: 'count', value: 1 },
      expected: { kind: 'count', value: 2 },
      location: { kind: 'act', id: 'act-2' },
      tellable: true,
    },
  ])
})

test('items may be named by identifier or by reference, and values may be asked', async () => {
  const student = copyOf(...commands(LIMIT, REMINDER))
  for (const items of [['invoice-2'], ['FA2026-00002']]) {
    const check = { 'pgi.happened': { event: 'ReminderSent', where: { items } } }
    expect(await judge(check, student)).toMatchObject({ ratio: 1 })
  }
  const asked = { view: 'customer', args: { customer: 'DURAND' }, field: 'fields.creditLimit' }
  const check = { 'pgi.happened': { event: 'PartyUpdated', where: { 'changes.creditLimit': asked } } }
  expect(await judge(check, student)).toMatchObject({ ratio: 1 })
})

test.each([
  ['all and only what the model answer changes', [...CORRECTION, LIMIT, REMINDER], { ratio: 1, code: 'nothing_else' }],
  ['part of it', [LIMIT], { ratio: 1, code: 'nothing_else' }],
  ['nothing', [], { ratio: 0, code: 'nothing_done' }],
  ['a variant of an expected change', [LIMIT, firstLevel], { ratio: 1, code: 'nothing_else' }],
  ['one change too many', [LIMIT, REMINDER, toMartin], { ratio: 0.5, code: 'changes_extra' }],
  ['the same change twice', [REMINDER, REMINDER], { ratio: 0.5, code: 'changes_extra' }],
  ['many too many', [toMartin, toMartin, toMartin], { ratio: 0, code: 'changes_extra' }],
])('nothing else: %s', async (_title, done, expected) => {
  expect(await judge({ 'pgi.nothingElse': {} }, copyOf(...commands(...done)))).toMatchObject(expected)
})

test('nothing else: second thoughts are no change', async () => {
  const back = { ...LIMIT, changes: { creditLimit: 200_000 } }
  const rematch = { type: 'matching.match', items: ['invoice-3', 'receipt-1'] } as const
  const student = copyOf(...commands(REMINDER, LIMIT, back, { type: 'matching.undo', matching: 'matching-1' }, rematch))
  const scope = ['PartyUpdated', 'ItemsMatched', 'MatchingUndone']
  expect(await judge({ 'pgi.nothingElse': { scope } }, student)).toMatchObject({ ratio: 0, code: 'nothing_done' })
  expect(await judge({ 'pgi.nothingElse': {} }, student)).toMatchObject({ ratio: 1, code: 'nothing_else' })
})

test('nothing else: a draft thrown away is no change, a draft left behind is one', async () => {
  const draft = {
    type: 'sales.draft',
    kind: 'invoice',
    content: { customer: 'MARTIN', lines: [{ article: 'CONSEIL', quantity: 1_000 }] },
  }
  const left = copyOf(...commands(REMINDER), { pgi: draft })
  const abandoned = copyOf(
    ...commands(REMINDER),
    { pgi: draft },
    { pgi: { type: 'sales.abandon', document: 'invoice-5' } },
  )
  expect(await judge({ 'pgi.nothingElse': {} }, left)).toMatchObject({ ratio: 0.5, code: 'changes_extra' })
  expect(await judge({ 'pgi.nothingElse': {} }, abandoned)).toMatchObject({ ratio: 1, code: 'nothing_else' })
})

test('nothing else: an invoice validated by mistake is one change, not one by consequence', async () => {
  const draft = {
    type: 'sales.draft',
    kind: 'invoice',
    content: { customer: 'MARTIN', lines: [{ article: 'CONSEIL', quantity: 1_000 }] },
  }
  const student = copyOf({ pgi: draft }, { pgi: { type: 'sales.validate', document: 'invoice-5' } })
  const verdict = await judge({ 'pgi.nothingElse': {} }, student)
  expect(verdict.findings.map(({ label }) => label)).toEqual(['InvoiceIssued'])
  expect(verdict.locations).toEqual([{ kind: 'act', id: 'act-2' }])
})
