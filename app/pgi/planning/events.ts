import { z } from 'zod'
import { zCode, zDay, zText } from '#base/schema.ts'
import {
  appointmentFields,
  appointmentId,
  blockId,
  projectFields,
  projectId,
  projectStep,
  resourceChanges,
  resourceFields,
  timeFields,
  timeId,
} from './commands.ts'

export const planningEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ResourceCreated'), resource: zCode, fields: resourceFields }),
  z.object({ type: z.literal('ResourceUpdated'), resource: zCode, changes: resourceChanges }),
  z.object({
    type: z.literal('ResourceBlocked'),
    block: blockId,
    resource: zCode,
    from: zDay,
    to: zDay,
    reason: zText,
  }),
  z.object({ type: z.literal('ResourceFreed'), block: blockId, resource: zCode }),
  z.object({ type: z.literal('ProjectOpened'), project: projectId, fields: projectFields }),
  z.object({ type: z.literal('ProjectPlanned'), project: projectId, steps: z.array(projectStep) }),
  z.object({ type: z.literal('ProjectClosed'), project: projectId }),
  /** `despite`: conflicts were known, and passed over. */
  z.object({
    type: z.literal('AppointmentPlanned'),
    appointment: appointmentId,
    fields: appointmentFields,
    despite: z.boolean(),
  }),
  z.object({
    type: z.literal('AppointmentMoved'),
    appointment: appointmentId,
    fields: appointmentFields,
    despite: z.boolean(),
  }),
  z.object({ type: z.literal('AppointmentCancelled'), appointment: appointmentId, reason: zText }),
  z.object({ type: z.literal('ProjectTimeRecorded'), time: timeId, fields: timeFields }),
  z.object({ type: z.literal('ProjectTimeRemoved'), time: timeId }),
])
export type PlanningEvent = z.infer<typeof planningEvent>
