import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountIn, cellOf, moneyIn, namesOf, rateIn, readLines, unitsIn, wholeIn, writeLine } from './plan-address.ts'

const through = (lines: readonly string[][]) => {
  const params = new URLSearchParams()
  for (const cells of lines) params.append('ligne', writeLine(cells))
  return readLines(new URLSearchParams(params.toString()), 'ligne')
}

test('what is typed comes back from the address as it went, whatever its characters', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('|'))
  const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 10 })
  fc.assert(
    fc.property(lines, (typed) => {
      expect(through(typed)).toEqual(typed)
    }),
  )
})

test('a bar in a name does not make a cell of it', () => {
  expect(through([['Ventes | France', '100']])).toEqual([['Ventes   France', '100']])
})

test('an amount that is not a whole number of cents, or too large, is not one', () => {
  expect(moneyIn('-120050')).toBe(-1_200_50)
  expect(moneyIn('12,5')).toBeNull()
  expect(moneyIn('')).toBeNull()
  expect(moneyIn('100000000000')).toBe(1_000_000_000_00)
  expect(moneyIn('100000000001')).toBeNull()
  expect(wholeIn('99999999999999', 0, Number.MAX_SAFE_INTEGER)).toBeNull()
})

test('what may not be negative is nil when it is, or when it is missing', () => {
  expect([amountIn('-5'), amountIn(null), rateIn('10001'), unitsIn('x')]).toEqual([0, 0, 0, 0])
  expect([amountIn('5'), rateIn('2000'), unitsIn('1500')]).toEqual([5, 2_000, 1_500])
  expect(cellOf(['a'], 3)).toBe('')
})

test('two lines of the same name are told apart, and one without a name has its rank', () => {
  expect(namesOf([['Atelier'], [''], ['Atelier'], ['Atelier']], 'Centre')).toEqual([
    'Atelier',
    'Centre 2',
    'Atelier (2)',
    'Atelier (3)',
  ])
})
