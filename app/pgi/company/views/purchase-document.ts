import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { Taxed } from '#base/deposits.ts'
import { lineAmount } from '#base/discounts.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { leftOfOrder, orderFor } from '../../purchasing/deposit.ts'
import {
  type PurchaseContent,
  type PurchaseKind,
  type PurchaseLine,
  type PurchaseTotals,
  purchaseId,
} from '../../purchasing/document.ts'
import { doneOf, remainingOf } from '../../purchasing/remaining.ts'
import type { Control, PurchaseDocument } from '../../purchasing/state.ts'
import { totalsOf } from '../../purchasing/totals.ts'
import type { Company } from '../company.ts'
import { type PurchaseDepositRow, purchaseDepositRow, purchaseDepositsAbout } from './purchase-deposits.ts'
import { type PurchaseRow, purchaseRow } from './purchase-documents.ts'
import { entriesOf, type Settlement, settlementsOf } from './sales-document.ts'
import { column, columns, view } from './view.ts'

export type PurchaseLineRow = PurchaseLine & {
  /** Counted from 0. */
  readonly line: number
  /** Net of VAT, after the line's own discount. */
  readonly amount: Cents
  /** What validated receipts, and invoices, did of it. */
  readonly received: Thousandths
  readonly invoiced: Thousandths
  /** What may still go to each kind of next document, drafts taken off. */
  readonly remaining: Readonly<Record<PurchaseKind, Thousandths>>
  readonly sources: readonly string[]
}

export type PurchaseAnswer = PurchaseRow & {
  readonly content: PurchaseContent
  readonly totals: PurchaseTotals
  readonly lines: readonly PurchaseLineRow[]
  /** Null for what is not an invoice, or not yet recorded. */
  readonly controlled: Control | null
  readonly request: string | null
  readonly before: readonly PurchaseRow[]
  readonly after: readonly PurchaseRow[]
  readonly entries: readonly {
    readonly id: string
    readonly number: number
    readonly journal: string
    readonly date: Day
  }[]
  readonly settlements: readonly Settlement[]
  /** The deposits of its purchase, whichever invoice takes them off. */
  readonly deposits: readonly PurchaseDepositRow[]
  /** What a deposit may still ask on an order, VAT rate by VAT rate; null for what takes no deposit. */
  readonly askable: readonly Taxed[] | null
}

/** One purchase document, whole, by its id (`purchaseInvoice-12`) or its number (`FF2026-00012`). Null when there is none. */
export const purchaseDocument = view({
  args: z.object({ at: zDay, document: purchaseId.optional(), number: z.string().max(20).optional() }),
  run(company, { at, document: id, number }): PurchaseAnswer | null {
    const found = id ?? (number === undefined ? undefined : company.purchasing.byNumber.get(number))
    const document = found === undefined ? undefined : company.purchasing.documents.get(found)
    if (!document) return null
    return {
      ...purchaseRow(company, document, at),
      content: document.content,
      totals: document.totals ?? totalsOf(document.content),
      lines: linesOf(company, document),
      controlled: document.control ?? null,
      request: document.request ?? null,
      before: linked(company, document.sources, at),
      after: linked(company, document.successors, at),
      entries: entriesOf(company, document.document),
      settlements: settlementsOf(company, document.document),
      deposits: purchaseDepositsAbout(company, document.document).map((deposit) =>
        purchaseDepositRow(company, deposit, at),
      ),
      askable: askableOn(company, document),
    }
  },
  table: {
    columns: [
      ...columns('text', 'article', 'label', 'account'),
      column('quantity', 'quantity'),
      column('unitPrice', 'money'),
      column('discount', 'rate'),
      column('vatRate', 'rate'),
      column('amount', 'money'),
      ...columns('quantity', 'received', 'invoiced'),
    ],
    rows: (document) => document?.lines ?? [],
  },
})

function askableOn({ purchasing }: Company, { document }: PurchaseDocument): readonly Taxed[] | null {
  const order = orderFor(purchasing, document)
  return order.ok ? leftOfOrder(purchasing, order.value) : null
}

const linesOf = ({ purchasing }: Company, document: PurchaseDocument): PurchaseLineRow[] =>
  document.content.lines.map((each, line) => ({
    ...each,
    line,
    amount: lineAmount(each),
    received: doneOf(document, 'goodsReceipt', line),
    invoiced: doneOf(document, 'purchaseInvoice', line),
    remaining: {
      purchaseOrder: remainingOf(purchasing, document, 'purchaseOrder', line),
      goodsReceipt: remainingOf(purchasing, document, 'goodsReceipt', line),
      purchaseInvoice: remainingOf(purchasing, document, 'purchaseInvoice', line),
      goodsReturn: remainingOf(purchasing, document, 'goodsReturn', line),
      supplierCreditNote: remainingOf(purchasing, document, 'supplierCreditNote', line),
    },
    sources: each.origin ? [document.document, each.origin.document] : [document.document],
  }))

const linked = (company: Company, ids: PurchaseDocument['sources'], at: Day): PurchaseRow[] =>
  ids.flatMap((id) => {
    const document = company.purchasing.documents.get(id)
    return document ? [purchaseRow(company, document, at)] : []
  })
