import { type Day, daysBetween } from '#base/dates.ts'
import { negate, sumOf } from '#base/money.ts'
import { isDepositLine } from '../../../purchasing/deposit.ts'
import type { PurchaseDocument } from '../../../purchasing/state.ts'
import type { Payment } from '../../../treasury/state.ts'
import type { Company } from '../../company.ts'
import type { Period } from '../../sales-lines.ts'
import { isWithin } from '../../views/named.ts'
import { matchingOf, type OpenItem, openItemsAt, suppliersWithItems } from '../../views/open-items.ts'
import { countMeasure, moneyMeasure } from '../measure.ts'

export const validated = ({ purchasing }: Company, kinds: readonly PurchaseDocument['kind'][], period: Period) =>
  [...purchasing.ids].flatMap((id) => {
    const document = purchasing.documents.get(id)
    const isCounted = document?.number !== undefined && kinds.includes(document.kind)
    return isCounted && isWithin(document.content.date, period) ? [document] : []
  })

/** Deposits, and the credit notes that give them back, are left out: the invoice that deducts them bills the whole purchase. */
export const billed = (company: Company, period: Period): PurchaseDocument[] =>
  validated(company, ['purchaseInvoice', 'supplierCreditNote'], period).filter(
    ({ content }) => !content.lines.every(isDepositLine),
  )

export const netOf = ({ kind, totals }: PurchaseDocument): number =>
  (kind === 'supplierCreditNote' ? -1 : 1) * (totals?.net ?? 0)

export const owed = (company: Company, { to }: Period): OpenItem[] =>
  suppliersWithItems(company).flatMap((supplier) => openItemsAt(company, supplier, to))

/** What a trade note promises is paid on the day that the bank pays it. */
export const paidOn = ({ method, date, settled }: Payment): Day | undefined =>
  method === 'tradeNote' ? settled?.date : date

/** The day on which an invoice was wholly paid, by one payment at least: that of the last one. */
function settledOn(company: Company, { document }: PurchaseDocument): Day | undefined {
  const { treasury } = company
  if (treasury.items.get(document)?.left !== 0) return undefined
  const debits = (matchingOf(company, document)?.allocations ?? []).flatMap(({ debit, credit }) =>
    credit === document ? [debit] : [],
  )
  const days: Day[] = []
  for (const id of debits) {
    const payment = treasury.payments.get(id)
    const on = payment && paidOn(payment)
    if (payment && on === undefined) return undefined
    if (on !== undefined) days.push(on)
  }
  return days.sort().at(-1)
}

/** The invoices wholly paid in the period, with the days from each to its last payment. */
export const settled = (company: Company, period: Period): { document: PurchaseDocument; days: number }[] =>
  [...company.purchasing.documents.values()].flatMap((document) => {
    if (document.kind !== 'purchaseInvoice' || document.stage !== 'validated') return []
    const on = settledOn(company, document)
    const { referenceDate, date } = document.content
    return on !== undefined && isWithin(on, period) ? [{ document, days: daysBetween(referenceDate ?? date, on) }] : []
  })

export const purchasingMeasures = {
  /** Suppliers' invoices less credit notes, net of VAT. */
  achats_ht: moneyMeasure((company, period) => billed(company, period).reduce((sum, each) => sum + netOf(each), 0)),
  nombre_factures_achat: countMeasure(
    (company, period) => billed(company, period).filter(({ kind }) => kind === 'purchaseInvoice').length,
  ),
  montant_avoirs_achat: moneyMeasure((company, period) =>
    billed(company, period)
      .filter(({ kind }) => kind === 'supplierCreditNote')
      .reduce((sum, each) => sum - netOf(each), 0),
  ),
  nombre_commandes_achat: countMeasure((company, period) => validated(company, ['purchaseOrder'], period).length),
  fournisseurs_actifs: countMeasure(
    (company, period) => new Set(billed(company, period).map(({ content }) => content.supplier)).size,
  ),
  factures_a_controler: countMeasure(
    ({ purchasing }) =>
      [...purchasing.documents.values()].filter(({ control }) => control !== undefined && control.status !== 'approved')
        .length,
  ),
  /** What suppliers are owed at the end of the period, credits off: the items, where `dettes_fournisseurs` reads the books. */
  dettes_a_payer: moneyMeasure((company, period) => negate(sumOf(owed(company, period), ({ balance }) => balance))),
  dettes_en_retard: moneyMeasure((company, period) =>
    negate(
      sumOf(
        owed(company, period).filter(({ daysLate }) => daysLate > 0),
        ({ balance }) => balance,
      ),
    ),
  ),
  factures_achat_en_retard: countMeasure(
    (company, period) => owed(company, period).filter(({ daysLate }) => daysLate > 0).length,
  ),
  decaissements_fournisseurs: moneyMeasure(({ treasury }, period) =>
    [...treasury.payments.values()].reduce((sum, payment) => {
      const on = paidOn(payment)
      return on !== undefined && isWithin(on, period) ? sum + payment.amount : sum
    }, 0),
  ),
  factures_achat_reglees: countMeasure((company, period) => settled(company, period).length),
  jours_reglement_achat: countMeasure((company, period) =>
    settled(company, period).reduce((sum, { days }) => sum + days, 0),
  ),
}
