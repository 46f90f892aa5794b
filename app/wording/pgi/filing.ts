/** What the filing of documents calls things. */
import type { RetentionCode } from '#content/law/retention.ts'
import type { AccessLevel, FiledKind, FilingStatus, FilingWarning, NamePart } from '#pgi'
import { listOf } from '../formats.ts'
import type { StatusWords } from './kinds.ts'

export const FILED_KIND_WORDS: Readonly<Record<FiledKind, string>> = {
  quote: 'devis',
  order: 'commande client',
  deliveryNote: 'bon de livraison',
  returnNote: 'bon de retour client',
  invoice: 'facture client',
  creditNote: 'avoir client',
  purchaseOrder: 'commande fournisseur',
  goodsReceipt: 'bon de réception',
  purchaseInvoice: 'facture fournisseur',
  goodsReturn: 'bon de retour',
  supplierCreditNote: 'avoir fournisseur',
  statement: 'relevé de banque',
  expenseReport: 'note de frais',
  payslip: 'bulletin de paie',
  paper: 'autre document',
}

export const ACCESS_WORDS: Readonly<Record<AccessLevel, string>> = {
  open: 'interne',
  restricted: 'restreint',
  confidential: 'confidentiel',
}

export const RETENTION_WORDS: Readonly<Record<RetentionCode, string>> = {
  accounting: 'comptabilité, dix ans après l’exercice',
  tax: 'documents fiscaux, six ans',
  contract: 'contrats et documents commerciaux, cinq ans après leur fin',
  payslip: 'bulletins de paie, cinq ans',
  staffRegister: 'registre du personnel, cinq ans après le départ',
  workingTime: 'temps de travail, un an',
  prospect: 'prospects, trois ans après le dernier contact',
  corporate: 'vie de la société, sans terme',
}

export const FILING_STATUSES: Readonly<Record<FilingStatus, StatusWords>> = {
  toFile: { word: 'à classer', shape: 'ring', tone: 'alert' },
  kept: { word: 'conservé', shape: 'check', tone: 'good' },
  running: { word: 'en cours', shape: 'clock', tone: 'accent' },
  always: { word: 'sans terme', shape: 'disc', tone: 'neutral' },
  due: { word: 'à détruire', shape: 'triangle', tone: 'alert' },
  destroyed: { word: 'détruit', shape: 'cross', tone: 'neutral' },
}

const WARNING_WORDS: Readonly<Record<FilingWarning, string>> = {
  tooOpen: 'accès trop large',
  tooShort: 'durée trop courte',
  misnamed: 'nom hors de la règle',
}
export const warningsText = (warnings: readonly FilingWarning[]): string | null =>
  warnings.length === 0 ? null : listOf(warnings.map((each) => WARNING_WORDS[each]))

const NAME_PART_WORDS: Readonly<Record<NamePart, string>> = {
  date: 'AAAAMMJJ',
  kind: 'NATURE',
  party: 'TIERS',
  number: 'NUMÉRO',
}
/** « AAAAMMJJ_NATURE_TIERS_NUMÉRO » */
export const namingText = (naming: readonly NamePart[]): string => naming.map((part) => NAME_PART_WORDS[part]).join('_')
