import { changed } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { PlanningEvent } from './events.ts'
import type { PlanningState } from './state.ts'

export function evolve(state: PlanningState, event: PlanningEvent): PlanningState {
  switch (event.type) {
    case 'ResourceCreated': {
      const { resource: code, fields } = event
      return { ...state, resources: state.resources.set(code, { code, fields }) }
    }
    case 'ResourceUpdated': {
      const before = state.resources.get(event.resource)
      invariant(before, `an event names the resource ${event.resource}, which was never created`)
      const after = { ...before, fields: changed(before.fields, event.changes) }
      return { ...state, resources: state.resources.set(event.resource, after) }
    }
    case 'ResourceBlocked': {
      const { type: _, ...block } = event
      return { ...counted(state, 'block'), blocks: state.blocks.set(event.block, block) }
    }
    case 'ResourceFreed':
      return { ...state, blocks: state.blocks.delete(event.block) }
    case 'ProjectOpened': {
      const { project, fields } = event
      const opened = { project, fields, steps: [], closed: false }
      return { ...counted(state, 'project'), projects: state.projects.set(project, opened) }
    }
    case 'ProjectPlanned':
      return withProject(state, event.project, { steps: event.steps })
    case 'ProjectClosed':
      return withProject(state, event.project, { closed: true })
    case 'AppointmentPlanned': {
      const { type: _, ...planned } = event
      return {
        ...counted(state, 'appointment'),
        appointments: state.appointments.set(event.appointment, planned),
      }
    }
    case 'AppointmentMoved': {
      const { type: _, ...moved } = event
      return { ...state, appointments: state.appointments.set(event.appointment, moved) }
    }
    case 'AppointmentCancelled': {
      const before = state.appointments.get(event.appointment)
      invariant(before, `an event names ${event.appointment}, which was never planned`)
      return {
        ...state,
        appointments: state.appointments.set(event.appointment, { ...before, cancelled: event.reason }),
      }
    }
    case 'ProjectTimeRecorded': {
      const { time, fields } = event
      return { ...counted(state, 'time'), times: state.times.set(time, { time, fields }) }
    }
    case 'ProjectTimeRemoved':
      return { ...state, times: state.times.delete(event.time) }
  }
}

const counted = (state: PlanningState, what: keyof PlanningState['count']): PlanningState => ({
  ...state,
  count: { ...state.count, [what]: state.count[what] + 1 },
})

function withProject(
  state: PlanningState,
  id: string,
  changes: { steps?: Extract<PlanningEvent, { type: 'ProjectPlanned' }>['steps']; closed?: true },
): PlanningState {
  const before = state.projects.get(id)
  invariant(before, `an event names ${id}, which was never opened`)
  return { ...state, projects: state.projects.set(id, { ...before, ...changes }) }
}
