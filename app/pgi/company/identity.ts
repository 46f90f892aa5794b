import type { Day } from '#base/dates.ts'
import type { BasisPoints, Cents } from '#base/money.ts'

export type FiscalYear = { readonly from: Day; readonly to: Day }

/** What the company prints on its papers and declares: fixed when the company is founded. */
export type Identity = {
  readonly slug: string
  readonly name: string
  readonly legalForm: string
  readonly capital: Cents
  readonly siren: string
  readonly vatNumber: string
  readonly address: { readonly lines: readonly string[]; readonly postcode: string; readonly city: string }
  /** Registre du commerce et des sociétés: « RCS Nantes ». */
  readonly rcs: string
  readonly phone: string
  readonly iban: string
  readonly bic: string
  readonly fiscalYear: FiscalYear
  /** Earlier fiscal years whose books still accept entries, oldest first. */
  readonly previousFiscalYears?: readonly FiscalYear[]
  readonly vatRegime: 'debits' | 'receipts'
  readonly settlementDiscountNote: string
  readonly latePenaltyRate: BasisPoints
}

/** The open fiscal year that a day falls in. */
export const fiscalYearOf = (identity: Identity, date: Day): FiscalYear | undefined =>
  [identity.fiscalYear, ...(identity.previousFiscalYears ?? [])].find(({ from, to }) => from <= date && date <= to)
