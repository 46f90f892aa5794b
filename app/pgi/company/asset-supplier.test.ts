/** A fixed asset whose invoice is booked with it: what is owed on 404, until it is paid and matched. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { after, buyingCompany, tell, thousand } from '#tests/support/small-company.ts'
import { acquire } from '#tests/support/year-end-company.ts'
import type { CommandInput } from './command.ts'
import { ask } from './views/index.ts'

const TODAY = '2026-03-16'
/** A machine of 20 000 € and its VAT: 24 000 €. */
const machine = acquire({ acquiredOn: day('2026-02-10'), supplier: 'F0001', reference: 'F-88' }, 2_000)
const bought = after(buyingCompany(), TODAY, machine)
const at = day('2026-06-30')
const rows = (company = bought) => ask(company, { view: 'payables-schedule', at }).rows

test('the supplier is owed the invoice on 404, and its terms say when', () => {
  expect(rows()).toMatchObject([
    {
      item: 'asset-1',
      kind: 'asset',
      supplier: { code: 'F0001' },
      reference: 'F-88',
      balance: 24_000_00,
      control: null,
    },
  ])
  expect(bought.treasury.items.get('asset-1')).toMatchObject({ account: '404000', amount: -24_000_00 })
  const { terms } = bought.crm.suppliers.get('F0001')?.fields ?? {}
  expect(terms).toMatchObject({ days: 30 })
  expect(rows()[0]?.dueDate).toBe('2026-03-12')
  expect(ask(bought, { view: 'aged-payables', at }).rows).toMatchObject([
    { supplier: { code: 'F0001' }, balance: 24_000_00, lateOver90: 24_000_00 },
  ])
})

test('the cash position pays it on its day, or at once when it is late', () => {
  const paidOn = (from: string) =>
    ask(bought, { view: 'cash-position', at: day(from), days: 60, threshold: cents(0), planned: [] }).rows.filter(
      ({ paid }) => paid !== 0,
    )
  expect(paidOn('2026-03-02')).toMatchObject([{ date: '2026-03-12', paid: 24_000_00, sources: ['asset-1'] }])
  expect(paidOn('2026-04-20')).toMatchObject([{ date: '2026-04-20', paid: 24_000_00 }])
})

test('a payment run proposes it and settles it: 404 is empty in the books, and the two lines carry one letter', () => {
  const due = ask(bought, { view: 'payment-proposal', at: day(TODAY), until: day('2026-03-31') })
  expect(due.rows.map(({ item }) => item)).toEqual(['asset-1'])
  const run: CommandInput = { type: 'payment.run', items: ['asset-1'], method: 'transfer', reference: 'VIR-1' }
  const paid = after(bought, TODAY, run, { type: 'accounting.transfer' })
  expect(rows(paid)).toEqual([])
  expect(paid.treasury.payments.get('payment-1')).toMatchObject({ account: '404000', amount: 24_000_00 })
  expect(paid.accounting.partyTotals.get('404000/F0001')).toMatchObject({ debit: 24_000_00, credit: 24_000_00 })
  expect(ask(paid, { view: 'matchings', customer: 'F0001' }).rows).toMatchObject([{ letter: 'A' }])
})

test('what is owed for assets and for purchases is not paid by one payment: the accounts differ', () => {
  const purchase: CommandInput = {
    type: 'purchase.draft',
    kind: 'purchaseInvoice',
    content: { supplier: 'F0001', reference: 'F-90', lines: [{ article: 'BUR', quantity: thousand(1) }] },
  }
  const both = after(
    bought,
    TODAY,
    purchase,
    { type: 'purchase.validate', document: 'purchaseInvoice-1' },
    { type: 'purchase.approve', document: 'purchaseInvoice-1', acknowledged: true },
  )
  expect(
    tell(
      both,
      {
        type: 'payment.record',
        supplier: 'F0001',
        amount: cents(24_100_00),
        method: 'transfer',
        reference: 'VIR-1',
        allocations: [{ item: 'asset-1' }, { item: 'purchaseInvoice-1' }],
      },
      TODAY,
    ),
  ).toMatchObject({ code: 'items_of_several_accounts', accounts: ['404000', '401000'] })
})
