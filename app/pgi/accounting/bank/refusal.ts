import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'

/** Listed by precedence. */
export type BankRefusal =
  // bank-statement.import
  | { code: 'not_a_bank_account'; account: string }
  | { code: 'statement_ends_before_it_begins'; from: Day; to: Day }
  | { code: 'statement_already_imported'; reference: string }
  | { code: 'statement_line_outside'; line: number; date: Day; from: Day; to: Day }
  /** `expected` is the closing balance of the statement before, or what the lines lead to. */
  | { code: 'statement_does_not_follow'; expected: Cents; opening: Cents; previous: string }
  | { code: 'statement_does_not_add_up'; expected: Cents; closing: Cents }
  // bank.point, bank.book
  | { code: 'unknown_statement_line'; line: string }
  | { code: 'unknown_entry_line'; line: string }
  | { code: 'lines_of_several_accounts'; accounts: string[] }
  | { code: 'line_already_pointed'; line: string; pointing: string }
  | { code: 'amounts_differ'; bank: Cents; books: Cents; difference: Cents }
  // bank.point-automatically
  | { code: 'nothing_to_point'; account: string }
  // bank.unpoint
  | { code: 'unknown_pointing'; pointing: string }
  | { code: 'pointing_already_undone'; pointing: string }
