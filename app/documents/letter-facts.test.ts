import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, dayOfMonth, yearOf } from '#base/dates.ts'
import { findDurations } from './durations.ts'
import { findAmounts, findDayOfMonth, findDays, findName, findReference, findReferences } from './letter-facts.ts'
import { findRates } from './rates.ts'

const letter = (...texts: string[]) => texts.map((text, index) => ({ index, text }))
const amounts = (text: string) => findAmounts(letter(text)).map(({ cents }) => cents)
const days = (text: string) => findDays(letter(text)).map((found) => found.day)

test('an amount is found whatever space parts its thousands', () => {
  for (const space of [' ', '\u00a0', '\u202f', '\u2009', '.', '']) {
    expect(amounts(`la somme de 1${space}234,56 € TTC`)).toEqual([123_456])
  }
})

test.each([
  ['450 €', [45_000]],
  ['450€', [45_000]],
  ['12,5 euros', [1_250]],
  ['12.50 EUR', [1_250]],
  ['un solde de 1 234,56 à régler', [123_456]],
  ['-80,00 € et − 12,30 €', [-8_000, -1_230]],
  ['entre 1 000,00 € et 2 000,00 €', [100_000, 200_000]],
  ['mille deux cents euros et cinquante centimes', [120_050]],
  ['la somme de deux mille quatre cents euros (2 400,00 €)', [240_000, 240_000]],
  ['12 euros et 50 centimes', [1_250]],
  ['12 k€ puis 1,5 M€ et 3 millions d’euros', [1_200_000, 150_000_000, 300_000_000]],
  ['deux mille exemplaires', []],
  ['2 exemplaires, 30 jours, 20 %, le 16/03/2026, 16.03', []],
  ['la facture FA2025-00123 du 16/03/2026', []],
  ['69003 Lyon, tél. 04 72 00 00 00', []],
])('« %s » tells these amounts in cents', (text, expected) => {
  expect(amounts(text)).toEqual(expected)
})

test('a fact is located by its paragraph and its place in it', () => {
  const paragraphs = letter('Madame,', 'Vous nous devez 450,00 €.')
  const [found] = findAmounts(paragraphs)
  expect(found).toMatchObject({ paragraph: 1, text: '450,00 €', currency: true })
  expect(paragraphs[1]?.text.slice(found?.start, found?.end)).toBe('450,00 €')
})

test.each([
  ['Lyon, le 16 mars 2026', ['2026-03-16']],
  ['le 1er avril 2026', ['2026-04-01']],
  ['le 1\u00a0août\u202f2026', ['2026-08-01']],
  ['Le 3 FÉVRIER 2026 et le 24 déc. 2025', ['2026-02-03', '2025-12-24']],
  ['16/03/2026, 16.03.2026, 16-03-26', ['2026-03-16', '2026-03-16', '2026-03-16']],
  ['2026-03-16', ['2026-03-16']],
  ['le seize mars deux mille vingt-six', ['2026-03-16']],
  ['le premier avril 2026, puis le trente et un mai 2026', ['2026-04-01', '2026-05-31']],
  ['le trente février deux mille vingt-six', []],
  ['le 31/02/2026 ou le 30 février 2026', []],
  ['du 1er au 3 juillet 2026', ['2026-07-01', '2026-07-03']],
  ['du lundi 29 au mardi 30 juin 2026', ['2026-06-29', '2026-06-30']],
  ['du 01/07 au 03/07/2026', ['2026-07-01', '2026-07-03']],
  ['du 31 au 3 février 2026', ['2026-02-03']],
  ['pour 2 au 3 étage', []],
  ['la référence 2026-03-16-02 et le 12 place 2026', []],
])('« %s » tells these days', (text, expected) => {
  expect(days(text)).toEqual(expected)
})

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

test('every day of a century is read in letters, in figures and in international order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_500 }), (offset) => {
      const date = addDays(day('2000-01-01'), offset)
      const month = MONTHS[Number(date.slice(5, 7)) - 1]
      const french = date.split('-').reverse().join('/')
      expect(days(`le ${dayOfMonth(date)} ${month} ${yearOf(date)}, ${french}, ${date}`)).toEqual([date, date, date])
    }),
  )
})

test('references of documents are found, and compared without their separators', () => {
  const text = 'Factures FA2025-00123, FA 2025 00124 et commande CMD-0042 ; la TVA de 20 %'
  expect(findReferences(letter(text)).map(({ reference }) => reference)).toEqual([
    'FA202500123',
    'FA202500124',
    'CMD0042',
  ])
  expect(findReference(letter('', text), 'FA2025-00124')).toMatchObject({ paragraph: 1, text: 'FA 2025 00124' })
  expect(findReference(letter('FA2025-001234'), 'FA2025-00123')).toBeUndefined()
})

test('a name is found whatever its case, its accents and its ampersand', () => {
  expect(findName(letter('À la société DUPOND & FILS,'), 'Société Dupond et fils')?.text).toBe('société DUPOND & FILS')
  expect(findName(letter('Meubles Bérard'), 'berard')).toMatchObject({ start: 8, end: 14 })
  expect(findName(letter('Dupondel'), 'Dupond')).toBeUndefined()
})

test('a day without its year is found when it is looked for', () => {
  expect(findDayOfMonth(letter('échue le 19 février.'), day('2026-02-19'))).toMatchObject({ text: '19 février' })
  expect(findDayOfMonth(letter('échue le 1er mars'), day('2026-03-01'))).toMatchObject({ start: 9 })
  expect(findDayOfMonth(letter('échue le 19 février 2025'), day('2026-02-19'))).toBeUndefined()
  expect(findDayOfMonth(letter('échue le 18 février'), day('2026-02-19'))).toBeUndefined()
  expect(findDayOfMonth(letter('du 1er au 3 juillet'), day('2026-07-01'))).toMatchObject({ text: '1' })
  expect(findDayOfMonth(letter('du 1er au 3 juillet 2025'), day('2026-07-01'))).toBeUndefined()
})

test.each([
  ['une remise de 10 %, puis 5,5% et 12\u202f%', [1_000, 550, 1_200]],
  ['dix pour cent, 2 pour cent et vingt-cinq %', [1_000, 200, 2_500]],
  ['pour cent euros, 10 jours', []],
  ['La moitié des dossiers, 3 sur 6 puis trois dossiers sur quatre', [5_000, 5_000, 7_500]],
  ['trois cas sur les huit', [3_750]],
  ['8 jours sur 6 mois, 12 € sur 20, 2 sur 5 %', [500]],
])('« %s » tells these rates in hundredths of a percent', (text, expected) => {
  expect(findRates(letter(text)).map(({ rate }) => rate)).toEqual(expected)
})

test.each([
  ['sous huit jours', [8]],
  ['sous quinze (15) jours, 48 heures, deux semaines', [15, 2, 14]],
  ['30 jours fin de mois, dans un mois et trois ans', [30, 30, 1_095]],
  ['les 8 factures', []],
])('« %s » tells these durations in days', (text, expected) => {
  expect(findDurations(letter(text)).map((found) => found.days)).toEqual(expected)
})
