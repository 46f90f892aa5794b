/** What became of each line of an order. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask, type CommandInput, type Company } from '#pgi'
import { after, smallCompany, thousand } from '#tests/support/small-company.ts'

const TODAY = '2026-03-16'
const ordered = after(
  smallCompany(),
  TODAY,
  {
    type: 'sales.draft',
    kind: 'order',
    content: {
      customer: 'C0003',
      lines: [
        { article: 'BUR', quantity: thousand(22) },
        { article: 'POSE', quantity: thousand(2) },
      ],
    },
  },
  { type: 'sales.validate', document: 'order-1' },
)

const lines = (...some: [number, number][]) => some.map(([line, count]) => ({ line, quantity: thousand(count) }))
const transform = (
  from: string,
  to: 'deliveryNote' | 'invoice' | 'creditNote',
  part?: ReturnType<typeof lines>,
): CommandInput => ({ type: 'sales.transform', from: [from], to, ...(part ? { lines: part } : {}) })
const validate = (document: string): CommandInput => ({ type: 'sales.validate', document })

/** By line: ordered, delivered, left to deliver, what the stock allows of it, invoiced, left to invoice, returned, credited, kept. */
const progress = (company: Company) =>
  ask(company, { view: 'order-progress', at: day(TODAY), customer: 'C0003' }).rows.map((row) =>
    [
      row.ordered,
      row.delivered,
      row.toDeliver,
      row.deliverable,
      row.invoiced,
      row.toInvoice,
      row.returned,
      row.credited,
      row.kept,
    ].map((quantity) => quantity / 1_000),
  )

test('of an order that nothing followed, all is left, and the stock says how much of the goods may leave today', () => {
  // Twenty desks on the shelf; a service is always there.
  expect(progress(ordered)).toEqual([
    [22, 0, 22, 20, 0, 22, 0, 0, 0],
    [2, 0, 2, 2, 0, 2, 0, 0, 0],
  ])
})

test('only validated documents count', () => {
  expect(progress(after(ordered, TODAY, transform('order-1', 'deliveryNote', lines([0, 5]))))).toEqual(
    progress(ordered),
  )
})

test('delivery notes, their invoice and its credit note are followed line by line', () => {
  const delivered = after(
    ordered,
    TODAY,
    transform('order-1', 'deliveryNote', lines([0, 15], [1, 2])),
    validate('deliveryNote-1'),
    transform('deliveryNote-1', 'invoice'),
    validate('invoice-1'),
    transform('order-1', 'deliveryNote', lines([0, 4])),
    validate('deliveryNote-2'),
  )
  expect(progress(delivered)).toEqual([
    [22, 19, 3, 1, 15, 7, 0, 0, 15],
    [2, 2, 0, 0, 2, 0, 0, 0, 2],
  ])
  const returned = after(
    delivered,
    TODAY,
    transform('invoice-1', 'creditNote', lines([0, 3])),
    validate('creditNote-1'),
  )
  expect(progress(returned)[0]).toEqual([22, 19, 3, 3, 15, 7, 3, 3, 12])
})

test('what came back before its invoice is no longer to invoice; what came back after it is kept until it is credited', () => {
  const giveBack = (from: string, count: number): CommandInput => ({
    type: 'sales.return',
    from: [from],
    condition: 'damaged',
    reason: 'defective',
    lines: lines([0, count]),
  })
  const returned = after(
    ordered,
    TODAY,
    transform('order-1', 'deliveryNote', lines([0, 15])),
    validate('deliveryNote-1'),
    giveBack('deliveryNote-1', 5),
    validate('returnNote-1'),
    transform('deliveryNote-1', 'invoice'),
    validate('invoice-1'),
    giveBack('invoice-1', 2),
    validate('returnNote-2'),
  )
  expect(progress(returned)[0]).toEqual([22, 15, 7, 5, 10, 7, 7, 0, 10])
  const credited = after(
    returned,
    TODAY,
    { type: 'sales.transform', from: ['returnNote-2'], to: 'creditNote' },
    validate('creditNote-1'),
  )
  expect(progress(credited)[0]).toEqual([22, 15, 7, 5, 10, 7, 7, 2, 8])
})

test('an invoice made from the order itself delivers what it bills', () => {
  const invoiced = after(ordered, TODAY, transform('order-1', 'invoice', lines([0, 6])), validate('invoice-1'))
  expect(progress(invoiced)[0]).toEqual([22, 6, 16, 14, 6, 16, 0, 0, 6])
})
