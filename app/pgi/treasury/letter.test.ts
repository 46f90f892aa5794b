import { expect, test } from 'vitest'
import { cased, isEarlier, letterOf } from './letter.ts'

test('letters go A to Z, then AA, AB… and AAA', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})

test('each letter comes after the one before, upper or lower case', () => {
  for (let rank = 1; rank < 2_000; rank += 1) {
    expect(isEarlier(letterOf(rank - 1).toLowerCase(), letterOf(rank))).toBe(true)
    expect(isEarlier(letterOf(rank), letterOf(rank - 1))).toBe(false)
  }
})

test('a letter is upper case when all is settled, lower case while something is left', () => {
  expect([cased('ab', true), cased('AB', false)]).toEqual(['AB', 'ab'])
})
