import { expect, test } from 'vitest'
import { fieldOf, instantOfField, proseInstant, shortInstant } from './instants.ts'

test('an instant reads as the clock on the wall of the school, winter and summer', () => {
  expect(shortInstant('2026-01-15T08:05:00Z')).toBe('15/01/2026 à 09\u00a0h\u00a005')
  expect(shortInstant('2026-07-15T22:30:00Z')).toBe('16/07/2026 à 00\u00a0h\u00a030')
  expect(proseInstant('2026-03-01T23:30:00Z')).toBe('2\u00a0mars\u00a02026 à 00\u00a0h\u00a030')
})

test('a date typed in a field is read on the same clock, and comes back as it was typed', () => {
  expect(instantOfField('2026-01-15T09:05')?.toISOString()).toBe('2026-01-15T08:05:00.000Z')
  expect(instantOfField('2026-07-16T00:30')?.toISOString()).toBe('2026-07-15T22:30:00.000Z')
  // The nights when clocks change: 29 March and 25 October 2026.
  for (const text of ['2026-03-29T01:59', '2026-03-29T03:01', '2026-10-25T01:30', '2026-10-25T04:00']) {
    expect(fieldOf(instantOfField(text))).toBe(text)
  }
})

test('what is not a date is not one', () => {
  for (const text of ['', 'demain', '2026-13-01T00:00', '2026-01-15', '2026-01-15T25:00']) {
    expect(instantOfField(text), text).toBeNull()
  }
})
