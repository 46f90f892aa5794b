import type { Day } from '#base/dates.ts'
import type { Cents, Thousandths } from '#base/money.ts'
import type { DocumentId, DocumentKind } from './document.ts'

type Line = { readonly line: number }

/** Listed by precedence: the first one that applies is the one returned. Lines are counted from 0. */
export type SalesRefusal =
  // The document that the command names
  | { code: 'unknown_document'; document: DocumentId }
  | { code: 'not_a_quote'; document: DocumentId; kind: DocumentKind }
  | { code: 'document_is_draft'; document: DocumentId }
  | { code: 'document_is_abandoned'; document: DocumentId }
  | { code: 'document_is_validated'; document: DocumentId; number: string }
  // The step from one document to the next
  | { code: 'wrong_step'; from: DocumentKind; to: DocumentKind }
  // Deposits: asked on an order or a quote, then taken off its invoice. Amounts are with VAT.
  | { code: 'deposit_not_on_order'; document: DocumentId; kind: DocumentKind }
  | { code: 'quote_not_accepted'; document: DocumentId; number: string }
  | { code: 'deposit_exceeds_order'; document: DocumentId; number: string; left: Cents; asked: Cents }
  | ({ code: 'article_on_deposit'; article: string } & Line)
  | { code: 'deductions_on_invoices_only'; kind: DocumentKind }
  | { code: 'not_a_deposit'; document: DocumentId }
  | { code: 'deposit_given_twice'; deposit: DocumentId; number: string }
  | { code: 'deposit_of_another_customer'; deposit: DocumentId; number: string; customer: string; expected: string }
  | { code: 'deposit_of_another_order'; deposit: DocumentId; number: string; order: string }
  | { code: 'deposit_already_deducted'; deposit: DocumentId; number: string; gross: Cents; by: string }
  | { code: 'deduction_exceeds_deposit'; deposit: DocumentId; number: string; left: Cents; asked: Cents }
  | { code: 'deduction_exceeds_invoice'; deposit: DocumentId; number: string; most: Cents; asked: Cents }
  | { code: 'deposit_is_deducted'; deposit: DocumentId; number: string; left: Cents; asked: Cents; by: string }
  // Returns: of goods delivered, and what the customer was billed of them is credited.
  | { code: 'nothing_left_to_return'; documents: DocumentId[] }
  | ({ code: 'service_is_not_returned'; label: string } & Line)
  | ({ code: 'return_without_origin' } & Line)
  | { code: 'return_was_not_invoiced'; document: DocumentId; number: string }
  | { code: 'credit_note_of_several_invoices'; invoices: DocumentId[] }
  | { code: 'documents_of_several_customers'; customers: string[] }
  | { code: 'conditions_differ'; field: 'discount' | 'settlementDiscount' | 'terms' }
  | { code: 'quote_was_declined'; document: DocumentId }
  | { code: 'quote_already_answered'; document: DocumentId; answer: 'accepted' | 'declined' }
  | { code: 'quote_already_followed'; document: DocumentId; successor: DocumentId }
  | { code: 'quote_expired'; document: DocumentId; validUntil: Day }
  | ({ code: 'unknown_line'; document: DocumentId } & Line)
  | { code: 'nothing_left_to_transform'; documents: DocumentId[] }
  | ({ code: 'quantity_exceeds_remaining'; document: DocumentId; remaining: Thousandths } & Line)
  // What a draft says
  | { code: 'unknown_customer'; customer: string }
  | { code: 'customer_is_archived'; customer: string }
  | { code: 'customer_is_a_prospect'; customer: string }
  | { code: 'customer_differs_from_origin'; customer: string; expected: string }
  | ({ code: 'unknown_article'; article: string } & Line)
  | ({ code: 'article_is_archived'; article: string } & Line)
  | ({ code: 'line_is_incomplete'; missing: 'label' | 'unitPrice' | 'vatRate' } & Line)
  | ({ code: 'unknown_origin' } & Line)
  | ({ code: 'article_differs_from_origin'; expected: string | null } & Line)
  | ({ code: 'price_exceeds_origin'; unitPrice: Cents } & Line)
  | { code: 'valid_until_before_date'; date: Day; validUntil: Day }
  | { code: 'delivery_before_date'; date: Day; deliveryDate: Day }
  | { code: 'nothing_changes' }
  // What validation fixes
  | { code: 'date_in_future'; date: Day; today: Day }
  | { code: 'date_outside_fiscal_year'; date: Day }
  | { code: 'date_before_origin'; date: Day; document: DocumentId; last: Day }
  | { code: 'date_before_last_number'; date: Day; last: Day }
  | { code: 'total_must_be_positive'; gross: Cents }
  | { code: 'insufficient_stock'; article: string; available: Thousandths; wanted: Thousandths }
  | { code: 'credit_limit_exceeded'; limit: Cents; outstanding: Cents; document: Cents; excess: Cents }
