/** What purchase documents, controls, treatments and slips are called. */
import type { Discrepancy, PurchaseKind, PurchaseStatus, RemittanceKind, TradeNoteRow, VatTreatment } from '#pgi'
import type { StatusWords } from './kinds.ts'

type KindWords = {
  /** « Commande fournisseur » */
  one: string
  many: string
  the: string
  of: string
  a: string
  fresh: string
  /** Its place in the PGI. */
  slug: string
}

export const PURCHASE_KINDS: Readonly<Record<PurchaseKind, KindWords>> = {
  purchaseOrder: {
    one: 'Commande fournisseur',
    many: 'Commandes fournisseurs',
    the: 'la commande',
    of: 'de la commande',
    a: 'une commande',
    fresh: 'Nouvelle commande',
    slug: 'commandes-fournisseurs',
  },
  goodsReceipt: {
    one: 'Bon de réception',
    many: 'Bons de réception',
    the: 'le bon de réception',
    of: 'du bon de réception',
    a: 'un bon de réception',
    fresh: 'Nouvelle réception',
    slug: 'receptions',
  },
  purchaseInvoice: {
    one: 'Facture fournisseur',
    many: 'Factures fournisseurs',
    the: 'la facture',
    of: 'de la facture',
    a: 'une facture',
    fresh: 'Nouvelle facture',
    slug: 'factures-fournisseurs',
  },
  goodsReturn: {
    one: 'Bon de retour',
    many: 'Retours fournisseurs',
    the: 'le bon de retour',
    of: 'du bon de retour',
    a: 'un bon de retour',
    fresh: 'Nouveau retour',
    slug: 'retours-fournisseurs',
  },
  supplierCreditNote: {
    one: 'Avoir fournisseur',
    many: 'Avoirs fournisseurs',
    the: 'l’avoir',
    of: 'de l’avoir',
    a: 'un avoir',
    fresh: 'Nouvel avoir',
    slug: 'avoirs-fournisseurs',
  },
}

export const REMITTANCE_KINDS: Readonly<Record<RemittanceKind, { one: string; the: string; items: string }>> = {
  cheques: { one: 'Remise de chèques', the: 'une remise de chèques', items: 'chèques' },
  tradeNotes: { one: 'Remise d’effets', the: 'une remise d’effets', items: 'effets' },
}

export const VAT_TREATMENTS: Readonly<Record<VatTreatment, string>> = {
  domestic: 'TVA facturée par le fournisseur',
  intraCommunity: 'acquisition intracommunautaire',
  reverseCharge: 'TVA autoliquidée',
  exempt: 'sans TVA',
}

export const CONTROLS: Readonly<Record<'toCheck' | 'disputed' | 'approved', StatusWords>> = {
  toCheck: { word: 'à contrôler', shape: 'ring', tone: 'alert' },
  disputed: { word: 'en litige', shape: 'triangle', tone: 'danger' },
  approved: { word: 'bonne à payer', shape: 'check', tone: 'good' },
}

export const DISCREPANCIES: Readonly<Record<Discrepancy['code'], string>> = {
  not_ordered: 'ligne non commandée',
  quantity_over_received: 'quantité facturée supérieure à la quantité reçue',
  quantity_over_ordered: 'quantité facturée supérieure à la quantité commandée',
  price: 'prix unitaire différent de celui de la commande',
  vat_rate: 'taux de TVA différent de celui de la commande',
  discount: 'remise convenue non accordée',
  settlement_discount: 'escompte convenu non accordé',
  carriage: 'port supérieur à celui de la commande',
  stated_total: 'total imprimé différent du total calculé',
}

/** « Facture fournisseur FF2026-00012 », « Brouillon de facture fournisseur ». */
export const purchaseName = (kind: PurchaseKind, number: string | null, isDeposit = false): string =>
  number === null
    ? `Brouillon${isDeposit ? ' de facture d’acompte' : BARE[kind]}`
    : `${isDeposit ? PURCHASE_DEPOSIT : PURCHASE_KINDS[kind].one} ${number}`

/** A deposit is an invoice, with a name of its own. */
export const PURCHASE_DEPOSIT = 'Facture d’acompte'

const BARE: Readonly<Record<PurchaseKind, string>> = {
  purchaseOrder: ' de commande fournisseur',
  goodsReceipt: ' de bon de réception',
  purchaseInvoice: ' de facture fournisseur',
  goodsReturn: ' de bon de retour',
  supplierCreditNote: ' d’avoir fournisseur',
}

const MASCULINE: Readonly<Record<PurchaseStatus, StatusWords>> = {
  draft: { word: 'brouillon', shape: 'ring', tone: 'neutral' },
  abandoned: { word: 'abandonné', shape: 'cross', tone: 'neutral' },
  ordered: { word: 'envoyé', shape: 'disc', tone: 'accent' },
  partlyReceived: { word: 'reçu en partie', shape: 'half', tone: 'alert' },
  received: { word: 'reçu', shape: 'disc', tone: 'accent' },
  closed: { word: 'soldé', shape: 'cross', tone: 'neutral' },
  invoiced: { word: 'facturé', shape: 'check', tone: 'good' },
  returned: { word: 'renvoyé', shape: 'disc', tone: 'accent' },
  credited: { word: 'avoir reçu', shape: 'check', tone: 'good' },
  toCheck: CONTROLS.toCheck,
  disputed: CONTROLS.disputed,
  approved: CONTROLS.approved,
  late: { word: 'en retard', shape: 'triangle', tone: 'alert' },
  partlyPaid: { word: 'payé en partie', shape: 'half', tone: 'accent' },
  paid: { word: 'payé', shape: 'check', tone: 'good' },
  recorded: { word: 'enregistré', shape: 'disc', tone: 'accent' },
  used: { word: 'imputé', shape: 'check', tone: 'good' },
}

const FEMININE: ReadonlySet<PurchaseKind> = new Set(['purchaseOrder', 'purchaseInvoice'])
const AGREES: ReadonlySet<PurchaseStatus> = new Set([
  'abandoned',
  'ordered',
  'received',
  'partlyReceived',
  'closed',
  'invoiced',
  'partlyPaid',
  'paid',
])

/** « reçue en partie » for an order, « reçu » for a receipt. */
export function purchaseStatusWords(kind: PurchaseKind, status: PurchaseStatus): StatusWords {
  const words = MASCULINE[status]
  if (!FEMININE.has(kind) || !AGREES.has(status)) return words
  return { ...words, word: words.word.replace(/([éu])(?= |$)/, '$1e') }
}

export const TRADE_NOTE_SIDES: Readonly<Record<TradeNoteRow['side'], string>> = {
  payable: 'à payer',
  receivable: 'à recevoir',
}

export const TRADE_NOTE_STATUSES: Readonly<
  Record<TradeNoteRow['side'], Readonly<Record<TradeNoteRow['status'], StatusWords>>>
> = {
  payable: {
    waiting: { word: 'à échoir', shape: 'ring', tone: 'neutral' },
    due: { word: 'échu, à constater', shape: 'triangle', tone: 'alert' },
    remitted: { word: 'à la banque', shape: 'half', tone: 'accent' },
    settled: { word: 'payé', shape: 'check', tone: 'good' },
  },
  receivable: {
    waiting: { word: 'en portefeuille', shape: 'ring', tone: 'neutral' },
    due: { word: 'échu, à remettre', shape: 'triangle', tone: 'alert' },
    remitted: { word: 'remis à la banque', shape: 'half', tone: 'accent' },
    settled: { word: 'encaissé', shape: 'check', tone: 'good' },
  },
}
