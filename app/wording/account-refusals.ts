/** What is said when a sign-in, a password or an account is refused. */
import { NARROW_SPACE as N, plural, quoted } from './formats.ts'

export type AccountRefusal =
  | { code: 'too_many_tries'; retryAfterSeconds: number }
  | { code: 'wrong_username_or_password' }
  | { code: 'account_closed' }
  | { code: 'wrong_current_password' }
  | { code: 'password_unchanged' }
  | { code: 'passwords_differ' }
  | { code: 'password_too_short'; min: number }
  | { code: 'password_too_long'; max: number }
  | { code: 'password_contains_username' }
  | { code: 'name_missing' }
  | { code: 'name_too_long'; max: number }
  | { code: 'username_invalid'; username: string }
  | { code: 'username_taken'; username: string }
  | { code: 'account_is_yours' }

type Code = AccountRefusal['code']
type Said = { what: string; todo?: string }
type Sentences = { readonly [Each in Code]: (refusal: Extract<AccountRefusal, { code: Each }>) => Said }

const minutes = (seconds: number): string =>
  seconds <= 60 ? 'moins d’une minute' : plural(Math.ceil(seconds / 60), 'minute', 'minutes')

const SENTENCES: Sentences = {
  too_many_tries: ({ retryAfterSeconds }) => ({
    what: 'Les essais ont été nombreux en peu de temps.',
    todo: `Pour protéger les comptes, la connexion reprend dans ${minutes(retryAfterSeconds)}. Si vous ne retrouvez pas votre mot de passe, votre enseignant peut vous en donner un nouveau.`,
  }),
  wrong_username_or_password: () => ({
    what: 'L’identifiant ou le mot de passe n’est pas le bon.',
    todo: 'Vérifiez les majuscules du mot de passe. Votre enseignant peut vous en donner un nouveau.',
  }),
  account_closed: () => ({
    what: 'Ce compte est fermé.',
    todo: 'Si vous devez encore y accéder, demandez-le à l’administration de l’établissement.',
  }),
  wrong_current_password: () => ({
    what: 'Le mot de passe actuel n’est pas le bon.',
    todo: 'Si vous l’avez reçu sur une feuille, recopiez-le avec ses tirets.',
  }),
  password_unchanged: () => ({
    what: 'Le nouveau mot de passe est le même que l’ancien.',
    todo: 'Choisissez-en un autre, que vous serez seul à connaître.',
  }),
  passwords_differ: () => ({
    what: 'Les deux saisies du nouveau mot de passe diffèrent.',
    todo: 'Saisissez-le deux fois de la même façon.',
  }),
  password_too_short: ({ min }) => ({
    what: `Le mot de passe compte moins de ${min} caractères.`,
    todo: `Une phrase courte convient très bien${N}: elle est longue et se retient.`,
  }),
  password_too_long: ({ max }) => ({ what: `Le mot de passe dépasse ${max} caractères.` }),
  password_contains_username: () => ({
    what: 'Le mot de passe contient votre identifiant.',
    todo: 'C’est la première chose que l’on essaierait\u202f: choisissez autre chose.',
  }),
  name_missing: () => ({ what: 'Le nom et le prénom sont nécessaires.' }),
  name_too_long: ({ max }) => ({ what: `Un nom ou un prénom dépasse ${max} caractères.` }),
  username_invalid: ({ username }) => ({
    what: `L’identifiant ${quoted(username)} ne convient pas.`,
    todo: 'Il compte de 3 à 40 lettres sans accent, chiffres, points ou tirets, et commence par une lettre ou un chiffre.',
  }),
  username_taken: ({ username }) => ({
    what: `L’identifiant ${quoted(username)} est déjà pris.`,
    todo: 'Ajoutez un chiffre, ou laissez la case vide\u202f: un identifiant libre sera proposé.',
  }),
  account_is_yours: () => ({
    what: 'Vous ne pouvez pas fermer votre propre compte.',
    todo: 'Un autre administrateur peut le faire.',
  }),
}

export function accountRefusal<Each extends Code>(refusal: Extract<AccountRefusal, { code: Each }>): Said {
  const sentence: (refusal: Extract<AccountRefusal, { code: Each }>) => Said = SENTENCES[refusal.code as Each]
  return sentence(refusal)
}
