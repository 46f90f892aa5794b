/** What a late payment between professionals costs: C. com. art. L441-10 and D441-5. */
import { type Day, day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

export type DatedRate = Dated & { readonly rate: BasisPoints; readonly source: Source }
export type DatedAmount = Dated & { readonly amount: Cents; readonly source: Source }

/** Taux de l’intérêt légal, créances des professionnels: set for each half-year by decree (C. mon. fin. L313-2). */
export const legalInterestRates: readonly DatedRate[] = [
  {
    rate: basisPoints(492),
    from: day('2024-07-01'),
    to: day('2024-12-31'),
    source: { text: 'Taux de l’intérêt légal, 2e semestre 2024', verified: false },
  },
  {
    rate: basisPoints(371),
    from: day('2025-01-01'),
    to: day('2025-06-30'),
    source: { text: 'Taux de l’intérêt légal, 1er semestre 2025', verified: false },
  },
  {
    rate: basisPoints(276),
    from: day('2025-07-01'),
    to: day('2025-12-31'),
    source: { text: 'Arrêté du 19 juin 2025 (JO du 24 juin 2025)', verified: false },
  },
  {
    rate: basisPoints(262),
    from: day('2026-01-01'),
    to: day('2026-06-30'),
    source: { text: 'Arrêté du 15 décembre 2025', verified: false },
  },
]

/**
 * ECB refinancing rate plus ten points: the penalty when the contract says nothing. The rate of 1 January holds for the first
 * half-year, that of 1 July for the second. A half-year missing here was not found published.
 */
export const defaultPenaltyRates: readonly DatedRate[] = [
  {
    rate: basisPoints(1215),
    from: day('2025-07-01'),
    to: day('2025-12-31'),
    source: { text: 'C. com., art. L441-10 II : taux BCE 2,15 % majoré de 10 points', verified: false },
  },
]

/** Indemnité forfaitaire pour frais de recouvrement, per invoice, between professionals. */
export const recoveryIndemnities: readonly DatedAmount[] = [
  {
    amount: cents(40_00),
    from: day('2013-01-01'),
    source: { text: 'C. com., art. D441-5 (décret n° 2012-1115 du 2 octobre 2012)', verified: false },
  },
]

export const legalInterestAt = (on: Day): DatedRate | undefined => legalInterestRates.find(holdsAt(on))
export const defaultPenaltyAt = (on: Day): DatedRate | undefined => defaultPenaltyRates.find(holdsAt(on))
export const recoveryIndemnityAt = (on: Day): DatedAmount | undefined => recoveryIndemnities.find(holdsAt(on))

/** The least a contract may stipulate: three times the legal interest (L441-10 II). */
export function lowestPenaltyRateAt(on: Day): BasisPoints | undefined {
  const legal = legalInterestAt(on)
  return legal && basisPoints(legal.rate * 3)
}
