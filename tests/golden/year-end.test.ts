/**
 * The end of a year in the books. The figures are those of published examples and of the standard entries of the trade: a machine
 * of 14 365 € (15 000 less 5 % and 2 %, plus 400), one of 20 000 € sold 9 000 € with a loss of 1 000 €, a debt of 2 400 €
 * impaired by 60 %, stocks of 42 000 € and 38 000 €, a profit of 3 740 € allocated.
 */
import { expect, test } from 'vitest'
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import type { CommandInput, Company } from '#pgi'
import { journalText } from '#tests/support/journal-text.ts'
import { after, smallCompany, supplierFields, thousand } from '#tests/support/small-company.ts'

const golden = (company: Company, name: string) =>
  expect(journalText(company)).toMatchFileSnapshot(`journals/${name}.journal`)

type Fields = Extract<CommandInput, { type: 'asset.acquire' }>['fields']

const acquire = (fields: Partial<Fields>, vatRate?: number): CommandInput => ({
  type: 'asset.acquire',
  fields: {
    label: 'Machine',
    account: '2154',
    cost: [{ component: 'price', amount: cents(20_000_00) }],
    years: 5,
    ...fields,
  },
  ...(vatRate === undefined ? {} : { booking: { vatRate: basisPoints(vatRate) } }),
})

type Line = { account: string; party?: string; debit?: number; credit?: number }
const entry = (date: Day, label: string, lines: readonly Line[], journal: 'AN' | 'OD' = 'OD'): CommandInput => ({
  type: 'entry.record',
  journal,
  date,
  label,
  reference: 'PIECE',
  lines: lines.map(({ debit, credit, ...line }) => ({
    ...line,
    ...(debit === undefined ? {} : { debit: cents(debit * 100) }),
    ...(credit === undefined ? {} : { credit: cents(credit * 100) }),
  })),
})

const yearEnd = day('2026-12-31')

test('a machine enters at its cost, both discounts off and the carriage on, and is depreciated by its plan', async () => {
  const bought = after(
    smallCompany(),
    '2026-04-01',
    { type: 'supplier.create', code: 'METALPRO', fields: supplierFields('Métalpro') },
    acquire(
      {
        label: 'Presse plieuse',
        commissionedOn: day('2026-04-01'),
        cost: [
          { component: 'price', amount: cents(15_000_00) },
          { component: 'discount', amount: cents(750_00) },
          { component: 'settlementDiscount', amount: cents(285_00) },
          { component: 'carriage', amount: cents(400_00) },
        ],
        tax: { method: 'declining', years: 5 },
        supplier: 'METALPRO',
        reference: 'F-8841',
      },
      2000,
    ),
    { type: 'accounting.transfer' },
  )
  const year1 = after(bought, '2027-01-15', { type: 'depreciation.record', to: yearEnd })
  await golden(after(year1, '2027-01-15', { type: 'accounting.transfer' }), 'asset-bought-and-depreciated')
})

test('a machine sold is depreciated to the day, leaves at its net book value, and is invoiced with VAT', async () => {
  const company = after(
    smallCompany(),
    '2026-10-01',
    entry(
      day('2026-01-01'),
      'À-nouveaux',
      [
        { account: '2154', debit: 20_000 },
        { account: '28154', credit: 7_000 },
        { account: '101', credit: 13_000 },
      ],
      'AN',
    ),
    acquire({ acquiredOn: day('2024-04-01'), commissionedOn: day('2024-04-01') }),
    {
      type: 'asset.dispose',
      asset: 'asset-1',
      date: day('2026-09-30'),
      sale: { price: cents(9_000_00), reference: 'FC-1', buyer: 'Ferrailles Morin' },
    },
    { type: 'accounting.transfer' },
  )
  await golden(company, 'asset-sold')
})

test('a doubtful debt leaves 411, is impaired net of VAT, and is written off with its VAT and its impairment', async () => {
  const owed = after(
    smallCompany(),
    '2026-03-02',
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(5) }] },
    },
    { type: 'sales.validate', document: 'invoice-1' },
    { type: 'accounting.transfer' },
  )
  const doubtful = after(
    owed,
    '2026-12-31',
    { type: 'doubtful.transfer', customer: 'C0003', items: ['invoice-1'] },
    { type: 'doubtful.provide', debts: [{ customer: 'C0003', lossRate: basisPoints(6000) }] },
  )
  await golden(doubtful, 'doubtful-debt')
  const lost = after(doubtful, '2026-12-31', { type: 'doubtful.write-off', customer: 'C0003', reference: 'LJ-12' })
  await golden(lost, 'doubtful-debt-lost')
})

test('accruals, stocks, the closing, the opening entries and the allocation of the profit', async () => {
  const accrual = (kind: string, account: string, euros: number, more: object = {}): CommandInput =>
    ({
      type: 'accrual.record',
      kind,
      label: `Régularisation ${account}`,
      reference: 'INV',
      account,
      amount: cents(euros * 100),
      date: yearEnd,
      ...more,
    }) as CommandInput
  const vat = { vatRate: basisPoints(2000) }
  const running = after(
    smallCompany(),
    '2027-01-20',
    { type: 'supplier.create', code: 'METALPRO', fields: supplierFields('Métalpro') },
    entry(
      day('2026-01-01'),
      'À-nouveaux',
      [
        { account: '37', debit: 42_000 },
        { account: '411', party: 'C0001', debit: 12_000 },
        { account: '512', debit: 6_000 },
        { account: '101', credit: 30_000 },
        { account: '164', credit: 21_000 },
        { account: '401', party: 'METALPRO', credit: 9_000 },
      ],
      'AN',
    ),
    entry(day('2026-06-30'), 'Ventes de l’année', [
      { account: '512', debit: 17_440 },
      { account: '707', credit: 17_440 },
    ]),
    entry(day('2026-06-30'), 'Charges de l’année', [
      { account: '607', debit: 8_700 },
      { account: '512', credit: 8_700 },
    ]),
    accrual('invoiceNotReceived', '607', 1_000, vat),
    accrual('invoiceToIssue', '706', 500, vat),
    accrual('creditNoteToReceive', '6097', 300, vat),
    accrual('creditNoteToIssue', '7097', 400, vat),
    accrual('prepaidExpense', '616', 700),
    accrual('deferredIncome', '706', 900),
    accrual('accruedExpense', '6412', 200, { counterpart: '4282' }),
    { type: 'inventory.book', date: yearEnd, stocks: [{ account: '37', value: cents(38_000_00) }] },
  )
  const closed = after(running, '2027-01-20', { type: 'fiscal-year.close', to: yearEnd })
  const allocated = after(closed, '2027-01-20', {
    type: 'result.allocate',
    legalReserve: cents(187_00),
    dividends: cents(2_000_00),
  })
  await golden(allocated, 'closing-and-opening')
})
