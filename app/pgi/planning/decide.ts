import type { Day } from '#base/dates.ts'
import { defined, realChanges, sameJson } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { minutesOf } from '#base/times.ts'
import type { AppointmentFields, PlanningCommand, ProjectStep, ResourceFields, TimeFields } from './commands.ts'
import { type Away, conflictsOf, type Elsewhere, type Occupation } from './conflicts.ts'
import type { PlanningEvent } from './events.ts'
import { inOrder } from './pert.ts'
import type { PlanningRefusal } from './refusal.ts'
import type { PlanningState } from './state.ts'

/** What planning asks the rest of the company. */
export type PlanningFacts = {
  isParty(code: string): boolean
  isCollaborator(code: string): boolean
  /** What a collaborator has planned with customers on a day. */
  occupationsOf(collaborator: string, date: Day): readonly Occupation[]
  /** The absence of the employee that a resource is. */
  awayOn(resource: string, date: Day): Away | undefined
}

type Context = { readonly today: Day }
type Decision = Result<PlanningEvent[], PlanningRefusal>

const DAY = 24 * 60

export function decide(
  state: PlanningState,
  command: PlanningCommand,
  { today }: Context,
  facts: PlanningFacts,
): Decision {
  switch (command.type) {
    case 'resource.create': {
      const { resource, fields } = command
      if (state.resources.has(resource)) return no({ code: 'resource_code_taken', resource })
      const wrong = wrongResource(fields, facts)
      return wrong ? no(wrong) : ok([{ type: 'ResourceCreated', resource, fields: defined(fields) }])
    }
    case 'resource.update': {
      const known = state.resources.get(command.resource)
      if (!known) return no({ code: 'unknown_resource', resource: command.resource })
      const changes = realChanges(known.fields, command.changes)
      const { collaborator, opensAt, closesAt } = { ...known.fields, ...changes }
      const wrong = wrongResource({ collaborator: collaborator ?? undefined, opensAt, closesAt }, facts)
      if (wrong) return no(wrong)
      if (Object.keys(changes).length === 0) return no({ code: 'planning_unchanged' })
      return ok([{ type: 'ResourceUpdated', resource: command.resource, changes }])
    }
    case 'resource.block': {
      const { resource, from, to, reason } = command
      if (!state.resources.has(resource)) return no({ code: 'unknown_resource', resource })
      if (to < from) return no({ code: 'block_backwards', from, to })
      return ok([{ type: 'ResourceBlocked', block: `block-${state.count.block + 1}`, resource, from, to, reason }])
    }
    case 'resource.free': {
      const block = state.blocks.get(command.block)
      if (!block) return no({ code: 'unknown_block', block: command.block })
      return ok([{ type: 'ResourceFreed', block: block.block, resource: block.resource }])
    }
    case 'project.open': {
      const { party } = command.fields
      if (party !== undefined && !facts.isParty(party)) return no({ code: 'unknown_planning_party', party })
      return ok([
        { type: 'ProjectOpened', project: `project-${state.count.project + 1}`, fields: defined(command.fields) },
      ])
    }
    case 'project.plan': {
      const wrong = wrongProject(state, command.project) ?? wrongSteps(command.steps)
      return wrong ? no(wrong) : ok([{ type: 'ProjectPlanned', project: command.project, steps: [...command.steps] }])
    }
    case 'project.close': {
      const wrong = wrongProject(state, command.project)
      return wrong ? no(wrong) : ok([{ type: 'ProjectClosed', project: command.project }])
    }
    case 'appointment.plan': {
      const fields = defined(command.fields)
      const wrong = wrongAppointment(state, fields, facts)
      if (wrong) return no(wrong)
      const conflicts = conflictsOf(state, fields, elsewhere(state, facts))
      if (conflicts.length > 0 && !command.despite) return no({ code: 'planning_conflict', conflicts })
      const appointment = `appointment-${state.count.appointment + 1}`
      return ok([{ type: 'AppointmentPlanned', appointment, fields, despite: conflicts.length > 0 }])
    }
    case 'appointment.move':
      return move(state, command, facts)
    case 'appointment.cancel': {
      const { appointment, reason } = command
      const known = state.appointments.get(appointment)
      if (!known) return no({ code: 'unknown_appointment', appointment })
      if (known.cancelled !== undefined) return no({ code: 'appointment_is_cancelled', appointment })
      return ok([{ type: 'AppointmentCancelled', appointment, reason }])
    }
    case 'projectTime.record':
      return record(state, defined(command.fields), today, facts)
    case 'projectTime.remove':
      return state.times.has(command.time)
        ? ok([{ type: 'ProjectTimeRemoved', time: command.time }])
        : no({ code: 'unknown_time', time: command.time })
  }
}

function wrongResource(
  { collaborator, opensAt, closesAt }: Pick<ResourceFields, 'collaborator' | 'opensAt' | 'closesAt'>,
  facts: PlanningFacts,
): PlanningRefusal | undefined {
  if (collaborator !== undefined && !facts.isCollaborator(collaborator)) {
    return { code: 'unknown_person_of_resource', collaborator }
  }
  return closesAt <= opensAt ? { code: 'hours_backwards', opensAt, closesAt } : undefined
}

function wrongProject(state: PlanningState, id: string): PlanningRefusal | undefined {
  const project = state.projects.get(id)
  if (!project) return { code: 'unknown_project', project: id }
  return project.closed ? { code: 'project_is_closed', project: id } : undefined
}

function wrongSteps(steps: readonly ProjectStep[]): PlanningRefusal | undefined {
  const codes = steps.map(({ code }) => code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice !== undefined) return { code: 'step_code_twice', step: twice }
  for (const { code, after } of steps) {
    const unknown = after.find((before) => !codes.includes(before))
    if (unknown !== undefined) return { code: 'unknown_step', step: code, after: unknown }
  }
  const sorted = inOrder(steps)
  return 'circle' in sorted ? { code: 'steps_in_circle', steps: [...sorted.circle] } : undefined
}

function wrongAppointment(
  state: PlanningState,
  { resources, project, party, after, time, minutes }: AppointmentFields,
  facts: PlanningFacts,
): PlanningRefusal | undefined {
  const unknown = resources.find((code) => !state.resources.has(code))
  if (unknown !== undefined) return { code: 'unknown_resource', resource: unknown }
  if (party !== undefined && !facts.isParty(party)) return { code: 'unknown_planning_party', party }
  const wrong = project === undefined ? undefined : wrongProject(state, project)
  if (wrong) return wrong
  const before = after.find((id) => !state.appointments.has(id))
  if (before !== undefined) return { code: 'unknown_appointment', appointment: before }
  return minutesOf(time) + minutes > DAY ? { code: 'appointment_past_midnight', time, minutes } : undefined
}

const elsewhere = (state: PlanningState, facts: PlanningFacts): Elsewhere => ({
  busy: (resource, date) => {
    const collaborator = state.resources.get(resource)?.fields.collaborator
    return collaborator === undefined ? [] : facts.occupationsOf(collaborator, date)
  },
  awayOn: facts.awayOn,
})

type Move = Extract<PlanningCommand, { type: 'appointment.move' }>

function move(state: PlanningState, command: Move, facts: PlanningFacts): Decision {
  const { appointment, date, time, minutes, resources } = command
  const known = state.appointments.get(appointment)
  if (!known) return no({ code: 'unknown_appointment', appointment })
  if (known.cancelled !== undefined) return no({ code: 'appointment_is_cancelled', appointment })
  const fields = {
    ...known.fields,
    date,
    time,
    minutes: minutes ?? known.fields.minutes,
    resources: resources ?? known.fields.resources,
  }
  const wrong = wrongAppointment(state, fields, facts)
  if (wrong) return no(wrong)
  if (sameJson(fields, known.fields)) return no({ code: 'planning_unchanged' })
  const conflicts = conflictsOf(state, fields, elsewhere(state, facts), appointment)
  if (conflicts.length > 0 && !command.despite) return no({ code: 'planning_conflict', conflicts })
  return ok([{ type: 'AppointmentMoved', appointment, fields, despite: conflicts.length > 0 }])
}

function record(state: PlanningState, fields: TimeFields, today: Day, facts: PlanningFacts): Decision {
  const { resource, date, minutes, project, party } = fields
  const known = state.resources.get(resource)
  if (!known) return no({ code: 'unknown_resource', resource })
  if (party !== undefined && !facts.isParty(party)) return no({ code: 'unknown_planning_party', party })
  const wrong = project === undefined ? undefined : wrongProject(state, project)
  if (wrong) return no(wrong)
  if (known.fields.kind !== 'person') return no({ code: 'resource_is_not_a_person', resource })
  if (date > today) return no({ code: 'time_in_the_future', date, today })
  let spent = 0
  for (const each of state.times.values()) {
    if (each.fields.resource === resource && each.fields.date === date) spent += each.fields.minutes
  }
  if (spent + minutes > DAY) return no({ code: 'day_holds_no_more', resource, date, minutes: spent, wanted: minutes })
  return ok([{ type: 'ProjectTimeRecorded', time: `time-${state.count.time + 1}`, fields }])
}
