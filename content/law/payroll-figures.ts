/** Dated amounts that payroll starts from: minimum wage, social security ceiling, working time, allowances. */
import { type Day, day } from '#base/dates.ts'
import { type FineRate, fineRate } from '#base/fine-rate.ts'
import { type Cents, cents, proportion, type Thousandths, thousandths } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

export type DatedFigure = Dated & { readonly amount: Cents; readonly source: Source }

/** SMIC for one hour, mainland. */
export const minimumHourlyWages: readonly DatedFigure[] = [
  {
    amount: cents(11_65),
    from: day('2024-01-01'),
    to: day('2024-10-31'),
    source: { text: 'OpenFisca-France, marché du travail, salaire minimum', verified: true },
  },
  {
    amount: cents(11_88),
    from: day('2024-11-01'),
    to: day('2025-12-31'),
    source: { text: 'OpenFisca-France, marché du travail, salaire minimum', verified: true },
  },
  {
    amount: cents(12_02),
    from: day('2026-01-01'),
    to: day('2026-05-31'),
    source: { text: 'Urssaf, règles du simulateur mon-entreprise (30 juin 2026)', verified: true },
  },
  {
    amount: cents(12_31),
    from: day('2026-06-01'),
    source: {
      text: 'Arrêté du 22 mai 2026 ; Urssaf, règles du simulateur mon-entreprise (30 juin 2026)',
      verified: true,
    },
  },
]

/** Plafond mensuel de la sécurité sociale (PMSS). */
export const monthlyCeilings: readonly DatedFigure[] = [
  {
    amount: cents(3_864_00),
    from: day('2024-01-01'),
    to: day('2024-12-31'),
    source: { text: 'OpenFisca-France, plafond de la sécurité sociale', verified: true },
  },
  {
    amount: cents(3_925_00),
    from: day('2025-01-01'),
    to: day('2025-12-31'),
    source: { text: 'OpenFisca-France, plafond de la sécurité sociale', verified: true },
  },
  {
    amount: cents(4_005_00),
    from: day('2026-01-01'),
    source: { text: 'Urssaf, règles du simulateur mon-entreprise (30 juin 2026)', verified: true },
  },
]

const figureAt = (table: readonly DatedFigure[], on: Day): DatedFigure | undefined => table.find(holdsAt(on))

export const minimumHourlyWageAt = (on: Day): DatedFigure | undefined => figureAt(minimumHourlyWages, on)
export const monthlyCeilingAt = (on: Day): DatedFigure | undefined => figureAt(monthlyCeilings, on)

/** Legal working time (C. trav. art. L3121-27), and the weeks of the year that make a month of it: 35 × 52 ÷ 12 = 151,67 h. */
export const LEGAL_WEEKLY_HOURS: Thousandths = thousandths(35_000)
export const WEEKS_PER_YEAR = 52

/** Hours of a month of so many hours a week, in thousandths: 35 h a week are 151,667 h a month. */
export const monthlyHoursOf = (weeklyHours: Thousandths): Thousandths =>
  thousandths(proportion(weeklyHours, WEEKS_PER_YEAR, 12))

/** What an hour is worth for a month's pay, times a number of hundredths (125 for overtime at 25 %): rounded once, at the end. */
export const payOfHours = (monthlyPay: Cents, weeklyHours: Thousandths, hours: Thousandths, percent = 100): Cents =>
  cents(proportion(monthlyPay, hours * 12 * percent, weeklyHours * WEEKS_PER_YEAR * 100))

/** SMIC of a month of so many hours a week: 12,31 € × 35 × 52 ÷ 12 = 1 867,02 €. */
export const monthlyWageOf = (hourly: Cents, weeklyHours: Thousandths): Cents =>
  cents(proportion(hourly, weeklyHours * WEEKS_PER_YEAR, 12_000))

export const overtime = {
  /** Weekly hours paid 25 % more, from the 36th to the 43rd, then 50 % (C. trav. art. L3121-36). */
  firstBand: thousandths(8_000),
  firstPercent: 125,
  secondPercent: 150,
  /** Complementary hours of part-timers: 10 % within a tenth of the contract, 25 % up to a third (C. trav. art. L3123-8, L3123-29). */
  complementaryPercent: 110,
  furtherPercent: 125,
  source: { text: 'C. trav., art. L3121-36, L3123-8 et L3123-29', verified: false },
} as const

/** Most a person may work (C. trav. art. L3121-18 and L3121-20): recorded all the same, and pointed out. */
export const workingTimeLimits = {
  daily: thousandths(10_000),
  weekly: thousandths(48_000),
  yearlyOvertime: thousandths(220_000),
  source: { text: 'C. trav., art. L3121-18, L3121-20 et D3121-24', verified: false },
} as const

/** Share of the price of public transport that the employer refunds (C. trav. art. L3261-2). */
export const transportRefundShare: FineRate = fineRate(50_000)

/** Prime de précarité at the end of a fixed-term contract (C. trav. art. L1243-8). */
export const precarityShare: FineRate = fineRate(10_000)

/** Paid leave: days acquired for a month of work and for a whole reference year, 1 June to 31 May (C. trav. art. L3141-3, R3141-4). */
export const paidLeave = {
  businessDaysAMonth: thousandths(2_500),
  businessDaysAYear: thousandths(30_000),
  /** Sickness that is not from work acquires two days a month (C. trav. art. L3141-5-1, since 24 April 2024). */
  sickDaysAMonth: thousandths(2_000),
  firstMonth: 6,
  source: { text: 'C. trav., art. L3141-3, L3141-5-1, L3141-24 et R3141-4', verified: false },
} as const

export type MealVoucherLimit = Dated & { readonly exempt: Cents; readonly source: Source }

/** Employer's share of a meal voucher that no contribution falls on, between 50 and 60 % of the voucher. */
export const mealVoucherLimits: readonly MealVoucherLimit[] = [
  {
    exempt: cents(7_26),
    from: day('2025-01-01'),
    to: day('2025-12-31'),
    source: { text: 'Urssaf, titres-restaurant 2025', verified: true },
  },
  {
    exempt: cents(7_32),
    from: day('2026-01-01'),
    source: { text: 'Urssaf, règles du simulateur mon-entreprise (30 juin 2026)', verified: true },
  },
]

/** Meal in kind. */
export const mealsInKind: readonly DatedFigure[] = [
  {
    amount: cents(5_45),
    from: day('2025-01-01'),
    to: day('2025-12-31'),
    source: { text: 'Urssaf, avantages en nature 2025', verified: true },
  },
  {
    amount: cents(5_50),
    from: day('2026-01-01'),
    source: { text: 'Urssaf, règles du simulateur mon-entreprise (30 juin 2026)', verified: true },
  },
]
