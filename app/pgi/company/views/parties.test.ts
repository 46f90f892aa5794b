/** What the views say of customers and prospects, against figures worked out by hand. */
import { expect, test } from 'vitest'
import { cents } from '#base/money.ts'
import { ask } from '#pgi'
import { LOOKED_AT, lookedAtCompany } from '#tests/support/looked-at-company.ts'
import { after, partyFields } from '#tests/support/small-company.ts'

const at = LOOKED_AT
const company = lookedAtCompany()

test('customers: who they are and what they owe, by name', () => {
  const { rows, count, balance } = ask(company, { view: 'customers' })
  expect(rows.map((row) => [row.code, row.name, row.creditLimit, row.balance])).toEqual([
    ['C0002', 'Cabinet Morel', null, -50_00],
    ['C0001', 'Garage Belleville', 5_000_00, 1_920_00],
    ['C0003', 'Mairie de Vertou', null, 540_00],
  ])
  expect({ count, balance }).toEqual({ count: 3, balance: 2_410_00 })
})

test('customers: archived ones are shown only when asked for', () => {
  const archived = after(
    company,
    at,
    { type: 'customer.create', code: 'VIEUX', fields: partyFields('Ancien client') },
    { type: 'party.archive', party: 'VIEUX' },
  )
  const codes = (all: boolean) => ask(archived, { view: 'customers', archived: all }).rows.map(({ code }) => code)
  expect(codes(false)).not.toContain('VIEUX')
  expect(codes(true)).toContain('VIEUX')
})

test('customer: record, encours, open items and how it pays', () => {
  const mairie = ask(company, { view: 'customer', customer: 'C0003', at })
  expect(mairie).toMatchObject({ name: 'Mairie de Vertou', role: 'customer', balance: 540_00 })
  expect(mairie?.openItems.map(({ reference, balance }) => [reference, balance])).toEqual([
    ['FA2026-00001', 300_00],
    ['FA2026-00003', 240_00],
  ])
  expect(mairie?.habits).toEqual({ paidInvoices: 0, averageDays: null, averageDaysLate: null })
  const paid = after(company, '2026-04-20', {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(1_920_00),
    method: 'transfer',
    reference: 'VIR 9',
    allocations: [{ item: 'invoice-2' }],
  })
  // Invoice of 2 March due 1 April, paid 20 April.
  expect(ask(paid, { view: 'customer', customer: 'C0001', at })?.habits).toEqual({
    paidInvoices: 1,
    averageDays: 49,
    averageDaysLate: 19,
  })
  expect(ask(company, { view: 'customer', customer: 'NOBODY', at })).toBeNull()
})

test('customer-outstanding: invoices, what is left of the order, and the room under the limit', () => {
  expect(ask(company, { view: 'customer-outstanding', customer: 'C0001', at })).toMatchObject({
    customer: { code: 'C0001', name: 'Garage Belleville' },
    invoices: 1_920_00,
    late: 1_920_00,
    deliveries: 0,
    orders: 2_880_00,
    credits: 0,
    total: 4_800_00,
    limit: 5_000_00,
    available: 200_00,
    excess: 0,
    sources: ['party-C0001', 'invoice-2', 'order-1'],
  })
  const lowered = after(company, at, {
    type: 'party.update',
    party: 'C0001',
    changes: { creditLimit: cents(4_000_00) },
  })
  expect(ask(lowered, { view: 'customer-outstanding', customer: 'C0001', at })).toMatchObject({
    available: 0,
    excess: 800_00,
  })
  expect(ask(company, { view: 'customer-outstanding', customer: 'C0002', at })).toMatchObject({
    credits: 50_00,
    total: -50_00,
    limit: null,
    available: null,
    excess: 0,
  })
})

test('credit-watch: who owes, beside the limit, and what is late of it', () => {
  const { rows, outstanding, late } = ask(company, { view: 'credit-watch', at })
  expect(
    rows.map((row) => [
      row.code,
      row.outstanding,
      row.late,
      row.lateCount,
      row.daysLate,
      row.reminderLevel,
      row.status,
    ]),
  ).toEqual([
    ['C0002', -50_00, 0, 0, 0, 0, 'sound'],
    ['C0001', 4_800_00, 1_920_00, 1, 19, 0, 'late'],
    ['C0003', 540_00, 300_00, 1, 68, 1, 'late'],
  ])
  expect({ outstanding, late }).toEqual({ outstanding: 5_290_00, late: 2_220_00 })
  const lowered = after(company, at, {
    type: 'party.update',
    party: 'C0001',
    changes: { creditLimit: cents(4_000_00) },
  })
  expect(ask(lowered, { view: 'credit-watch', at, exceededOnly: true }).rows).toMatchObject([
    { code: 'C0001', creditLimit: 4_000_00, excess: 800_00, status: 'exceeded' },
  ])
})

test('prospects: nobody who became a customer', () => {
  expect(ask(company, { view: 'prospects' }).rows.map(({ name }) => name)).toEqual(['Librairie Astier'])
  const code = ask(company, { view: 'prospects' }).rows[0]?.code ?? ''
  const converted = after(company, at, { type: 'prospect.convert', party: code })
  expect(ask(converted, { view: 'prospects' }).rows).toEqual([])
})
