/** A running balance, whose lines read the one above, and columns where most lines are nil. */
import { describe, expect, test } from 'vitest'
import type { Cell } from '#documents/workbook.ts'
import { copyOf, evidenceOf, sheetOf } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const declaration = {
  table: {
    rows: [
      { mois: 'Avril', recu: 0, verse: 300_00, solde: 700_00 },
      { mois: 'Mai', recu: 500_00, verse: 0, solde: 1_200_00 },
      { mois: 'Juin', recu: 0, verse: 200_00, solde: 1_000_00 },
    ],
    key: 'mois',
    columns: {
      mois: { field: 'mois', label: 'Mois', kind: 'text' },
      recu: { field: 'recu', label: 'Encaissements', kind: 'money', sparse: true },
      verse: { field: 'verse', label: 'Décaissements', kind: 'money' },
      solde: {
        field: 'solde',
        label: 'Solde final',
        kind: 'money',
        expression: '[previous:solde|depart]+[recu]-[verse]',
      },
    },
  },
  cells: { depart: { label: 'Trésorerie de départ', kind: 'money', value: 1_000_00 } },
}

type Value = Cell | string | number | null
const calc = (formula: string, value: number): Cell => ({ value, formula, kind: 'number' })
type Line = readonly [string, Value, Value, Value]

/** The balance stands in column D, under the headings of row 3. */
const judge = (name: string, more: object, ...lines: readonly Line[]) => {
  const workbook = sheetOf([
    ['Trésorerie de départ', 1_000],
    [],
    ['Mois', 'Encaissements', 'Décaissements', 'Solde final'],
    ...lines.map((line) => [...line]),
  ])
  const student = copyOf({ deliverable: ['tableau', { kind: 'spreadsheet', workbook, format: 'xlsx' }] })
  const evidence = evidenceOf(student, copyOf())
  return makeCheck({ [name]: { deliverable: 'tableau', ...declaration, ...more } }).evaluate(
    evidence,
    evidence.model.company,
  )
}

const RIGHT: readonly Line[] = [
  ['Avril', 0, 300, calc('B1+B4-C4', 700)],
  ['Mai', 500, 0, calc('D4+B5-C5', 1_200)],
  ['Juin', 0, 200, calc('D5+B6-C6', 1_000)],
]

describe('each line of a running balance reads the one above', () => {
  const of = (...lines: readonly Line[]) => judge('sheet.liveFormula', { column: 'solde' }, ...lines)

  test('right, wherever the first one starts from', async () => {
    expect(await of(...RIGHT)).toMatchObject({ ratio: 1, code: 'formulas_live', needsTeacher: false })
  })

  test('a line that forgets what came before moves otherwise', async () => {
    const forgetful = RIGHT.with(2, ['Juin', 0, 200, calc('B6-C6', -200)])
    expect(await of(...forgetful)).toMatchObject({ code: 'formulas_differ', findings: [{ location: { cell: 'D6' } }] })
  })

  test('a first line that does not start from the cell is told', async () => {
    const adrift = RIGHT.with(0, ['Avril', 0, 300, calc('B4-C4', -300)])
    expect(await of(...adrift)).toMatchObject({ code: 'formulas_differ', findings: [{ location: { cell: 'D4' } }] })
  })

  test('what goes out added to what was left is told, on every line', async () => {
    const upside = RIGHT.map(([month, received, paid, balance], index): Line => {
      const above = index === 0 ? 'B1' : `D${index + 3}`
      return typeof balance === 'object' && balance
        ? [month, received, paid, calc(`${above}+B${index + 4}+C${index + 4}`, 0)]
        : [month, received, paid, balance]
    })
    const verdict = await of(...upside)
    expect(verdict.code).toBe('formulas_differ')
    expect(verdict.ratio).toBeLessThan(1)
  })
})

describe('a sparse column', () => {
  const of = (...received: readonly Value[]) =>
    judge(
      'sheet.table',
      { aspect: 'values', columns: ['recu'] },
      ...RIGHT.map(([month, , paid, balance], index): Line => [month, received[index] ?? null, paid, balance]),
    )

  test('a blank is a zero', async () => {
    expect(await of(null, 500, null)).toMatchObject({ ratio: 1, code: 'values_right' })
    expect(await of(0, 500, 0)).toMatchObject({ ratio: 1 })
  })

  test('zeros earn nothing: the only figure that counts is wrong', async () => {
    expect(await of(0, 0, 0)).toMatchObject({
      ratio: 0,
      code: 'values_wrong',
      findings: [{ label: 'Mai – Encaissements' }],
    })
    expect(await of(null, null, null)).toMatchObject({ ratio: 0 })
  })

  test('a figure where there should be none costs as much as one that is missing', async () => {
    expect(await of(500, 500, null)).toMatchObject({ ratio: 0.5, code: 'values_wrong' })
  })
})
