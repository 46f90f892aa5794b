import { expect, test } from 'vitest'
import { byText, folded } from './sorting.ts'

test('folding forgets case, accents, ligatures and the kind of apostrophe or space', () => {
  expect(folded('  Œuvre d’Élise\u202f: ÇA ')).toBe("oeuvre d'elise : ca")
})

test('texts sort by code unit, the same on every machine', () => {
  expect(['é', 'b', 'a', 'B'].sort(byText)).toEqual(['B', 'a', 'b', 'é'])
})
