/** What a collaborator does or will do with a party: a call, a meeting, a mail, a visit. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { zCode, zDay, zMinutes, zNote, zText, zTime } from '#base/schema.ts'
import { contactId } from './contact.ts'
import { opportunityId } from './opportunity.ts'

export const activityId = z.string().regex(/^activity-\d+$/)
export const ACTIVITY_KINDS = ['call', 'meeting', 'mail', 'visit'] as const
export const activityKind = z.enum(ACTIVITY_KINDS)
export type ActivityKind = z.infer<typeof activityKind>

const campaignId = z.string().regex(/^campaign-\d+$/)

const when = {
  date: zDay,
  /** Absent: some time that day. */
  time: zTime.optional(),
  minutes: zMinutes.default(30),
}

export const activityFields = z.object({
  kind: activityKind,
  subject: zText,
  collaborator: zCode,
  ...when,
  party: zCode.optional(),
  contact: contactId.optional(),
  opportunity: opportunityId.optional(),
  campaign: campaignId.optional(),
  note: zNote.optional(),
})
export type ActivityFields = z.infer<typeof activityFields>

const followUp = z.object({ kind: activityKind, subject: zText, ...when })

export const activityCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('activity.plan'), fields: activityFields }),
  z.object({
    type: z.literal('activity.complete'),
    activity: activityId,
    outcome: zText,
    followUp: followUp.optional(),
  }),
  z.object({
    type: z.literal('activity.postpone'),
    activity: activityId,
    date: zDay,
    time: zTime.optional(),
    minutes: zMinutes.optional(),
  }),
  z.object({ type: z.literal('activity.cancel'), activity: activityId, reason: zText }),
])
export type ActivityCommand = z.infer<typeof activityCommand>

export const activityEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ActivityPlanned'),
    activity: activityId,
    fields: activityFields,
    /** The activity that it follows up. */
    after: activityId.optional(),
  }),
  z.object({ type: z.literal('ActivityCompleted'), activity: activityId, on: zDay, outcome: zText }),
  z.object({
    type: z.literal('ActivityPostponed'),
    activity: activityId,
    date: zDay,
    time: zTime.optional(),
    minutes: zMinutes,
  }),
  z.object({ type: z.literal('ActivityCancelled'), activity: activityId, reason: zText }),
])
export type ActivityEvent = z.infer<typeof activityEvent>

export type Activity = {
  readonly activity: string
  readonly fields: ActivityFields
  readonly status: 'planned' | 'done' | 'cancelled'
  readonly doneOn?: Day
  /** What came of it, or why it was cancelled. */
  readonly outcome?: string
  readonly after?: string
}
