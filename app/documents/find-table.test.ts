import { expect, test } from 'vitest'
import { findTable } from './find-table.ts'
import { labelLikeness } from './labels.ts'
import type { Cell, Sheet } from './workbook.ts'

const columns = [
  { key: 'customer', label: 'Client', aliases: ['tiers', 'nom du client'] },
  { key: 'invoice', label: 'Facture', aliases: ['n° de pièce', 'pièce'] },
  { key: 'dueDate', label: 'Échéance', aliases: ["date d'échéance"] },
  { key: 'late', label: 'Retard', aliases: ['jours de retard'] },
  { key: 'amount', label: 'Montant', aliases: ['restant dû', 'reste à payer'] },
] as const

const text = (value: string): Cell => ({ value, kind: 'text' })

function sheetOf(rows: readonly (readonly (string | number | null)[])[]): Sheet {
  const cells: Record<string, Cell> = {}
  rows.forEach((row, rowIndex) => {
    row.forEach((value, column) => {
      if (value !== null) cells[`${String.fromCharCode(65 + column)}${rowIndex + 1}`] = { value }
    })
  })
  return { name: 'Relances', cells }
}

test('a table is found under its title, whatever the wording of its headers', () => {
  const found = findTable(
    sheetOf([
      ['Tableau de relance des clients'],
      [],
      [null, 'Nom du client', 'N° pièce', "Date d'echeance", 'JOURS DE RETARD', 'Restant dû (€)'],
      [null, 'Dupont', 'FA-1', 46_000, 12, 450],
      [null, 'Martin', 'FA-2', 46_010, 2, 80.5],
      [null, 'Total', null, null, null, 530.5],
    ]),
    columns,
  )
  expect(found?.headerRow).toBe(3)
  expect(found?.missing).toEqual([])
  expect(found?.headers.amount).toEqual({ address: 'F3', label: 'Restant dû (€)' })
  expect(found?.rows.map(({ row, isTotal }) => [row, isTotal])).toEqual([
    [4, false],
    [5, false],
    [6, true],
  ])
  expect(found?.rows[1]?.cells.amount).toEqual({ address: 'F5', cell: { value: 80.5 } })
})

test('a missing column is named, and a blank cell has an address to point at', () => {
  const found = findTable(
    sheetOf([
      ['Client', 'Montant'],
      ['Dupont', null],
      ['Martin', 12],
    ]),
    columns,
  )
  expect(found?.missing).toEqual(['invoice', 'dueDate', 'late'])
  expect(found?.rows[0]?.cells.amount).toEqual({ address: 'B2', cell: undefined })
})

test('two columns of like names are not confused', () => {
  const found = findTable(sheetOf([['Date de facture', "Date d'échéance", 'Facture', 'Client']]), columns)
  expect([found?.headers.invoice?.address, found?.headers.dueDate?.address]).toEqual(['C1', 'B1'])
})

test('a table ends after two blank rows, and one blank row does not end it', () => {
  const found = findTable(
    sheetOf([['Client', 'Montant'], ['A', 1], [null], ['B', 2], [null], [null], ['Remarque', 9]]),
    columns,
  )
  expect(found?.rows.map(({ row }) => row)).toEqual([2, 4])
})

test('a row is a total when a cell of it begins so', () => {
  const labels = ['Sous-total', 'TOTAL TTC', 'Totaux', 'Sous huit jours', 'Totalement', 'Dupont']
  const found = findTable(sheetOf([['Client', 'Montant'], ...labels.map((label) => [label, 1])]), columns)
  expect(found?.rows.map(({ isTotal }) => isTotal)).toEqual([true, true, true, false, false, false])
})

test('there is no table on a sheet that has none of the columns', () => {
  expect(findTable({ name: 'S', cells: { A1: text('Bonjour') } }, columns)).toBeUndefined()
})

test('a slip of the finger is forgiven, another word is not', () => {
  expect(labelLikeness('Echéence', 'Échéance')).toBeGreaterThan(0.5)
  expect(labelLikeness('Écheance', 'Échéance')).toBe(1)
  expect(labelLikeness('Montant TTC', 'Montant HT')).toBeLessThan(0.5)
  expect(labelLikeness('Total TTC', 'Total HT')).toBeLessThan(0.5)
  expect(labelLikeness('Clients', 'Client')).toBeGreaterThan(0.5)
})
