import { z } from 'zod'
import { zCode } from '#base/schema.ts'
import { activityCommand } from './activity.ts'
import { campaignCommand } from './campaign.ts'
import { collaboratorCommand } from './collaborator.ts'
import { contactCommand } from './contact.ts'
import { importCommand } from './import.ts'
import { opportunityCommand } from './opportunity.ts'
import { partyChanges, partyFields } from './party.ts'
import { supplierChanges, supplierFields } from './supplier.ts'

export const partyCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('customer.create'), code: zCode.optional(), fields: partyFields }),
  z.object({ type: z.literal('prospect.create'), code: zCode.optional(), fields: partyFields }),
  z.object({ type: z.literal('prospect.convert'), party: zCode }),
  z.object({ type: z.literal('party.update'), party: zCode, changes: partyChanges }),
  z.object({ type: z.literal('party.archive'), party: zCode }),
  z.object({ type: z.literal('party.restore'), party: zCode }),
  /** Only a record that nothing ever used: whatever has a past is archived. */
  z.object({ type: z.literal('party.delete'), party: zCode }),
])
export type PartyCommand = z.infer<typeof partyCommand>

export const supplierCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('supplier.create'), code: zCode.optional(), fields: supplierFields }),
  z.object({ type: z.literal('supplier.update'), supplier: zCode, changes: supplierChanges }),
  z.object({ type: z.literal('supplier.archive'), supplier: zCode }),
  z.object({ type: z.literal('supplier.restore'), supplier: zCode }),
  z.object({ type: z.literal('supplier.delete'), supplier: zCode }),
])
export type SupplierCommand = z.infer<typeof supplierCommand>

export const crmCommand = z.discriminatedUnion('type', [
  partyCommand,
  supplierCommand,
  contactCommand,
  importCommand,
  collaboratorCommand,
  opportunityCommand,
  activityCommand,
  campaignCommand,
])
export type CrmCommand = z.infer<typeof crmCommand>
