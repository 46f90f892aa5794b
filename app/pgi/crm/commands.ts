import { z } from 'zod'
import { zCode } from '#base/schema.ts'
import { partyChanges, partyFields } from './party.ts'
import { supplierChanges, supplierFields } from './supplier.ts'

export const crmCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('customer.create'), code: zCode.optional(), fields: partyFields }),
  z.object({ type: z.literal('prospect.create'), code: zCode.optional(), fields: partyFields }),
  z.object({ type: z.literal('prospect.convert'), party: zCode }),
  z.object({ type: z.literal('party.update'), party: zCode, changes: partyChanges }),
  z.object({ type: z.literal('party.archive'), party: zCode }),
  z.object({ type: z.literal('supplier.create'), code: zCode.optional(), fields: supplierFields }),
  z.object({ type: z.literal('supplier.update'), supplier: zCode, changes: supplierChanges }),
  z.object({ type: z.literal('supplier.archive'), supplier: zCode }),
])
export type CrmCommand = z.infer<typeof crmCommand>
