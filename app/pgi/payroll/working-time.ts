/** Weeks of work: what is overtime, what passes the law's limits. */
import { addDays, type Day } from '#base/dates.ts'
import { proportion, type Thousandths, thousandths } from '#base/money.ts'
import { type Month, monthContaining } from '#base/months.ts'
import { LEGAL_WEEKLY_HOURS, overtime, workingTimeLimits } from '#content/law/payroll-figures.ts'
import { type PayrollState, type TimeSheet, weekKey } from './state.ts'

export type WeekOfWork = {
  readonly total: Thousandths
  readonly normal: Thousandths
  /** From the 36th to the 43rd hour. */
  readonly overtime25: Thousandths
  /** From the 44th. */
  readonly overtime50: Thousandths
  /** Of a part-timer: within a tenth of the contract, and beyond. */
  readonly complementary10: Thousandths
  readonly complementary25: Thousandths
  /** Days (0 is Monday) above ten hours. */
  readonly longDays: readonly number[]
  /** Above forty-eight hours. */
  readonly isTooLong: boolean
}

/** Of a contract: its hours over the legal week. */
export const fullTimeEquivalent = (weeklyHours: Thousandths): Thousandths =>
  thousandths(proportion(weeklyHours, 1_000, LEGAL_WEEKLY_HOURS))

const between = (value: number, low: number, high: number): Thousandths =>
  thousandths(Math.max(0, Math.min(value, high) - low))

/** Overtime is counted week by week (C. trav. art. L3121-29). */
export function weekOfWork(hours: readonly Thousandths[], contract: Thousandths): WeekOfWork {
  const total = thousandths(hours.reduce((sum: number, each) => sum + each, 0))
  const legal = LEGAL_WEEKLY_HOURS
  const tenth = contract + Math.floor(contract / 10)
  const further = legal + overtime.firstBand
  const isPartTime = contract < legal
  return {
    total,
    normal: thousandths(Math.min(total, contract)),
    complementary10: isPartTime ? between(total, contract, Math.min(tenth, legal)) : thousandths(0),
    complementary25: isPartTime ? between(total, Math.min(tenth, legal), legal) : thousandths(0),
    overtime25: between(total, legal, further),
    overtime50: between(total, further, Number.MAX_SAFE_INTEGER),
    longDays: hours.flatMap((each, rank) => (each > workingTimeLimits.daily ? [rank] : [])),
    isTooLong: total > workingTimeLimits.weekly,
  }
}

/** A week is paid with the month that its Sunday falls in. */
export const monthOfWeek = (week: Day): Month => monthContaining(addDays(week, 6))

export function* timeSheetsOf(state: PayrollState, employee: string, period?: Month): Generator<TimeSheet> {
  for (const week of state.weeksByEmployee.get(employee) ?? []) {
    const sheet = state.timeSheets.get(weekKey(employee, week))
    if (sheet && (period === undefined || monthOfWeek(week) === period)) yield sheet
  }
}

export const timeSheetId = (employee: string, week: Day): string => `timeSheet-${employee}-${week}`
