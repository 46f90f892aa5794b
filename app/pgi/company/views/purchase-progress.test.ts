/** What became of each line of an order sent to a supplier. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { after, buyingCompany, thousand } from '#tests/support/small-company.ts'

const TODAY = '2026-03-16'
const ordered = after(
  buyingCompany(),
  TODAY,
  {
    type: 'purchase.draft',
    kind: 'purchaseOrder',
    content: {
      supplier: 'F0001',
      deliveryDate: day('2026-03-20'),
      lines: [{ article: 'BUR', quantity: thousand(10), unitPrice: cents(200_00) }],
    },
  },
  { type: 'purchase.validate', document: 'purchaseOrder-1' },
)
type Kind = Extract<CommandInput, { type: 'purchase.draft' }>['kind']
const next = (from: string, to: Kind, count: number, reference = `${to} 1`): CommandInput[] => [
  { type: 'purchase.transform', from: [from], to, reference, lines: [{ line: 0, quantity: thousand(count) }] },
  { type: 'purchase.validate', document: `${to}-1` },
]

/** Ordered, received, left to receive, returned, invoiced, credited, left to invoice. */
const progress = (company: Company) =>
  ask(company, { view: 'purchase-progress', at: day(TODAY), supplier: 'F0001' }).rows.map((row) =>
    [row.ordered, row.received, row.toReceive, row.returned, row.invoiced, row.credited, row.toInvoice].map(
      (quantity) => quantity / 1_000,
    ),
  )

test('of an order that nothing followed, all is expected, and only validated documents count', () => {
  expect(progress(ordered)).toEqual([[10, 0, 10, 0, 0, 0, 10]])
  const [draft] = next('purchaseOrder-1', 'goodsReceipt', 6)
  if (!draft) throw new Error('a receipt')
  expect(progress(after(ordered, TODAY, draft))).toEqual([[10, 0, 10, 0, 0, 0, 10]])
})

test('receipts, returns, invoices and credit notes are followed, and what went back is not to invoice', () => {
  const received = after(ordered, TODAY, ...next('purchaseOrder-1', 'goodsReceipt', 6))
  expect(progress(received)).toEqual([[10, 6, 4, 0, 0, 0, 10]])
  const returned = after(received, TODAY, ...next('goodsReceipt-1', 'goodsReturn', 2))
  expect(progress(returned)).toEqual([[10, 6, 4, 2, 0, 0, 8]])
  const invoiced = after(returned, TODAY, ...next('goodsReceipt-1', 'purchaseInvoice', 6))
  expect(progress(invoiced)).toEqual([[10, 6, 4, 2, 6, 0, 2]])
  const credited = after(invoiced, TODAY, ...next('goodsReturn-1', 'supplierCreditNote', 2))
  expect(progress(credited)).toEqual([[10, 6, 4, 2, 6, 2, 4]])
})

test('nothing more is expected of a closed order', () => {
  const closed = after(ordered, TODAY, ...next('purchaseOrder-1', 'goodsReceipt', 6), {
    type: 'purchase.close',
    document: 'purchaseOrder-1',
  })
  expect(progress(closed)).toEqual([[10, 6, 0, 0, 0, 0, 6]])
})
