import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cents, thousandths } from '#base/money.ts'
import { amount, euros, quantity } from './formats.ts'
import { parseFrenchDay, parseFrenchNumber } from './parse.ts'

test('a number is read with a comma or a dot, with or without spaces', () => {
  expect(parseFrenchNumber('1 234,5', 2)).toBe(123450)
  expect(parseFrenchNumber('1\u202f234,56\u202f€', 2)).toBe(123456)
  expect(parseFrenchNumber('1234.56', 2)).toBe(123456)
  expect(parseFrenchNumber('1.234,56', 2)).toBe(123456)
  expect(parseFrenchNumber('12', 2)).toBe(1200)
  expect(parseFrenchNumber(',5', 3)).toBe(500)
  expect(parseFrenchNumber('3,', 2)).toBe(300)
  expect(parseFrenchNumber('20 %', 2)).toBe(2000)
  expect(parseFrenchNumber('-12,00', 2)).toBe(-1200)
  expect(parseFrenchNumber('−12', 2)).toBe(-1200)
  expect(parseFrenchNumber('-0', 2)).toBe(0)
})

test('what is not a number, or does not fit in the field, is refused rather than guessed', () => {
  for (const text of ['', ' ', ',', '-', 'abc', '12a', '1,2,3', '1.2.3', '1e3', '12,345', '99999999999999999']) {
    expect(parseFrenchNumber(text, 2), text).toBeNull()
  }
  expect(parseFrenchNumber('12,340', 2)).toBe(1234)
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      expect(parseFrenchNumber(amount(cents(value)), 2)).toBe(value)
      expect(parseFrenchNumber(euros(cents(value)), 2)).toBe(value)
      expect(parseFrenchNumber(quantity(thousandths(value)), 3)).toBe(value)
    }),
  )
})

test('a day is read as people type it, and must exist', () => {
  expect(parseFrenchDay('16/03/2026')).toBe('2026-03-16')
  expect(parseFrenchDay(' 1/4/26 ')).toBe('2026-04-01')
  expect(parseFrenchDay('16.03.2026')).toBe('2026-03-16')
  expect(parseFrenchDay('2026-03-16')).toBe('2026-03-16')
  for (const text of ['30/02/2026', '16/13/2026', '16/03', 'demain', '']) expect(parseFrenchDay(text), text).toBeNull()
})
