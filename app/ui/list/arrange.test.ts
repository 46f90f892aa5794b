import { expect, test } from 'vitest'
import { arrange, nextSort } from './arrange.ts'
import type { Column, Filter, ListState } from './column.ts'

type Due = { customer: string; amount: number; late: number | null }

const rows: Due[] = [
  { customer: 'Étude Morel', amount: 1000, late: 12 },
  { customer: 'Zinguerie Le Bras', amount: 90, late: null },
  { customer: 'Cabinet Rousselot', amount: 431880, late: 75 },
  { customer: 'étude Abgrall', amount: 1000, late: 40 },
]
const columns: Column<Due>[] = [
  { id: 'client', header: 'Client', value: (row) => row.customer },
  { id: 'montant', header: 'Montant', value: (row) => row.amount, unsearched: true },
  { id: 'retard', header: 'Retard', value: (row) => row.late },
]
const filters: Filter<Due>[] = [
  {
    id: 'retard',
    label: 'Retard',
    options: [
      {
        value: '30',
        label: 'plus de 30 jours',
        sentence: 'Retard de plus de 30 jours',
        test: (row) => (row.late ?? 0) > 30,
      },
    ],
  },
]
const asIs: ListState = { search: '', sort: null, filters: {}, columns: null }
const names = (state: Partial<ListState>) =>
  arrange(rows, columns, filters, { ...asIs, ...state }).map((row) => row.customer)

test('names sort without regard to accents or case', () => {
  expect(names({ sort: { column: 'client', direction: 'ascending' } })).toEqual([
    'Cabinet Rousselot',
    'étude Abgrall',
    'Étude Morel',
    'Zinguerie Le Bras',
  ])
})

test('amounts sort as numbers, and equals keep their order', () => {
  expect(names({ sort: { column: 'montant', direction: 'ascending' } })).toEqual([
    'Zinguerie Le Bras',
    'Étude Morel',
    'étude Abgrall',
    'Cabinet Rousselot',
  ])
})

test('rows without a value stay last in both directions', () => {
  expect(names({ sort: { column: 'retard', direction: 'ascending' } }).at(-1)).toBe('Zinguerie Le Bras')
  expect(names({ sort: { column: 'retard', direction: 'descending' } }).at(-1)).toBe('Zinguerie Le Bras')
})

test('each typed word must be found, accents aside', () => {
  expect(names({ search: 'ETUDE mor' })).toEqual(['Étude Morel'])
  expect(names({ search: 'étude' })).toHaveLength(2)
  expect(names({ search: '431880' })).toEqual([])
})

test('a filter keeps what it says, and an unknown value filters nothing', () => {
  expect(names({ filters: { retard: '30' } })).toEqual(['Cabinet Rousselot', 'étude Abgrall'])
  expect(names({ filters: { retard: 'inconnu' } })).toHaveLength(4)
})

test('a heading goes from ascending to descending to none', () => {
  const first = nextSort(null, 'client')
  const second = nextSort(first, 'client')
  expect(first).toEqual({ column: 'client', direction: 'ascending' })
  expect(second).toEqual({ column: 'client', direction: 'descending' })
  expect(nextSort(second, 'client')).toBeNull()
  expect(nextSort(second, 'montant')).toEqual({ column: 'montant', direction: 'ascending' })
})
