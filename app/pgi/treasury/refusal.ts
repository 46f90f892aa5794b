import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import type { ItemId } from './commands.ts'

/** Listed by precedence: the first one that applies is the one returned. */
export type TreasuryRefusal =
  | { code: 'unknown_customer'; customer: string }
  | { code: 'customer_is_archived'; customer: string }
  | { code: 'customer_is_a_prospect'; customer: string }
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
  | { code: 'unknown_receipt'; receipt: ItemId }
  | { code: 'receipt_already_there'; receipt: ItemId; customer: string }
  | { code: 'receipt_is_matched'; receipt: ItemId; letter: string }
  | { code: 'unknown_item'; item: ItemId }
  | { code: 'item_given_twice'; item: ItemId }
  | { code: 'item_of_another_customer'; item: ItemId; customer: string }
  | { code: 'items_of_several_customers'; customers: string[] }
  | { code: 'item_is_a_credit'; item: ItemId }
  | { code: 'item_is_settled'; item: ItemId }
  | { code: 'item_not_overdue'; item: ItemId; dueDate: Day | null }
  | { code: 'nothing_left_to_allocate'; item: ItemId }
  | { code: 'allocation_exceeds_due'; item: ItemId; due: Cents; wanted: Cents }
  | { code: 'allocations_exceed_amount'; allocated: Cents; amount: Cents }
  | { code: 'nothing_to_match'; debits: Cents; credits: Cents }
  /** `customer` is null when every account was looked at. */
  | { code: 'nothing_to_match_automatically'; customer: string | null }
  | { code: 'unknown_matching'; matching: string }
  | { code: 'matching_was_replaced'; matching: string; by: string }
  | { code: 'matching_already_undone'; matching: string }
