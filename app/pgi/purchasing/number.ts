import { type Day, yearOf } from '#base/dates.ts'
import type { PurchaseId, PurchaseKind } from './document.ts'
import type { RequestId } from './request.ts'
import type { PurchasingState } from './state.ts'

/** Demande de prix, commande fournisseur, bon de réception, facture fournisseur, retour, avoir fournisseur. */
const PREFIX: Readonly<Record<PurchaseKind | 'priceRequest', string>> = {
  priceRequest: 'DP',
  purchaseOrder: 'CF',
  goodsReceipt: 'BR',
  purchaseInvoice: 'FF',
  goodsReturn: 'RF',
  supplierCreditNote: 'AF',
}

export const nextId = (state: PurchasingState, kind: PurchaseKind): PurchaseId => `${kind}-${state.drafted[kind] + 1}`
export const nextRequestId = (state: PurchasingState): RequestId => `priceRequest-${state.requests.size + 1}`

export const seriesOf = (kind: keyof typeof PREFIX, date: Day): string => `${kind}/${yearOf(date)}`

/** The company's own numbers, one series per kind and year, without a gap: a supplier's invoice keeps its reference besides. */
export function nextNumber(state: PurchasingState, kind: keyof typeof PREFIX, date: Day): string {
  const rank = (state.series.get(seriesOf(kind, date)) ?? 0) + 1
  return `${PREFIX[kind]}${yearOf(date)}-${String(rank).padStart(5, '0')}`
}

/** Two writings of one reference are the same: « F 2026-12 » and « f2026-12 ». */
export const referenceKey = (kind: PurchaseKind, supplier: string, reference: string): string =>
  `${kind}/${supplier}/${reference.replace(/\s+/g, '').toUpperCase()}`
