import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { type PurchaseId, type PurchaseKind, type PurchaseLine, purchaseId } from '../../purchasing/document.ts'
import type { PurchaseDocument } from '../../purchasing/state.ts'
import type { Company } from '../company.ts'
import { isWithin, type Named, zPartyCode } from './named.ts'
import { column, columns, view } from './view.ts'

export type PurchaseProgressRow = {
  readonly order: { readonly id: string; readonly number: string | null }
  readonly date: Day
  readonly supplier: Named
  /** When the supplier is expected to deliver. */
  readonly deliveryDate: Day | null
  /** Nothing more is expected of the order. */
  readonly isClosed: boolean
  /** Of the order, counted from 0. */
  readonly line: number
  readonly article: string | null
  readonly label: string
  readonly ordered: Thousandths
  readonly received: Thousandths
  /** Ordered and still expected. */
  readonly toReceive: Thousandths
  readonly returned: Thousandths
  readonly invoiced: Thousandths
  /** Given back by credit notes; a rebate gives no quantity back. */
  readonly credited: Thousandths
  /** Ordered and kept, and on no invoice yet. */
  readonly toInvoice: Thousandths
  readonly sources: readonly string[]
}

/** Suivi des commandes fournisseurs: each line of each order sent, and what receipts, returns, invoices and credit notes made of it. Drafts do not count. */
export const purchaseProgress = view({
  args: z.object({
    at: zDay,
    supplier: zPartyCode.optional(),
    document: purchaseId.optional(),
    from: zDay.optional(),
    to: zDay.optional(),
  }),
  run(company, { at, supplier, document, from, to }) {
    const { purchasing } = company
    const ids = supplier === undefined ? purchasing.ids : (purchasing.bySupplier.get(supplier) ?? [])
    const rows: PurchaseProgressRow[] = []
    for (const id of document === undefined ? ids : [document]) {
      const order = purchasing.documents.get(id)
      if (order?.kind !== 'purchaseOrder' || !isFixed(order) || !isWithin(order.content.date, { from, to })) continue
      rows.push(...order.content.lines.map((each, line) => rowOf(company, order, each, line)))
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
      ...columns('text', 'supplier.code', 'supplier.name', 'article', 'label'),
      column('deliveryDate', 'day'),
      ...columns('quantity', 'ordered', 'received', 'toReceive', 'returned', 'invoiced', 'credited', 'toInvoice'),
    ],
    rows: ({ rows }) => rows,
  },
})

const isFixed = ({ stage }: PurchaseDocument): boolean => stage === 'validated' || stage === 'closed'

function rowOf(
  company: Company,
  order: PurchaseDocument,
  { article, label, quantity: ordered }: PurchaseLine,
  line: number,
): PurchaseProgressRow {
  const followers = followersOf(company, order, line)
  const total = (kind: PurchaseKind) =>
    followers.reduce((sum, each) => (each.kind === kind ? sum + each.quantity : sum), 0)
  const received = total('goodsReceipt')
  const returned = total('goodsReturn')
  const invoiced = total('purchaseInvoice')
  const credited = total('supplierCreditNote')
  const { document: id, number, content, stage } = order
  const isClosed = stage === 'closed'
  const toReceive = isClosed ? 0 : Math.max(0, ordered - received)
  return {
    order: { id, number: number ?? null },
    date: content.date,
    supplier: { code: content.supplier, name: content.seller.name },
    deliveryDate: content.deliveryDate ?? null,
    isClosed,
    line,
    article: article ?? null,
    label,
    ordered,
    received: thousandths(received),
    toReceive: thousandths(toReceive),
    returned: thousandths(returned),
    invoiced: thousandths(invoiced),
    credited: thousandths(credited),
    toInvoice: thousandths(Math.max(0, received + toReceive - returned - (invoiced - credited))),
    sources: [id, ...new Set(followers.map((each) => each.document))],
  }
}

type Follower = { document: PurchaseId; kind: PurchaseKind; quantity: number }

/** The validated lines that come from this one, however far. */
function followersOf(company: Company, source: PurchaseDocument, line: number): Follower[] {
  return source.successors.flatMap((id): Follower[] => {
    const successor = company.purchasing.documents.get(id)
    if (!successor || !isFixed(successor)) return []
    return successor.content.lines.flatMap(({ origin, quantity, unitPrice }, index) => {
      if (origin?.document !== source.document || origin.line !== line) return []
      const isRebate = source.kind === 'purchaseInvoice' && unitPrice < (source.content.lines[line]?.unitPrice ?? 0)
      const follower = { document: id, kind: successor.kind, quantity: isRebate ? 0 : quantity }
      return [follower, ...followersOf(company, successor, index)]
    })
  })
}
