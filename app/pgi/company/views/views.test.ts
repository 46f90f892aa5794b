/** Every view, against one small company whose figures were worked out by hand (see `story`). */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { ask, type Company, parseQuestion, tableOf, VIEW_NAMES, valueAt } from '#pgi'
import { purchaseStory } from '#tests/support/purchase-story.ts'
import { sellingCompany } from '#tests/support/selling-company.ts'
import { after, partyFields, smallCompany, thousand } from '#tests/support/small-company.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'
import { acquire, yearEndCompany } from '#tests/support/year-end-company.ts'

const at = day('2026-04-20')

/**
 * C0001 (limit 5 000): order of 10 BUR (4 800 with VAT), 4 delivered on 2 March and invoiced (FA-1: 1 920, due 1 April).
 * C0003: FA-2 of 12 January (600, due 11 February) half paid by transfer on 20 February, reminded once on 16 March;
 * FA-3 of 10 April (240, due 10 May). C0002: cheque of 50 that settles nothing.
 * The three invoices and the transfer are in the books, the cheque is not.
 */
function story(): Company {
  const service = (euros: number) => [
    { label: 'Montage', quantity: thousand(1), unitPrice: cents(euros * 100), vatRate: basisPoints(2000) },
  ]
  let company = after(
    smallCompany(),
    '2026-01-12',
    { type: 'sales.draft', kind: 'invoice', content: { customer: 'C0003', lines: service(500) } },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  company = after(company, '2026-02-20', {
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(300_00),
    method: 'transfer',
    reference: 'VIR 7',
    allocations: [{ item: 'invoice-1' }],
  })
  company = after(
    company,
    '2026-03-02',
    {
      type: 'sales.draft',
      kind: 'order',
      content: { customer: 'C0001', reference: 'BC 88', lines: [{ article: 'BUR', quantity: thousand(10) }] },
    },
    { type: 'sales.validate', document: 'order-1' },
    {
      type: 'sales.transform',
      from: ['order-1'],
      to: 'deliveryNote',
      lines: [{ line: 0, quantity: thousand(4) }],
    },
    { type: 'sales.validate', document: 'deliveryNote-1' },
    { type: 'sales.transform', from: ['deliveryNote-1'], to: 'invoice' },
    { type: 'sales.validate', document: 'invoice-2' },
  )
  company = after(company, '2026-03-16', {
    type: 'reminder.send',
    customer: 'C0003',
    level: 1,
    items: ['invoice-1'],
    channel: 'mail',
  })
  company = after(
    company,
    '2026-04-10',
    { type: 'sales.draft', kind: 'invoice', content: { customer: 'C0003', lines: service(200) } },
    { type: 'sales.validate', document: 'invoice-3' },
    { type: 'accounting.transfer' },
  )
  return after(company, '2026-04-15', {
    type: 'receipt.record',
    customer: 'C0002',
    amount: cents(50_00),
    method: 'cheque',
    reference: '4471',
  })
}

const company = story()

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

test('articles: real, reserved and available stock at average cost', () => {
  const { rows, value } = ask(company, { view: 'articles' })
  expect(rows.map(({ code }) => code)).toEqual(['BUR', 'CHA', 'LAM', 'POSE'])
  expect(rows[0]).toMatchObject({
    quantity: 16_000,
    reserved: 6_000,
    available: 10_000,
    value: 3_200_00,
    averageCost: 200_00,
    belowThreshold: false,
  })
  expect(rows[2]).toMatchObject({ quantity: 0, value: 0, averageCost: null })
  expect(value).toBe(3_200_00 + 3_500_00)
  const short = after(company, at, { type: 'article.update', article: 'BUR', changes: { threshold: thousand(11) } })
  expect(ask(short, { view: 'articles', belowThreshold: true }).rows.map(({ code }) => code)).toEqual(['BUR'])
})

test('article and stock-movements: the stock card, movement by movement', () => {
  const card = ask(company, { view: 'article', article: 'BUR' })
  expect(
    card?.movements.map(({ kind, reference, quantity, value, stock, worth }) => ({
      kind,
      reference,
      quantity,
      value,
      stock,
      worth,
    })),
  ).toEqual([
    { kind: 'received', reference: 'BR-1', quantity: 20_000, value: 4_000_00, stock: 20_000, worth: 4_000_00 },
    { kind: 'issued', reference: 'BL2026-00001', quantity: -4_000, value: -800_00, stock: 16_000, worth: 3_200_00 },
  ])
  expect(card?.movements[1]?.sources).toEqual(['deliveryNote-1'])
  expect(ask(company, { view: 'article', article: 'NONE' })).toBeNull()
  const { rows } = ask(company, { view: 'stock-movements', from: day('2026-02-01') })
  expect(rows.map(({ article, unitCost }) => [article.code, unitCost])).toEqual([['BUR', 200_00]])
})

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
  expect(rows.map(({ customer: _, sources: __, ...figures }) => figures)).toEqual([
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

test('transfer-preview: the entries that wait', () => {
  const { entries, count, amount } = ask(company, { view: 'transfer-preview', until: at })
  expect({ count, amount }).toEqual({ count: 1, amount: 50_00 })
  expect(entries[0]).toMatchObject({
    id: null,
    number: null,
    journal: 'OD',
    source: 'receipt-2',
    lines: [
      { account: '511200', accountLabel: 'Chèques à encaisser', party: null, debit: 50_00 },
      { account: '411000', party: { code: 'C0002', name: 'Cabinet Morel' }, credit: 50_00 },
    ],
  })
  expect(ask(company, { view: 'transfer-preview', until: day('2026-04-14') }).entries).toEqual([])
  expect(ask(company, { view: 'transfer-preview' }).count).toBe(1)
})

test('journal: the entries of one journal over a period', () => {
  const { entries, amount } = ask(company, {
    view: 'journal',
    journal: 'VE',
    from: day('2026-01-01'),
    to: day('2026-03-31'),
  })
  expect(entries.map(({ id, reference, amount: each }) => [id, reference, each])).toEqual([
    ['entry-1', 'FA2026-00001', 600_00],
    ['entry-3', 'FA2026-00002', 1_920_00],
  ])
  expect(amount).toBe(2_520_00)
  expect(entries[0]?.sources).toEqual(['entry-1', 'invoice-1'])
})

test('general-ledger: an account with its opening, lines and running balance', () => {
  const { accounts } = ask(company, { view: 'general-ledger', account: '411', from: day('2026-02-01') })
  expect(accounts).toHaveLength(1)
  expect(accounts[0]).toMatchObject({
    account: '411000',
    label: 'Clients',
    opening: 600_00,
    debit: 2_160_00,
    credit: 300_00,
    closing: 2_460_00,
  })
  expect(accounts[0]?.lines.map(({ entry, party, balance, letter }) => [entry, party?.code, balance, letter])).toEqual([
    ['entry-2', 'C0003', 300_00, 'a'],
    ['entry-3', 'C0001', 2_220_00, null],
    ['entry-4', 'C0003', 2_460_00, null],
  ])
  expect(ask(company, { view: 'general-ledger', party: 'C0001' }).accounts[0]?.lines).toHaveLength(1)
})

test('general-ledger and trial-balance: opening entries are the opening, not a movement', () => {
  const opened = after(company, at, {
    type: 'entry.record',
    journal: 'AN',
    date: day('2026-01-01'),
    label: 'À-nouveaux',
    reference: 'AN',
    lines: [
      { account: '512', debit: cents(1_000_00) },
      { account: '101', credit: cents(1_000_00) },
    ],
  })
  expect(ask(opened, { view: 'general-ledger', account: '512' }).accounts[0]).toMatchObject({
    opening: 1_000_00,
    debit: 300_00,
    closing: 1_300_00,
    lines: [
      { opening: true, balance: 1_000_00 },
      { opening: false, balance: 1_300_00 },
    ],
  })
  expect(ask(opened, { view: 'trial-balance', accounts: '512' }).rows[0]).toMatchObject({
    openingDebit: 1_000_00,
    debit: 300_00,
    closingDebit: 1_300_00,
  })
})

test('trial-balance: six columns, equal totals, and the customers’ accounts apart', () => {
  const { rows, parties, totals } = ask(company, { view: 'trial-balance', from: day('2026-03-01') })
  expect(
    rows.map(({ account, openingDebit, openingCredit, debit, credit, closingDebit, closingCredit }) => [
      account,
      openingDebit,
      openingCredit,
      debit,
      credit,
      closingDebit,
      closingCredit,
    ]),
  ).toEqual([
    ['411000', 300_00, 0, 2_160_00, 0, 2_460_00, 0],
    ['445710', 0, 100_00, 0, 360_00, 0, 460_00],
    ['512000', 300_00, 0, 0, 0, 300_00, 0],
    ['707000', 0, 500_00, 0, 1_800_00, 0, 2_300_00],
  ])
  expect(totals).toEqual({
    openingDebit: 600_00,
    openingCredit: 600_00,
    debit: 2_160_00,
    credit: 2_160_00,
    closingDebit: 2_760_00,
    closingCredit: 2_760_00,
  })
  expect(parties.map(({ party, label, balance }) => [party, label, balance])).toEqual([
    ['C0001', 'Garage Belleville', 1_920_00],
    ['C0003', 'Mairie de Vertou', 540_00],
  ])
  expect(ask(company, { view: 'trial-balance', to: day('2026-01-31') }).totals.closingDebit).toBe(600_00)
})

test('chart-of-accounts: the plan, the accounts opened, and their balances', () => {
  const opened = after(company, at, { type: 'account.open', account: '5122', label: 'Banque de l’Erdre' })
  const used = ask(opened, { view: 'chart-of-accounts', usedOnly: true }).rows
  expect(used.map(({ account, balance }) => [account, balance])).toEqual([
    ['411000', 2_460_00],
    ['445710', -460_00],
    ['512000', 300_00],
    ['707000', -2_300_00],
  ])
  expect(
    ask(opened, { view: 'chart-of-accounts', accounts: '512' }).rows.map(({ account, opened: own }) => [account, own]),
  ).toEqual([
    ['512000', false],
    ['512100', false],
    ['512200', true],
  ])
})

test('provenance: an amount is opened down to its events, entries and rules', () => {
  const { events, entries, rules } = ask(company, { view: 'provenance', source: 'invoice-1' })
  expect(events.map(({ type }) => type)).toEqual([
    'DocumentDrafted',
    'InvoiceIssued',
    'ItemOpened',
    'ItemsMatched',
    'ReminderSent',
    'EntryPosted',
  ])
  expect(entries.map(({ id }) => id)).toEqual(['entry-1'])
  expect(rules).toEqual([{ code: 'sale_net_of_discounts', law: 'PCG, art. 1222-70' }])
  expect(ask(company, { view: 'provenance', source: 'FA2026-00001' }).events.map(({ type }) => type)).toEqual([
    'InvoiceIssued',
  ])
  expect(ask(company, { view: 'provenance', source: 'nothing-1' })).toMatchObject({
    events: [],
    entries: [],
    rules: [],
  })
})

test('history: what happened, in a period or after an event', () => {
  const { rows } = ask(company, { view: 'history', from: day('2026-04-15') })
  expect(rows.map(({ on, type, sources }) => [on, type, sources])).toEqual([
    ['2026-04-15', 'ReceiptRecorded', ['receipt-2', 'party-C0002']],
  ])
  expect(ask(company, { view: 'history', after: company.history.length - 1 }).rows).toEqual(rows)
})

/** The same company, that prospects, plans and watches itself. */
const selling = sellingCompany(company)
const period = { from: '2026-04-01', to: '2026-04-30' }

/** Views that work on figures, or on what is not in the company yet: their rows come from no event in particular. */
const FROM_NOWHERE = new Set([
  'query',
  'query-schema',
  'measures',
  'formula-value',
  'import-preview',
  'dashboard',
  'trend',
])

/** Questions about people are put to a company that has some. */
const staffed = staffedCompany()
const STAFF_ARGS: Record<string, object> = {
  employees: { at },
  employee: { employee: 'E001', at },
  'staff-register': { at },
  contracts: {},
  'leave-balances': { at },
  absences: {},
  'absence-planning': { month: '2026-04' },
  'time-sheets': {},
  'payroll-variables': {},
  payslips: {},
  payslip: { employee: 'E001', month: '2026-03' },
  'payslip-control': { payslip: 'payslip-14' },
  'payroll-book': {},
  'social-declaration': { month: '2026-03' },
  'social-debts': { at },
  'social-dashboard': { month: '2026-04', from: '2026-01-01' },
  'pre-hiring-declaration': { employee: 'E004' },
  'employment-certificate': { employee: 'E004' },
  'final-settlement': { employee: 'E004' },
  'contribution-rates': { at },
  'payroll-settings': {},
  'expense-reports': {},
}

/** A company whose year has fixed assets, accruals and a doubtful debt, for the states of the end of the year. */
const books = yearEndCompany()
const end = '2026-12-31'
const planned = { code: 'Ventes', amounts: [1_000_00], vatRate: 2_000 }

const YEAR_END_ARGS: Record<string, object> = {
  'fixed-assets': { at: end },
  'fixed-asset': { asset: 'asset-1', at: end },
  'disposal-preview': { asset: 'asset-1', at: '2027-01-15', price: 1_000_00 },
  depreciation: { at: end },
  'asset-inventory': { at: end },
  'fiscal-years': {},
  'closing-checklist': { at: end },
  'doubtful-debts': {},
  accruals: { at: end },
  'result-to-allocate': {},
  'balance-sheet': { at: end },
  'income-statement': { at: end },
  sig: { at: end },
  caf: { at: end },
  'functional-balance': { at: end },
  ratios: { at: end },
  'cash-position': { at: end },
  'cash-budget': { at: end, months: 3, openingCash: 0, sales: [planned], purchases: [] },
  'break-even': { at: end },
  'full-cost': {
    centres: [{ code: 'Atelier', primary: 100_00 }],
    products: [{ code: 'A', revenue: 200_00, direct: 50_00, units: { Atelier: 1_000 } }],
  },
  'partial-cost': { products: [{ code: 'A', revenue: 200_00, variable: 50_00 }] },
  'budget-variances': { at: end, lines: [{ label: 'Ventes', accounts: '70', planned: 1_000_00 }] },
  'loan-plan': { principal: 5_000_00, yearlyRate: 1_000, periods: 5 },
}

/** Worked out from what is asked, or with lines that rest on no entry: a ratio, a day without a payment, a mass that is nil. */
const MAY_HAVE_NO_SOURCE = new Set([
  'cash-budget',
  'loan-plan',
  'full-cost',
  'partial-cost',
  'ratios',
  'cash-position',
  'functional-balance',
  'caf',
  'closing-checklist',
  'fiscal-years',
  'result-to-allocate',
  'sig',
])

/** The same company once it has bought, paid and been to the bank, with a brouillard and a bank statement, so that every view has rows. */
const bought = purchaseStory(company)
const nextOrder = `order-${bought.sales.drafted.order + 1}`
const nextPurchase = `purchaseOrder-${bought.purchasing.drafted.purchaseOrder + 1}`
const busy = after(
  bought,
  at,
  {
    type: 'entry.draft',
    journal: 'OD',
    label: 'Régularisation',
    reference: 'OD 4',
    lines: [{ account: '471', debit: cents(12_00) }],
  },
  {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(500_00),
    method: 'tradeNote',
    reference: 'LCR 30',
    dueDate: day('2026-06-30'),
  },
  {
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(240_00),
    method: 'transfer',
    reference: 'VIR 9',
  },
  {
    type: 'bank-statement.import',
    reference: 'Relevé 2',
    from: day('2026-02-01'),
    to: day('2026-02-28'),
    opening: cents(0),
    closing: cents(295_00),
    lines: [
      { date: day('2026-02-21'), label: 'VIR MAIRIE DE VERTOU', reference: 'VIR 7', amount: cents(300_00) },
      { date: day('2026-02-28'), label: 'FRAIS', amount: cents(-5_00) },
    ],
  },
  {
    type: 'sales.draft',
    kind: 'order',
    content: { customer: 'C0003', lines: [{ article: 'CHA', quantity: thousand(2) }] },
  },
  { type: 'sales.validate', document: nextOrder },
  {
    type: 'sales.deposit',
    from: nextOrder,
    share: { rate: basisPoints(3000) },
  },
  {
    type: 'purchase.draft',
    kind: 'purchaseOrder',
    content: { supplier: 'F0001', lines: [{ article: 'CHA', quantity: thousand(2) }] },
  },
  {
    type: 'purchase.validate',
    document: nextPurchase,
  },
  {
    type: 'purchase.deposit',
    from: nextPurchase,
    share: { rate: basisPoints(3000) },
  },
)

const SELLING_ARGS: Record<string, object> = {
  collaborators: { at },
  opportunities: { at },
  opportunity: { opportunity: 'opportunity-2', at },
  activities: { at },
  agenda: { from: '2026-04-20', to: '2026-04-26' },
  campaign: { campaign: 'campaign-1' },
  'import-preview': {
    rows: [{ line: 2, name: 'Garage Belleville', postcode: '44000', city: 'Nantes', address: 'Quai 1' }],
  },
  resources: { at },
  project: { project: 'project-1' },
  commissions: { from: '2026-01-01', to: '2026-03-31' },
  dashboard: period,
  trend: { to: '2026-04-30', months: 3, indicators: ['CA', 'RETARD'] },
  measures: period,
  'formula-value': { ...period, formula: 'ca_ht * 2', unit: 'money' },
  query: { at, question: 'SELECT code, nom, solde FROM clients' },
  contacts: {},
  campaigns: {},
  projects: {},
  'time-entries': {},
  'commission-plans': {},
  'query-schema': {},
}
const companyFor = (view: string): Company => {
  if (view in STAFF_ARGS) return staffed
  if (view in SELLING_ARGS) return selling
  return view in YEAR_END_ARGS ? books : busy
}

const ARGS: Record<string, object> = {
  ...STAFF_ARGS,
  ...SELLING_ARGS,
  ...YEAR_END_ARGS,
  deposits: { at },
  'purchase-deposits': { at },
  supplier: { supplier: 'F0001', at },
  'price-request': { request: 'priceRequest-1' },
  'purchase-documents': { at },
  'purchase-document': { at, document: 'purchaseInvoice-1' },
  'purchase-match': { at, document: 'purchaseInvoice-1' },
  'payables-schedule': { at },
  'aged-payables': { at },
  'payment-proposal': { at, until: '2026-06-30' },
  'receipts-to-remit': { at },
  remittance: { remittance: 'remittance-1' },
  'trade-notes': { at },
  'bank-statement': { statement: 'statement-1' },
  'bank-pointing': { at },
  'bank-reconciliation': { at },
  'vat-return': { month: '2026-03' },
  'vat-box': { month: '2026-03', box: '08' },
  'vat-control': { month: '2026-03' },
  customer: { customer: 'C0001', at },
  article: { article: 'BUR' },
  'sales-documents': { at },
  'sales-document': { at, document: 'order-1' },
  'receivables-schedule': { at },
  'overdue-invoices': { at },
  'aged-receivables': { at },
  'customer-outstanding': { customer: 'C0001', at },
  'credit-watch': { at },
  'party-ledger': { party: 'C0003' },
  fec: { from: '2026-01-01', to: '2026-12-31' },
  provenance: { source: 'invoice-1' },
}

test.each(VIEW_NAMES)('%s is laid out as a table whose every column is in its rows, each with its sources', (view) => {
  const question = parseQuestion({ view, ...ARGS[view] })
  if (!question.ok) throw new Error(JSON.stringify(question.error))
  const { columns, rows } = tableOf(companyFor(view), question.value)
  expect(rows.length).toBeGreaterThan(0)
  expect(columns.length).toBeGreaterThan(2)
  for (const row of rows) {
    if (!FROM_NOWHERE.has(view) && !MAY_HAVE_NO_SOURCE.has(view)) expect(row.sources.length).toBeGreaterThan(0)
    for (const { key, kind } of columns) {
      const value = valueAt(row, key)
      const isNumber =
        kind === 'money' || kind === 'quantity' || kind === 'rate' || kind === 'fineRate' || kind === 'count'
      if (value !== null && value !== undefined && isNumber) expect(Number.isSafeInteger(value)).toBe(true)
    }
  }
  for (const { key } of columns)
    expect(rows.some((row) => valueAt(row, key.split('.')[0] ?? key) !== undefined)).toBe(true)
})

test('every source a view gives opens onto at least one event', () => {
  for (const view of VIEW_NAMES) {
    const question = parseQuestion({ view, ...ARGS[view] })
    if (!question.ok) throw new Error(JSON.stringify(question.error))
    for (const { sources } of tableOf(companyFor(view), question.value).rows) {
      for (const source of sources) {
        if (view === 'chart-of-accounts') continue
        expect(`${source}: ${ask(companyFor(view), { view: 'provenance', source }).events.length}`).not.toBe(
          `${source}: 0`,
        )
      }
    }
  }
})

test('a question that nobody can answer is refused with its reason', () => {
  expect(parseQuestion({ view: 'weather' })).toEqual({ ok: false, error: { code: 'unknown_view', view: 'weather' } })
  expect(parseQuestion(null)).toMatchObject({ error: { code: 'unknown_view' } })
  expect(parseQuestion({ view: 'aged-receivables', at: '2026-02-30' })).toMatchObject({
    error: { code: 'malformed_question', view: 'aged-receivables', issues: [{ path: 'at', code: 'day_expected' }] },
  })
  expect(parseQuestion({ view: 'constructor' })).toMatchObject({ error: { code: 'unknown_view' } })
})

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

test('a centre that does not give the whole of what it costs is not understood', () => {
  const question = (part: number) =>
    parseQuestion({
      view: 'full-cost',
      centres: [
        { code: 'Logistique', primary: 100_00, gives: { Atelier: part } },
        { code: 'Atelier', primary: 0 },
      ],
    })
  expect(question(10_000)).toMatchObject({ ok: true })
  expect(question(9_000)).toMatchObject({
    ok: false,
    error: { issues: [{ path: 'centres.0.gives', code: 'gives_must_make_the_whole' }] },
  })
})
