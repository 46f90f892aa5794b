import { expect, test } from 'vitest'
import { frenchIban, isIban, isSiren, vatNumberOf } from './identifiers.ts'

test('a SIREN carries its Luhn key', () => {
  expect(isSiren('732829320')).toBe(true)
  expect(isSiren('999000102')).toBe(true)
  expect(isSiren('732829321')).toBe(false)
  expect(isSiren('73282932')).toBe(false)
})

test('the French VAT number is computed from the SIREN', () => {
  expect(vatNumberOf('732829320')).toBe('FR44732829320')
  expect(vatNumberOf('999000102')).toBe('FR48999000102')
  expect(vatNumberOf('999000201')).toBe('FR54999000201')
})

test('an IBAN leaves 1 modulo 97', () => {
  expect(isIban('FR7630006000011234567890189')).toBe(true)
  expect(isIban('FR7630006000011234567890188')).toBe(false)
})

test('a French account has its two keys: those of the example that every bank prints', () => {
  expect(frenchIban('30006', '00001', '12345678901')).toBe('FR7630006000011234567890189')
  expect(isIban(frenchIban('99999', '00001', '00999700024'))).toBe(true)
})
