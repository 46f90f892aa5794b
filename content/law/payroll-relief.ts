/** What lowers the employer's contributions: the general reduction, and the reductions on overtime. */
import { type Day, day } from '#base/dates.ts'
import { type FineRate, fineRate } from '#base/fine-rate.ts'
import { type Cents, cents } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

/** Below and from fifty staff. Coefficients are in ten-thousandths: 0,3781 is 3781. */
type BySize = { readonly below50: number; readonly from50: number }

export type GeneralReliefRule = Dated & {
  readonly source: Source
  /** Ten-thousandths of the reduction that lower the contributions to the supplementary pension funds, out of `most` below fifty. */
  readonly pensionShare: number
} & (
    | {
        /** Réduction générale (until 2025): (T ÷ 0,6) × (1,6 × SMIC ÷ pay − 1). */
        readonly kind: 'linear'
        readonly most: BySize
      }
    | {
        /** Réduction générale dégressive unique (since 2026): Tmin + Tdelta × [½ × (3 × SMIC ÷ pay − 1)]^1,75. */
        readonly kind: 'power'
        readonly least: number
        readonly delta: BySize
        readonly most: BySize
      }
  )

export const generalReliefRules: readonly GeneralReliefRule[] = [
  {
    kind: 'linear',
    most: { below50: 3194, from50: 3234 },
    pensionShare: 601,
    from: day('2024-01-01'),
    to: day('2025-04-30'),
    source: { text: 'CSS, art. L241-13 et D241-7, dans leur rédaction antérieure à 2026', verified: true },
  },
  {
    kind: 'linear',
    most: { below50: 3193, from50: 3233 },
    pensionShare: 601,
    from: day('2025-05-01'),
    to: day('2025-12-31'),
    source: { text: 'CSS, art. L241-13 et D241-7, paramètres au 1er mai 2025', verified: true },
  },
  {
    kind: 'power',
    least: 200,
    delta: { below50: 3781, from50: 3821 },
    most: { below50: 3981, from50: 4021 },
    // Its retirement share is carried over from 2025: the text was not found for 2026.
    pensionShare: 601,
    from: day('2026-01-01'),
    source: { text: 'CSS, art. D241-7 ; décrets n° 2025-887 et n° 2025-1446', verified: true },
  },
]

export const generalReliefAt = (on: Day): GeneralReliefRule | undefined => generalReliefRules.find(holdsAt(on))

export type OvertimeReliefRule = Dated & {
  /** Most of the old-age contributions that the employee is spared on overtime. */
  readonly employeeRate: FineRate
  /** Employer's lump sum for one hour, below twenty staff, and from twenty. */
  readonly below20: Cents
  readonly from20: Cents
  readonly source: Source
}

export const overtimeReliefRules: readonly OvertimeReliefRule[] = [
  {
    employeeRate: fineRate(11_310),
    below20: cents(1_50),
    from20: cents(50),
    from: day('2024-01-01'),
    source: { text: 'CSS, art. L241-17, L241-18 et D241-21 ; Urssaf, heures supplémentaires', verified: true },
  },
]

export const overtimeReliefAt = (on: Day): OvertimeReliefRule | undefined => overtimeReliefRules.find(holdsAt(on))

/** Share of AT-MP that the general reduction may lower, and shares of pay that CSG is counted on. */
export const coveredAccidentRate: FineRate = fineRate(490)
export const csgShareOfPay: FineRate = fineRate(98_250)

/** Most overtime pay of a year that income tax leaves aside, gross (7 500 € net, CGI art. 81 quater). */
export const yearlyExemptOvertime: Cents = cents(8_037_00)
