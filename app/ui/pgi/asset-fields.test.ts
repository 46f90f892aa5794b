import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { parseCommand } from '#pgi'
import { acquireCommand, costOfForm, emptyAsset } from './asset-fields.ts'

const today = day('2026-03-16')
const press = {
  ...emptyAsset(today),
  label: ' Presse ',
  price: cents(10_000_00),
  discount: cents(500_00),
  settlementDiscount: cents(190_00),
  carriage: cents(200_00),
  installation: cents(300_00),
}

test('the cost is the net price, discounts off, plus what it took to have it work', () => {
  expect(costOfForm(press)).toBe(9_810_00)
})

test('what was left empty is not part of the cost, nor of the record', () => {
  const { fields } = acquireCommand({ ...press, discount: null, carriage: cents(0) })
  expect(fields.cost.map(({ component }) => component)).toEqual(['price', 'settlementDiscount', 'installation'])
  expect(fields).toMatchObject({ label: 'Presse', acquiredOn: today, commissionedOn: today })
  expect(Object.keys(fields)).not.toContain('supplier')
})

test('the supplier’s code is in capitals, and the invoice is booked only if asked', () => {
  const command = acquireCommand({ ...press, supplier: ' metalpro', reference: 'F-88', booksInvoice: true })
  expect(command.fields).toMatchObject({ supplier: 'METALPRO', reference: 'F-88' })
  expect(command.booking).toEqual({ vatRate: 2_000 })
  expect(acquireCommand(press)).not.toHaveProperty('booking')
})

test('an asset that is not in use yet has no day of commissioning, and the PGI understands it', () => {
  const command = acquireCommand({ ...press, commissionedOn: null, declinesForTax: true })
  expect(command.fields).not.toHaveProperty('commissionedOn')
  expect(command.fields.tax).toEqual({ method: 'declining', years: 5 })
  expect(parseCommand(command)).toMatchObject({ ok: true })
})
