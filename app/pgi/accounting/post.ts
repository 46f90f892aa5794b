/** What each business event means in the books. One case per event; the compiler checks that none is missing. */
import { cents } from '#base/money.ts'
import { rateText } from '#base/rate-text.ts'
import { assertNever } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import type { FixedAssetsEvent } from '../fixed-assets/events.ts'
import type { PayrollEvent } from '../payroll/events.ts'
import type { PurchasingEvent } from '../purchasing/events.ts'
import { toPay } from '../sales/deduction.ts'
import type { SalesEvent } from '../sales/events.ts'
import type { StockEvent } from '../stock/events.ts'
import type { PaymentMethod } from '../treasury/commands.ts'
import type { TreasuryEvent } from '../treasury/events.ts'
import { itemsOfReassignment } from '../treasury/receipt.ts'
import type { Entry } from './events.ts'
import { clipped, type Figure, linesOf } from './figures.ts'
import type { JournalCode } from './journal-code.ts'
import { postAssetEvent } from './post-assets.ts'
import { deductedFromSale } from './post-deposits.ts'
import { postNotePaid, postPayment, postRemittance, postRemittanceCredit } from './post-payments.ts'
import {
  postBenefitsReceived,
  postBenefitsSettled,
  postExpenseReport,
  postPayslip,
  postSalaries,
  postSocialPayment,
} from './post-payroll.ts'
import { postPurchaseInvoice, postSupplierCreditNote } from './post-purchases.ts'
import { sharedVat } from './vat/receipts.ts'
import type { VatRegime } from './vat/state.ts'

export type BusinessEvent = SalesEvent | PurchasingEvent | TreasuryEvent | StockEvent | PayrollEvent | FixedAssetsEvent

type EventOf<Type extends BusinessEvent['type']> = Extract<BusinessEvent, { type: Type }>
type SalesPosting = EventOf<'InvoiceIssued'> | EventOf<'CreditNoteIssued'>

/** The number or reference a person knows a document or a receipt by. */
export type ReferenceOf = (source: string) => string

/** Revenue by account, whatever the VAT rate, in the order of account numbers. */
function revenueByAccount(revenue: SalesPosting['totals']['revenue'], party: string): Figure[] {
  const amounts = new Map<string, number>()
  for (const { account, amount } of revenue) amounts.set(account, (amounts.get(account) ?? 0) + amount)
  return [...amounts]
    .map(([account, amount]) => ({
      account,
      amount: cents(amount),
      // Deposits are followed customer by customer, without being what the customer owes.
      ...(account === ACCOUNTS.depositsReceived ? { party } : {}),
    }))
    .sort((left, right) => byText(left.account, right.account))
}

/**
 * Discounts given on the invoice itself are not booked: revenue is net of them (PCG art. 1222-70), except the discount for
 * prompt payment, a financial expense (665). VAT is one line per rate, the rate in its label; where it is due on
 * receipts, that of services waits in 44574.
 */
function sale(event: SalesPosting, name: string, regime: VatRegime) {
  const { document, number, content, totals } = event
  const label = `${name} ${number} – ${content.billedTo.name}`
  const owed: Figure = { account: ACCOUNTS.customers, amount: totals.gross, party: content.customer, item: document }
  const discount: Figure = { account: ACCOUNTS.settlementDiscountGranted, amount: totals.settlementDiscount }
  const revenue: Figure[] = [
    ...revenueByAccount(totals.revenue, content.customer),
    { account: ACCOUNTS.carriageBilled, amount: totals.shipping },
  ]
  // A credit note takes back what its invoice said: its base has the sign of its tax.
  const sign = event.type === 'InvoiceIssued' ? 1 : -1
  const vat: Figure[] = sharedVat(event, regime).flatMap(({ due, deferred }) =>
    [
      { account: ACCOUNTS.outputVat, ...due },
      { account: ACCOUNTS.outputVatPending, ...deferred },
    ].map(({ account, rate, base, amount }) => ({
      account,
      amount,
      label: `TVA ${rateText(rate)} – ${name} ${number}`,
      vat: { rate, base: cents(sign * base) },
    })),
  )
  return { label, owed, discount, revenue, vat }
}

const head = ({ document, number, content }: SalesPosting, label: string) => ({
  journal: 'VE' as const,
  date: content.date,
  label: clipped(label),
  reference: number,
  referenceDate: content.date,
  source: document,
})

function postInvoice(event: EventOf<'InvoiceIssued'>, regime: VatRegime): Entry {
  const { content, totals } = event
  const name = content.depositOn === undefined ? 'Facture' : 'Facture d’acompte'
  const { label, owed, discount, revenue, vat } = sale(event, name, regime)
  const deposits = deductedFromSale(event, sharedVat(event, regime))
  const left = { ...owed, amount: toPay(totals, content) }
  return { ...head(event, label), lines: linesOf(label, [left, ...deposits, discount], [...revenue, ...vat]) }
}

/** A return reverses the accounts of the sale itself, not 709, which is for reductions granted afterwards. */
function postCreditNote(event: EventOf<'CreditNoteIssued'>, regime: VatRegime): Entry {
  const { label, owed, discount, revenue, vat } = sale(event, 'Avoir', regime)
  return { ...head(event, label), lines: linesOf(label, [...revenue, ...vat], [discount, owed]) }
}

/** Cheques wait in 5112, trade notes in 413, for their remittance: their receipt goes to OD. */
const receivedIn: Readonly<Record<PaymentMethod, { journal: JournalCode; account: string }>> = {
  transfer: { journal: 'BQ', account: ACCOUNTS.bank },
  card: { journal: 'BQ', account: ACCOUNTS.bank },
  directDebit: { journal: 'BQ', account: ACCOUNTS.bank },
  cheque: { journal: 'OD', account: ACCOUNTS.chequesToRemit },
  cash: { journal: 'CA', account: ACCOUNTS.cash },
  tradeNote: { journal: 'OD', account: ACCOUNTS.notesReceivable },
}

function postReceipt(event: EventOf<'ReceiptRecorded'>): Entry {
  const { journal, account } = receivedIn[event.method]
  return {
    journal,
    date: event.date,
    label: event.label,
    reference: event.reference,
    referenceDate: event.date,
    source: event.receipt,
    lines: linesOf(
      event.label,
      [{ account, amount: event.amount }],
      [{ account: ACCOUNTS.customers, amount: event.amount, party: event.customer, item: event.receipt }],
    ),
  }
}

function postReassignment(event: EventOf<'ReceiptReassigned'>, referenceOf: ReferenceOf): Entry {
  const reference = referenceOf(event.receipt)
  const label = clipped(`Réaffectation du règlement ${reference} – ${event.from} vers ${event.to}`)
  const line = { account: ACCOUNTS.customers, amount: event.amount }
  const { debit, credit } = itemsOfReassignment(event.reassignment)
  return {
    journal: 'OD',
    date: event.date,
    label,
    reference,
    referenceDate: event.date,
    source: event.reassignment,
    lines: linesOf(label, [{ ...line, party: event.from, item: debit }], [{ ...line, party: event.to, item: credit }]),
  }
}

export function post(event: BusinessEvent, referenceOf: ReferenceOf, regime: VatRegime): Entry | null {
  switch (event.type) {
    case 'InvoiceIssued':
      return postInvoice(event, regime)
    case 'CreditNoteIssued':
      return postCreditNote(event, regime)
    case 'ReceiptRecorded':
      return postReceipt(event)
    case 'ReceiptReassigned':
      return postReassignment(event, referenceOf)
    case 'AssetAcquired':
    case 'AssetImpaired':
    case 'DepreciationRecorded':
    case 'AssetRetired':
    case 'AssetSold':
      return postAssetEvent(event)
    // A plan is a forecast: its charges are booked year by year.
    case 'AssetCommissioned':
    case 'AssetPlanRevised':
      return null
    case 'PurchaseInvoiceRecorded':
      return postPurchaseInvoice(event)
    case 'SupplierCreditNoteRecorded':
      return postSupplierCreditNote(event)
    case 'PaymentRecorded':
      return postPayment(event)
    case 'TradeNotePaid':
      return postNotePaid(event)
    case 'RemittanceRecorded':
      return postRemittance(event)
    case 'RemittanceCredited':
      return postRemittanceCredit(event)
    // A draft, a quote, an order, a delivery or a return note owes nothing yet: the invoice or the credit note does.
    case 'DocumentDrafted':
    case 'DocumentRevised':
    case 'DraftAbandoned':
    case 'QuoteSent':
    case 'QuoteAccepted':
    case 'QuoteDeclined':
    case 'OrderConfirmed':
    case 'GoodsDelivered':
    case 'CustomerReturnRecorded':
      return null
    // Nothing is owed to a supplier before its invoice; the control of the invoice moves no account.
    case 'PriceRequestSent':
    case 'OfferRecorded':
    case 'OfferRetained':
    case 'PurchaseDrafted':
    case 'PurchaseRevised':
    case 'PurchaseAbandoned':
    case 'PurchaseOrderSent':
    case 'PurchaseOrderClosed':
    case 'GoodsReceiptRecorded':
    case 'GoodsReturnRecorded':
    case 'PurchaseDisputed':
    case 'PurchaseApproved':
      return null
    // Items, lettrage and reminders follow the party's account without moving its balance.
    case 'ItemOpened':
    case 'ItemsMatched':
    case 'MatchingUndone':
    case 'ReminderSent':
      return null
    case 'PayslipValidated':
      return postPayslip(event)
    case 'SalariesPaid':
      return postSalaries(event)
    case 'SocialBodyPaid':
      return postSocialPayment(event)
    case 'SicknessBenefitsReceived':
      return postBenefitsReceived(event)
    case 'SicknessBenefitsSettled':
      return postBenefitsSettled(event)
    case 'ExpenseReportApproved':
      return postExpenseReport(event)
    // What prepares the pay, and drafts received to be controlled, owe nothing yet: the validated payslip does.
    case 'PayrollSetUp':
    case 'ContributionRateUpdated':
    case 'PayrollFigureUpdated':
    case 'EmployeeHired':
    case 'EmployeeUpdated':
    case 'PreHiringDeclared':
    case 'ContractAmended':
    case 'EmployeeLeft':
    case 'EmployeeLinked':
    case 'LeaveBalanceOpened':
    case 'AbsenceRequested':
    case 'AbsenceApproved':
    case 'AbsenceDeclined':
    case 'AbsenceCancelled':
    case 'TimeSheetEntered':
    case 'PayrollVariableRecorded':
    case 'PayrollVariableCancelled':
    case 'PayslipPrepared':
    case 'PayslipReceived':
    case 'PayslipChecked':
    case 'ExpenseReportSubmitted':
    case 'ExpenseReportDeclined':
      return null
    // Stock is booked at the inventory, through 6037 (intermittent inventory).
    case 'ArticleCreated':
    case 'ArticleUpdated':
    case 'ArticleArchived':
    case 'ArticleRestored':
    case 'ArticleDeleted':
    case 'GoodsReceived':
    case 'GoodsIssued':
    case 'GoodsReturned':
    case 'StockCounted':
      return null
    default:
      return assertNever(event)
  }
}

/** Why an entry is what it is: the code of its rule, and where the rule is written. */
export type PostingRule = { readonly code: string; readonly law: string }

const RULES: Partial<Record<BusinessEvent['type'], PostingRule>> = {
  InvoiceIssued: { code: 'sale_net_of_discounts', law: 'PCG, art. 1222-70' },
  CreditNoteIssued: { code: 'return_reverses_sale', law: 'PCG, art. 1222-70' },
  ReceiptRecorded: { code: 'receipt_settles_customer', law: 'PCG, art. 1214-41' },
  PayslipValidated: { code: 'payslip_pay_and_contributions', law: 'PCG, art. 944-42 et 946-64' },
  SalariesPaid: { code: 'salaries_paid', law: 'PCG, art. 944-42' },
  SocialBodyPaid: { code: 'social_body_paid', law: 'PCG, art. 944-43 et 944-44' },
  SicknessBenefitsReceived: { code: 'sickness_benefits_received', law: 'CSS, art. R323-11' },
  SicknessBenefitsSettled: { code: 'sickness_benefits_settled', law: 'CSS, art. R323-11' },
  ExpenseReportApproved: { code: 'expense_report_approved', law: 'PCG, art. 944-42 ; CGI, art. 271' },
  PurchaseInvoiceRecorded: { code: 'purchase_net_of_discounts', law: 'PCG, art. 1221-60 et 213-8' },
  SupplierCreditNoteRecorded: { code: 'return_reverses_purchase', law: 'PCG, art. 1221-60' },
  PaymentRecorded: { code: 'payment_settles_supplier', law: 'PCG, art. 1214-40' },
  TradeNotePaid: { code: 'note_paid_at_due_date', law: 'PCG, art. 1214-40' },
  RemittanceRecorded: { code: 'remittance_empties_waiting_account', law: 'PCG, art. 1215-51' },
  RemittanceCredited: { code: 'bank_credits_notes', law: 'PCG, art. 1215-51' },
  ReceiptReassigned: { code: 'reassignment_between_customers', law: 'PCG, art. 1031-3' },
  AssetAcquired: { code: 'asset_at_cost', law: 'PCG, art. 213-8' },
  DepreciationRecorded: { code: 'depreciation_by_plan', law: 'PCG, art. 214-11 à 214-14' },
  AssetImpaired: { code: 'impairment_below_book_value', law: 'PCG, art. 214-15' },
  AssetRetired: { code: 'asset_leaves_at_book_value', law: 'PCG, art. 1212' },
  AssetSold: { code: 'asset_sold_in_operating_result', law: 'PCG, art. 1212' },
  ItemsMatched: { code: 'vat_due_on_receipt', law: 'CGI, art. 269-2 c' },
}

export const postingRuleOf = (type: BusinessEvent['type']): PostingRule | undefined => RULES[type]
