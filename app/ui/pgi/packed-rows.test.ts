import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packRows, unpackRows } from './packed-rows.ts'

const value = fc.oneof(
  fc.integer(),
  fc.constantFrom('2026-03-16', 'Société « Été »', '', '"', '1'),
  fc.constantFrom(null, true, false, 0, 1),
  fc.record({ code: fc.constantFrom('C0001', 'C0002'), name: fc.string() }),
  fc.array(fc.string(), { maxLength: 3 }),
)
const row = fc.record(
  { id: fc.string(), date: value, customer: value, balance: value, rows: value },
  { requiredKeys: ['id', 'date'] },
)

test('rows are the same after the way to the browser, fields that some of them lack included', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      expect(unpackRows(packRows(rows))).toEqual(rows)
    }),
  )
})

test('a field that says undefined is a field that is not there, as in any text', () => {
  expect(
    unpackRows(
      packRows([
        { id: 'a', due: undefined },
        { id: 'b', due: '2026-03-16' },
      ]),
    ),
  ).toStrictEqual([{ id: 'a' }, { id: 'b', due: '2026-03-16' }])
})

test('a text that reads like a record stays a text', () => {
  const rows = [{ said: '["a"]' }, { said: ['a'] }, { said: 1 }, { said: '1' }]
  expect(unpackRows(packRows<{ said: unknown }>(rows))).toEqual(rows)
})

test('what a thousand rows repeat is written once', () => {
  const customers = Array.from({ length: 40 }, (_, rank) => ({ code: `C${rank}`, name: `Client numéro ${rank}` }))
  const rows = Array.from({ length: 1_000 }, (_, rank) => ({
    kind: 'invoice',
    customer: customers[rank % 40],
    net: 100_00 + rank,
  }))
  expect(packRows(rows).length).toBeLessThan(JSON.stringify(rows).length / 5)
})
