import type { Recorded } from '#pgi'

/** Why an entry is what it is, in a sentence; the law is named by the PGI itself. */
export const POSTING_RULES: Readonly<Record<string, string>> = {
  sale_net_of_discounts:
    'Le client est débité du montant TTC\u202f; la vente est créditée nette de remises, et la TVA collectée par taux. L’escompte accordé sur la facture est une charge financière (665).',
  return_reverses_sale: 'L’avoir reprend l’écriture de la facture dans l’autre sens, compte par compte.',
  receipt_settles_customer:
    'Le règlement débite la trésorerie (banque, caisse, chèques à encaisser) et crédite le compte du client.',
  payslip_pay_and_contributions:
    'Le brut est débité (641), les retenues sont créditées aux organismes (431, 437) et le net au personnel (421)\u202f; puis les charges patronales, nettes d’allègements (633, 645), et l’impôt prélevé (4421).',
  salaries_paid: 'Le virement débite le personnel (421) du net à payer et crédite la banque (512).',
  expense_report_approved:
    'Les frais sont débités pour ce qu’ils coûtent, la TVA pour ce que la loi permet d’en récupérer, et le salarié (421) est crédité du total.',
  reassignment_between_customers:
    'La réaffectation débite le compte où le règlement avait été porté par erreur et crédite le bon compte.',
}

/** What each event says in the history of a document or of an account. */
export const EVENT_NAMES: Readonly<Record<Recorded['event']['type'], string>> = {
  PartyCreated: 'Fiche créée',
  ProspectConverted: 'Prospect converti en client',
  PartyUpdated: 'Fiche modifiée',
  PartyArchived: 'Fiche archivée',
  ArticleCreated: 'Article créé',
  ArticleUpdated: 'Article modifié',
  GoodsReceived: 'Marchandises reçues',
  GoodsIssued: 'Marchandises sorties du stock',
  GoodsReturned: 'Marchandises rentrées en stock',
  StockCounted: 'Stock inventorié',
  DocumentDrafted: 'Brouillon créé',
  DocumentRevised: 'Brouillon modifié',
  DraftAbandoned: 'Brouillon abandonné',
  QuoteSent: 'Devis validé et envoyé',
  QuoteAccepted: 'Devis accepté par le client',
  QuoteDeclined: 'Devis refusé par le client',
  OrderConfirmed: 'Commande confirmée',
  GoodsDelivered: 'Bon de livraison validé',
  InvoiceIssued: 'Facture validée',
  CreditNoteIssued: 'Avoir validé',
  ItemOpened: 'Échéance ouverte sur le compte',
  ReceiptRecorded: 'Règlement enregistré',
  ReceiptReassigned: 'Règlement réaffecté à un autre compte',
  ItemsMatched: 'Lignes lettrées',
  MatchingUndone: 'Lettrage défait',
  ReminderSent: 'Relance envoyée',
  PayrollSetUp: 'Paramètres de paie enregistrés',
  ContributionRateUpdated: 'Taux de cotisation mis à jour',
  PayrollFigureUpdated: 'Montant légal mis à jour',
  EmployeeHired: 'Salarié embauché',
  EmployeeUpdated: 'Dossier du salarié modifié',
  PreHiringDeclared: 'Déclaration préalable à l’embauche faite',
  ContractAmended: 'Avenant signé',
  EmployeeLeft: 'Départ enregistré',
  LeaveBalanceOpened: 'Solde de congés repris',
  AbsenceRequested: 'Absence demandée',
  AbsenceApproved: 'Absence acceptée',
  AbsenceDeclined: 'Absence refusée',
  AbsenceCancelled: 'Absence annulée',
  TimeSheetEntered: 'Heures de la semaine saisies',
  PayrollVariableRecorded: 'Élément variable de paie saisi',
  PayrollVariableCancelled: 'Élément variable de paie annulé',
  PayslipPrepared: 'Bulletin préparé',
  PayslipValidated: 'Bulletin validé',
  PayslipReceived: 'Projet de bulletin reçu',
  PayslipChecked: 'Projet de bulletin contrôlé',
  SalariesPaid: 'Salaires virés',
  ExpenseReportSubmitted: 'Note de frais déposée',
  ExpenseReportApproved: 'Note de frais acceptée',
  ExpenseReportDeclined: 'Note de frais refusée',
  AccountOpened: 'Compte ouvert',
  EntryPosted: 'Écriture comptabilisée',
}
