import { expect, test } from 'vitest'
import { CORRECTION, commands, copyOf, evidenceOf, type Made } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

type Said = { account?: string; amount?: number; date?: string; reference?: string; swapped?: boolean }

/** A purchase of supplies paid by the bank: 100 € net, 20 € of VAT, 120 €. */
const entry = ({
  account = '606400',
  amount = 10_000,
  date = '2026-03-16',
  reference = 'T12',
  swapped,
}: Said = {}): Made => {
  const lines = [
    { account, debit: amount, credit: 0 },
    { account: '445660', debit: amount / 5, credit: 0 },
    { account: '512000', debit: 0, credit: amount + amount / 5 },
  ].map((line) => (swapped ? { ...line, debit: line.credit, credit: line.debit } : line))
  return { pgi: { type: 'entry.record', journal: 'BQ', date, label: 'Fournitures', reference, lines } }
}
const model = copyOf(entry())
const judge = (student: ReturnType<typeof copyOf>, more: Record<string, unknown> = {}) =>
  makeCheck({ 'pgi.entries': { where: { label: 'Fournitures' }, ...more } }).evaluate(
    evidenceOf(student, model),
    model.company,
  )

// Six things are compared: accounts, sides, amounts, date, supporting document, and whether it is validated.
test.each([
  ['the model’s', [entry()], 1, 'entries_right', []],
  ['none', [], 0, 'entries_missing', []],
  ['another account', [entry({ account: '615000' })], 4 / 6, 'entries_wrong', ['accounts', 'sides']],
  ['the other way round', [entry({ swapped: true })], 5 / 6, 'entries_wrong', ['sides']],
  ['another amount', [entry({ amount: 20_000 })], 5 / 6, 'entries_wrong', ['amounts']],
  ['another date', [entry({ date: '2026-03-15' })], 5 / 6, 'entries_wrong', ['date']],
  ['another supporting document', [entry({ reference: 'T13' })], 5 / 6, 'entries_wrong', ['piece']],
  ['twice', [entry(), entry()], 0.5, 'entries_extra', []],
] satisfies [string, Made[], number, string, string[]][])('an entry: %s', async (_title, made, ratio, code, wrong) => {
  const verdict = await judge(copyOf(...made))
  expect(verdict.code).toBe(code)
  expect(verdict.ratio).toBeCloseTo(ratio)
  expect(verdict.figures.aspects).toEqual({ kind: 'list', value: wrong })
})

test('a sub-account is as good where the author says so', async () => {
  const general = copyOf(entry({ account: '606000' }))
  const check = (subaccounts: string) => makeCheck({ 'pgi.entries': { subaccounts } })
  const evidence = evidenceOf(copyOf(entry()), general)
  expect(await check('accepted').evaluate(evidence, general.company)).toMatchObject({ ratio: 1 })
  expect((await check('refused').evaluate(evidence, general.company)).ratio).toBeLessThan(1)
})

test('against oneself, or where nothing was to be posted, nobody proves anything', () => {
  const check = makeCheck({ 'pgi.entries': {} })
  const evidence = evidenceOf(copyOf(entry()), model)
  expect(check.trivialAgainst(evidence, evidence.student.company)).toBe(true)
  expect(check.trivialAgainst(evidence, copyOf().company)).toBe(true)
  expect(check.trivialAgainst(evidence, copyOf(entry({ amount: 500 })).company)).toBe(false)
})

const lettrage = makeCheck({ 'pgi.lettrage': { party: 'MARTIQUE' } })
const corrected = copyOf(...commands(...CORRECTION))
const about = (...made: Made[]) => lettrage.evaluate(evidenceOf(copyOf(...made), corrected), corrected.company)

test('the lettrage of an account is the model’s: right, not done, undone where it was right', async () => {
  expect(await about(...commands(...CORRECTION))).toMatchObject({ ratio: 1, code: 'lettrage_right' })
  expect(await about()).toMatchObject({ ratio: 0, code: 'lettrage_missing' })
  expect(await about(...commands(...CORRECTION.slice(0, 2)))).toMatchObject({ ratio: 0, code: 'lettrage_missing' })
})

test('a lettrage that pairs other items is crossed', async () => {
  const receipt = {
    type: 'receipt.record',
    customer: 'MARTIQUE',
    amount: 60_000,
    method: 'cheque',
    reference: 'CHQ 9',
    allocations: [{ item: 'invoice-4' }],
  }
  const verdict = await about({ pgi: receipt })
  expect(verdict).toMatchObject({ ratio: 0, code: 'lettrage_crossed' })
  expect(verdict.findings).toHaveLength(2)
})

test('groups that are right over another remainder are half right', async () => {
  const more = { type: 'receipt.record', customer: 'MARTIQUE', amount: 1_000, method: 'cheque', reference: 'CHQ 9' }
  expect(await about(...commands(...CORRECTION, more))).toMatchObject({
    ratio: 0.5,
    code: 'lettrage_remainder',
    figures: { left: { value: -1_000 }, expectedLeft: { value: 0 } },
  })
})

test('lettrage: against oneself nobody proves anything', () => {
  const evidence = evidenceOf(copyOf(), corrected)
  expect(lettrage.trivialAgainst(evidence, evidence.student.company)).toBe(true)
  expect(lettrage.trivialAgainst(evidence, copyOf(...commands(...CORRECTION)).company)).toBe(false)
})
