/** What the grader's evidence is called: views, events, acts, parts of a letter, fields. */
import type { LetterPart } from '#grading'
import type { Event, ViewName } from '#pgi'

/** With its article, to stand in a sentence. */
export const VIEW_NAMES: Readonly<Record<ViewName, string>> = {
  customers: 'la liste des clients',
  customer: 'la fiche du client',
  prospects: 'la liste des prospects',
  articles: 'la liste des articles',
  article: 'la fiche de l’article',
  'stock-movements': 'les mouvements de stock',
  'sales-documents': 'la liste des documents de vente',
  'sales-document': 'le document de vente',
  receipts: 'la liste des règlements',
  'receivables-schedule': 'l’échéancier clients',
  'overdue-invoices': 'la liste des factures échues',
  'aged-receivables': 'la balance âgée',
  'customer-outstanding': 'l’encours du client',
  'credit-watch': 'le suivi des plafonds de crédit',
  'party-ledger': 'le compte du client',
  matchings: 'le lettrage',
  reminders: 'la liste des relances',
  'transfer-preview': 'l’aperçu du transfert en comptabilité',
  journal: 'le journal',
  'general-ledger': 'le grand livre',
  'trial-balance': 'la balance des comptes',
  'chart-of-accounts': 'le plan de comptes',
  fec: 'le fichier des écritures comptables',
  provenance: 'l’origine du montant',
  history: 'l’historique',
}

/** The act, as a noun with its article. */
export const EVENT_NAMES: Readonly<Record<Event['type'], string>> = {
  PartyCreated: 'la création d’un tiers',
  ProspectConverted: 'la conversion d’un prospect en client',
  PartyUpdated: 'la modification d’une fiche client',
  PartyArchived: 'l’archivage d’un tiers',
  ArticleCreated: 'la création d’un article',
  ArticleUpdated: 'la modification d’une fiche article',
  GoodsReceived: 'une entrée en stock',
  GoodsIssued: 'une sortie de stock',
  GoodsReturned: 'un retour en stock',
  StockCounted: 'un inventaire',
  DocumentDrafted: 'un brouillon de document de vente',
  DocumentRevised: 'la modification d’un brouillon',
  DraftAbandoned: 'l’abandon d’un brouillon',
  QuoteSent: 'la validation d’un devis',
  QuoteAccepted: 'l’acceptation d’un devis',
  QuoteDeclined: 'le refus d’un devis',
  OrderConfirmed: 'la validation d’une commande',
  GoodsDelivered: 'la validation d’un bon de livraison',
  InvoiceIssued: 'la validation d’une facture',
  CreditNoteIssued: 'la validation d’un avoir',
  ItemOpened: 'une ligne de compte client',
  ReceiptRecorded: 'l’enregistrement d’un règlement',
  ReceiptReassigned: 'le changement de compte d’un règlement',
  ItemsMatched: 'un lettrage',
  MatchingUndone: 'un délettrage',
  ReminderSent: 'l’enregistrement d’une relance',
  AccountOpened: 'l’ouverture d’un compte',
  AssetAcquired: 'l’entrée d’une immobilisation',
  AssetCommissioned: 'une mise en service',
  AssetPlanRevised: 'la révision d’un plan d’amortissement',
  AssetImpaired: 'la dépréciation d’une immobilisation',
  DepreciationRecorded: 'des dotations aux amortissements',
  AssetRetired: 'la sortie d’une immobilisation',
  AssetSold: 'la cession d’une immobilisation',
  FiscalYearOpened: 'l’ouverture d’un exercice',
  FiscalYearClosed: 'la clôture d’un exercice',
  AccrualRecorded: 'une régularisation de fin d’exercice',
  AccrualReversed: 'une extourne',
  DebtProvided: 'la dépréciation d’une créance',
  EntryPosted: 'une écriture comptable',
}

export const LETTER_PARTS: Readonly<Record<LetterPart, string>> = {
  sender: 'l’expéditeur',
  addressee: 'le destinataire et son adresse',
  date: 'la date',
  subject: 'l’objet',
  salutation: 'la formule d’appel',
  closing: 'la formule de politesse',
  signature: 'la signature',
}

/** Acts that are neither a command nor an event of the PGI. */
const ACT_NAMES: Readonly<Record<string, string>> = {
  pgi: 'un enregistrement dans le PGI',
  mail: 'l’envoi d’un courriel',
  consult: 'la consultation du PGI',
  read: 'la lecture d’un document',
  save: 'l’enregistrement d’un livrable',
  choose: 'une réponse au téléphone',
  'hand-in': 'la remise du travail',
  'reminder.send': 'l’enregistrement d’une relance',
  'receipt.record': 'l’enregistrement d’un règlement',
  'receipt.reassign': 'le changement de compte d’un règlement',
  'matching.match': 'le lettrage',
  'matching.undo': 'le délettrage',
  'party.update': 'la modification d’une fiche client',
  'sales.validate': 'la validation d’un document',
  'sales.draft': 'la saisie d’un document',
  'accounting.transfer': 'le transfert en comptabilité',
}

/** Fields of the PGI's answers and events, by the end of their path. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  reference: 'référence',
  debit: 'débit',
  credit: 'crédit',
  left: 'reste à lettrer',
  matching: 'lettrage',
  balance: 'solde',
  amount: 'montant',
  total: 'total',
  dueDate: 'échéance',
  date: 'date',
  daysLate: 'jours de retard',
  creditLimit: 'plafond de crédit',
  limit: 'plafond de crédit',
  excess: 'dépassement',
  customer: 'client',
  code: 'code',
  name: 'nom',
  level: 'niveau',
  channel: 'moyen',
  items: 'factures concernées',
  method: 'mode de règlement',
  status: 'état',
  kind: 'nature',
  letter: 'lettre',
  salesperson: 'commercial',
  terms: 'conditions de règlement',
  receipt: 'règlement',
  from: 'compte de départ',
  to: 'compte d’arrivée',
  article: 'article',
  quantity: 'quantité',
  unitPrice: 'prix unitaire',
  discount: 'remise',
  vatRate: 'taux de TVA',
}

const named = (names: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(names, code) ? names[code] : undefined

export const viewName = (view: string): string => named(VIEW_NAMES, view) ?? view
export const actName = (act: string): string => named(EVENT_NAMES, act) ?? named(ACT_NAMES, act) ?? act
export const partName = (part: string): string => named(LETTER_PARTS, part) ?? part
/** Undefined for a field that has no name in the trade: the row alone is then named. */
export const fieldName = (path: string): string | undefined => named(FIELD_NAMES, path.split('.').at(-1) ?? path)

/** Why a cell is not live. */
export const LINK_NAMES: Readonly<Record<string, string>> = {
  typed_in: 'valeur saisie, sans formule',
  without_link: 'formule qui ne lit aucune cellule',
  elsewhere: 'formule qui lit d’autres cellules que celles attendues',
  still: 'formule dont le résultat ne change pas avec les données',
}
