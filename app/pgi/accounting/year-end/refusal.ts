import type { Day } from '#base/dates.ts'
import type { BasisPoints, Cents } from '#base/money.ts'
import type { AccrualKind } from './commands.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type YearEndRefusal =
  | { code: 'unknown_customer'; customer: string }
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
  | { code: 'vat_rate_not_in_force'; vatRate: BasisPoints; date: Day }
  // doubtful.*
  | { code: 'unknown_item'; item: string }
  | { code: 'item_is_not_owed'; item: string }
  | { code: 'no_doubtful_debt'; customer: string }
  | { code: 'write_off_exceeds_debt'; customer: string; amount: Cents; debt: Cents }
  | { code: 'provision_unchanged' }
  // accrual.record
  | { code: 'not_an_open_account'; account: string }
  | { code: 'account_not_for_accrual'; kind: AccrualKind; account: string; expected: readonly string[] }
  // inventory.book
  | { code: 'stock_unchanged'; value: Cents }
  // fiscal-year.*
  | { code: 'next_year_already_open'; from: Day; to: Day }
  | { code: 'not_a_closing_day'; to: Day; expected: Day }
  | { code: 'fiscal_year_not_over'; to: Day; today: Day }
  | { code: 'earlier_year_open'; from: Day; to: Day }
  | { code: 'drafts_left'; documents: readonly string[]; to: Day }
  /** Entries of the brouillard: none of them could be validated in a closed year (PCG art. 1031-3). */
  | { code: 'entry_drafts_left'; drafts: readonly string[]; to: Day }
  | { code: 'transfers_left'; count: number; to: Day }
  | { code: 'depreciation_left'; assets: readonly string[]; to: Day }
  | { code: 'account_not_cleared'; account: string; balance: Cents }
  | { code: 'year_without_entry'; from: Day; to: Day }
  // result.allocate
  | { code: 'no_result_to_allocate' }
  | { code: 'allocation_exceeds_profit'; profit: Cents; allocated: Cents }
  | { code: 'legal_reserve_too_low'; minimum: Cents; given: Cents }
