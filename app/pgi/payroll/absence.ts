/** Asking for an absence, and answering. */

import { thousandths } from '#base/money.ts'
import { monthContaining } from '#base/months.ts'
import { isWorkingDay } from '#base/public-holidays.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { CommandOf } from './commands.ts'
import { isEmployedOn, lastDay } from './contract.ts'
import type { PayrollEvent } from './events.ts'
import { leaveLeftAt } from './leave.ts'
import type { PayrollRefusal } from './refusal.ts'
import { businessHalfDaysOfLeave, overlap, type Span, workingHalfDaysIn } from './span.ts'
import { closedPeriod, withEmployee } from './staff.ts'
import { type Absence, absencesOf, type PayrollState } from './state.ts'

type Decision = Result<PayrollEvent[], PayrollRefusal>

export const request = (state: PayrollState, command: CommandOf<'absence.request'>): Decision =>
  withEmployee(state, command.employee, (employee) => {
    const { kind, from, to, inAdvance, note } = command
    const fromNoon = command.fromNoon || undefined
    const untilNoon = command.untilNoon || undefined
    const span: Span = { from, to, fromNoon, untilNoon }
    if (to < from) return no({ code: 'absence_dates_reversed', from, to })
    if (!isEmployedOn(employee, from) || !isEmployedOn(employee, to)) {
      return no({ code: 'outside_contract', from: employee.contract.start, to: lastDay(employee) ?? null })
    }
    const closed = closedPeriod(state, employee.code, monthContaining(from))
    if (closed) return no(closed)
    const overlapped = [...absencesOf(state, employee.code)].find(
      (other) => (other.status === 'requested' || other.status === 'approved') && overlap(other, span),
    )
    if (overlapped) {
      const { absence, kind: known, from: begins, to: ends } = overlapped
      return no({ code: 'absence_overlaps', absence, kind: known, from: begins, to: ends })
    }
    if (fromNoon && untilNoon && from === to) return no({ code: 'absence_begins_and_ends_at_noon', date: from })
    if (fromNoon && !isWorkingDay(from)) return no({ code: 'half_day_not_worked', date: from })
    if (untilNoon && !isWorkingDay(to)) return no({ code: 'half_day_not_worked', date: to })
    const workingDays = workingHalfDaysIn(span) / 2
    if (workingDays === 0) return no({ code: 'absence_without_working_day', from, to })
    const businessDays = businessHalfDaysOfLeave(span) / 2
    if (kind === 'paidLeave' && !inAdvance) {
      const wanted = thousandths(businessDays * 1_000)
      const balance = leaveLeftAt(state, employee, from)
      if (wanted > balance) return no({ code: 'leave_balance_exceeded', wanted, balance })
    }
    const absence = `absence-${state.absenceIds.length + 1}`
    return ok([
      defined({
        type: 'AbsenceRequested' as const,
        absence,
        employee: employee.code,
        kind,
        from,
        to,
        fromNoon,
        untilNoon,
        businessDays,
        workingDays,
        inAdvance,
        note,
      }),
    ])
  })

function withAbsence(
  state: PayrollState,
  id: string,
  statuses: readonly Absence['status'][],
  then: (absence: Absence) => Decision,
): Decision {
  const absence = state.absences.get(id)
  if (!absence) return no({ code: 'unknown_absence', absence: id })
  const { status, employee, from } = absence
  if (!statuses.includes(status)) return no({ code: 'absence_already_answered', absence: id, status })
  const closed = closedPeriod(state, employee, monthContaining(from))
  return closed ? no(closed) : then(absence)
}

export const approve = (state: PayrollState, { absence: id }: CommandOf<'absence.approve'>): Decision =>
  withAbsence(state, id, ['requested'], ({ employee }) => ok([{ type: 'AbsenceApproved', absence: id, employee }]))

export const decline = (state: PayrollState, { absence: id, reason }: CommandOf<'absence.decline'>): Decision =>
  withAbsence(state, id, ['requested'], ({ employee }) =>
    ok([{ type: 'AbsenceDeclined', absence: id, employee, reason }]),
  )

export const cancel = (state: PayrollState, { absence: id }: CommandOf<'absence.cancel'>): Decision =>
  withAbsence(state, id, ['requested', 'approved'], ({ employee }) =>
    ok([{ type: 'AbsenceCancelled', absence: id, employee }]),
  )
