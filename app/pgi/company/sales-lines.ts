/** Sales invoiced, line by line, with what the goods cost: what turnover, margins and commissions are made of. */
import type { Day } from '#base/dates.ts'
import { lineAmount } from '#base/discounts.ts'
import { allocate, type Cents, cents, proportion, times } from '#base/money.ts'
import { isDepositLine } from '../sales/deposit.ts'
import type { DocumentLine } from '../sales/document.ts'
import type { SalesDocument } from '../sales/state.ts'
import { totalsOf } from '../sales/totals.ts'
import type { Company } from './company.ts'

export type SalesLine = {
  readonly document: string
  readonly customer: string
  readonly salesperson: string | null
  readonly article: string | null
  readonly family: string | null
  /** Net of VAT and of every discount, carriage left out; negative on a credit note. */
  readonly net: Cents
  /** At the cost at which the goods left the stock, or at the purchase price of the record for what has no stock. */
  readonly cost: Cents
}

export type Period = { readonly from: Day; readonly to: Day }

/** Deposits, and the credit notes that give them back, are left out: the invoice that deducts them bills the whole sale. */
export function invoicedDocuments({ sales }: Company, { from, to }: Period): SalesDocument[] {
  return [...sales.ids].flatMap((id) => {
    const document = sales.documents.get(id)
    if (document?.stage !== 'validated') return []
    const { kind, content } = document
    const isInvoiced = (kind === 'invoice' || kind === 'creditNote') && !content.lines.every(isDepositLine)
    return isInvoiced && from <= content.date && content.date <= to ? [document] : []
  })
}

export const signOf = ({ kind }: Pick<SalesDocument, 'kind'>): 1 | -1 => (kind === 'creditNote' ? -1 : 1)

export function salesLinesOf(company: Company, document: SalesDocument): SalesLine[] {
  const { content } = document
  const { netCommercial } = document.totals ?? totalsOf(content)
  const nets = allocate(
    netCommercial,
    content.lines.map((line) => lineAmount(line)),
  )
  const sign = signOf(document)
  return content.lines.flatMap((line, index) =>
    isDepositLine(line)
      ? []
      : [
          {
            document: document.document,
            customer: content.customer,
            salesperson: content.salesperson ?? null,
            article: line.article ?? null,
            family:
              line.article === undefined ? null : (company.stock.articles.get(line.article)?.fields.family ?? null),
            net: cents(sign * (nets[index] ?? 0)),
            cost: cents(sign * costOf(company, document.document, line)),
          },
        ],
  )
}

export const salesLines = (company: Company, period: Period): SalesLine[] =>
  invoicedDocuments(company, period).flatMap((document) => salesLinesOf(company, document))

/** Goods moved with the delivery or return note that the line comes from, or with the invoice or credit note itself. */
export const movedBy = (document: string, { origin }: DocumentLine): string =>
  origin && /^(deliveryNote|returnNote)-/.test(origin.document) ? origin.document : document

function costOf({ stock }: Company, document: string, line: DocumentLine): Cents {
  const { article: code, quantity, returned } = line
  const article = code === undefined ? undefined : stock.articles.get(code)
  // What came back damaged is on no shelf: its sale is lost, its cost is not recovered.
  if (!article || returned?.condition === 'damaged') return cents(0)
  const source = movedBy(document, line)
  for (const movement of article.movements) {
    if (movement.source !== source || movement.quantity === 0) continue
    return cents(Math.abs(proportion(movement.value, quantity, Math.abs(movement.quantity))))
  }
  return times(article.fields.purchasePrice, quantity)
}
