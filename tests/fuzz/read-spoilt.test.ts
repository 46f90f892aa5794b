import { expect, test } from 'vitest'
import { random } from '#base/random.ts'
import { readSpoilt } from './read-spoilt.ts'
import { spoil } from './spoil.ts'

/** Hundreds of files, read for real by threads that start for it. */
const SLOW_MS = 120_000

test(
  'five hundred spoilt files are each read, or refused for a reason that has a name',
  async () => {
    const { read, refused, failures } = await readSpoilt({ files: 500, seed: 2026, limitMs: 30_000 })
    expect(failures).toEqual([])
    const told = Object.values(refused).reduce((sum, count) => sum + count, 0)
    expect(read + told).toBe(500)
    // Some spoilt files still read, and some are refused: a run of one kind alone would try nothing.
    expect(read).toBeGreaterThan(20)
    expect(Object.keys(refused).length).toBeGreaterThan(3)
  },
  SLOW_MS,
)

test('the same seed spoils a file the same way', () => {
  const bytes = Buffer.from('Client;Montant\r\nMartin Bureau;1 234,56 €\r\n')
  const once = spoil(bytes, undefined, random('7'))
  expect(spoil(bytes, undefined, random('7'))).toEqual(once)
  expect(once.bytes.equals(bytes)).toBe(false)
})
