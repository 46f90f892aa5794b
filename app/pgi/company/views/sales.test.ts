/** What the views say of sales documents, against figures worked out by hand. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask } from '#pgi'
import { LOOKED_AT, lookedAtCompany } from '#tests/support/looked-at-company.ts'

const at = LOOKED_AT
const company = lookedAtCompany()

test('sales-documents: the latest first, with their status on that day', () => {
  const { rows, count } = ask(company, { view: 'sales-documents', at })
  expect(rows.map(({ number, status, gross, balance }) => [number, status, gross, balance])).toEqual([
    ['FA2026-00003', 'issued', 240_00, 240_00],
    ['FA2026-00002', 'late', 1_920_00, 1_920_00],
    ['CO2026-00001', 'partlyDelivered', 4_800_00, null],
    ['BL2026-00001', 'invoiced', 1_920_00, null],
    ['FA2026-00001', 'late', 600_00, 300_00],
  ])
  expect(count).toBe(5)
  const on = (date: string) =>
    ask(company, { view: 'sales-documents', at: day(date), customer: 'C0003', kind: 'invoice' })
  expect(on('2026-02-11').rows.map(({ status }) => status)).toEqual(['issued', 'partlyPaid'])
  expect(ask(company, { view: 'sales-documents', at, status: 'late' }).rows).toHaveLength(2)
  expect(
    ask(company, { view: 'sales-documents', at, from: day('2026-03-01'), to: day('2026-03-31') }).rows,
  ).toHaveLength(3)
})

test('sales-document: whole, by its number, with what came before and after, its entry and what settled it', () => {
  const invoice = ask(company, { view: 'sales-document', at, number: 'FA2026-00001' })
  expect(invoice).toMatchObject({
    id: 'invoice-1',
    customer: { name: 'Mairie de Vertou' },
    net: 500_00,
    vat: 100_00,
    dueDate: '2026-02-11',
    transferred: true,
    entries: [{ id: 'entry-1', journal: 'VE', date: '2026-01-12' }],
    settlements: [{ letter: 'a', item: 'receipt-1', reference: 'VIR 7', amount: 300_00 }],
  })
  const order = ask(company, { view: 'sales-document', at, document: 'order-1' })
  expect(order?.after.map(({ number }) => number)).toEqual(['BL2026-00001'])
  expect(order?.lines.map(({ remaining, amount }) => [remaining, amount])).toEqual([[6_000, 4_000_00]])
  const last = ask(company, { view: 'sales-document', at, document: 'invoice-2' })
  expect(last?.before.map(({ number }) => number)).toEqual(['BL2026-00001'])
  expect(ask(company, { view: 'sales-document', at, number: 'FA2026-99999' })).toBeNull()
})
