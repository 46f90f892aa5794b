import { expect, test } from 'vitest'
import { copyOf, evidenceOf, LIMIT, type Made } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

type Said = { customer?: string; units?: number; discount?: number; vatRate?: number; terms?: unknown }

/** A quote of hours at 100 € net. */
const drafted = ({ customer = 'DURAND', units = 10, discount = 500, vatRate, terms }: Said = {}): Made => ({
  pgi: {
    type: 'sales.draft',
    kind: 'quote',
    content: {
      customer,
      discount,
      ...(terms ? { terms } : {}),
      lines: [{ article: 'CONSEIL', quantity: units * 1_000, ...(vatRate === undefined ? {} : { vatRate }) }],
    },
  },
})
const validated = (document = 'quote-1'): Made => ({ pgi: { type: 'sales.validate', document } })
const quote = (said: Said = {}) => [drafted(said), validated()]

const model = copyOf(...quote())
const CHECK = { 'pgi.document': { kind: 'quote', party: 'DURAND' } }
const judge = (student: ReturnType<typeof copyOf>, reference = model.company) =>
  makeCheck(CHECK).evaluate(evidenceOf(student, model), reference)

test.each([
  ['the model’s', quote(), 1, 'document_right', []],
  ['none', [], 0, 'document_missing', []],
  // Seven things are compared: another quantity changes the lines and the totals.
  ['another quantity', quote({ units: 9 }), 5 / 7, 'document_different', ['lines', 'totals']],
  ['a discount forgotten', quote({ discount: 0 }), 5 / 7, 'document_different', ['discounts', 'totals']],
  ['VAT at 10 %', quote({ vatRate: 1_000 }), 5 / 7, 'document_different', ['lines', 'totals']],
  ['other terms', quote({ terms: { days: 45 } }), 6 / 7, 'document_different', ['terms']],
  ['left as a draft', [drafted()], 6 / 7, 'document_different', ['state']],
  ['made for somebody else', quote({ customer: 'MARTIN' }), 0, 'document_for_another', []],
  ['made twice', [...quote(), drafted(), validated('quote-2')], 0.5, 'document_extra', []],
  [
    'thrown away and made again',
    [drafted({ units: 3 }), { pgi: { type: 'sales.abandon', document: 'quote-1' } }, drafted(), validated('quote-2')],
    1,
    'document_right',
    [],
  ],
  [
    'made after another of the same kind',
    [drafted({ customer: 'MARTIN' }), drafted(), validated('quote-2')],
    1,
    'document_right',
    [],
  ],
] satisfies [string, Made[], number, string, string[]][])(
  'a document: %s',
  async (_title, made, ratio, code, wrong) => {
    const verdict = await judge(copyOf(...made))
    expect(verdict.code).toBe(code)
    expect(verdict.ratio).toBeCloseTo(ratio)
    expect(verdict.figures.aspects).toEqual({ kind: 'list', value: wrong })
  },
)

test('what differs is named, with both values', async () => {
  const { findings } = await judge(copyOf(...quote({ discount: 0 })))
  expect(findings).toContainEqual({
    label: 'quote',
    field: 'discount',
    found: { kind: 'rate', value: 0 },
    expected: { kind: 'rate', value: 500 },
    location: { kind: 'pgi', source: 'quote-1', party: 'DURAND' },
    tellable: true,
  })
  // 10 × 100 € less 5 % is 950 €, 1 140 € with VAT.
  expect(findings).toContainEqual(
    expect.objectContaining({
      field: 'gross',
      found: { kind: 'money', value: 120_000 },
      expected: { kind: 'money', value: 114_000 },
    }),
  )
})

test('only what is asked is compared', async () => {
  const check = makeCheck({ 'pgi.document': { kind: 'quote', party: 'DURAND', aspects: ['lines', 'date'] } })
  const verdict = await check.evaluate(evidenceOf(copyOf(...quote({ discount: 0 })), model), model.company)
  expect(verdict.ratio).toBe(1)
})

test('what was made from it is named by kind and party, never by number', async () => {
  const order: Made[] = [
    { pgi: { type: 'quote.accept', document: 'quote-1' } },
    { pgi: { type: 'sales.transform', from: ['quote-1'], to: 'order' } },
    { pgi: { type: 'sales.validate', document: 'order-1', overLimit: true } },
  ]
  const alone: Made[] = [
    {
      pgi: {
        type: 'sales.draft',
        kind: 'order',
        content: { customer: 'DURAND', discount: 500, lines: [{ article: 'CONSEIL', quantity: 10_000 }] },
      },
    },
    { pgi: { type: 'sales.validate', document: 'order-1', overLimit: true } },
  ]
  const chained = copyOf(...quote(), ...order)
  const check = makeCheck({ 'pgi.document': { kind: 'order', party: 'DURAND', aspects: ['source'] } })
  const about = (student: ReturnType<typeof copyOf>) => check.evaluate(evidenceOf(student, chained), chained.company)
  expect(await about(chained)).toMatchObject({ ratio: 1, code: 'document_right' })
  expect(await about(copyOf(...alone))).toMatchObject({ ratio: 0, code: 'document_different' })
})

test('carried: right or nothing, and an easier document proves nothing', async () => {
  const check = makeCheck(CHECK)
  const evidence = evidenceOf(copyOf(...quote({ units: 9 })), model)
  const easier = copyOf(...quote({ vatRate: 0 })).company
  expect(check.trivialAgainst(evidence, evidence.student.company)).toBe(true)
  expect(check.trivialAgainst(evidence, easier)).toBe(true)
  expect(check.trivialAgainst(evidence, copyOf().company)).toBe(true)
  const derived = copyOf(...quote({ units: 9 })).company
  expect(check.trivialAgainst(evidence, derived)).toBe(false)
  expect(await check.evaluate(evidence, derived)).toMatchObject({ ratio: 1 })
  expect(await check.evaluate(evidence, copyOf(...quote({ units: 8 })).company)).toMatchObject({ ratio: 0 })
})

test('nothing that has to do with documents earns nothing', async () => {
  expect(await judge(copyOf({ pgi: LIMIT }))).toMatchObject({ ratio: 0, code: 'document_missing' })
})
