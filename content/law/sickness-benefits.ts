/** Daily sickness benefits of social security (IJSS), and the pay that an employer keeps up during sickness. */
import { type Day, day } from '#base/dates.ts'
import { fineRate } from '#base/fine-rate.ts'
import { type Cents, cents, proportion, type Thousandths, thousandths } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

/** Most of a month's pay that counts, in minimum wages (CSS art. R323-4). */
export type BenefitCeiling = Dated & { readonly minimumWages: Thousandths; readonly source: Source }

export const benefitCeilings: readonly BenefitCeiling[] = [
  {
    minimumWages: thousandths(1_800),
    from: day('2024-01-01'),
    to: day('2025-03-31'),
    source: { text: 'CSS, art. R323-4', verified: false },
  },
  {
    minimumWages: thousandths(1_400),
    from: day('2025-04-01'),
    source: { text: 'CSS, art. R323-4, décret n° 2025-160 du 20 février 2025', verified: false },
  },
]

export const sicknessBenefits = {
  /** Calendar days without benefit at the beginning (CSS art. R323-1). */
  waitingDays: 3,
  /** CSG 6,20 % (3,80 % deductible) and CRDS 0,50 %, which the fund keeps: no contribution falls on benefits (CSS art. L136-8, L242-1). */
  csg: fineRate(6_200),
  csgDeductible: fineRate(3_800),
  crds: fineRate(500),
  source: { text: 'CSS, art. L136-8, L242-1, L323-4, R323-1 et R323-11', verified: false },
} as const

/** Half of the three months before, over 91,25 days, each month up to the ceiling; rounded once, to the cent. */
export function dailyBenefit(threeMonths: readonly Cents[], minimumWage: Cents, on: Day): Cents {
  const most = benefitCeilings.find(holdsAt(on))?.minimumWages ?? thousandths(0)
  const ceiling = proportion(minimumWage, most, 1_000)
  const counted = threeMonths.reduce((sum: number, pay) => sum + Math.min(pay, ceiling), 0)
  return cents(proportion(counted, 50, 9_125))
}

export const BENEFITS_CHARGES = ['employer', 'employee'] as const
/** Who bears the benefits that the fund does not send. */
export type BenefitsCharge = (typeof BENEFITS_CHARGES)[number]

/** The fund rounds each day, the payslip their sum: a difference up to this is a rounding. A convention of the house. */
export const benefitsRounding = cents(1_00)

/** What the law has an employer keep of pay, benefits included (C. trav. art. L1226-1, D1226-1 to D1226-4). */
export const keptPay = {
  seniorityYears: 1,
  /** Calendar days without pay at the beginning of a sickness that is not from work. */
  waitingDays: 7,
  /** Days at nine tenths, then as many at two thirds, within twelve months. */
  days: 30,
  furtherDays: 10,
  everyYears: 5,
  mostDays: 90,
  source: { text: 'C. trav., art. L1226-1 et D1226-1 à D1226-8', verified: false },
} as const

/** Days of each of the two periods: thirty, and ten more for each whole five years above the first year, ninety at most. */
export const keptDaysFor = (yearsOfService: number): number => {
  const { days, furtherDays, everyYears, mostDays, seniorityYears } = keptPay
  if (yearsOfService < seniorityYears) return 0
  return Math.min(mostDays, days + furtherDays * Math.floor((yearsOfService - seniorityYears) / everyYears))
}
