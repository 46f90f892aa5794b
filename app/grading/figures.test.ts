import { expect, test } from 'vitest'
import { figureOf } from './figures.ts'

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
