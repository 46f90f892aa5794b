import { evolve as evolveAccounting } from '../accounting/evolve.ts'
import { evolve as evolveCrm } from '../crm/evolve.ts'
import { evolve as evolveFiling } from '../filing/evolve.ts'
import { evolve as evolveFixedAssets } from '../fixed-assets/evolve.ts'
import { evolve as evolvePayroll } from '../payroll/evolve.ts'
import { evolve as evolvePlanning } from '../planning/evolve.ts'
import { evolve as evolvePurchasing } from '../purchasing/evolve.ts'
import { evolve as evolveSales } from '../sales/evolve.ts'
import { evolve as evolveStock } from '../stock/evolve.ts'
import { evolve as evolveTreasury } from '../treasury/evolve.ts'
import type { Company } from './company.ts'
import { evolveIndicators } from './dashboards/dashboards.ts'
import type { Recorded } from './event.ts'

/** What one recorded event makes of the company. The books listen to sales, stock, treasury and payroll too. */
/** What one recorded event makes of the company. The books listen to sales, purchases, stock and treasury too. */
export function evolve(company: Company, recorded: Recorded): Company {
  const { event } = recorded
  const history = company.history.push(recorded)
  switch (event.type) {
    case 'PartyCreated':
    case 'ProspectConverted':
    case 'PartyUpdated':
    case 'PartyArchived':
    case 'PartyRestored':
    case 'PartyDeleted':
    case 'ContactAdded':
    case 'ContactUpdated':
    case 'ContactRemoved':
    case 'PartiesImported':
    case 'CommissionApproved':
    case 'CollaboratorCreated':
    case 'CollaboratorUpdated':
    case 'CommissionPlanSet':
    case 'OpportunityOpened':
    case 'OpportunityUpdated':
    case 'OpportunityMoved':
    case 'OpportunityLinked':
    case 'OffersCompared':
    case 'OpportunityWon':
    case 'OpportunityLost':
    case 'OpportunityReopened':
    case 'ActivityPlanned':
    case 'ActivityCompleted':
    case 'ActivityPostponed':
    case 'ActivityCancelled':
    case 'CampaignOpened':
    case 'CampaignUpdated':
    case 'CampaignTargeted':
    case 'CampaignLaunched':
    case 'CampaignTaskAdded':
    case 'CampaignTaskDone':
    case 'CampaignCostRecorded':
    case 'CampaignAnswered':
    case 'CampaignClosed':
    case 'SupplierCreated':
    case 'SupplierUpdated':
    case 'SupplierArchived':
    case 'SupplierRestored':
    case 'SupplierDeleted':
      return { ...company, history, crm: evolveCrm(company.crm, event) }
    case 'ArticleCreated':
    case 'ArticleUpdated':
    case 'ArticleArchived':
    case 'ArticleRestored':
    case 'ArticleDeleted':
    case 'GoodsReceived':
    case 'GoodsIssued':
    case 'GoodsReturned':
    case 'StockCounted': {
      const accounting = evolveAccounting(company.accounting, event)
      return { ...company, history, accounting, stock: evolveStock(company.stock, event) }
    }
    case 'DocumentDrafted':
    case 'DocumentRevised':
    case 'DraftAbandoned':
    case 'QuoteSent':
    case 'QuoteAccepted':
    case 'QuoteDeclined':
    case 'OrderConfirmed':
    case 'GoodsDelivered':
    case 'CustomerReturnRecorded':
    case 'InvoiceIssued':
    case 'CreditNoteIssued': {
      const accounting = evolveAccounting(company.accounting, event)
      return { ...company, history, accounting, sales: evolveSales(company.sales, event) }
    }
    case 'PriceRequestSent':
    case 'OfferRecorded':
    case 'OfferRetained':
    case 'PurchaseDrafted':
    case 'PurchaseRevised':
    case 'PurchaseAbandoned':
    case 'PurchaseOrderSent':
    case 'PurchaseOrderClosed':
    case 'GoodsReceiptRecorded':
    case 'PurchaseInvoiceRecorded':
    case 'GoodsReturnRecorded':
    case 'SupplierCreditNoteRecorded':
    case 'PurchaseDisputed':
    case 'PurchaseApproved': {
      const accounting = evolveAccounting(company.accounting, event)
      return { ...company, history, accounting, purchasing: evolvePurchasing(company.purchasing, event) }
    }
    case 'ItemOpened':
    case 'ReceiptRecorded':
    case 'ReceiptReassigned':
    case 'PaymentRecorded':
    case 'TradeNotePaid':
    case 'RemittanceRecorded':
    case 'RemittanceCredited':
    case 'ItemsMatched':
    case 'MatchingUndone':
    case 'ReminderSent': {
      const accounting = evolveAccounting(company.accounting, event)
      return { ...company, history, accounting, treasury: evolveTreasury(company.treasury, event) }
    }
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
    case 'PayslipValidated':
    case 'PayslipReceived':
    case 'PayslipChecked':
    case 'SalariesPaid':
    case 'SocialBodyPaid':
    case 'SicknessBenefitsReceived':
    case 'SicknessBenefitsSettled':
    case 'ExpenseReportSubmitted':
    case 'ExpenseReportApproved':
    case 'ExpenseReportDeclined': {
      const accounting = evolveAccounting(company.accounting, event)
      return { ...company, history, accounting, payroll: evolvePayroll(company.payroll, event) }
    }
    case 'ResourceCreated':
    case 'ResourceUpdated':
    case 'ResourceBlocked':
    case 'ResourceFreed':
    case 'ProjectOpened':
    case 'ProjectPlanned':
    case 'ProjectClosed':
    case 'AppointmentPlanned':
    case 'AppointmentMoved':
    case 'AppointmentCancelled':
    case 'ProjectTimeRecorded':
    case 'ProjectTimeRemoved':
      return { ...company, history, planning: evolvePlanning(company.planning, event) }
    case 'FilingSetUp':
    case 'FolderCreated':
    case 'FolderUpdated':
    case 'FolderRemoved':
    case 'DocumentFiled':
    case 'DocumentReclassified':
    case 'DocumentUnfiled':
    case 'DocumentDestroyed':
      return { ...company, history, filing: evolveFiling(company.filing, event) }
    case 'IndicatorDefined':
    case 'IndicatorRemoved':
      return { ...company, history, dashboards: evolveIndicators(company.dashboards, event) }
    case 'AssetAcquired':
    case 'AssetCommissioned':
    case 'AssetPlanRevised':
    case 'AssetImpaired':
    case 'DepreciationRecorded':
    case 'AssetRetired':
    case 'AssetSold': {
      const accounting = evolveAccounting(company.accounting, event)
      return { ...company, history, accounting, fixedAssets: evolveFixedAssets(company.fixedAssets, event) }
    }
    case 'AccountOpened':
    case 'EntryPosted':
    case 'FiscalYearOpened':
    case 'FiscalYearClosed':
    case 'AccrualRecorded':
    case 'AccrualReversed':
    case 'DebtProvided':
    case 'EntryDrafted':
    case 'EntryDraftRevised':
    case 'EntryDraftDiscarded':
    case 'BankStatementImported':
    case 'BankLinesPointed':
    case 'BankPointingUndone':
    case 'VatReturnPrepared':
    case 'VatDeclared':
      return { ...company, history, accounting: evolveAccounting(company.accounting, event) }
  }
}
