/** What suppliers' invoices and credit notes mean in the books. */
import { type Cents, minus, negate } from '#base/money.ts'
import { rateText } from '#base/rate-text.ts'
import { invariant } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { toPay } from '../purchasing/deduction.ts'
import { isSelfAssessed, type PurchaseContent, type PurchaseTotals } from '../purchasing/document.ts'
import type { PurchasingEvent } from '../purchasing/events.ts'
import { payableAccountOf } from '../purchasing/payable.ts'
import type { Entry } from './events.ts'
import { clipped, type Figure, linesOf } from './figures.ts'
import { deductedFromPurchase } from './post-deposits.ts'

type PurchasePosting = Extract<PurchasingEvent, { type: 'PurchaseInvoiceRecorded' | 'SupplierCreditNoteRecorded' }>

/** Deductible VAT, and the account that the buyer owes it on when the supplier bills none. */
const VAT: Readonly<Record<PurchaseContent['treatment'], { deductible: string; due?: string }>> = {
  domestic: { deductible: ACCOUNTS.inputVat },
  intraCommunity: { deductible: ACCOUNTS.intraCommunityInputVat, due: ACCOUNTS.intraCommunityVatDue },
  reverseCharge: { deductible: ACCOUNTS.reverseChargeInputVat, due: ACCOUNTS.reverseChargeOutputVat },
  exempt: { deductible: ACCOUNTS.inputVat },
}

/**
 * Discounts given on the invoice itself are not booked: the purchase is net of them (PCG art. 1221-60), except the discount
 * for prompt payment, financial revenue (765). A fixed asset takes its cost, all discounts off and carriage on (PCG art.
 * 213-8), and its VAT has its own account (44562).
 */
function purchase(event: PurchasePosting, name: string) {
  const { document, content, totals } = event
  const { reference = event.number, seller } = content
  const title = `${name} ${reference}`
  const label = `${title} – ${seller.name}`
  const costs: Figure[] = [
    ...[...totals.costs]
      .sort((one, two) => byText(one.account, two.account))
      // Deposits are followed supplier by supplier, without being what the supplier is owed.
      .map((cost) => (cost.account === ACCOUNTS.depositsPaid ? { ...cost, party: content.supplier } : cost)),
    { account: ACCOUNTS.carriageOnPurchases, amount: totals.carriage },
  ]
  const owed: Figure = {
    account: payableAccountOf(content),
    amount: totals.gross,
    party: content.supplier,
    item: document,
  }
  const sign = event.type === 'PurchaseInvoiceRecorded' ? 1 : -1
  const due = isSelfAssessed(content) ? vatDue(content, totals, title, sign) : []
  const discount: Figure = { account: ACCOUNTS.settlementDiscountObtained, amount: totals.settlementRevenue }
  return { reference, label, costs, vat: deductibleVat(content, totals, title), owed, due, discount }
}

/** One line per rate. A credit note takes back what its invoice said: its base has the sign of its tax. */
const vatDue = ({ treatment }: PurchaseContent, { vat }: PurchaseTotals, title: string, sign: 1 | -1): Figure[] =>
  vat.map(({ rate, base, amount }) => {
    const account = VAT[treatment].due
    invariant(account, `a purchase ${treatment} owes its VAT on no account`)
    return {
      account,
      amount,
      label: `TVA ${rateText(rate)} autoliquidée – ${title}`,
      vat: { rate, base: sign === 1 ? base : negate(base) },
    }
  })

/** One line per rate, fixed assets apart. */
function deductibleVat({ treatment }: PurchaseContent, { vat }: PurchaseTotals, title: string): Figure[] {
  const line = (account: string, amount: Cents, rate: PurchaseTotals['vat'][number]['rate']): Figure => ({
    account,
    amount,
    label: `TVA ${rateText(rate)} – ${title}`,
  })
  return vat.flatMap(({ rate, amount, onAssets }) => [
    line(VAT[treatment].deductible, minus(amount, onAssets), rate),
    line(ACCOUNTS.inputVatOnAssets, onAssets, rate),
  ])
}

const head = ({ document, content }: PurchasePosting, label: string, reference: string) => ({
  journal: 'AC' as const,
  date: content.date,
  label: clipped(label),
  reference,
  referenceDate: content.referenceDate ?? content.date,
  source: document,
})

export function postPurchaseInvoice(event: PurchasePosting): Entry {
  const { content, totals } = event
  const name = content.depositOn === undefined ? 'Facture' : 'Facture d’acompte'
  const { reference, label, costs, vat, owed, due, discount } = purchase(event, name)
  const left = { ...owed, amount: toPay(totals, content) }
  const credits = [left, ...deductedFromPurchase(event), ...due, discount]
  return { ...head(event, label, reference), lines: linesOf(label, [...costs, ...vat], credits) }
}

/** A return reverses the accounts of the purchase itself; a rebate obtained afterwards has its own (609). */
export function postSupplierCreditNote(event: PurchasePosting): Entry {
  const { reference, label, costs, vat, owed, due, discount } = purchase(event, 'Avoir')
  return { ...head(event, label, reference), lines: linesOf(label, [owed, ...due, discount], [...costs, ...vat]) }
}
