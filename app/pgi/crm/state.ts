import { PersistentMap } from '#base/persistent-map.ts'
import type { PartyFields } from './commands.ts'

/** A customer or a prospect, as its record stands today. */
export type Party = {
  readonly code: string
  readonly role: 'customer' | 'prospect'
  readonly archived: boolean
  readonly fields: PartyFields
}

export type CrmState = {
  readonly parties: PersistentMap<string, Party>
  readonly bySiren: PersistentMap<string, string>
  /** How many customers and prospects were created: gives the code of the next one when none is said. */
  readonly created: { readonly customer: number; readonly prospect: number }
}

export const emptyCrm: CrmState = {
  parties: PersistentMap.empty(),
  bySiren: PersistentMap.empty(),
  created: { customer: 0, prospect: 0 },
}

export const draftCrm = (state: CrmState): CrmState => ({
  ...state,
  parties: state.parties.draft(),
  bySiren: state.bySiren.draft(),
})
export const sealCrm = (state: CrmState): CrmState => ({
  ...state,
  parties: state.parties.seal(),
  bySiren: state.bySiren.seal(),
})
