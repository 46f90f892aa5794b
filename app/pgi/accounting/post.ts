/** What each business event means in the books. One case per event; the compiler checks that none is missing. */
import { type BasisPoints, cents } from '#base/money.ts'
import { assertNever } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import type { FixedAssetsEvent } from '../fixed-assets/events.ts'
import type { SalesEvent } from '../sales/events.ts'
import type { StockEvent } from '../stock/events.ts'
import type { PaymentMethod } from '../treasury/commands.ts'
import type { TreasuryEvent } from '../treasury/events.ts'
import { itemsOfReassignment } from '../treasury/receipt.ts'
import type { JournalCode } from './commands.ts'
import { clipped, type Figure, linesOf } from './entry-lines.ts'
import type { Entry } from './events.ts'
import { postAssetEvent } from './post-assets.ts'

export type BusinessEvent = SalesEvent | TreasuryEvent | StockEvent | FixedAssetsEvent

type EventOf<Type extends BusinessEvent['type']> = Extract<BusinessEvent, { type: Type }>
type SalesPosting = EventOf<'InvoiceIssued'> | EventOf<'CreditNoteIssued'>

/** The number or reference a person knows a document or a receipt by. */
export type ReferenceOf = (source: string) => string

const rateText = (rate: BasisPoints): string => `${String(rate / 100).replace('.', ',')}\u202f%`

/** Revenue by account, whatever the VAT rate, in the order of account numbers. */
function revenueByAccount(revenue: SalesPosting['totals']['revenue']): Figure[] {
  const amounts = new Map<string, number>()
  for (const { account, amount } of revenue) amounts.set(account, (amounts.get(account) ?? 0) + amount)
  return [...amounts]
    .map(([account, amount]) => ({ account, amount: cents(amount) }))
    .sort((left, right) => byText(left.account, right.account))
}

/**
 * Discounts given on the invoice itself are not booked: revenue is net of them (PCG art. 1222-70), except the discount for
 * prompt payment, a financial expense (665). VAT is one line per rate on one account, the rate in its label.
 */
function sale({ document, number, content, totals }: SalesPosting, name: string) {
  const label = `${name} ${number} – ${content.billedTo.name}`
  const owed: Figure = { account: ACCOUNTS.customers, amount: totals.gross, party: content.customer, item: document }
  const discount: Figure = { account: ACCOUNTS.settlementDiscountGranted, amount: totals.settlementDiscount }
  const revenue: Figure[] = [
    ...revenueByAccount(totals.revenue),
    { account: ACCOUNTS.carriageBilled, amount: totals.shipping },
  ]
  const vat: Figure[] = totals.vat.map(({ rate, amount }) => ({
    account: ACCOUNTS.outputVat,
    amount,
    label: `TVA ${rateText(rate)} – ${name} ${number}`,
  }))
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

function postInvoice(event: EventOf<'InvoiceIssued'>): Entry {
  const { label, owed, discount, revenue, vat } = sale(event, 'Facture')
  return { ...head(event, label), lines: linesOf(label, [owed, discount], [...revenue, ...vat]) }
}

/** A return reverses the accounts of the sale itself, not 709, which is for reductions granted afterwards. */
function postCreditNote(event: EventOf<'CreditNoteIssued'>): Entry {
  const { label, owed, discount, revenue, vat } = sale(event, 'Avoir')
  return { ...head(event, label), lines: linesOf(label, [...revenue, ...vat], [discount, owed]) }
}

/** Cheques wait in 5112 for their remittance, which the bank journal will book: their receipt goes to OD. */
const receivedIn: Readonly<Record<PaymentMethod, { journal: JournalCode; account: string }>> = {
  transfer: { journal: 'BQ', account: ACCOUNTS.bank },
  card: { journal: 'BQ', account: ACCOUNTS.bank },
  directDebit: { journal: 'BQ', account: ACCOUNTS.bank },
  cheque: { journal: 'OD', account: ACCOUNTS.chequesToRemit },
  cash: { journal: 'CA', account: ACCOUNTS.cash },
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

export function post(event: BusinessEvent, referenceOf: ReferenceOf): Entry | null {
  switch (event.type) {
    case 'InvoiceIssued':
      return postInvoice(event)
    case 'CreditNoteIssued':
      return postCreditNote(event)
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
    // A draft, a quote, an order or a delivery note owes nothing yet: the invoice does.
    case 'DocumentDrafted':
    case 'DocumentRevised':
    case 'DraftAbandoned':
    case 'QuoteSent':
    case 'QuoteAccepted':
    case 'QuoteDeclined':
    case 'OrderConfirmed':
    case 'GoodsDelivered':
      return null
    // Items, lettrage and reminders follow the party's account without moving its balance.
    case 'ItemOpened':
    case 'ItemsMatched':
    case 'MatchingUndone':
    case 'ReminderSent':
      return null
    // Stock is booked at the inventory, through 6037 (intermittent inventory).
    case 'ArticleCreated':
    case 'ArticleUpdated':
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
  ReceiptReassigned: { code: 'reassignment_between_customers', law: 'PCG, art. 1031-3' },
  AssetAcquired: { code: 'asset_at_cost', law: 'PCG, art. 213-8' },
  DepreciationRecorded: { code: 'depreciation_by_plan', law: 'PCG, art. 214-11 à 214-14' },
  AssetImpaired: { code: 'impairment_below_book_value', law: 'PCG, art. 214-15' },
  AssetRetired: { code: 'asset_leaves_at_book_value', law: 'PCG, art. 1212' },
  AssetSold: { code: 'asset_sold_in_operating_result', law: 'PCG, art. 1212' },
}

export const postingRuleOf = (type: BusinessEvent['type']): PostingRule | undefined => RULES[type]
