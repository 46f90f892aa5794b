import type { Day } from '#base/dates.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { AppointmentFields, ProjectFields, ProjectStep, ResourceFields, TimeFields } from './commands.ts'

export type Block = {
  readonly block: string
  readonly resource: string
  readonly from: Day
  readonly to: Day
  readonly reason: string
}
export type Resource = { readonly code: string; readonly fields: ResourceFields }
export type Project = {
  readonly project: string
  readonly fields: ProjectFields
  readonly steps: readonly ProjectStep[]
  readonly closed: boolean
}
export type Appointment = {
  readonly appointment: string
  readonly fields: AppointmentFields
  /** Why it was cancelled. */
  readonly cancelled?: string
  readonly despite: boolean
}
export type ProjectTime = { readonly time: string; readonly fields: TimeFields }

export type PlanningState = {
  readonly resources: PersistentMap<string, Resource>
  readonly blocks: PersistentMap<string, Block>
  readonly projects: PersistentMap<string, Project>
  readonly appointments: PersistentMap<string, Appointment>
  readonly times: PersistentMap<string, ProjectTime>
  /** How many of each were ever made: gives the next identifier. */
  readonly count: {
    readonly block: number
    readonly project: number
    readonly appointment: number
    readonly time: number
  }
}

export const emptyPlanning: PlanningState = {
  resources: PersistentMap.empty(),
  blocks: PersistentMap.empty(),
  projects: PersistentMap.empty(),
  appointments: PersistentMap.empty(),
  times: PersistentMap.empty(),
  count: { block: 0, project: 0, appointment: 0, time: 0 },
}

/** Appointments and times come by the thousand; the rest is few, and copied. */
export const draftPlanning = (state: PlanningState): PlanningState => ({
  ...state,
  appointments: state.appointments.draft(),
  times: state.times.draft(),
})
export const sealPlanning = (state: PlanningState): PlanningState => ({
  ...state,
  appointments: state.appointments.seal(),
  times: state.times.seal(),
})
