import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import type { ItemId, PaymentMethod, RemittanceKind } from './commands.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type TreasuryRefusal =
  | { code: 'unknown_customer'; customer: string }
  | { code: 'customer_is_archived'; customer: string }
  | { code: 'customer_is_a_prospect'; customer: string }
  | { code: 'unknown_supplier'; supplier: string }
  | { code: 'supplier_is_archived'; supplier: string }
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
  | { code: 'unknown_receipt'; receipt: ItemId }
  | { code: 'receipt_already_there'; receipt: ItemId; customer: string }
  | { code: 'receipt_is_matched'; receipt: ItemId; letter: string }
  | { code: 'trade_note_without_due_date'; date: Day }
  | { code: 'due_before_date'; dueDate: Day; date: Day }
  | { code: 'unknown_payment'; payment: ItemId }
  | { code: 'not_a_trade_note'; payment: ItemId; method: PaymentMethod }
  | { code: 'trade_note_already_paid'; payment: ItemId; date: Day }
  | { code: 'trade_note_not_due'; payment: ItemId; dueDate: Day }
  | { code: 'receipt_given_twice'; receipt: ItemId }
  | { code: 'receipt_of_another_kind'; receipt: ItemId; method: PaymentMethod; kind: RemittanceKind }
  | { code: 'receipt_already_remitted'; receipt: ItemId; remittance: string; date: Day }
  | { code: 'remittance_before_receipt'; receipt: ItemId; date: Day; received: Day }
  | { code: 'entry_is_not_this_remittance'; entry: string; credited: Cents | null; amount: Cents }
  | { code: 'unknown_remittance'; remittance: string }
  | { code: 'remittance_credited_at_once'; remittance: string }
  | { code: 'remittance_already_credited'; remittance: string; date: Day }
  | { code: 'credit_before_remittance'; remittance: string; date: Day; remitted: Day }
  | { code: 'fee_exceeds_remittance'; fee: Cents; amount: Cents }
  | { code: 'unknown_item'; item: ItemId }
  | { code: 'item_given_twice'; item: ItemId }
  | { code: 'item_of_another_customer'; item: ItemId; customer: string }
  | { code: 'items_of_several_customers'; customers: string[] }
  | { code: 'items_of_several_accounts'; accounts: string[] }
  | { code: 'item_is_a_debit'; item: ItemId }
  | { code: 'invoice_not_approved'; item: ItemId; reference: string; control: 'toCheck' | 'disputed' }
  | { code: 'item_is_a_credit'; item: ItemId }
  | { code: 'item_is_settled'; item: ItemId }
  | { code: 'item_not_overdue'; item: ItemId; dueDate: Day | null }
  | { code: 'nothing_left_to_allocate'; item: ItemId }
  | { code: 'allocation_exceeds_due'; item: ItemId; due: Cents; wanted: Cents }
  | { code: 'allocations_exceed_amount'; allocated: Cents; amount: Cents }
  | { code: 'nothing_to_pay'; supplier: string; owed: Cents }
  | { code: 'nothing_to_match'; debits: Cents; credits: Cents }
  /** `customer` is null when every account was looked at. */
  | { code: 'nothing_to_match_automatically'; customer: string | null }
  | { code: 'unknown_matching'; matching: string }
  | { code: 'matching_was_replaced'; matching: string; by: string }
  | { code: 'matching_already_undone'; matching: string }
