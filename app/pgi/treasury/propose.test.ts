import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { type Matchable, proposeMatchings } from './propose.ts'

const item = (id: string, euros: number, date: string, reference = id, label = reference): Matchable => ({
  item: id,
  date: day(date),
  left: cents(euros * 100),
  label,
  reference,
})
const said = (items: readonly Matchable[]) =>
  proposeMatchings(items).map((each) => [each.rule, each.certain, each.items.map((one) => one.item).sort()])

test('published account of a supplier: an invoice is settled by a credit note and a payment, the other stays open', () => {
  expect(
    said([
      item('F1', -550, '2026-01-05'),
      item('A1', 150, '2026-01-12'),
      item('R1', 400, '2026-01-31'),
      item('F2', -300, '2026-02-02'),
    ]),
  ).toEqual([['sum', true, ['A1', 'F1', 'R1']]])
})

test('a reference quoted is worth more than an amount: the trap of the equal invoice is avoided', () => {
  expect(
    said([
      item('invoice-1', 600, '2026-01-05', 'FA2026-00001'),
      item('invoice-2', 600, '2026-01-20', 'FA2026-00002'),
      item('receipt-1', -600, '2026-02-10', 'VIR 12', 'Virement FA2026-00002'),
    ]),
  ).toEqual([['reference', true, ['invoice-2', 'receipt-1']]])
})

test('two invoices of one amount: the oldest is proposed, in doubt', () => {
  expect(
    said([
      item('invoice-1', 600, '2026-01-05', 'FA2026-00001'),
      item('invoice-2', 600, '2026-01-20', 'FA2026-00002'),
      item('receipt-1', -600, '2026-02-10', 'VIR 12'),
    ]),
  ).toEqual([['amount', false, ['invoice-1', 'receipt-1']]])
})

test('an amount that nothing makes is left to the person', () => {
  expect(said([item('invoice-1', 600, '2026-01-05'), item('receipt-1', -599, '2026-02-10')])).toEqual([])
})

test('every proposal sums to zero, on both sides, and takes no item twice', () => {
  const items = fc.array(
    fc.record({ euros: fc.integer({ min: -9, max: 9 }).filter((value) => value !== 0), days: fc.nat(60) }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(items, (drawn) => {
      const open = drawn.map(({ euros, days }, rank) =>
        item(`item-${rank}`, euros, addDays(day('2026-01-01'), days), `R${rank}`),
      )
      const proposals = proposeMatchings(open)
      for (const { items: group } of proposals) {
        expect(group.reduce((sum, { left }) => sum + left, 0)).toBe(0)
        expect(group.length).toBeGreaterThan(1)
      }
      const taken = proposals.flatMap((each) => each.items)
      expect(new Set(taken).size).toBe(taken.length)
    }),
  )
})
