import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, areaAt, areaText, columnName, columnNumber, LAST_COLUMN, LAST_ROW, placeAt } from './address.ts'

test('columns are named as spreadsheets name them', () => {
  expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ])
})

test('every column and place reads back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LAST_COLUMN }), fc.integer({ min: 1, max: LAST_ROW }), (column, row) => {
      expect(columnNumber(columnName(column))).toBe(column)
      expect(placeAt(addressOf({ column, row }))).toEqual({ column, row })
    }),
  )
})

test('an address may be anchored, and must be on the sheet', () => {
  expect(placeAt('$B$7')).toEqual({ column: 2, row: 7 })
  expect(['B0', 'XFE1', 'A1048577', '7B', 'A', ''].map(placeAt)).toEqual(Array(6).fill(undefined))
})

test('an area is a cell, a rectangle, whole columns or whole rows, whichever corner comes first', () => {
  const texts = ['B7', 'D9:B2', '$A$1:B2', 'A:C', '3:5']
  expect(texts.map((text) => areaAt(text)).map((area) => area && areaText(area))).toEqual([
    'B7',
    'B2:D9',
    'A1:B2',
    'A1:C1048576',
    'A3:XFD5',
  ])
})
