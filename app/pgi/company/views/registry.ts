import { absencePlanning, absences } from './absences.ts'
import { activities } from './activities.ts'
import { agedPayables } from './aged-payables.ts'
import { agedReceivables } from './aged-receivables.ts'
import { agenda } from './agenda.ts'
import { article } from './article.ts'
import { articles } from './articles.ts'
import { balanceSheet } from './balance-sheet.ts'
import { bankPointing } from './bank-pointing.ts'
import { bankReconciliation } from './bank-reconciliation.ts'
import { bankStatement, bankStatements } from './bank-statements.ts'
import { campaign, campaigns } from './campaigns.ts'
import { cashPosition } from './cash-position.ts'
import { chartOfAccounts } from './chart-of-accounts.ts'
import { collaborators } from './collaborators.ts'
import { commissionPlans, commissions } from './commissions.ts'
import { contacts } from './contacts.ts'
import { creditWatch } from './credit-watch.ts'
import { customer } from './customer.ts'
import { customerOutstanding } from './customer-outstanding.ts'
import { customers } from './customers.ts'
import { dashboard, formulaValue, measureList, measurePieces, trend } from './dashboard.ts'
import { deposits } from './deposits.ts'
import { depreciation } from './depreciation.ts'
import { entryDrafts } from './entry-drafts.ts'
import { fec } from './fec.ts'
import { filing, filingPlan } from './filing.ts'
import { disposalPreview, fixedAsset } from './fixed-asset.ts'
import { assetInventory, fixedAssets } from './fixed-assets.ts'
import { functionalBalance } from './functional-balance.ts'
import { generalLedger } from './general-ledger.ts'
import { history } from './history.ts'
import { importPreview } from './import-preview.ts'
import { incomeStatement } from './income-statement.ts'
import { journal } from './journal.ts'
import { ledgerIntegrity } from './ledger-integrity.ts'
import { breakEven, budgetVariances, cashBudget, fullCost, loanPlan, partialCost } from './management.ts'
import { matchingProposals } from './matching-proposals.ts'
import { matchings } from './matchings.ts'
import { opportunities } from './opportunities.ts'
import { opportunity } from './opportunity.ts'
import { orderProgress } from './order-progress.ts'
import { overdueInvoices } from './overdue-invoices.ts'
import { partyAccounts } from './party-accounts.ts'
import { partyLedger } from './party-ledger.ts'
import { payablesSchedule } from './payables-schedule.ts'
import { paymentProposal } from './payment-proposal.ts'
import { payments } from './payments.ts'
import { contributionRates, expenseReports, payrollSettings } from './payroll-law.ts'
import { payrollBook, socialDashboard } from './payroll-months.ts'
import { payslip, payslipControl, payslips } from './payslips.ts'
import { project, projects, resources, timeEntries } from './planning.ts'
import { priceRequest, priceRequests } from './price-requests.ts'
import { prospects } from './prospects.ts'
import { provenance } from './provenance.ts'
import { purchaseDeposits } from './purchase-deposits.ts'
import { purchaseDocument } from './purchase-document.ts'
import { purchaseDocuments } from './purchase-documents.ts'
import { purchaseMatch } from './purchase-match.ts'
import { purchaseProgress } from './purchase-progress.ts'
import { purchaseStatistics } from './purchase-statistics.ts'
import { query, querySchema } from './query.ts'
import { ratios } from './ratios.ts'
import { receipts } from './receipts.ts'
import { receivablesSchedule } from './receivables-schedule.ts'
import { reminders } from './reminders.ts'
import { receiptsToRemit, remittance, remittances } from './remittances.ts'
import { salesDocument } from './sales-document.ts'
import { salesDocuments } from './sales-documents.ts'
import { salesStatistics } from './sales-statistics.ts'
import { sicknessBenefits } from './sickness-benefits.ts'
import { caf, sig } from './sig.ts'
import { socialDebts, socialDeclaration } from './social-debts.ts'
import { contracts, employee, employees, leaveBalances, staffRegister } from './staff.ts'
import { employmentCertificate, finalSettlement, preHiringDeclaration } from './staff-papers.ts'
import { stock } from './stock.ts'
import { stockMovements } from './stock-movements.ts'
import { supplier } from './supplier.ts'
import { suppliers } from './suppliers.ts'
import { tradeNotes } from './trade-notes.ts'
import { transferPreview } from './transfer-preview.ts'
import { trialBalance } from './trial-balance.ts'
import { vatControl } from './vat-control.ts'
import { vatBox, vatReturn } from './vat-return.ts'
import { payrollVariables, timeSheets } from './working-time.ts'
import { accruals, closingChecklist, doubtfulDebts, fiscalYears, resultToAllocate } from './year-end.ts'

/** Everything one can ask a company, by the name one asks it by. */
export const views = {
  customers,
  customer,
  prospects,
  articles,
  article,
  'stock-movements': stockMovements,
  'sales-documents': salesDocuments,
  'sales-document': salesDocument,
  'order-progress': orderProgress,
  'purchase-progress': purchaseProgress,
  deposits,
  receipts,
  'receivables-schedule': receivablesSchedule,
  'overdue-invoices': overdueInvoices,
  'aged-receivables': agedReceivables,
  'customer-outstanding': customerOutstanding,
  'credit-watch': creditWatch,
  suppliers,
  supplier,
  'price-requests': priceRequests,
  'price-request': priceRequest,
  'purchase-documents': purchaseDocuments,
  'purchase-document': purchaseDocument,
  'purchase-match': purchaseMatch,
  'purchase-deposits': purchaseDeposits,
  'payables-schedule': payablesSchedule,
  'aged-payables': agedPayables,
  'payment-proposal': paymentProposal,
  payments,
  'receipts-to-remit': receiptsToRemit,
  remittances,
  remittance,
  'trade-notes': tradeNotes,
  stock,
  'sales-statistics': salesStatistics,
  'purchase-statistics': purchaseStatistics,
  'party-accounts': partyAccounts,
  'party-ledger': partyLedger,
  matchings,
  'matching-proposals': matchingProposals,
  reminders,
  'transfer-preview': transferPreview,
  journal,
  'entry-drafts': entryDrafts,
  'general-ledger': generalLedger,
  'trial-balance': trialBalance,
  'chart-of-accounts': chartOfAccounts,
  employees,
  employee,
  'staff-register': staffRegister,
  contracts,
  'leave-balances': leaveBalances,
  absences,
  'absence-planning': absencePlanning,
  'time-sheets': timeSheets,
  'payroll-variables': payrollVariables,
  payslips,
  payslip,
  'payslip-control': payslipControl,
  'payroll-book': payrollBook,
  'social-declaration': socialDeclaration,
  filing,
  'filing-plan': filingPlan,
  'sickness-benefits': sicknessBenefits,
  'social-debts': socialDebts,
  'social-dashboard': socialDashboard,
  'pre-hiring-declaration': preHiringDeclaration,
  'employment-certificate': employmentCertificate,
  'final-settlement': finalSettlement,
  'contribution-rates': contributionRates,
  'payroll-settings': payrollSettings,
  'expense-reports': expenseReports,
  'ledger-integrity': ledgerIntegrity,
  'bank-statements': bankStatements,
  'bank-statement': bankStatement,
  'bank-pointing': bankPointing,
  'bank-reconciliation': bankReconciliation,
  'vat-return': vatReturn,
  'vat-box': vatBox,
  'vat-control': vatControl,
  fec,
  contacts,
  collaborators,
  opportunities,
  opportunity,
  activities,
  agenda,
  campaigns,
  campaign,
  'import-preview': importPreview,
  resources,
  projects,
  project,
  'time-entries': timeEntries,
  'commission-plans': commissionPlans,
  commissions,
  dashboard,
  trend,
  measures: measureList,
  'measure-pieces': measurePieces,
  'formula-value': formulaValue,
  query,
  'query-schema': querySchema,
  'fixed-assets': fixedAssets,
  'fixed-asset': fixedAsset,
  'disposal-preview': disposalPreview,
  depreciation,
  'asset-inventory': assetInventory,
  'fiscal-years': fiscalYears,
  'closing-checklist': closingChecklist,
  'doubtful-debts': doubtfulDebts,
  accruals,
  'result-to-allocate': resultToAllocate,
  'balance-sheet': balanceSheet,
  'income-statement': incomeStatement,
  sig,
  caf,
  'functional-balance': functionalBalance,
  ratios,
  'cash-position': cashPosition,
  'cash-budget': cashBudget,
  'break-even': breakEven,
  'full-cost': fullCost,
  'partial-cost': partialCost,
  'budget-variances': budgetVariances,
  'loan-plan': loanPlan,
  provenance,
  history,
}
