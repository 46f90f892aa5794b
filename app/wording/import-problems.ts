/** What is wrong in a class list that is being brought in, and where. */
import { listOf, NARROW_SPACE as N, plural, quoted } from './formats.ts'

export type ImportProblem = { line: number; column: number } & (
  | { code: 'last_name_missing' }
  | { code: 'first_name_missing' }
  | { code: 'name_too_long'; max: number }
  | { code: 'username_invalid'; username: string }
  | { code: 'username_listed_twice'; username: string; firstLine: number }
  | { code: 'student_listed_twice'; firstLine: number }
  | { code: 'quote_not_closed' }
  | { code: 'column_missing'; missing: string }
  | { code: 'username_taken'; username: string }
  | { code: 'several_accounts_match'; usernames: readonly string[] }
)

type ProblemSentences = {
  readonly [Each in ImportProblem['code']]: (problem: Extract<ImportProblem, { code: Each }>) => string
}

const PROBLEMS: ProblemSentences = {
  last_name_missing: () => 'Le nom manque.',
  first_name_missing: () => 'Le prénom manque.',
  name_too_long: ({ max }) => `Le nom dépasse ${max} caractères.`,
  username_invalid: ({ username }) =>
    `L’identifiant ${quoted(username)} ne convient pas${N}: de 3 à 40 lettres sans accent, chiffres, points ou tirets.`,
  username_listed_twice: ({ username, firstLine }) =>
    `L’identifiant ${quoted(username)} figure déjà à la ligne ${firstLine}.`,
  student_listed_twice: ({ firstLine }) =>
    `Cette personne figure déjà à la ligne ${firstLine}. S’il s’agit de deux homonymes, donnez à chacun un identifiant.`,
  quote_not_closed: () => 'Un guillemet ouvert n’est jamais refermé.',
  column_missing: ({ missing }) => `La ligne de titres n’a pas de colonne ${quoted(missing)}.`,
  username_taken: ({ username }) => `L’identifiant ${quoted(username)} appartient déjà à une autre personne.`,
  several_accounts_match: ({ usernames }) =>
    `Plusieurs comptes portent ce nom${N}: ${listOf(usernames)}. Indiquez l’identifiant dans une troisième colonne.`,
}

export function importProblem<Each extends ImportProblem['code']>(
  problem: Extract<ImportProblem, { code: Each }>,
): string {
  const sentence: (problem: Extract<ImportProblem, { code: Each }>) => string = PROBLEMS[problem.code as Each]
  return sentence(problem)
}

export type ImportRefusal =
  | { code: 'list_empty' }
  | { code: 'list_too_long'; lines: number; max: number }
  | { code: 'list_unreadable' }
  | { code: 'list_missing' }
  | { code: 'list_too_heavy' }
  | { code: 'list_has_problems'; problems: readonly ImportProblem[] }
  | { code: 'try_again' }

type Said = { what: string; todo?: string }
type Sentences = { readonly [Each in ImportRefusal['code']]: (refusal: Extract<ImportRefusal, { code: Each }>) => Said }

const REFUSALS: Sentences = {
  list_empty: () => ({ what: 'La liste ne contient personne.', todo: 'Mettez un étudiant par ligne.' }),
  list_too_long: ({ lines, max }) => ({
    what: `La liste compte ${plural(lines, 'ligne', 'lignes')}${N}; ${max} au plus sont acceptées.`,
    todo: 'Importez une classe à la fois.',
  }),
  list_unreadable: () => ({
    what: 'Ce fichier n’est pas une liste au format CSV.',
    todo: 'Dans votre tableur, choisissez «\u202fEnregistrer sous\u202f», puis «\u202fCSV\u202f».',
  }),
  list_missing: () => ({ what: 'Aucune liste n’a été donnée.', todo: 'Choisissez un fichier, ou collez la liste.' }),
  list_too_heavy: () => ({ what: 'Ce fichier est trop lourd pour une liste de classe.' }),
  list_has_problems: ({ problems }) => ({
    what: `${plural(problems.length, 'point', 'points')} à corriger dans la liste${N}; rien n’a été importé.`,
    todo: 'Corrigez-les dans le fichier, puis redonnez-le.',
  }),
  try_again: () => ({
    what: 'Des comptes ont été créés au même moment dans l’établissement.',
    todo: 'Relancez l’import\u202f: il tiendra compte d’eux.',
  }),
}

export function importRefusal<Each extends ImportRefusal['code']>(
  refusal: Extract<ImportRefusal, { code: Each }>,
): Said {
  const sentence: (refusal: Extract<ImportRefusal, { code: Each }>) => Said = REFUSALS[refusal.code as Each]
  return sentence(refusal)
}

export const OUTCOMES = {
  created: 'nouveau compte',
  joined: 'a déjà un compte, rejoint la classe',
  already_member: 'déjà dans la classe',
} as const
