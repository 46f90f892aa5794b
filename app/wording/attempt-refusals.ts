/** Why an act on the desk was not taken: a mail, a save, a hand-in. */
import type { DocumentRefusal } from '#documents/refusal.ts'
import { documentRefusalSentence, isDocumentRefusal } from './document-refusals.ts'
import { FORM_REFUSALS, type FormRefusalCode } from './pgi/form-refusals.ts'
import type { Said } from './refusals.ts'

export type AttemptRefusalCode =
  | FormRefusalCode
  | 'saved_elsewhere'
  | 'content_refused'
  | 'attachment_unknown'
  | 'mail_without_recipient'
  | 'mail_without_body'

/** On the desk, some refusals say more than in a form of the PGI. */
export const ATTEMPT_REFUSALS: Readonly<Record<AttemptRefusalCode, Said>> = {
  ...FORM_REFUSALS,
  attempt_handed_in: {
    what: 'La copie est rendue.',
    meaning: 'On la consulte, on ne la modifie plus.',
    todo: 'Ce que vous aviez enregistré avant de rendre est conservé.',
  },
  time_is_up: {
    what: 'Le temps de l’épreuve est écoulé.',
    meaning: 'Ce qui était enregistré est rendu\u202f; cette dernière modification ne l’est pas.',
  },
  too_many_writers: {
    what: 'Plusieurs enregistrements sont arrivés en même temps.',
    meaning: 'Celui-ci n’est pas passé\u202f; votre texte est gardé sur cet ordinateur.',
    todo: 'Réessayez dans un instant.',
  },
  saved_elsewhere: {
    what: 'Ce livrable a été modifié dans un autre onglet ou sur un autre ordinateur.',
    meaning: 'Vos modifications n’ont pas encore été enregistrées, pour ne rien écraser.',
    todo: 'Choisissez la version à garder. L’autre reste récupérable.',
  },
  content_refused: {
    what: 'Le contenu de l’éditeur n’a pas la forme attendue.',
    meaning: 'Il n’a pas été enregistré\u202f; il reste affiché ici.',
    todo: 'Annulez la dernière modification (Ctrl\u00a0Z), puis continuez.',
  },
  attachment_unknown: {
    what: 'Une des pièces jointes n’existe pas dans votre bureau.',
    todo: 'Retirez-la, puis choisissez-la de nouveau dans la liste.',
  },
  mail_without_recipient: {
    what: 'Le message n’a pas de destinataire.',
    todo: 'Indiquez à qui il s’adresse, puis envoyez-le.',
  },
  mail_without_body: {
    what: 'Le message est vide.',
    todo: 'Écrivez votre texte, puis envoyez-le.',
  },
  malformed_form: {
    what: 'Le formulaire est arrivé incomplet.',
    meaning: 'Rien n’a été enregistré\u202f; votre saisie est gardée.',
    todo: 'Rechargez la page et recommencez.',
  },
}

/** The sentence of whatever the desk said no to. */
export const deskRefusalSentence = (refusal: { code: AttemptRefusalCode } | DocumentRefusal): Said =>
  isDocumentRefusal(refusal) ? documentRefusalSentence(refusal) : ATTEMPT_REFUSALS[refusal.code]
