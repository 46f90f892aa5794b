import { absencePlanning, absences } from './absences.ts'
import { agedReceivables } from './aged-receivables.ts'
import { article } from './article.ts'
import { articles } from './articles.ts'
import { chartOfAccounts } from './chart-of-accounts.ts'
import { creditWatch } from './credit-watch.ts'
import { customer } from './customer.ts'
import { customerOutstanding } from './customer-outstanding.ts'
import { customers } from './customers.ts'
import { fec } from './fec.ts'
import { generalLedger } from './general-ledger.ts'
import { history } from './history.ts'
import { journal } from './journal.ts'
import { matchings } from './matchings.ts'
import { overdueInvoices } from './overdue-invoices.ts'
import { partyLedger } from './party-ledger.ts'
import { contributionRates, expenseReports, payrollSettings } from './payroll-law.ts'
import { payrollBook, socialDashboard, socialDeclaration } from './payroll-months.ts'
import { payslip, payslipControl, payslips } from './payslips.ts'
import { prospects } from './prospects.ts'
import { provenance } from './provenance.ts'
import { receipts } from './receipts.ts'
import { receivablesSchedule } from './receivables-schedule.ts'
import { reminders } from './reminders.ts'
import { salesDocument } from './sales-document.ts'
import { salesDocuments } from './sales-documents.ts'
import { contracts, employee, employees, leaveBalances, staffRegister } from './staff.ts'
import { employmentCertificate, finalSettlement, preHiringDeclaration } from './staff-papers.ts'
import { stockMovements } from './stock-movements.ts'
import { transferPreview } from './transfer-preview.ts'
import { trialBalance } from './trial-balance.ts'
import { payrollVariables, timeSheets } from './working-time.ts'

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
  'social-dashboard': socialDashboard,
  'pre-hiring-declaration': preHiringDeclaration,
  'employment-certificate': employmentCertificate,
  'final-settlement': finalSettlement,
  'contribution-rates': contributionRates,
  'payroll-settings': payrollSettings,
  'expense-reports': expenseReports,
  fec,
  provenance,
  history,
}
