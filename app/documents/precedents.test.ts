import { expect, test } from 'vitest'
import { areaText } from './address.ts'
import { precedentsOf, reaches } from './precedents.ts'
import type { Sheet, Workbook } from './workbook.ts'

const sheet: Sheet = {
  name: 'Calcul',
  cells: {
    B2: { value: 100 },
    C2: { value: 20, formula: 'B2*taux' },
    D2: { value: 120, formula: 'SUM(B2:C2)' },
    E2: { value: 900, formula: '1200-300' },
    F2: { value: 1, formula: 'G2' },
    G2: { value: 1, formula: 'F2' },
  },
}
const workbook: Workbook = {
  sheets: [sheet, { name: 'Données', cells: { B1: { value: 0.2 } } }],
  names: [{ name: 'taux', formula: 'Données!$B$1' }],
}
const texts = (formula: string) =>
  precedentsOf(workbook, sheet, formula).map((precedent) => `${precedent.sheet}!${areaText(precedent.area)}`)

test('a formula reads the cells and ranges it names, through the names of the workbook', () => {
  expect(texts('SUM(B2:C2)+taux*données!A1')).toEqual(['Calcul!B2:C2', 'Données!B1', 'Données!A1'])
  expect(texts('1200-300')).toEqual([])
})

test('a cell reaches what its precedents reach, and a circle ends', () => {
  const from = (address: string, goal: string, on = 'Calcul') =>
    reaches(workbook, { sheet: 'Calcul', address }, { sheet: on, address: goal })
  expect(from('D2', 'B2')).toBe(true)
  expect(from('D2', 'B1', 'Données')).toBe(true)
  expect(from('E2', 'B2')).toBe(false)
  expect(from('F2', 'B2')).toBe(false)
})
