/** What the views say of fixed assets, against what the books say. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask } from '#pgi'
import { LOOKED_AT } from '#tests/support/looked-at-company.ts'
import { after } from '#tests/support/small-company.ts'
import { acquire, yearEndCompany } from '#tests/support/year-end-company.ts'

const _at = LOOKED_AT

const books = yearEndCompany()
const end = '2026-12-31'

test('an inventory of fixed assets is compared with what the books said that day', () => {
  const later = after(
    books,
    '2027-01-15',
    { type: 'fiscal-year.open' },
    acquire({ label: 'Presse', supplier: 'METALPRO', reference: 'F-91', commissionedOn: day('2027-01-15') }, 2_000),
    { type: 'accounting.transfer' },
  )
  const at = (date: string) => ask(later, { view: 'asset-inventory', at: day(date) }).rows
  expect(at(end)).toMatchObject([{ account: '215400', count: 1, cost: 20_000_00, booked: 20_000_00, difference: 0 }])
  expect(at('2027-01-15')).toMatchObject([{ count: 2, cost: 40_000_00, booked: 40_000_00, difference: 0 }])
})
