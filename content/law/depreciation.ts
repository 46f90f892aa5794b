/** What the tax code and its commentary say of depreciation. Accounting law (PCG art. 214-11 to 214-14) leaves durations to the company. */
import { type Day, day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

/** Coefficient of the declining balance, in hundredths, by useful life in whole years, both bounds included. */
export type DecliningCoefficient = Dated & {
  readonly fromYears: number
  readonly toYears?: number
  readonly coefficient: number
  readonly source: Source
}

const since2001 = day('2001-01-01')
const declining = { text: 'CGI, art. 39 A et ann. II, art. 23 ; BOI-BIC-AMT-20-20-30', verified: false }

export const decliningCoefficients: readonly DecliningCoefficient[] = [
  { fromYears: 3, toYears: 4, coefficient: 125, from: since2001, source: declining },
  { fromYears: 5, toYears: 6, coefficient: 175, from: since2001, source: declining },
  { fromYears: 7, coefficient: 225, from: since2001, source: declining },
]

/** Undefined when the life is too short for the declining balance (less than three years). */
export const decliningCoefficientAt = (on: Day, years: number): DecliningCoefficient | undefined =>
  decliningCoefficients.find(
    (each) => holdsAt(on)(each) && each.fromYears <= years && (each.toYears === undefined || years <= each.toYears),
  )

/** Up to this price net of VAT a small tool, some office equipment or software may be an expense instead of a fixed asset. */
export const lowValueThresholds: readonly (Dated & { readonly amount: Cents; readonly source: Source })[] = [
  { amount: cents(500_00), from: day('2002-01-01'), source: { text: 'BOI-BIC-CHG-20-30-10', verified: false } },
]

export const lowValueThresholdAt = (on: Day): Cents | undefined => lowValueThresholds.find(holdsAt(on))?.amount

/** Useful lives as companies commonly take them: a habit, not a rule. */
export const usualLives: readonly {
  readonly accounts: string
  readonly fromYears: number
  readonly toYears: number
}[] = [
  { accounts: '205', fromYears: 1, toYears: 3 },
  { accounts: '2131', fromYears: 20, toYears: 50 },
  { accounts: '2135', fromYears: 10, toYears: 20 },
  { accounts: '215', fromYears: 5, toYears: 10 },
  { accounts: '2181', fromYears: 10, toYears: 20 },
  { accounts: '2182', fromYears: 4, toYears: 5 },
  { accounts: '2183', fromYears: 3, toYears: 3 },
  { accounts: '2184', fromYears: 10, toYears: 10 },
]

/** Land and goodwill are not worn out by time (PCG art. 214-1 and 214-3, where goodwill has no limited life). */
export const isDepreciable = (account: string): boolean => /^2(0[1358]|1[2-8])/.test(account)
