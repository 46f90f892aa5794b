import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDecimal, writeDecimal } from './decimal.ts'

test('a decimal of XML Schema is read exactly, or not at all', () => {
  expect(readDecimal('12.5', 2)).toBe(1250)
  expect(readDecimal('+.5', 2)).toBe(50)
  expect(readDecimal('-3.', 2)).toBe(-300)
  expect(readDecimal('1.2300', 2)).toBe(123)
  expect(Object.is(readDecimal('-0', 2), 0)).toBe(true)
  for (const text of ['', '.', '-', '1.234', '1,5', '1e3', 'NaN', ' 1', '1 000', '0x1', '99999999999999999999']) {
    expect(readDecimal(text, 2), text).toBeUndefined()
  }
})

test('what is written is read back, and zeros at the end are dropped down to the decimals kept', () => {
  expect(writeDecimal(12_500_000, 6, 2)).toBe('12.50')
  expect(writeDecimal(12_345_678, 6, 2)).toBe('12.345678')
  expect(writeDecimal(-5, 2)).toBe('-0.05')
  expect(writeDecimal(2_000_000, 6, 0)).toBe('2')
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      expect(readDecimal(writeDecimal(value, decimals, 0), decimals)).toBe(value)
    }),
    { seed: 7 },
  )
})
