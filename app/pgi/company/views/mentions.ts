/** What each event is about: the ids by which `provenance` finds it. */
import { assertNever } from '#base/result.ts'
import { entryId } from '../../accounting/state.ts'
import { itemsOfReassignment } from '../../treasury/receipt.ts'
import type { Event } from '../event.ts'
import { accountSource, articleSource, fiscalYearSource, partySource, vatSource } from './named.ts'

export function mentionsOf(event: Event): string[] {
  switch (event.type) {
    case 'PartyCreated':
    case 'ProspectConverted':
    case 'PartyUpdated':
    case 'PartyArchived':
      return [partySource(event.party)]
    case 'SupplierCreated':
    case 'SupplierUpdated':
    case 'SupplierArchived':
      return [partySource(event.supplier)]
    case 'ArticleCreated':
    case 'ArticleUpdated':
    case 'StockCounted':
      return [articleSource(event.article)]
    case 'GoodsReceived':
      return [event.reference, ...event.lines.map(({ article }) => articleSource(article))]
    case 'GoodsIssued':
    case 'GoodsReturned':
      return [event.document, ...event.lines.map(({ article }) => articleSource(article))]
    case 'DocumentDrafted':
    case 'DocumentRevised':
      return [event.document, partySource(event.content.customer), ...originsOf(event.content)]
    case 'QuoteSent':
    case 'OrderConfirmed':
    case 'GoodsDelivered':
    case 'InvoiceIssued':
    case 'CreditNoteIssued':
      return [event.document, event.number, partySource(event.content.customer)]
    case 'DraftAbandoned':
    case 'QuoteAccepted':
    case 'QuoteDeclined':
      return [event.document]
    case 'PriceRequestSent':
      return [event.request, event.number, ...event.content.suppliers.map(({ code }) => partySource(code))]
    case 'OfferRecorded':
      return [event.request, partySource(event.offer.supplier)]
    case 'OfferRetained':
      return [event.request, event.order, partySource(event.supplier)]
    case 'PurchaseDrafted':
    case 'PurchaseRevised':
      return [event.document, partySource(event.content.supplier), ...originsOf(event.content)]
    case 'PurchaseOrderSent':
    case 'GoodsReceiptRecorded':
    case 'PurchaseInvoiceRecorded':
    case 'GoodsReturnRecorded':
    case 'SupplierCreditNoteRecorded':
      return [event.document, event.number, partySource(event.content.supplier)]
    case 'PurchaseAbandoned':
    case 'PurchaseOrderClosed':
    case 'PurchaseDisputed':
    case 'PurchaseApproved':
      return [event.document]
    case 'PaymentRecorded':
      return [event.payment, partySource(event.supplier)]
    case 'TradeNotePaid':
      return [event.settlement, event.payment, partySource(event.supplier)]
    case 'RemittanceRecorded':
      return [
        event.remittance,
        ...event.receipts.flatMap(({ receipt, customer }) => [receipt, partySource(customer)]),
        ...(event.entry === undefined ? [] : [event.entry]),
      ]
    case 'RemittanceCredited':
      return [event.bankCredit, event.remittance]
    case 'ItemOpened':
      return [event.item, partySource(event.customer)]
    case 'ReceiptRecorded':
      return [event.receipt, partySource(event.customer)]
    case 'ReceiptReassigned': {
      const { debit, credit } = itemsOfReassignment(event.reassignment)
      return [event.receipt, event.reassignment, debit, credit, partySource(event.from), partySource(event.to)]
    }
    case 'ItemsMatched':
      return [event.matching, ...event.items, partySource(event.customer)]
    case 'MatchingUndone':
      return [event.matching, partySource(event.customer)]
    case 'ReminderSent':
      return [...event.items, partySource(event.customer)]
    case 'AccountOpened':
      return [accountSource(event.account)]
    case 'AssetAcquired': {
      const { supplier } = event.fields
      return [event.asset, ...(supplier === undefined ? [] : [partySource(supplier)])]
    }
    case 'AssetCommissioned':
    case 'AssetPlanRevised':
      return [event.asset]
    case 'AssetImpaired':
      return [event.impairment, event.asset]
    case 'DepreciationRecorded':
      return [event.depreciation, ...event.lines.map(({ asset }) => asset)]
    case 'AssetRetired':
      return [event.retirement, event.asset]
    case 'AssetSold':
      return [event.sale, event.asset]
    case 'FiscalYearOpened':
    case 'FiscalYearClosed':
      return [fiscalYearSource(event)]
    case 'AccrualRecorded':
    case 'AccrualReversed':
      return [event.accrual]
    case 'DebtProvided':
      return [partySource(event.customer)]
    case 'EntryDrafted':
    case 'EntryDraftRevised':
    case 'EntryDraftDiscarded':
      return [event.draft]
    case 'BankStatementImported':
      return [event.statement, accountSource(event.said.account)]
    case 'BankLinesPointed':
      return [event.pointing, ...event.lines, ...event.entries]
    case 'BankPointingUndone':
      return [event.pointing]
    case 'VatReturnPrepared':
    case 'VatDeclared':
      return [vatSource(event.month)]
    case 'EntryPosted': {
      const { source, lines } = event.entry
      const parties = lines.flatMap(({ party }) => (party === undefined ? [] : [partySource(party)]))
      const items = lines.flatMap(({ item }) => (item === undefined ? [] : [item]))
      const accounts = lines.map(({ account }) => accountSource(account))
      const drafts = event.draft === undefined ? [] : [event.draft]
      const undone = event.reverses === undefined ? [] : [entryId(event.reverses)]
      return [
        entryId(event.number),
        ...drafts,
        ...undone,
        ...(source === undefined ? [] : [source]),
        ...items,
        ...accounts,
        ...parties,
      ]
    }
    default:
      return assertNever(event)
  }
}

const originsOf = ({ lines }: { lines: readonly { origin?: { document: string } }[] }): string[] =>
  lines.flatMap(({ origin }) => (origin ? [origin.document] : []))
