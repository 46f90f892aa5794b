/** Why a page or an act is not open to whoever asks. */
import { NARROW_SPACE as N } from './formats.ts'

/** What is refused, and what to do when asking somebody would be of no use. */
export type AccessWords = { sentence: string; todo?: string }

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  closed_in_a_paper: `Reprenez votre sujet depuis l’accueil${N}: votre copie y est telle que vous l’avez laissée.`,
}

const SENTENCES: Readonly<Record<string, string>> = {
  not_signed_in: 'Cette page est réservée aux personnes connectées.',
  password_must_change: 'Choisissez d’abord votre mot de passe personnel.',
  role_not_allowed: 'Votre compte n’a pas le rôle que cette page demande.',
  not_found: `Ce que vous cherchez n’existe pas, ou n’existe plus${N}: le lien est peut-être ancien.`,
  not_yours: 'Cette page concerne une classe ou une copie qui n’est pas la vôtre.',
  closed_in_a_paper:
    'Le PGI, la messagerie et l’agenda sont fermés pendant une épreuve écrite. Tout ce qu’il faut est dans les annexes du sujet.',
  foreign_origin: `La demande ne vient pas d’une page d’Atelier GPME${N}: par précaution, rien n’a été fait. Reprenez depuis la page elle-même.`,
}

/** The words of an answer `{ code }`; undefined when it is not one of ours. */
export function accessWords(data: unknown): AccessWords | undefined {
  if (typeof data !== 'object' || data === null || !('code' in data) || typeof data.code !== 'string') return undefined
  const sentence = Object.hasOwn(SENTENCES, data.code) ? SENTENCES[data.code] : undefined
  const todo = WHAT_TO_DO[data.code]
  return sentence === undefined ? undefined : { sentence, ...(todo === undefined ? {} : { todo }) }
}
