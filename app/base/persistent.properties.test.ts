import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PersistentList } from './persistent-list.ts'
import { PersistentMap } from './persistent-map.ts'

const steps = fc.array(fc.record({ key: fc.string({ maxLength: 3 }), value: fc.integer(), remove: fc.boolean() }), {
  maxLength: 400,
})

test('a persistent map answers like a Map, whatever was set and removed', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const naive = new Map<string, number>()
      let map = PersistentMap.empty<string, number>()
      for (const { key, value, remove } of all) {
        if (remove) naive.delete(key)
        else naive.set(key, value)
        map = remove ? map.delete(key) : map.set(key, value)
      }
      expect(map.size).toBe(naive.size)
      expect(new Map(map.entries())).toEqual(naive)
      for (const { key } of all) expect(map.get(key)).toBe(naive.get(key))
    }),
  )
})

test('an older map keeps its values, even when a draft made from it is filled in place', () => {
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const old = PersistentMap.of(before.map(({ key, value }) => [key, value] as const))
      const kept = new Map(old.entries())
      let draft = old.draft()
      for (const { key, value, remove } of after) draft = remove ? draft.delete(key) : draft.set(key, value)
      const sealed = draft.seal()
      const seen = new Map(sealed.entries())
      sealed.set('another', 1)
      expect(new Map(old.entries())).toEqual(kept)
      expect(new Map(sealed.entries())).toEqual(seen)
    }),
  )
})

test('keys that share a hash are told apart', () => {
  // Two texts with the same 32-bit FNV-1a hash.
  const twins = ['costarring', 'liquid'] as const
  const map = PersistentMap.of<string, number>([
    [twins[0], 1],
    [twins[1], 2],
  ])
  expect([map.get(twins[0]), map.get(twins[1]), map.size]).toEqual([1, 2, 2])
  expect(map.delete(twins[0]).get(twins[1])).toBe(2)
  expect([...map.set(twins[1], 3).values()].sort()).toEqual([1, 3])
})

test('a persistent list reads like an array, and old lists do not move', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }), (length, cut) => {
      const items = Array.from({ length }, (_, index) => index)
      const list = PersistentList.of(items)
      const longer = list.push(-1)
      expect([...list]).toEqual(items)
      expect([...longer]).toEqual([...items, -1])
      expect(list.at(cut)).toBe(items[cut])
      expect([...list.from(cut)]).toEqual(items.slice(cut))
    }),
    { numRuns: 40 },
  )
})

test('a list crosses each level of its tree', () => {
  const length = 32 * 32 * 32 + 32 * 32 + 33
  const list = PersistentList.of(Array.from({ length }, (_, index) => index))
  for (const index of [0, 31, 32, 1023, 1024, 1055, 1056, 32_767, 32_768, 33_791, 33_792, length - 1]) {
    expect(list.at(index)).toBe(index)
  }
  expect([...list].every((item, index) => item === index)).toBe(true)
})
