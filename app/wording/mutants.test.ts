import { expect, test } from 'vitest'
import { mutantKinds } from '#grading'
import { MUTANT_NAMES, mutantName } from './mutants.ts'

test('no two faults have the same name', () => {
  const names = Object.values(MUTANT_NAMES)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBe(Object.keys(mutantKinds).length)
})

test('a fault is named with what it spoils', () => {
  expect(mutantName({ code: 'vat_10_for_20', of: 'sales.draft C0012' })).toBe(
    'TVA à 10\u202f% au lieu de 20\u202f% (sales.draft C0012)',
  )
})
