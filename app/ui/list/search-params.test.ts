import { expect, test } from 'vitest'
import type { ListState } from './column.ts'
import { readListState, writeListState } from './search-params.ts'

const state: ListState = {
  search: 'morel',
  sort: { column: 'echeance', direction: 'descending' },
  filters: { retard: '30' },
  columns: ['client', 'montant'],
}

test('a state is written in the address and read back', () => {
  const written = writeListState(new URLSearchParams('onglet=2'), state)
  expect(written.toString()).toBe('onglet=2&q=morel&tri=-echeance&filtre.retard=30&colonnes=client%2Cmontant')
  expect(readListState(written)).toEqual(state)
})

test('the default state leaves the address bare, and taking a default off is remembered', () => {
  const defaults: Partial<ListState> = { sort: state.sort, filters: { retard: '30' } }
  const asIs = readListState(new URLSearchParams(), defaults)
  expect(writeListState(new URLSearchParams(), asIs, defaults).toString()).toBe('')
  const taken: ListState = { ...asIs, sort: null, filters: {} }
  const written = writeListState(new URLSearchParams(), taken, defaults)
  const read = readListState(written, defaults)
  expect(read.sort).toBeNull()
  expect(read.filters.retard).toBe('')
})
