import { expect, test } from 'vitest'
import { centsIn, dayIn, numberIn } from './cell-reading.ts'

test.each([
  ['1 234,50 €', 1_234.5],
  ['1\u202f234,50\u00a0€', 1_234.5],
  ['1.234,50', 1_234.5],
  ['1234.5', 1_234.5],
  ['20 %', 0.2],
  ['-12', -12],
  ['35 jours', 35],
])('the text « %s » is read as a number, and told to be text', (value, expected) => {
  expect(numberIn({ value })).toEqual({ value: expected, wellTyped: false })
})

test.each(['FA-12', '12 rue', '1 23', '', '16/03/2026', '1,2,3'])('the text « %s » is no number', (value) => {
  expect(numberIn({ value })).toBeUndefined()
})

test('an amount is taken to the nearest cent, half away from zero, as it was typed', () => {
  expect([1.005, -1.005, 0.1 + 0.2, 1_234.56].map((value) => centsIn({ value })?.value)).toEqual([
    101, -101, 30, 123_456,
  ])
  expect(centsIn({ value: '450 €' })?.value).toBe(45_000)
  expect(centsIn({ value: '#N/A', kind: 'error' })).toBeUndefined()
})

test('a day is read from a date, from a number that lost its format, and from a text', () => {
  expect(dayIn({ value: 46_097, kind: 'date' })).toEqual({ value: '2026-03-16', wellTyped: true })
  expect(dayIn({ value: 46_097 })).toEqual({ value: '2026-03-16', wellTyped: false })
  expect(dayIn({ value: 'le 16/03/2026' })).toEqual({ value: '2026-03-16', wellTyped: false })
  expect(dayIn({ value: 'du 16/03/2026 au 17/03/2026' })).toBeUndefined()
  expect(dayIn({ value: 12 })).toBeUndefined()
})
