/** What the PGI's documents, statuses, methods and movements are called. */
import type { Answer, DocumentStatus, ItemKind, Returned } from '#pgi'
import { NARROW_SPACE, NO_BREAK_SPACE } from '../formats.ts'

export type DocumentKind = Answer<'sales-documents'>['rows'][number]['kind']
export type PaymentMethod = Answer<'receipts'>['rows'][number]['method']
export type ReminderChannel = Answer<'reminders'>['rows'][number]['channel']
export type MovementKind = Answer<'stock-movements'>['rows'][number]['kind']
export type JournalCode = Answer<'journal'>['entries'][number]['journal']
export type Terms = { readonly days: number; readonly endOfMonth?: boolean; readonly dayOfMonth?: number }
export type PartyCategory = Answer<'customers'>['rows'][number]['category']

type KindWords = {
  /** « Devis » */
  one: string
  many: string
  /** « le devis », « la facture » */
  the: string
  /** « du devis », « de la facture » */
  of: string
  /** « un devis » */
  a: string
  /** « Nouveau devis » */
  fresh: string
  /** Its place in the PGI: `/pgi/devis`. */
  slug: string
}

export const DOCUMENT_KINDS: Readonly<Record<DocumentKind, KindWords>> = {
  quote: {
    one: 'Devis',
    many: 'Devis',
    the: 'le devis',
    of: 'du devis',
    a: 'un devis',
    fresh: 'Nouveau devis',
    slug: 'devis',
  },
  order: {
    one: 'Commande',
    many: 'Commandes',
    the: 'la commande',
    of: 'de la commande',
    a: 'une commande',
    fresh: 'Nouvelle commande',
    slug: 'commandes',
  },
  deliveryNote: {
    one: 'Bon de livraison',
    many: 'Bons de livraison',
    the: 'le bon de livraison',
    of: 'du bon de livraison',
    a: 'un bon de livraison',
    fresh: 'Nouveau bon de livraison',
    slug: 'livraisons',
  },
  returnNote: {
    one: 'Bon de retour',
    many: 'Retours clients',
    the: 'le bon de retour',
    of: 'du bon de retour',
    a: 'un bon de retour',
    fresh: 'Nouveau bon de retour',
    slug: 'retours-clients',
  },
  invoice: {
    one: 'Facture',
    many: 'Factures',
    the: 'la facture',
    of: 'de la facture',
    a: 'une facture',
    fresh: 'Nouvelle facture',
    slug: 'factures',
  },
  creditNote: {
    one: 'Avoir',
    many: 'Avoirs',
    the: 'l’avoir',
    of: 'de l’avoir',
    a: 'un avoir',
    fresh: 'Nouvel avoir',
    slug: 'avoirs',
  },
}

/** « Facture FA2026-00012 », « Brouillon de facture ». */
export const documentName = (kind: DocumentKind, number: string | null, isDeposit = false): string =>
  number === null
    ? `Brouillon ${isDeposit ? 'de facture d’acompte' : ofBare[kind]}`
    : `${documentWords({ kind, isDeposit }).one} ${number}`

/** A deposit is an invoice, with a name of its own. */
export const documentWords = ({ kind, isDeposit }: { kind: DocumentKind; isDeposit: boolean }): KindWords =>
  isDeposit ? DEPOSIT : DOCUMENT_KINDS[kind]

const DEPOSIT: KindWords = {
  one: 'Facture d’acompte',
  many: 'Factures',
  the: 'la facture d’acompte',
  of: 'de la facture d’acompte',
  a: 'une facture d’acompte',
  fresh: 'Nouvelle facture d’acompte',
  slug: 'factures',
}

const ofBare: Readonly<Record<DocumentKind, string>> = {
  quote: 'de devis',
  order: 'de commande',
  deliveryNote: 'de bon de livraison',
  returnNote: 'de bon de retour',
  invoice: 'de facture',
  creditNote: 'd’avoir',
}

/** The shape and the tone say what the word says: see the interface's rules. */
export type StatusWords = {
  word: string
  shape: 'ring' | 'disc' | 'half' | 'check' | 'triangle' | 'cross' | 'arrow' | 'clock'
  tone: 'neutral' | 'accent' | 'good' | 'alert' | 'danger'
}

const MASCULINE: Readonly<Record<DocumentStatus, StatusWords>> = {
  draft: { word: 'brouillon', shape: 'ring', tone: 'neutral' },
  abandoned: { word: 'abandonné', shape: 'cross', tone: 'neutral' },
  sent: { word: 'envoyé', shape: 'disc', tone: 'accent' },
  accepted: { word: 'accepté', shape: 'check', tone: 'good' },
  declined: { word: 'refusé', shape: 'cross', tone: 'danger' },
  expired: { word: 'expiré', shape: 'clock', tone: 'alert' },
  transformed: { word: 'transformé', shape: 'arrow', tone: 'good' },
  confirmed: { word: 'confirmé', shape: 'disc', tone: 'accent' },
  partlyDelivered: { word: 'livré en partie', shape: 'half', tone: 'alert' },
  delivered: { word: 'livré', shape: 'disc', tone: 'accent' },
  invoiced: { word: 'facturé', shape: 'check', tone: 'good' },
  returned: { word: 'retourné', shape: 'arrow', tone: 'neutral' },
  toCredit: { word: 'à créditer', shape: 'clock', tone: 'alert' },
  credited: { word: 'crédité', shape: 'check', tone: 'good' },
  issued: { word: 'validé', shape: 'disc', tone: 'accent' },
  partlyPaid: { word: 'réglé en partie', shape: 'half', tone: 'accent' },
  paid: { word: 'soldé', shape: 'check', tone: 'good' },
  late: { word: 'en retard', shape: 'triangle', tone: 'alert' },
  used: { word: 'imputé', shape: 'check', tone: 'good' },
}

const FEMININE: ReadonlySet<DocumentKind> = new Set(['order', 'invoice'])
const INVARIABLE: ReadonlySet<DocumentStatus> = new Set(['draft', 'late'])

/** « réglée en partie » for an invoice, « réglé en partie » for a credit note. */
export function statusWords(kind: DocumentKind, status: DocumentStatus): StatusWords {
  const words = MASCULINE[status]
  if (!FEMININE.has(kind) || INVARIABLE.has(status)) return words
  return { ...words, word: words.word.replace(/é(?= |$)/, 'ée') }
}

export const PAYMENT_METHODS: Readonly<Record<PaymentMethod, string>> = {
  transfer: 'virement',
  cheque: 'chèque',
  card: 'carte bancaire',
  directDebit: 'prélèvement',
  cash: 'espèces',
  tradeNote: 'effet de commerce',
}

export const REMINDER_LEVELS: readonly string[] = [
  'aucune relance',
  'relance courtoise',
  'relance ferme',
  'mise en demeure',
]

export const reminderLevel = (level: number): string =>
  level === 0 ? 'aucune' : `niveau${NO_BREAK_SPACE}${level}, ${REMINDER_LEVELS[level] ?? ''}`

export const REMINDER_CHANNELS: Readonly<Record<ReminderChannel, string>> = {
  letter: 'lettre',
  mail: 'courriel',
  phone: 'téléphone',
}

export const ITEM_KINDS: Readonly<Record<ItemKind, string>> = {
  invoice: 'facture',
  creditNote: 'avoir',
  receipt: 'règlement',
  reassignment: 'réimputation',
  entry: 'écriture manuelle',
  purchaseInvoice: 'facture fournisseur',
  supplierCreditNote: 'avoir fournisseur',
  payment: 'règlement fournisseur',
  asset: 'facture d’immobilisation',
}

export const ARTICLE_KINDS: Readonly<Record<'goods' | 'service', string>> = {
  goods: 'marchandise',
  service: 'prestation',
}

export const MOVEMENT_KINDS: Readonly<Record<MovementKind, string>> = {
  received: 'entrée',
  issued: 'sortie',
  returned: 'retour client',
  counted: 'inventaire',
}

export const JOURNALS: Readonly<Record<JournalCode, string>> = {
  AN: 'À-nouveaux',
  AC: 'Achats',
  VE: 'Ventes',
  BQ: 'Banque',
  CA: 'Caisse',
  OD: 'Opérations diverses',
}

export const CATEGORIES: Readonly<Record<PartyCategory, string>> = {
  company: 'entreprise',
  public: 'secteur public',
  association: 'association',
  individual: 'particulier',
}

/** « comptant », « 30 jours », « 45 jours fin de mois », « 30 jours fin de mois le 10 ». */
export function termsText({ days, endOfMonth = false, dayOfMonth }: Terms): string {
  if (days === 0 && !endOfMonth && dayOfMonth === undefined) return 'comptant'
  const parts = [
    ...(days === 0 ? [] : [`${days}${NO_BREAK_SPACE}jours`]),
    ...(endOfMonth ? ['fin de mois'] : []),
    ...(dayOfMonth === undefined ? [] : [`le${NO_BREAK_SPACE}${dayOfMonth}`]),
  ]
  return parts.join(' ')
}

/** The terms that a record offers to choose from. */
export const USUAL_TERMS: readonly Terms[] = [
  { days: 0, endOfMonth: false },
  { days: 15, endOfMonth: false },
  { days: 30, endOfMonth: false },
  { days: 45, endOfMonth: false },
  { days: 60, endOfMonth: false },
  { days: 30, endOfMonth: true },
  { days: 45, endOfMonth: true },
  { days: 30, endOfMonth: true, dayOfMonth: 10 },
]

/** « 12 jours de retard » is short in tables: « 12 j ». */
export const daysShort = (days: number): string => (days === 0 ? '–' : `${days}${NO_BREAK_SPACE}j`)

/** SIREN written as people read it: « 732 829 320 ». */
export const sirenText = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, `$1${NARROW_SPACE}`)

export const PARTY_SIDES: Readonly<Record<Answer<'party-accounts'>['rows'][number]['side'], string>> = {
  customer: 'client',
  supplier: 'fournisseur',
}

export const RETURN_CONDITIONS: Readonly<Record<Returned['condition'], string>> = {
  resalable: 'revendable, rentre en stock',
  damaged: 'abîmé, ne rentre pas en stock',
}

export const RETURN_REASONS: Readonly<Record<Returned['reason'], string>> = {
  defective: 'article défectueux',
  damagedInTransit: 'endommagé pendant le transport',
  wrongArticle: 'erreur d’article',
  tooMany: 'livré en trop',
  late: 'livré trop tard',
  notSuitable: 'ne convient pas au client',
  other: 'autre motif',
}

/** CUMP or PEPS, as the record of an article says it. */
export const COSTINGS: Readonly<Record<Answer<'articles'>['rows'][number]['costing'], string>> = {
  weightedAverageCost: 'coût moyen pondéré (CUMP)',
  fifo: 'premier entré, premier sorti (PEPS)',
}
