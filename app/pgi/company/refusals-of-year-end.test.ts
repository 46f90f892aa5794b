/** Every refusal of the end of the year. */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { type Cases, check, company, draft, now, TODAY, validate } from '#tests/support/refusals.ts'
import { after } from '#tests/support/small-company.ts'
import { acquire, entry, YEAR_END, yearEndCompany } from '#tests/support/year-end-company.ts'
import type { YearEndRefusal } from '../accounting/year-end/refusal.ts'
import type { CommandInput } from './command.ts'

const IN_2027 = '2027-01-15'
const books = yearEndCompany()
const close: CommandInput = { type: 'fiscal-year.close', to: YEAR_END }
const closed = after(books, IN_2027, close)
const invoiced = now(company, draft('invoice'), validate('invoice-1'))
const credited = now(company, {
  type: 'receipt.record',
  customer: 'C0003',
  amount: cents(100_00),
  method: 'transfer',
  reference: 'VIR',
})
const doubtful = (items: string[], customer = 'C0003'): CommandInput => ({ type: 'doubtful.transfer', customer, items })
const provide = (customer: string, lossRate: number, vatRate = 2_000) => ({
  type: 'doubtful.provide' as const,
  debts: [{ customer, lossRate: basisPoints(lossRate), vatRate: basisPoints(vatRate) }],
})
type Accrual = Extract<CommandInput, { type: 'accrual.record' }>
const accrual = (more: Partial<Accrual>): Accrual => ({
  type: 'accrual.record',
  kind: 'prepaidExpense',
  label: 'Assurance',
  reference: 'INV',
  account: '616',
  amount: cents(100),
  ...more,
})
const someSale = entry(day('2026-02-01'), 'Vente', [
  { account: '512', debit: 100 },
  { account: '707', credit: 100 },
])

const yearEnd: Cases<YearEndRefusal> = {
  unknown_customer: { given: company, command: doubtful(['invoice-1'], 'C9'), expected: { customer: 'C9' } },
  date_in_future: {
    given: company,
    command: accrual({ date: day('2026-03-17') }),
    expected: { date: '2026-03-17', today: TODAY },
  },
  date_outside_fiscal_year: {
    given: closed,
    command: accrual({ date: YEAR_END }),
    expected: { date: YEAR_END },
    today: IN_2027,
  },
  vat_rate_not_in_force: {
    given: books,
    command: { ...provide('C0003', 5_000, 1_960), date: YEAR_END },
    expected: { vatRate: 1_960, date: YEAR_END },
    today: IN_2027,
  },
  unknown_item: { given: invoiced, command: doubtful(['invoice-9']), expected: { item: 'invoice-9' } },
  item_is_not_owed: { given: credited, command: doubtful(['receipt-1']), expected: { item: 'receipt-1' } },
  no_doubtful_debt: { given: invoiced, command: provide('C0003', 5_000), expected: { customer: 'C0003' } },
  write_off_exceeds_debt: {
    given: books,
    command: {
      type: 'doubtful.write-off',
      customer: 'C0003',
      amount: cents(2_400_01),
      reference: 'LJ',
      date: YEAR_END,
    },
    expected: { customer: 'C0003', amount: 2_400_01, debt: 2_400_00 },
    today: IN_2027,
  },
  provision_unchanged: {
    given: books,
    command: { ...provide('C0003', 5_000), date: YEAR_END },
    expected: {},
    today: IN_2027,
  },
  not_an_open_account: { given: company, command: accrual({ account: '6999' }), expected: { account: '699900' } },
  account_not_for_accrual: {
    given: company,
    command: accrual({ kind: 'accruedExpense', account: '6412', counterpart: '512' }),
    expected: {
      kind: 'accruedExpense',
      account: '512000',
      expected: ['42', '43', '444', '447', '448', '46', '151', '152', '16'],
    },
  },
  stock_unchanged: {
    given: company,
    command: { type: 'inventory.book', stocks: [{ account: '37', value: cents(0) }] },
    expected: { value: 0 },
  },
  next_year_already_open: {
    given: now(company, { type: 'fiscal-year.open' }),
    command: { type: 'fiscal-year.open' },
    expected: { from: '2027-01-01', to: '2027-12-31' },
  },
  not_a_closing_day: {
    given: company,
    command: { type: 'fiscal-year.close', to: day('2026-11-30') },
    expected: { to: '2026-11-30', expected: YEAR_END },
  },
  fiscal_year_not_over: { given: company, command: close, expected: { to: YEAR_END, today: TODAY } },
  earlier_year_open: {
    given: after(books, IN_2027, { type: 'fiscal-year.open' }),
    command: { type: 'fiscal-year.close', to: day('2027-12-31') },
    expected: { from: '2026-01-01', to: YEAR_END },
    today: '2028-01-10',
  },
  drafts_left: {
    given: now(company, someSale, draft('invoice')),
    command: close,
    expected: { documents: ['invoice-1'], to: YEAR_END },
    today: IN_2027,
  },
  entry_drafts_left: {
    given: now(company, someSale, {
      type: 'entry.draft',
      journal: 'OD',
      label: 'À finir',
      reference: 'OD 9',
      lines: [{ account: '606400', debit: cents(10_00) }],
    }),
    command: close,
    expected: { drafts: ['draft-1'], to: YEAR_END },
    today: IN_2027,
  },
  transfers_left: { given: invoiced, command: close, expected: { count: 1, to: YEAR_END }, today: IN_2027 },
  depreciation_left: {
    given: now(company, someSale, acquire({ acquiredOn: TODAY, commissionedOn: TODAY })),
    command: close,
    expected: { assets: ['asset-1'], to: YEAR_END },
    today: IN_2027,
  },
  account_not_cleared: {
    given: now(
      company,
      entry(TODAY, 'À rechercher', [
        { account: '512', debit: 30 },
        { account: '471', credit: 30 },
      ]),
    ),
    command: close,
    expected: { account: '471000', balance: -30_00 },
    today: IN_2027,
  },
  year_without_entry: {
    given: company,
    command: close,
    expected: { from: '2026-01-01', to: YEAR_END },
    today: IN_2027,
  },
  no_result_to_allocate: {
    given: books,
    command: { type: 'result.allocate' },
    expected: {},
    today: '2026-12-31',
  },
  allocation_exceeds_profit: {
    given: closed,
    command: { type: 'result.allocate', dividends: cents(90_000_00) },
    expected: { profit: 25_400_00, allocated: 90_000_00 },
    today: IN_2027,
  },
  legal_reserve_too_low: {
    given: closed,
    command: { type: 'result.allocate', legalReserve: cents(1_269_99) },
    expected: { minimum: 1_270_00, given: 1_269_99 },
    today: IN_2027,
  },
}
check(yearEnd)
