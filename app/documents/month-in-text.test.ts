import { expect, test } from 'vitest'
import { monthInText } from './month-in-text.ts'

test('a month is the same however it is written', () => {
  for (const typed of ['septembre 2025', 'Septembre 2025', 'sept. 2025', 'sept-25', '09/2025', '9-2025', '2025-09'])
    expect(monthInText(typed), typed).toBe('2025-09')
  expect(monthInText('août 2026')).toBe('2026-08')
  expect(monthInText('février\u00a02026')).toBe('2026-02')
})

test('the first day of a month stands for it', () => {
  expect(monthInText('2025-09-01')).toBe('2025-09')
  expect(monthInText('01/09/2025')).toBe('2025-09')
})

test('June and July, March and May are told apart', () => {
  expect(monthInText('juin 2026')).toBe('2026-06')
  expect(monthInText('juil. 2026')).toBe('2026-07')
  expect(monthInText('mars 2026')).toBe('2026-03')
  expect(monthInText('mai 2026')).toBe('2026-05')
})

test('anything else is no month', () => {
  for (const typed of ['', 'septembre', 'Marc 2026', '2025-13', 'KLS-06', '2026-00012', '16/03/2026', '2025'])
    expect(monthInText(typed), typed).toBeUndefined()
})
