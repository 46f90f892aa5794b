/**
 * « À quoi ça sert », page by page, in the words of the standard: the tasks that the page serves and the functions of an ERP
 * that it offers. By the name of the route's file; a test holds the two lists together.
 */
import type { PgiFunctionCode, TaskCode } from '#referentiel'
import { PLACES } from './places.ts'

export type Purpose = {
  readonly text: string
  readonly tasks: readonly TaskCode[]
  /** None where the standard names no function of its own. */
  readonly functions: readonly PgiFunctionCode[]
}

const SELL: readonly TaskCode[] = ['T.1.2.1', 'T.1.2.3', 'T.1.2.4']
const BUY: readonly TaskCode[] = ['T.1.5.2', 'T.1.5.4']
const SALES_DOCUMENTS: readonly PgiFunctionCode[] = ['GC.15', 'GC.16', 'GC.17', 'GC.18', 'GC.19', 'GC.20']
const PURCHASE_DOCUMENTS: readonly PgiFunctionCode[] = ['GC.10', 'GC.11', 'GC.12', 'GC.13', 'GC.14']

const place = (
  where: keyof typeof PLACES,
  tasks: readonly TaskCode[],
  functions: readonly PgiFunctionCode[] = [],
): Purpose => ({ text: PLACES[where].purpose, tasks, functions })

const page = (text: string, tasks: readonly TaskCode[], functions: readonly PgiFunctionCode[] = []): Purpose => ({
  text,
  tasks,
  functions,
})

export const PURPOSES: Readonly<Record<string, Purpose>> = {
  home: page(
    'Le progiciel de gestion intégré\u202f: une même information, saisie une fois, sert à toute l’entreprise.',
    ['T.4.1.1', 'T.4.1.3', 'T.4.1.4'],
  ),

  // Third parties.
  customers: place('customers', ['T.1.2.6', 'T.1.2.5'], ['GC.1', 'CRM.10', 'GC.30']),
  'customer-new': page(
    'Ouvre la fiche d’un client\u202f: identité, conditions de règlement, plafond de crédit.',
    ['T.1.2.6'],
    ['GC.1', 'GC.25'],
  ),
  customer: page(
    'Tout ce que l’entreprise sait d’un client\u202f: ses contacts, ses pièces, ce qu’il doit, son encours devant son plafond.',
    ['T.1.2.5', 'T.1.2.6', 'T.1.3.3'],
    ['GC.1', 'GC.25', 'CRM.10'],
  ),
  prospects: place('prospects', ['T.1.1.1', 'T.1.1.3'], ['CRM.4']),
  suppliers: place('suppliers', ['T.1.4.2', 'T.1.4.4'], ['GC.2']),
  'supplier-new': page(
    'Ouvre la fiche d’un fournisseur\u202f: identité, conditions, compte d’achat et régime de TVA.',
    ['T.1.4.4'],
    ['GC.2'],
  ),
  supplier: page(
    'Tout ce que l’entreprise sait d’un fournisseur\u202f: ses contacts, ses pièces, ce qu’on lui doit.',
    ['T.1.4.4', 'T.1.5.5'],
    ['GC.2'],
  ),
  'party-import': place('partyImport', ['T.1.1.1', 'T.1.2.6', 'T.4.1.3'], ['CRM.5']),

  // Customer relationship.
  opportunities: place('opportunities', ['T.1.1.1', 'T.1.4.3', 'T.4.3.3'], ['CRM.1', 'CRM.2']),
  'opportunity-board': page(
    'Les affaires rangées par étape\u202f: ce qu’elles pèsent, et ce qui les retient.',
    ['T.1.1.1', 'T.4.3.3'],
    ['CRM.1', 'CRM.2'],
  ),
  opportunity: page(
    'Une affaire, de la première prise de contact à la décision\u202f: montant, chances, prochaine action, devis ou offres reçues.',
    ['T.1.1.1', 'T.1.4.3'],
    ['CRM.1', 'CRM.2', 'CRM.3'],
  ),
  activities: place('activities', ['T.1.1.3', 'T.1.3.3', 'T.4.2.2'], ['CRM.8', 'CRM.10']),
  agenda: place('agenda', ['T.4.2.3', 'T.4.2.6', 'T.3.3.2'], ['CRM.9', 'GC.34']),
  campaigns: place('campaigns', ['T.1.1.1', 'T.2.2.5', 'T.4.3.3', 'T.4.4.2'], ['CRM.4', 'CRM.6']),
  campaign: page(
    'Une campagne et sa cible\u202f: qui a répondu, ce qu’elle coûte, ce qu’elle rapporte.',
    ['T.1.1.1', 'T.2.2.5', 'T.4.3.3'],
    ['CRM.4', 'CRM.6'],
  ),

  // Sales.
  quotes: place('quotes', ['T.1.2.1'], ['GC.15', 'CRM.3']),
  orders: place('orders', ['T.1.2.2', 'T.1.2.3'], ['GC.16']),
  'order-progress': place('orderProgress', ['T.1.2.2', 'T.1.2.3'], ['GC.16', 'GC.17']),
  deliveries: place('deliveries', ['T.1.2.3'], ['GC.17']),
  invoices: place('invoices', ['T.1.2.4'], ['GC.18', 'GC.5']),
  'customer-returns': place('customerReturns', ['T.1.2.3', 'T.1.3.2'], ['GC.19']),
  'credit-notes': place('creditNotes', ['T.1.2.4', 'T.1.3.2'], ['GC.20']),
  'document-new': page(
    'Saisit un document de vente. Le brouillon se relit et se corrige\u202f; la validation lui donne son numéro.',
    SELL,
    SALES_DOCUMENTS,
  ),
  'document-edit': page('Corrige un brouillon avant sa validation.', SELL, SALES_DOCUMENTS),
  'sales-document': page(
    'Un document de vente, ceux dont il vient et ceux qui le suivent, ses écritures et son histoire.',
    [...SELL, 'T.1.3.2'],
    [...SALES_DOCUMENTS, 'GC.5'],
  ),

  // Purchases.
  'price-requests': place('priceRequests', ['T.1.4.2', 'T.1.4.3'], ['GC.9', 'CRM.1']),
  'price-request-new': page(
    'Consulte plusieurs fournisseurs sur les mêmes lignes et pour la même date.',
    ['T.1.4.1', 'T.1.4.2'],
    ['GC.9'],
  ),
  'price-request': page(
    'Les offres reçues, comparées ligne à ligne. Celle qui est retenue devient une commande.',
    ['T.1.4.3', 'T.1.5.1'],
    ['GC.9', 'CRM.1'],
  ),
  'purchase-orders': place('purchaseOrders', ['T.1.5.2'], ['GC.10']),
  'purchase-progress': place('purchaseProgress', ['T.1.5.2', 'T.1.5.4'], ['GC.10', 'GC.11']),
  'goods-receipts': place('goodsReceipts', ['T.1.5.2', 'T.1.5.4'], ['GC.11']),
  'purchase-invoices': place('purchaseInvoices', ['T.1.5.4', 'T.1.6.1'], ['GC.12']),
  'received-invoice': place('receivedInvoice', ['T.1.5.4', 'T.4.1.6'], ['GC.12', 'CRM.5']),
  'goods-returns': place('goodsReturns', ['T.1.5.4'], ['GC.13']),
  'supplier-credit-notes': place('supplierCreditNotes', ['T.1.5.4'], ['GC.14']),
  'purchase-new': page(
    'Saisit un document d’achat. Le brouillon se relit avant d’être validé.',
    BUY,
    PURCHASE_DOCUMENTS,
  ),
  'purchase-edit': page('Corrige un brouillon avant sa validation.', BUY, PURCHASE_DOCUMENTS),
  purchase: page(
    'Un document d’achat, contrôlé avec ceux dont il vient\u202f: quantités commandées, reçues, facturées, et les prix.',
    [...BUY, 'T.1.5.5'],
    PURCHASE_DOCUMENTS,
  ),

  // Articles and stock.
  articles: place('articles', ['T.1.2.6', 'T.1.4.1'], ['GC.3']),
  'article-new': page(
    'Ouvre la fiche d’un article\u202f: prix, TVA, comptes, seuil de réapprovisionnement.',
    ['T.1.2.6'],
    ['GC.3'],
  ),
  article: page(
    'La fiche d’un article\u202f: ses prix, sa marge, ses mouvements de stock et ce qu’ils valent.',
    ['T.1.2.3', 'T.1.5.2'],
    ['GC.3', 'GC.4'],
  ),
  stocks: place('stocks', ['T.1.2.3', 'T.1.5.2'], ['GC.4']),

  // What customers owe, and cash.
  schedule: place('schedule', ['T.1.2.4', 'T.1.6.3', 'T.2.4.1'], ['GC.21', 'GC.23', 'GC.24', 'CPTA.5', 'CPTA.8']),
  'aged-receivables': place('aged', ['T.1.2.5', 'T.1.6.3', 'T.2.4.3'], ['GC.21', 'CPTA.5']),
  'credit-watch': place('credit', ['T.1.2.5', 'T.2.4.3', 'T.2.4.4'], ['GC.25', 'GC.26']),
  receipts: place('receipts', ['T.1.2.4', 'T.1.6.3'], ['GC.6', 'CPTA.4']),
  'receipt-new': page(
    'Enregistre l’argent reçu d’un client et l’affecte aux factures qu’il paie. Ce qui n’est pas affecté reste à son crédit.',
    ['T.1.2.4', 'T.1.6.3'],
    ['GC.6', 'CPTA.4'],
  ),
  'party-accounts': place('partyAccounts', ['T.1.6.1', 'T.1.6.3'], ['CPTA.1', 'CPTA.10', 'CPTA.11']),
  'party-ledger': place('ledger', ['T.1.6.1', 'T.1.6.3'], ['CPTA.1', 'CPTA.10', 'CPTA.11']),
  'matching-proposals': place('proposals', ['T.1.6.1', 'T.1.6.3'], ['CPTA.12']),
  remittances: place('remittances', ['T.1.6.2', 'T.1.6.3'], ['GC.8']),
  'remittance-new': page(
    'Réunit les chèques ou les effets reçus sur un bordereau, à remettre à la banque.',
    ['T.1.6.2', 'T.1.6.3'],
    ['GC.8'],
  ),
  remittance: page(
    'Un bordereau de remise et les valeurs qu’il porte, à imprimer pour la banque.',
    ['T.1.6.2'],
    ['GC.8'],
  ),
  'bank-reconciliation': place('reconciliation', ['T.1.6.2', 'T.1.6.3', 'T.2.4.2'], ['CPTA.10']),
  reminders: place('reminders', ['T.1.2.4', 'T.1.2.7'], ['GC.21']),
  'reminder-new': page(
    'Garde la trace d’une relance\u202f: quelles factures, à quel niveau, par quel moyen. La lettre s’imprime ou s’écrit à part.',
    ['T.1.2.4', 'T.1.2.7'],
    ['GC.21'],
  ),

  // What the company owes.
  payables: place('payables', ['T.1.5.4', 'T.1.6.3', 'T.2.4.1'], ['GC.22', 'GC.23', 'GC.24', 'CPTA.5', 'CPTA.8']),
  'aged-payables': place('agedPayables', ['T.1.6.3', 'T.2.4.1'], ['GC.22', 'CPTA.5']),
  payments: place('payments', ['T.1.5.4', 'T.1.6.3'], ['GC.7', 'CPTA.4']),
  'payment-new': page(
    'Enregistre l’argent versé à un fournisseur et l’affecte aux factures bonnes à payer.',
    ['T.1.5.4', 'T.1.6.3'],
    ['GC.7', 'CPTA.4'],
  ),
  'payment-run': place('paymentRun', ['T.1.5.4', 'T.2.4.1', 'T.2.4.6'], ['GC.7', 'GC.23', 'GC.24']),
  'trade-notes': place('tradeNotes', ['T.1.6.3', 'T.2.4.5'], ['GC.6', 'GC.7', 'GC.24']),

  // Statistics and steering.
  'sales-statistics': place('salesStatistics', ['T.4.3.2', 'T.4.5.1', 'T.1.3.3'], ['GC.27']),
  'purchase-statistics': place('purchaseStatistics', ['T.1.5.5', 'T.4.5.1'], ['GC.28']),
  dashboard: place('dashboard', ['T.4.7.1', 'T.4.7.2', 'T.2.4.4'], ['GC.37']),
  measure: page(
    'Les pièces, les comptes ou les personnes qu’un indicateur compte ou additionne.',
    ['T.4.7.1', 'T.4.7.2'],
    ['GC.37'],
  ),
  queries: place('queries', ['T.4.1.3', 'T.4.1.4'], ['BASE.1', 'BASE.2', 'GC.30']),

  // Books.
  transfer: place('transfer', ['T.1.6.1'], ['GC.29', 'CPTA.13', 'PAIE.9']),
  'entry-new': place('entry', ['T.1.6.1'], ['CPTA.4']),
  'entry-drafts': place('drafts', ['T.1.6.1']),
  journals: place('journals', ['T.1.6.1'], ['CPTA.3', 'CPTA.7', 'CPTA.13']),
  'general-ledger': place('generalLedger', ['T.1.6.1', 'T.1.6.3', 'T.2.4.2'], ['CPTA.1', 'CPTA.2', 'CPTA.7']),
  'trial-balance': place('trialBalance', ['T.1.6.1', 'T.2.4.2', 'T.4.6.1'], ['CPTA.9', 'CPTA.7']),
  'chart-of-accounts': place('chart', ['T.1.6.1'], ['CPTA.1']),
  'vat-return': place('vat', ['T.1.6.4', 'T.1.6.5'], ['CPTA.6']),
  'ledger-integrity': place('integrity', ['T.2.5.4', 'T.4.1.3']),
  fec: place('fec', ['T.2.3.3', 'T.4.1.5'], ['CPTA.7']),

  // Fixed assets and year end.
  'fixed-assets': place('fixedAssets', ['T.1.5.3'], ['IMMO.1']),
  'fixed-asset-new': page(
    'Ouvre la fiche d’un bien\u202f: son coût d’entrée, sa mise en service, sa durée et son mode d’amortissement.',
    ['T.1.5.3'],
    ['IMMO.1'],
  ),
  'fixed-asset': page(
    'Un bien et son plan d’amortissement, expliqué ligne à ligne, jusqu’à sa cession.',
    ['T.1.5.3'],
    ['IMMO.1', 'IMMO.2'],
  ),
  depreciation: place('depreciation', ['T.1.5.3'], ['IMMO.2']),
  'asset-inventory': place('assetInventory', ['T.1.5.3'], ['IMMO.3']),
  'year-end': place('yearEnd', ['T.1.6.1', 'T.4.6.1']),

  // Financial statements, forecasts and costs.
  'balance-sheet': place('balanceSheet', ['T.4.6.1'], ['CPTA.14', 'CPTA.7']),
  'income-statement': place('incomeStatement', ['T.4.6.1'], ['CPTA.15', 'CPTA.7']),
  sig: place('sig', ['T.4.6.1'], ['CPTA.16', 'CPTA.7']),
  'functional-balance': place('functionalBalance', ['T.4.6.1', 'T.4.6.2']),
  'cash-position': place('cashPosition', ['T.2.4.1', 'T.2.4.2', 'T.2.4.3', 'T.2.4.4'], ['GC.23', 'CPTA.8']),
  'cash-budget': place('cashBudget', ['T.2.4.3', 'T.2.4.5', 'T.4.5.2'], ['CPTA.17']),
  budgets: place('budgets', ['T.4.5.2', 'T.4.7.1'], ['CPTA.17']),
  loan: place('loan', ['T.2.4.5', 'T.4.6.2']),
  'break-even': place('breakEven', ['T.4.5.1', 'T.4.5.3'], ['GC.38']),
  'full-cost': place('fullCost', ['T.4.5.1'], ['GC.38']),
  'partial-cost': place('partialCost', ['T.4.5.1', 'T.4.5.3'], ['GC.38']),

  // The team.
  collaborators: place('collaborators', ['T.1.1.3', 'T.3.1.2'], ['GC.31', 'CRM.7']),
  commissions: place('commissions', ['T.3.1.4'], ['GC.32', 'GC.35']),
  'filing/documents': place('filing', ['T.4.1.5']),
  'filing/paper-new': page(
    'Classe ce que le PGI n’a pas fait\u202f: un courrier, un contrat signé, un fichier du bureau.',
    ['T.4.1.5'],
  ),
  'filing/plan': place('filingPlan', ['T.4.1.5']),
  'filing/folder-new': page(
    'Ajoute un dossier au plan\u202f: ce qu’il reçoit, qui peut le lire, combien de temps il se garde.',
    ['T.4.1.5'],
  ),
  planning: place('planning', ['T.4.2.3', 'T.3.1.3'], ['GC.34']),
  projects: place('projects', ['T.2.2.3', 'T.2.2.5', 'T.4.2.3'], ['GC.34']),
  project: page(
    'Les étapes d’un projet dans leur ordre, leurs marges de temps et le chemin critique.',
    ['T.2.2.3', 'T.2.2.5', 'T.4.2.3'],
    ['GC.34'],
  ),
  times: place('times', ['T.3.1.3', 'T.4.2.2'], ['GC.33']),

  // Staff and payroll.
  'payroll/employees': place('employees', ['T.3.1.1', 'T.3.1.2'], ['PAIE.1', 'PAIE.11']),
  'payroll/employee-new': page(
    'Ouvre le dossier du salarié, son contrat et sa ligne au registre. Le PGI refuse ce que la loi interdit.',
    ['T.3.1.1', 'T.3.1.2', 'T.3.2.2'],
    ['PAIE.1', 'PAIE.2'],
  ),
  'payroll/employee': page(
    'Le dossier d’un salarié\u202f: contrat, bulletins, absences, congés. Ces données sont confidentielles.',
    ['T.3.1.2'],
    ['PAIE.1', 'PAIE.2'],
  ),
  'payroll/staff-documents': place('staffDocuments', ['T.3.1.1', 'T.3.1.5'], ['PAIE.4']),
  'payroll/staff-papers': page(
    'Ce que l’administration et le salarié reçoivent à l’embauche et au départ, préparé avec les données du dossier.',
    ['T.3.1.1', 'T.3.1.5'],
    ['PAIE.4'],
  ),
  'payroll/contracts': place('contracts', ['T.3.1.1', 'T.3.1.2'], ['PAIE.2']),
  'payroll/staff-register': place('staffRegister', ['T.3.1.1', 'T.2.3.3'], ['PAIE.3']),
  'payroll/absences': place('absences', ['T.3.1.3'], ['PAIE.5', 'GC.34']),
  'payroll/sickness-benefits': place('sicknessBenefits', ['T.3.1.3', 'T.3.1.4', 'T.3.1.5'], ['PAIE.5']),
  'payroll/leave-balances': place('leaveBalances', ['T.3.1.3'], ['PAIE.5']),
  'payroll/time-sheets': place('timeSheets', ['T.3.1.3', 'T.3.1.4'], ['GC.33', 'GC.35']),
  'payroll/payslips': place('payslips', ['T.3.1.4'], ['PAIE.7', 'PAIE.8', 'PAIE.9']),
  'payroll/payslip': page(
    'Un bulletin ligne à ligne\u202f: base, taux, date et source de chaque montant.',
    ['T.3.1.4', 'T.3.1.7'],
    ['PAIE.7'],
  ),
  'payroll/payslip-control': page(
    'Vérifie un projet de bulletin avant qu’il ne soit payé\u202f: bases, taux, montants, lignes manquantes ou en trop.',
    ['T.3.1.4'],
    ['PAIE.8'],
  ),
  'payroll/payroll-book': place('payrollBook', ['T.3.1.4'], ['PAIE.11']),
  'payroll/social-declaration': place('socialDeclaration', ['T.3.1.5'], ['PAIE.11']),
  'payroll/social-dashboard': place('socialDashboard', ['T.3.2.5'], ['PAIE.10']),
  'payroll/expense-reports': place('expenseReports', ['T.4.2.4', 'T.3.1.4'], ['GC.36']),
  'payroll/expense-report-new': page(
    'Dépose les dépenses d’un salarié, un justificatif par ligne. La TVA récupérable dépend de leur nature.',
    ['T.4.2.4'],
    ['GC.36'],
  ),
  'payroll/contribution-rates': place('contributionRates', ['T.2.1.6', 'T.3.1.4'], ['PAIE.6']),
  'payroll/payroll-settings': place('payrollSettings', ['T.3.1.4']),
}
