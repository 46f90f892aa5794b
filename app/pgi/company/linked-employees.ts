/** What employees do elsewhere in the company: their absences in the planning, their commissions on their payslips. */
import type { Day } from '#base/dates.ts'
import { addToMonth, type Month, monthContaining } from '#base/months.ts'
import type { CommissionApproved } from '../crm/collaborator.ts'
import { presenceIn } from '../payroll/contract.ts'
import { employeeLinkedTo } from '../payroll/links.ts'
import { halfDaysIn, within } from '../payroll/span.ts'
import { absencesOf, validatedSlips } from '../payroll/state.ts'
import type { Away } from '../planning/conflicts.ts'
import type { Company } from './company.ts'
import type { Event } from './event.ts'

/** That somebody is away, never why: the file of an employee is confidential. */
export function awayOn({ payroll }: Company, resource: string, date: Day): Away | undefined {
  const employee = employeeLinkedTo(payroll, 'resource', resource, date)
  if (!employee) return undefined
  const parts = [...absencesOf(payroll, employee.code)].flatMap((absence) =>
    absence.status === 'approved' ? (within(absence, date, date) ?? []) : [],
  )
  const [part] = parts
  if (!part) return undefined
  const whole = parts.reduce((halfDays, each) => halfDays + halfDaysIn(each, () => true), 0) >= 2
  return { half: whole ? null : part.fromNoon ? 'afternoon' : 'morning' }
}

/** The month of the commission's end, or the first one whose payslip is still to come. */
export function consequencesOfCommission({ payroll }: Company, event: CommissionApproved): Event[] {
  const { commission, collaborator, to, amount } = event
  const employee = employeeLinkedTo(payroll, 'collaborator', collaborator, to)
  if (!employee || amount === 0) return []
  const last: Month | undefined = validatedSlips(payroll, employee.code).at(-1)?.period
  const earned = monthContaining(to)
  const period = last !== undefined && last >= earned ? addToMonth(last, 1) : earned
  if (!presenceIn(employee, period)) return []
  return [
    {
      type: 'PayrollVariableRecorded',
      variable: `variable-${payroll.variableCount + 1}`,
      employee: employee.code,
      period,
      kind: 'commission',
      amount,
      origin: commission,
    },
  ]
}
