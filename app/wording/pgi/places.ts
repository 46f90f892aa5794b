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

export const PLACES = {
  ...PAYROLL_PLACES,
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
  opportunities: OPPORTUNITIES,
  activities: ACTIVITIES,
  agenda: AGENDA,
  campaigns: CAMPAIGNS,
  partyImport: IMPORT,
  collaborators: COLLABORATORS,
  commissions: COMMISSIONS,
  planning: PLANNING,
  projects: PROJECTS,
  times: TIMES,
  dashboard: DASHBOARD,
  queries: QUERIES,
} as const

export const PLACE_GROUPS: readonly PlaceGroup[] = [
  { title: 'Pilotage', places: [DASHBOARD, QUERIES] },
  { title: 'Tiers', places: [CUSTOMERS, PROSPECTS, IMPORT] },
  { title: 'Relation client', places: [OPPORTUNITIES, ACTIVITIES, AGENDA, CAMPAIGNS] },
  { title: 'Ventes', places: [QUOTES, ORDERS, DELIVERIES, INVOICES, CREDIT_NOTES] },
  { title: 'Articles et stocks', places: [ARTICLES, STOCKS] },
  { title: 'Créances et trésorerie', places: [SCHEDULE, AGED, CREDIT, RECEIPTS, REMINDERS] },
  { title: 'Personnel et paie', places: Object.values(PAYROLL_PLACES) },
  {
    title: 'Comptabilité',
    places: [TRANSFER, JOURNALS, GENERAL_LEDGER, TRIAL_BALANCE, CHART, ENTRY, FEC],
  },
  { title: 'Équipe et planning', places: [COLLABORATORS, COMMISSIONS, PLANNING, PROJECTS, TIMES] },
]
