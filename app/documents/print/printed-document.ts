/** A sales document ready for paper: every text is already in French, the layout is all that is left to do. */
export type PrintedParty = {
  /** « Facturé à » */
  readonly heading: string
  readonly name: string
  readonly lines: readonly string[]
}
export type PrintedFact = { readonly label: string; readonly value: string }
export type PrintedColumn = {
  readonly label: string
  readonly align: 'start' | 'end'
  /** Millimetres; absent, the column takes what is left. */
  readonly width?: number
}
export type PrintedTable = {
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly (readonly string[])[]
}
export type PrintedDocument = {
  /** « Facture FA2026-00012 », the title of the file. */
  readonly name: string
  /** « Facture » */
  readonly kind: string
  readonly number: string
  /** What a draft says across the page; null once the document is fixed. */
  readonly warning: string | null
  readonly seller: { readonly name: string; readonly lines: readonly string[] }
  readonly recipient: PrintedParty
  readonly delivery: PrintedParty | null
  readonly facts: readonly PrintedFact[]
  readonly lines: PrintedTable
  readonly vat: PrintedTable | null
  readonly totals: readonly (PrintedFact & { readonly strong: boolean })[]
  /** How and when to pay. */
  readonly payment: readonly PrintedFact[]
  readonly note: string | null
  readonly mentions: readonly string[]
  /** What is left to sign: « Bon pour accord », « Reçu conforme ». */
  readonly signature: string | null
  /** Legal form, capital, registration: at the foot of each page. */
  readonly footer: readonly string[]
}
