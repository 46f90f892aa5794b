import { expect, test } from 'vitest'
import type { Workbook } from '#documents/workbook.ts'
import { shownSheets } from './shown-copy.ts'

test('a cell is shown as its sheet showed it: a share in percent, an amount in euros', () => {
  const workbook: Workbook = {
    sheets: [
      {
        name: 'Ratios',
        cells: {
          A1: { value: 0.0573, format: '0.00%' },
          B1: { value: 1_234.5, format: '#,##0.00 €' },
          C1: { value: 26.67, format: '0.00' },
        },
      },
    ],
  }
  expect(shownSheets(workbook)[0]?.rows[0]?.map(({ text }) => text)).toEqual([
    '5,73\u202f%',
    '1\u202f234,50\u202f€',
    '26,67',
  ])
})
