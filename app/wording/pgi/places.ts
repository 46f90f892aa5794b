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
    'Le compte du client. Le lettrage rapproche les factures des règlements\u202f: ce qui reste sans lettre est dû.',
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
  drafts: DRAFTS,
  reconciliation: RECONCILIATION,
  vat: VAT,
  proposals: PROPOSALS,
  integrity: INTEGRITY,
  ledger: LEDGER,
} as const

export const PLACE_GROUPS: readonly PlaceGroup[] = [
  { title: 'Tiers', places: [CUSTOMERS, PROSPECTS] },
  { title: 'Ventes', places: [QUOTES, ORDERS, DELIVERIES, INVOICES, CREDIT_NOTES] },
  { title: 'Articles et stocks', places: [ARTICLES, STOCKS] },
  { title: 'Créances et trésorerie', places: [SCHEDULE, AGED, CREDIT, RECEIPTS, PROPOSALS, RECONCILIATION, REMINDERS] },
  {
    title: 'Comptabilité',
    places: [TRANSFER, ENTRY, DRAFTS, JOURNALS, GENERAL_LEDGER, TRIAL_BALANCE, VAT, CHART, INTEGRITY, FEC],
  },
]
