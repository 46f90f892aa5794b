import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { dueDateOf } from './due-date.ts'

const due = (date: string, days: number, endOfMonth = false, dayOfMonth?: number) =>
  dueDateOf(day(date), { days, endOfMonth, dayOfMonth })

test('30 days net count from the invoice', () => {
  expect(due('2026-03-16', 30)).toBe('2026-04-15')
  expect(due('2026-01-31', 30)).toBe('2026-03-02')
  expect(due('2026-03-16', 0)).toBe('2026-03-16')
})

test('45 jours fin de mois: the days first, then the end of that month (C. com. L441-10, first reading)', () => {
  expect(due('2026-03-15', 45, true)).toBe('2026-04-30')
  expect(due('2026-03-20', 45, true)).toBe('2026-05-31')
})

test('the end of the month may be that of the invoice itself', () => {
  expect(due('2026-02-28', 0, true)).toBe('2026-02-28')
  expect(due('2024-01-30', 30, true)).toBe('2024-02-29')
})

test('30 jours fin de mois le 10 is the 10th of the month after', () => {
  expect(due('2026-01-15', 30, true, 10)).toBe('2026-03-10')
  expect(due('2026-11-15', 30, true, 10)).toBe('2027-01-10')
})

test('without end of month, the next such day, that very day included', () => {
  expect(due('2026-01-05', 30, false, 10)).toBe('2026-02-10')
  expect(due('2026-01-11', 30, false, 10)).toBe('2026-02-10')
  expect(due('2026-01-12', 30, false, 10)).toBe('2026-03-10')
})
