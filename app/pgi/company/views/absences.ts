/** Absences: their list, and the planning of a month with its conflicts. */
import { z } from 'zod'
import { type Day, weekday } from '#base/dates.ts'
import { firstDayOf, lastDayOf } from '#base/months.ts'
import { isPublicHoliday, isWorkingDay } from '#base/public-holidays.ts'
import { zDay, zMonth } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { isEmployedOn } from '../../payroll/contract.ts'
import { eachDay } from '../../payroll/day-counts.ts'
import { halfDaysIn, overlap, within } from '../../payroll/span.ts'
import type { Absence, AbsenceStatus } from '../../payroll/state.ts'
import type { Company } from '../company.ts'
import { employeesOf } from '../staff-figures.ts'
import { employeeSource } from './named.ts'
import { type NamedEmployee, namedEmployee, zEmployeeCode } from './staff.ts'
import { column, columns, view } from './view.ts'

const isStanding = ({ status }: Absence): boolean => status === 'requested' || status === 'approved'

/** Others of the same team who are away on a day. */
function awayTogether(company: Company, absence: Absence): { day: Day; with: NamedEmployee[] }[] {
  const team = company.payroll.employees.get(absence.employee)?.fields.team
  if (team === undefined || !isStanding(absence)) return []
  const others = [...company.payroll.absences.values()].filter(
    (other) =>
      other.employee !== absence.employee &&
      isStanding(other) &&
      company.payroll.employees.get(other.employee)?.fields.team === team,
  )
  const most = company.payroll.settings?.teamAbsences ?? 1
  return [...eachDay(absence.from, absence.to)].filter(isWorkingDay).flatMap((day) => {
    const own = within(absence, day, day)
    const away = own ? others.filter((other) => overlap(other, own)) : []
    return away.length + 1 > most && away.length > 0
      ? [{ day, with: away.map(({ employee }) => namedEmployee(company, employee)) }]
      : []
  })
}

export type AbsenceRow = {
  readonly absence: string
  readonly employee: NamedEmployee
  readonly team: string | null
  readonly kind: Absence['kind']
  readonly from: Day
  readonly to: Day
  readonly fromNoon: boolean
  readonly untilNoon: boolean
  /** By halves. */
  readonly businessDays: number
  readonly workingDays: number
  readonly status: AbsenceStatus
  readonly declinedBecause: string | null
  readonly note: string | null
  /** Working days on which too many of the team would be away. */
  readonly conflicts: readonly { readonly day: Day; readonly with: readonly NamedEmployee[] }[]
  readonly conflictDays: number
  readonly sources: readonly string[]
}

function absenceRow(company: Company, absence: Absence): AbsenceRow {
  const { absence: id, employee, kind, from, to, fromNoon, untilNoon, businessDays, workingDays } = absence
  const { status, declinedBecause, note } = absence
  const conflicts = awayTogether(company, absence)
  return {
    absence: id,
    employee: namedEmployee(company, employee),
    team: company.payroll.employees.get(employee)?.fields.team ?? null,
    kind,
    from,
    to,
    fromNoon: fromNoon ?? false,
    untilNoon: untilNoon ?? false,
    businessDays,
    workingDays,
    status,
    declinedBecause: declinedBecause ?? null,
    note: note ?? null,
    conflicts,
    conflictDays: conflicts.length,
    sources: [id, employeeSource(employee)],
  }
}

/** Requests and their answers, by date. */
export const absences = view({
  args: z.object({ from: zDay.optional(), to: zDay.optional(), employee: zEmployeeCode.optional() }),
  run(company, { from, to, employee }) {
    const rows = [...company.payroll.absenceIds]
      .flatMap((id) => company.payroll.absences.get(id) ?? [])
      .filter(
        (absence) =>
          (employee === undefined || absence.employee === employee) &&
          (from === undefined || from <= absence.to) &&
          (to === undefined || absence.from <= to),
      )
      .map((absence) => absenceRow(company, absence))
      .sort((left, right) => byText(left.from, right.from) || byText(left.employee.code, right.employee.code))
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name', 'team', 'kind'),
      ...columns('day', 'from', 'to'),
      ...columns('count', 'businessDays', 'workingDays', 'conflictDays'),
      column('status'),
    ],
    rows: ({ rows }) => rows,
  },
})

export type PlanningDay = {
  readonly day: Day
  readonly off: 'weekend' | 'holiday' | 'outside' | null
  readonly absence: { readonly id: string; readonly kind: Absence['kind']; readonly status: AbsenceStatus } | null
  /** When half the day only is taken. */
  readonly half: 'morning' | 'afternoon' | null
  readonly isConflict: boolean
}
const halfOf = ({ from, to, fromNoon, untilNoon }: Absence, day: Day): PlanningDay['half'] =>
  fromNoon && day === from ? 'afternoon' : untilNoon && day === to ? 'morning' : null

export type PlanningRow = {
  readonly employee: NamedEmployee
  readonly team: string | null
  readonly days: readonly PlanningDay[]
  readonly absentDays: number
  readonly conflictDays: number
  readonly sources: readonly string[]
}

/** A month, day by day: who is away, and where too many of a team are. */
export const absencePlanning = view({
  args: z.object({ month: zMonth }),
  run(company, { month }) {
    const days = [...eachDay(firstDayOf(month), lastDayOf(month))]
    const standing = [...company.payroll.absences.values()]
      .filter(isStanding)
      .map((absence) => ({ absence, conflicts: new Set(awayTogether(company, absence).map(({ day }) => day)) }))
    const rows = employeesOf(company)
      .filter((known) => days.some((day) => isEmployedOn(known, day)))
      .map((known): PlanningRow => {
        const own = standing.filter(({ absence }) => absence.employee === known.code)
        const planned = days.map((day): PlanningDay => {
          const found = own.find(({ absence: { from, to } }) => from <= day && day <= to)
          const off = !isEmployedOn(known, day)
            ? 'outside'
            : weekday(day) > 5
              ? 'weekend'
              : isPublicHoliday(day)
                ? 'holiday'
                : null
          return {
            day,
            off,
            absence: found
              ? { id: found.absence.absence, kind: found.absence.kind, status: found.absence.status }
              : null,
            half: found ? halfOf(found.absence, day) : null,
            isConflict: found?.conflicts.has(day) ?? false,
          }
        })
        return {
          employee: namedEmployee(company, known.code),
          team: known.fields.team ?? null,
          days: planned,
          absentDays:
            own.reduce((halfDays, { absence }) => {
              const part = within(absence, firstDayOf(month), lastDayOf(month))
              return part
                ? halfDays + halfDaysIn(part, (day) => isWorkingDay(day) && isEmployedOn(known, day))
                : halfDays
            }, 0) / 2,
          conflictDays: planned.filter(({ isConflict }) => isConflict).length,
          sources: [employeeSource(known.code), ...own.map(({ absence }) => absence.absence)],
        }
      })
    return { month, days, rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name', 'team'),
      ...columns('count', 'absentDays', 'conflictDays'),
    ],
    rows: ({ rows }) => rows,
  },
})
