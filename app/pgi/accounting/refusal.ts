import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import type { BankRefusal } from './bank/refusal.ts'
import type { JournalCode } from './journal-code.ts'
import type { VatRefusal } from './vat/refusal.ts'

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
  // journal.import. `entry` and `line` are counted from 0.
  | { code: 'imported_account_unknown'; entry: number; line: number; account: string }
  // account.open
  | { code: 'account_already_open'; account: string; label: string }
  | { code: 'account_without_parent'; account: string }
  // entry.revise, entry.discard, entry.validate (then those of entry.record)
  | { code: 'unknown_draft'; draft: string }
  | { code: 'draft_was_discarded'; draft: string }
  | { code: 'draft_already_validated'; draft: string; entry: number }
  /** One of several; none is validated. */
  | { code: 'draft_refused'; draft: string; why: AccountingRefusal }
  // entry.reverse. `entry` and `by` are numbers in the fiscal year, unless unknown.
  | { code: 'unknown_entry'; entry: string }
  | { code: 'entry_comes_from_document'; entry: number; source: string }
  | { code: 'entry_already_reversed'; entry: number; by: number }
  | BankRefusal
  | VatRefusal
