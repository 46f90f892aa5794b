/** Hiring people, keeping their files and contracts, seeing them leave. */
import { addDays, addMonths } from '#base/dates.ts'
import { monthContaining } from '#base/months.ts'
import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { employmentRules } from '#content/law/employment.ts'
import type { CommandOf } from './commands.ts'
import { lastDay, refusalOfContract, termsAt } from './contract.ts'
import type { EmployeeFields } from './employee.ts'
import type { PayrollEvent } from './events.ts'
import type { Context } from './facts.ts'
import { nirKeyOf } from './nir.ts'
import type { PayrollRefusal } from './refusal.ts'
import { type Employee, type PayrollState, validatedSlips } from './state.ts'

type Decision = Result<PayrollEvent[], PayrollRefusal>

const SIXTEEN_YEARS = 192

export function withEmployee(state: PayrollState, code: string, then: (employee: Employee) => Decision): Decision {
  const employee = state.employees.get(code)
  return employee ? then(employee) : no({ code: 'unknown_employee', employee: code })
}

/** The same, for one whose contract is not over. */
export const withPresent = (state: PayrollState, code: string, then: (employee: Employee) => Decision): Decision =>
  withEmployee(state, code, (employee) =>
    employee.departure ? no({ code: 'employee_has_left', employee: code, on: employee.departure.on }) : then(employee),
  )

export function hire(state: PayrollState, { code, fields, contract }: CommandOf<'employee.hire'>): Decision {
  if (code !== undefined && state.employees.has(code)) return no({ code: 'employee_code_taken', employee: code })
  const refusal = refusalOfNir(state, fields.nir) ?? refusalOfContract(state, contract, contract.start)
  const sixteenOn = addMonths(fields.birthDate, SIXTEEN_YEARS)
  if (contract.start < sixteenOn) return no({ code: 'employee_too_young', birthDate: fields.birthDate, sixteenOn })
  if (refusal) return no(refusal)
  return ok([
    {
      type: 'EmployeeHired',
      employee: code ?? nextCode(state),
      rank: state.register.length + 1,
      fields: defined(fields),
      contract: defined(contract),
    },
  ])
}

/** `E001`; a code that somebody chose by hand is stepped over. */
function nextCode(state: PayrollState): string {
  for (let rank = state.register.length + 1; ; rank += 1) {
    const code = `E${String(rank).padStart(3, '0')}`
    if (!state.employees.has(code)) return code
  }
}

function refusalOfNir(state: PayrollState, nir: string | null | undefined, self?: string): PayrollRefusal | undefined {
  if (!nir) return undefined
  const expected = nirKeyOf(nir)
  if (nir.slice(13) !== expected) return { code: 'nir_key_is_wrong', nir, expected }
  for (const employee of state.employees.values()) {
    if (employee.code !== self && employee.fields.nir === nir) {
      return { code: 'nir_taken', nir, employee: employee.code }
    }
  }
  return undefined
}

export const update = (state: PayrollState, { employee: code, changes }: CommandOf<'employee.update'>): Decision =>
  withEmployee(state, code, (employee) => {
    const refusal = refusalOfNir(state, changes.nir, code)
    if (refusal) return no(refusal)
    const real = realChanges<EmployeeFields, typeof changes>(employee.fields, changes)
    if (Object.keys(real).length === 0) return no({ code: 'nothing_changes' })
    return ok([{ type: 'EmployeeUpdated', employee: code, changes: real }])
  })

/** A late declaration is recorded as such: hiding it would not make it earlier. */
export const declare = (
  state: PayrollState,
  { employee: code, date }: CommandOf<'preHiring.declare'>,
  { today }: Context,
): Decision =>
  withEmployee(state, code, ({ declaredOn, contract }) => {
    if (declaredOn !== undefined) return no({ code: 'declaration_already_made', on: declaredOn })
    const on = date ?? today
    if (on > today) return no({ code: 'date_in_future', date: on, today })
    const earliest = addDays(contract.start, -employmentRules.declarationDaysBefore)
    if (on < earliest) return no({ code: 'declaration_too_early', date: on, earliest })
    return ok([{ type: 'PreHiringDeclared', employee: code, date: on }])
  })

export const amend = (
  state: PayrollState,
  { employee: code, from, changes: wanted, note }: CommandOf<'contract.amend'>,
): Decision =>
  withPresent(state, code, (employee) => {
    const { start } = employee.contract
    if (from < start) return no({ code: 'amendment_before_start', from, start })
    const closed = closedPeriod(state, code, monthContaining(from))
    if (closed) return no(closed)
    const terms = termsAt(employee, from)
    const changes = realChanges(terms, wanted)
    if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
    const renewals = employee.amendments.filter((amendment) => amendment.changes.end !== undefined).length
    const most = employmentRules.fixedTermRenewals
    if (changes.end !== undefined && renewals >= most) return no({ code: 'too_many_renewals', most })
    const refusal = refusalOfContract(state, { ...terms, ...changes, trial: 0 }, from)
    if (refusal) return no(refusal)
    return ok([defined({ type: 'ContractAmended' as const, employee: code, from, changes, note })])
  })

/** A validated payslip is fixed for ever: nothing changes the month it pays, or one before it. */
export function closedPeriod(
  state: PayrollState,
  employee: string,
  from: ReturnType<typeof monthContaining>,
): PayrollRefusal | undefined {
  const last = validatedSlips(state, employee).at(-1)
  if (!last || last.period < from) return undefined
  const payslip = state.payslipOf.get(`${employee}/${last.period}`) ?? ''
  return { code: 'period_is_closed', period: last.period, payslip }
}

export const leave = (state: PayrollState, { employee: code, on, reason }: CommandOf<'employee.leave'>): Decision =>
  withPresent(state, code, (employee) => {
    const { start, kind } = employee.contract
    if (on < start) return no({ code: 'departure_before_start', on, start })
    if (reason === 'endOfFixedTerm' && (kind !== 'fixedTerm' || on !== lastDay(employee))) {
      return no({ code: 'departure_reason_differs', contract: kind })
    }
    const closed = closedPeriod(state, code, monthContaining(addDays(on, 1)))
    if (closed) return no(closed)
    return ok([{ type: 'EmployeeLeft', employee: code, on, reason }])
  })
