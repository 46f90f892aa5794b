/** The words of the standard's pages: kinds of things, forms of examination, how far a fact may be trusted. */
import type { Confidence, ExamFormKind, Found, PgiPresence } from '#referentiel'
import { plural } from './formats.ts'

export const FOUND_KINDS: Readonly<Record<Found['kind'], string>> = {
  domain: 'domaine',
  unit: 'unité',
  activity: 'activité',
  task: 'tâche',
  competence: 'compétence',
  expected_result: 'résultat attendu',
  pgi_function: 'fonction du PGI',
}

export const EXAM_FORMS: Readonly<Record<ExamFormKind, string>> = {
  ccf: 'contrôle en cours de formation',
  written: 'écrit',
  oral: 'oral',
  practical: 'épreuve pratique',
}

export const PGI_PRESENCES: Readonly<Record<PgiPresence, string>> = {
  live: 'devant le candidat',
  extracts: 'extraits dans le sujet',
  none: 'absent',
}

export const CONFIDENCES: Readonly<Record<Confidence, string>> = {
  read: 'lu dans le texte cité',
  read_in_part: 'lu dans un extrait du texte cité',
  standard: 'écrit dans le référentiel des activités',
  deduced: 'déduit de faits lus',
  by_analogy: 'lu dans le texte d’un autre diplôme',
  from_memory: 'communément admis, sans texte consulté',
  unknown: 'cherché, pas trouvé',
}

export const coverageSentence = (covered: number, total: number): string =>
  `Les missions proposées évaluent ${plural(covered, 'tâche', 'tâches')} sur ${total}. À côté de chacune\u202f: le nombre de critères qui la jugent, et les missions où ils sont.`
