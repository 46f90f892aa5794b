import { expect, test } from 'vitest'
import { defaultScale, evaluationScale, evaluationScales, levelFor, notAssessed } from './index.ts'

test('levels go from the lowest to the highest, from nothing to everything', () => {
  for (const { code, levels } of evaluationScales) {
    expect(
      levels.map((level) => level.rank),
      code,
    ).toEqual(levels.map((_, index) => index + 1))
    expect([levels.at(0)?.ratio, levels.at(-1)?.ratio, levels.at(0)?.fromRatio], code).toEqual([0, 1, 0])
    levels.slice(1).forEach((level, index) => {
      const below = levels[index]
      expect(level.ratio, level.code).toBeGreaterThan(below?.ratio ?? 1)
      expect(level.fromRatio, level.code).toBeGreaterThan(below?.fromRatio ?? 1)
    })
  }
})

test('a level is told apart by its shape as well as by its colour, from "not assessed" too', () => {
  for (const { code, levels } of evaluationScales) {
    const all = [...levels, notAssessed]
    expect(new Set(all.map((level) => level.shape)).size, code).toBe(all.length)
    expect(new Set(all.map((level) => level.colour)).size, code).toBe(all.length)
    expect(new Set(all.map((level) => level.short)).size, code).toBe(all.length)
  }
})

test('the default scale has four neutral degrees', () => {
  expect(defaultScale.levels.map((level) => level.label)).toEqual(['Degré 1', 'Degré 2', 'Degré 3', 'Degré 4'])
})

test('a share of the points earns the highest level it reaches', () => {
  const scale = evaluationScale('satisfaction')
  const earned = [0, 0.24, 0.25, 0.49, 0.5, 0.79, 0.8, 1].map((ratio) => levelFor(scale, ratio).short)
  expect(earned).toEqual(['TI', 'TI', 'I', 'I', 'S', 'S', 'TS', 'TS'])
})

test('no evidence is no level, which is not the same as nothing right', () => {
  expect(levelFor(defaultScale, null)).toBe(notAssessed)
  expect(levelFor(defaultScale, 0)).not.toBe(notAssessed)
})

test('a share below zero is a bug', () => {
  expect(() => levelFor(defaultScale, -0.1)).toThrow('below every level')
})
