import { absencePlanning, absences } from './absences.ts'
import { activities } from './activities.ts'
import { agedReceivables } from './aged-receivables.ts'
import { agenda } from './agenda.ts'
import { article } from './article.ts'
import { articles } from './articles.ts'
import { campaign, campaigns } from './campaigns.ts'
import { chartOfAccounts } from './chart-of-accounts.ts'
import { collaborators } from './collaborators.ts'
import { commissionPlans, commissions } from './commissions.ts'
import { contacts } from './contacts.ts'
import { creditWatch } from './credit-watch.ts'
import { customer } from './customer.ts'
import { customerOutstanding } from './customer-outstanding.ts'
import { customers } from './customers.ts'
import { dashboard, formulaValue, measureList, trend } from './dashboard.ts'
import { fec } from './fec.ts'
import { generalLedger } from './general-ledger.ts'
import { history } from './history.ts'
import { importPreview } from './import-preview.ts'
import { journal } from './journal.ts'
import { matchings } from './matchings.ts'
import { opportunities } from './opportunities.ts'
import { opportunity } from './opportunity.ts'
import { overdueInvoices } from './overdue-invoices.ts'
import { partyLedger } from './party-ledger.ts'
import { contributionRates, expenseReports, payrollSettings } from './payroll-law.ts'
import { payrollBook, socialDashboard, socialDeclaration } from './payroll-months.ts'
import { payslip, payslipControl, payslips } from './payslips.ts'
import { project, projects, resources, timeEntries } from './planning.ts'
import { prospects } from './prospects.ts'
import { provenance } from './provenance.ts'
import { query, querySchema } from './query.ts'
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
  'formula-value': formulaValue,
  query,
  'query-schema': querySchema,
  provenance,
  history,
}
