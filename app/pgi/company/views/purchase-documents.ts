import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, negate, sumOf, ZERO } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { deducted, toPay } from '../../purchasing/deduction.ts'
import { isDeposit } from '../../purchasing/deposit.ts'
import { type PurchaseKind, purchaseKind } from '../../purchasing/document.ts'
import type { PurchaseDocument } from '../../purchasing/state.ts'
import { totalsOf } from '../../purchasing/totals.ts'
import type { Company } from '../company.ts'
import { isWithin, type Named, zSupplierCode } from './named.ts'
import type { ControlStatus } from './payables-schedule.ts'
import { PURCHASE_STATUSES, type PurchaseStatus, purchaseStatusOf } from './purchase-status.ts'
import { column, columns, view } from './view.ts'

export type PurchaseRow = {
  readonly id: string
  readonly kind: PurchaseKind
  /** Null for a draft. */
  readonly number: string | null
  readonly date: Day
  readonly supplier: Named
  /** The supplier's own number, and its date. */
  readonly reference: string | null
  readonly referenceDate: Day | null
  readonly net: Cents
  readonly vat: Cents
  readonly gross: Cents
  /** Whether it asks for money in advance (facture d’acompte). */
  readonly isDeposit: boolean
  /** Deposits taken off; `toPay` is what is left of the total. */
  readonly deducted: Cents
  readonly toPay: Cents
  readonly status: PurchaseStatus
  readonly control: ControlStatus | null
  readonly dueDate: Day | null
  /** What is left to pay, signed (negative for a credit note); null for what owes nothing. */
  readonly balance: Cents | null
  /** Whether the books have it; null for what has no place there. */
  readonly transferred: boolean | null
  readonly sources: readonly string[]
}

export function purchaseRow(company: Company, document: PurchaseDocument, at: Day): PurchaseRow {
  const { content, kind, number, stage } = document
  const totals = document.totals ?? totalsOf(content)
  const left = company.treasury.items.get(document.document)?.left
  const isBooked = (kind === 'purchaseInvoice' || kind === 'supplierCreditNote') && stage === 'validated'
  return {
    id: document.document,
    kind,
    number: number ?? null,
    date: content.date,
    supplier: { code: content.supplier, name: content.seller.name },
    reference: content.reference ?? null,
    referenceDate: content.referenceDate ?? null,
    net: totals.net,
    vat: totals.vatTotal,
    gross: totals.gross,
    isDeposit: isDeposit(document),
    deducted: deducted(content),
    toPay: toPay(totals, content),
    status: purchaseStatusOf(company, document, at),
    control: document.control?.status ?? null,
    dueDate: document.dueDate ?? null,
    // An invoice that deposits paid whole has nothing on the supplier's account.
    balance: left === undefined ? (isBooked ? ZERO : null) : negate(left),
    transferred: isBooked ? company.accounting.transferred.has(document.document) : null,
    sources: [document.document],
  }
}

/** Documents d’achat, the latest first; drafts before numbered ones of the same day. Abandoned drafts only when asked for. */
export const purchaseDocuments = view({
  args: z.object({
    at: zDay,
    kind: purchaseKind.optional(),
    supplier: zSupplierCode.optional(),
    status: z.enum(PURCHASE_STATUSES).optional(),
    from: zDay.optional(),
    to: zDay.optional(),
  }),
  run(company, { at, kind, supplier, status, from, to }) {
    const { documents, ids, bySupplier } = company.purchasing
    const rows: PurchaseRow[] = []
    for (const id of supplier === undefined ? ids : (bySupplier.get(supplier) ?? [])) {
      const document = documents.get(id)
      if (!document || (kind !== undefined && document.kind !== kind)) continue
      if (!isWithin(document.content.date, { from, to })) continue
      if (document.stage === 'abandoned' && status !== 'abandoned') continue
      const row = purchaseRow(company, document, at)
      if (status === undefined || row.status === status) rows.push(row)
    }
    rows.sort(
      (left, right) =>
        byText(right.date, left.date) ||
        Number(left.number !== null) - Number(right.number !== null) ||
        byText(right.number ?? right.id, left.number ?? left.id),
    )
    const net = sumOf(rows, (row) => row.net)
    return { at, rows, count: rows.length, net, gross: sumOf(rows, (row) => row.gross) }
  },
  table: {
    columns: [
      ...columns('text', 'kind', 'number'),
      column('date', 'day'),
      ...columns('text', 'supplier.code', 'supplier.name', 'reference'),
      column('referenceDate', 'day'),
      ...columns('money', 'net', 'vat', 'gross'),
      ...columns('text', 'status', 'control'),
      column('dueDate', 'day'),
      column('balance', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})
