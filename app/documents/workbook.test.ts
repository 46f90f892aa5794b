import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { areaText } from './address.ts'
import { dayOfSerial, isDateFormat, kindOf, serialOf, usedArea, workbookSchema } from './workbook.ts'

const sheet = (cells: object) => ({ sheets: [{ name: 'Feuille1', cells }] })

test('a workbook from a browser is taken when it is one', () => {
  expect(workbookSchema.safeParse(sheet({ B7: { value: 3, formula: 'SUM(A1:A3)', format: '0.00' } })).success).toBe(
    true,
  )
})

test.each([
  ['an address that is none', sheet({ b7: { value: 1 } })],
  ['a property we do not know', sheet({ B7: { value: 1, script: 'x' } })],
  ['a value that is no value', sheet({ B7: { value: { a: 1 } } })],
  ['a number that is none', sheet({ B7: { value: Number.NaN } })],
  ['an endless formula', sheet({ B7: { value: 1, formula: '1+'.repeat(5_000) } })],
  ['no sheet', { sheets: [] }],
  [
    'twice the same sheet',
    {
      sheets: [
        { name: 'A', cells: {} },
        { name: 'a', cells: {} },
      ],
    },
  ],
  ['a sheet named as no spreadsheet allows', { sheets: [{ name: 'a/b', cells: {} }] }],
])('a workbook from a browser is refused with %s', (_, input) => {
  expect(workbookSchema.safeParse(input).success).toBe(false)
})

test('dates count as in Excel from March 1900 on', () => {
  // Excel's own documentation: 1 January 2008 is serial 39448.
  expect(serialOf(day('2008-01-01'))).toBe(39_448)
  expect(serialOf(day('1900-03-01'))).toBe(61)
  expect(dayOfSerial(39_448.75)).toBe('2008-01-01')
})

test('a number format shows a date when a day or a year is in it, quotes and colours apart', () => {
  expect(['dd/mm/yyyy', 'd mmmm yyyy', '[$-40C]d mmm yy', 'yyyy'].map(isDateFormat)).toEqual([true, true, true, true])
  expect(['#,##0.00 €', '0.00%', '"jours" 0', '[Red]0', '@', 'General', '0" d"'].map(isDateFormat)).toEqual(
    Array(7).fill(false),
  )
})

test('the kind of a cell comes from the file or from its value', () => {
  expect(kindOf({ value: 46_000, format: 'dd/mm/yyyy' })).toBe('date')
  expect(kindOf({ value: 46_000 })).toBe('number')
  expect(kindOf({ value: 'x', kind: 'error' })).toBe('error')
  expect(kindOf({ value: null })).toBe('blank')
})

test('the used area leaves out cells that only look filled', () => {
  const area = usedArea({
    name: 'S',
    cells: { A1: { value: '  ' }, C3: { value: 1 }, B9: { value: null, formula: 'C3' } },
  })
  expect(area && areaText(area)).toBe('B3:C9')
  expect(usedArea({ name: 'S', cells: { A1: { value: null } } })).toBeUndefined()
})
