/** What the CRM, the planning and the dashboards call things. */

import { basisPoints, cents, thousandths } from '#base/money.ts'
import type {
  ActivityKind,
  ActivityRow,
  AgendaConflict,
  Board,
  CampaignAnswer,
  CampaignChannel,
  CampaignRow,
  CommissionPlan,
  ImportDecision,
  ImportField,
  ImportPreviewRow,
  ImportProblem,
  IndicatorRow,
  LossReason,
  OpportunityKind,
  OpportunityWarning,
  PipelineStage,
  ResourceFields,
  Unit,
} from '#pgi'
import {
  NO_BREAK_SPACE as B,
  duration,
  euros,
  NARROW_SPACE as N,
  percent,
  proseDay,
  quantity,
  quoted,
} from '../formats.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

export const OPPORTUNITY_KINDS: Words<OpportunityKind> = { sale: 'vente', purchase: 'achat' }

/** By kind: a purchase does not go through the words of a sale. */
export const STAGES: Readonly<Record<OpportunityKind, Words<PipelineStage>>> = {
  sale: {
    identified: 'Détectée',
    qualified: 'Qualifiée',
    proposed: 'Devis remis',
    negotiated: 'En négociation',
    won: 'Gagnée',
    lost: 'Perdue',
  },
  purchase: {
    identified: 'Besoin exprimé',
    qualified: 'Prix demandés',
    proposed: 'Offres reçues',
    negotiated: 'En négociation',
    won: 'Fournisseur retenu',
    lost: 'Sans suite',
  },
}

export const LOSS_REASON_WORDS: Words<LossReason> = {
  price: 'prix trop élevé',
  delay: 'délai trop long',
  competitor: 'choix d’un concurrent',
  noBudget: 'budget refusé',
  noNeed: 'besoin disparu',
  noAnswer: 'plus de réponse',
  other: 'autre motif',
}

export const OPPORTUNITY_WARNINGS: Words<OpportunityWarning> = {
  closing_passed: 'La date de conclusion prévue est passée.',
  action_overdue: 'La prochaine action est en retard.',
  action_missing: 'Aucune prochaine action n’est prévue.',
  quote_missing: 'L’étape annonce un devis, aucun n’est rattaché.',
  quote_declined: 'Le client a refusé le devis rattaché.',
  quote_expired: 'Le devis rattaché n’est plus valable.',
  quote_accepted: 'Le devis est accepté ou déjà suivi d’une commande\u202f: l’opportunité est à conclure.',
}

export const ACTIVITY_KIND_WORDS: Words<ActivityKind> = {
  call: 'appel',
  meeting: 'rendez-vous',
  mail: 'courriel',
  visit: 'visite',
}
export const ACTIVITY_STATUS_WORDS: Words<ActivityRow['status']> = {
  planned: 'à faire',
  done: 'faite',
  cancelled: 'annulée',
}

export const CHANNEL_WORDS: Words<CampaignChannel> = {
  mail: 'courriel',
  letter: 'courrier',
  phone: 'téléphone',
  visit: 'visite',
  event: 'événement',
  web: 'internet',
}
export const CAMPAIGN_STATUS_WORDS: Words<CampaignRow['status']> = {
  prepared: 'en préparation',
  running: 'en cours',
  closed: 'close',
}
export const CAMPAIGN_ANSWER_WORDS: Words<CampaignAnswer> = {
  unreachable: 'injoignable',
  noAnswer: 'sans réponse',
  refused: 'refus',
  interested: 'intéressé',
  ordered: 'commande',
}

export const IMPORT_FIELDS: Words<ImportField> = {
  name: 'Raison sociale',
  category: 'Catégorie',
  siren: 'SIREN',
  address: 'Adresse',
  postcode: 'Code postal',
  city: 'Ville',
  contact: 'Contact',
  contactRole: 'Fonction du contact',
  phone: 'Téléphone',
  email: 'Adresse électronique',
  salesperson: 'Commercial',
  optOut: 'Refuse la sollicitation',
}
const FAULTS: Words<ImportProblem['fault']> = {
  missing: 'à renseigner',
  malformed: 'mal formé',
  unknown_word: 'mot inconnu',
}
export const importProblem = ({ field, fault, found }: ImportProblem): string =>
  `${IMPORT_FIELDS[field]}${N}: ${FAULTS[fault]}${found === '' ? '' : ` (${quoted(found)})`}`
export const IMPORT_OUTCOMES: Words<ImportPreviewRow['outcome']> = {
  created: 'à créer',
  merged: 'à fusionner',
  skipped: 'à ignorer',
  undecided: 'doublon à trancher',
  faulty: 'à corriger',
}
export const IMPORT_DECISION_WORDS: Words<ImportDecision> = {
  merge: 'Compléter la fiche existante',
  keep: 'Garder les deux',
  skip: 'Ignorer la ligne',
}

export const COMMISSION_BASES: Words<CommissionPlan['base']> = {
  invoiced: 'chiffre d’affaires facturé',
  collected: 'chiffre d’affaires encaissé',
  margin: 'marge',
}
export const COMMISSION_METHODS: Words<CommissionPlan['method']> = {
  slices: 'par tranche\u202f: chaque taux s’applique à sa part',
  whole: 'au palier atteint\u202f: un seul taux s’applique à tout',
}

export const RESOURCE_KINDS: Words<ResourceFields['kind']> = {
  person: 'personne',
  vehicle: 'véhicule',
  room: 'salle',
  equipment: 'matériel',
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** « 14 h 30 », from minutes since midnight. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}${B}h${B}${String(minutes % 60).padStart(2, '0')}`

/** Said of somebody who is away, and no more. */
export const ABSENCE_OF_EMPLOYEE = 'absence du salarié'

/** What a conflict is, who it touches, by how much. */
export function conflictSentence(conflict: AgendaConflict): string {
  switch (conflict.code) {
    case 'overlap':
      return `${conflict.resource} est déjà occupé par ${quoted(conflict.label)} à cette heure.`
    case 'absent':
      return `${conflict.resource} est indisponible ce jour-là${N}: ${conflict.reason ?? ABSENCE_OF_EMPLOYEE}.`
    case 'day_off':
      return `${conflict.resource} n’est pas disponible le ${WEEKDAYS[conflict.weekday - 1]}.`
    case 'outside_hours':
      return `${conflict.resource} est disponible de ${conflict.opensAt} à ${conflict.closesAt} seulement.`
    case 'over_daily_minutes':
      return `La journée de ${conflict.resource} compterait ${duration(conflict.minutes)} pour ${duration(conflict.limit)} au plus.`
    case 'competence_missing':
      return `Personne, parmi les ressources choisies, n’a la compétence ${quoted(conflict.competence)}.`
    case 'not_after':
      return `${quoted(conflict.label)} doit être terminé avant${N}: il finit le ${proseDay(conflict.date)} à ${clock(conflict.ends)}.`
  }
}
export const CONFLICT_NAMES: Words<AgendaConflict['code']> = {
  overlap: 'chevauchement',
  absent: 'absence',
  day_off: 'jour non travaillé',
  outside_hours: 'hors horaires',
  over_daily_minutes: 'durée du jour dépassée',
  competence_missing: 'compétence manquante',
  not_after: 'ordre non respecté',
}

export const BOARD_WORDS: Words<Board> = { commercial: 'Commercial', financial: 'Financier', social: 'Social' }
export const UNIT_WORDS: Words<Unit> = { money: 'montant en euros', rate: 'taux', number: 'nombre', days: 'jours' }
export const ALERT_WORDS: Words<IndicatorRow['alert']> = { none: 'sans alerte', watch: 'à surveiller', alert: 'alerte' }

/** A value of an indicator as its unit reads; « – » when it cannot be worked out. */
export function indicatorValue(value: number | null, unit: Unit): string {
  if (value === null) return '–'
  switch (unit) {
    case 'money':
      return euros(cents(value))
    case 'rate':
      return percent(basisPoints(value))
    case 'number':
      return quantity(thousandths(value))
    case 'days':
      return `${quantity(thousandths(Math.round(value / 100) * 100))}${B}j`
  }
}
