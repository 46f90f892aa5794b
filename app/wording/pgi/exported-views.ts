import type { ViewName } from '#pgi'

/** What pages that are not lists export, by the question that they put to the PGI: the title of the sheet. */
export const EXPORTED_VIEWS = {
  agenda: 'Agenda',
  absences: 'Absences',
  'bank-reconciliation': 'État de rapprochement',
  'bank-statement': 'Relevé bancaire',
  campaign: 'Cible et réponses',
  'closing-checklist': 'Avant la clôture',
  commissions: 'Commissions',
  'entry-drafts': 'Brouillard',
  'fixed-asset': 'Plan d’amortissement',
  'ledger-integrity': 'Contrôle des écritures',
  'matching-proposals': 'Lettrages proposés',
  'measure-pieces': 'Pièces d’une mesure',
  'party-ledger': 'Compte de tiers',
  'payroll-variables': 'Variables de paie',
  payslip: 'Bulletin de paie',
  'price-request': 'Offres comparées',
  project: 'Étapes du projet',
  ratios: 'Ratios',
  remittance: 'Bordereau de remise',
  resources: 'Ressources',
  'social-dashboard': 'Tableau de bord social',
  'social-debts': 'Dettes sociales',
  'social-declaration': 'Déclarations sociales',
  'stock-movements': 'Fiche de stock',
  'time-sheets': 'Relevés d’heures',
  'transfer-preview': 'Écritures à transférer',
  'vat-return': 'Déclaration de TVA',
} as const satisfies Partial<Record<ViewName, string>>
export type ExportedView = keyof typeof EXPORTED_VIEWS

export const isExportedView = (name: string): name is ExportedView => Object.hasOwn(EXPORTED_VIEWS, name)
