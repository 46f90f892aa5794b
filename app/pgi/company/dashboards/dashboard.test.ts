import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { sellingCompany } from '#tests/support/selling-company.ts'
import { after, smallCompany, thousand } from '#tests/support/small-company.ts'
import type { CommandInput } from '../command.ts'
import { ask } from '../views/index.ts'
import { BUILT_IN } from './built-in.ts'
import { parseFormula } from './formula.ts'
import { alertOf } from './indicator.ts'
import { MEASURE_NAMES } from './measures/index.ts'

const sale = (customer: string, pieces: number, number: number): CommandInput[] => [
  {
    type: 'sales.draft',
    kind: 'invoice',
    content: { customer, lines: [{ article: 'BUR', quantity: thousand(pieces) }] },
  },
  { type: 'sales.validate', document: `invoice-${number}` },
]

/** February: 2 desks (800 €). March: 3 desks (1 200 €, due 14 April). Each desk cost 200 €. */
const company = after(
  after(after(smallCompany(), '2026-02-10', ...sale('C0003', 2, 1)), '2026-03-15', ...sale('C0002', 3, 2)),
  '2026-03-20',
  {
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(960_00),
    method: 'cheque',
    reference: '1',
    allocations: [{ item: 'invoice-1' }],
  },
)
const march = { from: day('2026-03-01'), to: day('2026-03-31') }
const indicator = (code: string, given = company, period = march) =>
  ask(given, { view: 'dashboard', ...period }).rows.find((row) => row.code === code)

test('the indicators of March, compared with those of February', () => {
  // C0002 has 10 % off: 1 200 → 1 080; margin 1 080 − 600 = 480.
  expect(indicator('CA')).toMatchObject({ value: 1_080_00, before: 800_00, alert: 'none' })
  expect(indicator('CA-EVOLUTION')).toMatchObject({ value: 3_500 })
  expect(indicator('MARGE')).toMatchObject({ value: 480_00, before: 400_00 })
  // 480 ÷ 1 080 = 44,44 %.
  expect(indicator('TAUX-MARQUE')).toMatchObject({ value: 4_444, before: 5_000 })
  // 1 296 owed; 1 296 ÷ 1 296 × 31 days.
  expect(indicator('CREANCES')).toMatchObject({ value: 1_296_00, before: 960_00 })
  expect(indicator('DELAI-CLIENTS')).toMatchObject({ value: 31_000 })
})

test('an indicator of one’s own, and one that takes the place of another', () => {
  const own = after(
    company,
    '2026-03-31',
    {
      type: 'indicator.define',
      indicator: 'MOYEN',
      fields: {
        label: 'Par client',
        board: 'commercial',
        formula: 'ca_ht / clients_actifs',
        unit: 'money',
        thresholds: [{ level: 'alert', direction: 'above', value: 1_000_00 }],
      },
    },
    {
      type: 'indicator.define',
      indicator: 'CA',
      fields: { label: 'Ventes', board: 'commercial', formula: 'ca_ht * 2', unit: 'money' },
    },
  )
  expect(indicator('MOYEN', own)).toMatchObject({
    label: 'Par client',
    value: 1_080_00,
    alert: 'alert',
    builtIn: false,
  })
  expect(indicator('CA', own)).toMatchObject({ label: 'Ventes', value: 2_160_00, builtIn: true })
  const back = after(own, '2026-03-31', { type: 'indicator.remove', indicator: 'CA' })
  expect(indicator('CA', back)).toMatchObject({ label: null, value: 1_080_00 })
})

test('what is divided by nothing has no value and no alert', () => {
  expect(indicator('PANIER', company, { from: day('2026-01-01'), to: day('2026-01-31') })).toMatchObject({
    value: null,
    alert: 'none',
  })
})

test('a threshold is passed beyond its value, not at it; the gravest level wins', () => {
  const thresholds = [
    { level: 'watch', direction: 'above', value: 100 },
    { level: 'alert', direction: 'above', value: 200 },
    { level: 'watch', direction: 'below', value: 0 },
  ] as const
  expect([50, 100, 101, 200, 201, -1].map((value) => alertOf(value, thresholds))).toEqual([
    'none',
    'none',
    'watch',
    'watch',
    'alert',
    'watch',
  ])
})

test('month by month, for the charts', () => {
  const { rows } = ask(company, { view: 'trend', to: day('2026-03-31'), months: 3, indicators: ['CA', 'MARGE'] })
  expect(rows.map(({ month, values }) => [month, values.CA, values.MARGE])).toEqual([
    ['2026-01-01', 0, 0],
    ['2026-02-01', 800_00, 400_00],
    ['2026-03-01', 1_080_00, 480_00],
  ])
})

test('every built-in indicator has a formula that can be read, every measure a whole value', () => {
  for (const { formula } of BUILT_IN) expect(parseFormula(formula, MEASURE_NAMES).ok).toBe(true)
  const { rows } = ask(sellingCompany(company), { view: 'measures', ...march, to: day('2026-04-30') })
  expect(rows.map(({ name }) => name)).toEqual(MEASURE_NAMES)
  for (const { value } of rows) expect(Number.isSafeInteger(value)).toBe(true)
  // An hour and a half recorded, in thousandths of an hour.
  expect(rows.find(({ name }) => name === 'heures_saisies')?.value).toBe(1_500)
})

test('a formula is tried before it is kept, and says where it is wrong', () => {
  const tried = { view: 'formula-value', ...march, unit: 'rate' } as const
  expect(ask(company, { ...tried, formula: 'marge / ca_ht' })).toMatchObject({ value: 4_444, error: null })
  expect(ask(company, { ...tried, formula: 'marge / ca' })).toMatchObject({
    value: null,
    error: { code: 'formula_measure_unknown', at: 8, found: 'ca' },
  })
})
