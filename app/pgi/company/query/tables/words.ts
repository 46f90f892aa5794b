/** The French words that the tables hold where the PGI has a code. They are data: a question filters on them. */
import type { VatSection } from '#content/law/vat-return.ts'
import type { Activity } from '../../../crm/activity.ts'
import type { CampaignAnswer, CampaignChannel } from '../../../crm/campaign.ts'
import type { OpportunityStage } from '../../../crm/opportunity.ts'
import type { PartyFields } from '../../../crm/party.ts'
import type { SupplierFields } from '../../../crm/supplier.ts'
import type { AbsenceKind, Category, ContractFields, VariableKind } from '../../../payroll/employee.ts'
import type { EarningCode, RELIEF_CODES } from '../../../payroll/slip.ts'
import type { AbsenceStatus, Departure, ExpenseReport } from '../../../payroll/state.ts'
import type { Control } from '../../../purchasing/state.ts'
import type { Returned } from '../../../sales/document.ts'
import type { StockMovement } from '../../../stock/state.ts'
import type { DocumentStatus } from '../../views/document-status.ts'
import type { PurchaseStatus } from '../../views/purchase-status.ts'
import type { StaffStatus } from '../../views/staff.ts'

export const CATEGORIES: Readonly<Record<PartyFields['category'], string>> = {
  company: 'entreprise',
  public: 'secteur public',
  association: 'association',
  individual: 'particulier',
}
export const METHODS: Readonly<Record<PartyFields['method'], string>> = {
  transfer: 'virement',
  cheque: 'chèque',
  card: 'carte bancaire',
  directDebit: 'prélèvement',
  cash: 'espèces',
  tradeNote: 'effet de commerce',
}
export const STATUSES: Readonly<Record<DocumentStatus, string>> = {
  draft: 'brouillon',
  abandoned: 'abandonné',
  sent: 'envoyé',
  accepted: 'accepté',
  declined: 'refusé',
  expired: 'expiré',
  transformed: 'transformé',
  confirmed: 'confirmé',
  partlyDelivered: 'livré en partie',
  delivered: 'livré',
  invoiced: 'facturé',
  returned: 'retourné',
  toCredit: 'à créditer',
  credited: 'crédité',
  issued: 'validé',
  partlyPaid: 'réglé en partie',
  paid: 'soldé',
  late: 'en retard',
  used: 'imputé',
}
export const CONDITIONS: Readonly<Record<Returned['condition'], string>> = {
  resalable: 'revendable',
  damaged: 'abîmé',
}
export const RETURN_REASONS: Readonly<Record<Returned['reason'], string>> = {
  defective: 'défectueux',
  damagedInTransit: 'abîmé au transport',
  wrongArticle: 'erreur d’article',
  tooMany: 'livré en trop',
  late: 'livré trop tard',
  notSuitable: 'ne convient pas',
  other: 'autre',
}
export const PURCHASE_STATUSES: Readonly<Record<PurchaseStatus, string>> = {
  draft: 'brouillon',
  abandoned: 'abandonné',
  ordered: 'envoyé',
  partlyReceived: 'reçu en partie',
  received: 'reçu',
  closed: 'soldé',
  invoiced: 'facturé',
  returned: 'renvoyé',
  credited: 'avoir reçu',
  toCheck: 'à contrôler',
  disputed: 'en litige',
  approved: 'bonne à payer',
  late: 'en retard',
  partlyPaid: 'payé en partie',
  paid: 'payé',
  recorded: 'enregistré',
  used: 'imputé',
}
export const CONTROLS: Readonly<Record<Control['status'], string>> = {
  toCheck: 'à contrôler',
  disputed: 'en litige',
  approved: 'bonne à payer',
}
export const VAT_TREATMENTS: Readonly<Record<SupplierFields['vatTreatment'], string>> = {
  domestic: 'TVA française',
  intraCommunity: 'acquisition intracommunautaire',
  reverseCharge: 'autoliquidation',
  exempt: 'sans TVA',
}
export const VAT_SECTIONS: Readonly<Record<VatSection, string>> = {
  taxed: 'opérations imposables',
  untaxed: 'opérations non imposables',
  due: 'TVA brute',
  deductible: 'TVA déductible',
  result: 'TVA nette',
}
export const MOVEMENTS: Readonly<Record<StockMovement['kind'], string>> = {
  received: 'entrée',
  issued: 'sortie',
  returned: 'retour client',
  counted: 'inventaire',
}
export const STAGES: Readonly<Record<OpportunityStage, string>> = {
  identified: 'détectée',
  qualified: 'qualifiée',
  proposed: 'proposition',
  negotiated: 'négociation',
}
export const ACTIVITY_KINDS: Readonly<Record<Activity['fields']['kind'], string>> = {
  call: 'appel',
  meeting: 'rendez-vous',
  mail: 'courriel',
  visit: 'visite',
}
export const ACTIVITY_STATUSES: Readonly<Record<Activity['status'], string>> = {
  planned: 'à faire',
  done: 'faite',
  cancelled: 'annulée',
}
export const CHANNELS: Readonly<Record<CampaignChannel, string>> = {
  mail: 'courriel',
  letter: 'courrier',
  phone: 'téléphone',
  visit: 'visite',
  event: 'événement',
  web: 'internet',
}
export const ANSWERS: Readonly<Record<CampaignAnswer, string>> = {
  unreachable: 'injoignable',
  noAnswer: 'sans réponse',
  refused: 'refus',
  interested: 'intéressé',
  ordered: 'commande',
}
export const STAFF_STATUSES: Readonly<Record<StaffStatus, string>> = {
  toCome: 'à venir',
  present: 'présent',
  left: 'parti',
}
export const CONTRACT_KINDS: Readonly<Record<ContractFields['kind'], string>> = { permanent: 'CDI', fixedTerm: 'CDD' }
export const FIXED_TERM_REASONS: Readonly<Record<NonNullable<ContractFields['reason']>, string>> = {
  replacement: 'remplacement',
  activityIncrease: 'accroissement d’activité',
  seasonal: 'saisonnier',
}
export const STAFF_CATEGORIES: Readonly<Record<Category, string>> = {
  worker: 'employé',
  supervisor: 'agent de maîtrise',
  executive: 'cadre',
}
export const DEPARTURE_REASONS: Readonly<Record<Departure['reason'], string>> = {
  resignation: 'démission',
  dismissal: 'licenciement',
  mutualTermination: 'rupture conventionnelle',
  endOfFixedTerm: 'fin de CDD',
  trialEnded: 'rupture de l’essai',
  retirement: 'retraite',
}
export const ABSENCE_KINDS: Readonly<Record<AbsenceKind, string>> = {
  paidLeave: 'congés payés',
  sickness: 'maladie',
  workAccident: 'accident du travail',
  unpaid: 'non rémunérée',
  familyEvent: 'événement familial',
  maternity: 'maternité ou paternité',
  training: 'formation',
}
export const ABSENCE_STATUSES: Readonly<Record<AbsenceStatus, string>> = {
  requested: 'demandée',
  approved: 'acceptée',
  declined: 'refusée',
  cancelled: 'annulée',
}
export const VARIABLE_KINDS: Readonly<Record<VariableKind, string>> = {
  bonus: 'prime',
  commission: 'commissions',
  overtime25: 'heures sup 125',
  overtime50: 'heures sup 150',
  mealInKind: 'repas fournis',
  mealVouchers: 'titres-restaurant',
  expenseRefund: 'remboursement de frais',
  advance: 'acompte',
  sickPay: 'complément maladie',
}
export const PAYSLIP_STAGES = { prepared: 'préparé', validated: 'validé' } as const
export const EARNINGS: Readonly<Record<EarningCode, string>> = {
  salary: 'salaire de base',
  partialMonth: 'mois incomplet',
  overtime25: 'heures sup 125',
  overtime50: 'heures sup 150',
  complementary10: 'heures comp 110',
  complementary25: 'heures comp 125',
  bonus: 'prime',
  commission: 'commissions',
  mealInKind: 'avantage en nature',
  absence: 'absence',
  leaveDeduction: 'absence pour congés',
  leavePay: 'indemnité de congés',
  sickPay: 'complément maladie',
  keptPay: 'maintien en maladie',
  sicknessBenefits: 'IJSS brutes',
  precarity: 'indemnité de fin de contrat',
  leaveCompensation: 'indemnité compensatrice de congés',
}
export const RELIEFS: Readonly<Record<(typeof RELIEF_CODES)[number], string>> = {
  generalRelief: 'réduction générale',
  overtimeRelief: 'réduction sur les heures supplémentaires',
}
export const RATE_ORIGINS = { law: 'loi', company: 'entreprise' } as const
export const EXPENSE_KINDS: Readonly<Record<ExpenseReport['lines'][number]['kind'], string>> = {
  travel: 'transport',
  lodging: 'hôtel',
  meal: 'repas',
  fuel: 'carburant',
  toll: 'péage',
  supplies: 'fournitures',
  mileage: 'indemnité kilométrique',
}
export const EXPENSE_STATUSES: Readonly<Record<ExpenseReport['status'], string>> = {
  submitted: 'déposée',
  approved: 'acceptée',
  declined: 'refusée',
}
