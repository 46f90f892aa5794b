import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { grossOfAll } from '#base/deposits.ts'
import { type Cents, cents, minus, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { depositsOn, isDeposit, leftOfDeposit, lineageOf } from '../../sales/deposit.ts'
import { type DocumentId, documentId } from '../../sales/document.ts'
import type { SalesDocument } from '../../sales/state.ts'
import { totalsOf } from '../../sales/totals.ts'
import type { Company } from '../company.ts'
import { type Named, zPartyCode } from './named.ts'
import { type DocumentRow, documentRow } from './sales-documents.ts'
import { column, columns, view } from './view.ts'

export type DepositRow = {
  readonly id: string
  /** Null for a draft. */
  readonly number: string | null
  readonly date: Day
  readonly party: Named
  /** The order or the quote that it was asked on. */
  readonly on: { readonly id: string; readonly number: string | null }
  readonly net: Cents
  readonly vat: Cents
  readonly gross: Cents
  /** What invoices took off, and what credit notes gave back, drafts included. */
  readonly deducted: Cents
  readonly credited: Cents
  /** What is left to take off. */
  readonly left: Cents
  readonly status: DocumentRow['status']
  readonly sources: readonly string[]
}

export function depositRow(company: Company, deposit: SalesDocument, at: Day): DepositRow {
  const { sales } = company
  const { document, content } = deposit
  const { net, vatTotal: vat, gross } = deposit.totals ?? totalsOf(content)
  const followers = deposit.successors.flatMap((id) => sales.documents.get(id) ?? [])
  const deducted = sumOf(
    followers.flatMap((each) => each.content.deductions ?? []).filter((each) => each.deposit === document),
    (each) => each.gross,
  )
  const left = grossOfAll(leftOfDeposit(sales, deposit))
  const on = content.depositOn ?? document
  return {
    id: document,
    number: deposit.number ?? null,
    date: content.date,
    party: { code: content.customer, name: content.billedTo.name },
    on: { id: on, number: sales.documents.get(on)?.number ?? null },
    net,
    vat,
    gross,
    deducted,
    credited: cents(gross - deducted - left),
    left,
    status: documentRow(company, deposit, at).status,
    sources: [document, ...deposit.successors],
  }
}

/** The deposits of the sale that a document belongs to. */
export const depositsAbout = ({ sales }: Company, id: DocumentId): SalesDocument[] =>
  depositsOn(sales, lineageOf(sales, [id])).filter(({ stage }) => stage !== 'abandoned')

/** Acomptes demandés aux clients: of all, of one customer, or on the sale that a document belongs to; and what is left to deduct. */
export const deposits = view({
  args: z.object({ at: zDay, customer: zPartyCode.optional(), document: documentId.optional() }),
  run(company, { at, customer, document }) {
    const { sales } = company
    const ids = customer === undefined ? sales.ids : (sales.byCustomer.get(customer) ?? [])
    const found = document === undefined ? documentsOf(company, ids) : depositsAbout(company, document)
    const rows = found.map((deposit) => depositRow(company, deposit, at))
    const gross = sumOf(rows, (row) => row.gross)
    const left = sumOf(rows, (row) => row.left)
    return { at, rows, gross, left, used: minus(gross, left) }
  },
  table: {
    columns: [
      column('number'),
      column('date', 'day'),
      ...columns('text', 'party.code', 'party.name', 'on.number'),
      ...columns('money', 'net', 'vat', 'gross', 'deducted', 'credited', 'left'),
      column('status'),
    ],
    rows: ({ rows }) => rows,
  },
})

const documentsOf = ({ sales }: Company, ids: Iterable<DocumentId>): SalesDocument[] =>
  [...ids].flatMap((id) => {
    const document = sales.documents.get(id)
    return document && isDeposit(document) && document.stage !== 'abandoned' ? [document] : []
  })
