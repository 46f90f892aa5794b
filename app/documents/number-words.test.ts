import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbersInWords } from './number-words.ts'

const read = (text: string) => numbersInWords(text).map(({ value }) => value)

test.each<[string, number]>([
  ['zéro', 0],
  ['seize', 16],
  ['dix-sept', 17],
  ['vingt et un', 21],
  ['vingt-et-un', 21],
  ['soixante et onze', 71],
  ['soixante-dix-neuf', 79],
  ['quatre-vingts', 80],
  ['quatre-vingt-un', 81],
  ['quatre-vingt-dix-sept', 97],
  ['septante-cinq', 75],
  ['cent', 100],
  ['deux cents', 200],
  ['deux cent quatre', 204],
  ['mille', 1_000],
  ['mille deux cent trente-quatre', 1_234],
  ['deux mille vingt-six', 2_026],
  ['quatre-vingt mille', 80_000],
  ['un million deux cent mille', 1_200_000],
])('%s', (words, value) => {
  expect(read(words)).toEqual([value])
})

test('numbers that follow one another are several', () => {
  expect(read('deux trois')).toEqual([2, 3])
  expect(read('dix, vingt')).toEqual([10, 20])
  expect(read('de cinq à dix jours')).toEqual([5, 10])
  expect(read('la remise accordée')).toEqual([])
})

test('a number in words is shown where it stands', () => {
  expect(numbersInWords('Réglez sous quatre-vingt-dix jours.')).toEqual([
    { start: 12, end: 28, text: 'quatre-vingt-dix', value: 90 },
  ])
})

const SMALL = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')

/** The rules of the 1990 spelling, written the other way round: from the figure to the words. */
function inWords(value: number): string {
  if (value < 17) return SMALL[value] ?? ''
  if (value < 20) return `dix-${SMALL[value - 10]}`
  if (value < 70) {
    const tens = ['vingt', 'trente', 'quarante', 'cinquante', 'soixante'][Math.floor(value / 10) - 2]
    const unit = value % 10
    return unit === 0 ? `${tens}` : unit === 1 ? `${tens} et un` : `${tens}-${SMALL[unit]}`
  }
  if (value < 80) return value === 71 ? 'soixante et onze' : `soixante-${inWords(value - 60)}`
  if (value < 100) return value === 80 ? 'quatre-vingts' : `quatre-vingt-${inWords(value - 80)}`
  if (value < 1_000) {
    const [hundreds, rest] = [Math.floor(value / 100), value % 100]
    const head = hundreds === 1 ? 'cent' : `${SMALL[hundreds]} cent${rest === 0 ? 's' : ''}`
    return rest === 0 ? head : `${head} ${inWords(rest)}`
  }
  const [thousands, rest] = [Math.floor(value / 1_000), value % 1_000]
  const head = thousands === 1 ? 'mille' : `${inWords(thousands).replace(/(cent|vingt)s$/, '$1')} mille`
  return rest === 0 ? head : `${head} ${inWords(rest)}`
}

test('every number below a million, written in words, is read as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
      expect(read(inWords(value))).toEqual([value])
    }),
  )
})
