/** Receipts and lettrage on the customers' accounts. */
import { expect, test } from 'vitest'
import { type Day, day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { after, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import { leftAt } from '../treasury/left.ts'
import type { CommandInput } from './command.ts'
import type { Company } from './company.ts'

const TODAY = '2026-03-16'
const now = (given: Company, ...commands: CommandInput[]) => after(given, TODAY, ...commands)

/** An invoice of desks, 480 € each. */
const invoice = (number: number, customer: string, desks: number, date = '2026-03-02'): CommandInput[] => [
  {
    type: 'sales.draft',
    kind: 'invoice',
    content: { customer, date: day(date), lines: [{ article: 'BUR', quantity: thousand(desks) }] },
  },
  { type: 'sales.validate', document: `invoice-${number}` },
]
const receipt = (customer: string, amount: number, ...items: string[]): CommandInput => ({
  type: 'receipt.record',
  customer,
  amount: cents(amount),
  method: 'cheque',
  reference: '4471',
  allocations: items.map((item) => ({ item })),
})
const match = (...items: string[]): CommandInput => ({ type: 'matching.match', items })
const undo = (matching: string): CommandInput => ({ type: 'matching.undo', matching })

const invoiced = now(smallCompany(), ...invoice(1, 'C0003', 1), ...invoice(2, 'C0003', 2, '2026-03-09'))
const left = (given: Company, ...items: string[]) => items.map((item) => given.treasury.items.get(item)?.left)
const letterOf = (given: Company, item: string) => {
  const matching = given.treasury.items.get(item)?.matching
  return matching === undefined ? null : given.treasury.matchings.get(matching)?.letter
}

test('a receipt on several invoices pays them in the order given, and what is left stays on the account', () => {
  const paid = now(invoiced, receipt('C0003', 1_500_00, 'invoice-1', 'invoice-2'))
  expect(left(paid, 'invoice-1', 'invoice-2', 'receipt-1')).toEqual([0, 0, -60_00])
  expect(letterOf(paid, 'receipt-1')).toBe('a')
  expect(paid.treasury.balances.get('C0003')).toBe(-60_00)
})

test('a partial lettrage is lower case; completed, the same letter becomes upper case and the parts are one group', () => {
  const partly = now(invoiced, receipt('C0003', 400_00, 'invoice-2'))
  expect([letterOf(partly, 'invoice-2'), ...left(partly, 'invoice-2', 'receipt-1')]).toEqual(['a', 560_00, 0])
  const wholly = now(partly, receipt('C0003', 560_00, 'invoice-2'))
  expect(letterOf(wholly, 'invoice-2')).toBe('A')
  expect(left(wholly, 'invoice-2', 'receipt-1', 'receipt-2')).toEqual([0, 0, 0])
  expect(wholly.treasury.matchings.get('matching-1')).toMatchObject({ undone: TODAY, replacedBy: 'matching-2' })
  expect(wholly.treasury.matchings.get('matching-2')?.items).toEqual(['invoice-2', 'receipt-1', 'receipt-2'])
})

test('each group takes the next letter of its account, and a letter that was undone is not given again', () => {
  const paid = now(invoiced, receipt('C0003', 480_00, 'invoice-1'), undo('matching-1'), match('invoice-1', 'receipt-1'))
  expect(letterOf(paid, 'invoice-1')).toBe('B')
  const other = now(paid, ...invoice(3, 'C0001', 1, TODAY), receipt('C0001', 480_00, 'invoice-3'))
  expect(letterOf(other, 'invoice-3')).toBe('A')
})

test('undoing gives back to each item all that the group had settled', () => {
  const freed = now(invoiced, receipt('C0003', 1_000_00, 'invoice-1', 'invoice-2'), undo('matching-1'))
  expect(left(freed, 'invoice-1', 'invoice-2', 'receipt-1')).toEqual([480_00, 960_00, -1_000_00])
  expect(letterOf(freed, 'invoice-1')).toBeNull()
})

test('lettrage settles the debit that fell due first, whatever the order of the items', () => {
  const [early, late] = [...invoice(1, 'C0003', 1, '2026-03-09'), ...invoice(2, 'C0003', 1, '2026-03-09')].filter(
    ({ type }) => type === 'sales.draft',
  )
  const terms = (input: CommandInput | undefined, days: number): CommandInput => {
    if (input?.type !== 'sales.draft') throw new Error('a draft is expected')
    return { ...input, content: { ...input.content, terms: { days } } }
  }
  const two = now(
    smallCompany(),
    terms(early, 60),
    { type: 'sales.validate', document: 'invoice-1' },
    terms(late, 30),
    { type: 'sales.validate', document: 'invoice-2' },
    receipt('C0003', 600_00),
    match('receipt-1', 'invoice-1', 'invoice-2'),
  )
  expect(left(two, 'invoice-1', 'invoice-2', 'receipt-1')).toEqual([360_00, 0, 0])
})

test('a credit note settles its invoice up to what is due, and the rest stays open on the account', () => {
  const paid = now(invoiced, receipt('C0003', 600_00, 'invoice-2'))
  const credited = now(
    paid,
    { type: 'sales.transform', from: ['invoice-2'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  expect(left(credited, 'invoice-2', 'receipt-1', 'creditNote-1')).toEqual([0, 0, -600_00])
  expect(letterOf(credited, 'creditNote-1')).toBe('a')
  const settled = now(
    invoiced,
    receipt('C0003', 960_00, 'invoice-2'),
    { type: 'sales.transform', from: ['invoice-2'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  expect([letterOf(settled, 'creditNote-1'), ...left(settled, 'creditNote-1')]).toEqual([null, -960_00])
})

test('a receipt on the wrong account goes to the right one, and both accounts say so', () => {
  const wrong = now(invoiced, ...invoice(3, 'C0002', 1, TODAY), receipt('C0002', 480_00))
  const moved = now(wrong, { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0003' })
  expect(left(moved, 'receipt-1', 'reassignment-1.0', 'reassignment-1.1')).toEqual([0, 0, -480_00])
  expect([letterOf(moved, 'receipt-1'), letterOf(moved, 'reassignment-1.0')]).toEqual(['A', 'A'])
  expect(['C0002', 'C0003'].map((customer) => moved.treasury.balances.get(customer))).toEqual([432_00, 960_00])
  const matched = now(moved, match('invoice-1', 'reassignment-1.1'))
  expect(left(matched, 'invoice-1', 'reassignment-1.1')).toEqual([0, 0])
})

test('a receipt may be moved again, and goes from the account where it is', () => {
  const twice = now(
    invoiced,
    receipt('C0002', 480_00),
    { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0001' },
    { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0003' },
  )
  expect(['C0001', 'C0002', 'C0003'].map((customer) => twice.treasury.balances.get(customer))).toEqual([0, 0, 960_00])
  expect(left(twice, 'reassignment-1.1', 'reassignment-2.1')).toEqual([0, -480_00])
  expect(tell(twice, { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0003' }, TODAY)).toMatchObject({
    code: 'receipt_already_there',
  })
})

test('a line typed by hand on a customer’s account can be matched; one that came from an invoice is not opened twice', () => {
  const interest = now(
    invoiced,
    { type: 'accounting.transfer' },
    {
      type: 'entry.record',
      journal: 'OD',
      label: 'Pénalités de retard',
      reference: 'OD 1',
      lines: [
        { account: '411000', party: 'C0003', debit: cents(33_29) },
        { account: '758000', credit: cents(33_29) },
      ],
    },
  )
  expect(interest.treasury.balances.get('C0003')).toBe(1_473_29)
  const paid = now(interest, receipt('C0003', 33_29, 'entry-3.0'))
  expect(left(paid, 'entry-3.0')).toEqual([0])
})

test('what was left on an earlier day takes no account of what came after', () => {
  const on = (given: Company, date: string, ...commands: CommandInput[]) => after(given, date, ...commands)
  const first = on(invoiced, '2026-03-10', receipt('C0003', 400_00, 'invoice-2'))
  const second = on(first, '2026-03-12', receipt('C0003', 560_00, 'invoice-2'))
  const undone = on(second, '2026-03-14', undo('matching-2'))
  const days: Day[] = ['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-12', '2026-03-14'].map(day)
  expect(days.map((date) => leftAt(undone.treasury, 'invoice-2', date))).toEqual([0, 960_00, 560_00, 0, 960_00])
})
