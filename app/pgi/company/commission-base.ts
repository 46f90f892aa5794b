/** What a salesperson's commission is worked out on: turnover invoiced, turnover collected, or margin, net of VAT. */
import { addDays, type Day } from '#base/dates.ts'
import { type Cents, cents, proportion, sumOf } from '#base/money.ts'
import type { CommissionPlan } from '../crm/collaborator.ts'
import type { SalesDocument } from '../sales/state.ts'
import type { Company } from './company.ts'
import { invoicedDocuments, type Period, salesLinesOf } from './sales-lines.ts'
import { kindOfItem, stoodAt } from './views/open-items.ts'

export type CommissionPart = { readonly document: string; readonly amount: Cents }

/** The part of each document, nil parts left out. No family said: all of them. */
export function commissionParts(
  company: Company,
  salesperson: string,
  base: CommissionPlan['base'],
  families: readonly string[],
  period: Period,
): CommissionPart[] {
  const isOurs = ({ content }: SalesDocument): boolean => content.salesperson === salesperson
  const documents =
    base === 'collected'
      ? invoicedDocuments(company, { from: firstDay(company), to: period.to }).filter(({ kind }) => kind === 'invoice')
      : invoicedDocuments(company, period)
  return documents.filter(isOurs).flatMap((document) => {
    const lines = salesLinesOf(company, document).filter(
      ({ family }) => families.length === 0 || (family !== null && families.includes(family)),
    )
    const net = sumOf(lines, (line) => line.net)
    const amount =
      base === 'invoiced'
        ? net
        : base === 'margin'
          ? cents(net - sumOf(lines, (line) => line.cost))
          : collected(company, document, net, period)
    return amount === 0 ? [] : [{ document: document.document, amount }]
  })
}

/** Invoices of the years before may be collected now. */
const firstDay = ({ identity }: Company): Day =>
  [identity.fiscalYear, ...(identity.previousFiscalYears ?? [])].reduce(
    (first, { from }) => (from < first ? from : first),
    identity.fiscalYear.from,
  )

/** Cumulated at the end of the period less cumulated before it, so that nothing is paid twice when a matching is widened. */
function collected(company: Company, invoice: SalesDocument, net: Cents, { from, to }: Period): Cents {
  const { document, totals, content } = invoice
  const gross = totals?.gross ?? 0
  if (gross <= 0) return cents(0)
  // What was received of the deposits counts once the invoice that deducts them is there.
  const inAdvance = (day: Day): number =>
    (content.date <= day ? (content.deductions ?? []) : []).reduce((sum, { deposit, gross: taken }) => {
      const asked = company.sales.documents.get(deposit)?.totals?.gross ?? 0
      return asked <= 0 ? sum : sum + proportion(taken, receivedAt(company, deposit, day), asked)
    }, 0)
  const upTo = (day: Day): number => proportion(net, receivedAt(company, document, day) + inAdvance(day), gross)
  return cents(upTo(to) - upTo(addDays(from, -1)))
}

/** Money received for an invoice, with VAT, at the end of a day; a credit note is not money. */
function receivedAt(company: Company, invoice: string, at: Day): number {
  const { treasury } = company
  const customer = treasury.items.get(invoice)?.customer
  if (customer === undefined) return 0
  let received = 0
  for (const id of treasury.matchingsByCustomer.get(customer) ?? []) {
    const matching = treasury.matchings.get(id)
    if (!matching || !stoodAt(company, matching, at)) continue
    for (const { debit, credit, amount } of matching.allocations) {
      if (debit === invoice && kindOfItem(credit) !== 'creditNote') received += amount
    }
  }
  return received
}

export const commissionBase = (...args: Parameters<typeof commissionParts>): Cents =>
  sumOf(commissionParts(...args), ({ amount }) => amount)
