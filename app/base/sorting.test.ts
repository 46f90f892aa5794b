import { expect, test } from 'vitest'
import { byText, folded } from './sorting.ts'

test('texts are ordered by code unit, the same on every machine', () => {
  expect(['é', 'b', 'a', 'B', 'a'].sort(byText)).toEqual(['B', 'a', 'a', 'b', 'é'])
})

test('what people type is compared without accents, case or extra spaces', () => {
  expect(folded('  L’Œuvre   d’Émile ')).toBe("l'oeuvre d'emile")
})
