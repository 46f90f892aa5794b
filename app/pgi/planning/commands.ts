import { z } from 'zod'
import { zCode, zDay, zMinutes, zText, zTime, zUnsignedCents } from '#base/schema.ts'
import { time } from '#base/times.ts'

export const resourceFields = z.object({
  label: zText,
  kind: z.enum(['person', 'vehicle', 'room', 'equipment']),
  /** The collaborator that a person is. */
  collaborator: zCode.optional(),
  competences: z.array(zText).max(30).default([]),
  /** The most one day may hold. 420 is seven hours: a week of 35 hours over five days (C. trav. L3121-27). */
  dailyMinutes: zMinutes.default(420),
  /** Monday is 1. */
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([1, 2, 3, 4, 5]),
  opensAt: zTime.default(time('08:00')),
  closesAt: zTime.default(time('18:00')),
  /** What an hour is invoiced, net of VAT. */
  hourlyPrice: zUnsignedCents.optional(),
})
export type ResourceFields = z.infer<typeof resourceFields>

export const resourceChanges = resourceFields
  .extend({
    collaborator: resourceFields.shape.collaborator.nullable(),
    competences: resourceFields.shape.competences.unwrap(),
    dailyMinutes: resourceFields.shape.dailyMinutes.unwrap(),
    weekdays: resourceFields.shape.weekdays.unwrap(),
    opensAt: resourceFields.shape.opensAt.unwrap(),
    closesAt: resourceFields.shape.closesAt.unwrap(),
    hourlyPrice: resourceFields.shape.hourlyPrice.nullable(),
  })
  .partial()

export const blockId = z.string().regex(/^block-\d+$/)
export const projectId = z.string().regex(/^project-\d+$/)
export const appointmentId = z.string().regex(/^appointment-\d+$/)
export const timeId = z.string().regex(/^time-\d+$/)

export const projectFields = z.object({
  label: zText,
  party: zCode.optional(),
  start: zDay,
  budgetMinutes: z.int().min(0).max(10_000_000).optional(),
})
export type ProjectFields = z.infer<typeof projectFields>

/** A step lasts whole working days and begins once those before it are over. */
export const projectStep = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9]{0,3}$/),
  label: zText,
  days: z.int().min(0).max(1_000),
  after: z.array(z.string()).max(20).default([]),
})
export type ProjectStep = z.infer<typeof projectStep>

export const appointmentFields = z.object({
  label: zText,
  date: zDay,
  time: zTime,
  minutes: zMinutes,
  resources: z.array(zCode).min(1).max(20),
  /** What one of the people must be able to do. */
  competences: z.array(zText).max(10).default([]),
  project: projectId.optional(),
  party: zCode.optional(),
  /** Appointments that must be over first. */
  after: z.array(appointmentId).max(20).default([]),
})
export type AppointmentFields = z.infer<typeof appointmentFields>

export const timeFields = z.object({
  resource: zCode,
  date: zDay,
  minutes: zMinutes,
  project: projectId.optional(),
  party: zCode.optional(),
  /** What was done: déplacement, installation, formation… */
  work: zText,
  invoiceable: z.boolean().default(false),
})
export type TimeFields = z.infer<typeof timeFields>

/** `despite`: the conflicts were read and passed over. */
const despite = z.boolean().default(false)

export const planningCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('resource.create'), resource: zCode, fields: resourceFields }),
  z.object({ type: z.literal('resource.update'), resource: zCode, changes: resourceChanges }),
  z.object({ type: z.literal('resource.block'), resource: zCode, from: zDay, to: zDay, reason: zText }),
  z.object({ type: z.literal('resource.free'), block: blockId }),
  z.object({ type: z.literal('project.open'), fields: projectFields }),
  /** The whole plan of the project: replaces the one before. */
  z.object({ type: z.literal('project.plan'), project: projectId, steps: z.array(projectStep).min(1).max(60) }),
  z.object({ type: z.literal('project.close'), project: projectId }),
  z.object({ type: z.literal('appointment.plan'), fields: appointmentFields, despite }),
  z.object({
    type: z.literal('appointment.move'),
    appointment: appointmentId,
    date: zDay,
    time: zTime,
    minutes: zMinutes.optional(),
    resources: z.array(zCode).min(1).max(20).optional(),
    despite,
  }),
  z.object({ type: z.literal('appointment.cancel'), appointment: appointmentId, reason: zText }),
  z.object({ type: z.literal('projectTime.record'), fields: timeFields }),
  z.object({ type: z.literal('projectTime.remove'), time: timeId }),
])
export type PlanningCommand = z.infer<typeof planningCommand>
