/** A company whose views were worked out by hand. */
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import type { Company } from '#pgi'
import { after, smallCompany, thousand } from './small-company.ts'

/** The day on which it is looked at. */
export const LOOKED_AT = day('2026-04-20')

/**
 * C0001 (limit 5 000): order of 10 BUR (4 800 with VAT), 4 delivered on 2 March and invoiced (FA-1: 1 920, due 1 April).
 * C0003: FA-2 of 12 January (600, due 11 February) half paid by transfer on 20 February, reminded once on 16 March;
 * FA-3 of 10 April (240, due 10 May). C0002: cheque of 50 that settles nothing.
 * The three invoices and the transfer are in the books, the cheque is not.
 */
export function lookedAtCompany(): Company {
  const service = (euros: number) => [
    { label: 'Montage', quantity: thousand(1), unitPrice: cents(euros * 100), vatRate: basisPoints(2000) },
  ]
  let company = after(
    smallCompany(),
    '2026-01-12',
    { type: 'sales.draft', kind: 'invoice', content: { customer: 'C0003', lines: service(500) } },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  company = after(company, '2026-02-20', {
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(300_00),
    method: 'transfer',
    reference: 'VIR 7',
    allocations: [{ item: 'invoice-1' }],
  })
  company = after(
    company,
    '2026-03-02',
    {
      type: 'sales.draft',
      kind: 'order',
      content: { customer: 'C0001', reference: 'BC 88', lines: [{ article: 'BUR', quantity: thousand(10) }] },
    },
    { type: 'sales.validate', document: 'order-1' },
    {
      type: 'sales.transform',
      from: ['order-1'],
      to: 'deliveryNote',
      lines: [{ line: 0, quantity: thousand(4) }],
    },
    { type: 'sales.validate', document: 'deliveryNote-1' },
    { type: 'sales.transform', from: ['deliveryNote-1'], to: 'invoice' },
    { type: 'sales.validate', document: 'invoice-2' },
  )
  company = after(company, '2026-03-16', {
    type: 'reminder.send',
    customer: 'C0003',
    level: 1,
    items: ['invoice-1'],
    channel: 'mail',
  })
  company = after(
    company,
    '2026-04-10',
    { type: 'sales.draft', kind: 'invoice', content: { customer: 'C0003', lines: service(200) } },
    { type: 'sales.validate', document: 'invoice-3' },
    { type: 'accounting.transfer' },
  )
  return after(company, '2026-04-15', {
    type: 'receipt.record',
    customer: 'C0002',
    amount: cents(50_00),
    method: 'cheque',
    reference: '4471',
  })
}
