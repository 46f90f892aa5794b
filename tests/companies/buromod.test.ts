import { beforeAll, expect, test } from 'vitest'
import { type Day, day, daysBetween } from '#base/dates.ts'
import { liveHistory, type Master, readCompany } from '#companies'
import { type Company, type Event, execute } from '#pgi'
import { companyFiles } from './files.ts'

const STORY = day('2026-03-16')
type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>

let master: Master
let company: Company
/** The same company once March is in the books as well. */
let transferred: Company

beforeAll(() => {
  const read = readCompany(companyFiles('buromod'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  master = read.value
  company = liveHistory(master)
  const result = execute(company, { type: 'accounting.transfer' }, { today: STORY, by: 'test' })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  transferred = result.value.company
}, 120_000)

function eventsOf<Type extends Event['type']>(type: Type, from: Company = company): EventOf<Type>[] {
  const found: EventOf<Type>[] = []
  const isMine = (event: Event): event is EventOf<Type> => event.type === type
  for (const { event } of from.history) if (isMine(event)) found.push(event)
  return found
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0)
const entries = (from: Company) => eventsOf('EntryPosted', from).map(({ entry }) => entry)

/** Debit less credit of the accounts that begin so. */
const balance = (from: Company, prefix: string): number =>
  sum(
    entries(from)
      .flatMap(({ lines }) => lines)
      .filter(({ account }) => account.startsWith(prefix))
      .map(({ debit, credit }) => debit - credit),
  )

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

const openInvoices = () =>
  [...company.treasury.items.values()].filter(({ item, left }) => item.startsWith('invoice-') && left > 0)
const lateDays = (dueDate: Day | undefined): number => (dueDate === undefined ? 0 : daysBetween(dueDate, STORY))
const overdueInvoices = () => openInvoices().filter(({ dueDate }) => lateDays(dueDate) > 0)

test('a year and more of history holds what the issue asks', () => {
  const validated = (
    ['QuoteSent', 'OrderConfirmed', 'GoodsDelivered', 'InvoiceIssued', 'CreditNoteIssued'] as const
  ).map((type) => eventsOf(type).length)
  expect(sum(validated)).toBeGreaterThanOrEqual(1_500)
  for (const count of validated) expect(count).toBeGreaterThanOrEqual(30)
  expect(sum(entries(company).map(({ lines }) => lines.length))).toBeGreaterThanOrEqual(6_000)
  expect([...company.crm.parties.values()].filter(({ role }) => role === 'customer').length).toBeGreaterThanOrEqual(150)
  expect(company.stock.articles.size).toBeGreaterThanOrEqual(200)
})

test('once all is transferred, account 411 is the sum of what customers owe, customer by customer', () => {
  const owed = new Map<string, number>()
  for (const { customer, side, left } of transferred.treasury.items.values()) {
    if (side === undefined) owed.set(customer, (owed.get(customer) ?? 0) + left)
  }
  const booked = new Map<string, number>()
  for (const { lines } of entries(transferred)) {
    for (const { account, party = '', debit, credit } of lines) {
      if (account === '411000') booked.set(party, (booked.get(party) ?? 0) + debit - credit)
    }
  }
  const notNil = (map: Map<string, number>) => [...map].filter(([, amount]) => amount !== 0).sort()
  expect(notNil(booked)).toEqual(notNil(owed))
  expect(sum(owed.values())).toBeGreaterThan(0)
})

test('the VAT of the sales journal is that of the documents', () => {
  const billed = sum(eventsOf('InvoiceIssued').map(({ totals }) => totals.vatTotal))
  const returned = sum(eventsOf('CreditNoteIssued').map(({ totals }) => totals.vatTotal))
  const booked = entries(transferred)
    .filter(({ journal }) => journal === 'VE')
    .flatMap(({ lines }) => lines)
    .filter(({ account }) => account === '445710')
  expect(sum(booked.map(({ debit, credit }) => credit - debit))).toBe(billed - returned)
})

test('the holidays are quiet and September is not', () => {
  const byMonth = countBy(eventsOf('InvoiceIssued'), ({ content }) => content.date.slice(0, 7))
  expect(byMonth.get('2025-08') ?? 0).toBeLessThan((byMonth.get('2025-09') ?? 0) * 0.7)
  expect(byMonth.size).toBe(15)
})

test('2025 and the first two months of 2026 are in the books, March is not', () => {
  const waiting = [...company.accounting.pending.values()].map(({ entry }) => entry.date).sort()
  expect(waiting.length).toBeGreaterThan(20)
  expect(waiting[0]?.slice(0, 7)).toBe('2026-03')
  expect(waiting.at(-1)?.slice(0, 7)).toBe('2026-03')
})

test('many invoices are overdue, at many customers, since little or since long', () => {
  const overdue = overdueInvoices()
  const byCustomer = countBy(overdue, ({ customer }) => customer)
  expect(overdue.length).toBeGreaterThanOrEqual(30)
  expect(byCustomer.size).toBeGreaterThanOrEqual(20)
  expect([...byCustomer.values()].filter((count) => count === 1).length).toBeGreaterThanOrEqual(8)
  expect([...byCustomer.values()].filter((count) => count >= 2).length).toBeGreaterThanOrEqual(6)
  const spans = [
    [1, 15],
    [16, 30],
    [31, 60],
    [61, 90],
  ] as const
  for (const [least, most] of spans) {
    const within = overdue.filter(({ dueDate }) => lateDays(dueDate) >= least && lateDays(dueDate) <= most)
    expect([least, within.length >= 2]).toEqual([least, true])
  }
})

test('many customers have two to four open invoices', () => {
  const counts = [...countBy(openInvoices(), ({ customer }) => customer).values()]
  expect(counts.filter((count) => count >= 2 && count <= 4).length).toBeGreaterThanOrEqual(12)
})

test('first reminders wait for a second', () => {
  const levels = new Map<string, number>()
  for (const { items, level } of eventsOf('ReminderSent')) for (const item of items) levels.set(item, level)
  const ripe = overdueInvoices().filter(({ item, dueDate }) => levels.get(item) === 1 && lateDays(dueDate) >= 14)
  expect(new Set(ripe.map(({ customer }) => customer)).size).toBeGreaterThanOrEqual(6)
  expect(eventsOf('ReminderSent').map(({ level }) => level)).toEqual(expect.arrayContaining([1, 2, 3]))
})

test('several customers are above their credit limit, or about to be', () => {
  const near = [...company.crm.parties.values()].filter(({ code, fields: { creditLimit } }) => {
    const owed = sum(
      openInvoices()
        .filter(({ customer }) => customer === code)
        .map(({ left }) => left),
    )
    return creditLimit !== undefined && owed > creditLimit * 0.85
  })
  expect(near.length).toBeGreaterThanOrEqual(6)
})

test('receipts of February and March were matched, a few of the year were moved to the right account', () => {
  const recent = eventsOf('ItemsMatched').filter(
    ({ date, items }) => date >= '2026-02-01' && items.some((item) => item.startsWith('receipt-')),
  )
  expect(recent.filter(({ letter }) => letter === letter.toUpperCase()).length).toBeGreaterThanOrEqual(40)
  expect(recent.filter(({ allocations }) => allocations.length > 1).length).toBeGreaterThanOrEqual(3)
  expect(eventsOf('ReceiptReassigned').length).toBeGreaterThanOrEqual(2)
})

test('no customer paid twice: no receipt is left without an invoice', () => {
  const idle = [...company.treasury.items.values()].filter(
    ({ item, side, left }) => side === undefined && left < 0 && !item.startsWith('creditNote-'),
  )
  expect(idle).toEqual([])
})

test('deliveries were partial at times, and some orders still wait', () => {
  const notesByOrder = countBy(
    eventsOf('GoodsDelivered'),
    ({ content }) => content.lines[0]?.origin?.document ?? 'none',
  )
  expect([...notesByOrder.values()].filter((count) => count >= 2).length).toBeGreaterThanOrEqual(15)
  expect(eventsOf('OrderConfirmed').length).toBeGreaterThan(notesByOrder.size)
})

test('suppliers are known, their accounts agree with the books once all is transferred, and what is open is not yet paid', () => {
  expect(company.crm.suppliers.size).toBe(master.suppliers.length)
  const open = [...transferred.treasury.items.values()].filter(({ side, left }) => side === 'supplier' && left !== 0)
  expect(open.length).toBeGreaterThan(10)
  expect(open.filter(({ left }) => left > 0)).toEqual([])
  expect(sum(open.map(({ left }) => left))).toBe(balance(transferred, '401') + balance(transferred, '404'))
})

test('every cheque is on one slip, and a slip is what its entry took out of 5112', () => {
  const slips = eventsOf('RemittanceRecorded')
  const listed = slips.flatMap(({ receipts }) => receipts.map(({ receipt }) => receipt))
  expect(listed.length).toBeGreaterThan(20)
  expect(new Set(listed).size).toBe(listed.length)
  const posted = new Map(eventsOf('EntryPosted').map(({ number, entry }) => [`entry-${number}`, entry]))
  for (const { entry = '', amount } of slips) {
    const credits = posted.get(entry)?.lines.filter(({ account }) => account === '511200') ?? []
    expect(sum(credits.map(({ credit }) => credit))).toBe(amount)
  }
})
