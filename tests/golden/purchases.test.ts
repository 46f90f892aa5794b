/**
 * What purchases, payments and slips look like in the books. P01, P02, P03, P04, P05, P06, B03 and B04 are the standard entries of
 * the annex of French facts, worked out by hand there.
 */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import type { CommandInput, Company } from '#pgi'
import { journalText } from '#tests/support/journal-text.ts'
import { purchaseStory } from '#tests/support/purchase-story.ts'
import { after, buyingCompany, smallCompany, thousand } from '#tests/support/small-company.ts'

const golden = (company: Company, name: string) =>
  expect(journalText(company)).toMatchFileSnapshot(`journals/${name}.journal`)

type Content = Extract<CommandInput, { type: 'purchase.draft' }>['content']
type Line = Content['lines'][number]

const lot = (euros: number, more: Partial<Line> = {}): Line => ({
  label: 'Lot',
  quantity: thousand(1),
  unitPrice: cents(euros * 100),
  vatRate: basisPoints(2000),
  ...more,
})

const recorded = (
  company: Company,
  kind: 'purchaseInvoice' | 'supplierCreditNote',
  content: Omit<Content, 'supplier'>,
): Company =>
  after(
    company,
    '2026-02-10',
    { type: 'purchase.draft', kind, content: { supplier: 'F0001', ...content } },
    { type: 'purchase.validate', document: `${kind}-${company.purchasing.drafted[kind] + 1}` },
  )

const approved = (company: Company, today = '2026-02-12'): Company =>
  after(company, today, { type: 'purchase.approve', document: 'purchaseInvoice-1', acknowledged: true })
const transferred = (company: Company, today = '2026-12-31'): Company =>
  after(company, today, { type: 'accounting.transfer' })

/** The lines of the last entry, as the annex writes them: account, debit, credit, in cents. */
const lastEntry = (company: Company) => {
  const lines = company.accounting.entries.last?.entry.lines ?? []
  return lines.map(({ account, debit, credit }) => [account.replace(/0+$/, ''), debit, credit])
}

test('P01: 5 000 gross, remise 10 %, escompte 1 %, port 80, TVA 20 %; B04: it is paid by transfer', async () => {
  const billed = recorded(buyingCompany(), 'purchaseInvoice', {
    reference: 'F-2026-118',
    referenceDate: day('2026-02-06'),
    lines: [lot(5_000)],
    discount: basisPoints(1000),
    settlementDiscount: basisPoints(100),
    shipping: cents(80_00),
  })
  expect(lastEntry(transferred(billed))).toEqual([
    ['607', 4_500_00, 0],
    ['6241', 80_00, 0],
    ['44566', 907_00, 0],
    ['401', 0, 5_442_00],
    ['765', 0, 45_00],
  ])
  const paid = after(approved(billed), '2026-03-06', {
    type: 'payment.record',
    supplier: 'F0001',
    amount: cents(5_442_00),
    method: 'transfer',
    reference: 'VIR 204',
    allocations: [{ item: 'purchaseInvoice-1' }],
  })
  await golden(transferred(paid), 'purchase-with-discounts-paid')
})

test('P02: a return of 500 reverses the purchase; P03: a rebate of 200 obtained afterwards goes to 6097', async () => {
  const billed = recorded(buyingCompany(), 'purchaseInvoice', { reference: 'F-1', lines: [lot(500)] })
  const returned = after(
    billed,
    '2026-02-15',
    { type: 'purchase.transform', from: ['purchaseInvoice-1'], to: 'supplierCreditNote', reference: 'AV-1' },
    { type: 'purchase.validate', document: 'supplierCreditNote-1' },
  )
  expect(lastEntry(transferred(returned))).toEqual([
    ['401', 600_00, 0],
    ['607', 0, 500_00],
    ['44566', 0, 100_00],
  ])
  const rebated = recorded(returned, 'supplierCreditNote', {
    reference: 'AV-2',
    date: day('2026-02-10'),
    lines: [lot(200)],
  })
  const booked = transferred(rebated)
  const rebate = [...booked.accounting.entries].find(({ entry }) => entry.reference === 'AV-2')?.entry.lines
  expect(rebate?.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
    ['401000', 240_00, 0],
    ['609700', 0, 200_00],
    ['445660', 0, 40_00],
  ])
  await golden(booked, 'supplier-credit-notes')
})

test('P04: a fixed asset takes its cost, both discounts off and transport on', async () => {
  const billed = recorded(buyingCompany(), 'purchaseInvoice', {
    reference: 'M-77',
    lines: [lot(15_000, { label: 'Plaqueuse de chants', account: '2154' })],
    discount: basisPoints(500),
    settlementDiscount: basisPoints(200),
    shipping: cents(400_00),
  })
  const booked = transferred(billed)
  expect(lastEntry(booked)).toEqual([
    ['2154', 14_365_00, 0],
    ['44562', 2_873_00, 0],
    ['404', 0, 17_238_00],
  ])
  await golden(booked, 'fixed-asset-bought')
})

test('P05 and P06: the buyer declares and deducts the VAT itself', async () => {
  const european = recorded(buyingCompany(), 'purchaseInvoice', {
    reference: 'RE-9',
    treatment: 'intraCommunity',
    lines: [lot(4_000)],
  })
  expect(lastEntry(transferred(european))).toEqual([
    ['607', 4_000_00, 0],
    ['445662', 800_00, 0],
    ['401', 0, 4_000_00],
    ['4452', 0, 800_00],
  ])
  const subcontracted = recorded(european, 'purchaseInvoice', {
    reference: 'ST-4',
    treatment: 'reverseCharge',
    lines: [lot(1_200, { account: '611' })],
  })
  await golden(transferred(subcontracted), 'self-assessed-vat')
})

test('a trade note waits in 403 until the bank pays it', async () => {
  const billed = recorded(buyingCompany(), 'purchaseInvoice', { reference: 'F-1', lines: [lot(1_000)] })
  const promised = after(approved(billed), '2026-02-12', {
    type: 'payment.record',
    supplier: 'F0001',
    amount: cents(1_200_00),
    method: 'tradeNote',
    reference: 'LCR 12',
    dueDate: day('2026-04-30'),
    allocations: [{ item: 'purchaseInvoice-1' }],
  })
  const paid = after(promised, '2026-04-30', { type: 'tradeNote.settle', payment: 'payment-1' })
  await golden(transferred(paid), 'trade-note-paid')
})

test('B02 and B03: three cheques wait in 5112, one slip takes them to the bank', async () => {
  const cheque = (amount: number, reference: string): CommandInput => ({
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(amount),
    method: 'cheque',
    reference,
  })
  const received = after(
    smallCompany(),
    '2026-02-10',
    cheque(840_00, '4471'),
    cheque(900_00, '4472'),
    cheque(570_00, '4473'),
  )
  const remitted = after(received, '2026-02-13', {
    type: 'remittance.record',
    kind: 'cheques',
    receipts: ['receipt-1', 'receipt-2', 'receipt-3'],
    reference: 'REM 14',
  })
  await golden(transferred(remitted), 'cheques-remitted')
})

test('trade notes go to 413, to 5113 with a slip, then to the bank, its commission off', async () => {
  const collected = after(
    smallCompany(),
    '2026-02-10',
    {
      type: 'receipt.record',
      customer: 'C0003',
      amount: cents(2_000_00),
      method: 'tradeNote',
      reference: 'LCR 88',
      dueDate: day('2026-03-31'),
    },
    { type: 'remittance.record', kind: 'tradeNotes', receipts: ['receipt-1'], reference: 'REM 15' },
    {
      type: 'remittance.credit',
      remittance: 'remittance-1',
      fee: cents(25_00),
      feeVat: cents(5_00),
      reference: 'AVIS 3',
    },
  )
  await golden(transferred(collected), 'trade-notes-collected')
})

test('an order received short, billed in full and too dear, credited, approved and paid in part', async () => {
  await golden(transferred(purchaseStory(smallCompany())), 'purchase-disputed')
})
