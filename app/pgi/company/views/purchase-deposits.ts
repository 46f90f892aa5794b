import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { grossOfAll } from '#base/deposits.ts'
import { cents, minus, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { depositsOn, isDeposit, leftOfDeposit, lineageOf } from '../../purchasing/deposit.ts'
import { type PurchaseId, purchaseId } from '../../purchasing/document.ts'
import type { PurchaseDocument } from '../../purchasing/state.ts'
import { totalsOf } from '../../purchasing/totals.ts'
import type { Company } from '../company.ts'
import type { DepositRow } from './deposits.ts'
import { zSupplierCode } from './named.ts'
import { type PurchaseRow, purchaseRow } from './purchase-documents.ts'
import { column, columns, view } from './view.ts'

export type PurchaseDepositRow = Omit<DepositRow, 'status'> & {
  /** The supplier's own number. */
  readonly reference: string | null
  readonly status: PurchaseRow['status']
}

export function purchaseDepositRow(company: Company, deposit: PurchaseDocument, at: Day): PurchaseDepositRow {
  const { purchasing } = company
  const { document, content } = deposit
  const { net, vatTotal: vat, gross } = deposit.totals ?? totalsOf(content)
  const followers = deposit.successors.flatMap((id) => purchasing.documents.get(id) ?? [])
  const deducted = sumOf(
    followers.flatMap((each) => each.content.deductions ?? []).filter((each) => each.deposit === document),
    (each) => each.gross,
  )
  const left = grossOfAll(leftOfDeposit(purchasing, deposit))
  const on = content.depositOn ?? document
  return {
    id: document,
    number: deposit.number ?? null,
    reference: content.reference ?? null,
    date: content.date,
    party: { code: content.supplier, name: content.seller.name },
    on: { id: on, number: purchasing.documents.get(on)?.number ?? null },
    net,
    vat,
    gross,
    deducted,
    credited: cents(gross - deducted - left),
    left,
    status: purchaseRow(company, deposit, at).status,
    sources: [document, ...deposit.successors],
  }
}

/** The deposits of the purchase that a document belongs to. */
export const purchaseDepositsAbout = ({ purchasing }: Company, id: PurchaseId): PurchaseDocument[] =>
  depositsOn(purchasing, lineageOf(purchasing, [id])).filter(({ stage }) => stage !== 'abandoned')

/** Acomptes versés aux fournisseurs: of all, of one supplier, or on the purchase that a document belongs to. */
export const purchaseDeposits = view({
  args: z.object({ at: zDay, supplier: zSupplierCode.optional(), document: purchaseId.optional() }),
  run(company, { at, supplier, document }) {
    const { purchasing } = company
    const ids = supplier === undefined ? purchasing.ids : (purchasing.bySupplier.get(supplier) ?? [])
    const found = document === undefined ? documentsOf(company, ids) : purchaseDepositsAbout(company, document)
    const rows = found.map((deposit) => purchaseDepositRow(company, deposit, at))
    const gross = sumOf(rows, (row) => row.gross)
    const left = sumOf(rows, (row) => row.left)
    return { at, rows, gross, left, used: minus(gross, left) }
  },
  table: {
    columns: [
      ...columns('text', 'number', 'reference'),
      column('date', 'day'),
      ...columns('text', 'party.code', 'party.name', 'on.number'),
      ...columns('money', 'net', 'vat', 'gross', 'deducted', 'credited', 'left'),
      column('status'),
    ],
    rows: ({ rows }) => rows,
  },
})

const documentsOf = ({ purchasing }: Company, ids: Iterable<PurchaseId>): PurchaseDocument[] =>
  [...ids].flatMap((id) => {
    const document = purchasing.documents.get(id)
    return document && isDeposit(document) && document.stage !== 'abandoned' ? [document] : []
  })
