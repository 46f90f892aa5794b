/** What a student types about time: resources, projects, appointments, hours spent. Often right, often not. */
import fc from 'fast-check'
import type { Company } from '#pgi'
import { type Domain, days, idOf, type Json, maybe, mostly, party, pickFrom, typed } from './draws.ts'

const resource = fc.constantFrom('R1', 'R2', 'R1', 'R2', 'R1', 'R2', 'R3', 'R4', 'R9')
const project = idOf('project')
const appointment = idOf('appointment')
const date = days('2026-03-09', '2026-03-10', '2026-03-11', '2026-03-16', '2026-03-17', '2026-03-21')
const time = fc.constantFrom('08:00', '09:30', '11:00', '14:00', '16:00', '23:30')
const minutes = fc.constantFrom(15, 45, 90, 120, 240)

const step = (code: string, after: readonly string[]) => ({
  code,
  label: `Étape ${code}`,
  days: code.length + 1,
  after,
})
const steps = fc.constantFrom(
  [step('A', [])],
  [step('A', []), step('B', ['A']), step('C', ['A', 'B'])],
  [step('A', []), step('B', ['A'])],
  [step('A', ['B']), step('B', ['A'])],
  [step('A', []), step('A', [])],
)

const openProject = typed('project.open', {
  fields: fc.record({
    label: fc.constant('Chantier'),
    party: maybe(party),
    start: days('2026-03-02'),
    budgetMinutes: maybe(fc.constantFrom(600, 6_000)),
  }),
})
const planAppointment = typed('appointment.plan', {
  fields: fc.record({
    label: fc.constant('Livraison'),
    date,
    time,
    minutes,
    resources: fc.uniqueArray(resource, { minLength: 1, maxLength: 2 }),
    project: maybe(project),
  }),
  despite: fc.boolean(),
})
const recordTime = typed('projectTime.record', {
  fields: fc.record({
    resource,
    date,
    minutes,
    project: maybe(project),
    party: maybe(party),
    work: fc.constantFrom('Installation', 'Formation'),
    invoiceable: fc.boolean(),
  }),
})

const commands = mostly(
  [
    3,
    typed('resource.create', {
      resource,
      fields: fc.record({
        label: fc.constant('Ressource'),
        kind: fc.constantFrom('person', 'person', 'vehicle', 'room'),
        hourlyPrice: maybe(fc.constantFrom(45_00, 60_00)),
      }),
    }),
  ],
  [1, typed('resource.update', { resource, changes: fc.record({ dailyMinutes: fc.constantFrom(300, 420, 480) }) })],
  [
    3,
    typed('resource.block', {
      resource,
      from: days('2026-03-09', '2026-03-12'),
      to: days('2026-03-10', '2026-03-13'),
      reason: fc.constant('Congé'),
    }),
  ],
  [3, typed('resource.free', { block: idOf('block') })],
  [3, openProject],
  [2, typed('project.plan', { project, steps })],
  [1, typed('project.close', { project })],
  [6, planAppointment],
  [2, typed('appointment.move', { appointment, date, time, despite: fc.boolean() })],
  [1, typed('appointment.cancel', { appointment, reason: fc.constant('Client absent') })],
  [8, recordTime],
  [2, typed('projectTime.remove', { time: idOf('time') })],
)

function aim({ planning: state }: Company, command: Json, pick: number): Json | undefined {
  const one = pickFrom(pick)
  const open = one([...state.projects.values()].filter(({ closed }) => !closed))
  switch (command.type) {
    case 'appointment.plan': {
      const fields = typeof command.fields === 'object' ? command.fields : {}
      const known = [...state.resources.keys()].slice(0, 1 + (pick % 2))
      return { ...command, fields: { ...fields, resources: known, project: open?.project } }
    }
    case 'resource.free': {
      const block = one([...state.blocks.values()])
      return block ? { ...command, block: block.block } : command
    }
    case 'project.plan':
    case 'project.close':
      return open ? { ...command, project: open.project } : command
    case 'appointment.move':
    case 'appointment.cancel': {
      const planned = one([...state.appointments.values()].filter(({ cancelled }) => cancelled === undefined))
      return planned ? { ...command, appointment: planned.appointment } : command
    }
    case 'projectTime.record': {
      const person = one([...state.resources.values()].filter(({ fields }) => fields.kind === 'person'))
      const fields = typeof command.fields === 'object' ? command.fields : {}
      return { ...command, fields: { ...fields, resource: person?.code, project: open?.project, date: '2026-03-10' } }
    }
    case 'projectTime.remove': {
      const spent = one([...state.times.values()])
      return spent ? { ...command, time: spent.time } : command
    }
    default:
      return undefined
  }
}

const opening = mostly([1, openProject], [2, planAppointment], [1, recordTime])

export const planning: Domain = { weight: 2, commands, opening, aim }
