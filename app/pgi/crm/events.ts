import { z } from 'zod'
import { zCode } from '#base/schema.ts'
import { partyChanges, partyFields } from './party.ts'
import { supplierChanges, supplierFields } from './supplier.ts'

export const crmEvent = z.discriminatedUnion('type', [
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
  z.object({ type: z.literal('SupplierCreated'), supplier: zCode, fields: supplierFields }),
  /** Only the fields that really changed. */
  z.object({ type: z.literal('SupplierUpdated'), supplier: zCode, changes: supplierChanges }),
  z.object({ type: z.literal('SupplierArchived'), supplier: zCode }),
])
export type CrmEvent = z.infer<typeof crmEvent>
