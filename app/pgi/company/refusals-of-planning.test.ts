/** Every refusal of the planning and of the dashboards. */
import { day } from '#base/dates.ts'
import { time } from '#base/times.ts'
import { type Cases, check } from '#tests/support/refusals.ts'
import { sellingCompany, TODAY } from '#tests/support/selling-company.ts'
import { after } from '#tests/support/small-company.ts'
import type { PlanningRefusal } from '../planning/refusal.ts'
import type { CommandInput } from './command.ts'
import type { IndicatorRefusal } from './dashboards/dashboards.ts'

const given = sellingCompany()
const now = (...commands: CommandInput[]) => after(given, TODAY, ...commands)

const meeting = {
  label: 'Réunion',
  date: day('2026-04-23'),
  time: time('14:00'),
  minutes: 60,
  resources: ['R-ALB'],
}
const spent = { resource: 'R-ALB', date: day('2026-04-20'), minutes: 60, work: 'Pose' }
const closed = now({ type: 'project.close', project: 'project-1' })
const step = (code: string, ...before: string[]) => ({ code, label: code, days: 1, after: before })

const planning: Cases<PlanningRefusal> = {
  resource_code_taken: {
    given,
    command: { type: 'resource.create', resource: 'CAM', fields: { label: 'Autre', kind: 'vehicle' } },
    expected: { resource: 'CAM' },
  },
  unknown_resource: {
    given,
    command: { type: 'appointment.plan', fields: { ...meeting, resources: ['R-ALB', 'ZZZ'] } },
    expected: { resource: 'ZZZ' },
  },
  unknown_person_of_resource: {
    given,
    command: { type: 'resource.create', resource: 'R-X', fields: { label: 'X', kind: 'person', collaborator: 'ZZZ' } },
    expected: { collaborator: 'ZZZ' },
  },
  unknown_planning_party: {
    given,
    command: { type: 'appointment.plan', fields: { ...meeting, party: 'C9' } },
    expected: { party: 'C9' },
  },
  hours_backwards: {
    given,
    command: { type: 'resource.update', resource: 'CAM', changes: { closesAt: time('07:00') } },
    expected: { opensAt: '08:00', closesAt: '07:00' },
  },
  block_backwards: {
    given,
    command: {
      type: 'resource.block',
      resource: 'CAM',
      from: day('2026-05-02'),
      to: day('2026-05-01'),
      reason: 'Garage',
    },
    expected: { from: '2026-05-02', to: '2026-05-01' },
  },
  unknown_block: { given, command: { type: 'resource.free', block: 'block-9' }, expected: { block: 'block-9' } },
  unknown_project: {
    given,
    command: { type: 'project.close', project: 'project-9' },
    expected: { project: 'project-9' },
  },
  project_is_closed: {
    given: closed,
    command: { type: 'projectTime.record', fields: { ...spent, project: 'project-1' } },
    expected: { project: 'project-1' },
  },
  step_code_twice: {
    given,
    command: { type: 'project.plan', project: 'project-1', steps: [step('A'), step('A')] },
    expected: { step: 'A' },
  },
  unknown_step: {
    given,
    command: { type: 'project.plan', project: 'project-1', steps: [step('A', 'Z')] },
    expected: { step: 'A', after: 'Z' },
  },
  steps_in_circle: {
    given,
    command: { type: 'project.plan', project: 'project-1', steps: [step('A'), step('B', 'C'), step('C', 'B')] },
    expected: { steps: ['B', 'C'] },
  },
  unknown_appointment: {
    given,
    command: { type: 'appointment.cancel', appointment: 'appointment-9', reason: 'Erreur' },
    expected: { appointment: 'appointment-9' },
  },
  appointment_is_cancelled: {
    given: now({ type: 'appointment.cancel', appointment: 'appointment-1', reason: 'Client absent' }),
    command: { type: 'appointment.move', appointment: 'appointment-1', date: day('2026-04-24'), time: time('09:00') },
    expected: { appointment: 'appointment-1' },
  },
  appointment_past_midnight: {
    given,
    command: { type: 'appointment.plan', fields: { ...meeting, time: time('23:30') } },
    expected: { time: '23:30', minutes: 60 },
  },
  planning_conflict: {
    given,
    command: { type: 'appointment.plan', fields: { ...meeting, date: day('2026-04-25') } },
    expected: { conflicts: [{ code: 'day_off', resource: 'R-ALB', weekday: 6 }] },
  },
  resource_is_not_a_person: {
    given,
    command: { type: 'projectTime.record', fields: { ...spent, resource: 'CAM' } },
    expected: { resource: 'CAM' },
  },
  time_in_the_future: {
    given,
    command: { type: 'projectTime.record', fields: { ...spent, date: day('2026-04-21') } },
    expected: { date: '2026-04-21', today: TODAY },
  },
  day_holds_no_more: {
    given,
    command: { type: 'projectTime.record', fields: { ...spent, minutes: 1_380 } },
    expected: { resource: 'R-ALB', date: '2026-04-20', minutes: 90, wanted: 1_380 },
  },
  unknown_time: { given, command: { type: 'projectTime.remove', time: 'time-9' }, expected: { time: 'time-9' } },
  planning_unchanged: {
    given,
    command: { type: 'appointment.move', appointment: 'appointment-1', date: day('2026-04-21'), time: time('09:00') },
    expected: {},
  },
}

const mine = {
  label: 'Créances',
  board: 'financial' as const,
  formula: 'creances',
  unit: 'money' as const,
}
const indicators: Cases<IndicatorRefusal> = {
  formula_refused: {
    given,
    command: { type: 'indicator.define', indicator: 'MIEN', fields: { ...mine, formula: 'creance / 2' } },
    expected: {
      formula: 'creance / 2',
      error: { code: 'formula_measure_unknown', at: 0, length: 7, found: 'creance', near: 'creances' },
    },
  },
  thresholds_contradict: {
    given,
    command: {
      type: 'indicator.define',
      indicator: 'MIEN',
      fields: {
        ...mine,
        thresholds: [
          { level: 'watch', direction: 'above', value: 200 },
          { level: 'alert', direction: 'above', value: 100 },
        ],
      },
    },
    expected: { direction: 'above', watch: 200, alert: 100 },
  },
  indicator_unchanged: {
    given: now({ type: 'indicator.define', indicator: 'MIEN', fields: mine }),
    command: { type: 'indicator.define', indicator: 'MIEN', fields: mine },
    expected: { indicator: 'MIEN' },
  },
  unknown_indicator: {
    given,
    command: { type: 'indicator.remove', indicator: 'MIEN' },
    expected: { indicator: 'MIEN' },
  },
}

const onToday = Object.entries({ ...planning, ...indicators }).map(([code, each]) => [code, { ...each, today: TODAY }])
check(Object.fromEntries(onToday))
