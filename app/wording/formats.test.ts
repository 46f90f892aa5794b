import { expect, test } from 'vitest'
import { day, moment } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import {
  amount,
  duration,
  euros,
  hundredths,
  inSentence,
  listOf,
  longDay,
  monthAndYear,
  percent,
  plural,
  proseDay,
  quantity,
  quoted,
  shortDay,
  time,
  wholeNumber,
} from './formats.ts'

test('euros carry two decimals, grouped thousands and narrow no-break spaces', () => {
  expect(euros(cents(123456))).toBe('1\u202f234,56\u202f€')
  expect(euros(cents(0))).toBe('0,00\u202f€')
  expect(euros(cents(5))).toBe('0,05\u202f€')
  expect(euros(cents(123456789012))).toBe('1\u202f234\u202f567\u202f890,12\u202f€')
})

test('a negative amount has the typographic minus', () => {
  expect(euros(cents(-123456))).toBe('\u22121\u202f234,56\u202f€')
  expect(amount(cents(-7))).toBe('\u22120,07')
})

test('a zero amount is figures, or a dash where statements ask for it', () => {
  expect(amount(cents(0))).toBe('0,00')
  expect(amount(cents(0), { zero: 'dash' })).toBe('–')
  expect(amount(cents(100000), { zero: 'dash' })).toBe('1\u202f000,00')
})

test('quantities and rates keep only the decimals that say something', () => {
  expect(quantity(thousandths(1000))).toBe('1')
  expect(quantity(thousandths(2500))).toBe('2,5')
  expect(quantity(thousandths(1234567))).toBe('1\u202f234,567')
  expect(quantity(thousandths(-10000))).toBe('\u221210')
  expect(percent(basisPoints(2000))).toBe('20\u202f%')
  expect(percent(basisPoints(550))).toBe('5,5\u202f%')
  expect(percent(basisPoints(210))).toBe('2,1\u202f%')
  expect(percent(basisPoints(0))).toBe('0\u202f%')
})

test('marks and counts', () => {
  expect(hundredths(1450)).toBe('14,5')
  expect(hundredths(1425)).toBe('14,25')
  expect(hundredths(2000)).toBe('20')
  expect(wholeNumber(1000)).toBe('1\u202f000')
  expect(wholeNumber(999)).toBe('999')
})

test('days are short in tables and spelled in prose', () => {
  expect(shortDay(day('2026-03-16'))).toBe('16/03/2026')
  expect(proseDay(day('2026-03-16'))).toBe('16\u00a0mars\u00a02026')
  expect(longDay(day('2026-03-16'))).toBe('lundi 16\u00a0mars\u00a02026')
  expect(longDay(day('2026-02-01'))).toBe('dimanche 1er\u00a0février\u00a02026')
  expect(monthAndYear(day('2025-08-31'))).toBe('août\u00a02025')
})

test('times and durations', () => {
  expect(time(moment('2026-03-16T09:40'))).toBe('09\u00a0h\u00a040')
  expect(duration(45)).toBe('45\u00a0min')
  expect(duration(60)).toBe('1\u00a0h')
  expect(duration(65)).toBe('1\u00a0h\u00a005')
  expect(duration(0)).toBe('0\u00a0min')
})

test('the plural begins at two', () => {
  expect(plural(0, 'facture', 'factures')).toBe('0\u00a0facture')
  expect(plural(1, 'facture', 'factures')).toBe('1\u00a0facture')
  expect(plural(2, 'facture', 'factures')).toBe('2\u00a0factures')
  expect(plural(1234, 'cheval', 'chevaux')).toBe('1\u202f234\u00a0chevaux')
})

test('a list ends with « et »', () => {
  expect(listOf([])).toBe('')
  expect(listOf(['A'])).toBe('A')
  expect(listOf(['A', 'B'])).toBe('A et B')
  expect(listOf(['A', 'B', 'C'])).toBe('A, B et C')
  expect(listOf(['A', 'B', 'C'], 'ou')).toBe('A, B ou C')
  expect(quoted('relance')).toBe('«\u202frelance\u202f»')
})

test('a title inside a sentence begins small, and keeps its names and its acronyms', () => {
  expect(inSentence('Arrêt de Pascal Riwalan')).toBe('arrêt de Pascal Riwalan')
  expect(inSentence('CA3 du mois')).toBe('CA3 du mois')
  expect(inSentence('TVA et échéances')).toBe('TVA et échéances')
  expect(inSentence('Élan')).toBe('élan')
})
