/** Who works for the company over a period, who is away, and its payslips: what the social indicators are made of. */
import type { Day } from '#base/dates.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import { lastDayOf } from '#base/months.ts'
import { byText } from '#base/sorting.ts'
import { isEmployedOn, lastDay, presenceBetween, termsAt } from '../payroll/contract.ts'
import { workingDaysIn } from '../payroll/day-counts.ts'
import type { Slip } from '../payroll/slip.ts'
import { within, workingHalfDaysIn } from '../payroll/span.ts'
import { type Absence, absencesOf, type Employee } from '../payroll/state.ts'
import { fullTimeEquivalent } from '../payroll/working-time.ts'
import type { Company } from './company.ts'
import type { Period } from './sales-lines.ts'

/** In the order of the staff register. */
export const employeesOf = ({ payroll }: Company): Employee[] =>
  [...payroll.register].flatMap((code) => payroll.employees.get(code) ?? [])

export const staffOn = (company: Company, on: Day): Employee[] =>
  employeesOf(company).filter((known) => isEmployedOn(known, on))

/** Full-time equivalents on a day: hours of the contracts over the legal week. */
export const fullTimeOn = (company: Company, on: Day): Thousandths =>
  thousandths(staffOn(company, on).reduce((sum, known) => sum + fullTimeEquivalent(termsAt(known, on).weeklyHours), 0))

export const staffOver = (company: Company, { from, to }: Period): Employee[] =>
  employeesOf(company).filter((known) => presenceBetween(known, from, to) !== undefined)

export const hiredOver = (company: Company, { from, to }: Period): Employee[] =>
  employeesOf(company).filter(({ contract }) => from <= contract.start && contract.start <= to)

export const entriesOver = (company: Company, period: Period): number => hiredOver(company, period).length

export const goneOver = (company: Company, { from, to }: Period): Employee[] =>
  employeesOf(company).filter((known) => {
    const last = lastDay(known)
    return last !== undefined && from <= last && last <= to
  })

export const departuresOver = (company: Company, period: Period): number => goneOver(company, period).length

/** Working days (ouvrés) of somebody's contract. */
export function workableDaysOf(known: Employee, { from, to }: Period): number {
  const present = presenceBetween(known, from, to)
  return present ? workingDaysIn(present.from, present.to) : 0
}

export const workableDaysOver = (company: Company, period: Period): number =>
  employeesOf(company).reduce((sum, known) => sum + workableDaysOf(known, period), 0)

export type AbsentDays = { readonly absence: Absence; readonly employee: Employee; readonly days: number }

/** Working days, by halves, of absence that was granted; paid leave and training are no absenteeism. */
export function absencesOver(company: Company, { from, to }: Period): AbsentDays[] {
  const found: AbsentDays[] = []
  for (const employee of employeesOf(company)) {
    for (const absence of absencesOf(company.payroll, employee.code)) {
      if (absence.status !== 'approved' || absence.kind === 'paidLeave' || absence.kind === 'training') continue
      const present = presenceBetween(employee, from, to)
      const part = present && within(absence, present.from, present.to)
      if (part) found.push({ absence, employee, days: workingHalfDaysIn(part) / 2 })
    }
  }
  return found
}

export const absentDaysOver = (company: Company, period: Period): number =>
  absencesOver(company, period).reduce((sum, { days }) => sum + days, 0)

export type ValidatedSlip = { readonly id: string; readonly slip: Slip }

/** Validated payslips, by month then by employee. A payslip is of the day on which its month ends, as in the books. */
export function validatedSlipsOver(
  { payroll }: Company,
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
): ValidatedSlip[] {
  const found: ValidatedSlip[] = []
  for (const id of payroll.payslipIds) {
    const payslip = payroll.payslips.get(id)
    if (payslip?.stage !== 'validated') continue
    const date = lastDayOf(payslip.period)
    if ((from === undefined || from <= date) && (to === undefined || date <= to)) found.push({ id, slip: payslip.slip })
  }
  return found.sort(
    (left, right) => byText(left.slip.period, right.slip.period) || byText(left.slip.employee, right.slip.employee),
  )
}
