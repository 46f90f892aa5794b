import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, sumOf, ZERO } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { deducted, toPay } from '../../sales/deduction.ts'
import { isDeposit } from '../../sales/deposit.ts'
import { type DocumentKind, documentKind } from '../../sales/document.ts'
import type { SalesDocument } from '../../sales/state.ts'
import { totalsOf } from '../../sales/totals.ts'
import type { Company } from '../company.ts'
import { DOCUMENT_STATUSES, type DocumentStatus, statusOf } from './document-status.ts'
import { isWithin, type Named, zPartyCode } from './named.ts'
import { column, columns, view } from './view.ts'

export type DocumentRow = {
  readonly id: string
  readonly kind: DocumentKind
  /** Null for a draft. */
  readonly number: string | null
  readonly date: Day
  /** As printed on the document. */
  readonly customer: Named
  /** The customer's own reference. */
  readonly reference: string | null
  readonly salesperson: string | null
  readonly net: Cents
  readonly vat: Cents
  readonly gross: Cents
  /** Whether it asks for money in advance (facture d’acompte). */
  readonly isDeposit: boolean
  /** Deposits taken off; `toPay` is what is left of the total with VAT. */
  readonly deducted: Cents
  readonly toPay: Cents
  readonly status: DocumentStatus
  readonly dueDate: Day | null
  /** What is left to pay, signed (negative for a credit note); null for what owes nothing. */
  readonly balance: Cents | null
  /** Whether the books have it; null for what has no place there. */
  readonly transferred: boolean | null
  readonly sources: readonly string[]
}

export function documentRow(company: Company, document: SalesDocument, at: Day): DocumentRow {
  const { content, kind, number, stage } = document
  const totals = document.totals ?? totalsOf(content)
  const left = company.treasury.items.get(document.document)?.left
  const isBooked = (kind === 'invoice' || kind === 'creditNote') && stage === 'validated'
  return {
    id: document.document,
    kind,
    number: number ?? null,
    date: content.date,
    customer: { code: content.customer, name: content.billedTo.name },
    reference: content.reference ?? null,
    salesperson: content.salesperson ?? null,
    net: totals.net,
    vat: totals.vatTotal,
    gross: totals.gross,
    isDeposit: isDeposit(document),
    deducted: deducted(content),
    toPay: toPay(totals, content),
    status: statusOf(company, document, at),
    dueDate: document.dueDate ?? null,
    // An invoice that deposits paid whole has nothing on the customer's account.
    balance: left ?? (isBooked ? ZERO : null),
    transferred: isBooked ? company.accounting.transferred.has(document.document) : null,
    sources: [document.document],
  }
}

/** Documents de vente, the latest first; drafts before numbered ones of the same day. Abandoned drafts only when asked for. */
export const salesDocuments = view({
  args: z.object({
    at: zDay,
    kind: documentKind.optional(),
    customer: zPartyCode.optional(),
    status: z.enum(DOCUMENT_STATUSES).optional(),
    from: zDay.optional(),
    to: zDay.optional(),
  }),
  run(company, { at, kind, customer, status, from, to }) {
    const { documents, ids, byCustomer } = company.sales
    const rows: DocumentRow[] = []
    for (const id of customer === undefined ? ids : (byCustomer.get(customer) ?? [])) {
      const document = documents.get(id)
      if (!document || (kind !== undefined && document.kind !== kind)) continue
      if (!isWithin(document.content.date, { from, to })) continue
      if (document.stage === 'abandoned' && status !== 'abandoned') continue
      const row = documentRow(company, document, at)
      if (status === undefined || row.status === status) rows.push(row)
    }
    rows.sort(
      (left, right) =>
        byText(right.date, left.date) ||
        Number(left.number !== null) - Number(right.number !== null) ||
        byText(right.number ?? right.id, left.number ?? left.id),
    )
    return {
      at,
      rows,
      count: rows.length,
      net: sumOf(rows, (row) => row.net),
      gross: sumOf(rows, (row) => row.gross),
    }
  },
  table: {
    columns: [
      ...columns('text', 'kind', 'number'),
      column('date', 'day'),
      ...columns('text', 'customer.code', 'customer.name', 'reference', 'salesperson'),
      ...columns('money', 'net', 'vat', 'gross'),
      column('status'),
      column('dueDate', 'day'),
      column('balance', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})
