/** Who sells and who follows the customers: their records, their contacts' records, what they earn on sales. */
import { z } from 'zod'
import { zCode, zDay, zRate, zText, zUnsignedCents } from '#base/schema.ts'

export const collaboratorFields = z.object({
  /** As the customers' and the documents' salesperson reads: that is how sales are attributed. */
  name: zText,
  /** Fonction: directeur des ventes, attaché commercial… */
  function: zText,
  /** Famille de commerciaux: sédentaires, itinérants, grands comptes… */
  family: zText.optional(),
  email: z.string().max(120).optional(),
  phone: z.string().max(30).optional(),
  /** The families of articles that this person sells; none said: all of them. */
  articleFamilies: z.array(zText).max(40).default([]),
  commissionPlan: zCode.optional(),
  active: z.boolean().default(true),
})
export type CollaboratorFields = z.infer<typeof collaboratorFields>

export const collaboratorChanges = collaboratorFields
  .extend({
    family: collaboratorFields.shape.family.nullable(),
    email: collaboratorFields.shape.email.nullable(),
    phone: collaboratorFields.shape.phone.nullable(),
    articleFamilies: collaboratorFields.shape.articleFamilies.unwrap(),
    commissionPlan: collaboratorFields.shape.commissionPlan.nullable(),
    active: collaboratorFields.shape.active.unwrap(),
  })
  .partial()

export const commissionPlan = z.object({
  label: zText,
  /** What the rate applies to, net of VAT: turnover invoiced, turnover collected, or margin of what was invoiced. */
  base: z.enum(['invoiced', 'collected', 'margin']),
  /** `slices`: each rate applies to its own part of the base; `whole`: the rate of the slice reached applies to all of it. */
  method: z.enum(['slices', 'whole']).default('slices'),
  /** In order; the first one starts from nothing, unless a threshold must be passed before anything is earned. */
  tiers: z
    .array(z.object({ from: zUnsignedCents, rate: zRate }))
    .min(1)
    .max(10),
})
export type CommissionPlan = z.infer<typeof commissionPlan>

export const commissionId = z.string().regex(/^commission-\d+$/)

export const collaboratorCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('collaborator.create'), collaborator: zCode, fields: collaboratorFields }),
  z.object({ type: z.literal('collaborator.update'), collaborator: zCode, changes: collaboratorChanges }),
  z.object({ type: z.literal('commission.plan'), plan: zCode, fields: commissionPlan }),
  /** Fixes what a person earned over a period: it will not move if a document does. */
  z.object({ type: z.literal('commission.approve'), collaborator: zCode, from: zDay, to: zDay }),
])
export type CollaboratorCommand = z.infer<typeof collaboratorCommand>

export const commissionApproved = z.object({
  type: z.literal('CommissionApproved'),
  commission: commissionId,
  collaborator: zCode,
  plan: zCode,
  from: zDay,
  to: zDay,
  base: zUnsignedCents,
  amount: zUnsignedCents,
})

export const collaboratorEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('CollaboratorCreated'), collaborator: zCode, fields: collaboratorFields }),
  z.object({ type: z.literal('CollaboratorUpdated'), collaborator: zCode, changes: collaboratorChanges }),
  z.object({ type: z.literal('CommissionPlanSet'), plan: zCode, fields: commissionPlan }),
  commissionApproved,
])
export type CommissionApproved = z.infer<typeof commissionApproved>
export type CollaboratorEvent = z.infer<typeof collaboratorEvent>
