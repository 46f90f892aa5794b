/** A company at the end of its year: a press, sales and purchases, a customer who will not pay, an insurance paid in advance. */
import { type Day, day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import type { CommandInput, Company } from '#pgi'
import { after, smallCompany, supplierFields } from './small-company.ts'

export const YEAR_END = day('2026-12-31')

type Line = { account: string; party?: string; debit?: number; credit?: number }

/** An entry typed by hand, in euros. */
export const entry = (date: Day, label: string, lines: readonly Line[], journal: 'AN' | 'OD' = 'OD'): CommandInput => ({
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

type Fields = Extract<CommandInput, { type: 'asset.acquire' }>['fields']

/** A machine of 20 000 € over five years, unless told otherwise. */
export const acquire = (fields: Partial<Fields> = {}, vatRate?: number): CommandInput => ({
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

/** Who sells the press. */
const pressMaker: CommandInput = {
  type: 'supplier.create',
  code: 'METALPRO',
  fields: supplierFields('Métalpro'),
}

const opened = (): Company =>
  after(
    smallCompany(),
    '2026-04-01',
    pressMaker,
    entry(
      day('2026-01-01'),
      'À-nouveaux',
      [
        { account: '37', debit: 7_500 },
        { account: '411', party: 'C0003', debit: 2_400 },
        { account: '512', debit: 60_000 },
        { account: '101', credit: 50_000 },
        { account: '164', credit: 10_900 },
        { account: '401', party: 'METALPRO', credit: 9_000 },
      ],
      'AN',
    ),
    acquire(
      {
        label: 'Presse',
        commissionedOn: day('2026-04-01'),
        supplier: 'METALPRO',
        reference: 'F-88',
        location: 'Atelier',
      },
      2_000,
    ),
    { type: 'accounting.transfer' },
  )

/** Everything is done but the closing; the day is 15 January 2027. */
export const yearEndCompany = (): Company =>
  after(
    opened(),
    '2027-01-15',
    entry(day('2026-06-30'), 'Ventes', [
      { account: '512', debit: 90_000 },
      { account: '707', credit: 75_000 },
      { account: '44571', credit: 15_000 },
    ]),
    entry(day('2026-06-30'), 'Achats', [
      { account: '607', debit: 30_000 },
      { account: '44566', debit: 6_000 },
      { account: '512', credit: 36_000 },
    ]),
    entry(day('2026-11-30'), 'Salaires et assurance', [
      { account: '6411', debit: 15_000 },
      { account: '616', debit: 1_200 },
      { account: '512', credit: 16_200 },
    ]),
    { type: 'depreciation.record', to: YEAR_END },
    { type: 'accounting.transfer' },
    { type: 'doubtful.transfer', customer: 'C0003', items: ['entry-1.1'], date: YEAR_END },
    { type: 'doubtful.provide', date: YEAR_END, debts: [{ customer: 'C0003', lossRate: basisPoints(5_000) }] },
    {
      type: 'accrual.record',
      kind: 'prepaidExpense',
      date: YEAR_END,
      label: 'Assurance de janvier à juin 2027',
      reference: 'INV-1',
      account: '616',
      amount: cents(600_00),
    },
  )
