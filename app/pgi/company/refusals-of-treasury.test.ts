/** Every refusal of receipts, lettrage and reminders. */
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { type Cases, check, company, draft, now, TODAY, validate } from '#tests/support/refusals.ts'
import type { TreasuryRefusal } from '../treasury/refusal.ts'
import type { CommandInput } from './command.ts'

const invoiced = now(company, draft('invoice'), validate('invoice-1'))
const twoInvoices = now(invoiced, draft('invoice'), validate('invoice-2'))

type Receipt = Extract<CommandInput, { type: 'receipt.record' }>
const receipt = (amount: number, more: Partial<Receipt> = {}): Receipt => ({
  type: 'receipt.record',
  customer: 'C0003',
  amount: cents(amount),
  method: 'transfer',
  reference: 'VIR 1',
  ...more,
})
const on = (item: string, amount?: number) => ({ item, ...(amount === undefined ? {} : { amount: cents(amount) }) })
const paid = now(invoiced, receipt(960_00, { allocations: [on('invoice-1')] }))
const credited = now(invoiced, receipt(100_00))
const credits = now(credited, receipt(50_00))
const stranger = now(credited, receipt(10_00, { customer: 'C0001' }))
const partly = now(invoiced, receipt(100_00, { allocations: [on('invoice-1')] }))
const merged = now(partly, receipt(100_00, { allocations: [on('invoice-1')] }))

const treasury: Cases<TreasuryRefusal> = {
  unknown_customer: { given: company, command: receipt(1, { customer: 'C9' }), expected: { customer: 'C9' } },
  customer_is_archived: {
    given: now(company, { type: 'party.archive', party: 'C0003' }),
    command: receipt(1),
    expected: { customer: 'C0003' },
  },
  customer_is_a_prospect: {
    given: company,
    command: receipt(1, { customer: 'P0001' }),
    expected: { customer: 'P0001' },
  },
  date_in_future: {
    given: company,
    command: receipt(1, { date: day('2026-03-17') }),
    expected: { date: '2026-03-17', today: TODAY },
  },
  date_outside_fiscal_year: {
    given: company,
    command: receipt(1, { date: day('2025-12-31') }),
    expected: { date: '2025-12-31' },
  },
  unknown_receipt: {
    given: company,
    command: { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0001' },
    expected: { receipt: 'receipt-1' },
  },
  receipt_already_there: {
    given: credited,
    command: { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0003' },
    expected: { receipt: 'receipt-1', customer: 'C0003' },
  },
  receipt_is_matched: {
    given: partly,
    command: { type: 'receipt.reassign', receipt: 'receipt-1', customer: 'C0001' },
    expected: { receipt: 'receipt-1', letter: 'a' },
  },
  unknown_item: {
    given: company,
    command: receipt(1, { allocations: [on('invoice-1')] }),
    expected: { item: 'invoice-1' },
  },
  item_given_twice: {
    given: invoiced,
    command: receipt(2, { allocations: [on('invoice-1', 1), on('invoice-1', 1)] }),
    expected: { item: 'invoice-1' },
  },
  item_of_another_customer: {
    given: invoiced,
    command: receipt(1, { customer: 'C0001', allocations: [on('invoice-1')] }),
    expected: { item: 'invoice-1', customer: 'C0003' },
  },
  items_of_several_customers: {
    given: stranger,
    command: { type: 'matching.match', items: ['invoice-1', 'receipt-2'] },
    expected: { customers: ['C0003', 'C0001'] },
  },
  item_is_a_credit: {
    given: credited,
    command: receipt(1, { allocations: [on('receipt-1')] }),
    expected: { item: 'receipt-1' },
  },
  item_is_settled: {
    given: paid,
    command: receipt(1, { allocations: [on('invoice-1')] }),
    expected: { item: 'invoice-1' },
  },
  item_not_overdue: {
    given: invoiced,
    command: { type: 'reminder.send', customer: 'C0003', level: 1, items: ['invoice-1'], channel: 'mail' },
    today: '2026-04-15',
    expected: { item: 'invoice-1', dueDate: '2026-04-15' },
  },
  nothing_left_to_allocate: {
    given: twoInvoices,
    command: receipt(960_00, { allocations: [on('invoice-1'), on('invoice-2')] }),
    expected: { item: 'invoice-2' },
  },
  allocation_exceeds_due: {
    given: partly,
    command: receipt(900_00, { allocations: [on('invoice-1', 900_00)] }),
    expected: { item: 'invoice-1', due: 860_00, wanted: 900_00 },
  },
  allocations_exceed_amount: {
    given: twoInvoices,
    command: receipt(1_000_00, { allocations: [on('invoice-1', 600_00), on('invoice-2', 500_00)] }),
    expected: { allocated: 1_100_00, amount: 1_000_00 },
  },
  nothing_to_match: {
    given: credits,
    command: { type: 'matching.match', items: ['receipt-1', 'receipt-2'] },
    expected: { debits: 0, credits: 150_00 },
  },
  nothing_to_match_automatically: {
    given: company,
    command: { type: 'matching.automate', customer: 'C0001' },
    expected: { customer: 'C0001' },
  },
  unknown_matching: {
    given: company,
    command: { type: 'matching.undo', matching: 'matching-1' },
    expected: { matching: 'matching-1' },
  },
  matching_was_replaced: {
    given: merged,
    command: { type: 'matching.undo', matching: 'matching-1' },
    expected: { matching: 'matching-1', by: 'matching-2' },
  },
  matching_already_undone: {
    given: now(partly, { type: 'matching.undo', matching: 'matching-1' }),
    command: { type: 'matching.undo', matching: 'matching-1' },
    expected: { matching: 'matching-1' },
  },
}
check(treasury)
