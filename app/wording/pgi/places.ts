/** The places of the PGI: what they are called, what they are for. */
import { PAYROLL_PLACES } from './payroll-places.ts'

export type PlaceWords = {
  /** Its address inside the PGI. */
  readonly slug: string
  readonly label: string
  /** In the rail, where there is little room. */
  readonly short?: string
  /** « À quoi ça sert », in a sentence. */
  readonly purpose: string
}
export type PlaceGroup = { readonly title: string; readonly places: readonly PlaceWords[] }

const CUSTOMERS: PlaceWords = {
  slug: 'clients',
  label: 'Clients',
  purpose: 'Qui achète, à quelles conditions, combien il doit et jusqu’où l’entreprise lui fait crédit.',
}
const PROSPECTS: PlaceWords = {
  slug: 'prospects',
  label: 'Prospects',
  purpose: 'Ceux que l’entreprise espère convaincre. Un devis accepté en fait des clients.',
}
const ARTICLES: PlaceWords = {
  slug: 'articles',
  label: 'Articles',
  purpose: 'Ce que l’entreprise vend\u202f: prix, TVA, compte de vente. Tout document de vente part d’ici.',
}
const STOCKS: PlaceWords = {
  slug: 'stocks',
  label: 'États de stock',
  purpose:
    'Stock réel, réservé, en commande et attendu de chaque article. Sous le seuil, il faut réapprovisionner pour éviter la rupture\u202f; le stock est valorisé au coût moyen pondéré ou selon le premier entré, premier sorti.',
}
const QUOTES: PlaceWords = {
  slug: 'devis',
  label: 'Devis',
  purpose: 'Une offre chiffrée qui engage l’entreprise jusqu’à sa date de validité.',
}
const ORDERS: PlaceWords = {
  slug: 'commandes',
  label: 'Commandes',
  purpose: 'Ce que le client a commandé. La marchandise est réservée, reste à la livrer et à la facturer.',
}
const DELIVERIES: PlaceWords = {
  slug: 'livraisons',
  label: 'Livraisons',
  purpose: 'Ce qui est parti chez le client. Le stock diminue\u202f; la facture suit.',
}
const CUSTOMER_RETURNS: PlaceWords = {
  slug: 'retours-clients',
  label: 'Retours clients',
  purpose:
    'Ce que les clients renvoient, en quel état et pourquoi. Ce qui est revendable rentre en stock\u202f; l’avoir suit si c’était facturé.',
}
const ORDER_PROGRESS: PlaceWords = {
  slug: 'suivi-commandes',
  label: 'Suivi des commandes',
  purpose:
    'Ligne par ligne, ce que chaque commande est devenue\u202f: livré, livrable avec le stock du jour, facturé, retourné, et ce qui reste.',
}
const PURCHASE_PROGRESS: PlaceWords = {
  slug: 'suivi-commandes-fournisseurs',
  label: 'Suivi des commandes fournisseurs',
  short: 'Suivi des achats',
  purpose:
    'Ligne par ligne, ce que chaque commande est devenue\u202f: reçu, en retard, facturé, retourné, et ce qu’on attend encore.',
}
const INVOICES: PlaceWords = {
  slug: 'factures',
  label: 'Factures',
  purpose:
    'Ce que les clients doivent payer. Une facture validée ne se modifie plus\u202f: on la corrige par un avoir.',
}
const CREDIT_NOTES: PlaceWords = {
  slug: 'avoirs',
  label: 'Avoirs',
  purpose: 'Ce que l’entreprise rend au client\u202f: retour, erreur, rabais. Chaque avoir cite sa facture.',
}
const SCHEDULE: PlaceWords = {
  slug: 'echeancier',
  label: 'Échéancier clients',
  purpose: 'Ce que les clients doivent, et depuis quand. Prépare la relance et la prévision de trésorerie.',
}
const AGED: PlaceWords = {
  slug: 'balance-agee',
  label: 'Balance âgée',
  purpose: 'Les créances par ancienneté\u202f: plus elles vieillissent, moins elles ont de chances d’être payées.',
}
const CREDIT: PlaceWords = {
  slug: 'encours',
  label: 'Encours et plafonds',
  short: 'Encours',
  purpose: 'Ce que chaque client doit ou devra, devant le plafond que l’entreprise lui accorde.',
}
const RECEIPTS: PlaceWords = {
  slug: 'reglements',
  label: 'Règlements',
  purpose: 'L’argent reçu des clients, et les factures qu’il solde.',
}
const REMINDERS: PlaceWords = {
  slug: 'relances',
  label: 'Relances',
  purpose: 'Qui a été relancé, quand, à quel niveau, et ce qui reste dû malgré tout.',
}
const TRANSFER: PlaceWords = {
  slug: 'transfert',
  label: 'Transfert en comptabilité',
  short: 'Transfert',
  purpose: 'Fait passer factures, avoirs et règlements dans les journaux. Définitif\u202f: l’aperçu se lit avant.',
}
const JOURNALS: PlaceWords = {
  slug: 'journaux',
  label: 'Journaux',
  purpose: 'Les écritures dans l’ordre où elles sont passées, journal par journal.',
}
const GENERAL_LEDGER: PlaceWords = {
  slug: 'grand-livre',
  label: 'Grand livre',
  purpose: 'Le détail de chaque compte, ligne à ligne, avec son solde qui progresse.',
}
const TRIAL_BALANCE: PlaceWords = {
  slug: 'balance',
  label: 'Balance',
  purpose: 'Le solde de tous les comptes. Le total des débits y égale celui des crédits.',
}
const CHART: PlaceWords = {
  slug: 'plan-comptable',
  label: 'Plan de comptes',
  purpose: 'Les comptes que l’entreprise emploie, tirés du plan comptable général.',
}
const ENTRY: PlaceWords = {
  slug: 'ecritures/nouvelle',
  label: 'Saisie d’écriture',
  purpose: 'Une écriture passée à la main, quand aucun document du PGI ne la produit.',
}
const DRAFTS: PlaceWords = {
  slug: 'brouillard',
  label: 'Brouillard',
  purpose:
    'Les écritures saisies mais pas encore validées. Elles se corrigent et se suppriment\u202f; la validation les fige.',
}
const RECONCILIATION: PlaceWords = {
  slug: 'rapprochement',
  label: 'Rapprochement bancaire',
  short: 'Rapprochement',
  purpose: 'Compare le compte 512 et le relevé de la banque, ligne à ligne, pour expliquer l’écart entre leurs soldes.',
}
const VAT: PlaceWords = {
  slug: 'tva',
  label: 'Déclaration de TVA',
  short: 'TVA',
  purpose: 'La CA3 du mois, case par case, avec les écritures de chaque montant\u202f; puis sa liquidation.',
}
const PROPOSALS: PlaceWords = {
  slug: 'lettrage-automatique',
  label: 'Lettrage automatique',
  purpose: 'Rapproche factures et règlements par référence, par montant, puis par cumul des plus anciens.',
}
const INTEGRITY: PlaceWords = {
  slug: 'integrite',
  label: 'Écritures inaltérables',
  short: 'Intégrité',
  purpose:
    'Vérifie que rien n’a changé depuis la validation\u202f: chaque écriture porte l’empreinte de la précédente.',
}
const FEC: PlaceWords = {
  slug: 'fec',
  label: 'FEC',
  purpose: 'Le fichier des écritures comptables que l’administration peut demander lors d’un contrôle.',
}
const LEDGER: PlaceWords = {
  slug: 'lettrage',
  label: 'Compte et lettrage',
  purpose:
    'Le compte du tiers. Le lettrage rapproche les factures des règlements\u202f: ce qui reste sans lettre est dû.',
}

const PARTY_ACCOUNTS: PlaceWords = {
  slug: 'comptes-de-tiers',
  label: 'Comptes de tiers et lettrage',
  short: 'Comptes et lettrage',
  purpose:
    'Le compte de chaque client et fournisseur, et ce qu’aucune lettre n’y solde encore\u202f: à pointer, à lettrer.',
}

const SUPPLIERS: PlaceWords = {
  slug: 'fournisseurs',
  label: 'Fournisseurs',
  purpose: 'À qui l’entreprise achète, à quelles conditions, et ce qu’elle lui doit.',
}
const PRICE_REQUESTS: PlaceWords = {
  slug: 'demandes-de-prix',
  label: 'Demandes de prix',
  purpose: 'Plusieurs fournisseurs consultés sur les mêmes lignes\u202f: on compare prix, délais et conditions.',
}
const PURCHASE_ORDERS: PlaceWords = {
  slug: 'commandes-fournisseurs',
  label: 'Commandes fournisseurs',
  short: 'Commandes d’achat',
  purpose: 'Ce que l’entreprise a commandé. La marchandise est attendue jusqu’à sa réception.',
}
const GOODS_RECEIPTS: PlaceWords = {
  slug: 'receptions',
  label: 'Bons de réception',
  short: 'Réceptions',
  purpose: 'Ce qui est arrivé. Le stock augmente au prix de la commande\u202f; la facture suit.',
}
const PURCHASE_INVOICES: PlaceWords = {
  slug: 'factures-fournisseurs',
  label: 'Factures fournisseurs',
  short: 'Factures reçues',
  purpose: 'Ce que l’entreprise doit. Chaque facture se contrôle avec sa commande et sa réception avant d’être payée.',
}
const RECEIVED_INVOICE: PlaceWords = {
  slug: 'facture-electronique-recue',
  label: 'Recevoir une facture électronique',
  short: 'Facture électronique',
  purpose:
    'Lit une facture Factur-X (PDF ou XML), la compare avec la commande et la réception, et en fait un brouillon à contrôler.',
}
const GOODS_RETURNS: PlaceWords = {
  slug: 'retours-fournisseurs',
  label: 'Retours fournisseurs',
  short: 'Retours',
  purpose: 'Ce qui repart chez le fournisseur. Le stock diminue\u202f; un avoir est attendu.',
}
const SUPPLIER_CREDIT_NOTES: PlaceWords = {
  slug: 'avoirs-fournisseurs',
  label: 'Avoirs fournisseurs',
  short: 'Avoirs reçus',
  purpose: 'Ce que le fournisseur rend\u202f: retour, erreur, ristourne. Chaque avoir diminue ce qu’on lui doit.',
}
const PAYABLES: PlaceWords = {
  slug: 'echeancier-fournisseurs',
  label: 'Échéancier fournisseurs',
  short: 'Échéances à payer',
  purpose: 'Ce que l’entreprise doit, et pour quand. Prépare les paiements et la prévision de trésorerie.',
}
const AGED_PAYABLES: PlaceWords = {
  slug: 'balance-agee-fournisseurs',
  label: 'Balance âgée fournisseurs',
  short: 'Dettes par âge',
  purpose: 'Les dettes par ancienneté\u202f: un retard coûte des pénalités et la confiance du fournisseur.',
}
const PAYMENTS: PlaceWords = {
  slug: 'reglements-fournisseurs',
  label: 'Règlements fournisseurs',
  short: 'Paiements',
  purpose: 'L’argent versé aux fournisseurs, et les factures qu’il solde.',
}
const PAYMENT_RUN: PlaceWords = {
  slug: 'reglement-groupe',
  label: 'Règlement groupé des échéances',
  short: 'Règlement groupé',
  purpose:
    'Propose ce qui arrive à échéance, fournisseur par fournisseur, et règle en une fois les factures bonnes à payer, avoirs déduits.',
}
const TRADE_NOTES: PlaceWords = {
  slug: 'effets',
  label: 'Effets à payer et à recevoir',
  short: 'Effets',
  purpose:
    'Traites et billets à ordre\u202f: l’effet reporte le règlement à son échéance. Comptes 403 (à payer) et 413 (à recevoir).',
}
const REMITTANCES: PlaceWords = {
  slug: 'remises-en-banque',
  label: 'Remises en banque',
  purpose: 'Les bordereaux de chèques et d’effets portés à la banque. Ils vident les comptes d’attente 5112 et 413.',
}
const SALES_STATISTICS: PlaceWords = {
  slug: 'statistiques-ventes',
  label: 'Statistiques des ventes',
  short: 'Ventes et marges',
  purpose: 'Le chiffre d’affaires et la marge par mois, client, article, famille ou commercial.',
}
const PURCHASE_STATISTICS: PlaceWords = {
  slug: 'statistiques-achats',
  label: 'Statistiques des achats',
  short: 'Achats',
  purpose: 'Ce qui a été acheté, par mois, fournisseur, article, famille ou compte.',
}

const OPPORTUNITIES: PlaceWords = {
  slug: 'opportunites',
  label: 'Opportunités',
  purpose: 'Les affaires possibles, d’étape en étape, jusqu’à ce qu’elles soient gagnées ou perdues.',
}
const ACTIVITIES: PlaceWords = {
  slug: 'activites',
  label: 'Activités',
  purpose: 'Appels, rendez-vous, courriels et visites : ce que chacun a fait, ce qu’il reste à faire.',
}
const AGENDA: PlaceWords = {
  slug: 'agenda',
  label: 'Agenda de l’équipe',
  purpose: 'La semaine des personnes et des moyens. Les conflits y sont nommés avant de coûter un déplacement.',
}
const CAMPAIGNS: PlaceWords = {
  slug: 'campagnes',
  label: 'Campagnes',
  purpose: 'La prospection menée comme un projet : objectif, cible, budget, tâches, résultats.',
}
const IMPORT: PlaceWords = {
  slug: 'import-tiers',
  label: 'Import de tiers',
  purpose: 'Fait entrer un fichier de prospects ou de clients, sans doublon et dans le respect des refus.',
}
const COLLABORATORS: PlaceWords = {
  slug: 'collaborateurs',
  label: 'Collaborateurs',
  purpose: 'Qui suit les clients, avec quelle fonction, et ce que chacun a en main.',
}
const COMMISSIONS: PlaceWords = {
  slug: 'commissions',
  label: 'Commissions',
  purpose: 'Ce que chaque commercial a gagné sur ses ventes, pièce par pièce.',
}
const FILING: PlaceWords = {
  slug: 'classement',
  label: 'Classement',
  purpose:
    'Où chaque document est classé, jusqu’à quand la loi le fait garder, et lesquels peuvent être détruits à une date.',
}
const FILING_PLAN: PlaceWords = {
  slug: 'plan-de-classement',
  label: 'Plan de classement',
  purpose: 'Les dossiers de l’entreprise\u202f: ce que chacun reçoit, qui peut le lire, combien de temps il se garde.',
}
const PLANNING: PlaceWords = {
  slug: 'planning',
  label: 'Planning',
  purpose: 'Les personnes, les véhicules et les salles : compétences, horaires, absences.',
}
const PROJECTS: PlaceWords = {
  slug: 'projets',
  label: 'Projets',
  purpose: 'Les étapes d’un projet, leurs dates au plus tôt et au plus tard, le temps passé.',
}
const TIMES: PlaceWords = {
  slug: 'temps',
  label: 'Temps',
  purpose: 'Qui a travaillé à quoi, combien de temps, et ce qui se facture.',
}
const DASHBOARD: PlaceWords = {
  slug: 'tableau-de-bord',
  label: 'Tableau de bord',
  purpose: 'Quelques indicateurs choisis, leur évolution, et les seuils qui alertent.',
}
const QUERIES: PlaceWords = {
  slug: 'requetes',
  label: 'Requêtes',
  purpose: 'Interroge les tables de l’entreprise avec le langage SQL. On y lit tout, on n’y modifie rien.',
}
const FIXED_ASSETS: PlaceWords = {
  slug: 'immobilisations',
  label: 'Immobilisations',
  purpose: 'Les biens qui servent plusieurs années\u202f: leur coût, leur plan d’amortissement, leur sortie.',
}
const DEPRECIATION: PlaceWords = {
  slug: 'amortissements',
  label: 'Dotations aux amortissements',
  short: 'Amortissements',
  purpose: 'L’usure de l’exercice, bien par bien. La dotation est une charge, sans sortie d’argent.',
}
const YEAR_END: PlaceWords = {
  slug: 'cloture',
  label: 'Inventaire et clôture',
  short: 'Clôture',
  purpose: 'Rattacher à l’exercice ce qui lui revient, puis arrêter ses comptes et ouvrir le suivant.',
}
const BALANCE_SHEET: PlaceWords = {
  slug: 'bilan',
  label: 'Bilan',
  purpose: 'Ce que l’entreprise possède et ce qui le finance, un jour donné. Les deux totaux sont égaux.',
}
const INCOME_STATEMENT: PlaceWords = {
  slug: 'compte-de-resultat',
  label: 'Compte de résultat',
  purpose: 'Les produits et les charges de l’exercice. Leur différence est le bénéfice ou la perte.',
}
const SIG: PlaceWords = {
  slug: 'sig',
  label: 'Soldes intermédiaires de gestion',
  short: 'SIG et CAF',
  purpose: 'Comment le résultat se forme, de la marge commerciale au résultat, et ce que l’activité dégage d’argent.',
}
const FUNCTIONAL_BALANCE: PlaceWords = {
  slug: 'bilan-fonctionnel',
  label: 'Bilan fonctionnel et ratios',
  short: 'Équilibre et ratios',
  purpose:
    'Si les ressources durables financent les emplois durables et le cycle d’exploitation\u202f: FRNG, BFR, trésorerie.',
}
const CASH_POSITION: PlaceWords = {
  slug: 'position-de-tresorerie',
  label: 'Position de trésorerie',
  purpose: 'Ce qu’il y aura en banque jour après jour, et le premier jour où il en manquera.',
}
const BREAK_EVEN: PlaceWords = {
  slug: 'seuil-de-rentabilite',
  label: 'Seuil de rentabilité',
  purpose: 'Le chiffre d’affaires à partir duquel l’activité devient bénéficiaire, et quand il est atteint.',
}
const ASSET_INVENTORY: PlaceWords = {
  slug: 'inventaire-des-immobilisations',
  label: 'Inventaire des immobilisations',
  short: 'Inventaire',
  purpose: 'Les fiches additionnées compte par compte, devant ce que disent les écritures. L’écart doit être nul.',
}
const BUDGETS: PlaceWords = {
  slug: 'budgets',
  label: 'Budgets et écarts',
  purpose: 'Ce qui était prévu devant ce qui est réalisé\u202f: l’écart, son pourcentage, favorable ou non.',
}
const CASH_BUDGET: PlaceWords = {
  slug: 'budget-de-tresorerie',
  label: 'Budget de trésorerie',
  purpose:
    'Ce qui entrera et sortira chaque mois, TVA et délais de paiement compris, et le premier mois où il manquera.',
}
const LOAN: PlaceWords = {
  slug: 'emprunts',
  label: 'Tableau d’emprunt',
  purpose: 'Intérêts, capital remboursé et capital restant dû, échéance par échéance\u202f: ce que coûte un emprunt.',
}
const FULL_COST: PlaceWords = {
  slug: 'couts-complets',
  label: 'Coûts complets',
  purpose: 'Les charges indirectes passent par les centres d’analyse, puis aux produits selon leurs unités d’œuvre.',
}
const PARTIAL_COST: PlaceWords = {
  slug: 'couts-partiels',
  label: 'Coûts partiels',
  purpose:
    'Ce que chaque produit laisse pour couvrir les charges communes\u202f: faut-il le garder, l’abandonner\u202f?',
}

export const PLACES = {
  ...PAYROLL_PLACES,
  suppliers: SUPPLIERS,
  priceRequests: PRICE_REQUESTS,
  purchaseOrders: PURCHASE_ORDERS,
  goodsReceipts: GOODS_RECEIPTS,
  purchaseInvoices: PURCHASE_INVOICES,
  receivedInvoice: RECEIVED_INVOICE,
  goodsReturns: GOODS_RETURNS,
  supplierCreditNotes: SUPPLIER_CREDIT_NOTES,
  payables: PAYABLES,
  agedPayables: AGED_PAYABLES,
  payments: PAYMENTS,
  paymentRun: PAYMENT_RUN,
  tradeNotes: TRADE_NOTES,
  remittances: REMITTANCES,
  salesStatistics: SALES_STATISTICS,
  purchaseStatistics: PURCHASE_STATISTICS,
  customers: CUSTOMERS,
  prospects: PROSPECTS,
  articles: ARTICLES,
  stocks: STOCKS,
  quotes: QUOTES,
  orders: ORDERS,
  deliveries: DELIVERIES,
  customerReturns: CUSTOMER_RETURNS,
  orderProgress: ORDER_PROGRESS,
  purchaseProgress: PURCHASE_PROGRESS,
  invoices: INVOICES,
  creditNotes: CREDIT_NOTES,
  schedule: SCHEDULE,
  aged: AGED,
  credit: CREDIT,
  receipts: RECEIPTS,
  reminders: REMINDERS,
  transfer: TRANSFER,
  journals: JOURNALS,
  generalLedger: GENERAL_LEDGER,
  trialBalance: TRIAL_BALANCE,
  chart: CHART,
  entry: ENTRY,
  fec: FEC,
  drafts: DRAFTS,
  reconciliation: RECONCILIATION,
  vat: VAT,
  proposals: PROPOSALS,
  integrity: INTEGRITY,
  ledger: LEDGER,
  partyAccounts: PARTY_ACCOUNTS,
  opportunities: OPPORTUNITIES,
  activities: ACTIVITIES,
  agenda: AGENDA,
  campaigns: CAMPAIGNS,
  partyImport: IMPORT,
  collaborators: COLLABORATORS,
  commissions: COMMISSIONS,
  planning: PLANNING,
  filing: FILING,
  filingPlan: FILING_PLAN,
  projects: PROJECTS,
  times: TIMES,
  dashboard: DASHBOARD,
  queries: QUERIES,
  fixedAssets: FIXED_ASSETS,
  depreciation: DEPRECIATION,
  yearEnd: YEAR_END,
  balanceSheet: BALANCE_SHEET,
  incomeStatement: INCOME_STATEMENT,
  sig: SIG,
  functionalBalance: FUNCTIONAL_BALANCE,
  cashPosition: CASH_POSITION,
  breakEven: BREAK_EVEN,
  assetInventory: ASSET_INVENTORY,
  budgets: BUDGETS,
  cashBudget: CASH_BUDGET,
  loan: LOAN,
  fullCost: FULL_COST,
  partialCost: PARTIAL_COST,
} as const

export const PLACE_GROUPS: readonly PlaceGroup[] = [
  { title: 'Pilotage', places: [DASHBOARD, QUERIES] },
  { title: 'Tiers', places: [CUSTOMERS, PROSPECTS, SUPPLIERS, IMPORT] },
  { title: 'Relation client', places: [OPPORTUNITIES, ACTIVITIES, AGENDA, CAMPAIGNS] },
  { title: 'Ventes', places: [QUOTES, ORDERS, ORDER_PROGRESS, DELIVERIES, INVOICES, CUSTOMER_RETURNS, CREDIT_NOTES] },
  {
    title: 'Achats',
    places: [
      PRICE_REQUESTS,
      PURCHASE_ORDERS,
      PURCHASE_PROGRESS,
      GOODS_RECEIPTS,
      PURCHASE_INVOICES,
      RECEIVED_INVOICE,
      GOODS_RETURNS,
      SUPPLIER_CREDIT_NOTES,
    ],
  },
  { title: 'Articles et stocks', places: [ARTICLES, STOCKS] },
  {
    title: 'Créances et trésorerie',
    places: [SCHEDULE, AGED, CREDIT, RECEIPTS, PARTY_ACCOUNTS, PROPOSALS, REMITTANCES, RECONCILIATION, REMINDERS],
  },
  { title: 'Dettes', places: [PAYABLES, AGED_PAYABLES, PAYMENTS, PAYMENT_RUN, TRADE_NOTES] },
  { title: 'Statistiques', places: [SALES_STATISTICS, PURCHASE_STATISTICS] },
  { title: 'Personnel et paie', places: Object.values(PAYROLL_PLACES) },
  {
    title: 'Comptabilité',
    places: [TRANSFER, ENTRY, DRAFTS, JOURNALS, GENERAL_LEDGER, TRIAL_BALANCE, VAT, CHART, INTEGRITY, FEC],
  },
  { title: 'Équipe et planning', places: [COLLABORATORS, COMMISSIONS, PLANNING, PROJECTS, TIMES] },
  { title: 'Documents', places: [FILING, FILING_PLAN] },
  { title: 'Immobilisations et clôture', places: [FIXED_ASSETS, DEPRECIATION, ASSET_INVENTORY, YEAR_END] },
  { title: 'États financiers', places: [BALANCE_SHEET, INCOME_STATEMENT, SIG, FUNCTIONAL_BALANCE] },
  {
    title: 'Prévision et coûts',
    places: [CASH_POSITION, CASH_BUDGET, BUDGETS, LOAN, BREAK_EVEN, FULL_COST, PARTIAL_COST],
  },
]
