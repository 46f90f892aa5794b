/** Published exercises of reconciliation, and what is pointed with what. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { after, smallCompany, tell } from '#tests/support/small-company.ts'

const AT = day('2026-01-31')
const euros = (value: number) => cents(Math.round(value * 100))

/** Money in is positive. The other side does not matter here. */
const booked = (amount: number, date: string, reference = 'P'): CommandInput => ({
  type: 'entry.record',
  journal: 'BQ',
  date: day(date),
  label: 'Mouvement de banque',
  reference,
  lines:
    amount > 0
      ? [
          { account: '512', debit: euros(amount) },
          { account: '471', credit: euros(amount) },
        ]
      : [
          { account: '471', debit: euros(-amount) },
          { account: '512', credit: euros(-amount) },
        ],
})

type Line = readonly [date: string, label: string, amount: number]
const statement = (opening: number, lines: readonly Line[]): CommandInput => ({
  type: 'bank-statement.import',
  reference: 'Janvier',
  from: day('2026-01-01'),
  to: AT,
  opening: euros(opening),
  closing: euros(opening + lines.reduce((sum, [, , amount]) => sum + amount, 0)),
  lines: lines.map(([date, label, amount]) => ({ date: day(date), label, amount: euros(amount) })),
})
const told = (...commands: CommandInput[]): Company => after(smallCompany(), '2026-02-01', ...commands)
const state = (company: Company) => ask(company, { view: 'bank-reconciliation', account: '512000', at: AT })

test('exercise 1: interest, dividends and a bill known to the bank alone; two cheques to the books alone', () => {
  // Books 12 200 + 4 500 − 1 300 = 15 400 debit; bank 12 200 − 200 + 1 400 − 800 = 12 600.
  const company = told(
    booked(12_200, '2026-01-05'),
    booked(-1_300, '2026-01-29', 'CHQ 114'),
    booked(4_500, '2026-01-30', 'REM 8'),
    statement(0, [
      ['2026-01-05', 'VIREMENT', 12_200],
      ['2026-01-20', 'INTERETS', -200],
      ['2026-01-21', 'DIVIDENDES', 1_400],
      ['2026-01-28', 'PRLV EDF', -800],
    ]),
    { type: 'bank.point-automatically' },
  )
  expect(state(company)).toMatchObject({
    books: 15_400_00,
    bank: 12_600_00,
    correctedBooks: 15_800_00,
    correctedBank: 15_800_00,
    difference: 0,
  })
  const answer = state(company)
  expect(answer?.bankOnly.map(({ label, debit, credit }) => [label, debit, credit])).toEqual([
    ['INTERETS', 0, 200_00],
    ['DIVIDENDES', 1_400_00, 0],
    ['PRLV EDF', 0, 800_00],
  ])
  expect(answer?.booksOnly.map(({ reference, debit, credit }) => [reference, debit, credit])).toEqual([
    ['CHQ 114', 1_300_00, 0],
    ['REM 8', 0, 4_500_00],
  ])
})

test('exercise 2: once its interest is booked, the books are where the bank will be', () => {
  const company = told(
    booked(5_300, '2026-01-05'),
    booked(-2_000, '2026-01-30', 'CHQ 115'),
    statement(0, [
      ['2026-01-05', 'VIREMENT', 5_300],
      ['2026-01-31', 'INTERETS CREDITEURS', 300],
    ]),
    { type: 'bank.point-automatically' },
  )
  expect(state(company)).toMatchObject({
    books: 3_300_00,
    bank: 5_600_00,
    correctedBooks: 3_600_00,
    correctedBank: 3_600_00,
  })
  const after31 = after(company, '2026-02-01', { type: 'bank.book', line: 'statement-1.1', account: '768' })
  expect(state(after31)).toMatchObject({ books: 3_600_00, bankOnly: [], correctedBooks: 3_600_00, difference: 0 })
})

test('fees are booked net with their VAT, and pointed at once', () => {
  const company = told(statement(100, [['2026-01-31', 'COTISATION CARTE', -30]]), {
    type: 'bank.book',
    line: 'statement-1.0',
    account: '6278',
    vatRate: basisPoints(2000),
  })
  const [entry] = ask(company, { view: 'journal' }).entries
  expect(entry?.lines.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
    ['627800', 25_00, 0],
    ['445660', 5_00, 0],
    ['512000', 0, 30_00],
  ])
  expect(ask(company, { view: 'bank-statement', statement: 'statement-1' })?.lines[0]?.pointing).toBe('pointing-1')
})

test('a slip of cheques is one line at the bank and several in the books', () => {
  const company = told(
    booked(840, '2026-01-08', 'REM 7'),
    booked(630, '2026-01-08', 'REM 7'),
    booked(840, '2026-01-09', 'REM 9'),
    statement(0, [['2026-01-12', 'REMISE CHEQUES', 1_470]]),
  )
  expect(ask(company, { view: 'bank-pointing', account: '512000', at: AT }).rows).toMatchObject([
    { rule: 'sum', certain: true, entries: [{ id: 'entry-1.0' }, { id: 'entry-2.0' }] },
  ])
})

test('two equal amounts are proposed in doubt, and not pointed automatically', () => {
  const company = told(
    booked(500, '2026-01-08', 'A1'),
    booked(500, '2026-01-09', 'A2'),
    statement(0, [['2026-01-10', 'VIR RECU', 500]]),
  )
  expect(ask(company, { view: 'bank-pointing', account: '512000', at: AT }).rows).toMatchObject([
    { rule: 'amount', certain: false, entries: [{ id: 'entry-2.0' }] },
  ])
  expect(tell(company, { type: 'bank.point-automatically' }, '2026-02-01')).toEqual({
    code: 'nothing_to_point',
    account: '512000',
  })
})

test('what is pointed by hand must be equal, and may be undone', () => {
  const company = told(booked(500, '2026-01-08'), statement(0, [['2026-01-10', 'VIR RECU', 499]]))
  const point: CommandInput = { type: 'bank.point', lines: ['statement-1.0'], entries: ['entry-1.0'] }
  expect(tell(company, point, '2026-02-01')).toEqual({
    code: 'amounts_differ',
    bank: 499_00,
    books: 500_00,
    difference: -1_00,
  })
  const right = told(booked(499, '2026-01-08'), statement(0, [['2026-01-10', 'VIR RECU', 499]]), point)
  expect(tell(right, point, '2026-02-01')).toMatchObject({ code: 'line_already_pointed', pointing: 'pointing-1' })
  const undone = after(right, '2026-02-02', { type: 'bank.unpoint', pointing: 'pointing-1' })
  expect(state(undone)).toMatchObject({ bankOnly: [{ id: 'statement-1.0' }], booksOnly: [{ id: 'entry-1.0' }] })
  expect(tell(undone, { type: 'bank.unpoint', pointing: 'pointing-1' }, '2026-02-02')).toMatchObject({
    code: 'pointing_already_undone',
  })
})

test.each([
  ['an account that is no bank', { account: '471' }, 'not_a_bank_account'],
  ['days the wrong way round', { to: day('2025-12-31') }, 'statement_ends_before_it_begins'],
  ['a line outside its days', { from: day('2026-01-11') }, 'statement_line_outside'],
  ['balances that its lines do not join', { closing: euros(400) }, 'statement_does_not_add_up'],
  ['an outstanding line that the books do not have', { outstanding: ['entry-9.0'] }, 'unknown_entry_line'],
])('a statement is refused for %s', (_, more, code) => {
  const right = statement(0, [['2026-01-10', 'VIR RECU', 499]])
  expect(tell(smallCompany(), { ...right, ...more } as CommandInput, '2026-02-01')).toMatchObject({ code })
})

test('a statement follows the one before, and comes once', () => {
  const company = told(statement(0, [['2026-01-10', 'VIR RECU', 499]]))
  const next = (more: object) =>
    tell(
      company,
      {
        ...statement(499, []),
        reference: 'Février',
        from: day('2026-02-01'),
        to: day('2026-02-28'),
        closing: euros(499),
        ...more,
      } as CommandInput,
      '2026-03-01',
    )
  expect(next({})).toHaveProperty('company')
  expect(next({ reference: 'Janvier' })).toMatchObject({ code: 'statement_already_imported' })
  expect(next({ opening: euros(500) })).toMatchObject({ code: 'statement_does_not_follow', expected: 499_00 })
})
