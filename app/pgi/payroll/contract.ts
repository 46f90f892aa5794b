/** What a contract says on a day, and the bounds that the labour code sets to it. */
import { addDays, addMonths, type Day, daysBetween } from '#base/dates.ts'
import { type Cents, thousandths } from '#base/money.ts'
import { firstDayOf, lastDayOf, type Month } from '#base/months.ts'
import { employmentRules, trialMonths } from '#content/law/employment.ts'
import { LEGAL_WEEKLY_HOURS, monthlyWageOf } from '#content/law/payroll-figures.ts'
import type { ContractFields } from './employee.ts'
import { figureAt } from './rates.ts'
import type { PayrollRefusal } from './refusal.ts'
import type { Employee, PayrollState } from './state.ts'

/** The contract as it stands on a day, amendments included. */
export const termsAt = ({ contract, amendments }: Employee, on: Day): ContractFields =>
  Object.assign({}, contract, ...amendments.filter(({ from }) => from <= on).map(({ changes }) => changes))

/** The last day of work that is known: of the departure, or of a fixed-term contract. */
export function lastDay(employee: Employee): Day | undefined {
  const end = employee.amendments.reduce((last, { changes }) => changes.end ?? last, employee.contract.end)
  return employee.departure?.on ?? end
}

export function isEmployedOn(employee: Employee, on: Day): boolean {
  const last = lastDay(employee)
  return employee.contract.start <= on && (last === undefined || on <= last)
}

/** The days that the contract covers, from one day to another. */
export function presenceBetween(employee: Employee, first: Day, end: Day): { from: Day; to: Day } | undefined {
  const last = lastDay(employee)
  const from = employee.contract.start > first ? employee.contract.start : first
  const to = last !== undefined && last < end ? last : end
  return from <= to ? { from, to } : undefined
}

export const presenceIn = (employee: Employee, period: Month): { from: Day; to: Day } | undefined =>
  presenceBetween(employee, firstDayOf(period), lastDayOf(period))

export function refusalOfContract(state: PayrollState, contract: ContractFields, on: Day): PayrollRefusal | undefined {
  return (
    refusalOfTerm(contract) ?? refusalOfTrial(contract) ?? refusalOfHours(contract) ?? refusalOfPay(state, contract, on)
  )
}

function refusalOfTerm({ kind, start, end, reason, replaces }: ContractFields): PayrollRefusal | undefined {
  if (kind === 'permanent') return end === undefined ? undefined : { code: 'permanent_contract_with_end', end }
  if (reason === undefined) return { code: 'fixed_term_without_reason' }
  if (end === undefined) return { code: 'fixed_term_without_end' }
  if (reason === 'replacement' && replaces === undefined) return { code: 'replaced_person_missing' }
  if (end < start) return { code: 'contract_ends_before_start', start, end }
  const months = employmentRules.fixedTermMonths
  const latest = addDays(addMonths(start, months), -1)
  return end > latest ? { code: 'fixed_term_too_long', months, latest } : undefined
}

function refusalOfTrial({ kind, start, end, category, trial }: ContractFields): PayrollRefusal | undefined {
  if (kind === 'permanent' || end === undefined) {
    const most = trialMonths[category]
    return trial > most ? { code: 'trial_too_long', unit: 'months', most, wanted: trial } : undefined
  }
  const { daysAWeek, shortContractMonths, shortMostDays, longMostDays } = employmentRules.fixedTermTrial
  const short = end < addMonths(start, shortContractMonths)
  const weeks = Math.floor((daysBetween(start, end) + 1) / 7)
  const most = short ? Math.min(shortMostDays, weeks * daysAWeek) : longMostDays
  return trial > most ? { code: 'trial_too_long', unit: 'days', most, wanted: trial } : undefined
}

function refusalOfHours({ weeklyHours: hours, shortHoursReason }: ContractFields): PayrollRefusal | undefined {
  const most = LEGAL_WEEKLY_HOURS
  if (hours > most) return { code: 'weekly_hours_too_many', hours, most }
  const fewest = employmentRules.fewestWeeklyHours
  return hours < thousandths(fewest * 1_000) && shortHoursReason === undefined
    ? { code: 'weekly_hours_too_few', hours, fewest }
    : undefined
}

export function minimumPayOf(state: PayrollState, { weeklyHours }: ContractFields, on: Day): Cents | undefined {
  const hourly = figureAt(state, 'minimumHourlyWage', on)?.amount
  return hourly && monthlyWageOf(hourly, weeklyHours)
}

function refusalOfPay(state: PayrollState, contract: ContractFields, on: Day): PayrollRefusal | undefined {
  const minimum = minimumPayOf(state, contract, on)
  return minimum !== undefined && contract.monthlyPay < minimum
    ? { code: 'pay_below_minimum_wage', pay: contract.monthlyPay, minimum }
    : undefined
}
