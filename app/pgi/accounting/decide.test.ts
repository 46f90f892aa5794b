import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ok } from '#base/result.ts'
import { type AccountingCommand, accountingCommand } from './commands.ts'
import { type AccountingFacts, decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { BusinessEvent } from './post.ts'
import { type AccountingState, balanceOf, emptyAccounting, NO_TOTAL } from './state.ts'

const today = day('2026-03-16')
const year2025 = { from: day('2025-07-01'), to: day('2025-12-31') }
const year2026 = { from: day('2026-01-01'), to: day('2026-12-31') }
const facts: AccountingFacts = {
  fiscalYearOf: (date) => [year2025, year2026].find(({ from, to }) => from <= date && date <= to),
  isCustomer: (party) => party === 'C0001' || party === 'C0002',
  isSupplier: (party) => party === 'PAPETERIE',
}

const command = (json: unknown): AccountingCommand => accountingCommand.parse(json)
const told = (state: AccountingState, json: unknown) => decide(state, command(json), { today }, facts)

function after(state: AccountingState, ...commands: readonly unknown[]): AccountingState {
  return commands.reduce<AccountingState>((sofar, json) => {
    const decided = told(sofar, json)
    if (!decided.ok) throw new Error(JSON.stringify(decided.error))
    return decided.value.reduce(evolve, sofar)
  }, state)
}

const entry = (lines: readonly object[], more: object = {}) => ({
  type: 'entry.record',
  journal: 'OD',
  label: 'Essai',
  reference: 'P1',
  lines,
  ...more,
})
const receipt = (rank: number, date: string): BusinessEvent => ({
  type: 'ReceiptRecorded',
  receipt: `receipt-${rank}`,
  customer: 'C0001',
  date: day(date),
  amount: cents(100_00),
  method: 'transfer',
  reference: `VIR ${rank}`,
  label: `Virement ${rank}`,
})
const waiting = [receipt(1, '2026-03-02'), receipt(2, '2026-03-01'), receipt(3, '2026-03-20')].reduce(
  evolve,
  emptyAccounting,
)

test.each([
  [
    'sides that differ',
    entry([
      { account: '512', debit: 100 },
      { account: '706', credit: 90 },
    ]),
    { code: 'unbalanced_entry', debit: 100, credit: 90, difference: 10 },
  ],
  [
    'an account that is not in the plan',
    entry([
      { account: '512', debit: 100 },
      { account: '799', credit: 100 },
    ]),
    { code: 'unknown_account', line: 1, account: '799000' },
  ],
  [
    'a line with no amount',
    entry([{ account: '512', debit: 100 }, { account: '706', credit: 100 }, { account: '707' }]),
    { code: 'line_without_amount', line: 2, account: '707000' },
  ],
  [
    'a line on both sides',
    entry([
      { account: '512', debit: 100, credit: 20 },
      { account: '706', credit: 80 },
    ]),
    { code: 'both_debit_and_credit', line: 0, account: '512000' },
  ],
  [
    'a day to come',
    entry(
      [
        { account: '512', debit: 100 },
        { account: '706', credit: 100 },
      ],
      { date: '2026-03-17' },
    ),
    { code: 'date_in_future', date: '2026-03-17', today },
  ],
  [
    'a day of a closed year',
    entry(
      [
        { account: '512', debit: 100 },
        { account: '706', credit: 100 },
      ],
      { date: '2025-06-30' },
    ),
    { code: 'date_outside_fiscal_year', date: '2025-06-30' },
  ],
  [
    '411 without its customer',
    entry([
      { account: '411', debit: 100 },
      { account: '706', credit: 100 },
    ]),
    { code: 'party_required', line: 0, account: '411000' },
  ],
  [
    '401 without its supplier',
    entry([
      { account: '607', debit: 100 },
      { account: '401', credit: 100 },
    ]),
    { code: 'party_required', line: 1, account: '401000' },
  ],
  [
    'a party on an expense',
    entry([
      { account: '607', party: 'C0001', debit: 100 },
      { account: '512', credit: 100 },
    ]),
    { code: 'party_not_expected', line: 0, account: '607000', party: 'C0001' },
  ],
  [
    'a customer nobody knows',
    entry([
      { account: '411', party: 'C0009', debit: 100 },
      { account: '706', credit: 100 },
    ]),
    { code: 'unknown_customer', customer: 'C0009' },
  ],
  [
    'a till below nil',
    entry([
      { account: '607', debit: 100 },
      { account: '53', credit: 100 },
    ]),
    { code: 'cash_would_be_negative', account: '530000', date: today, balance: -100 },
  ],
  [
    'a transfer up to a day to come',
    { type: 'accounting.transfer', until: '2026-03-17' },
    { code: 'date_in_future', date: '2026-03-17', today },
  ],
  [
    'a source that is not one',
    { type: 'accounting.transfer', sources: ['receipt-9'] },
    { code: 'unknown_source', source: 'receipt-9' },
  ],
  [
    'a source of a later day',
    { type: 'accounting.transfer', sources: ['receipt-1'], until: '2026-03-01' },
    { code: 'source_after_until', source: 'receipt-1', date: '2026-03-02', until: '2026-03-01' },
  ],
  [
    'nothing before that day',
    { type: 'accounting.transfer', until: '2026-02-28' },
    { code: 'nothing_to_transfer', until: '2026-02-28' },
  ],
  [
    'an account that is there',
    { type: 'account.open', account: '411', label: 'Clients' },
    { code: 'account_already_open', account: '411000', label: 'Clients' },
  ],
  [
    'an account that continues none of the plan',
    { type: 'account.open', account: '599', label: 'Divers' },
    { code: 'account_without_parent', account: '599000' },
  ],
])('the books refuse %s', (_, json, error) => {
  expect(told(waiting, json)).toEqual({ ok: false, error })
})

test('of several faults, the first of the list is the one told', () => {
  const everything = entry(
    [
      { account: '799', debit: 10 },
      { account: '411', credit: 5 },
    ],
    { date: '2025-01-01' },
  )
  expect(told(emptyAccounting, everything)).toMatchObject({ error: { code: 'unbalanced_entry' } })
  const balanced = entry(
    [
      { account: '799', debit: 10 },
      { account: '411', credit: 10 },
    ],
    { date: '2025-01-01' },
  )
  expect(told(emptyAccounting, balanced)).toMatchObject({ error: { code: 'unknown_account' } })
  const known = entry(
    [
      { account: '607', debit: 10 },
      { account: '411', credit: 10 },
    ],
    { date: '2025-01-01' },
  )
  expect(told(emptyAccounting, known)).toMatchObject({ error: { code: 'date_outside_fiscal_year' } })
})

test('a transfer posts by date, then as things happened, with numbers that follow', () => {
  const decided = told(waiting, { type: 'accounting.transfer' })
  expect(decided).toMatchObject(
    ok([
      { type: 'EntryPosted', number: 1, postedOn: today, entry: { source: 'receipt-2', date: '2026-03-01' } },
      { type: 'EntryPosted', number: 2, postedOn: today, entry: { source: 'receipt-1', date: '2026-03-02' } },
    ]),
  )
})

test('what was transferred cannot be transferred again', () => {
  const posted = after(waiting, { type: 'accounting.transfer' })
  expect(told(posted, { type: 'accounting.transfer' })).toEqual({
    ok: false,
    error: { code: 'nothing_to_transfer', until: today },
  })
  expect(told(posted, { type: 'accounting.transfer', sources: ['receipt-1'] })).toEqual({
    ok: false,
    error: { code: 'already_transferred', source: 'receipt-1', entry: 2, journal: 'BQ' },
  })
})

test('a transfer may take chosen sources only', () => {
  const posted = after(waiting, { type: 'accounting.transfer', sources: ['receipt-1'] })
  expect([...posted.entries].map(({ number, entry: { source } }) => [number, source])).toEqual([[1, 'receipt-1']])
  expect([...posted.pending.keys()].sort()).toEqual(['receipt-2', 'receipt-3'])
})

test('an entry typed by hand pads its accounts and opens an item on each customer’s line', () => {
  const decided = told(
    emptyAccounting,
    entry([
      { account: '411', party: 'C0001', debit: 100, dueDate: '2026-04-15' },
      { account: '706', label: 'Pose', credit: 100 },
    ]),
  )
  expect(decided).toMatchObject(
    ok([
      {
        number: 1,
        entry: {
          date: today,
          referenceDate: today,
          lines: [
            {
              account: '411000',
              party: 'C0001',
              label: 'Essai',
              debit: 100,
              credit: 0,
              item: 'entry-1.0',
              dueDate: '2026-04-15',
            },
            { account: '706000', label: 'Pose', debit: 0, credit: 100 },
          ],
        },
      },
    ]),
  )
})

test('money may leave the till only if it was there, on that day and on every day after it', () => {
  const filled = after(
    emptyAccounting,
    entry(
      [
        { account: '53', debit: 100 },
        { account: '706', credit: 100 },
      ],
      { journal: 'CA', date: '2026-02-10' },
    ),
    entry(
      [
        { account: '606', debit: 80 },
        { account: '53', credit: 80 },
      ],
      { journal: 'CA', date: '2026-03-10' },
    ),
  )
  const spend = (amount: number, date: string) =>
    told(
      filled,
      entry(
        [
          { account: '606', debit: amount },
          { account: '53', credit: amount },
        ],
        { date },
      ),
    )
  expect(spend(20, '2026-02-15').ok).toBe(true)
  expect(spend(50, '2026-02-09')).toMatchObject({
    error: { code: 'cash_would_be_negative', date: '2026-02-09', balance: -50 },
  })
  expect(spend(50, '2026-02-15')).toMatchObject({
    error: { code: 'cash_would_be_negative', date: '2026-03-10', balance: -30 },
  })
})

test('an account opened by hand is written on six digits and may be used', () => {
  const opened = after(
    emptyAccounting,
    { type: 'account.open', account: '5122', label: 'Banque de l’Erdre' },
    entry([
      { account: '512200', debit: 100 },
      { account: '706', credit: 100 },
    ]),
  )
  expect(opened.openedAccounts.get('512200')).toBe('Banque de l’Erdre')
  expect(balanceOf(opened.totals.get('512200') ?? NO_TOTAL)).toBe(100)
})

test('a document that comes to nothing has nothing to transfer', () => {
  const free = receipt(1, '2026-03-01')
  if (free.type !== 'ReceiptRecorded') throw new Error('a receipt')
  const state = evolve(emptyAccounting, { ...free, amount: cents(0) })
  expect(state.pending.size).toBe(0)
})

test('entries are numbered without gap in each fiscal year, whatever the order they come in', () => {
  const sale = (date: string) =>
    entry(
      [
        { account: '512', debit: 100 },
        { account: '706', credit: 100 },
      ],
      { date },
    )
  const posted = after(emptyAccounting, sale('2025-12-30'), sale('2026-01-02'), sale('2025-12-31'), sale('2026-01-03'))
  expect([...posted.entries].map(({ number, yearNumber, entry: { date } }) => [number, yearNumber, date])).toEqual([
    [1, 1, '2025-12-30'],
    [2, 1, '2026-01-02'],
    [3, 2, '2025-12-31'],
    [4, 2, '2026-01-03'],
  ])
})
