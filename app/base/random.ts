import { invariant } from './result.ts'

/** A source of numbers that gives the same ones for the same seed, for ever. */
export type Random = {
  /** A number in [0, 1[. */
  next(): number
  /** A whole number, both ends included. */
  int(min: number, max: number): number
  pick<T>(items: readonly T[]): T
  /** A new array in another order. */
  shuffle<T>(items: readonly T[]): T[]
  /** True once in a while: `chance(0.2)` one time in five. */
  chance(probability: number): boolean
  /** Another source, whose draws do not disturb this one's. */
  branch(name: string): Random
}

/** Turns a text into 32 bits (FNV-1a), so that a seed may be a name. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** mulberry32: small, fast, and enough for stories (not for secrets). */
export function random(seed: number | string): Random {
  const start = typeof seed === 'number' ? hash32(`n${seed}`) : hash32(`t${seed}`)
  let state = start
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number) => {
    invariant(
      Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= max,
      `no whole number from ${min} to ${max}`,
    )
    return min + Math.floor(next() * (max - min + 1))
  }
  return {
    next,
    int,
    pick: (items) => {
      invariant(items.length > 0, 'nothing to pick from')
      return items[int(0, items.length - 1)] as (typeof items)[number]
    },
    shuffle: (items) => {
      const mixed = [...items]
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = int(0, last)
        const kept = mixed[last] as (typeof mixed)[number]
        mixed[last] = mixed[other] as (typeof mixed)[number]
        mixed[other] = kept
      }
      return mixed
    },
    chance: (probability) => next() < probability,
    branch: (name) => random(`${start}/${name}`),
  }
}
