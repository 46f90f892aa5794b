import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { Activity } from './activity.ts'
import type { Campaign } from './campaign.ts'
import type { CollaboratorFields, CommissionPlan } from './collaborator.ts'
import type { ContactFields } from './contact.ts'
import type { ImportEvent } from './import.ts'
import type { Opportunity } from './opportunity.ts'
import type { PartyFields } from './party.ts'
import type { SupplierFields } from './supplier.ts'

/** A customer or a prospect, as its record stands today. */
export type Party = {
  readonly code: string
  readonly role: 'customer' | 'prospect'
  readonly archived: boolean
  readonly fields: PartyFields
}

export type Contact = { readonly contact: string; readonly party: string; readonly fields: ContactFields }

export type Collaborator = { readonly code: string; readonly fields: CollaboratorFields }

/** What somebody earned over a period, fixed. */
export type ApprovedCommission = {
  readonly commission: string
  readonly collaborator: string
  readonly plan: string
  readonly from: Day
  readonly to: Day
  readonly base: Cents
  readonly amount: Cents
}

/** A supplier has a record of its own: a firm that is customer and supplier has two, and two accounts. */
export type Supplier = { readonly code: string; readonly archived: boolean; readonly fields: SupplierFields }

export type CrmState = {
  readonly parties: PersistentMap<string, Party>
  readonly bySiren: PersistentMap<string, string>
  readonly suppliers: PersistentMap<string, Supplier>
  readonly suppliersBySiren: PersistentMap<string, string>
  /** Codes of deleted records: never given again, so that a code names one record for ever. */
  readonly deletedCodes: PersistentMap<string, true>
  /** How many customers and prospects were created: gives the code of the next one when none is said. */
  readonly created: { readonly customer: number; readonly prospect: number }
  readonly contacts: PersistentMap<string, Contact>
  readonly contactsByParty: PersistentMap<string, readonly string[]>
  readonly collaborators: PersistentMap<string, Collaborator>
  readonly commissionPlans: PersistentMap<string, CommissionPlan>
  readonly commissions: PersistentList<ApprovedCommission>
  readonly opportunities: PersistentMap<string, Opportunity>
  readonly activities: PersistentMap<string, Activity>
  readonly campaigns: PersistentMap<string, Campaign>
  readonly imports: PersistentList<ImportEvent>
  /** How many of each were ever made: gives the next identifier. */
  readonly count: {
    readonly contact: number
    readonly opportunity: number
    readonly activity: number
    readonly campaign: number
  }
}

export const emptyCrm: CrmState = {
  parties: PersistentMap.empty(),
  bySiren: PersistentMap.empty(),
  suppliers: PersistentMap.empty(),
  suppliersBySiren: PersistentMap.empty(),
  deletedCodes: PersistentMap.empty(),
  created: { customer: 0, prospect: 0 },
  contacts: PersistentMap.empty(),
  contactsByParty: PersistentMap.empty(),
  collaborators: PersistentMap.empty(),
  commissionPlans: PersistentMap.empty(),
  commissions: PersistentList.empty(),
  opportunities: PersistentMap.empty(),
  activities: PersistentMap.empty(),
  campaigns: PersistentMap.empty(),
  imports: PersistentList.empty(),
  count: { contact: 0, opportunity: 0, activity: 0, campaign: 0 },
}

/** Records made by the hundred are filled in place; the others are few, and copied. */
export const draftCrm = (state: CrmState): CrmState => ({
  ...state,
  parties: state.parties.draft(),
  bySiren: state.bySiren.draft(),
  contacts: state.contacts.draft(),
  contactsByParty: state.contactsByParty.draft(),
  opportunities: state.opportunities.draft(),
  activities: state.activities.draft(),
  suppliers: state.suppliers.draft(),
  suppliersBySiren: state.suppliersBySiren.draft(),
})
export const sealCrm = (state: CrmState): CrmState => ({
  ...state,
  parties: state.parties.seal(),
  bySiren: state.bySiren.seal(),
  contacts: state.contacts.seal(),
  contactsByParty: state.contactsByParty.seal(),
  opportunities: state.opportunities.seal(),
  activities: state.activities.seal(),
  suppliers: state.suppliers.seal(),
  suppliersBySiren: state.suppliersBySiren.seal(),
})
