import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash32, random } from './random.ts'

const draws = (seed: number | string, count: number) => {
  const source = random(seed)
  return Array.from({ length: count }, () => source.next())
}

test('a text is hashed as FNV-1a says', () => {
  // Test vectors of the FNV reference code, 32-bit FNV-1a.
  expect([hash32(''), hash32('a'), hash32('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
})

test('the same seed gives the same draws, another seed gives others', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.string()), (seed) => {
      expect(draws(seed, 20)).toEqual(draws(seed, 20))
      expect(draws(seed, 20)).not.toEqual(draws(`${seed}!`, 20))
    }),
  )
  expect(draws(1, 5)).not.toEqual(draws('1', 5))
})

test('a whole number stays between its ends and reaches both', () => {
  const source = random('dice')
  const seen = new Set(Array.from({ length: 600 }, () => source.int(1, 6)))
  expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6])
  expect(source.int(4, 4)).toBe(4)
  expect(() => source.int(2, 1)).toThrow()
  expect(() => source.pick([])).toThrow()
})

test('each face of the dice comes up about as often', () => {
  const source = random('fair')
  const counts = new Map<number, number>()
  for (let roll = 0; roll < 60_000; roll += 1) {
    const face = source.int(1, 6)
    counts.set(face, (counts.get(face) ?? 0) + 1)
  }
  // Five degrees of freedom: chi-squared stays under 20,5 with probability 0,999.
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  expect(chi).toBeLessThan(20.5)
})

test('shuffling keeps every item and leaves the given array alone', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
      const before = [...items]
      const mixed = random(seed).shuffle(items)
      expect(items).toEqual(before)
      expect([...mixed].sort((one, two) => one - two)).toEqual([...before].sort((one, two) => one - two))
    }),
  )
})

test('a branch draws on its own: neither disturbs the other, and its name is its seed', () => {
  const alone = random('tree')
  const branched = random('tree')
  branched.branch('leaf').next()
  expect(branched.next()).toBe(alone.next())
  expect(random('tree').branch('a').next()).not.toBe(random('tree').branch('b').next())
  alone.next()
  expect(alone.branch('a').next()).toBe(random('tree').branch('a').next())
})

test('a chance of nothing never comes, a certainty always does', () => {
  const source = random(7)
  for (let turn = 0; turn < 100; turn += 1) {
    expect(source.chance(0)).toBe(false)
    expect(source.chance(1)).toBe(true)
  }
})
