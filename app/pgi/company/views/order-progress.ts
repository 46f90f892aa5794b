import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { type DocumentId, type DocumentKind, type DocumentLine, documentId } from '../../sales/document.ts'
import type { SalesDocument } from '../../sales/state.ts'
import type { Company } from '../company.ts'
import { isWithin, type Named, zPartyCode } from './named.ts'
import { column, columns, view } from './view.ts'

export type OrderProgressRow = {
  readonly order: { readonly id: string; readonly number: string | null }
  readonly date: Day
  readonly customer: Named
  /** Of the order, counted from 0. */
  readonly line: number
  readonly article: string | null
  readonly label: string
  readonly ordered: Thousandths
  readonly delivered: Thousandths
  readonly toDeliver: Thousandths
  /** What the stock allows of it today. */
  readonly deliverable: Thousandths
  readonly invoiced: Thousandths
  /** Ordered, on no invoice yet, and not sent back before any. */
  readonly toInvoice: Thousandths
  /** Sent back by the customer, whether an invoice had billed it or not. */
  readonly returned: Thousandths
  /** Given back by credit notes. */
  readonly credited: Thousandths
  /** Invoiced, less what was credited. */
  readonly kept: Thousandths
  readonly sources: readonly string[]
}

/** Suivi des commandes clients: each line of each confirmed order, and what delivery notes, return notes, invoices and credit notes made of it. Drafts do not count. */
export const orderProgress = view({
  args: z.object({
    at: zDay,
    customer: zPartyCode.optional(),
    document: documentId.optional(),
    from: zDay.optional(),
    to: zDay.optional(),
  }),
  run(company, { at, customer, document, from, to }) {
    const { sales } = company
    const ids = customer === undefined ? sales.ids : (sales.byCustomer.get(customer) ?? [])
    const rows: OrderProgressRow[] = []
    for (const id of document === undefined ? ids : [document]) {
      const order = sales.documents.get(id)
      if (order?.kind !== 'order' || order.stage !== 'validated') continue
      if (!isWithin(order.content.date, { from, to })) continue
      rows.push(...order.content.lines.map((_, line) => rowOf(company, order, line)))
    }
    rows.sort(
      (left, right) =>
        byText(right.date, left.date) ||
        byText(right.order.number ?? '', left.order.number ?? '') ||
        left.line - right.line,
    )
    return { at, rows, count: rows.length }
  },
  table: {
    columns: [
      column('order.number'),
      column('date', 'day'),
      ...columns('text', 'customer.code', 'customer.name', 'article', 'label'),
      ...columns(
        'quantity',
        'ordered',
        'delivered',
        'toDeliver',
        'deliverable',
        'invoiced',
        'toInvoice',
        'returned',
        'credited',
        'kept',
      ),
    ],
    rows: ({ rows }) => rows,
  },
})

function rowOf(company: Company, order: SalesDocument, line: number): OrderProgressRow {
  const ordered = order.content.lines[line]
  const followers = followersOf(company, order, line)
  const total = (kind: DocumentKind) => sumOf(followers.filter((each) => each.kind === kind))
  // An invoice made from the order itself delivers what it bills.
  const direct = followers.filter(({ kind, from }) => kind === 'invoice' && from === order.document)
  const quantity = ordered?.quantity ?? 0
  const delivered = total('deliveryNote') + sumOf(direct)
  const toDeliver = thousandths(quantity - delivered)
  const invoiced = total('invoice')
  const credited = total('creditNote')
  const back = followers.filter(({ kind }) => kind === 'returnNote')
  const unbilled = back.filter(({ from }) => from.startsWith('deliveryNote-'))
  // A credit note made from its invoice takes goods back by itself.
  const taken = followers.filter(({ kind, from }) => kind === 'creditNote' && from.startsWith('invoice-'))
  const { document: id, number, content } = order
  return {
    order: { id, number: number ?? null },
    date: content.date,
    customer: { code: content.customer, name: content.billedTo.name },
    line,
    article: ordered?.article ?? null,
    label: ordered?.label ?? '',
    ordered: thousandths(quantity),
    delivered: thousandths(delivered),
    toDeliver,
    deliverable: thousandths(Math.min(toDeliver, inStock(company, ordered))),
    invoiced: thousandths(invoiced),
    toInvoice: thousandths(quantity - invoiced - sumOf(unbilled)),
    returned: thousandths(sumOf(back) + (ordered?.goods ? sumOf(taken) : 0)),
    credited: thousandths(credited),
    kept: thousandths(invoiced - credited),
    sources: [id, ...new Set(followers.map((each) => each.document))],
  }
}

/** Services are always there. */
const inStock = ({ stock }: Company, line: DocumentLine | undefined): number =>
  line?.goods && line.article !== undefined
    ? (stock.articles.get(line.article)?.quantity ?? 0)
    : Number.POSITIVE_INFINITY

type Follower = { document: DocumentId; kind: DocumentKind; from: DocumentId; quantity: number }

const sumOf = (some: readonly Follower[]): number => some.reduce((sum, { quantity }) => sum + quantity, 0)

/** The validated lines that come from this one, however far: delivery notes, their invoices, what came back, the credit notes. */
function followersOf(company: Company, { document, successors }: SalesDocument, line: number): Follower[] {
  return successors.flatMap((id): Follower[] => {
    const successor = company.sales.documents.get(id)
    if (successor?.stage !== 'validated') return []
    return successor.content.lines.flatMap(({ origin, quantity }, index) =>
      origin?.document === document && origin.line === line
        ? [{ document: id, kind: successor.kind, from: document, quantity }, ...followersOf(company, successor, index)]
        : [],
    )
  })
}
