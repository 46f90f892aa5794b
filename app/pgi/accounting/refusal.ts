import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import type { JournalCode } from './commands.ts'

/** Listed by precedence: the first one that applies is the one returned. Lines are counted from 0. */
export type AccountingRefusal =
  // entry.record
  | { code: 'unbalanced_entry'; debit: Cents; credit: Cents; difference: Cents }
  | { code: 'unknown_account'; line: number; account: string }
  | { code: 'line_without_amount'; line: number; account: string }
  | { code: 'both_debit_and_credit'; line: number; account: string }
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
  | { code: 'party_required'; line: number; account: string }
  | { code: 'party_not_expected'; line: number; account: string; party: string }
  | { code: 'unknown_customer'; customer: string }
  | { code: 'unknown_supplier'; supplier: string }
  | { code: 'cash_would_be_negative'; account: string; date: Day; balance: Cents }
  // accounting.transfer (date_in_future comes first, date_outside_fiscal_year last)
  | { code: 'unknown_source'; source: string }
  /** `entry` is its number in the fiscal year. */
  | { code: 'already_transferred'; source: string; entry: number; journal: JournalCode }
  | { code: 'source_after_until'; source: string; date: Day; until: Day }
  | { code: 'nothing_to_transfer'; until: Day }
  // account.open
  | { code: 'account_already_open'; account: string; label: string }
  | { code: 'account_without_parent'; account: string }
