/** What the views say of what customers owe and paid, against figures worked out by hand. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask } from '#pgi'
import { LOOKED_AT, lookedAtCompany } from '#tests/support/looked-at-company.ts'
import { after } from '#tests/support/small-company.ts'

const at = LOOKED_AT
const company = lookedAtCompany()

test('receipts: what they settled, and what waits', () => {
  const { rows, total, unallocated } = ask(company, { view: 'receipts' })
  expect(
    rows.map(({ id, customer, allocated, unallocated, letter, transferred, entry }) => [
      id,
      customer.code,
      allocated,
      unallocated,
      letter,
      transferred,
      entry,
    ]),
  ).toEqual([
    ['receipt-2', 'C0002', 0, 50_00, null, false, null],
    ['receipt-1', 'C0003', 300_00, 0, 'a', true, 'entry-2'],
  ])
  expect({ total, unallocated }).toEqual({ total: 350_00, unallocated: 50_00 })
  expect(ask(company, { view: 'receipts', unallocatedOnly: true }).rows).toHaveLength(1)
  const moved = after(company, at, { type: 'receipt.reassign', receipt: 'receipt-2', customer: 'C0001' })
  expect(ask(moved, { view: 'receipts', customer: 'C0001' }).rows[0]).toMatchObject({
    item: 'reassignment-1.1',
    movedFrom: { code: 'C0002' },
    unallocated: 50_00,
    sources: ['receipt-2', 'reassignment-1'],
  })
})

test('receivables-schedule: by due date, credits last, with delays and reminders', () => {
  const { rows, total } = ask(company, { view: 'receivables-schedule', at })
  expect(
    rows.map(({ reference, dueDate, daysLate, balance, reminderLevel, lastReminder, status }) => [
      reference,
      dueDate,
      daysLate,
      balance,
      reminderLevel,
      lastReminder,
      status,
    ]),
  ).toEqual([
    ['FA2026-00001', '2026-02-11', 68, 300_00, 1, '2026-03-16', 'late'],
    ['FA2026-00002', '2026-04-01', 19, 1_920_00, 0, null, 'late'],
    ['FA2026-00003', '2026-05-10', 0, 240_00, 0, null, 'notDue'],
    ['4471', null, 0, -50_00, 0, null, 'credit'],
  ])
  expect(total).toBe(2_410_00)
  expect(rows[0]?.invoice).toEqual({ id: 'invoice-1', number: 'FA2026-00001', date: '2026-01-12' })
  expect(rows[3]?.invoice).toBeNull()
  expect(ask(company, { view: 'receivables-schedule', at, lateOnly: true }).rows).toHaveLength(2)
})

test('receivables-schedule: what is due on that very day is not late yet', () => {
  const on = (date: string) => ask(company, { view: 'receivables-schedule', at: day(date), customer: 'C0001' }).rows
  expect(on('2026-04-01').map(({ daysLate, status }) => [daysLate, status])).toEqual([[0, 'notDue']])
  expect(on('2026-04-02').map(({ daysLate, status }) => [daysLate, status])).toEqual([[1, 'late']])
})

test('overdue-invoices: by customer, with what was paid', () => {
  const { rows, count, total } = ask(company, { view: 'overdue-invoices', at })
  expect(
    rows.map((row) => [row.customer.name, row.invoice.number, row.daysLate, row.amount, row.paid, row.balance]),
  ).toEqual([
    ['Garage Belleville', 'FA2026-00002', 19, 1_920_00, 0, 1_920_00],
    ['Mairie de Vertou', 'FA2026-00001', 68, 600_00, 300_00, 300_00],
  ])
  expect({ count, total }).toEqual({ count: 2, total: 2_220_00 })
  expect(
    ask(company, { view: 'overdue-invoices', at, of: ['C0003', 'C0002'] }).rows.map(({ invoice }) => invoice.id),
  ).toEqual(['invoice-1'])
})

test('aged-receivables: by age, with credits apart', () => {
  const { rows, totals } = ask(company, { view: 'aged-receivables', at })
  const none = { notDue: 0, late1to30: 0, late31to60: 0, late61to90: 0, lateOver90: 0, total: 0, credits: 0 }
  expect(rows.map(({ customer: _, items: ___, sources: __, ...figures }) => figures)).toEqual([
    { ...none, credits: -50_00, balance: -50_00 },
    { ...none, late1to30: 1_920_00, total: 1_920_00, balance: 1_920_00 },
    { ...none, notDue: 240_00, late61to90: 300_00, total: 540_00, balance: 540_00 },
  ])
  expect(totals).toEqual({
    notDue: 240_00,
    late1to30: 1_920_00,
    late31to60: 0,
    late61to90: 300_00,
    lateOver90: 0,
    total: 2_460_00,
    credits: -50_00,
    balance: 2_410_00,
  })
  expect(rows[2]?.sources).toEqual(['invoice-1', 'invoice-3'])
  // Each figure names the items that it adds up.
  expect(rows[2]?.items).toMatchObject({ notDue: ['invoice-3'], late61to90: ['invoice-1'], credits: [] })
})

test('aged-receivables: an invoice changes column after 30, 60 and 90 days', () => {
  const columnOf = (date: string) => {
    const { totals } = ask(company, { view: 'aged-receivables', at: day(date), customer: 'C0001' })
    return Object.entries(totals).find(([, value]) => value !== 0)?.[0]
  }
  // FA-2 is due on 1 April 2026.
  expect(
    [
      '2026-04-01',
      '2026-04-02',
      '2026-05-01',
      '2026-05-02',
      '2026-05-31',
      '2026-06-01',
      '2026-06-30',
      '2026-07-01',
    ].map(columnOf),
  ).toEqual(['notDue', 'late1to30', 'late1to30', 'late31to60', 'late31to60', 'late61to90', 'late61to90', 'lateOver90'])
})

test('party-ledger: item by item, transferred or not, with lettrage and running balance', () => {
  const ledger = ask(company, { view: 'party-ledger', party: 'C0003' })
  expect(
    ledger?.rows.map(({ reference, debit, credit, balance, letter, entry }) => [
      reference,
      debit,
      credit,
      balance,
      letter,
      entry,
    ]),
  ).toEqual([
    ['FA2026-00001', 600_00, 0, 600_00, 'a', 'entry-1'],
    ['VIR 7', 0, 300_00, 300_00, 'a', 'entry-2'],
    ['FA2026-00003', 240_00, 0, 540_00, null, 'entry-4'],
  ])
  expect(ledger).toMatchObject({ opening: 0, debit: 840_00, credit: 300_00, closing: 540_00 })
  expect(ask(company, { view: 'party-ledger', party: 'C0003', from: day('2026-03-01') })).toMatchObject({
    opening: 300_00,
    closing: 540_00,
  })
  expect(ask(company, { view: 'party-ledger', party: 'C0002' })?.rows[0]).toMatchObject({
    transferred: false,
    entry: null,
  })
  expect(ask(company, { view: 'party-ledger', party: 'NOBODY' })).toBeNull()
})

test('matchings: what settles what, and what was undone', () => {
  const undone = after(company, at, { type: 'matching.undo', matching: 'matching-1' })
  expect(ask(company, { view: 'matchings', customer: 'C0003' }).rows).toMatchObject([
    {
      matching: 'matching-1',
      letter: 'a',
      complete: false,
      live: true,
      amount: 300_00,
      items: [
        { reference: 'FA2026-00001', debit: 600_00, allocated: 300_00 },
        { reference: 'VIR 7', credit: 300_00, allocated: 300_00 },
      ],
    },
  ])
  expect(ask(undone, { view: 'matchings' }).rows).toMatchObject([{ live: false, undone: at }])
  expect(ask(undone, { view: 'matchings', live: true }).rows).toEqual([])
})

test('reminders: what was asked for, and what is still open of it', () => {
  expect(ask(company, { view: 'reminders' }).rows).toEqual([
    {
      rank: 0,
      date: '2026-03-16',
      customer: { code: 'C0003', name: 'Mairie de Vertou' },
      level: 1,
      channel: 'mail',
      items: [{ item: 'invoice-1', reference: 'FA2026-00001' }],
      balance: 300_00,
      sources: ['invoice-1'],
    },
  ])
  expect(ask(company, { view: 'reminders', customer: 'C0001' }).rows).toEqual([])
})
