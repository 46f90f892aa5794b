import { expect, test } from 'vitest'
import { no } from '#base/result.ts'
import type { Recalculator } from '#documents/recalculator.ts'
import type { Cell } from '#documents/workbook.ts'
import { CORRECTION, commands, copyOf, evidenceOf, spreadsheet } from '../evidence.test-support.ts'
import type { Deliverable } from '../evidence.ts'
import { makeCheck } from './index.ts'

const table = {
  from: { view: 'overdue-invoices' },
  key: 'facture',
  columns: {
    client: { field: 'customer.name', aliases: ['Client', 'Tiers'], kind: 'text' },
    facture: { field: 'invoice.number', aliases: ['Facture', 'N° de pièce'], kind: 'text' },
    echeance: { field: 'dueDate', aliases: ['Échéance'], kind: 'day' },
    retard: { field: 'daysLate', aliases: ['Jours de retard'], kind: 'count', formula: 'required' },
    montant: { field: 'balance', aliases: ['Restant dû'], kind: 'money' },
  },
  total: { of: 'montant' },
}
type Row = readonly (Cell | string | number | null)[]

const HEAD: Row = ['Client', 'N° de pièce', 'Échéance', 'Jours de retard', 'Restant dû (€)']
/** 9 February 2026 is day 46 062 of spreadsheets. */
const late = (row: number, days: number): Cell => ({ value: days, formula: `DATE(2026,3,16)-C${row}` })
const DURAND: Row = ['Durand Conseil', 'FA2026-00002', { value: 46_072, kind: 'date' }, late(2, 25), 2_400]
const MARTIN_1: Row = ['Martin Bureau', 'FA2026-00001', { value: 46_062, kind: 'date' }, late(3, 35), 1_200]
const MARTIN_2: Row = ['Martin Bureau', 'fa 2026-00003', '03/03/2026', late(4, 13), '600,00 €']
const total = (formula: string | undefined, value = 4_200): Row => [
  'Total',
  null,
  null,
  null,
  formula === undefined ? value : { value, formula },
]
const RIGHT = [HEAD, DURAND, MARTIN_1, MARTIN_2, total('SUM(E2:E4)')]

const model = copyOf(...commands(...CORRECTION), { deliverable: ['tableau', spreadsheet(...RIGHT)] })
const withSheet = (...rows: readonly Row[]) => copyOf({ deliverable: ['tableau', spreadsheet(...rows)] })
const judge = (name: string, more: object, student: ReturnType<typeof copyOf>, recalculator?: Recalculator) =>
  makeCheck({ [name]: { deliverable: 'tableau', table, ...more } }).evaluate(
    { ...evidenceOf(student, model), ...(recalculator ? { recalculator } : {}) },
    model.company,
  )

test('what an earlier mistake makes of a value is right from there, and nothing else is', async () => {
  const { montant } = table.columns
  const carrying = {
    table: { ...table, columns: { ...table.columns, montant: { ...montant, carried: ['daysLate'] } } },
    aspect: 'values',
    columns: ['montant'],
  }
  const paid = (amount: number): Row => ['Durand Conseil', 'FA2026-00002', null, late(2, 25), amount]
  expect(await judge('sheet.table', carrying, withSheet(HEAD, paid(0.25), MARTIN_1, MARTIN_2))).toMatchObject({
    ratio: 1,
  })
  expect(await judge('sheet.table', carrying, withSheet(HEAD, paid(0.26), MARTIN_1, MARTIN_2))).toMatchObject({
    code: 'values_wrong',
  })
})

test('under names that were given, a line of one’s own is no fault, and a line twice still is', async () => {
  const { facture } = table.columns
  const given = {
    table: { ...table, columns: { ...table.columns, facture: { ...facture, given: true } } },
    aspect: 'rows',
  }
  const check: Row = ['Contrôle', 'Somme des trois', null, null, 4_200]
  expect(await judge('sheet.table', given, withSheet(...RIGHT, check))).toMatchObject({ ratio: 1, code: 'rows_right' })
  expect(await judge('sheet.table', { aspect: 'rows' }, withSheet(...RIGHT, check))).toMatchObject({
    code: 'rows_extra',
  })
  expect(await judge('sheet.table', given, withSheet(...RIGHT, DURAND))).toMatchObject({ code: 'rows_extra' })
})

test.each<[string, readonly Row[], object]>([
  ['all of them', RIGHT, { ratio: 1, code: 'rows_right' }],
  ['in any order', [HEAD, MARTIN_2, DURAND, MARTIN_1], { ratio: 1, code: 'rows_right' }],
  ['one missing', [HEAD, DURAND, MARTIN_1], { ratio: 2 / 3, code: 'rows_missing' }],
  [
    'one too many',
    [...RIGHT.slice(0, 4), ['Martin Bureautique', 'FA2026-00004', null, null, 600]],
    { ratio: 2 / 3, code: 'rows_extra' },
  ],
  ['one twice', [HEAD, DURAND, DURAND, MARTIN_1, MARTIN_2], { ratio: 2 / 3, code: 'rows_extra' }],
  [
    'one for another',
    [HEAD, DURAND, MARTIN_1, ['Martin Bureautique', 'FA2026-00004', null, null, 600]],
    { ratio: 1 / 3, code: 'rows_missing_and_extra' },
  ],
  ['none', [HEAD], { ratio: 0, code: 'rows_missing' }],
  [
    'no column for the key',
    [
      ['Client', 'Restant dû'],
      ['Durand Conseil', 2_400],
    ],
    { ratio: 0, code: 'column_missing', figures: { columns: { value: ['Facture'] } } },
  ],
  ['no table', [['Bonjour']], { ratio: 0, code: 'table_missing' }],
  ['an empty sheet', [], { ratio: 0, code: 'deliverable_blank' }],
])('which rows are there: %s', async (_title, rows, expected) => {
  const { ratio, ...rest } = expected as { ratio: number }
  const verdict = await judge('sheet.table', { aspect: 'rows' }, withSheet(...rows))
  expect(verdict.ratio).toBeCloseTo(ratio)
  expect(verdict).toMatchObject(rest)
})

test.each<[string, Deliverable, object]>([
  [
    'a letter',
    {
      kind: 'letter',
      letter: { blocks: [{ type: 'paragraph', align: 'left', runs: [{ text: 'Bonjour' }] }] },
      format: 'browser',
    },
    { code: 'deliverable_wrong_kind', needsTeacher: false },
  ],
  [
    'a file that cannot be read',
    { kind: 'unreadable', code: 'corrupt' },
    { code: 'deliverable_unreadable', needsTeacher: true },
  ],
])('instead of a spreadsheet: %s', async (_title, deliverable, expected) => {
  const verdict = await judge('sheet.table', {}, copyOf({ deliverable: ['tableau', deliverable] }))
  expect(verdict).toMatchObject({ ratio: 0, ...expected })
})

test('nothing handed in', async () => {
  expect(await judge('sheet.table', {}, copyOf())).toMatchObject({ ratio: 0, code: 'deliverable_missing' })
})

test('rows asked in an order are half right in another', async () => {
  const args = { aspect: 'rows', rows: 'ordered' }
  expect(await judge('sheet.table', args, withSheet(...RIGHT))).toMatchObject({ ratio: 1 })
  const mixed = withSheet(HEAD, MARTIN_1, MARTIN_2, DURAND)
  expect(await judge('sheet.table', args, mixed)).toMatchObject({ ratio: 0.5, code: 'rows_unordered' })
})

test.each<[string, readonly Row[], number, string]>([
  ['all right, as numbers, dates or texts', RIGHT, 1, 'values_right'],
  ['one amount wrong', [HEAD, [...DURAND.slice(0, 4), 2_000], MARTIN_1, MARTIN_2], 5 / 6, 'values_wrong'],
  ['one amount left blank', [HEAD, [...DURAND.slice(0, 4), null], MARTIN_1, MARTIN_2], 5 / 6, 'values_wrong'],
  [
    'an error in a cell',
    [HEAD, [...DURAND.slice(0, 4), { value: '#DIV/0!', kind: 'error' }], MARTIN_1, MARTIN_2],
    5 / 6,
    'values_wrong',
  ],
  ['a row missing costs nothing here', [HEAD, DURAND, MARTIN_1], 1, 'values_right'],
  ['one row out of three is not half a table', [HEAD, DURAND], 0.5, 'values_right'],
  ['no row at all', [HEAD], 0, 'rows_missing'],
])('what the rows say: %s', async (_title, rows, ratio, code) => {
  const args = { aspect: 'values', columns: ['echeance', 'montant'] }
  const verdict = await judge('sheet.table', args, withSheet(...rows))
  expect(verdict.ratio).toBeCloseTo(ratio)
  expect(verdict.code).toBe(code)
})

test('a wrong value is shown in its cell, with what was expected', async () => {
  const student = withSheet(HEAD, [...DURAND.slice(0, 4), 2_000], MARTIN_1, MARTIN_2)
  const { findings } = await judge('sheet.table', { aspect: 'values', columns: ['montant'] }, student)
  expect(findings).toEqual([
    {
      label: 'FA2026-00002 – Restant dû',
      found: { kind: 'money', value: 200_000 },
      expected: { kind: 'money', value: 240_000 },
      location: { kind: 'cell', deliverable: 'tableau', sheet: 'Feuille1', cell: 'E2' },
      tellable: true,
    },
  ])
})

test.each<[string, readonly Row[], number, string]>([
  ['right', RIGHT, 1, 'total_right'],
  ['right for the student’s own lines', [HEAD, DURAND, MARTIN_1, total('SUM(E2:E3)', 3_600)], 1, 'total_right'],
  ['wrong', [HEAD, DURAND, MARTIN_1, MARTIN_2, total(undefined, 4_000)], 0, 'total_wrong'],
  ['not there', [HEAD, DURAND, MARTIN_1, MARTIN_2], 0, 'total_missing'],
])('the total: %s', async (_title, rows, ratio, code) => {
  expect(await judge('sheet.table', { aspect: 'total' }, withSheet(...rows))).toMatchObject({ ratio, code })
})

test('all aspects together weigh the same, and the weakest speaks', async () => {
  expect(await judge('sheet.table', {}, withSheet(...RIGHT))).toMatchObject({ ratio: 1, code: 'table_right' })
  const noTotal = await judge('sheet.table', {}, withSheet(HEAD, DURAND, MARTIN_1, MARTIN_2))
  expect(noTotal.code).toBe('total_missing')
  expect(noTotal.ratio).toBeCloseTo(2 / 3)
})

test('an earlier mistake that leaves hardly any row proves nothing', () => {
  const check = makeCheck({ 'sheet.table': { deliverable: 'tableau', table } })
  const settled = copyOf(
    ...commands(
      {
        type: 'receipt.record',
        customer: 'MARTIN',
        amount: 120_000,
        method: 'cheque',
        reference: 'A',
        allocations: [{ item: 'invoice-1' }],
      },
      {
        type: 'receipt.record',
        customer: 'DURAND',
        amount: 240_000,
        method: 'cheque',
        reference: 'B',
        allocations: [{ item: 'invoice-2' }],
      },
    ),
  )
  expect(check.trivialAgainst(evidenceOf(settled, model), settled.company)).toBe(true)
  expect(check.trivialAgainst(evidenceOf(copyOf(), model), copyOf().company)).toBe(false)
})

const typed = (row: Row, days: number): Row => row.map((cell, column) => (column === 3 ? days : cell))

test.each<[string, readonly Row[], number, string]>([
  ['live', RIGHT, 1, 'formulas_live'],
  ['all typed in', [HEAD, typed(DURAND, 25), typed(MARTIN_1, 35), typed(MARTIN_2, 13)], 0, 'formulas_typed_in'],
  ['one typed in', [HEAD, DURAND, MARTIN_1, typed(MARTIN_2, 13)], 2 / 3, 'formulas_typed_in'],
  [
    'a formula that reads nothing',
    [HEAD, DURAND, MARTIN_1, MARTIN_2.map((cell, column) => (column === 3 ? { value: 13, formula: '26-13' } : cell))],
    2 / 3,
    'formulas_not_linked',
  ],
  [
    'left blank',
    [HEAD, ...[DURAND, MARTIN_1].map((row) => row.map((cell, column) => (column === 3 ? null : cell)))],
    0,
    'formulas_missing',
  ],
  ['one line out of three', [HEAD, DURAND], 0.5, 'formulas_live'],
])('a column of formulas: %s', async (_title, rows, ratio, code) => {
  const verdict = await judge('sheet.liveFormula', { column: 'retard', inputs: ['echeance'] }, withSheet(...rows))
  expect(verdict.ratio).toBeCloseTo(ratio)
  expect(verdict.code).toBe(code)
})

test('a formula that reads its input and does nothing with it is not live', async () => {
  const still = DURAND.map((cell, column) => (column === 3 ? { value: 25, formula: '0*C2+25' } : cell))
  const student = withSheet(HEAD, still, MARTIN_1, MARTIN_2)
  const verdict = await judge('sheet.liveFormula', { column: 'retard', inputs: ['echeance'] }, student)
  expect(verdict).toMatchObject({ code: 'formulas_not_linked', findings: [{ found: { value: 'still' } }] })
})

test('without the calculation, links are believed and a teacher looks', async () => {
  const broken: Recalculator = {
    calculate: async () => no({ code: 'engine_failed' }),
    warm: async () => {},
    close: async () => {},
  }
  const verdict = await judge(
    'sheet.liveFormula',
    { column: 'retard', inputs: ['echeance'] },
    withSheet(...RIGHT),
    broken,
  )
  expect(verdict).toMatchObject({ ratio: 1, code: 'formulas_unproven', needsTeacher: true })
  const sum = await judge('sheet.liveFormula', { total: true }, withSheet(...RIGHT), broken)
  expect(sum).toMatchObject({ ratio: 1, code: 'formulas_unproven', needsTeacher: true })
})

test.each<[string, Row | undefined, number, string]>([
  ['over all lines', total('SUM(E2:E4)'), 1, 'formulas_live'],
  ['too short', total('SUM(E2:E3)'), 0.5, 'range_too_short'],
  ['typed in', total(undefined), 0, 'formulas_typed_in'],
  ['without any line', total('4000+200'), 0, 'formulas_not_linked'],
  ['not there', undefined, 0, 'total_missing'],
])('a total that is a formula: %s', async (_title, line, ratio, code) => {
  const rows = [HEAD, DURAND, MARTIN_1, [...MARTIN_2.slice(0, 4), 600], ...(line ? [line] : [])]
  expect(await judge('sheet.liveFormula', { total: true }, withSheet(...rows))).toMatchObject({ ratio, code })
})

test('a line told by its day is named as the day is written', async () => {
  const { echeance, montant } = table.columns
  const byDay = { table: { from: table.from, key: 'echeance', columns: { echeance, montant } }, aspect: 'rows' }
  const other: Row = ['Martin Bureau', 'FA2026-00004', { value: 46_102, kind: 'date' }, null, 600]
  const { figures } = await judge('sheet.table', byDay, withSheet(HEAD, DURAND, MARTIN_1, other))
  expect(figures.extra).toMatchObject({ value: ['21/03/2026'] })
  expect(figures.missing).toMatchObject({ value: ['03/03/2026'] })
})
