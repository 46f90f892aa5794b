import { z } from 'zod'
import { type Cents, minus, type Thousandths } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { purchaseId } from '../../purchasing/document.ts'
import { type Discrepancy, matchOf } from '../../purchasing/match.ts'
import type { Control } from '../../purchasing/state.ts'
import { type PurchaseRow, purchaseRow } from './purchase-documents.ts'
import { column, columns, view } from './view.ts'

export type MatchRow = {
  /** Counted from 0. */
  readonly line: number
  readonly article: string | null
  readonly label: string
  /** Of the order's line; null for what was not ordered. */
  readonly ordered: Thousandths | null
  readonly received: Thousandths
  /** Of the order's line, by this invoice and those before it, credit notes taken off. */
  readonly invoiced: Thousandths
  readonly quantity: Thousandths
  /** Net of the line's discount. */
  readonly orderedPrice: Cents | null
  readonly invoicedPrice: Cents
  /** Invoiced − ordered; null for what was not ordered. */
  readonly priceGap: Cents | null
  /** Codes of what differs, separated by commas; null when all agrees. */
  readonly gaps: string | null
  readonly sources: readonly string[]
}

/** Contrôle d’une facture fournisseur: order, receipts and invoice line by line, and all that differs. Null for anything else. */
export const purchaseMatch = view({
  args: z.object({ document: purchaseId, at: zDay }),
  run(
    company,
    { document: id, at },
  ): {
    readonly invoice: PurchaseRow
    readonly control: Control
    readonly rows: readonly MatchRow[]
    readonly discrepancies: readonly Discrepancy[]
    /** What the discrepancies cost, net of VAT. */
    readonly amount: Cents
  } | null {
    const invoice = company.purchasing.documents.get(id)
    if (invoice?.kind !== 'purchaseInvoice') return null
    const { lines, discrepancies, amount } = matchOf(company.purchasing, invoice)
    const rows = lines.map(({ line, order, orderedPrice, invoicedPrice, ...matched }): MatchRow => {
      const billed = invoice.content.lines[line]
      const origin = billed?.origin
      return {
        line,
        article: billed?.article ?? null,
        label: billed?.label ?? '',
        ordered: matched.ordered,
        received: matched.received,
        invoiced: matched.invoiced,
        quantity: billed?.quantity ?? matched.invoiced,
        orderedPrice,
        invoicedPrice,
        priceGap: orderedPrice === null ? null : minus(invoicedPrice, orderedPrice),
        gaps: matched.discrepancies.map(({ code }) => code).join(', ') || null,
        sources: [id, ...(origin ? [origin.document] : []), ...(order ? [order.document] : [])],
      }
    })
    const control = invoice.control ?? { status: 'toCheck' }
    return { invoice: purchaseRow(company, invoice, at), control, rows, discrepancies, amount }
  },
  table: {
    columns: [
      ...columns('text', 'article', 'label'),
      ...columns('quantity', 'ordered', 'received', 'invoiced'),
      ...columns('money', 'orderedPrice', 'invoicedPrice', 'priceGap'),
      column('gaps'),
    ],
    rows: (answer) => answer?.rows ?? [],
  },
})
