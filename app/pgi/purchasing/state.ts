import type { Day } from '#base/dates.ts'
import type { Thousandths } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { PurchaseContent, PurchaseId, PurchaseKind, PurchaseTotals } from './document.ts'
import type { OfferContent, RequestContent, RequestId } from './request.ts'

/** What went on of each line to one kind of successor: drafts included, and validated ones only. */
export type Progress = { readonly taken: readonly Thousandths[]; readonly done: readonly Thousandths[] }

/** An invoice is checked before it is paid. */
export type Control =
  | { readonly status: 'toCheck' }
  | { readonly status: 'disputed'; readonly date: Day; readonly reason: string }
  | { readonly status: 'approved'; readonly date: Day; readonly discrepancies: number }

export type PurchaseDocument = {
  readonly document: PurchaseId
  readonly kind: PurchaseKind
  /** An order from which nothing more is expected is closed. An abandoned draft is kept, to show that it existed. */
  readonly stage: 'draft' | 'validated' | 'closed' | 'abandoned'
  readonly content: PurchaseContent
  /** What validation fixed. A draft has none of them: compute its totals with `totalsOf`. */
  readonly number?: string
  readonly totals?: PurchaseTotals
  readonly dueDate?: Day
  /** Of an invoice that was validated. */
  readonly control?: Control
  /** The documents it was made from, and those made from it (drafts included, abandoned ones not). */
  readonly sources: readonly PurchaseId[]
  readonly successors: readonly PurchaseId[]
  readonly progress: Readonly<Partial<Record<PurchaseKind, Progress>>>
  /** The price request it answers. */
  readonly request?: RequestId
}

export type PriceRequest = {
  readonly request: RequestId
  readonly number: string
  readonly content: RequestContent
  /** In the order they came; one per supplier. */
  readonly offers: readonly OfferContent[]
  /** The offer chosen last, and the orders that were made from it. */
  readonly retained?: { readonly supplier: string; readonly reason?: string }
  readonly orders: readonly PurchaseId[]
}

export type PurchasingState = {
  readonly requests: PersistentMap<RequestId, PriceRequest>
  readonly requestIds: PersistentList<RequestId>
  readonly documents: PersistentMap<PurchaseId, PurchaseDocument>
  /** In order of their drafts. */
  readonly ids: PersistentList<PurchaseId>
  readonly byNumber: PersistentMap<string, PurchaseId>
  readonly bySupplier: PersistentMap<string, PersistentList<PurchaseId>>
  /** The supplier's own references, by kind and supplier: none is recorded twice. */
  readonly byReference: PersistentMap<string, PurchaseId>
  readonly drafted: Readonly<Record<PurchaseKind, number>>
  /** How many numbers each series gave: one per kind and year (key `purchaseInvoice/2026`). */
  readonly series: PersistentMap<string, number>
  /** Per article: what orders sent have not been received of. */
  readonly onOrder: PersistentMap<string, Thousandths>
}

export const emptyPurchasing: PurchasingState = {
  requests: PersistentMap.empty(),
  requestIds: PersistentList.empty(),
  documents: PersistentMap.empty(),
  ids: PersistentList.empty(),
  byNumber: PersistentMap.empty(),
  bySupplier: PersistentMap.empty(),
  byReference: PersistentMap.empty(),
  drafted: { purchaseOrder: 0, goodsReceipt: 0, purchaseInvoice: 0, goodsReturn: 0, supplierCreditNote: 0 },
  series: PersistentMap.empty(),
  onOrder: PersistentMap.empty(),
}

export const draftPurchasing = (state: PurchasingState): PurchasingState => ({
  ...state,
  requests: state.requests.draft(),
  documents: state.documents.draft(),
  byNumber: state.byNumber.draft(),
  bySupplier: state.bySupplier.draft(),
  byReference: state.byReference.draft(),
  series: state.series.draft(),
  onOrder: state.onOrder.draft(),
})

export const sealPurchasing = (state: PurchasingState): PurchasingState => ({
  ...state,
  requests: state.requests.seal(),
  documents: state.documents.seal(),
  byNumber: state.byNumber.seal(),
  bySupplier: state.bySupplier.seal(),
  byReference: state.byReference.seal(),
  series: state.series.seal(),
  onOrder: state.onOrder.seal(),
})
