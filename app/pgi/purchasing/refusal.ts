import type { Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import type { PurchaseId, PurchaseKind } from './document.ts'
import type { RequestId } from './request.ts'

type Line = { readonly line: number }

/** Listed by precedence: the first one that applies is the one returned. Lines are counted from 0. */
export type PurchasingRefusal =
  // Price requests and offers
  | { code: 'unknown_price_request'; request: RequestId }
  | { code: 'supplier_was_not_asked'; request: RequestId; supplier: string }
  | { code: 'offer_does_not_fit_request'; request: RequestId; expected: number; given: number }
  | { code: 'offer_offers_nothing'; request: RequestId }
  | { code: 'no_offer_from_supplier'; request: RequestId; supplier: string }
  | { code: 'offer_expired'; request: RequestId; supplier: string; validUntil: Day }
  | { code: 'supplier_given_twice'; supplier: string }
  | { code: 'answer_before_date'; date: Day; answerBy: Day }
  // The document that the command names
  | { code: 'unknown_document'; document: PurchaseId }
  | { code: 'document_is_draft'; document: PurchaseId }
  | { code: 'document_is_abandoned'; document: PurchaseId }
  | { code: 'document_is_validated'; document: PurchaseId; number: string }
  | { code: 'order_is_closed'; document: PurchaseId; number: string }
  | { code: 'not_a_purchase_order'; document: PurchaseId; kind: PurchaseKind }
  | { code: 'not_a_purchase_invoice'; document: PurchaseId; kind: PurchaseKind }
  | { code: 'nothing_left_on_order'; document: PurchaseId }
  | { code: 'order_has_drafts'; document: PurchaseId; draft: PurchaseId }
  | { code: 'already_disputed'; document: PurchaseId }
  | { code: 'already_approved'; document: PurchaseId }
  | { code: 'discrepancies_not_acknowledged'; document: PurchaseId; count: number; amount: Cents }
  // The step from one document to the next
  | { code: 'wrong_purchase_step'; from: PurchaseKind; to: PurchaseKind }
  // Deposits: asked on an order, then taken off its invoice. Amounts are with VAT.
  | { code: 'deposit_not_on_order'; document: PurchaseId; kind: PurchaseKind }
  | { code: 'deposit_self_assessed'; document: PurchaseId; number: string }
  | { code: 'deposit_exceeds_order'; document: PurchaseId; number: string; left: Cents; asked: Cents }
  | ({ code: 'article_on_deposit'; article: string } & Line)
  | { code: 'deductions_on_invoices_only'; kind: PurchaseKind }
  | { code: 'not_a_deposit'; document: PurchaseId }
  | { code: 'deposit_given_twice'; deposit: PurchaseId; number: string }
  | { code: 'deposit_of_another_supplier'; deposit: PurchaseId; number: string; supplier: string; expected: string }
  | { code: 'deposit_of_another_order'; deposit: PurchaseId; number: string; order: string }
  | { code: 'deposit_already_deducted'; deposit: PurchaseId; number: string; gross: Cents; by: string }
  | { code: 'deduction_exceeds_deposit'; deposit: PurchaseId; number: string; left: Cents; asked: Cents }
  | { code: 'deduction_exceeds_invoice'; deposit: PurchaseId; number: string; most: Cents; asked: Cents }
  | { code: 'deposit_is_deducted'; deposit: PurchaseId; number: string; left: Cents; asked: Cents; by: string }
  | { code: 'credit_note_of_several_documents'; documents: PurchaseId[] }
  | { code: 'documents_of_several_suppliers'; suppliers: string[] }
  | { code: 'purchase_conditions_differ'; field: 'discount' | 'settlementDiscount' | 'terms' | 'treatment' }
  | ({ code: 'unknown_line'; document: PurchaseId } & Line)
  | { code: 'nothing_left_to_transform'; documents: PurchaseId[] }
  | ({ code: 'quantity_exceeds_remaining'; document: PurchaseId; remaining: Thousandths } & Line)
  // What a draft says
  | { code: 'unknown_supplier'; supplier: string }
  | { code: 'supplier_is_archived'; supplier: string }
  | { code: 'supplier_differs_from_origin'; supplier: string; expected: string }
  | ({ code: 'unknown_article'; article: string } & Line)
  | ({ code: 'article_is_archived'; article: string } & Line)
  | ({ code: 'line_is_incomplete'; missing: 'label' | 'unitPrice' | 'vatRate' } & Line)
  | ({ code: 'unknown_origin' } & Line)
  | ({ code: 'article_differs_from_origin'; expected: string | null } & Line)
  | ({ code: 'price_exceeds_origin'; unitPrice: Cents } & Line)
  | ({ code: 'unknown_account'; account: string } & Line)
  | { code: 'delivery_before_date'; date: Day; deliveryDate: Day }
  | { code: 'nothing_changes' }
  // What validation fixes
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
  | { code: 'date_before_origin'; date: Day; document: PurchaseId; last: Day }
  | { code: 'supplier_reference_missing'; kind: PurchaseKind }
  | { code: 'supplier_date_after_record'; date: Day; referenceDate: Day }
  | { code: 'supplier_reference_taken'; supplier: string; reference: string; document: PurchaseId; number: string }
  | { code: 'due_before_invoice'; dueDate: Day; referenceDate: Day }
  | { code: 'total_must_be_positive'; gross: Cents }
  | { code: 'insufficient_stock'; article: string; available: Thousandths; wanted: Thousandths }
