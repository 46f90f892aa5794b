import { z } from 'zod'
import { addDays, type Day, weekday } from '#base/dates.ts'
import { zCode, zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import type { Time } from '#base/times.ts'
import { blockOn, type Conflict, conflictsOf, overlaps, takes } from '../../planning/conflicts.ts'
import type { Company } from '../company.ts'
import { awayOn } from '../linked-employees.ts'
import { occupationsOf } from '../occupations.ts'
import {
  collaboratorSource,
  type Named,
  namedCollaborator,
  namedParty,
  namedResource,
  resourceSource,
} from './named.ts'
import { column, columns, view } from './view.ts'

/** Two things of one person at one time, or a constraint of the planning that is not kept; resources are named. */
export type AgendaConflict = Conflict

const withNames = (company: Company, conflicts: readonly Conflict[]): AgendaConflict[] =>
  conflicts.map((conflict) => {
    if (!('resource' in conflict)) return conflict
    const { resource } = conflict
    const named = company.planning.resources.has(resource) ? namedResource : namedCollaborator
    return { ...conflict, resource: named(company, resource).name }
  })

export type AgendaEntry = {
  readonly id: string
  readonly kind: 'activity' | 'appointment'
  readonly label: string
  readonly date: Day
  readonly time: Time | null
  readonly minutes: number
  readonly who: readonly Named[]
  readonly customer: Named | null
  readonly done: boolean
  readonly conflicts: readonly AgendaConflict[]
  readonly sources: readonly string[]
}
export type AgendaAbsence = { readonly resource: Named; readonly date: Day; readonly reason: string | null }

/** The longest time that an agenda shows. */
const LONGEST = 42

/** Agenda: what collaborators have to do with customers and what the planning asks of resources, day by day, conflicts named. */
export const agenda = view({
  args: z.object({ from: zDay, to: zDay, collaborator: zCode.optional(), resource: zCode.optional() }),
  run(company, { from, to: wanted, collaborator, resource }) {
    const last = addDays(from, LONGEST - 1)
    const to = wanted < last ? wanted : last
    const entries = [...activityEntries(company, from, to), ...appointmentEntries(company, from, to)]
      .filter(({ who }) => collaborator === undefined || who.some((each) => isTheirs(company, each.code, collaborator)))
      .filter(({ who }) => resource === undefined || who.some(({ code }) => isResource(company, code, resource)))
      .sort(
        (left, right) =>
          byText(left.date, right.date) || byText(left.time ?? '', right.time ?? '') || byText(left.id, right.id),
      )
    const days: Day[] = []
    for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
    return {
      from,
      to,
      days: days.map((date) => ({
        date,
        weekday: weekday(date),
        entries: entries.filter((each) => each.date === date),
      })),
      absences: absencesOf(company, days, collaborator, resource),
      rows: entries,
      count: entries.length,
      conflicts: entries.filter(({ conflicts }) => conflicts.length > 0).length,
    }
  },
  table: {
    columns: [
      column('date', 'day'),
      column('time'),
      column('minutes', 'count'),
      ...columns('text', 'label', 'people', 'customer.name', 'conflict'),
    ],
    rows: ({ rows }) =>
      rows.map((entry) => ({
        ...entry,
        people: entry.who.map(({ name }) => name).join(', '),
        conflict: entry.conflicts.map(({ code }) => code).join(', '),
      })),
  },
})

const isTheirs = ({ planning }: Company, code: string, collaborator: string): boolean =>
  code === collaborator || planning.resources.get(code)?.fields.collaborator === collaborator

/** A person's activities are that person's, under either code. */
const isResource = ({ planning }: Company, code: string, resource: string): boolean =>
  code === resource || planning.resources.get(resource)?.fields.collaborator === code

function activityEntries(company: Company, from: Day, to: Day): AgendaEntry[] {
  return [...company.crm.activities.values()].flatMap(({ activity, fields, status }) => {
    if (status === 'cancelled' || fields.date < from || fields.date > to) return []
    const { time, date, minutes, collaborator, party } = fields
    return [
      {
        id: activity,
        kind: 'activity' as const,
        label: fields.subject,
        date,
        time: time ?? null,
        minutes,
        who: [namedCollaborator(company, collaborator)],
        customer: party === undefined ? null : namedParty(company, party),
        done: status === 'done',
        conflicts:
          time === undefined
            ? []
            : withNames(company, overlapsOf(company, collaborator, { id: activity, date, time, minutes })),
        sources: [activity, collaboratorSource(collaborator)],
      },
    ]
  })
}

type Span = { id: string; date: Day; time: Time; minutes: number }

/** What else the person has at that time: other activities, and the appointments of the resource that the person is. */
function overlapsOf(company: Company, collaborator: string, span: Span): AgendaConflict[] {
  const { planning } = company
  const resource = [...planning.resources.values()].find(({ fields }) => fields.collaborator === collaborator)
  const appointments = resource
    ? [...planning.appointments.values()].flatMap(({ appointment, fields, cancelled }) =>
        cancelled === undefined && fields.resources.includes(resource.code)
          ? [{ id: appointment, label: fields.label, date: fields.date, time: fields.time, minutes: fields.minutes }]
          : [],
      )
    : []
  const others = [...occupationsOf(company, collaborator, span.date), ...appointments]
  const conflicts: AgendaConflict[] = others.flatMap((other) =>
    other.id !== span.id && other.time !== undefined && overlaps(span, { ...other, time: other.time })
      ? [{ code: 'overlap' as const, resource: collaborator, with: other.id, label: other.label }]
      : [],
  )
  const block = resource && blockOn(planning, resource.code, span.date)
  const away = resource && awayOn(company, resource.code, span.date)
  if (!block && !(away && takes(away, span))) return conflicts
  return [...conflicts, { code: 'absent', resource: collaborator, reason: block?.reason ?? null }]
}

function appointmentEntries(company: Company, from: Day, to: Day): AgendaEntry[] {
  const { planning } = company
  const busy = (code: string, date: Day) => {
    const collaborator = planning.resources.get(code)?.fields.collaborator
    return collaborator === undefined ? [] : occupationsOf(company, collaborator, date)
  }
  return [...planning.appointments.values()].flatMap(({ appointment, fields, cancelled }) => {
    if (cancelled !== undefined || fields.date < from || fields.date > to) return []
    return [
      {
        id: appointment,
        kind: 'appointment' as const,
        label: fields.label,
        date: fields.date,
        time: fields.time,
        minutes: fields.minutes,
        who: fields.resources.map((code) => namedResource(company, code)),
        customer: fields.party === undefined ? null : namedParty(company, fields.party),
        done: false,
        conflicts: withNames(
          company,
          conflictsOf(planning, fields, { busy, awayOn: (code, date) => awayOn(company, code, date) }, appointment),
        ),
        sources: [appointment, ...fields.resources.map(resourceSource)],
      },
    ]
  })
}

function absencesOf(company: Company, days: readonly Day[], collaborator?: string, resource?: string): AgendaAbsence[] {
  const concerned = [...company.planning.resources.values()]
    .filter(({ code }) => resource === undefined || code === resource)
    .filter(({ code }) => collaborator === undefined || isTheirs(company, code, collaborator))
    .sort((left, right) => byText(left.code, right.code))
  return days.flatMap((date) =>
    concerned.flatMap(({ code }) => {
      const block = blockOn(company.planning, code, date)
      if (!block && !awayOn(company, code, date)) return []
      return [{ resource: namedResource(company, code), date, reason: block?.reason ?? null }]
    }),
  )
}
