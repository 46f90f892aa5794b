/** The places of the PGI: what they are called, what they are for. */
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
  label: 'Stocks',
  purpose: 'Ce qui est en rayon, ce qui est promis, ce qu’il faut commander\u202f; valorisé au coût moyen pondéré.',
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
const FEC: PlaceWords = {
  slug: 'fec',
  label: 'FEC',
  purpose: 'Le fichier des écritures comptables que l’administration peut demander lors d’un contrôle.',
}
const LEDGER: PlaceWords = {
  slug: 'lettrage',
  label: 'Compte et lettrage',
  purpose:
    'Le compte du client. Le lettrage rapproche les factures des règlements\u202f: ce qui reste sans lettre est dû.',
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
  customers: CUSTOMERS,
  prospects: PROSPECTS,
  articles: ARTICLES,
  stocks: STOCKS,
  quotes: QUOTES,
  orders: ORDERS,
  deliveries: DELIVERIES,
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
  ledger: LEDGER,
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
  { title: 'Tiers', places: [CUSTOMERS, PROSPECTS] },
  { title: 'Ventes', places: [QUOTES, ORDERS, DELIVERIES, INVOICES, CREDIT_NOTES] },
  { title: 'Articles et stocks', places: [ARTICLES, STOCKS] },
  { title: 'Créances et trésorerie', places: [SCHEDULE, AGED, CREDIT, RECEIPTS, REMINDERS] },
  {
    title: 'Comptabilité',
    places: [TRANSFER, JOURNALS, GENERAL_LEDGER, TRIAL_BALANCE, CHART, ENTRY, FEC],
  },
  { title: 'Immobilisations et clôture', places: [FIXED_ASSETS, DEPRECIATION, ASSET_INVENTORY, YEAR_END] },
  { title: 'États financiers', places: [BALANCE_SHEET, INCOME_STATEMENT, SIG, FUNCTIONAL_BALANCE] },
  {
    title: 'Prévision et coûts',
    places: [CASH_POSITION, CASH_BUDGET, BUDGETS, LOAN, BREAK_EVEN, FULL_COST, PARTIAL_COST],
  },
]
