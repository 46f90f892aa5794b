/** Every list of the PGI, by its place in the address. */
import { balanceList, chartList, journalList, ledgerList } from './accounting.ts'
import { articlesList, stocksList } from './articles.ts'
import { creditWatchList } from './credit-watch.ts'
import { customersList, prospectsList } from './customers.ts'
import { dashboardList } from './dashboard.ts'
import { filingList, filingPlanList } from './filing.ts'
import { assetInventoryList, assetsList, depreciationList } from './fixed-assets.ts'
import { orderProgressList, purchaseProgressList } from './order-progress.ts'
import { partyAccountsList } from './party-accounts.ts'
import { agedPayablesList, payablesList, paymentRunList, paymentsList, remittancesList } from './payables.ts'
import {
  contractsList,
  contributionRatesList,
  employeesList,
  expenseReportsList,
  leaveBalancesList,
  payrollBookList,
  payslipsList,
  registerList,
  sicknessBenefitsList,
  staffDocumentsList,
} from './payroll.ts'
import { projectsList, timesList } from './planning.ts'
import { budgetsList, cashBudgetList, fullCostList, loanList, partialCostList } from './plans.ts'
import { activitiesList, campaignsList, collaboratorsList, opportunitiesList } from './prospecting.ts'
import {
  goodsReceiptsList,
  goodsReturnsList,
  priceRequestsList,
  purchaseInvoicesList,
  purchaseOrdersList,
  supplierCreditNotesList,
  suppliersList,
} from './purchases.ts'
import { agedList, receiptsList, remindersList, scheduleList } from './receivables.ts'
import {
  creditNotesList,
  customerReturnsList,
  deliveriesList,
  invoicesList,
  ordersList,
  quotesList,
} from './sales-documents.ts'
import {
  balanceSheetList,
  breakEvenList,
  cashPositionList,
  incomeStatementList,
  massesList,
  sigList,
} from './statements.ts'
import { purchaseStatisticsList, salesStatisticsList } from './statistics.ts'
import { tradeNotesList } from './trade-notes.ts'

export const LISTS = {
  clients: customersList,
  prospects: prospectsList,
  articles: articlesList,
  stocks: stocksList,
  devis: quotesList,
  commandes: ordersList,
  livraisons: deliveriesList,
  'suivi-commandes': orderProgressList,
  'suivi-commandes-fournisseurs': purchaseProgressList,
  'retours-clients': customerReturnsList,
  factures: invoicesList,
  avoirs: creditNotesList,
  echeancier: scheduleList,
  'balance-agee': agedList,
  encours: creditWatchList,
  reglements: receiptsList,
  'tableau-de-bord': dashboardList,
  relances: remindersList,
  'comptes-de-tiers': partyAccountsList,
  'paie/documents': staffDocumentsList,
  'paie/salaries': employeesList,
  'paie/registre': registerList,
  'paie/contrats': contractsList,
  'paie/conges': leaveBalancesList,
  'paie/indemnites': sicknessBenefitsList,
  'paie/bulletins': payslipsList,
  'paie/livre': payrollBookList,
  'paie/frais': expenseReportsList,
  'paie/taux': contributionRatesList,
  fournisseurs: suppliersList,
  'demandes-de-prix': priceRequestsList,
  'commandes-fournisseurs': purchaseOrdersList,
  receptions: goodsReceiptsList,
  'factures-fournisseurs': purchaseInvoicesList,
  'retours-fournisseurs': goodsReturnsList,
  'avoirs-fournisseurs': supplierCreditNotesList,
  'echeancier-fournisseurs': payablesList,
  'balance-agee-fournisseurs': agedPayablesList,
  'reglements-fournisseurs': paymentsList,
  'reglement-groupe': paymentRunList,
  effets: tradeNotesList,
  'remises-en-banque': remittancesList,
  'statistiques-ventes': salesStatisticsList,
  'statistiques-achats': purchaseStatisticsList,
  journaux: journalList,
  'grand-livre': ledgerList,
  balance: balanceList,
  'plan-comptable': chartList,
  opportunites: opportunitiesList,
  activites: activitiesList,
  campagnes: campaignsList,
  collaborateurs: collaboratorsList,
  projets: projectsList,
  temps: timesList,
  classement: filingList,
  'plan-de-classement': filingPlanList,
  immobilisations: assetsList,
  amortissements: depreciationList,
  bilan: balanceSheetList,
  'compte-de-resultat': incomeStatementList,
  sig: sigList,
  'bilan-fonctionnel': massesList,
  'position-de-tresorerie': cashPositionList,
  'seuil-de-rentabilite': breakEvenList,
  'inventaire-des-immobilisations': assetInventoryList,
  budgets: budgetsList,
  'budget-de-tresorerie': cashBudgetList,
  emprunts: loanList,
  'couts-complets': fullCostList,
  'couts-partiels': partialCostList,
} as const
export type ListSlug = keyof typeof LISTS

export const isListSlug = (slug: string): slug is ListSlug => Object.hasOwn(LISTS, slug)
