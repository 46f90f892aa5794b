/** An opportunity: a sale that may be won, or a purchase to be placed with the best of several offers. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints } from '#base/money.ts'
import { zCode, zDay, zNote, zRate, zText, zUnsignedCents } from '#base/schema.ts'

export const opportunityId = z.string().regex(/^opportunity-\d+$/)

export const opportunityKind = z.enum(['sale', 'purchase'])
export type OpportunityKind = z.infer<typeof opportunityKind>

/** The open stages in order; won and lost are outcomes. */
export const OPPORTUNITY_STAGES = ['identified', 'qualified', 'proposed', 'negotiated'] as const
export const opportunityStage = z.enum(OPPORTUNITY_STAGES)
export type OpportunityStage = z.infer<typeof opportunityStage>

/** What a stage is worth when nobody says better: the usual ladder of a small company, to be corrected case by case. */
export const USUAL_PROBABILITY: Readonly<Record<OpportunityStage, BasisPoints>> = {
  identified: basisPoints(1_000),
  qualified: basisPoints(3_000),
  proposed: basisPoints(5_000),
  negotiated: basisPoints(7_500),
}

export const LOSS_REASONS = ['price', 'delay', 'competitor', 'noBudget', 'noNeed', 'noAnswer', 'other'] as const
export const lossReason = z.enum(LOSS_REASONS)
export type LossReason = z.infer<typeof lossReason>

const nextAction = z.object({ on: zDay, what: zText })

export const opportunityFields = z.object({
  label: zText,
  /** The customer or the prospect of a sale; the supplier of a purchase, when there is only one. */
  party: zCode.optional(),
  amount: zUnsignedCents,
  expectedOn: zDay,
  collaborator: zCode.optional(),
  campaign: z
    .string()
    .regex(/^campaign-\d+$/)
    .optional(),
  nextAction: nextAction.optional(),
  note: zNote.optional(),
})
export type OpportunityFields = z.infer<typeof opportunityFields>

export const opportunityChanges = opportunityFields
  .extend({
    party: opportunityFields.shape.party.nullable(),
    collaborator: opportunityFields.shape.collaborator.nullable(),
    campaign: opportunityFields.shape.campaign.nullable(),
    nextAction: opportunityFields.shape.nextAction.nullable(),
    note: opportunityFields.shape.note.nullable(),
  })
  .partial()

/** Whole marks out of 20: one per criterion, in the order of the criteria. */
const offer = z.object({
  supplier: zText,
  amount: zUnsignedCents,
  marks: z.array(z.int().min(0).max(20)).min(1).max(12),
  note: zText.optional(),
})
export const comparison = z.object({
  criteria: z
    .array(z.object({ label: zText, weight: zRate }))
    .min(1)
    .max(12),
  offers: z.array(offer).min(1).max(20),
})
export type Comparison = z.infer<typeof comparison>

const salesDocumentId = z.string().regex(/^(quote|order|deliveryNote|returnNote|invoice|creditNote)-\d+$/)

export const opportunityCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('opportunity.open'),
    kind: opportunityKind,
    stage: opportunityStage.default('identified'),
    probability: zRate.optional(),
    fields: opportunityFields,
  }),
  z.object({ type: z.literal('opportunity.update'), opportunity: opportunityId, changes: opportunityChanges }),
  z.object({
    type: z.literal('opportunity.move'),
    opportunity: opportunityId,
    stage: opportunityStage,
    probability: zRate.optional(),
  }),
  z.object({ type: z.literal('opportunity.link'), opportunity: opportunityId, document: salesDocumentId }),
  /** The offers received, marked against weighted criteria: replaces the whole table. */
  z.object({ type: z.literal('opportunity.compare'), opportunity: opportunityId, comparison }),
  /** `offer`: which one is chosen (index from 0), for a purchase that compares several. */
  z.object({
    type: z.literal('opportunity.win'),
    opportunity: opportunityId,
    offer: z.int().min(0).optional(),
    reason: zText.optional(),
  }),
  z.object({
    type: z.literal('opportunity.lose'),
    opportunity: opportunityId,
    reason: lossReason,
    note: zText.optional(),
  }),
  z.object({ type: z.literal('opportunity.reopen'), opportunity: opportunityId }),
])
export type OpportunityCommand = z.infer<typeof opportunityCommand>

export const opportunityEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('OpportunityOpened'),
    opportunity: opportunityId,
    kind: opportunityKind,
    on: zDay,
    stage: opportunityStage,
    probability: zRate,
    fields: opportunityFields,
  }),
  z.object({ type: z.literal('OpportunityUpdated'), opportunity: opportunityId, changes: opportunityChanges }),
  z.object({
    type: z.literal('OpportunityMoved'),
    opportunity: opportunityId,
    stage: opportunityStage,
    probability: zRate,
  }),
  z.object({ type: z.literal('OpportunityLinked'), opportunity: opportunityId, document: salesDocumentId }),
  z.object({ type: z.literal('OffersCompared'), opportunity: opportunityId, comparison }),
  z.object({
    type: z.literal('OpportunityWon'),
    opportunity: opportunityId,
    on: zDay,
    offer: z.int().min(0).optional(),
    reason: zText.optional(),
  }),
  z.object({
    type: z.literal('OpportunityLost'),
    opportunity: opportunityId,
    on: zDay,
    reason: lossReason,
    note: zText.optional(),
  }),
  z.object({ type: z.literal('OpportunityReopened'), opportunity: opportunityId }),
])
export type OpportunityEvent = z.infer<typeof opportunityEvent>

export type Opportunity = {
  readonly opportunity: string
  readonly kind: OpportunityKind
  readonly openedOn: Day
  readonly fields: OpportunityFields
  readonly stage: OpportunityStage
  readonly probability: BasisPoints
  /** Quotes, orders and invoices that answer it, as they were linked. */
  readonly documents: readonly string[]
  readonly comparison?: Comparison
  readonly outcome?:
    | { readonly result: 'won'; readonly on: Day; readonly offer?: number; readonly reason?: string }
    | { readonly result: 'lost'; readonly on: Day; readonly reason: LossReason; readonly note?: string }
}

/** Weighted marks in hundredths of a mark (1 250 is 12,5 out of 20), in the order of the offers. */
export const scoresOf = ({ criteria, offers }: Comparison): number[] =>
  offers.map(({ marks }) =>
    Math.round(criteria.reduce((sum, { weight }, at) => sum + weight * (marks[at] ?? 0), 0) / 100),
  )
