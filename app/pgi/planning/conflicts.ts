/** What stands in the way of an appointment, each named: what is constrained is never silently planned. */
import { type Day, weekday } from '#base/dates.ts'
import { folded } from '#base/sorting.ts'
import { minutesOf, type Time } from '#base/times.ts'
import type { AppointmentFields } from './commands.ts'
import type { Block, PlanningState } from './state.ts'

/** Something else that takes a resource's time: another appointment, or what its collaborator has to do for customers. */
export type Occupation = {
  readonly id: string
  readonly label: string
  readonly date: Day
  /** Absent: some time that day, which cannot overlap. */
  readonly time?: Time
  readonly minutes: number
}

/** An absence that the rest of the company knows of: the whole day, or half of it, before noon or after. */
export type Away = { readonly half: 'morning' | 'afternoon' | null }

/** What the rest of the company knows of a resource's day. */
export type Elsewhere = {
  busy(resource: string, date: Day): readonly Occupation[]
  awayOn(resource: string, date: Day): Away | undefined
}

const NOON = 12 * 60

/** Whether an absence of the day takes the time of something. */
export const takes = ({ half }: Away, span: { time: Time; minutes: number }): boolean =>
  half === null || (half === 'morning' ? minutesOf(span.time) < NOON : endOf(span) > NOON)

export type Conflict =
  | { readonly code: 'overlap'; readonly resource: string; readonly with: string; readonly label: string }
  /** `reason` is what was said of a block; null for an absence, whose reason is nobody’s business. */
  | { readonly code: 'absent'; readonly resource: string; readonly reason: string | null }
  | { readonly code: 'day_off'; readonly resource: string; readonly weekday: number }
  | { readonly code: 'outside_hours'; readonly resource: string; readonly opensAt: Time; readonly closesAt: Time }
  | { readonly code: 'over_daily_minutes'; readonly resource: string; readonly minutes: number; readonly limit: number }
  | { readonly code: 'competence_missing'; readonly competence: string }
  | {
      readonly code: 'not_after'
      readonly appointment: string
      readonly label: string
      readonly date: Day
      readonly ends: number
    }

type Span = { readonly date: Day; readonly time: Time; readonly minutes: number }

const endOf = ({ time, minutes }: Omit<Span, 'date'>): number => minutesOf(time) + minutes

export const overlaps = (one: Span, two: Span): boolean =>
  one.date === two.date && minutesOf(one.time) < endOf(two) && minutesOf(two.time) < endOf(one)

/** What a resource's appointments take of its days. */
export function* appointmentsOf(
  state: PlanningState,
  resource: string,
  date: Day,
): Generator<Occupation & { time: Time }> {
  for (const { appointment, fields, cancelled } of state.appointments.values()) {
    if (cancelled !== undefined || fields.date !== date || !fields.resources.includes(resource)) continue
    yield { id: appointment, label: fields.label, date, time: fields.time, minutes: fields.minutes }
  }
}

export function blockOn(state: PlanningState, resource: string, date: Day): Block | undefined {
  for (const block of state.blocks.values()) {
    if (block.resource === resource && block.from <= date && date <= block.to) return block
  }
  return undefined
}

/** `self` is the appointment being moved. */
export function conflictsOf(
  state: PlanningState,
  fields: AppointmentFields,
  { busy, awayOn }: Elsewhere,
  self?: string,
): Conflict[] {
  const { date, time, minutes } = fields
  const conflicts: Conflict[] = []
  for (const code of fields.resources) {
    const resource = state.resources.get(code)
    if (!resource) continue
    const { opensAt, closesAt, dailyMinutes, weekdays } = resource.fields
    const block = blockOn(state, code, date)
    const away = awayOn(code, date)
    if (block) conflicts.push({ code: 'absent', resource: code, reason: block.reason })
    else if (away && takes(away, { time, minutes })) {
      conflicts.push({ code: 'absent', resource: code, reason: null })
    }
    if (!weekdays.includes(weekday(date))) conflicts.push({ code: 'day_off', resource: code, weekday: weekday(date) })
    if (minutesOf(time) < minutesOf(opensAt) || endOf({ time, minutes }) > minutesOf(closesAt)) {
      conflicts.push({ code: 'outside_hours', resource: code, opensAt, closesAt })
    }
    const others = [...appointmentsOf(state, code, date), ...busy(code, date)].filter(({ id }) => id !== self)
    for (const other of others) {
      if (other.time !== undefined && overlaps({ date, time, minutes }, { ...other, time: other.time })) {
        conflicts.push({ code: 'overlap', resource: code, with: other.id, label: other.label })
      }
    }
    const worked = others.reduce((sum, other) => sum + other.minutes, minutes)
    if (worked > dailyMinutes) {
      conflicts.push({ code: 'over_daily_minutes', resource: code, minutes: worked, limit: dailyMinutes })
    }
  }
  for (const competence of fields.competences) {
    const held = fields.resources.some((code) =>
      state.resources.get(code)?.fields.competences.some((known) => folded(known) === folded(competence)),
    )
    if (!held) conflicts.push({ code: 'competence_missing', competence })
  }
  for (const id of fields.after) {
    const before = state.appointments.get(id)
    if (!before || before.cancelled !== undefined) continue
    const { label, date: day } = before.fields
    const ends = endOf(before.fields)
    if (day > date || (day === date && ends > minutesOf(time))) {
      conflicts.push({ code: 'not_after', appointment: id, label, date: day, ends })
    }
  }
  return conflicts
}
