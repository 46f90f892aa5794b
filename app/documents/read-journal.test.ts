import { expect, test } from 'vitest'
import { readJournal } from './read-journal.ts'

const HEAD = 'date;journal;numéro;compte;auxiliaire;libellé;débit;crédit'
const read = (...lines: string[]) => readJournal(new TextEncoder().encode([HEAD, ...lines].join('\n')))

test('lines of one journal, number and date are one entry; parties stay on the accounts that have some', () => {
  expect(
    read(
      '05/01/2026;HA;1;6071;X;Facture 12;100,00;',
      '2026-01-05;AC;1;44566;;Facture 12;20.00;0',
      '20260105;ACH;1;401;dupont & fils;Facture 12;;1 20',
    ),
  ).toEqual({
    ok: true,
    value: [
      {
        at: 2,
        journal: 'AC',
        date: '2026-01-05',
        number: '1',
        lines: [
          { account: '607100', label: 'Facture 12', debit: 100_00, credit: 0 },
          { account: '445660', label: 'Facture 12', debit: 20_00, credit: 0 },
          { account: '401000', party: 'DUPONT-FILS', label: 'Facture 12', debit: 0, credit: 120_00 },
        ],
      },
    ],
  })
})

test('a quoted field may hold the separator, and columns come in any order', () => {
  const csv =
    'libellé,débit,crédit,compte,auxiliaire,date,journal,numéro\n"Achat ""net"", port",1.00,,606,,2026-01-05,OD,7\nB,,1.00,401,F1,2026-01-05,OD,7\n'
  expect(readJournal(new TextEncoder().encode(csv))).toMatchObject({
    value: [{ lines: [{ label: 'Achat "net", port' }, {}] }],
  })
})

test.each([
  [
    'a day that does not exist',
    '31/02/2026;OD;1;606;;A;1;',
    { code: 'date_unreadable', line: 2, column: 1, value: '31/02/2026' },
  ],
  ['an unknown journal', '2026-01-05;ZZ;1;606;;A;1;', { code: 'journal_unknown', line: 2, column: 2, value: 'ZZ' }],
  [
    'an account of two digits',
    '2026-01-05;OD;1;60;;A;1;',
    { code: 'account_unreadable', line: 2, column: 4, value: '60' },
  ],
  [
    'an amount in letters',
    '2026-01-05;OD;1;606;;A;un;',
    { code: 'amount_unreadable', line: 2, column: 7, value: 'un' },
  ],
  ['a field too many', '2026-01-05;OD;1;606;;A;1;;', { code: 'field_count', line: 2, value: '9' }],
  ['no label', '2026-01-05;OD;1;606;;;1;', { code: 'value_missing', line: 2, column: 6 }],
  ['both sides', '2026-01-05;OD;1;606;;A;1;1', { code: 'both_sides', line: 2, column: 8, value: '1' }],
  ['sides that differ', '2026-01-05;OD;1;606;;A;1;', { code: 'entry_unbalanced', line: 2, value: '100' }],
])('%s is said with its line and column', (_, line, problem) => {
  const done = read(line)
  expect(done.ok ? [] : done.error).toContainEqual(problem)
})

test('a column that is missing is named, and an empty file is empty', () => {
  expect(readJournal(new TextEncoder().encode('date;journal\n'))).toMatchObject({
    error: expect.arrayContaining([{ code: 'column_missing', line: 1, value: 'number' }]),
  })
  expect(read()).toEqual({ ok: false, error: [{ code: 'empty_file', line: 1 }] })
})
