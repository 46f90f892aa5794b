/**
 * The vector CA3-1 (constructed, from the lines of form 3310-CA3) and the settlement T01 that follows from it; VAT on receipts;
 * what an entry that says no rate is taken for.
 */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ask, type CommandInput, type Company, found } from '#pgi'
import {
  after,
  articleFields,
  buyingCompany,
  identity,
  partyFields,
  tell,
  thousand,
} from '#tests/support/small-company.ts'

type Entry = Extract<CommandInput, { type: 'entry.record' }>
type Line = Entry['lines'][number]
const debit = (account: string, amount: number, more: Partial<Line> = {}): Line => ({
  account,
  debit: cents(Math.round(amount * 100)),
  ...more,
})
const credit = (account: string, amount: number, more: Partial<Line> = {}): Line => ({
  account,
  credit: cents(Math.round(amount * 100)),
  ...more,
})
const entry = (journal: Entry['journal'], date: string, ...lines: Line[]): Entry => ({
  type: 'entry.record',
  journal,
  date: day(date),
  label: 'Opération',
  reference: 'P1',
  lines,
})
const ON = '2026-02-10'
const customer = { party: 'C0001' }
const supplier = { party: 'F0001' }

const vector = (): Company =>
  after(
    buyingCompany(),
    '2026-03-02',
    entry('VE', ON, debit('411', 54_252.48, customer), credit('707', 45_210.4), credit('44571', 9_042.08)),
    entry('VE', ON, debit('411', 3_410.55, customer), credit('707', 3_100.5), credit('44571', 310.05)),
    entry('VE', ON, debit('411', 856.98, customer), credit('707', 812.3), credit('44571', 44.68)),
    entry('VE', ON, debit('411', 2_000, customer), credit('7072', 2_000)),
    entry('VE', ON, debit('411', 6_000, customer), credit('7071', 6_000)),
    entry('AC', ON, debit('607', 4_000), debit('445662', 800), credit('401', 4_000, supplier), credit('4452', 800)),
    entry('AC', ON, debit('622', 1_200), debit('445662', 240), credit('401', 1_200, supplier), credit('4452', 240)),
    entry('AC', ON, debit('2183', 5_250), debit('44562', 1_050), credit('404', 6_300)),
    entry('AC', ON, debit('607', 19_562.35), debit('44566', 3_912.47), credit('401', 23_474.82, supplier)),
  )

const boxesOf = (company: Company, month = '2026-02') =>
  Object.fromEntries(
    ask(company, { view: 'vat-return', month })
      .rows.filter(({ base, tax }) => (base ?? 0) > 0 || (tax ?? 0) > 0)
      .map(({ box, base, tax }) => [box, [(base ?? 0) / 100, (tax ?? 0) / 100]]),
  )

test('the return of the vector CA3-1, box by box', () => {
  expect(boxesOf(vector())).toEqual({
    A1: [49_123, 0],
    A3: [1_200, 0],
    B2: [4_000, 0],
    E1: [2_000, 0],
    F2: [6_000, 0],
    '08': [50_410, 10_082],
    '09': [812, 45],
    '9B': [3_101, 310],
    '16': [0, 10_437],
    '17': [0, 800],
    '19': [0, 1_050],
    '20': [0, 4_952],
    '23': [0, 6_002],
    TD: [0, 4_435],
    '28': [0, 4_435],
    '32': [0, 4_435],
  })
})

test('its settlement empties the accounts into 44551, and 0.66 of rounding into 658 (T01)', () => {
  const declared = after(vector(), '2026-03-20', { type: 'vat.declare', month: '2026-02' })
  const [settlement] = ask(declared, { view: 'journal', journal: 'OD' }).entries
  expect(settlement?.lines.map(({ account, debit: left, credit: right }) => [account, left, right])).toEqual([
    ['445200', 1_040_00, 0],
    ['445710', 9_396_81, 0],
    ['658000', 66, 0],
    ['445510', 0, 4_435_00],
    ['445620', 0, 1_050_00],
    ['445660', 0, 3_912_47],
    ['445662', 0, 1_040_00],
  ])
  const { rows } = ask(declared, { view: 'trial-balance', accounts: '445' })
  expect(rows.filter(({ balance }) => balance !== 0).map(({ account }) => account)).toEqual(['445510'])
  expect(ask(declared, { view: 'vat-return', month: '2026-02' })).toMatchObject({ status: 'declared', due: 4_435_00 })
  expect(tell(declared, { type: 'vat.declare', month: '2026-02' }, '2026-03-21')).toMatchObject({
    code: 'vat_already_declared',
  })
})

test('a credit is carried to the next month, which deducts it (T03)', () => {
  const credited = after(
    buyingCompany(),
    '2026-03-02',
    entry('VE', ON, debit('411', 12_000, customer), credit('707', 10_000), credit('44571', 2_000)),
    entry('AC', ON, debit('607', 7_500), debit('44566', 1_500), credit('401', 9_000, supplier)),
    entry('AC', ON, debit('2183', 5_000), debit('44562', 1_000), credit('404', 6_000)),
    { type: 'vat.declare', month: '2026-02' },
  )
  const [settlement] = ask(credited, { view: 'journal', journal: 'OD' }).entries
  expect(settlement?.lines.map(({ account, debit: left, credit: right }) => [account, left, right])).toEqual([
    ['445670', 500_00, 0],
    ['445710', 2_000_00, 0],
    ['445620', 0, 1_000_00],
    ['445660', 0, 1_500_00],
  ])
  expect(boxesOf(credited, '2026-03')['22']).toEqual([0, 500])
  expect(boxesOf(credited, '2026-03')['27']).toEqual([0, 500])
})

test('an entry dated in a month already declared goes to the next return', () => {
  const declared = after(vector(), '2026-03-20', { type: 'vat.declare', month: '2026-02' })
  const late = after(
    declared,
    '2026-03-25',
    entry('VE', '2026-02-27', debit('411', 120, customer), credit('707', 100), credit('44571', 20)),
  )
  expect(boxesOf(late)['08']).toEqual([50_410, 10_082])
  expect(boxesOf(late, '2026-03')['08']).toEqual([100, 20])
  const { gaps } = ask(late, { view: 'vat-control', month: '2026-02' })
  expect(gaps.filter(({ reason }) => reason === 'other_month')).toMatchObject([{ account: '445710', amount: 20_00 }])
})

test('a person’s return must add up, and may differ from the books by rounding alone', () => {
  const company = vector()
  const boxes = {
    'A1.base': 49_123,
    '08.base': 50_410,
    '08.tax': 10_082,
    '9B.tax': 310,
    '09.tax': 45,
    '16.tax': 10_437,
    '19.tax': 1_050,
    '20.tax': 4_952,
    '23.tax': 6_002,
    'TD.tax': 4_435,
    '28.tax': 4_435,
    '32.tax': 4_435,
  }
  const declare = (filled: Record<string, number>) =>
    tell(
      after(company, '2026-03-20', { type: 'vat.prepare', month: '2026-02', boxes: filled }),
      { type: 'vat.declare', month: '2026-02' },
      '2026-03-20',
    )
  expect(declare(boxes)).toHaveProperty('company')
  expect(declare({ ...boxes, '16.tax': 10_440 })).toMatchObject({
    code: 'vat_boxes_do_not_add_up',
    box: '16.tax',
    entered: 10_440,
    expected: 10_437,
  })
  const forgotten = { ...boxes, '19.tax': 0, '23.tax': 4_952, 'TD.tax': 5_485, '28.tax': 5_485, '32.tax': 5_485 }
  expect(declare(forgotten)).toMatchObject({
    code: 'vat_return_differs_from_books',
    declared: 5_485_00,
    books: 4_434_34,
  })
})

test('a tax that no rate explains is in no box, and the control says so', () => {
  const company = after(
    buyingCompany(),
    '2026-03-02',
    entry('VE', ON, debit('411', 1_130, customer), credit('707', 1_000), credit('44571', 130)),
  )
  expect(boxesOf(company)).toEqual({})
  expect(ask(company, { view: 'vat-return', month: '2026-02' }).undetermined).toEqual([
    { entry: 'entry-1', account: '445710', tax: 130_00 },
  ])
  expect(ask(company, { view: 'vat-control', month: '2026-02' })).toMatchObject({
    agrees: false,
    gaps: [{ reason: 'rate_unknown', amount: 130_00 }],
  })
})

test('two taxes of one invoice are told apart by the revenue they make together', () => {
  const company = after(
    buyingCompany(),
    '2026-03-02',
    entry(
      'VE',
      ON,
      debit('411', 1_411, customer),
      credit('707', 1_200),
      credit('44571', 200),
      credit('44571', 11, { label: 'Livres' }),
    ),
  )
  expect(boxesOf(company)).toMatchObject({ A1: [1_200, 0], '08': [1_000, 200], '09': [200, 11] })
})

test('where VAT is due on receipts, that of a service waits in 44574 and follows its payments', () => {
  const sold = after(
    companyOnReceipts(),
    '2026-02-03',
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0001', lines: [{ article: 'CONSEIL', quantity: thousand(1) }] },
    },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  const half = after(
    sold,
    '2026-03-05',
    {
      type: 'receipt.record',
      customer: 'C0001',
      amount: cents(600_00),
      method: 'transfer',
      reference: 'VIR 1',
      allocations: [{ item: 'invoice-1' }],
    },
    { type: 'accounting.transfer' },
  )
  expect(boxesOf(half)).toEqual({})
  expect(boxesOf(half, '2026-03')).toMatchObject({ A1: [500, 0], '08': [500, 100], '32': [0, 100] })
  const undone = after(
    half,
    '2026-04-01',
    { type: 'matching.undo', matching: 'matching-1' },
    { type: 'accounting.transfer' },
  )
  const balance = (company: Company, accounts: string) =>
    ask(company, { view: 'trial-balance', accounts }).rows[0]?.balance
  expect([balance(half, '44574'), balance(half, '44571')]).toEqual([-100_00, -100_00])
  expect([balance(undone, '44574'), balance(undone, '44571')]).toEqual([-200_00, 0])
})

const companyOnReceipts = (): Company =>
  after(
    found({ ...identity, vatRegime: 'receipts' }),
    '2026-01-02',
    { type: 'customer.create', fields: partyFields('Garage Belleville') },
    {
      type: 'article.create',
      article: 'CONSEIL',
      fields: articleFields('Conseil', 1_000_00, { kind: 'service', salesAccount: '706000' }),
    },
  )
