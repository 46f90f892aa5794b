/** Every refusal of receipts, lettrage and reminders. */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { type Cases, check, company, draft, now, TODAY, validate } from '#tests/support/refusals.ts'
import { after, buyingCompany, thousand } from '#tests/support/small-company.ts'
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

const buying = buyingCompany()
type Payment = Extract<CommandInput, { type: 'payment.record' }>
const payment = (amount: number, more: Partial<Payment> = {}): Payment => ({
  type: 'payment.record',
  supplier: 'F0001',
  amount: cents(amount),
  method: 'transfer',
  reference: 'VIR 9',
  ...more,
})
const owed = (kind: 'purchaseInvoice' | 'supplierCreditNote', reference: string, account?: string): CommandInput => ({
  type: 'purchase.draft',
  kind,
  content: {
    supplier: 'F0001',
    reference,
    lines: [{ label: 'Lot', quantity: thousand(1), unitPrice: cents(100_00), vatRate: basisPoints(2000), account }],
  },
})
const number = (document: string): CommandInput => ({ type: 'purchase.validate', document })
const billed = now(buying, owed('purchaseInvoice', 'F-1'), number('purchaseInvoice-1'))
const goodToPay = now(billed, { type: 'purchase.approve', document: 'purchaseInvoice-1', acknowledged: true })
const note = now(goodToPay, payment(120_00, { method: 'tradeNote', dueDate: day('2026-04-30') }))
const cheque = now(company, receipt(300_00, { method: 'cheque', reference: '4471' }))
const slip: CommandInput = { type: 'remittance.record', kind: 'cheques', receipts: ['receipt-1'], reference: 'REM 1' }
const notes = now(company, receipt(300_00, { method: 'tradeNote', dueDate: day('2026-04-30') }), {
  type: 'remittance.record',
  kind: 'tradeNotes',
  receipts: ['receipt-1'],
  reference: 'REM 1',
})
const collect = (more: object = {}): CommandInput => ({
  type: 'remittance.credit',
  remittance: 'remittance-1',
  reference: 'AVIS 1',
  ...more,
})

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
  unknown_supplier: { given: buying, command: payment(1, { supplier: 'C0001' }), expected: { supplier: 'C0001' } },
  supplier_is_archived: {
    given: now(buying, { type: 'supplier.archive', supplier: 'F0001' }),
    command: payment(1),
    expected: { supplier: 'F0001' },
  },
  trade_note_without_due_date: {
    given: buying,
    command: payment(1, { method: 'tradeNote' }),
    expected: { date: TODAY },
  },
  due_before_date: {
    given: buying,
    command: payment(1, { method: 'tradeNote', dueDate: day('2026-03-15') }),
    expected: { dueDate: '2026-03-15', date: TODAY },
  },
  unknown_payment: {
    given: buying,
    command: { type: 'tradeNote.settle', payment: 'payment-1' },
    expected: { payment: 'payment-1' },
  },
  not_a_trade_note: {
    given: now(buying, payment(1)),
    command: { type: 'tradeNote.settle', payment: 'payment-1' },
    expected: { payment: 'payment-1', method: 'transfer' },
  },
  trade_note_already_paid: {
    given: after(note, '2026-04-30', { type: 'tradeNote.settle', payment: 'payment-1' }),
    command: { type: 'tradeNote.settle', payment: 'payment-1' },
    today: '2026-05-02',
    expected: { payment: 'payment-1', date: '2026-04-30' },
  },
  trade_note_not_due: {
    given: note,
    command: { type: 'tradeNote.settle', payment: 'payment-1' },
    expected: { payment: 'payment-1', dueDate: '2026-04-30' },
  },
  receipt_given_twice: {
    given: cheque,
    command: { ...slip, receipts: ['receipt-1', 'receipt-1'] },
    expected: { receipt: 'receipt-1' },
  },
  receipt_of_another_kind: {
    given: credited,
    command: slip,
    expected: { receipt: 'receipt-1', method: 'transfer', kind: 'cheques' },
  },
  receipt_already_remitted: {
    given: now(cheque, slip),
    command: slip,
    expected: { receipt: 'receipt-1', remittance: 'remittance-1', date: TODAY },
  },
  remittance_before_receipt: {
    given: cheque,
    command: { ...slip, date: day('2026-03-15') },
    expected: { receipt: 'receipt-1', date: '2026-03-15', received: TODAY },
  },
  entry_is_not_this_remittance: {
    given: cheque,
    command: { ...slip, entry: 'entry-1' },
    expected: { entry: 'entry-1', credited: null, amount: 300_00 },
  },
  unknown_remittance: { given: company, command: collect(), expected: { remittance: 'remittance-1' } },
  remittance_credited_at_once: {
    given: now(cheque, slip),
    command: collect(),
    expected: { remittance: 'remittance-1' },
  },
  remittance_already_credited: {
    given: now(notes, collect()),
    command: collect(),
    expected: { remittance: 'remittance-1', date: TODAY },
  },
  credit_before_remittance: {
    given: notes,
    command: collect({ date: '2026-03-15' }),
    expected: { remittance: 'remittance-1', date: '2026-03-15', remitted: TODAY },
  },
  fee_exceeds_remittance: {
    given: notes,
    command: collect({ fee: 250_00, feeVat: 50_00 }),
    expected: { fee: 300_00, amount: 300_00 },
  },
  items_of_several_accounts: {
    given: now(goodToPay, owed('purchaseInvoice', 'F-2', '218300'), number('purchaseInvoice-2'), {
      type: 'purchase.approve',
      document: 'purchaseInvoice-2',
      acknowledged: true,
    }),
    command: payment(240_00, { allocations: [on('purchaseInvoice-1'), on('purchaseInvoice-2')] }),
    expected: { accounts: ['401000', '404000'] },
  },
  item_is_a_debit: {
    given: now(buying, payment(1)),
    command: payment(1, { allocations: [on('payment-1')] }),
    expected: { item: 'payment-1' },
  },
  invoice_not_approved: {
    given: billed,
    command: payment(120_00, { allocations: [on('purchaseInvoice-1')] }),
    expected: { item: 'purchaseInvoice-1', reference: 'F-1', control: 'toCheck' },
  },
  nothing_to_pay: {
    given: now(goodToPay, payment(120_00)),
    command: {
      type: 'payment.run',
      items: ['purchaseInvoice-1', 'payment-1'],
      method: 'transfer',
      reference: 'VIR 10',
    },
    expected: { supplier: 'F0001', owed: 0 },
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
