/** A prospecting campaign, run as a project: an objective, a target, tasks, costs, and what came of each contact. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { zCode, zDay, zNote, zPositiveCents, zText, zUnsignedCents } from '#base/schema.ts'

export const campaignId = z.string().regex(/^campaign-\d+$/)
export const CAMPAIGN_CHANNELS = ['mail', 'letter', 'phone', 'visit', 'event', 'web'] as const
export const campaignChannel = z.enum(CAMPAIGN_CHANNELS)
export type CampaignChannel = z.infer<typeof campaignChannel>

export const CAMPAIGN_ANSWERS = ['unreachable', 'noAnswer', 'refused', 'interested', 'ordered'] as const
export const campaignAnswer = z.enum(CAMPAIGN_ANSWERS)
export type CampaignAnswer = z.infer<typeof campaignAnswer>

export const campaignFields = z.object({
  label: zText,
  objective: zText,
  channel: campaignChannel,
  from: zDay,
  to: zDay,
  budget: zUnsignedCents,
  /** Orders hoped for. */
  goal: z.int().min(0).max(100_000).optional(),
  collaborator: zCode.optional(),
  note: zNote.optional(),
})
export type CampaignFields = z.infer<typeof campaignFields>

export const campaignChanges = campaignFields
  .extend({
    goal: campaignFields.shape.goal.nullable(),
    collaborator: campaignFields.shape.collaborator.nullable(),
    note: campaignFields.shape.note.nullable(),
  })
  .partial()

const taskFields = z.object({ label: zText, due: zDay, collaborator: zCode.optional() })
const salesDocumentId = z.string().regex(/^(quote|order|deliveryNote|returnNote|invoice|creditNote)-\d+$/)

export const campaignCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('campaign.open'), fields: campaignFields }),
  z.object({ type: z.literal('campaign.update'), campaign: campaignId, changes: campaignChanges }),
  /** Who is aimed at: the parties that a question over the company's tables names in its first column, opt-outs left out. */
  z.object({ type: z.literal('campaign.target'), campaign: campaignId, question: z.string().trim().min(1).max(4_000) }),
  z.object({ type: z.literal('campaign.launch'), campaign: campaignId }),
  z.object({ type: z.literal('campaign.task'), campaign: campaignId, fields: taskFields }),
  /** `task` counts the campaign's tasks from 0. */
  z.object({ type: z.literal('campaign.task.done'), campaign: campaignId, task: z.int().min(0) }),
  z.object({
    type: z.literal('campaign.cost'),
    campaign: campaignId,
    date: zDay.optional(),
    label: zText,
    amount: zPositiveCents,
  }),
  z.object({
    type: z.literal('campaign.answer'),
    campaign: campaignId,
    party: zCode,
    answer: campaignAnswer,
    /** The order or the invoice that the answer brought. */
    document: salesDocumentId.optional(),
    /** The party asked not to be solicited any more: its record says so from then on. */
    optOut: z.boolean().default(false),
  }),
  z.object({ type: z.literal('campaign.close'), campaign: campaignId, assessment: zNote.min(1) }),
])
export type CampaignCommand = z.infer<typeof campaignCommand>

const parties = z.array(zCode).max(10_000)

export const campaignEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('CampaignOpened'), campaign: campaignId, fields: campaignFields }),
  z.object({ type: z.literal('CampaignUpdated'), campaign: campaignId, changes: campaignChanges }),
  z.object({
    type: z.literal('CampaignTargeted'),
    campaign: campaignId,
    question: z.string(),
    parties,
    /** Named by the question, left out because they refused solicitation. */
    optedOut: parties,
  }),
  z.object({ type: z.literal('CampaignLaunched'), campaign: campaignId, on: zDay }),
  z.object({ type: z.literal('CampaignTaskAdded'), campaign: campaignId, fields: taskFields }),
  z.object({ type: z.literal('CampaignTaskDone'), campaign: campaignId, task: z.int().min(0), on: zDay }),
  z.object({
    type: z.literal('CampaignCostRecorded'),
    campaign: campaignId,
    date: zDay,
    label: zText,
    amount: zPositiveCents,
  }),
  z.object({
    type: z.literal('CampaignAnswered'),
    campaign: campaignId,
    party: zCode,
    on: zDay,
    answer: campaignAnswer,
    document: salesDocumentId.optional(),
  }),
  z.object({ type: z.literal('CampaignClosed'), campaign: campaignId, on: zDay, assessment: zNote }),
])
export type CampaignEvent = z.infer<typeof campaignEvent>

export type CampaignTask = z.infer<typeof taskFields> & { readonly doneOn?: Day }

export type Campaign = {
  readonly campaign: string
  readonly fields: CampaignFields
  readonly status: 'prepared' | 'running' | 'closed'
  readonly target?: {
    readonly question: string
    readonly parties: readonly string[]
    readonly optedOut: readonly string[]
  }
  readonly launchedOn?: Day
  readonly tasks: readonly CampaignTask[]
  readonly costs: readonly { readonly date: Day; readonly label: string; readonly amount: Cents }[]
  /** The last answer of each party, in the order they first answered. */
  readonly answers: readonly {
    readonly party: string
    readonly on: Day
    readonly answer: CampaignAnswer
    readonly document?: string
  }[]
  readonly closedOn?: Day
  readonly assessment?: string
}
