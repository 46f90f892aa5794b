import { PersistentMap } from '#base/persistent-map.ts'
import type { PartyFields } from './party.ts'
import type { SupplierFields } from './supplier.ts'

/** A customer or a prospect, as its record stands today. */
export type Party = {
  readonly code: string
  readonly role: 'customer' | 'prospect'
  readonly archived: boolean
  readonly fields: PartyFields
}

/** A supplier has a record of its own: a firm that is customer and supplier has two, and two accounts. */
export type Supplier = { readonly code: string; readonly archived: boolean; readonly fields: SupplierFields }

export type CrmState = {
  readonly parties: PersistentMap<string, Party>
  readonly bySiren: PersistentMap<string, string>
  readonly suppliers: PersistentMap<string, Supplier>
  readonly suppliersBySiren: PersistentMap<string, string>
  /** How many customers and prospects were created: gives the code of the next one when none is said. */
  readonly created: { readonly customer: number; readonly prospect: number }
}

export const emptyCrm: CrmState = {
  parties: PersistentMap.empty(),
  bySiren: PersistentMap.empty(),
  suppliers: PersistentMap.empty(),
  suppliersBySiren: PersistentMap.empty(),
  created: { customer: 0, prospect: 0 },
}

export const draftCrm = (state: CrmState): CrmState => ({
  ...state,
  parties: state.parties.draft(),
  bySiren: state.bySiren.draft(),
  suppliers: state.suppliers.draft(),
  suppliersBySiren: state.suppliersBySiren.draft(),
})
export const sealCrm = (state: CrmState): CrmState => ({
  ...state,
  parties: state.parties.seal(),
  bySiren: state.bySiren.seal(),
  suppliers: state.suppliers.seal(),
  suppliersBySiren: state.suppliersBySiren.seal(),
})
