import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ask, type Company } from '#pgi'
import { after, smallCompany, thousand } from '#tests/support/small-company.ts'
import { checkFec } from './check-fec.ts'
import { latin9Bytes, latin9Text } from './latin9.ts'
import { fecAmount, fecName } from './write-fec.ts'

const year = { from: day('2026-01-01'), to: day('2026-12-31') }

/** A sale, its receipt and an opening balance recorded after them. */
const company = (): Company =>
  after(
    smallCompany(),
    '2026-02-12',
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(2) }] },
    },
    { type: 'sales.validate', document: 'invoice-1' },
    {
      type: 'receipt.record',
      customer: 'C0001',
      amount: cents(960_00),
      method: 'cheque',
      reference: '4471\t023',
      allocations: [{ item: 'invoice-1' }],
    },
    { type: 'accounting.transfer' },
    {
      type: 'entry.record',
      journal: 'AN',
      date: day('2026-01-01'),
      label: 'À-nouveaux d’ouverture – 2026',
      reference: 'AN2026',
      lines: [
        { account: '512', debit: cents(50_000_00) },
        { account: '101', credit: cents(50_000_00) },
      ],
    },
  )

const NAME = '900000001FEC20261231.txt'

test('the file has the name, the 18 columns and the writing of the regulation', () => {
  const { name, text } = ask(company(), { view: 'fec', ...year })
  expect(name).toBe(NAME)
  const lines = text.split('\r\n')
  expect(lines[0]?.split('\t')).toEqual([
    'JournalCode',
    'JournalLib',
    'EcritureNum',
    'EcritureDate',
    'CompteNum',
    'CompteLib',
    'CompAuxNum',
    'CompAuxLib',
    'PieceRef',
    'PieceDate',
    'EcritureLib',
    'Debit',
    'Credit',
    'EcritureLet',
    'DateLet',
    'ValidDate',
    'Montantdevise',
    'Idevise',
  ])
  expect(lines[1]).toBe(
    "AN\tÀ-nouveaux\t3\t20260101\t512000\tBanques\t\t\tAN2026\t20260101\tÀ-nouveaux d'ouverture - 2026\t50000,00\t0,00\t\t\t20260212\t\t",
  )
  expect(lines[3]).toBe(
    'VE\tVentes\t1\t20260212\t411000\tClients\tC0001\tGarage Belleville\tFA2026-00001\t20260212\tFacture FA2026-00001 - Garage Belleville\t960,00\t0,00\tA\t20260212\t20260212\t\t',
  )
  expect(lines.at(-1)).toBe('')
  expect(lines).toHaveLength(1 + 2 + 3 + 2 + 1)
})

test('it passes every check of the tool, blocking or not', () => {
  const { name, text } = ask(company(), { view: 'fec', ...year })
  expect(checkFec(text, name)).toEqual({ blocking: [], alerts: [], lines: 7 })
})

test('only entries of the period are in it, and a lettrage still partial is not', () => {
  const { rows } = ask(company(), { view: 'fec', from: day('2026-02-01'), to: day('2026-02-28') })
  expect(rows.map((row) => row.JournalCode)).toEqual(['VE', 'VE', 'VE', 'OD', 'OD'])
  const partial = after(
    smallCompany(),
    '2026-02-12',
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0001', lines: [{ article: 'BUR', quantity: thousand(2) }] },
    },
    { type: 'sales.validate', document: 'invoice-1' },
    {
      type: 'receipt.record',
      customer: 'C0001',
      amount: cents(10),
      method: 'card',
      reference: 'CB',
      allocations: [{ item: 'invoice-1' }],
    },
    { type: 'accounting.transfer' },
  )
  expect(ask(partial, { view: 'fec', ...year }).rows.filter((row) => row.EcritureLet !== '')).toEqual([])
})

test('amounts have a decimal comma, two decimals, and no thousands separator', () => {
  expect(fecAmount(cents(0))).toBe('0,00')
  expect(fecAmount(cents(5))).toBe('0,05')
  expect(fecAmount(cents(123_456_789))).toBe('1234567,89')
  expect(fecAmount(cents(-5_00))).toBe('-5,00')
  expect(fecName('999000102', day('2026-12-31'))).toBe('999000102FEC20261231.txt')
})

test('text keeps what ISO 8859-15 has and replaces the rest by its nearest', () => {
  expect(latin9Text('L’œuvre – 5 € «\u202fÉté\u202f» ł Ş 漢')).toBe("L'œuvre - 5 € « Été » ? S ?")
  expect([...latin9Bytes('é€œ')]).toEqual([0xe9, 0xa4, 0xbd])
})

const sound = () => ask(company(), { view: 'fec', ...year }).text
const line = (text: string, number: number, change: (fields: string[]) => string[]): string =>
  text
    .split('\r\n')
    .map((each, index) => (index === number - 1 ? change(each.split('\t')).join('\t') : each))
    .join('\r\n')
const set = (column: number, value: string) => (fields: string[]) =>
  fields.map((field, index) => (index === column - 1 ? value : field))

test.each([
  ['a wrong name', sound(), 'FEC.txt', { code: 'wrong_file_name', value: 'FEC.txt' }],
  ['an unknown separator', sound().replaceAll('\t', ';'), NAME, { code: 'unknown_separator', line: 1 }],
  ['both separators', line(sound(), 2, set(11, 'a|b')), NAME, { code: 'mixed_separators', line: 2 }],
  ['a missing heading', line(sound(), 1, set(5, 'Compte')), NAME, { code: 'header_missing', column: 'CompteNum' }],
  [
    'a field too few',
    line(sound(), 2, (fields) => fields.slice(1)),
    NAME,
    { code: 'wrong_field_count', line: 2, value: '17' },
  ],
  [
    'an empty account',
    line(sound(), 2, set(5, '')),
    NAME,
    { code: 'mandatory_value_empty', line: 2, column: 'CompteNum' },
  ],
  [
    'a decimal point',
    line(sound(), 2, set(12, '50.00')),
    NAME,
    { code: 'amount_with_dot', line: 2, column: 'Debit', value: '50.00' },
  ],
  [
    'a thousands space',
    line(sound(), 2, set(12, '50 000,00')),
    NAME,
    { code: 'amount_not_numeric', line: 2, column: 'Debit', value: '50 000,00' },
  ],
  [
    'a 30 February',
    line(sound(), 2, set(4, '20260230')),
    NAME,
    { code: 'impossible_date', line: 2, column: 'EcritureDate', value: '20260230' },
  ],
])('the tool rejects a file with %s', (_, text, name, finding) => {
  expect(checkFec(text, name).blocking).toContainEqual(finding)
})

test.each([
  ['a short account', line(sound(), 2, set(5, '51A')), { code: 'account_without_three_digits', line: 2, value: '51A' }],
  [
    'a year of another century',
    line(sound(), 2, set(4, '18260101')),
    { code: 'year_out_of_range', line: 2, column: 'EcritureDate', value: '18260101' },
  ],
  ['both sides filled', line(sound(), 2, set(13, '1,00')), { code: 'debit_and_credit_both_filled', line: 2 }],
  ['both sides nil', line(sound(), 2, set(12, '0,00')), { code: 'debit_and_credit_both_nil', line: 2 }],
  ['a blank line', `${sound()}\r\n`, { code: 'blank_line', line: 9 }],
  ['no journal', line(sound(), 2, set(1, '')), { code: 'value_absent', line: 2, column: 'JournalCode' }],
  [
    'an entry that does not balance',
    line(sound(), 2, set(12, '1,00')),
    { code: 'entry_not_balanced', line: 2, value: '3' },
  ],
  ['a file that does not balance', line(sound(), 2, set(12, '1,00')), { code: 'file_not_balanced' }],
  [
    'an entry in two journals',
    line(sound(), 2, set(1, 'OD')),
    { code: 'entry_in_several_journals', line: 2, value: '3' },
  ],
  [
    'an entry on two days',
    line(sound(), 2, set(4, '20260102')),
    { code: 'entry_with_several_dates', line: 2, value: '3' },
  ],
  [
    'an entry with two references',
    line(sound(), 2, set(9, 'X')),
    { code: 'entry_with_several_references', line: 2, value: '3' },
  ],
  ['a number left out', line(line(sound(), 2, set(3, '5')), 3, set(3, '5')), { code: 'gap_in_numbers', value: '5' }],
])('the tool warns about %s', (_, text, finding) => {
  const { blocking, alerts } = checkFec(text, NAME)
  expect(blocking).toEqual([])
  expect(alerts).toContainEqual(finding)
})
