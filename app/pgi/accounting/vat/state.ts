import type { BasisPoints, Cents } from '#base/money.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { FilledBoxes } from './events.ts'

/** Services are taxed when they are invoiced, by option, or when they are paid (CGI art. 269-2 c). */
export type VatRegime = 'debits' | 'receipts'

export type VatReturn = { readonly month: string; readonly boxes: FilledBoxes; readonly refund: Cents }
export type DeclaredReturn = VatReturn & { readonly through: number }

export type DeferredPart = { readonly rate: BasisPoints; readonly base: Cents; readonly amount: Cents }
/** VAT of an invoice of services that waits for its payment. */
export type DeferredVat = {
  readonly document: string
  readonly gross: Cents
  readonly parts: readonly DeferredPart[]
  /** How much of it was received, and the group that says so. */
  readonly received: Cents
  readonly matching?: string
}

export type VatState = {
  readonly regime: VatRegime
  readonly prepared: PersistentMap<string, VatReturn>
  readonly declared: PersistentMap<string, DeclaredReturn>
  readonly deferred: PersistentMap<string, DeferredVat>
  /** How many entries ever made deferred VAT due: their sources are `release-1`, `release-2`… */
  readonly releases: number
}

export const emptyVat: VatState = {
  regime: 'debits',
  prepared: PersistentMap.empty(),
  declared: PersistentMap.empty(),
  deferred: PersistentMap.empty(),
  releases: 0,
}
