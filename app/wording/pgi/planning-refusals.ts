/** What the planning and the dashboards say when they say no. */
import type { Refusal } from '#pgi'
import { duration, listOf, NARROW_SPACE as N, proseDay, quoted } from '../formats.ts'
import type { Remedy, SentencesOf } from '../refusals.ts'
import { conflictSentence } from './crm-words.ts'
import { formulaFault } from './dashboard-words.ts'

type PlanningCode = Extract<
  Refusal['code'],
  | `resource_${string}`
  | 'unknown_resource'
  | 'unknown_person_of_resource'
  | 'unknown_planning_party'
  | 'hours_backwards'
  | 'block_backwards'
  | 'unknown_block'
  | 'unknown_project'
  | 'project_is_closed'
  | 'step_code_twice'
  | 'unknown_step'
  | 'steps_in_circle'
  | 'unknown_appointment'
  | `appointment_${string}`
  | 'planning_conflict'
  | 'planning_unchanged'
  | 'time_in_the_future'
  | 'day_holds_no_more'
  | 'unknown_time'
  | 'formula_refused'
  | 'thresholds_contradict'
  | 'indicator_unchanged'
  | 'unknown_indicator'
>

const RESOURCES: Remedy = { label: 'Voir le planning', place: 'planning' }
const PROJECTS: Remedy = { label: 'Voir les projets', place: 'projets' }
const DASHBOARD: Remedy = { label: 'Voir le tableau de bord', place: 'tableau-de-bord' }

export const PLANNING_SENTENCES: SentencesOf<PlanningCode> = {
  resource_code_taken: ({ resource }) => ({
    what: `Le code ${resource} est déjà celui d’une ressource.`,
    todo: 'Choisissez un autre code.',
    remedy: RESOURCES,
  }),
  unknown_resource: ({ resource }) => ({
    what: `Aucune ressource ne porte le code ${resource}.`,
    todo: 'Choisissez une ressource du planning.',
    remedy: RESOURCES,
  }),
  unknown_person_of_resource: ({ collaborator }) => ({
    what: `Aucun collaborateur ne porte le code ${collaborator}.`,
    todo: 'Créez sa fiche d’abord.',
    remedy: { label: 'Voir les collaborateurs', place: 'collaborateurs' },
  }),
  unknown_planning_party: ({ party }) => ({
    what: `Aucun tiers en activité ne porte le code ${party}.`,
    todo: 'Choisissez un client ou un prospect de la liste.',
    remedy: { label: 'Voir les clients', place: 'clients' },
  }),
  hours_backwards: ({ opensAt, closesAt }) => ({
    what: `La journée finirait à ${closesAt}, avant de commencer à ${opensAt}.`,
    todo: 'Corrigez les horaires.',
  }),
  block_backwards: ({ from, to }) => ({
    what: `L’indisponibilité finirait le ${proseDay(to)}, avant de commencer le ${proseDay(from)}.`,
    todo: 'Corrigez les dates.',
  }),
  unknown_block: () => ({ what: 'Cette indisponibilité n’existe pas ou est déjà levée.', remedy: RESOURCES }),
  unknown_project: () => ({ what: 'Ce projet n’existe pas.', remedy: PROJECTS }),
  project_is_closed: () => ({
    what: 'Ce projet est clos.',
    meaning: 'On n’y planifie et on n’y saisit plus rien.',
    remedy: PROJECTS,
  }),
  step_code_twice: ({ step }) => ({ what: `Deux étapes portent le code ${step}.`, todo: 'Donnez un code à chacune.' }),
  unknown_step: ({ step, after }) => ({
    what: `L’étape ${step} attend l’étape ${after}, qui n’existe pas.`,
    todo: 'Corrigez les antériorités.',
  }),
  steps_in_circle: ({ steps }) => ({
    what: `Les étapes ${listOf(steps)} s’attendent l’une l’autre.`,
    meaning: 'Aucune ne pourrait commencer.',
    todo: 'Retirez une antériorité.',
  }),
  unknown_appointment: () => ({ what: 'Ce rendez-vous n’existe pas.', remedy: RESOURCES }),
  appointment_is_cancelled: () => ({ what: 'Ce rendez-vous est annulé.', todo: 'Planifiez-en un autre.' }),
  appointment_past_midnight: ({ time, minutes }) => ({
    what: `Commencé à ${time}, un rendez-vous de ${duration(minutes)} finirait le lendemain.`,
    todo: 'Répartissez-le sur deux jours.',
  }),
  planning_conflict: ({ conflicts }) => ({
    what: conflicts[0] ? conflictSentence(conflicts[0]) : 'Ce rendez-vous pose un conflit.',
    ...(conflicts.length > 1 ? { meaning: conflicts.slice(1).map(conflictSentence).join(' ') } : {}),
    todo: 'Changez l’heure, le jour ou les ressources, ou confirmez malgré tout.',
  }),
  planning_unchanged: () => ({
    what: 'Rien n’a changé.',
    meaning: 'Ce que vous enregistrez est identique à ce qui est déjà en place.',
    todo: 'Modifiez une valeur, ou quittez la page.',
  }),
  resource_is_not_a_person: ({ resource }) => ({
    what: `${resource} n’est pas une personne\u202f: elle ne saisit pas de temps.`,
    todo: 'Choisissez la personne qui a travaillé.',
  }),
  time_in_the_future: ({ date, today }) => ({
    what: `Le ${proseDay(date)} est dans l’avenir${N}: nous sommes le ${proseDay(today)}.`,
    todo: 'Un temps se saisit une fois passé.',
  }),
  day_holds_no_more: ({ resource, date, minutes, wanted }) => ({
    what: `${resource} a déjà ${duration(minutes)} le ${proseDay(date)}${N}: ${duration(wanted)} de plus dépasseraient la journée.`,
    todo: 'Vérifiez la durée et la date.',
  }),
  unknown_time: () => ({
    what: 'Ce temps n’existe pas ou est déjà retiré.',
    remedy: { label: 'Voir les temps', place: 'temps' },
  }),
  formula_refused: ({ error }) => ({
    what: formulaFault(error),
    meaning: `La formule ne se lit pas à partir du caractère ${error.at + 1}.`,
    todo: 'Corrigez-la\u202f: les mesures possibles sont listées à côté.',
  }),
  thresholds_contradict: ({ direction }) => ({
    what: `L’alerte se déclencherait avant la surveillance (${direction === 'above' ? 'au-dessus' : 'au-dessous'}).`,
    todo: `Donnez à l’alerte une valeur ${direction === 'above' ? 'plus haute' : 'plus basse'} qu’à la surveillance.`,
  }),
  indicator_unchanged: ({ indicator }) => ({
    what: `L’indicateur ${indicator} est déjà défini ainsi.`,
    todo: 'Modifiez une valeur, ou quittez la page.',
    remedy: DASHBOARD,
  }),
  unknown_indicator: ({ indicator }) => ({
    what: `L’entreprise n’a pas défini d’indicateur ${quoted(indicator)}.`,
    meaning: 'Les indicateurs de départ se modifient mais ne se retirent pas.',
    remedy: DASHBOARD,
  }),
}
