import type { Day } from '#base/dates.ts'
import type { Time } from '#base/times.ts'
import type { Conflict } from './conflicts.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type PlanningRefusal =
  | { code: 'resource_code_taken'; resource: string }
  | { code: 'unknown_resource'; resource: string }
  | { code: 'unknown_person_of_resource'; collaborator: string }
  | { code: 'unknown_planning_party'; party: string }
  | { code: 'hours_backwards'; opensAt: Time; closesAt: Time }
  | { code: 'block_backwards'; from: Day; to: Day }
  | { code: 'unknown_block'; block: string }
  | { code: 'unknown_project'; project: string }
  | { code: 'project_is_closed'; project: string }
  | { code: 'step_code_twice'; step: string }
  | { code: 'unknown_step'; step: string; after: string }
  | { code: 'steps_in_circle'; steps: string[] }
  | { code: 'unknown_appointment'; appointment: string }
  | { code: 'appointment_is_cancelled'; appointment: string }
  | { code: 'appointment_past_midnight'; time: Time; minutes: number }
  | { code: 'planning_conflict'; conflicts: Conflict[] }
  | { code: 'resource_is_not_a_person'; resource: string }
  | { code: 'time_in_the_future'; date: Day; today: Day }
  | { code: 'day_holds_no_more'; resource: string; date: Day; minutes: number; wanted: number }
  | { code: 'unknown_time'; time: string }
  | { code: 'planning_unchanged' }
