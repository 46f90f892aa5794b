/** What payroll's codes are called: lines of a payslip, kinds of absence, reasons, bodies. */
import { roundHalfAway, type Thousandths, thousandths } from '#base/money.ts'
import { firstDayOf, type Month } from '#base/months.ts'
import { contributions } from '#content/law/payroll-contributions.ts'
import type { BenefitsCharge } from '#content/law/sickness-benefits.ts'
import type { Answer } from '#pgi'
import { monthAndYear, quantity } from '../formats.ts'
import type { StatusWords } from './kinds.ts'

type PayslipAnswer = NonNullable<Answer<'payslip'>>
export type SlipLineCode = PayslipAnswer['sections'][number]['lines'][number]['code']
export type SlipSection = PayslipAnswer['sections'][number]['section']
export type EarningKind = PayslipAnswer['earnings'][number]['code']
export type RefundKind = PayslipAnswer['refunds'][number]['code']
export type AbsenceRowKind = Answer<'absences'>['rows'][number]['kind']
export type AbsenceStatus = Answer<'absences'>['rows'][number]['status']
export type PayrollVariableKind = Answer<'payroll-variables'>['rows'][number]['kind']
export type ContractKind = Answer<'employees'>['rows'][number]['contract']
export type StaffCategory = Answer<'employees'>['rows'][number]['category']
export type DepartureReason = NonNullable<Answer<'staff-register'>['rows'][number]['departureReason']>
export type FixedTermReason = NonNullable<Answer<'contracts'>['rows'][number]['reason']>
export type Body = Answer<'social-declaration'>['rows'][number]['body']
export type ExpenseKind = Answer<'expense-reports'>['rows'][number]['lines'][number]['kind']
export type ExpenseStatus = Answer<'expense-reports'>['rows'][number]['status']
export type SicknessBenefitsStatus = Answer<'sickness-benefits'>['rows'][number]['status']
export type PayslipStage = Answer<'payslips'>['rows'][number]['stage']
export type ControlStatus = NonNullable<Answer<'payslip-control'>>['lines'][number]['status']
export type SlipTotal = NonNullable<Answer<'payslip-control'>>['totals'][number]['code']

/** « mars 2026 » */
export const periodText = (period: Month): string => monthAndYear(firstDayOf(period))

const RELIEFS = {
  generalRelief: 'Réduction générale des cotisations patronales',
  overtimeRelief: 'Réduction sur les heures supplémentaires',
} as const

const CONTRIBUTIONS = new Map<string, string>(contributions.map(({ code, label }) => [code, label]))

/** What each line of contribution or of relief is called. */
export const PAYROLL_LINES: Readonly<Record<string, string>> = { ...Object.fromEntries(CONTRIBUTIONS), ...RELIEFS }

export const slipLineLabel = (code: SlipLineCode): string => PAYROLL_LINES[code] ?? code

export const SLIP_SECTIONS: Readonly<Record<SlipSection, string>> = {
  health: 'Santé',
  accident: 'Accidents du travail – maladies professionnelles',
  pension: 'Retraite',
  family: 'Famille',
  unemployment: 'Assurance chômage',
  otherEmployer: 'Autres charges dues par l’employeur',
  agreement: 'Cotisations statutaires ou prévues par la convention collective',
  csgDeductible: 'CSG déductible de l’impôt sur le revenu',
  csgNotDeductible: 'CSG/CRDS non déductible de l’impôt sur le revenu',
  csgOvertime: 'CSG/CRDS sur les revenus non imposables',
  relief: 'Exonérations, écrêtements et allègements',
}

export const EARNINGS: Readonly<Record<EarningKind, string>> = {
  salary: 'Salaire de base',
  partialMonth: 'Entrée, sortie ou avenant en cours de mois',
  overtime25: 'Heures supplémentaires majorées de 25\u202f%',
  overtime50: 'Heures supplémentaires majorées de 50\u202f%',
  complementary10: 'Heures complémentaires majorées de 10\u202f%',
  complementary25: 'Heures complémentaires majorées de 25\u202f%',
  bonus: 'Prime',
  commission: 'Commissions',
  mealInKind: 'Avantage en nature nourriture',
  absence: 'Absence non rémunérée',
  leaveDeduction: 'Absence pour congés payés',
  leavePay: 'Indemnité de congés payés',
  sickPay: 'Complément de salaire en maladie',
  keptPay: 'Maintien de salaire en maladie',
  sicknessBenefits: 'Indemnités journalières de sécurité sociale (IJSS brutes)',
  precarity: 'Indemnité de fin de contrat',
  leaveCompensation: 'Indemnité compensatrice de congés payés',
}

export const REFUNDS: Readonly<Record<RefundKind, string>> = {
  transport: 'Remboursement des transports publics',
  mealVouchers: 'Titres-restaurant, part du salarié',
  expenseRefund: 'Remboursement de frais',
  expenseReport: 'Note de frais',
  mealInKind: 'Reprise de l’avantage en nature',
  advance: 'Acompte versé',
  sicknessBenefits: 'IJSS nettes reversées (subrogation)',
}

export const SLIP_TOTALS: Readonly<Record<SlipTotal, string>> = {
  gross: 'Montant brut',
  employeeTotal: 'Total des cotisations salariales',
  employerTotal: 'Total des cotisations patronales',
  netSocial: 'Montant net social',
  netBeforeTax: 'Net à payer avant impôt',
  taxableNet: 'Montant net imposable',
  netPaid: 'Net à payer',
}

export const ABSENCE_KINDS: Readonly<Record<AbsenceRowKind, string>> = {
  paidLeave: 'congés payés',
  sickness: 'maladie',
  workAccident: 'accident du travail',
  unpaid: 'absence non rémunérée',
  familyEvent: 'événement familial',
  maternity: 'maternité ou paternité',
  training: 'formation',
}

/** One letter or two, for the planning: the colour never says it alone. */
export const ABSENCE_LETTERS: Readonly<Record<AbsenceRowKind, string>> = {
  paidLeave: 'CP',
  sickness: 'MA',
  workAccident: 'AT',
  unpaid: 'NR',
  familyEvent: 'EF',
  maternity: 'MP',
  training: 'FO',
}

export const LINK_KINDS = { resource: 'ressource du planning', collaborator: 'commercial' } as const

export const HALF_DAYS = { morning: 'le matin', afternoon: 'l’après-midi' } as const

export const ABSENCE_STATUSES: Readonly<Record<AbsenceStatus, StatusWords>> = {
  requested: { word: 'demandée', shape: 'ring', tone: 'alert' },
  approved: { word: 'acceptée', shape: 'check', tone: 'good' },
  declined: { word: 'refusée', shape: 'cross', tone: 'danger' },
  cancelled: { word: 'annulée', shape: 'cross', tone: 'neutral' },
}

export const VARIABLE_KINDS: Readonly<Record<PayrollVariableKind, string>> = {
  bonus: 'prime',
  commission: 'commissions',
  overtime25: 'heures supplémentaires à 25\u202f%',
  overtime50: 'heures supplémentaires à 50\u202f%',
  mealInKind: 'repas fournis (avantage en nature)',
  mealVouchers: 'titres-restaurant',
  expenseRefund: 'remboursement de frais',
  advance: 'acompte déjà versé',
  sickPay: 'complément de salaire en maladie',
}

export const WEEK_DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const

export const CONTRACT_KINDS: Readonly<Record<ContractKind, string>> = { permanent: 'CDI', fixedTerm: 'CDD' }

export const STAFF_CATEGORIES: Readonly<Record<StaffCategory, string>> = {
  worker: 'ouvrier ou employé',
  supervisor: 'agent de maîtrise ou technicien',
  executive: 'cadre',
}

/** Under the bars of a chart. */
export const CATEGORIES_SHORT: Readonly<Record<StaffCategory, string>> = {
  worker: 'employés',
  supervisor: 'maîtrise',
  executive: 'cadres',
}

/** « 151,67 »: hours are written to the hundredth. */
export const hoursText = (hours: Thousandths): string => quantity(thousandths(roundHalfAway(hours / 10) * 10))

export const FIXED_TERM_REASONS: Readonly<Record<FixedTermReason, string>> = {
  replacement: 'remplacement d’un salarié absent',
  activityIncrease: 'accroissement temporaire d’activité',
  seasonal: 'emploi saisonnier',
}

export const DEPARTURE_REASONS: Readonly<Record<DepartureReason, string>> = {
  resignation: 'démission',
  dismissal: 'licenciement',
  mutualTermination: 'rupture conventionnelle',
  endOfFixedTerm: 'fin de CDD',
  trialEnded: 'rupture de la période d’essai',
  retirement: 'départ à la retraite',
}

export const BODIES: Readonly<Record<Body, string>> = {
  urssaf: 'Urssaf',
  pensionFund: 'Caisse de retraite complémentaire',
  healthInsurer: 'Mutuelle',
  providentFund: 'Organisme de prévoyance',
  housingFund: 'Action Logement',
  tax: 'Impôts (prélèvement à la source)',
}

export const EXPENSE_KINDS: Readonly<Record<ExpenseKind, string>> = {
  travel: 'train, avion, taxi',
  lodging: 'hôtel',
  meal: 'repas',
  fuel: 'carburant',
  toll: 'péage, stationnement',
  supplies: 'fournitures',
  mileage: 'indemnité kilométrique',
}

export const EXPENSE_STATUSES: Readonly<Record<ExpenseStatus, StatusWords>> = {
  submitted: { word: 'déposée', shape: 'ring', tone: 'alert' },
  approved: { word: 'acceptée', shape: 'check', tone: 'good' },
  declined: { word: 'refusée', shape: 'cross', tone: 'danger' },
}

export const BENEFITS_STATUSES: Readonly<Record<SicknessBenefitsStatus, StatusWords>> = {
  waiting: { word: 'à recevoir', shape: 'clock', tone: 'accent' },
  short: { word: 'reçu en partie', shape: 'triangle', tone: 'alert' },
  over: { word: 'reçu en trop', shape: 'triangle', tone: 'danger' },
  received: { word: 'soldé', shape: 'check', tone: 'good' },
}

export const BENEFITS_BORNE_BY: Readonly<Record<BenefitsCharge, string>> = {
  employer: 'à la charge de l’entreprise (641)',
  employee: 'à reprendre au salarié (425)',
}

export const PAYSLIP_STAGES: Readonly<Record<PayslipStage, StatusWords>> = {
  prepared: { word: 'préparé', shape: 'ring', tone: 'alert' },
  validated: { word: 'validé', shape: 'check', tone: 'good' },
  received: { word: 'reçu, à contrôler', shape: 'triangle', tone: 'accent' },
}

export const CONTROL_STATUSES: Readonly<Record<ControlStatus, StatusWords>> = {
  right: { word: 'juste', shape: 'check', tone: 'good' },
  wrong: { word: 'erreur', shape: 'triangle', tone: 'danger' },
  missing: { word: 'manque', shape: 'ring', tone: 'danger' },
  added: { word: 'en trop', shape: 'cross', tone: 'danger' },
}

export const RATE_ORIGINS = { law: 'loi', company: 'entreprise' } as const

/** What a contribution is counted on. */
export const BASES: Readonly<Record<Answer<'contribution-rates'>['rows'][number]['base'], string>> = {
  gross: 'le salaire brut',
  tranche1: 'le salaire jusqu’au plafond (tranche 1)',
  tranche2: 'le salaire entre un et huit plafonds (tranche 2)',
  upToFourCeilings: 'le salaire jusqu’à quatre plafonds',
  allAboveCeiling: 'tout le salaire, parce qu’il dépasse le plafond',
  csg: '98,25\u202f% du salaire, plus les parts patronales de mutuelle et de prévoyance',
  csgOnOvertime: '98,25\u202f% des heures supplémentaires',
  employerWelfare: 'les parts patronales de mutuelle et de prévoyance',
  lumpSum: 'un forfait prévu par le contrat collectif',
}

export type DeclarationCode = Answer<'social-declaration'>['rows'][number]['details'][number]['code']

/** What the file of a new employee may lack for the declaration. */
export const MISSING_FIELDS: Readonly<
  Record<NonNullable<Answer<'pre-hiring-declaration'>>['missing'][number], string>
> = {
  siret: 'le SIRET de l’entreprise',
  ape: 'le code APE',
  nir: 'le numéro de sécurité sociale',
  birthPlace: 'le lieu de naissance',
  address: 'l’adresse',
}

export const withholdingLabel = (neutral: boolean): string =>
  `Impôt prélevé à la source – taux ${neutral ? 'par défaut' : 'personnalisé'}`

/** What a payslip must say (C. trav. art. R3243-1 and R3243-5). */
export const PAYSLIP_MENTION =
  'Dans votre intérêt et pour vous aider à faire valoir vos droits, conservez ce bulletin de paie sans limitation de durée. Informations sur le bulletin\u202f: www.service-public.fr.'

export const PAYROLL_FIGURES: Readonly<Record<Answer<'contribution-rates'>['figures'][number]['figure'], string>> = {
  minimumHourlyWage: 'Smic horaire brut',
  monthlyCeiling: 'Plafond mensuel de la sécurité sociale',
}
