import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ask, type Company } from '#pgi'
import { after, buyingCompany } from '#tests/support/small-company.ts'

/** A note accepted for F0001 (1 200,00, due 30 April), another received from C0001 (800,00, due 15 May). */
const accepted = after(
  buyingCompany(),
  '2026-03-10',
  {
    type: 'payment.record',
    supplier: 'F0001',
    amount: cents(1_200_00),
    method: 'tradeNote',
    reference: 'BO 7',
    dueDate: day('2026-04-30'),
  },
  {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(800_00),
    method: 'tradeNote',
    reference: 'LCR 3',
    dueDate: day('2026-05-15'),
  },
)

const told = (company: Company, at: string) => {
  const { rows, payable, receivable } = ask(company, { view: 'trade-notes', at: day(at) })
  return {
    rows: rows.map((row) => [row.side, row.reference, row.status, row.daysLate, row.settledOn]),
    payable,
    receivable,
  }
}

test('before they fall due, notes wait: one to pay, one to receive, by due date', () => {
  expect(told(accepted, '2026-03-15')).toEqual({
    rows: [
      ['payable', 'BO 7', 'waiting', 0, null],
      ['receivable', 'LCR 3', 'waiting', 0, null],
    ],
    payable: 1_200_00,
    receivable: 800_00,
  })
})

test('a note to pay that is due waits for the bank to say so; settled, it goes last and is owed no more', () => {
  expect(told(accepted, '2026-05-02').rows[0]).toEqual(['payable', 'BO 7', 'due', 2, null])
  const settled = after(accepted, '2026-05-04', {
    type: 'tradeNote.settle',
    payment: 'payment-1',
    date: day('2026-04-30'),
  })
  expect(told(settled, '2026-05-04')).toEqual({
    rows: [
      ['receivable', 'LCR 3', 'waiting', 0, null],
      ['payable', 'BO 7', 'settled', 0, '2026-04-30'],
    ],
    payable: 0,
    receivable: 800_00,
  })
  // What a day that came before knew does not change.
  expect(told(settled, '2026-04-29').rows[0]).toEqual(['payable', 'BO 7', 'waiting', 0, null])
})

test('a note to receive goes to the bank, then to the account, its fee off', () => {
  const remitted = after(accepted, '2026-05-11', {
    type: 'remittance.record',
    kind: 'tradeNotes',
    receipts: ['receipt-1'],
    reference: 'REM 1',
  })
  expect(told(remitted, '2026-05-12').rows[1]).toEqual(['receivable', 'LCR 3', 'remitted', 0, null])
  const credited = after(remitted, '2026-05-18', {
    type: 'remittance.credit',
    remittance: 'remittance-1',
    reference: 'AVIS 4',
    fee: cents(8_00),
    feeVat: cents(1_60),
  })
  expect(told(credited, '2026-05-18')).toMatchObject({ receivable: 0 })
  expect(told(credited, '2026-05-18').rows.at(-1)).toEqual(['receivable', 'LCR 3', 'settled', 0, '2026-05-18'])
})

test('one side may be asked for alone', () => {
  const { rows } = ask(accepted, { view: 'trade-notes', at: day('2026-03-15'), side: 'receivable' })
  expect(rows.map(({ reference }) => reference)).toEqual(['LCR 3'])
})
