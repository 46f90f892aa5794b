/** What an amount opens, and what happened. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask } from '#pgi'
import { lookedAtCompany } from '#tests/support/looked-at-company.ts'

const company = lookedAtCompany()

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
