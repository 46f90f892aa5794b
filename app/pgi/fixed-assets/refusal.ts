import type { Day } from '#base/dates.ts'
import type { BasisPoints, Cents } from '#base/money.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type FixedAssetsRefusal =
  | { code: 'unknown_asset'; asset: string }
  | { code: 'asset_is_disposed'; asset: string; date: Day }
  | { code: 'not_an_asset_account'; account: string }
  | { code: 'asset_cost_not_positive'; cost: Cents }
  | { code: 'residual_value_too_high'; residualValue: Cents; cost: Cents }
  | { code: 'life_too_short_to_decline'; years: number }
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
  | { code: 'commissioned_before_acquired'; acquiredOn: Day; commissionedOn: Day }
  | { code: 'supplier_and_reference_needed' }
  | { code: 'unknown_supplier'; supplier: string }
  | { code: 'supplier_is_archived'; supplier: string }
  | { code: 'supplier_reference_taken'; supplier: string; reference: string; document: string; number: string }
  | { code: 'due_before_invoice'; dueDate: Day; referenceDate: Day }
  | { code: 'vat_rate_not_in_force'; vatRate: BasisPoints; date: Day }
  | { code: 'asset_already_commissioned'; asset: string; on: Day }
  | { code: 'asset_not_commissioned'; asset: string }
  | { code: 'not_a_first_day'; from: Day; expected: Day }
  | { code: 'year_already_depreciated'; asset: string; until: Day }
  | { code: 'earlier_year_not_depreciated'; asset: string; from: Day; to: Day }
  | { code: 'impairment_exceeds_value'; asset: string; amount: Cents; netBookValue: Cents }
  | { code: 'nothing_to_depreciate'; from: Day; to: Day }
