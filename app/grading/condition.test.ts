import { expect, test } from 'vitest'
import { conditionOperators, rowMatches } from './condition.ts'

const row = {
  customer: { code: 'C1', name: 'Élan Mobilier' },
  balance: 12_000,
  limit: 10_000,
  dueDate: '2026-02-09',
  to: ['manager', 'C1'],
  last: null,
}

test.each<[Record<string, unknown>, boolean]>([
  [{}, true],
  [{ 'customer.code': 'C1' }, true],
  [{ 'customer.code': 'C2' }, false],
  [{ customer: { code: 'C1' } }, true],
  [{ 'customer.code': ['C1', 'C2'] }, true],
  [{ balance: 'positive' }, true],
  [{ balance: 'negative' }, false],
  [{ balance: { min: 12_000, max: 12_000 } }, true],
  [{ balance: { above: 12_000 } }, false],
  [{ balance: { above: 'limit' } }, true],
  [{ balance: { below: { field: 'limit' } } }, false],
  [{ dueDate: { below: '2026-03-16' } }, true],
  [{ dueDate: { above: 3 } }, false],
  [{ to: 'manager' }, true],
  [{ to: ['manager', 'C1'] }, true],
  [{ to: ['manager', 'C2'] }, false],
  [{ to: { contains: 'C2' } }, false],
  [{ 'customer.name': { contains: 'elan' } }, true],
  [{ 'customer.code': { is: 'C1' } }, true],
  [{ 'customer.code': { not: 'C1' } }, false],
  [{ 'customer.code': { not: ['C2', 'C3'] } }, true],
  [{ 'customer.code': { not: ['C1', 'C3'] } }, false],
  [{ 'customer.code': { in: ['C1'] } }, true],
  [{ 'customer.code': { notIn: ['C1'] } }, false],
  [{ last: { empty: true } }, true],
  [{ balance: { empty: true } }, false],
  [{ 'to[1]': 'C1' }, true],
  [{ nowhere: 1 }, false],
])('a row meets %j: %s', (conditions, expected) => {
  expect(rowMatches(row, conditions)).toBe(expected)
})

test('every operator has its name', () => {
  expect(conditionOperators).toEqual(['is', 'not', 'min', 'max', 'above', 'below', 'in', 'notIn', 'contains', 'empty'])
})
