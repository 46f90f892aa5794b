import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificationRatio, type LevelEvidence, trainingRatio, weightOf } from './levels.ts'

const alone = { missionLevel: 3, tryNumber: 1 } as const

test('evidence of today, done alone at the first try, counts whole', () => {
  expect(weightOf({ ageDays: 0, ...alone })).toEqual({ recency: 1, autonomy: 1, weight: 1 })
})

test('ninety days halve it, a hundred and eighty quarter it', () => {
  expect(weightOf({ ageDays: 90, ...alone }).weight).toBe(0.5)
  expect(weightOf({ ageDays: 180, ...alone }).weight).toBe(0.25)
})

test('a guided mission counts less than one done alone, and less again when it is taken again', () => {
  expect(weightOf({ ageDays: 0, missionLevel: 1, tryNumber: 1 }).autonomy).toBe(0.6)
  expect(weightOf({ ageDays: 0, missionLevel: 1, tryNumber: 2 }).autonomy).toBeCloseTo(0.45, 12)
})

test('by hand: 4 out of 10 ninety days ago and 8 out of 10 today make 20/3 out of 10', () => {
  // (0,5 × 4 + 1 × 8) ÷ (0,5 × 10 + 1 × 10) = 10 ÷ 15.
  const evidence = [
    { points: 4, max: 10, ageDays: 90, ...alone },
    { points: 8, max: 10, ageDays: 0, ...alone },
  ]
  expect(trainingRatio(evidence)).toBeCloseTo(2 / 3, 12)
  expect(certificationRatio(evidence)).toBe(0.6)
})

test('no evidence is no ratio, nothing earned is zero: they are never taken for one another', () => {
  expect([trainingRatio([]), certificationRatio([])]).toEqual([null, null])
  const nothing = [{ points: 0, max: 2, ageDays: 3, ...alone }]
  expect([trainingRatio(nothing), certificationRatio(nothing)]).toEqual([0, 0])
  // A criterion worth nothing proves nothing.
  expect(trainingRatio([{ points: 0, max: 0, ageDays: 0, ...alone }])).toBeNull()
})

test('a ratio lies between the worst and the best of its evidence, and equal evidence is its own ratio, however old', () => {
  const one = fc
    .record({
      max: fc.integer({ min: 1, max: 40 }),
      share: fc.integer({ min: 0, max: 4 }),
      ageDays: fc.integer({ min: 0, max: 700 }),
      missionLevel: fc.constantFrom(1 as const, 2 as const, 3 as const),
      tryNumber: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ share, ...rest }): LevelEvidence => ({ ...rest, points: (rest.max * share) / 4 }))
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (evidence) => {
      const ratios = evidence.map(({ points, max }) => points / max)
      const ratio = trainingRatio(evidence) ?? Number.NaN
      expect(ratio).toBeGreaterThanOrEqual(Math.min(...ratios) - 1e-9)
      expect(ratio).toBeLessThanOrEqual(Math.max(...ratios) + 1e-9)
    }),
  )
})
