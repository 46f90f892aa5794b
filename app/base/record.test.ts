import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed, defined, realChanges, sameJson } from './record.ts'

test('a field that is undefined is not there', () => {
  expect(Object.keys(defined({ a: 1, b: undefined, c: null }))).toEqual(['a', 'c'])
})

test('two values say the same when their JSON does, whatever the order of their fields', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
      expect(sameJson(plain(one), plain(one))).toBe(true)
      expect(sameJson(plain(one), plain(two))).toBe(sameJson(plain(two), plain(one)))
    }),
  )
  expect(sameJson({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2, d: undefined }], a: 1 })).toBe(true)
  expect(sameJson([1, 2], [2, 1])).toBe(false)
  expect(sameJson({ 0: 1 }, [1])).toBe(false)
  expect(sameJson({ a: null }, {})).toBe(false)
})

test('only what really changes is a change, and null empties a field', () => {
  type Card = { name: string; limit?: number; note?: string }
  const card: Card = { name: 'Morel', limit: 5 }
  const changes = realChanges(card, { name: 'Morel', limit: null, note: null })
  expect(changes).toEqual({ limit: null })
  expect(Object.keys(changed(card, changes))).toEqual(['name'])
  expect(changed(card, { note: 'fidèle' })).toEqual({ name: 'Morel', limit: 5, note: 'fidèle' })
  expect(card).toEqual({ name: 'Morel', limit: 5 })
})
