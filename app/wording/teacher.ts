/** The words of the teacher's pages: states of copies, refusals, figures of marks. */
import { NO_BREAK_SPACE as B, MINUS, NARROW_SPACE as N, plural } from './formats.ts'

/** How hard a mission is. */
export const MISSION_LEVELS: Readonly<Record<number, string>> = { 1: 'découverte', 2: 'confirmé', 3: 'examen' }

/** « 12,5 », « 9 », « 0,25 »: points and marks, only the decimals that say something. */
export const points = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return `${rounded < 0 ? MINUS : ''}${String(Math.abs(rounded)).replace('.', ',')}`
}

/** « 12,5 / 19 » */
export const pointsOutOf = (value: number, max: number): string => `${points(value)}${B}/${B}${points(max)}`

/** « 13,16 / 20 » */
export const outOf20 = (ratio: number): string => `${points(ratio * 20)}${B}/${B}20`

export const MODES = { training: 'entraînement', exam: 'examen' } as const

/** What a student may do with an assignment. */
export const ASSIGNMENT_STATES = {
  not_open: { word: 'à venir', shape: 'clock', tone: 'neutral' },
  to_do: { word: 'à faire', shape: 'ring', tone: 'accent' },
  under_way: { word: 'en cours', shape: 'half', tone: 'alert' },
  handed_in: { word: 'rendu', shape: 'disc', tone: 'neutral' },
  graded: { word: 'noté', shape: 'check', tone: 'good' },
  closed: { word: 'fermé', shape: 'cross', tone: 'neutral' },
} as const
export type AssignmentState = keyof typeof ASSIGNMENT_STATES

/** Where a copy is, for its teacher. */
export const COPY_STATES = {
  not_started: { word: 'pas commencé', shape: 'dot', tone: 'neutral' },
  open: { word: 'en cours', shape: 'half', tone: 'accent' },
  handed_in: { word: 'rendu', shape: 'disc', tone: 'neutral' },
  grading: { word: 'en correction', shape: 'half', tone: 'neutral' },
  to_look: { word: 'à regarder', shape: 'triangle', tone: 'alert' },
  graded: { word: 'noté', shape: 'check', tone: 'good' },
} as const
export type CopyState = keyof typeof COPY_STATES

export type TeacherRefusal =
  | { code: 'scenario_not_published' }
  | { code: 'title_missing' }
  | { code: 'name_missing' }
  | { code: 'school_name_missing' }
  | { code: 'year_invalid' }
  | { code: 'date_invalid' }
  | { code: 'closes_before_it_opens' }
  | { code: 'duration_missing' }
  | { code: 'duration_out_of_range'; min: number; max: number }
  | { code: 'assignment_has_attempts'; attempts: number }
  | { code: 'exam_under_way' }
  | { code: 'class_exists'; name: string; schoolYear: string }
  | { code: 'user_unknown'; username: string }
  | { code: 'already_member'; name: string }
  | { code: 'last_teacher' }
  | { code: 'time_factor_out_of_range'; min: number; max: number }
  | { code: 'reason_missing' }
  | { code: 'points_out_of_range'; max: number }
  | { code: 'criterion_unknown' }
  | { code: 'nothing_to_restore' }
  | { code: 'decided_meanwhile' }
  | { code: 'copy_not_graded' }
  | { code: 'results_already_published' }
  | { code: 'not_an_exam' }
  | { code: 'copies_still_open'; open: number }
  | { code: 'malformed_form' }

type Said = { what: string; todo?: string }
type Sentences = {
  readonly [Each in TeacherRefusal['code']]: (refusal: Extract<TeacherRefusal, { code: Each }>) => Said
}

const SENTENCES: Sentences = {
  scenario_not_published: () => ({
    what: 'Ce scénario n’est pas publié.',
    todo: 'Choisissez-en un dans la liste.',
  }),
  title_missing: () => ({ what: 'Le devoir n’a pas de titre.' }),
  name_missing: () => ({ what: 'La classe n’a pas de nom.' }),
  school_name_missing: () => ({ what: 'L’établissement n’a pas de nom.' }),
  year_invalid: () => ({
    what: 'L’année scolaire s’écrit avec deux années qui se suivent.',
    todo: 'Par exemple 2026-2027.',
  }),
  date_invalid: () => ({ what: 'Une des dates ne se lit pas.', todo: 'Indiquez le jour et l’heure.' }),
  closes_before_it_opens: () => ({
    what: 'La fermeture précède l’ouverture.',
    todo: 'Choisissez une date de fermeture plus tardive.',
  }),
  duration_missing: () => ({
    what: 'Un examen a une durée.',
    todo: 'Indiquez-la en minutes\u202f; le temps majoré s’y ajoute de lui-même.',
  }),
  duration_out_of_range: ({ min, max }) => ({ what: `La durée va de ${min} à ${max}${B}minutes.` }),
  assignment_has_attempts: ({ attempts }) => ({
    what: `Ce devoir a déjà ${plural(attempts, 'copie', 'copies')}${N}: il ne peut plus être supprimé.`,
    todo: 'Vous pouvez le fermer en avançant sa date de fermeture\u202f; les copies restent.',
  }),
  exam_under_way: () => ({
    what: 'Des étudiants composent\u202f: la durée et la nature du devoir ne changent plus.',
    todo: 'Les dates d’ouverture et de fermeture peuvent encore être modifiées.',
  }),
  class_exists: ({ name, schoolYear }) => ({
    what: `La classe ${name} existe déjà pour ${schoolYear}.`,
    todo: 'Donnez-lui un autre nom, ou rejoignez la classe existante.',
  }),
  user_unknown: ({ username }) => ({
    what: `Personne n’a l’identifiant ${username} dans l’établissement.`,
    todo: 'Vérifiez-le, ou créez le compte avec un nom et un prénom.',
  }),
  already_member: ({ name }) => ({ what: `${name} fait déjà partie de la classe.` }),
  last_teacher: () => ({
    what: 'La classe n’aurait plus d’enseignant.',
    todo: 'Ajoutez-en un autre d’abord.',
  }),
  time_factor_out_of_range: ({ min, max }) => ({
    what: `Le temps majoré va de ${min}${N}% à ${max}${N}%.`,
    todo: `133${N}% correspond à un tiers temps.`,
  }),
  reason_missing: () => ({
    what: 'Une décision a un motif.',
    todo: 'L’étudiant le lira\u202f: dites en une phrase ce qui l’explique.',
  }),
  points_out_of_range: ({ max }) => ({
    what: `Ce critère vaut de 0 à ${points(max)}${B}${max < 2 ? 'point' : 'points'}.`,
    todo: 'Les points se donnent par quarts.',
  }),
  criterion_unknown: () => ({ what: 'Ce critère n’est plus au barème de la copie.', todo: 'Rechargez la page.' }),
  nothing_to_restore: () => ({ what: 'La proposition du correcteur s’applique déjà à ce critère.' }),
  decided_meanwhile: () => ({
    what: 'Une autre décision vient d’être enregistrée sur cette copie.',
    todo: 'La page est à jour\u202f: relisez l’historique, puis décidez à nouveau si besoin.',
  }),
  copy_not_graded: () => ({
    what: 'Cette copie n’est pas encore évaluée.',
    todo: 'Elle le sera dès qu’elle sera rendue.',
  }),
  results_already_published: () => ({ what: 'Les résultats sont déjà publiés.' }),
  not_an_exam: () => ({ what: 'Ce devoir est un entraînement\u202f: chacun voit son résultat dès qu’il a rendu.' }),
  copies_still_open: ({ open }) => ({
    what: `${plural(open, 'copie est encore ouverte', 'copies sont encore ouvertes')}.`,
    todo: 'Attendez la fin de la durée\u202f: les copies se ferment alors d’elles-mêmes.',
  }),
  malformed_form: () => ({ what: 'La demande est incomplète, rien n’a été changé.', todo: 'Rechargez la page.' }),
}

export function teacherRefusal<Each extends TeacherRefusal['code']>(
  refusal: Extract<TeacherRefusal, { code: Each }>,
): Said {
  const sentence: (refusal: Extract<TeacherRefusal, { code: Each }>) => Said = SENTENCES[refusal.code as Each]
  return sentence(refusal)
}

/** Why a student may not start. */
export type StartRefusal =
  | { code: 'assignment_not_found' }
  | { code: 'scenario_not_published' }
  | { code: 'not_open_yet' }
  | { code: 'closed' }
  | { code: 'exam_already_taken' }
  | { code: 'exam_under_way' }

export const START_REFUSALS: Readonly<Record<StartRefusal['code'], string>> = {
  assignment_not_found: 'Ce devoir n’existe plus.',
  scenario_not_published: 'Cette mission n’est pas publiée.',
  not_open_yet: 'Ce devoir n’est pas encore ouvert.',
  closed: 'Ce devoir est fermé.',
  exam_already_taken: 'Vous avez déjà rendu cet examen.',
  exam_under_way: 'Votre examen est en cours\u202f: vous vous entraînerez après avoir rendu votre copie.',
}

export const ROLE_NAMES = {
  student: 'Espace étudiant',
  teacher: 'Espace enseignant',
  administrator: 'Administration',
} as const

export const ROLES = { student: 'étudiant', teacher: 'enseignant', administrator: 'administrateur' } as const

/** What the audit remembers, after the name of who did it. */
export const AUDIT_ACTIONS: Readonly<Record<string, string>> = {
  class_created: 'crée la classe',
  class_imported: 'importe une liste dans la classe',
  member_added: 'ajoute une personne à la classe',
  member_removed: 'retire une personne de la classe',
  password_reset: 'donne un nouveau mot de passe à',
  account_created: 'crée le compte de',
  account_closed: 'ferme le compte de',
  account_reopened: 'rouvre le compte de',
  school_renamed: 'renomme l’établissement',
  assignment_created: 'donne le devoir',
  assignment_deleted: 'supprime un devoir',
  anonymity_lifted: 'lève l’anonymat des copies de',
  results_published: 'publie les résultats de',
  copies_regraded: 'réévalue les copies de',
  comment_written: 'écrit un commentaire pour le devoir',
  comment_shared: 'écrit un commentaire partagé avec l’établissement, pour le devoir',
  comment_applied: 'applique un commentaire aux copies de',
}
