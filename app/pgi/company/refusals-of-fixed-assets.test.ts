/** Every refusal of fixed assets. */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { type Cases, check, company, now, TODAY } from '#tests/support/refusals.ts'
import { after, buyingCompany, thousand } from '#tests/support/small-company.ts'
import { acquire } from '#tests/support/year-end-company.ts'
import type { FixedAssetsRefusal } from '../fixed-assets/refusal.ts'
import type { CommandInput } from './command.ts'

const january = day('2026-01-10')
const buying = buyingCompany()
const used = now(company, acquire({ acquiredOn: january, commissionedOn: january }))
const waiting = now(company, acquire({ acquiredOn: january }))
const inherited = now(company, acquire({ acquiredOn: day('2024-04-01'), commissionedOn: day('2024-04-01') }))
const recorded = after(inherited, '2027-01-15', { type: 'depreciation.record', to: day('2026-12-31') })
const scrap: CommandInput = { type: 'asset.dispose', asset: 'asset-1' }
const gone = now(used, scrap)
const sale = { price: cents(9_000_00), reference: 'FC-1', vatRate: basisPoints(1_960) }
const revise = (from: string, more: Partial<Extract<CommandInput, { type: 'asset.revise' }>> = {}): CommandInput => ({
  type: 'asset.revise',
  asset: 'asset-1',
  from: day(from),
  years: 2,
  reason: 'Usage plus intense',
  ...more,
})
const impair = (amount: number, date?: string): CommandInput => ({
  type: 'asset.impair',
  asset: 'asset-1',
  amount: cents(amount),
  years: 3,
  reason: 'Machine dépassée',
  ...(date === undefined ? {} : { date: day(date) }),
})

const fixedAssets: Cases<FixedAssetsRefusal> = {
  unknown_asset: { given: company, command: scrap, expected: { asset: 'asset-1' } },
  asset_is_disposed: { given: gone, command: scrap, expected: { asset: 'asset-1', date: TODAY } },
  not_an_asset_account: { given: company, command: acquire({ account: '231' }), expected: { account: '231000' } },
  asset_cost_not_positive: {
    given: company,
    command: acquire({
      cost: [
        { component: 'price', amount: cents(100) },
        { component: 'discount', amount: cents(150) },
      ],
    }),
    expected: { cost: -50 },
  },
  residual_value_too_high: {
    given: company,
    command: acquire({ residualValue: cents(20_000_00) }),
    expected: { residualValue: 20_000_00, cost: 20_000_00 },
  },
  life_too_short_to_decline: {
    given: company,
    command: acquire({ method: 'declining', years: 2 }),
    expected: { years: 2 },
  },
  date_in_future: {
    given: company,
    command: acquire({ acquiredOn: day('2026-03-17') }),
    expected: { date: '2026-03-17', today: TODAY },
  },
  date_outside_fiscal_year: {
    given: inherited,
    command: { ...scrap, date: day('2025-12-31') },
    expected: { date: '2025-12-31' },
  },
  commissioned_before_acquired: {
    given: waiting,
    command: { type: 'asset.commission', asset: 'asset-1', date: day('2026-01-09') },
    expected: { acquiredOn: '2026-01-10', commissionedOn: '2026-01-09' },
  },
  supplier_and_reference_needed: { given: company, command: acquire({}, 2_000), expected: {} },
  unknown_supplier: {
    given: company,
    command: acquire({ supplier: 'F0009', reference: 'F-88' }, 2_000),
    expected: { supplier: 'F0009' },
  },
  supplier_is_archived: {
    given: now(buying, { type: 'supplier.archive', supplier: 'F0002' }),
    command: acquire({ supplier: 'F0002', reference: 'F-88' }, 2_000),
    expected: { supplier: 'F0002' },
  },
  supplier_reference_taken: {
    given: now(
      buying,
      {
        type: 'purchase.draft',
        kind: 'purchaseInvoice',
        content: { supplier: 'F0001', reference: 'F-88', lines: [{ article: 'BUR', quantity: thousand(1) }] },
      },
      { type: 'purchase.validate', document: 'purchaseInvoice-1' },
    ),
    command: acquire({ supplier: 'F0001', reference: 'f-88' }, 2_000),
    expected: { supplier: 'F0001', reference: 'f-88', document: 'purchaseInvoice-1', number: 'FF2026-00001' },
  },
  due_before_invoice: {
    given: buying,
    command: {
      type: 'asset.acquire',
      fields: {
        label: 'Machine',
        account: '2154',
        cost: [{ component: 'price', amount: cents(20_000_00) }],
        years: 5,
        acquiredOn: january,
        supplier: 'F0001',
        reference: 'F-88',
      },
      booking: { vatRate: basisPoints(2_000), dueDate: day('2026-01-09') },
    },
    expected: { dueDate: '2026-01-09', referenceDate: '2026-01-10' },
  },
  vat_rate_not_in_force: {
    given: used,
    command: { ...scrap, sale },
    expected: { vatRate: 1_960, date: TODAY },
  },
  asset_already_commissioned: {
    given: used,
    command: { type: 'asset.commission', asset: 'asset-1' },
    expected: { asset: 'asset-1', on: '2026-01-10' },
  },
  asset_not_commissioned: { given: waiting, command: revise('2026-01-01'), expected: { asset: 'asset-1' } },
  not_a_first_day: {
    given: inherited,
    command: revise('2026-02-01'),
    expected: { from: '2026-02-01', expected: '2026-01-01' },
  },
  year_already_depreciated: {
    given: recorded,
    command: { ...scrap, date: day('2026-12-31') },
    expected: { asset: 'asset-1', until: '2026-12-31' },
    today: '2027-01-20',
  },
  earlier_year_not_depreciated: {
    given: now(inherited, { type: 'fiscal-year.open' }),
    command: { ...scrap, date: day('2027-01-20') },
    expected: { asset: 'asset-1', from: '2026-01-01', to: '2026-12-31' },
    today: '2027-01-20',
  },
  impairment_exceeds_value: {
    given: waiting,
    command: impair(20_000_01),
    expected: { asset: 'asset-1', amount: 20_000_01, netBookValue: 20_000_00 },
  },
  nothing_to_depreciate: {
    given: company,
    command: { type: 'depreciation.record', to: day('2026-12-31') },
    expected: { from: '2026-01-01', to: '2026-12-31' },
    today: '2026-12-31',
  },
}
check(fixedAssets)
