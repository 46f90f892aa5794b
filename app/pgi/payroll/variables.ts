/** What changes from month to month: hours, bonuses, refunds. */
import { addDays, weekday } from '#base/dates.ts'
import { thousandths } from '#base/money.ts'
import { defined, sameJson } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { CommandOf } from './commands.ts'
import { isEmployedOn, lastDay, presenceIn } from './contract.ts'
import { isCounted } from './employee.ts'
import type { PayrollEvent } from './events.ts'
import type { Context } from './facts.ts'
import type { PayrollRefusal } from './refusal.ts'
import { closedPeriod, withEmployee } from './staff.ts'
import { type PayrollState, weekKey } from './state.ts'
import { monthOfWeek } from './working-time.ts'

type Decision = Result<PayrollEvent[], PayrollRefusal>

const A_DAY = thousandths(24_000)

/** Hours beyond the law's limits are recorded: they were worked, and must be paid. The state of time sheets points them out. */
export const enterTimeSheet = (
  state: PayrollState,
  { employee: code, week, hours }: CommandOf<'timeSheet.enter'>,
  { today }: Context,
): Decision =>
  withEmployee(state, code, (employee) => {
    if (weekday(week) !== 1) {
      return no({ code: 'week_begins_on_monday', week, monday: addDays(week, 1 - weekday(week)) })
    }
    if (week > today) return no({ code: 'week_not_begun', week, today })
    if (!isEmployedOn(employee, week) && !isEmployedOn(employee, addDays(week, 6))) {
      return no({ code: 'outside_contract', from: employee.contract.start, to: lastDay(employee) ?? null })
    }
    const long = hours.findIndex((each) => each > A_DAY)
    if (long >= 0) return no({ code: 'too_many_hours_in_a_day', rank: long })
    const closed = closedPeriod(state, code, monthOfWeek(week))
    if (closed) return no(closed)
    if (sameJson(state.timeSheets.get(weekKey(code, week))?.hours, hours)) return no({ code: 'nothing_changes' })
    return ok([{ type: 'TimeSheetEntered', employee: code, week, hours }])
  })

export const recordVariable = (
  state: PayrollState,
  { employee: code, period, kind, amount, quantity, label }: CommandOf<'payrollVariable.record'>,
): Decision =>
  withEmployee(state, code, (employee) => {
    if (!presenceIn(employee, period)) return no({ code: 'not_employed_in_period', employee: code, period })
    const closed = closedPeriod(state, code, period)
    if (closed) return no(closed)
    if (isCounted(kind) && quantity === undefined) return no({ code: 'variable_needs_quantity', kind })
    if (!isCounted(kind) && amount === undefined) return no({ code: 'variable_needs_amount', kind })
    const variable = `variable-${state.variableCount + 1}`
    const said = isCounted(kind) ? { quantity } : { amount }
    return ok([
      defined({ type: 'PayrollVariableRecorded' as const, variable, employee: code, period, kind, ...said, label }),
    ])
  })

export function cancelVariable(state: PayrollState, { variable: id }: CommandOf<'payrollVariable.cancel'>): Decision {
  const variable = state.variables.get(id)
  if (!variable) return no({ code: 'unknown_variable', variable: id })
  const { employee, period, cancelled } = variable
  if (cancelled) return no({ code: 'variable_already_cancelled', variable: id })
  const closed = closedPeriod(state, employee, period)
  if (closed) return no(closed)
  return ok([{ type: 'PayrollVariableCancelled', variable: id, employee }])
}
