/** From the gross to the net: the contributions, their reliefs, the tax withheld, what is refunded. */

import type { Day } from '#base/dates.ts'
import { fineRate, fineRateOf } from '#base/fine-rate.ts'
import { type Cents, cents, minus, negate, plus, proportion, sumOf, ZERO } from '#base/money.ts'
import { daysInMonth, firstDayOf, type Month } from '#base/months.ts'
import { no, ok, type Result } from '#base/result.ts'
import {
  type Contribution,
  type ContributionBase,
  type ContributionCode,
  contributions,
} from '#content/law/payroll-contributions.ts'
import { LEGAL_WEEKLY_HOURS, monthlyWageOf, transportRefundShare } from '#content/law/payroll-figures.ts'
import {
  coveredAccidentRate,
  csgShareOfPay,
  generalReliefAt,
  overtimeReliefAt,
  yearlyExemptOvertime,
} from '#content/law/payroll-relief.ts'
import { neutralRateOf } from '#content/law/withholding-grid.ts'
import { type Earned, earnedIn, mealsWorth, variablesOf } from './earnings.ts'
import { type EffectiveRate, figureAt, rateAt, type Table } from './rates.ts'
import type { PayrollRefusal } from './refusal.ts'
import { pensionPartOf, reliefAmount, reliefCoefficient } from './relief.ts'
import type { PayrollSettings } from './settings.ts'
import { netOfBenefits } from './sickness.ts'
import { lineOf, type Refund, type Slip, type SlipLine } from './slip.ts'
import { type Employee, fullName, type PayrollState, validatedSlips } from './state.ts'

/** What contributions are counted on. */
type Bases = {
  readonly gross: Cents
  readonly ceiling: Cents
  readonly exemptOvertime: Cents
  readonly employerWelfare: Cents
}

type Known = {
  readonly state: PayrollState
  readonly settings: PayrollSettings
  readonly employee: Employee
  readonly on: Day
  readonly table: Table
}

const CEILINGS = { unemployment: 4, pension: 8, csg: 4 } as const

const upTo = (amount: Cents, ceiling: Cents, times: number): Cents => cents(Math.min(amount, ceiling * times))

function baseOf(base: ContributionBase, { gross, ceiling, exemptOvertime, employerWelfare }: Bases): Cents {
  switch (base) {
    case 'gross':
      return gross
    case 'tranche1':
      return upTo(gross, ceiling, 1)
    case 'tranche2':
      return cents(Math.max(0, upTo(gross, ceiling, CEILINGS.pension) - ceiling))
    case 'upToFourCeilings':
      return upTo(gross, ceiling, CEILINGS.unemployment)
    case 'allAboveCeiling':
      return gross > ceiling ? upTo(gross, ceiling, CEILINGS.pension) : ZERO
    case 'csg': {
      const pay = minus(gross, exemptOvertime)
      const abated = upTo(pay, ceiling, CEILINGS.csg)
      return plus(fineRateOf(abated, csgShareOfPay), minus(pay, abated), employerWelfare)
    }
    case 'csgOnOvertime':
      return fineRateOf(exemptOvertime, csgShareOfPay)
    case 'employerWelfare':
      return employerWelfare
    case 'lumpSum':
      return ZERO
  }
}

const concerns = (
  { who, minHeadcount }: Contribution,
  { category, kind }: Earned['terms'],
  headcount: number,
): boolean =>
  headcount >= minHeadcount &&
  (who === 'all' || (who === 'executives' && category === 'executive') || (who === 'fixedTerm' && kind === 'fixedTerm'))

type Applied = { readonly employer: EffectiveRate['employer']; readonly base: ContributionBase }

/** The employer's rate for this pay and this size of company. */
function appliedTo(
  { base }: Contribution,
  { employer, reduced, large }: EffectiveRate,
  { gross }: Bases,
  wage: Cents,
  headcount: number,
): Applied {
  if (large && headcount >= large.headcount) return { employer: large.employer, base: large.base }
  if (reduced && gross <= proportion(wage, reduced.upTo, 1_000)) return { employer: reduced.employer, base }
  return { employer, base }
}

/** Each line is rounded to the cent by itself. */
function contributionLine(
  contribution: Contribution,
  { state, settings, employee, on, table }: Known,
  terms: Earned['terms'],
  bases: Bases,
  wage: Cents,
): SlipLine | undefined {
  const { code } = contribution
  if (!concerns(contribution, terms, settings.headcount)) return undefined
  if (contribution.base === 'lumpSum') {
    const { employee: own, employer } = settings.healthPlan
    return employee.fields.healthPlan ? { code, employee: own, employer } : undefined
  }
  const rate = rateAt(state, code, on, table)
  if (!rate) return undefined
  const { employer, base: kind } = appliedTo(contribution, rate, bases, wage, settings.headcount)
  const base = baseOf(kind, bases)
  if (base === 0 || (rate.employee === 0 && employer === 0)) return undefined
  return {
    code,
    base,
    ...(rate.employee === 0 ? {} : { employeeRate: rate.employee }),
    ...(employer === 0 ? {} : { employerRate: employer }),
    employee: fineRateOf(base, rate.employee),
    employer: fineRateOf(base, employer),
  }
}

/** What the employer pays to the health and provident plans: it counts for CSG and for the forfait social. */
const WELFARE: readonly ContributionCode[] = ['healthPlan', 'executiveProvident']

function linesOf(
  known: Known,
  { terms, gross }: Earned,
  ceiling: Cents,
  exemptOvertime: Cents,
  wage: Cents,
): SlipLine[] {
  const before: Bases = { gross, ceiling, exemptOvertime, employerWelfare: ZERO }
  const lineFor = (contribution: Contribution, bases: Bases) =>
    contributionLine(contribution, known, terms, bases, wage)
  const employerWelfare = sumOf(
    contributions.filter(({ code }) => WELFARE.includes(code)),
    (contribution) => lineFor(contribution, before)?.employer ?? ZERO,
  )
  return contributions.flatMap((contribution) => lineFor(contribution, { ...before, employerWelfare }) ?? [])
}

/** Contributions that the general reduction may lower, summed before any rounding. */
function coveredBy(lines: readonly SlipLine[]): Cents {
  let covered = 0
  for (const { code, relieved } of contributions) {
    const line = lineOf(lines, code)
    if (!relieved || !line) continue
    const rate = line.employerRate ?? 0
    covered += (line.base ?? 0) * (code === 'accident' ? Math.min(rate, coveredAccidentRate) : rate)
  }
  return cents(Math.max(0, proportion(covered, 1, 100_000)))
}

type Relief = Slip['relief']

/** Counted on the year since January, or on the month alone; what the months before had is taken off. */
function generalRelief(
  { settings, on }: Known,
  gross: Cents,
  wage: Cents,
  lines: readonly SlipLine[],
  earlier: readonly Slip[],
): Relief {
  const rule = generalReliefAt(on)
  const covered = coveredBy(lines)
  if (!rule) return { referenceWage: wage, coefficient: 0, covered, amount: ZERO, pension: ZERO }
  const past = settings.generalRelief === 'progressive' ? earlier : []
  const total = (of: (slip: Slip) => Cents) => sumOf(past, of)
  const grossSoFar = plus(
    total((slip) => slip.gross),
    gross,
  )
  const wageSoFar = plus(
    total((slip) => slip.relief.referenceWage),
    wage,
  )
  const coefficient = reliefCoefficient(rule, wageSoFar, grossSoFar, settings.headcount)
  const due = reliefAmount(
    coefficient,
    grossSoFar,
    plus(
      total((slip) => slip.relief.covered),
      covered,
    ),
  )
  const pension = pensionPartOf(rule, due, settings.headcount)
  return {
    referenceWage: wage,
    coefficient,
    covered,
    amount: minus(
      due,
      total((slip) => slip.relief.amount),
    ),
    pension: minus(
      pension,
      total((slip) => slip.relief.pension),
    ),
  }
}

/** The employee is spared the old-age contributions really paid on overtime, up to a limit; the employer a sum an hour. */
function overtimeRelief(
  { settings, on }: Known,
  { overtimeHours }: Earned,
  overtimePay: Cents,
  lines: readonly SlipLine[],
): SlipLine[] {
  const rule = overtimeReliefAt(on)
  if (!rule || overtimePay === 0) return []
  const oldAge = OLD_AGE.reduce((sum, code) => sum + (lineOf(lines, code)?.employeeRate ?? 0), 0)
  const rate = fineRate(Math.min(rule.employeeRate, oldAge))
  const anHour = settings.headcount < 20 ? rule.below20 : rule.from20
  return [
    {
      code: 'overtimeRelief',
      base: overtimePay,
      employeeRate: rate,
      employee: negate(fineRateOf(overtimePay, rate)),
      employer: negate(cents(proportion(anHour, overtimeHours, 1_000))),
    },
  ]
}

const OLD_AGE: readonly ContributionCode[] = ['cappedPension', 'uncappedPension', 'pensionTranche1', 'balanceTranche1']

function refundsOf({ state, settings, employee }: Known, period: Month, sickness: Earned['sickness']): Refund[] {
  const refunds: Refund[] = []
  const { transportPass } = employee.fields
  if (transportPass)
    refunds.push({ code: 'transport', amount: fineRateOf(transportPass, transportRefundShare), sources: [] })
  for (const { kind, amount, quantity, label, variable } of variablesOf(state, employee.code, period)) {
    const more = { ...(label === undefined ? {} : { label }), sources: [variable] }
    if (kind === 'expenseRefund' && amount) refunds.push({ code: 'expenseRefund', amount, ...more })
    if (kind === 'advance' && amount) refunds.push({ code: 'advance', amount: negate(amount), ...more })
    if (kind === 'mealInKind' && quantity) {
      refunds.push({ code: 'mealInKind', amount: negate(mealsWorth(quantity, period)), ...more })
    }
    if (kind === 'mealVouchers' && quantity && settings.mealVoucher) {
      const own = minus(settings.mealVoucher.value, settings.mealVoucher.employer)
      refunds.push({ code: 'mealVouchers', amount: negate(cents(proportion(own, quantity, 1_000))), ...more })
    }
  }
  if (settings.sickPay?.subrogated) {
    for (const { absence, benefits } of sickness) {
      if (benefits === 0) continue
      const { net, taxable } = netOfBenefits(benefits)
      refunds.push({ code: 'sicknessBenefits', amount: net, taxable, sources: [absence] })
    }
  }
  for (const id of state.expenseReportIds) {
    const report = state.expenseReports.get(id)
    if (report?.status !== 'approved' || report.employee !== employee.code || report.period !== period) continue
    const amount = sumOf(report.lines, (line) => line.amount)
    refunds.push({ code: 'expenseReport', label: report.purpose, amount, sources: [id] })
  }
  return refunds
}

/** The totals that follow from the lines, whoever wrote them. */
export function totalsOf(gross: Cents, lines: readonly SlipLine[], refunds: readonly Refund[], exemptOvertime: Cents) {
  const employeeTotal = sumOf(lines, (line) => line.employee)
  const employerTotal = sumOf(lines, (line) => line.employer)
  const notDeductible = plus(
    lineOf(lines, 'csgNotDeductible')?.employee ?? ZERO,
    lineOf(lines, 'csgOvertime')?.employee ?? ZERO,
  )
  const net = minus(gross, employeeTotal)
  const others = refunds.filter(({ code }) => code !== 'sicknessBenefits')
  const benefits = refunds.filter(({ code }) => code === 'sicknessBenefits')
  // Benefits that the employer pays on count in the net social amount (BOSS).
  const netSocial = plus(
    net,
    sumOf(benefits, ({ amount }) => amount),
  )
  return {
    employeeTotal,
    employerTotal,
    netSocial,
    netBeforeTax: plus(
      netSocial,
      sumOf(others, ({ amount }) => amount),
    ),
    // Employer's death and disability cover is not added, within limits (CGI art. 83-1° quater): its health share is.
    taxableNet: minus(
      plus(
        net,
        sumOf(benefits, ({ taxable }) => taxable ?? ZERO),
        notDeductible,
        lineOf(lines, 'healthPlan')?.employer ?? ZERO,
      ),
      exemptOvertime,
    ),
  }
}

/** Works a payslip out, with the law alone or with the company's own table of rates. */
export function computeSlip(
  state: PayrollState,
  employee: Employee,
  period: Month,
  paidOn: Day,
  table: Table = 'company',
): Result<Slip, PayrollRefusal> {
  const { settings } = state
  if (!settings) return no({ code: 'payroll_not_set_up' })
  const earned = earnedIn(state, employee, period)
  if (!earned) return no({ code: 'not_employed_in_period', employee: employee.code, period })
  const on = firstDayOf(period)
  const hourly = figureAt(state, 'minimumHourlyWage', on, table)?.amount
  const monthly = figureAt(state, 'monthlyCeiling', on, table)?.amount
  if (hourly === undefined || monthly === undefined || !rateAt(state, 'cappedPension', on, table)) {
    return no({ code: 'law_unknown_in_period', period })
  }
  const { terms, gross, contractPay, overtimePay, extraHours } = earned
  const known: Known = { state, settings, employee, on, table }
  const earlier = validatedSlips(state, employee.code).filter(
    (slip) => slip.period.slice(0, 4) === period.slice(0, 4) && slip.period < period,
  )
  const exemptBefore = sumOf(earlier, (slip) => slip.exemptOvertime)
  const exemptOvertime = cents(Math.max(0, Math.min(overtimePay, yearlyExemptOvertime - exemptBefore)))
  const timely = proportion(monthly, terms.weeklyHours, LEGAL_WEEKLY_HOURS)
  const ceiling = cents(proportion(timely, earned.paidDays, daysInMonth(period)))
  const contractWage = proportion(monthlyWageOf(hourly, terms.weeklyHours), Math.max(0, contractPay), terms.monthlyPay)
  const wage = cents(contractWage + proportion(hourly, extraHours, 1_000))

  const contributed = linesOf(known, earned, ceiling, exemptOvertime, wage)
  const relief = generalRelief(known, gross, wage, contributed, earlier)
  const lines: SlipLine[] = [...contributed]
  if (relief.amount !== 0) {
    lines.push({ code: 'generalRelief', base: gross, employee: ZERO, employer: negate(relief.amount) })
  }
  lines.push(...overtimeRelief(known, earned, exemptOvertime, contributed))

  const refunds = refundsOf(known, period, earned.sickness)
  const totals = totalsOf(gross, lines, refunds, exemptOvertime)
  const withholding = withholdingOf(employee, totals.taxableNet, paidOn)
  const sums = (of: (slip: Slip) => Cents, here: Cents) => plus(sumOf(earlier, of), here)
  return ok({
    employee: employee.code,
    period,
    paidOn,
    name: fullName(employee.fields),
    job: terms.job,
    classification: terms.classification,
    category: terms.category,
    contract: terms.kind,
    startedOn: terms.start,
    weeklyHours: terms.weeklyHours,
    monthlyPay: terms.monthlyPay,
    hours: earned.hours,
    ceiling,
    earnings: [...earned.earnings],
    gross,
    lines,
    ...totals,
    refunds,
    withholding,
    netPaid: minus(totals.netBeforeTax, withholding.amount),
    cost: plus(gross, totals.employerTotal),
    exemptOvertime,
    overtimeHours: earned.overtimeHours,
    relief,
    ...(earned.leavePay === undefined ? {} : { leavePay: earned.leavePay }),
    yearToDate: {
      gross: sums((slip) => slip.gross, gross),
      taxableNet: sums((slip) => slip.taxableNet, totals.taxableNet),
      withheld: sums((slip) => slip.withholding.amount, withholding.amount),
      exemptOvertime: plus(exemptBefore, exemptOvertime),
    },
  })
}

/** The rate that the administration sent, or the default one for that taxable net. */
export function withholdingOf({ fields }: Employee, taxableNet: Cents, paidOn: Day): Slip['withholding'] {
  const neutral = fields.withholdingRate === undefined
  const rate = fields.withholdingRate ?? neutralRateOf(taxableNet, paidOn)
  return { rate, neutral, amount: taxableNet > 0 ? fineRateOf(taxableNet, rate) : ZERO }
}
