import { expect, test } from 'vitest'
import { count, figureOf, money } from './figures.ts'

test('a quantity of the PGI, kept in thousandths, is told as one counts it', () => {
  expect(figureOf(20_000, 'quantity')).toEqual(count(20))
  expect(figureOf(2_500, 'lines.0.quantity')).toEqual(count(2.5))
})

test('an amount is told as an amount, any other number as it is', () => {
  expect(figureOf(123_456, 'balance')).toEqual(money(123_456))
  expect(figureOf(9, 'leadDays')).toEqual(count(9))
})

test('terms of payment are told as terms, never as data', () => {
  expect(figureOf({ days: 30, endOfMonth: false })).toEqual({
    kind: 'terms',
    value: { days: 30, endOfMonth: false },
  })
  expect(figureOf({ days: 30, endOfMonth: true, dayOfMonth: 10 }, 'fields.terms')).toEqual({
    kind: 'terms',
    value: { days: 30, endOfMonth: true, dayOfMonth: 10 },
  })
})
