import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { purchaseStory } from '#tests/support/purchase-story.ts'
import { after, smallCompany } from '#tests/support/small-company.ts'
import type { Company } from '../company.ts'
import { ask } from '../views/index.ts'
import { measures } from './measures/index.ts'

const bought = purchaseStory(smallCompany())
const april = { from: day('2026-04-01'), to: day('2026-04-30') }
const may = { from: day('2026-05-01'), to: day('2026-05-31') }
const measure = (name: string, period = april, company: Company = bought) => measures[name]?.run(company, period)
const indicator = (code: string, company: Company, period = may) =>
  ask(company, { view: 'dashboard', ...period }).rows.find((row) => row.code === code)

test('purchases of the month: invoices less credit notes, net of VAT', () => {
  // 1 980 + 60 − 384.
  expect(measure('achats_ht')).toBe(1_656_00)
  expect(measure('nombre_factures_achat')).toBe(2_000)
  expect(measure('montant_avoirs_achat')).toBe(384_00)
  expect(measure('nombre_commandes_achat')).toBe(1_000)
  expect(measure('fournisseurs_actifs')).toBe(2_000)
  expect(measure('factures_a_controler')).toBe(1_000)
  expect(measure('achats_ht', may)).toBe(0)
})

test('what suppliers are owed, and what of it is overdue: F-901 since 9 May, P-55 since 10 May', () => {
  expect(measure('dettes_a_payer')).toBe(987_20)
  expect(measure('dettes_en_retard')).toBe(0)
  expect(measure('dettes_en_retard', { from: april.from, to: day('2026-05-10') })).toBe(915_20)
  expect(measure('dettes_en_retard', may)).toBe(987_20)
  expect(measure('factures_achat_en_retard', may)).toBe(2_000)
  expect(measure('decaissements_fournisseurs')).toBe(1_000_00)
})

/** P-55 is paid on 20 May, 40 days after it; what is left of F-901 (9 April) on 30 May, 51 days after. */
const settled = after(
  after(
    bought,
    '2026-05-20',
    { type: 'purchase.approve', document: 'purchaseInvoice-2', acknowledged: true },
    {
      type: 'payment.record',
      supplier: 'F0003',
      amount: cents(72_00),
      method: 'transfer',
      reference: 'VIR 40',
      allocations: [{ item: 'purchaseInvoice-2' }],
    },
  ),
  '2026-05-30',
  {
    type: 'payment.record',
    supplier: 'F0001',
    amount: cents(915_20),
    method: 'transfer',
    reference: 'VIR 41',
    allocations: [{ item: 'purchaseInvoice-1' }],
  },
)

test('suppliers are paid 45,5 days after their invoices on average; a month that settles none has no average', () => {
  expect(measure('factures_achat_reglees', may, settled)).toBe(2_000)
  expect(indicator('DELAI-FOURNISSEURS', settled)).toMatchObject({ value: 45_500, alert: 'none' })
  expect(indicator('DELAI-FOURNISSEURS', settled, april)?.value).toBeNull()
})

test('an invoice paid with a trade note is paid when the bank pays the note, and alarms past sixty days', () => {
  const promised = after(
    after(bought, '2026-04-20', { type: 'purchase.approve', document: 'purchaseInvoice-2', acknowledged: true }),
    '2026-04-20',
    {
      type: 'payment.record',
      supplier: 'F0003',
      amount: cents(72_00),
      method: 'tradeNote',
      dueDate: day('2026-06-15'),
      reference: 'LCR 2',
      allocations: [{ item: 'purchaseInvoice-2' }],
    },
  )
  expect(measure('factures_achat_reglees', april, promised)).toBe(0)
  const paid = after(promised, '2026-06-15', { type: 'tradeNote.settle', payment: 'payment-2' })
  const june = { from: day('2026-06-01'), to: day('2026-06-30') }
  // From 10 April to 15 June: 66 days.
  expect(indicator('DELAI-FOURNISSEURS', paid, june)).toMatchObject({ value: 66_000, alert: 'alert' })
  expect(measure('decaissements_fournisseurs', june, paid)).toBe(72_00)
})

test('overdue debts call for attention', () => {
  expect(indicator('DETTES-RETARD', bought)).toMatchObject({ value: 987_20, alert: 'watch' })
  expect(indicator('DETTES', settled)).toMatchObject({ value: 0 })
  expect(indicator('ACHATS', bought, april)).toMatchObject({ value: 1_656_00 })
})
