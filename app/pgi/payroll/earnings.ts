/** What a month pays, line by line, down to the gross. */
import { addDays, type Day } from '#base/dates.ts'
import { fineRateOf } from '#base/fine-rate.ts'
import {
  type Cents,
  cents,
  minus,
  negate,
  plus,
  proportion,
  sumOf,
  type Thousandths,
  thousandths,
  times,
} from '#base/money.ts'
import { firstDayOf, lastDayOf, type Month } from '#base/months.ts'
import { holdsAt } from '#content/law/dated.ts'
import { mealsInKind, monthlyHoursOf, overtime, payOfHours, precarityShare } from '#content/law/payroll-figures.ts'
import { absenceDeduction } from './absence-deduction.ts'
import { presenceIn, termsAt } from './contract.ts'
import { isWeekday, weekdaysIn } from './day-counts.ts'
import { type ContractFields, isUnpaid, type VariableKind } from './employee.ts'
import { leaveBalanceAt, leaveReference, tenthOf } from './leave.ts'
import { type KeptPay, keptIn } from './sickness.ts'
import type { Earning, Slip } from './slip.ts'
import { businessHalfDaysOfLeave, halfDaysIn, wholeDaysIn, within, workingHalfDaysIn } from './span.ts'
import { type Absence, absencesOf, type Employee, type PayrollState, type Variable, validatedSlips } from './state.ts'
import { timeSheetId, timeSheetsOf, weekOfWork } from './working-time.ts'

export type Earned = {
  readonly terms: ContractFields
  readonly earnings: readonly Earning[]
  readonly gross: Cents
  /** Hours paid at the normal rate. */
  readonly hours: Thousandths
  /** Pay of the contract's hours, absences deducted: what the minimum wage is compared with. */
  readonly contractPay: Cents
  /** Overtime and complementary hours: their pay, and the hours that are overtime. */
  readonly overtimePay: Cents
  readonly extraHours: Thousandths
  readonly overtimeHours: Thousandths
  /** Calendar days of the month that are paid. */
  readonly paidDays: number
  readonly leavePay?: Slip['leavePay']
  readonly sickness: readonly KeptPay[]
}

/** In business days (ouvrables), a month is 26 days. */
const BUSINESS_DAYS_OF_A_MONTH = 26_000

const earning = (
  code: Earning['code'],
  amount: Cents,
  more: Partial<Omit<Earning, 'code' | 'amount'>> = {},
): Earning => ({
  code,
  amount,
  sources: [],
  ...more,
})

export function* variablesOf(state: PayrollState, employee: string, period: Month): Generator<Variable> {
  for (const id of state.variablesByEmployee.get(employee) ?? []) {
    const variable = state.variables.get(id)
    if (variable && variable.period === period && !variable.cancelled) yield variable
  }
}

/** The days of each version of the contract in the month. */
function segmentsOf(
  employee: Employee,
  presence: { from: Day; to: Day },
): { from: Day; to: Day; terms: ContractFields }[] {
  const starts = [
    presence.from,
    ...employee.amendments
      .map(({ from }) => from)
      .filter((from) => presence.from < from && from <= presence.to)
      .sort(),
  ].filter((from, index, all) => all.indexOf(from) === index)
  return starts.map((from, index) => {
    const next = starts[index + 1]
    return { from, to: next === undefined ? presence.to : addDays(next, -1), terms: termsAt(employee, from) }
  })
}

/** Undefined when the contract covers no day of the month. */
export function earnedIn(state: PayrollState, employee: Employee, period: Month): Earned | undefined {
  const presence = presenceIn(employee, period)
  if (!presence) return undefined
  const month = { from: firstDayOf(period), to: lastDayOf(period) }
  const terms = termsAt(employee, presence.to)
  const weekdays = weekdaysIn(month.from, month.to)
  const segments = segmentsOf(employee, presence)
  const present = segments.map(({ from, to, terms: own }) => proportion(own.monthlyPay, weekdaysIn(from, to), weekdays))
  const isWhole = presence.from === month.from && presence.to === month.to && segments.length === 1
  const presentPay = isWhole ? terms.monthlyPay : cents(present.reduce((sum, amount) => sum + amount, 0))

  const earnings: Earning[] = [earning('salary', terms.monthlyPay)]
  if (presentPay !== terms.monthlyPay) earnings.push(earning('partialMonth', cents(presentPay - terms.monthlyPay)))
  const away = awayIn(state, employee, month, terms, weekdays)
  earnings.push(...away.earnings)
  const sickness = approvedIn(state, employee.code, month).flatMap(
    (absence) => keptIn(state, employee, absence, month, { monthlyPay: terms.monthlyPay, weekdays }) ?? [],
  )
  earnings.push(...sickness.flatMap(sicknessEarnings))
  const kept = sumOf(sickness, (each) => minus(each.kept, each.benefits))
  const keptDays = sickness.reduce((sum, each) => sum + each.keptDays, 0)
  const overtimes = overtimeIn(state, employee, period, terms)
  earnings.push(...overtimes.earnings, ...variableEarnings(state, employee, period))
  const leave = leaveIn(state, employee, period, terms, weekdays)
  earnings.push(...leave.earnings)
  earnings.push(...departureEarnings(state, employee, period, terms, grossOf(earnings)))

  const paidHalfDays = 2 * weekdaysIn(presence.from, presence.to) - away.halfDays
  return {
    terms,
    earnings,
    gross: grossOf(earnings),
    hours: thousandths(proportion(monthlyHoursOf(terms.weeklyHours), Math.max(0, paidHalfDays), 2 * weekdays)),
    contractPay: cents(presentPay - away.held + kept),
    overtimePay: sumOf(overtimes.earnings, ({ amount }) => amount),
    extraHours: overtimes.extraHours,
    overtimeHours: overtimes.overtimeHours,
    paidDays: Math.max(0, calendarDays(presence) - away.days + keptDays),
    leavePay: leave.detail,
    sickness,
  }
}

/** The pay that is kept, less the benefits: contributions fall on what the employer bears alone (CSS art. L242-1). */
const sicknessEarnings = ({ absence, kept, days, benefits }: KeptPay): Earning[] => [
  earning('keptPay', kept, { sources: [absence] }),
  ...(benefits === 0 ? [] : [earning('sicknessBenefits', negate(benefits), { quantity: days, sources: [absence] })]),
]

const grossOf = (earnings: readonly Earning[]): Cents => sumOf(earnings, ({ amount }) => amount)

function calendarDays({ from, to }: { from: Day; to: Day }): number {
  let count = 0
  for (let date = from; date <= to; date = addDays(date, 1)) count += 1
  return count
}

function approvedIn(state: PayrollState, employee: string, month: { from: Day; to: Day }): Absence[] {
  return [...absencesOf(state, employee)].filter(
    ({ status, from, to }) => status === 'approved' && from <= month.to && month.from <= to,
  )
}

/** Absences that are not paid, by the real hours of the month: all its days are as long as one another. */
function awayIn(
  state: PayrollState,
  { code }: Employee,
  month: { from: Day; to: Day },
  { monthlyPay, weeklyHours }: ContractFields,
  weekdays: number,
) {
  const earnings: Earning[] = []
  let absentDays = 0
  let absentHalfDays = 0
  let held = 0
  for (const absence of approvedIn(state, code, month)) {
    if (!isUnpaid(absence.kind)) continue
    const part = within(absence, month.from, month.to)
    if (!part) continue
    const absent = halfDaysIn(part, isWeekday)
    const amount = absenceDeduction(monthlyPay, absent, 2 * weekdays)
    // A day partly worked stays in the ceiling.
    absentDays += wholeDaysIn(part)
    absentHalfDays += absent
    held += amount
    const quantity = thousandths(proportion(weeklyHours, absent, 10))
    earnings.push(earning('absence', negate(amount), { quantity, sources: [absence.absence] }))
  }
  return { earnings, days: absentDays, halfDays: absentHalfDays, held }
}

function overtimeIn(
  state: PayrollState,
  { code }: Employee,
  period: Month,
  { monthlyPay, weeklyHours }: ContractFields,
) {
  const bands = {
    complementary10: { hours: 0, percent: overtime.complementaryPercent },
    complementary25: { hours: 0, percent: overtime.furtherPercent },
    overtime25: { hours: 0, percent: overtime.firstPercent },
    overtime50: { hours: 0, percent: overtime.secondPercent },
  }
  const sources: string[] = []
  for (const sheet of timeSheetsOf(state, code, period)) {
    const week = weekOfWork(sheet.hours, weeklyHours)
    for (const band of BANDS) bands[band].hours += week[band]
    sources.push(timeSheetId(code, sheet.week))
  }
  for (const { kind, quantity, variable } of variablesOf(state, code, period)) {
    if (kind !== 'overtime25' && kind !== 'overtime50') continue
    bands[kind].hours += quantity ?? 0
    sources.push(variable)
  }
  const earnings = BANDS.flatMap((band) => {
    const { hours, percent } = bands[band]
    if (hours === 0) return []
    const quantity = thousandths(hours)
    return [earning(band, payOfHours(monthlyPay, weeklyHours, quantity, percent), { quantity, percent, sources })]
  })
  const overtimeHours = thousandths(bands.overtime25.hours + bands.overtime50.hours)
  const extraHours = thousandths(overtimeHours + bands.complementary10.hours + bands.complementary25.hours)
  return { earnings, overtimeHours, extraHours }
}

const BANDS = ['complementary10', 'complementary25', 'overtime25', 'overtime50'] as const

const PAID_VARIABLES: Partial<Record<VariableKind, Earning['code']>> = {
  bonus: 'bonus',
  commission: 'commission',
  sickPay: 'sickPay',
}

function variableEarnings(state: PayrollState, { code }: Employee, period: Month): Earning[] {
  const earnings: Earning[] = []
  for (const { kind, amount, quantity, label, variable, origin } of variablesOf(state, code, period)) {
    const sources = [variable, ...(origin === undefined ? [] : [origin])]
    const named = label === undefined ? {} : { label }
    const paid = PAID_VARIABLES[kind]
    if (paid && amount !== undefined) earnings.push(earning(paid, amount, { ...named, sources }))
    if (kind === 'mealInKind' && quantity !== undefined) {
      earnings.push(earning('mealInKind', mealsWorth(quantity, period), { quantity, sources: [variable] }))
    }
  }
  return earnings
}

export function mealsWorth(quantity: Thousandths, period: Month): Cents {
  const meal = mealsInKind.find(holdsAt(firstDayOf(period)))
  return times(meal?.amount ?? cents(0), quantity)
}

/** Half business days of a leave that fall in the month: those counted by its end, less those counted before it. */
function leaveHalfDaysIn(leave: Absence, month: { from: Day; to: Day }): number {
  const until = (day: Day): number => {
    const part = within(leave, leave.from, day)
    return part ? businessHalfDaysOfLeave(part) : 0
  }
  return until(month.to) - until(addDays(month.from, -1))
}

/** Paid leave is the higher of what working would have paid and of the tenth (C. trav. art. L3141-24). */
function leaveIn(
  state: PayrollState,
  employee: Employee,
  period: Month,
  { monthlyPay }: ContractFields,
  weekdays: number,
): { earnings: Earning[]; detail?: Slip['leavePay'] } {
  const month = { from: firstDayOf(period), to: lastDayOf(period) }
  const leaves = approvedIn(state, employee.code, month).filter(({ kind }) => kind === 'paidLeave')
  if (leaves.length === 0) return { earnings: [] }
  let working = 0
  let business = 0
  for (const leave of leaves) {
    const part = within(leave, month.from, month.to)
    if (part) working += workingHalfDaysIn(part)
    business += leaveHalfDaysIn(leave, month)
  }
  const sources = leaves.map(({ absence }) => absence)
  const days = thousandths(business * 500)
  const maintained = absenceDeduction(monthlyPay, working, 2 * weekdays)
  const reference = leaveReference(state, employee, period)
  const tenth = reference && tenthOf(reference.gross, days, reference.days)
  const paid = cents(Math.max(maintained, tenth ?? 0))
  return {
    earnings: [
      earning('leaveDeduction', negate(maintained), { quantity: days, sources }),
      earning('leavePay', paid, { quantity: days, sources }),
    ],
    detail: { days, maintained, ...(tenth === undefined ? {} : { tenth }) },
  }
}

/** The last payslip: the precarity bonus of a fixed-term contract that comes to its end, and leave that was not taken. */
function departureEarnings(
  state: PayrollState,
  employee: Employee,
  period: Month,
  { monthlyPay }: ContractFields,
  monthGross: Cents,
): Earning[] {
  const { departure } = employee
  if (!departure || departure.on < firstDayOf(period) || departure.on > lastDayOf(period)) return []
  const earnings: Earning[] = []
  const earlier = sumOf(validatedSlips(state, employee.code), ({ gross }) => gross)
  if (departure.reason === 'endOfFixedTerm') {
    earnings.push(earning('precarity', fineRateOf(plus(earlier, monthGross), precarityShare)))
  }
  const { acquiredBefore, acquiring, balance } = leaveBalanceAt(state, employee, departure.on)
  const acquired = thousandths(acquiredBefore + acquiring)
  if (balance > 0) {
    const total = plus(earlier, monthGross, grossOf(earnings), employee.leaveOpening?.referenceGross ?? cents(0))
    const maintained = proportion(monthlyPay, balance, BUSINESS_DAYS_OF_A_MONTH)
    const tenth = tenthOf(total, balance, acquired)
    earnings.push(earning('leaveCompensation', cents(Math.max(maintained, tenth)), { quantity: balance }))
  }
  return earnings
}
