import { z } from 'zod'
import { zCode } from '#base/schema.ts'
import { activityEvent } from './activity.ts'
import { campaignEvent } from './campaign.ts'
import { collaboratorEvent } from './collaborator.ts'
import { contactEvent } from './contact.ts'
import { importEvent } from './import.ts'
import { opportunityEvent } from './opportunity.ts'
import { partyChanges, partyFields } from './party.ts'
import { supplierChanges, supplierFields } from './supplier.ts'

export const partyEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('PartyCreated'),
    party: zCode,
    role: z.enum(['customer', 'prospect']),
    fields: partyFields,
  }),
  z.object({ type: z.literal('ProspectConverted'), party: zCode }),
  /** Only the fields that really changed. */
  z.object({ type: z.literal('PartyUpdated'), party: zCode, changes: partyChanges }),
  z.object({ type: z.literal('PartyArchived'), party: zCode }),
  z.object({ type: z.literal('PartyRestored'), party: zCode }),
  z.object({ type: z.literal('PartyDeleted'), party: zCode }),
])
export type PartyEvent = z.infer<typeof partyEvent>

export const supplierEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SupplierCreated'), supplier: zCode, fields: supplierFields }),
  /** Only the fields that really changed. */
  z.object({ type: z.literal('SupplierUpdated'), supplier: zCode, changes: supplierChanges }),
  z.object({ type: z.literal('SupplierArchived'), supplier: zCode }),
  z.object({ type: z.literal('SupplierRestored'), supplier: zCode }),
  z.object({ type: z.literal('SupplierDeleted'), supplier: zCode }),
])
export type SupplierEvent = z.infer<typeof supplierEvent>

export const crmEvent = z.discriminatedUnion('type', [
  partyEvent,
  supplierEvent,
  contactEvent,
  importEvent,
  collaboratorEvent,
  opportunityEvent,
  activityEvent,
  campaignEvent,
])
export type CrmEvent = z.infer<typeof crmEvent>
