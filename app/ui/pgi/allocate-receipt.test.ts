import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { allocateOldestFirst } from './allocate-receipt.ts'

const dues = [
  { item: 'invoice-2', dueDate: day('2026-02-28'), balance: cents(50_000) },
  { item: 'invoice-1', dueDate: day('2026-01-31'), balance: cents(30_000) },
  { item: 'invoice-3', dueDate: day('2026-03-31'), balance: cents(20_000) },
]

test('the oldest due is paid first, the last one in part', () => {
  expect([...allocateOldestFirst(cents(60_000), dues)]).toEqual([
    ['invoice-1', 30_000],
    ['invoice-2', 30_000],
  ])
})

test('what exceeds all that is due stays unallocated', () => {
  const parts = allocateOldestFirst(cents(120_000), dues)
  expect([...parts.values()].reduce((sum: number, part) => sum + part, 0)).toBe(100_000)
})

test('no money allocates nothing', () => {
  expect(allocateOldestFirst(cents(0), dues).size).toBe(0)
})
