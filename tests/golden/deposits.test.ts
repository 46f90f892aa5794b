/**
 * Deposits asked and paid, from the order to the final invoice. Figures by hand: an order of 4 000 € net, 30 % in advance is 1 200
 * net, 240 of VAT; the invoice bills 4 000 and 800, takes 1 440 off, and leaves 3 360 to pay. VAT is due on deposits, goods
 * included, since 2023 (CGI art. 269-2 a); booked as packages do, 4191 net of VAT (French facts, §1.6 b).
 */
import { expect, test } from 'vitest'
import { basisPoints, cents } from '#base/money.ts'
import { ask, type CommandInput, type Company, checkFec, found } from '#pgi'
import { journalText } from '#tests/support/journal-text.ts'
import {
  after,
  articleFields,
  buyingCompany,
  identity,
  partyFields,
  smallCompany,
  thousand,
} from '#tests/support/small-company.ts'

const golden = (company: Company, name: string) =>
  expect(journalText(company)).toMatchFileSnapshot(`journals/${name}.journal`)

const transfer: CommandInput = { type: 'accounting.transfer' }
const validate = (document: string): CommandInput => ({ type: 'sales.validate', document })
const lastEntry = (company: Company) =>
  (company.accounting.entries.last?.entry.lines ?? []).map(({ account, debit, credit }) => [
    account.replace(/0+$/, ''),
    debit,
    credit,
  ])
/** Credit less debit of an account, whoever it is about. */
const balance = (company: Company, account: string): number => {
  const row = ask(company, { view: 'trial-balance' }).rows.find((each) => each.account === account)
  return row ? row.closingCredit - row.closingDebit : 0
}

const ordered = (company: Company): Company =>
  after(
    company,
    '2026-03-02',
    {
      type: 'sales.draft',
      kind: 'order',
      content: { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(10) }] },
    },
    validate('order-1'),
  )
const asked = (company: Company): Company =>
  after(
    company,
    '2026-03-03',
    { type: 'sales.deposit', from: 'order-1', share: { rate: basisPoints(3000) } },
    validate('invoice-1'),
  )
const received = (company: Company): Company =>
  after(company, '2026-03-10', {
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(1_440_00),
    method: 'transfer',
    reference: 'VIR 31',
    allocations: [{ item: 'invoice-1', amount: cents(1_440_00) }],
  })
const finished = (company: Company): Company =>
  after(
    company,
    '2026-04-07',
    { type: 'sales.transform', from: ['order-1'], to: 'deliveryNote' },
    validate('deliveryNote-1'),
    { type: 'sales.transform', from: ['deliveryNote-1'], to: 'invoice' },
    validate('invoice-2'),
  )

test('a deposit of 30 % is asked, received, then deducted: 4191 ends at zero', async () => {
  const deposit = after(asked(ordered(smallCompany())), '2026-03-03', transfer)
  expect(lastEntry(deposit)).toEqual([
    ['411', 1_440_00, 0],
    ['4191', 0, 1_200_00],
    ['44571', 0, 240_00],
  ])
  const done = after(finished(received(deposit)), '2026-04-30', transfer)
  expect(lastEntry(done)).toEqual([
    ['411', 3_360_00, 0],
    ['4191', 1_200_00, 0],
    ['44571', 240_00, 0],
    ['707', 0, 4_000_00],
    ['44571', 0, 800_00],
  ])
  expect(balance(done, '419100')).toBe(0)
  await golden(done, 'deposit-then-final-invoice')
})

test('the VAT of the deposit is declared in its month, and comes off the month of the invoice', () => {
  const done = after(finished(received(asked(ordered(smallCompany())))), '2026-04-30', transfer)
  const box = (month: string, code: string) =>
    ask(done, { view: 'vat-return', month }).rows.find((row) => row.box === code)
  expect(box('2026-03', 'A1')).toMatchObject({ base: 1_200_00 })
  expect(box('2026-03', '08')).toMatchObject({ base: 1_200_00, tax: 240_00 })
  expect(box('2026-04', 'A1')).toMatchObject({ base: 2_800_00 })
  expect(box('2026-04', '08')).toMatchObject({ base: 2_800_00, tax: 560_00 })
})

test('the control of the VAT and the file of entries find nothing to say', () => {
  const done = after(finished(received(asked(ordered(smallCompany())))), '2026-04-30', transfer)
  for (const month of ['2026-03', '2026-04']) {
    expect(ask(done, { view: 'vat-control', month })).toMatchObject({ agrees: true, gaps: [] })
  }
  const { name, text } = ask(done, { view: 'fec', ...identity.fiscalYear })
  expect(checkFec(text, name)).toMatchObject({ blocking: [], alerts: [] })
})

test('where VAT is due on receipts, a deposit on services leaves only the rest waiting', () => {
  const done = after(
    found({ ...identity, vatRegime: 'receipts' }),
    '2026-03-02',
    { type: 'customer.create', fields: partyFields('Mairie de Vertou') },
    {
      type: 'article.create',
      article: 'POSE',
      fields: articleFields('Pose', 45_00, { kind: 'service', unit: 'h', salesAccount: '706000' }),
    },
    {
      type: 'sales.draft',
      kind: 'order',
      content: { customer: 'C0001', lines: [{ article: 'POSE', quantity: thousand(100) }] },
    },
    validate('order-1'),
    { type: 'sales.deposit', from: 'order-1', share: { amount: cents(1_080_00) } },
    validate('invoice-1'),
    { type: 'sales.transform', from: ['order-1'], to: 'invoice' },
    validate('invoice-2'),
    transfer,
  )
  // 4 500 net, 900 of VAT; the deposit had 900 and 180, due at once.
  expect(lastEntry(done).filter(([account]) => account === '44574')).toEqual([
    ['44574', 180_00, 0],
    ['44574', 0, 900_00],
  ])
  const paid = after(
    done,
    '2026-04-02',
    {
      type: 'receipt.record',
      customer: 'C0001',
      amount: cents(4_320_00),
      method: 'transfer',
      reference: 'VIR 40',
      allocations: [{ item: 'invoice-2', amount: cents(4_320_00) }],
    },
    transfer,
  )
  expect(balance(paid, '445740')).toBe(0)
  expect(balance(paid, '445710')).toBe(900_00)
})

test('two deposits at two rates, one given back before the invoice', async () => {
  const done = after(
    smallCompany(),
    '2026-03-02',
    {
      type: 'sales.draft',
      kind: 'quote',
      content: {
        customer: 'C0003',
        lines: [
          { article: 'CHA', quantity: thousand(4) },
          { label: 'Livre de comptes', quantity: thousand(2), unitPrice: cents(25_00), vatRate: basisPoints(550) },
        ],
      },
    },
    validate('quote-1'),
    { type: 'quote.accept', document: 'quote-1' },
    { type: 'sales.deposit', from: 'quote-1', share: { rate: basisPoints(5000) } },
    validate('invoice-1'),
    { type: 'sales.transform', from: ['quote-1'], to: 'order' },
    validate('order-1'),
    { type: 'sales.deposit', from: 'order-1', share: { rate: basisPoints(1000) } },
    validate('invoice-2'),
    { type: 'sales.transform', from: ['invoice-2'], to: 'creditNote' },
    validate('creditNote-1'),
    { type: 'sales.transform', from: ['order-1'], to: 'invoice' },
    validate('invoice-3'),
    transfer,
  )
  // 600 at 20 % and 50 at 5,5 %; half of it: 300 + 60 and 25 + 1,38.
  const final = done.sales.documents.get('invoice-3')
  expect(final?.content.deductions).toEqual([
    {
      deposit: 'invoice-1',
      number: 'FA2026-00001',
      date: '2026-03-02',
      net: 325_00,
      vat: [
        { rate: 2000, base: 300_00, amount: 60_00 },
        { rate: 550, base: 25_00, amount: 1_38 },
      ],
      gross: 386_38,
    },
  ])
  expect(balance(done, '419100')).toBe(0)
  await golden(done, 'deposits-at-two-rates')
})

test('a supplier’s deposit is paid, then deducted from its invoice: 4091 ends at zero', async () => {
  const deposit = after(
    buyingCompany(),
    '2026-03-02',
    {
      type: 'purchase.draft',
      kind: 'purchaseOrder',
      content: { supplier: 'F0001', lines: [{ article: 'BUR', quantity: thousand(10) }] },
    },
    { type: 'purchase.validate', document: 'purchaseOrder-1' },
    { type: 'purchase.deposit', from: 'purchaseOrder-1', share: { amount: cents(600_00) }, reference: 'AC-12' },
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
    { type: 'purchase.approve', document: 'purchaseInvoice-1' },
    {
      type: 'payment.record',
      supplier: 'F0001',
      amount: cents(600_00),
      method: 'transfer',
      reference: 'VIR 7',
      allocations: [{ item: 'purchaseInvoice-1' }],
    },
    transfer,
  )
  const done = after(
    deposit,
    '2026-04-02',
    { type: 'purchase.transform', from: ['purchaseOrder-1'], to: 'goodsReceipt' },
    { type: 'purchase.validate', document: 'goodsReceipt-1' },
    { type: 'purchase.transform', from: ['goodsReceipt-1'], to: 'purchaseInvoice', reference: 'F-118' },
    { type: 'purchase.validate', document: 'purchaseInvoice-2' },
    transfer,
  )
  expect(lastEntry(done)).toEqual([
    ['607', 2_000_00, 0],
    ['44566', 400_00, 0],
    ['401', 0, 1_800_00],
    ['4091', 0, 500_00],
    ['44566', 0, 100_00],
  ])
  expect(balance(done, '409100')).toBe(0)
  await golden(done, 'supplier-deposit-then-final-invoice')
})

test('a supplier’s deposit that is given back leaves nothing on 4091', () => {
  const done = after(
    buyingCompany(),
    '2026-03-02',
    {
      type: 'purchase.draft',
      kind: 'purchaseOrder',
      content: { supplier: 'F0001', lines: [{ article: 'BUR', quantity: thousand(10) }] },
    },
    { type: 'purchase.validate', document: 'purchaseOrder-1' },
    { type: 'purchase.deposit', from: 'purchaseOrder-1', share: { rate: basisPoints(2500) }, reference: 'AC-12' },
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
    { type: 'purchase.transform', from: ['purchaseInvoice-1'], to: 'supplierCreditNote', reference: 'AV-1' },
    { type: 'purchase.validate', document: 'supplierCreditNote-1' },
    transfer,
  )
  expect(balance(done, '409100')).toBe(0)
  expect(done.treasury.items.get('purchaseInvoice-1')?.left).toBe(0)
})
