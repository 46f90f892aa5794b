import type { Day } from '#base/dates.ts'
import type { Thousandths } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { DocumentContent, DocumentId, DocumentKind, Totals } from './document.ts'

export type SalesDocument = {
  readonly document: DocumentId
  readonly kind: DocumentKind
  /** `accepted` and `declined` are the answers to a quote. An abandoned draft is kept, to show that it existed. */
  readonly stage: 'draft' | 'validated' | 'accepted' | 'declined' | 'abandoned'
  readonly content: DocumentContent
  /** What validation fixed. A draft has none of them: compute its totals with `totalsOf`. */
  readonly number?: string
  readonly totals?: Totals
  readonly dueDate?: Day
  /** The alert on the credit limit was read and passed over. */
  readonly overLimit?: boolean
  /** The documents it was made from, and those made from it (drafts included, abandoned ones not). */
  readonly sources: readonly DocumentId[]
  readonly successors: readonly DocumentId[]
  /** Per line: how much of it went on to a successor, drafts included; and how much to validated successors only. */
  readonly taken: readonly Thousandths[]
  readonly done: readonly Thousandths[]
}

/** Where a series of numbers stands, one per kind and year (key `invoice/2026`), and the date of the last document. */
export type Series = { readonly count: number; readonly date: Day }

export type SalesState = {
  readonly documents: PersistentMap<DocumentId, SalesDocument>
  /** In order of their drafts. */
  readonly ids: PersistentList<DocumentId>
  readonly byNumber: PersistentMap<string, DocumentId>
  readonly byCustomer: PersistentMap<string, PersistentList<DocumentId>>
  readonly drafted: Readonly<Record<DocumentKind, number>>
  readonly series: PersistentMap<string, Series>
  /** Per article: what confirmed orders have not been delivered of. Available = real − reserved. */
  readonly reserved: PersistentMap<string, Thousandths>
}

export const emptySales: SalesState = {
  documents: PersistentMap.empty(),
  ids: PersistentList.empty(),
  byNumber: PersistentMap.empty(),
  byCustomer: PersistentMap.empty(),
  drafted: { quote: 0, order: 0, deliveryNote: 0, returnNote: 0, invoice: 0, creditNote: 0 },
  series: PersistentMap.empty(),
  reserved: PersistentMap.empty(),
}

export const draftSales = (state: SalesState): SalesState => ({
  ...state,
  documents: state.documents.draft(),
  byNumber: state.byNumber.draft(),
  byCustomer: state.byCustomer.draft(),
  series: state.series.draft(),
  reserved: state.reserved.draft(),
})

export const sealSales = (state: SalesState): SalesState => ({
  ...state,
  documents: state.documents.seal(),
  byNumber: state.byNumber.seal(),
  byCustomer: state.byCustomer.seal(),
  series: state.series.seal(),
  reserved: state.reserved.seal(),
})
