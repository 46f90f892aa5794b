/** What the views say of the books, against figures worked out by hand. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ask } from '#pgi'
import { LOOKED_AT, lookedAtCompany } from '#tests/support/looked-at-company.ts'
import { after } from '#tests/support/small-company.ts'

const at = LOOKED_AT
const company = lookedAtCompany()

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
