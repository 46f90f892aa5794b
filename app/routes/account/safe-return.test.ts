import { expect, test } from 'vitest'
import { safeReturn } from './safe-return.ts'

test('one comes back to the page that was asked for', () => {
  expect(safeReturn('/classes/c1/grille?par=taches')).toBe('/classes/c1/grille?par=taches')
})

test('a link from elsewhere cannot choose another site', () => {
  const foreign = ['//ailleurs.example', 'https://ailleurs.example', '/\\ailleurs.example', 'javascript:alert(1)']
  for (const text of [...foreign, '/\t/ailleurs.example', '', null]) expect(safeReturn(text)).toBe('/')
})

test('signing in does not lead back to signing in, or out', () => {
  expect(safeReturn('/connexion?retour=/connexion')).toBe('/')
  expect(safeReturn('/deconnexion')).toBe('/')
})
