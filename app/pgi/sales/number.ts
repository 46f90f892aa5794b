import { type Day, yearOf } from '#base/dates.ts'
import type { DocumentId, DocumentKind } from './document.ts'
import type { SalesState } from './state.ts'

/** Devis, commande, bon de livraison, retour client, facture, avoir. */
const PREFIX: Readonly<Record<DocumentKind, string>> = {
  quote: 'DE',
  order: 'CO',
  deliveryNote: 'BL',
  returnNote: 'RC',
  invoice: 'FA',
  creditNote: 'AV',
}

export const nextId = (state: SalesState, kind: DocumentKind): DocumentId => `${kind}-${state.drafted[kind] + 1}`

export const seriesOf = (kind: DocumentKind, date: Day): string => `${kind}/${yearOf(date)}`

/** Numbers are given at validation, one series per kind and year, without a gap (CGI ann. II art. 242 nonies A). */
export function nextNumber(state: SalesState, kind: DocumentKind, date: Day): string {
  const rank = (state.series.get(seriesOf(kind, date))?.count ?? 0) + 1
  return `${PREFIX[kind]}${yearOf(date)}-${String(rank).padStart(5, '0')}`
}
