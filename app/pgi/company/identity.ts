import type { FiscalYear } from '#base/fiscal-year.ts'
import type { BasisPoints, Cents } from '#base/money.ts'

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
