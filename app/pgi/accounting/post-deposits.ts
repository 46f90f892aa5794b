/**
 * What deposits mean in the books. A deposit invoice moves 4191, net of VAT, and its VAT, due on deposits whatever is sold
 * (CGI art. 269-2 a and c): the general postings do it, its lines being on 4191. Here, what the final invoice undoes. It
 * bills the whole sale, so it takes back from 4191 and from VAT what the deposits had put there (mirror: 4091, 44566).
 */
import { allocate, type Cents, cents, sumOf } from '#base/money.ts'
import { rateText } from '#base/rate-text.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import type { PurchasingEvent } from '../purchasing/events.ts'
import type { SalesEvent } from '../sales/events.ts'
import type { Figure } from './figures.ts'
import type { SharedVat } from './vat/receipts.ts'

/** What an entry that moves 4191 or 4091 does, besides the rule of its document. */
export const DEPOSIT_RULE = { code: 'deposit_is_no_sale_yet', law: 'PCG, art. 1214-41\u202f; CGI, art. 269-2' }

export const isAboutDeposit = ({ account }: { readonly account: string }): boolean =>
  account === ACCOUNTS.depositsReceived || account === ACCOUNTS.depositsPaid

type Invoice = Extract<SalesEvent, { type: 'InvoiceIssued' }>
type Deductions = NonNullable<Invoice['content']['deductions']>

/** `vat` is the invoice's own, shared out between what is due and what waits for the payment: deposits follow it. */
export function deductedFromSale({ content }: Invoice, vat: readonly SharedVat[]): Figure[] {
  const { customer, deductions = [] } = content
  return deductions.flatMap((deduction) => [
    {
      account: ACCOUNTS.depositsReceived,
      amount: deduction.net,
      party: customer,
      label: `Acompte ${deduction.number} déduit`,
    },
    ...deduction.vat.flatMap((part) => {
      const label = `TVA ${rateText(part.rate)} – acompte ${deduction.number} déduit`
      const [due, waiting] = sharedLike(part, vat)
      return [
        { account: ACCOUNTS.outputVat, amount: due.amount, label, vat: { rate: part.rate, base: cents(-due.base) } },
        {
          account: ACCOUNTS.outputVatPending,
          amount: waiting.amount,
          label,
          vat: { rate: part.rate, base: cents(-waiting.base) },
        },
      ]
    }),
  ])
}

/** What the deposits had debited: 4091, and the VAT that was deducted with them. */
export function deductedFromPurchase({ content }: Extract<PurchasingEvent, { totals: unknown }>): Figure[] {
  return (content.deductions ?? []).flatMap(({ number, reference = number, net, vat }) => [
    { account: ACCOUNTS.depositsPaid, amount: net, party: content.supplier, label: `Acompte ${reference} déduit` },
    ...vat.map(({ rate, amount }) => ({
      account: ACCOUNTS.inputVat,
      amount,
      label: `TVA ${rateText(rate)} – acompte ${reference} déduit`,
    })),
  ])
}

type Part = { readonly base: Cents; readonly amount: Cents }
type RatedPart = Deductions[number]['vat'][number]

/** The VAT of a deposit in the proportions of the invoice's own at that rate: [due at once, waiting for the payment]. */
export function sharedLike({ rate, base, amount }: RatedPart, vat: readonly SharedVat[]): readonly [Part, Part] {
  const own = vat.find(({ due }) => due.rate === rate)
  const weights = own && own.deferred.base > 0 ? [Math.max(0, own.due.base), own.deferred.base] : [1, 0]
  const [dueBase = base, waitingBase = cents(0)] = allocate(base, weights)
  const [dueTax = amount, waitingTax = cents(0)] = allocate(amount, weights)
  return [
    { base: dueBase, amount: dueTax },
    { base: waitingBase, amount: waitingTax },
  ]
}

/** What the deposits already paid of the VAT that waits, at one rate. */
export function depositsWaiting({ content }: Invoice, vat: readonly SharedVat[], { deferred }: SharedVat): Part {
  const parts = (content.deductions ?? [])
    .flatMap((deduction) => deduction.vat)
    .filter(({ rate }) => rate === deferred.rate)
    .map((part) => sharedLike(part, vat)[1])
  return { base: sumOf(parts, ({ base }) => base), amount: sumOf(parts, ({ amount }) => amount) }
}
