/** A binding reads the rows of the list that it names, when the answer of a view holds several. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { after, buyingCompany, thousand } from '#tests/support/small-company.ts'
import { askBinding, binding, bindingValues } from './binding.ts'

const TODAY = day('2026-03-16')
const company = after(buyingCompany(), '2026-03-16', {
  type: 'priceRequest.send',
  suppliers: ['F0001'],
  lines: [{ article: 'BUR', quantity: thousand(2) }],
})
const asked = (more: object) => binding.parse({ view: 'price-request', args: { request: 'priceRequest-1' }, ...more })

test('the rows of a named list, one of them, and a field of each', () => {
  const suppliers = asked({ list: 'content.suppliers', field: 'code' })
  expect(bindingValues(company, suppliers, TODAY)).toEqual(['F0001'])
  expect(askBinding(company, suppliers, TODAY)).toEqual(['F0001'])
  expect(askBinding(company, asked({ list: 'content.suppliers', take: 'first', field: 'code' }), TODAY)).toBe('F0001')
  expect(
    askBinding(company, asked({ list: 'content.suppliers', where: { code: 'F9' }, field: 'code' }), TODAY),
  ).toEqual([])
})

test('a list that the answer does not have has no rows', () => {
  expect(bindingValues(company, asked({ list: 'orders.none', field: 'code' }), TODAY)).toEqual([])
})

test('without a list, an answer without rows is one row', () => {
  expect(askBinding(company, asked({ field: 'asked' }), TODAY)).toBe(1)
})
