/** What each event is about: the ids by which `provenance` finds it. */
import { assertNever } from '#base/result.ts'
import { entryId } from '../../accounting/state.ts'
import { timeSheetId } from '../../payroll/working-time.ts'
import { itemsOfReassignment } from '../../treasury/receipt.ts'
import type { Event } from '../event.ts'
import {
  accountSource,
  articleSource,
  collaboratorSource,
  employeeSource,
  fiscalYearSource,
  indicatorSource,
  PAYROLL_SETTINGS,
  partySource,
  planSource,
  rateSource,
  resourceSource,
  vatSource,
} from './named.ts'

export function mentionsOf(event: Event): string[] {
  switch (event.type) {
    case 'PartyCreated':
    case 'ProspectConverted':
    case 'PartyUpdated':
    case 'PartyArchived':
    case 'PartyRestored':
    case 'PartyDeleted':
      return [partySource(event.party)]
    case 'SupplierCreated':
    case 'SupplierUpdated':
    case 'SupplierArchived':
    case 'SupplierRestored':
    case 'SupplierDeleted':
      return [partySource(event.supplier)]
    case 'ArticleCreated':
    case 'ArticleUpdated':
    case 'ArticleArchived':
    case 'ArticleRestored':
    case 'ArticleDeleted':
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
    case 'CustomerReturnRecorded':
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
    case 'PayrollSetUp':
      return [PAYROLL_SETTINGS]
    case 'ContributionRateUpdated':
      return [rateSource(event.code)]
    case 'PayrollFigureUpdated':
      return [rateSource(event.figure)]
    case 'EmployeeHired':
    case 'EmployeeUpdated':
    case 'PreHiringDeclared':
    case 'ContractAmended':
    case 'EmployeeLeft':
    case 'LeaveBalanceOpened':
      return [employeeSource(event.employee)]
    case 'AbsenceRequested':
    case 'AbsenceApproved':
    case 'AbsenceDeclined':
    case 'AbsenceCancelled':
      return [event.absence, employeeSource(event.employee)]
    case 'TimeSheetEntered':
      return [timeSheetId(event.employee, event.week), employeeSource(event.employee)]
    case 'EmployeeLinked':
      return [
        employeeSource(event.employee),
        event.kind === 'resource' ? resourceSource(event.linked) : collaboratorSource(event.linked),
      ]
    case 'PayrollVariableRecorded':
      return [event.variable, employeeSource(event.employee), ...(event.origin === undefined ? [] : [event.origin])]
    case 'PayrollVariableCancelled':
      return [event.variable, employeeSource(event.employee)]
    case 'PayslipPrepared':
    case 'PayslipValidated':
      return [event.payslip, employeeSource(event.slip.employee)]
    case 'PayslipReceived':
    case 'PayslipChecked':
      return [event.payslip, employeeSource(event.employee)]
    case 'SalariesPaid':
      return [event.payment, ...event.paid.flatMap(({ payslip, employee }) => [payslip, employeeSource(employee)])]
    case 'SocialBodyPaid':
      return [event.payment]
    case 'SicknessBenefitsReceived':
      return [event.receipt, ...event.parts.flatMap(({ absence, employee }) => [absence, employeeSource(employee)])]
    case 'SicknessBenefitsSettled':
      return [event.settlement, event.absence, employeeSource(event.employee)]
    case 'ExpenseReportSubmitted':
    case 'ExpenseReportApproved':
    case 'ExpenseReportDeclined':
      return [event.report, employeeSource(event.employee)]
    case 'FilingSetUp':
      return []
    case 'FolderCreated':
    case 'FolderUpdated':
    case 'FolderRemoved':
      return [`folder-${event.folder}`]
    case 'DocumentFiled':
      return [event.filing, event.document, `folder-${event.fields.folder}`]
    case 'DocumentReclassified':
    case 'DocumentUnfiled':
    case 'DocumentDestroyed':
      return [event.filing, event.document]
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
    case 'ContactAdded':
    case 'ContactUpdated':
    case 'ContactRemoved':
      return [event.contact, partySource(event.party)]
    case 'PartiesImported':
      return [event.import, ...event.lines.flatMap(({ party }) => (party === undefined ? [] : [partySource(party)]))]
    case 'CollaboratorCreated':
    case 'CollaboratorUpdated':
      return [collaboratorSource(event.collaborator)]
    case 'CommissionPlanSet':
      return [planSource(event.plan)]
    case 'CommissionApproved':
      return [event.commission, collaboratorSource(event.collaborator), planSource(event.plan)]
    case 'OpportunityOpened':
      return [event.opportunity, ...partiesOf(event.fields)]
    case 'OpportunityLinked':
      return [event.opportunity, event.document]
    case 'OpportunityUpdated':
    case 'OpportunityMoved':
    case 'OffersCompared':
    case 'OpportunityWon':
    case 'OpportunityLost':
    case 'OpportunityReopened':
      return [event.opportunity]
    case 'ActivityPlanned': {
      const { opportunity, campaign } = event.fields
      return [
        event.activity,
        collaboratorSource(event.fields.collaborator),
        ...partiesOf(event.fields),
        ...[opportunity, campaign, event.after].filter((id) => id !== undefined),
      ]
    }
    case 'ActivityCompleted':
    case 'ActivityPostponed':
    case 'ActivityCancelled':
      return [event.activity]
    case 'CampaignAnswered':
      return [event.campaign, partySource(event.party), ...(event.document === undefined ? [] : [event.document])]
    case 'CampaignOpened':
    case 'CampaignUpdated':
    case 'CampaignTargeted':
    case 'CampaignLaunched':
    case 'CampaignTaskAdded':
    case 'CampaignTaskDone':
    case 'CampaignCostRecorded':
    case 'CampaignClosed':
      return [event.campaign]
    case 'ResourceCreated':
    case 'ResourceUpdated':
      return [resourceSource(event.resource)]
    case 'ResourceBlocked':
    case 'ResourceFreed':
      return [event.block, resourceSource(event.resource)]
    case 'ProjectOpened':
      return [event.project, ...partiesOf(event.fields)]
    case 'ProjectPlanned':
    case 'ProjectClosed':
      return [event.project]
    case 'AppointmentPlanned':
    case 'AppointmentMoved':
      return [event.appointment, ...event.fields.resources.map(resourceSource), ...partiesOf(event.fields)]
    case 'AppointmentCancelled':
      return [event.appointment]
    case 'ProjectTimeRecorded': {
      const { resource, project } = event.fields
      return [
        event.time,
        resourceSource(resource),
        ...(project === undefined ? [] : [project]),
        ...partiesOf(event.fields),
      ]
    }
    case 'ProjectTimeRemoved':
      return [event.time]
    case 'IndicatorDefined':
    case 'IndicatorRemoved':
      return [indicatorSource(event.indicator)]
    default:
      return assertNever(event)
  }
}

const partiesOf = ({ party }: { party?: string }): string[] => (party === undefined ? [] : [partySource(party)])
type Following = {
  lines: readonly { origin?: { document: string } }[]
  depositOn?: string
  deductions?: readonly { deposit: string }[]
}

const originsOf = ({ lines, depositOn, deductions = [] }: Following): string[] => [
  ...lines.flatMap(({ origin }) => (origin ? [origin.document] : [])),
  ...(depositOn === undefined ? [] : [depositOn]),
  ...deductions.map(({ deposit }) => deposit),
]
