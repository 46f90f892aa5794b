/** Paid leave: what is acquired, what is taken, what is left, and what it is worth. */
import { addDays, type Day, endOfMonth } from '#base/dates.ts'
import { type Cents, cents, proportion, sumOf, type Thousandths, thousandths } from '#base/money.ts'
import { firstDayOf, lastDayOf, type Month, month, monthContaining, monthsFrom } from '#base/months.ts'
import { isBusinessDay } from '#base/public-holidays.ts'
import { paidLeave } from '#content/law/payroll-figures.ts'
import { presenceIn } from './contract.ts'
import { countDays } from './day-counts.ts'
import { businessHalfDaysOfLeave, halfDaysIn, within } from './span.ts'
import { type Absence, absencesOf, type Employee, type PayrollState, validatedSlips } from './state.ts'

/** 24 business days are a month of work (C. trav. art. L3141-4). */
const BUSINESS_DAYS_OF_A_MONTH = 24

/** The first month of the reference year that a month is in: June. */
export function referenceYearOf(period: Month): { first: Month; last: Month } {
  const year = Number(period.slice(0, 4)) - (Number(period.slice(5)) >= paidLeave.firstMonth ? 0 : 1)
  const june = String(paidLeave.firstMonth).padStart(2, '0')
  return {
    first: month(`${year}-${june}`),
    last: month(`${year + 1}-${String(paidLeave.firstMonth - 1).padStart(2, '0')}`),
  }
}

export const previousReferenceYear = (period: Month): { first: Month; last: Month } => {
  const { first } = referenceYearOf(period)
  return referenceYearOf(monthContaining(addDays(firstDayOf(first), -1)))
}

/** A year that is over gives whole days, the part of a day counting for one (C. trav. art. L3141-7). */
const wholeDays = (acquired: number): number => Math.ceil(acquired / 1_000) * 1_000

const isStanding = ({ status }: Absence): boolean => status === 'requested' || status === 'approved'

/** Half business days of an absence that fall before the end of a day. */
function halfDaysUntil(absence: Absence, until: Day): number {
  const part = within(absence, absence.from, until)
  return part ? businessHalfDaysOfLeave(part) : 0
}

/** Days acquired in one month, known at the end of a day: 2,5, less for days that acquire nothing. */
function acquiredIn(state: PayrollState, employee: Employee, period: Month, until: Day): Thousandths {
  const presence = presenceIn(employee, period)
  const opening = employee.leaveOpening?.on
  if (!presence) return thousandths(0)
  const from = opening !== undefined && opening >= presence.from ? addDays(opening, 1) : presence.from
  const to = presence.to
  // The month under way acquires once it is over.
  if (from > to || until < to) return thousandths(0)
  const whole = from === firstDayOf(period) && to === lastDayOf(period)
  let worked =
    2 * (whole ? BUSINESS_DAYS_OF_A_MONTH : Math.min(BUSINESS_DAYS_OF_A_MONTH, countDays(from, to, isBusinessDay)))
  let sick = 0
  for (const absence of absencesOf(state, employee.code)) {
    if (absence.status !== 'approved') continue
    if (absence.kind !== 'unpaid' && absence.kind !== 'sickness') continue
    const part = within(absence, from, to)
    if (!part) continue
    const halfDays = Math.min(worked, halfDaysIn(part, isBusinessDay))
    worked -= halfDays
    if (absence.kind === 'sickness') sick += halfDays
  }
  const { businessDaysAMonth, sickDaysAMonth } = paidLeave
  return thousandths(
    proportion(businessDaysAMonth, worked, 2 * BUSINESS_DAYS_OF_A_MONTH) +
      proportion(sickDaysAMonth, sick, 2 * BUSINESS_DAYS_OF_A_MONTH),
  )
}

export type LeaveBalance = {
  /** Acquired in the reference years that are over, or said at the opening. */
  readonly acquiredBefore: Thousandths
  /** Acquired since the last 1 June. */
  readonly acquiring: Thousandths
  readonly taken: Thousandths
  /** Asked for and not answered yet. */
  readonly requested: Thousandths
  /** All that is acquired, less what is taken; requests are not deducted. */
  readonly balance: Thousandths
}

/** At the end of a day, in business days (ouvrables). Leave granted for later days is not taken yet. */
export function leaveBalanceAt(state: PayrollState, employee: Employee, on: Day): LeaveBalance {
  const opening = employee.leaveOpening
  const begins = monthContaining(opening?.on ?? employee.contract.start)
  const now = monthContaining(on)
  const { first } = referenceYearOf(now)
  let before: number = opening && opening.on <= on ? opening.days : 0
  let acquiring = 0
  const earlier = new Map<Month, number>()
  for (const period of monthsFrom(begins, now)) {
    const until = endOfMonth(firstDayOf(period)) < on ? endOfMonth(firstDayOf(period)) : on
    const acquired = acquiredIn(state, employee, period, until)
    if (period >= first) acquiring += acquired
    else earlier.set(referenceYearOf(period).first, (earlier.get(referenceYearOf(period).first) ?? 0) + acquired)
  }
  for (const acquired of earlier.values()) before += wholeDays(acquired)
  let taken = 0
  let requested = 0
  for (const absence of absencesOf(state, employee.code)) {
    if (absence.kind !== 'paidLeave' || (opening && absence.to <= opening.on)) continue
    if (absence.status === 'approved') taken += halfDaysUntil(absence, on) * 500
    if (absence.status === 'requested') requested += absence.businessDays * 1_000
  }
  return {
    acquiredBefore: thousandths(before),
    acquiring: thousandths(acquiring),
    taken: thousandths(taken),
    requested: thousandths(requested),
    balance: thousandths(before + acquiring - taken),
  }
}

/** What could still be asked for: acquired by that day, less all leave asked for or granted. */
export function leaveLeftAt(state: PayrollState, employee: Employee, on: Day): Thousandths {
  const { acquiredBefore, acquiring } = leaveBalanceAt(state, employee, on)
  const opening = employee.leaveOpening?.on
  let asked = 0
  for (const absence of absencesOf(state, employee.code)) {
    if (absence.kind === 'paidLeave' && isStanding(absence) && (opening === undefined || absence.to > opening)) {
      asked += absence.businessDays * 1_000
    }
  }
  return thousandths(acquiredBefore + acquiring - asked)
}

/** The tenth of the reference year's gross, for some of its days: gross ÷ 10 × days ÷ days acquired (C. trav. art. L3141-24). */
export const tenthOf = (referenceGross: Cents, days: Thousandths, acquired: Thousandths): Cents =>
  cents(proportion(referenceGross, days, acquired * 10))

export type LeaveReference = { readonly gross: Cents; readonly days: Thousandths }

/** Gross pay of the reference year that was over before a month, from the opening or from the payslips; undefined when nobody knows it. */
export function leaveReference(state: PayrollState, employee: Employee, period: Month): LeaveReference | undefined {
  const { first, last } = previousReferenceYear(period)
  const opening = employee.leaveOpening
  const slips = validatedSlips(state, employee.code).filter((slip) => first <= slip.period && slip.period <= last)
  const told = opening && previousReferenceYear(monthContaining(opening.on)).first === first ? opening : undefined
  if (!told && slips.length === 0) return undefined
  if (told) return { gross: told.referenceGross, days: told.referenceDays }
  const gross = sumOf(slips, (slip) => slip.gross)
  const acquired = monthsFrom(first, last).reduce(
    (sum: number, each) => sum + acquiredIn(state, employee, each, lastDayOf(each)),
    0,
  )
  const most = paidLeave.businessDaysAYear
  return acquired === 0 ? undefined : { gross, days: thousandths(Math.min(most, acquired)) }
}
