import { agedReceivables } from './aged-receivables.ts'
import { article } from './article.ts'
import { articles } from './articles.ts'
import { balanceSheet } from './balance-sheet.ts'
import { cashPosition } from './cash-position.ts'
import { chartOfAccounts } from './chart-of-accounts.ts'
import { creditWatch } from './credit-watch.ts'
import { customer } from './customer.ts'
import { customerOutstanding } from './customer-outstanding.ts'
import { customers } from './customers.ts'
import { depreciation } from './depreciation.ts'
import { fec } from './fec.ts'
import { disposalPreview, fixedAsset } from './fixed-asset.ts'
import { assetInventory, fixedAssets } from './fixed-assets.ts'
import { functionalBalance } from './functional-balance.ts'
import { generalLedger } from './general-ledger.ts'
import { history } from './history.ts'
import { incomeStatement } from './income-statement.ts'
import { journal } from './journal.ts'
import { breakEven, budgetVariances, cashBudget, fullCost, loanPlan, partialCost } from './management.ts'
import { matchings } from './matchings.ts'
import { overdueInvoices } from './overdue-invoices.ts'
import { partyLedger } from './party-ledger.ts'
import { prospects } from './prospects.ts'
import { provenance } from './provenance.ts'
import { ratios } from './ratios.ts'
import { receipts } from './receipts.ts'
import { receivablesSchedule } from './receivables-schedule.ts'
import { reminders } from './reminders.ts'
import { salesDocument } from './sales-document.ts'
import { salesDocuments } from './sales-documents.ts'
import { caf, sig } from './sig.ts'
import { stockMovements } from './stock-movements.ts'
import { transferPreview } from './transfer-preview.ts'
import { trialBalance } from './trial-balance.ts'
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
  receipts,
  'receivables-schedule': receivablesSchedule,
  'overdue-invoices': overdueInvoices,
  'aged-receivables': agedReceivables,
  'customer-outstanding': customerOutstanding,
  'credit-watch': creditWatch,
  'party-ledger': partyLedger,
  matchings,
  reminders,
  'transfer-preview': transferPreview,
  journal,
  'general-ledger': generalLedger,
  'trial-balance': trialBalance,
  'chart-of-accounts': chartOfAccounts,
  fec,
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
