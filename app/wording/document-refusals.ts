/** Why a file was not taken: what it is, what that means here, what to do. Nothing that was saved has changed. */
import type { DocumentRefusal, FileKind } from '#documents/refusal.ts'
import { fileSize } from './desk.ts'
import { listOf, NARROW_SPACE as N, wholeNumber } from './formats.ts'
import type { Said } from './refusals.ts'

type Code = DocumentRefusal['code']
type Sentences = { readonly [Each in Code]: (refusal: Extract<DocumentRefusal, { code: Each }>) => Said }

const KIND_NAMES: Readonly<Record<FileKind, string>> = {
  xlsx: 'un classeur .xlsx',
  ods: 'un classeur .ods',
  csv: 'une liste .csv',
  docx: 'un document .docx',
  odt: 'un document .odt',
  pdf: 'un PDF',
  pptx: 'une présentation .pptx',
  odp: 'une présentation .odp',
}

const FOUND: Readonly<Record<string, string>> = {
  ...KIND_NAMES,
  png: 'une image',
  jpg: 'une image',
  gif: 'une image',
  webp: 'une image',
  zip: 'une archive .zip',
  text: 'un fichier de texte',
  exe: 'un programme',
  unknown: 'un fichier d’une autre nature',
}

const kinds = (expected: readonly FileKind[]): string =>
  listOf(
    expected.map((kind) => KIND_NAMES[kind]),
    'ou',
  )
const KEPT = 'Rien n’a été remplacé.'
const SAFE = 'Il pourrait abîmer le serveur ou l’ordinateur de qui l’ouvrira\u202f: il n’est pas lu.'

const SENTENCES: Sentences = {
  empty: () => ({
    what: 'Le fichier est vide.',
    meaning: KEPT,
    todo: 'Vérifiez que vous avez enregistré votre travail, puis déposez-le de nouveau.',
  }),
  too_large: ({ size, limit }) => ({
    what: `Le fichier pèse ${fileSize(size)}${N}; la limite est de ${fileSize(limit)}.`,
    meaning: KEPT,
    todo: 'Retirez les images ou les feuilles inutiles, puis déposez-le de nouveau.',
  }),
  encrypted_or_legacy: ({ because }) =>
    because === 'password'
      ? {
          what: 'Le fichier est protégé par un mot de passe.',
          meaning: `Il ne peut pas être lu. ${KEPT}`,
          todo: 'Enregistrez-en une copie sans mot de passe, puis déposez-la.',
        }
      : {
          what: 'Le fichier est dans un ancien format (.xls, .doc ou .ppt).',
          meaning: KEPT,
          todo: 'Enregistrez-le au format actuel (.xlsx, .ods, .docx, .odt, .pptx ou .odp), puis déposez-le.',
        },
  wrong_kind: ({ expected, found }) => ({
    what: `Ce livrable attend ${kinds(expected)}${N}; le fichier déposé est ${FOUND[found] ?? `un fichier .${found}`}.`,
    meaning: KEPT,
    todo: 'Choisissez le bon fichier, ou enregistrez le vôtre dans un de ces formats.',
  }),
  corrupt: () => ({
    what: 'Le fichier est incomplet ou abîmé.',
    meaning: `Il n’a pas pu être lu jusqu’au bout. ${KEPT}`,
    todo: 'Rouvrez-le dans votre logiciel, enregistrez-le sous un autre nom et déposez cette copie.',
  }),
  too_many_entries: ({ count, limit }) => ({
    what: `Le fichier contient ${wholeNumber(count)} éléments${N}; ${wholeNumber(limit)} au plus sont acceptés.`,
    meaning: KEPT,
    todo: 'Copiez votre travail dans un document neuf, puis déposez-le.',
  }),
  zip_bomb: () => ({
    what: 'Le contenu du fichier est démesuré par rapport à sa taille.',
    meaning: `${SAFE} ${KEPT}`,
    todo: 'Copiez votre travail dans un document neuf, puis déposez-le.',
  }),
  has_macros: () => ({
    what: 'Le fichier contient des macros.',
    meaning: `Une macro est un programme\u202f: elle n’est jamais acceptée ici. ${KEPT}`,
    todo: 'Enregistrez-le sans macros (.xlsx, .docx, .pptx ou un nouveau PDF), puis déposez-le.',
  }),
  has_doctype: () => ({
    what: 'Le fichier contient une déclaration que les logiciels de bureautique n’écrivent pas.',
    meaning: `${SAFE} ${KEPT}`,
    todo: 'Copiez votre travail dans un document neuf, puis déposez-le.',
  }),
  wrong_extension: ({ extension, found }) => ({
    what: `Le nom du fichier finit par ${extension === '' ? 'aucune extension' : `.${extension}`}, mais son contenu est ${KIND_NAMES[found]}.`,
    meaning: KEPT,
    todo: `Renommez-le avec l’extension .${found}, puis déposez-le de nouveau.`,
  }),
  too_many_cells: ({ count, limit }) => ({
    what: `Le classeur a ${wholeNumber(count)} cellules remplies${N}; ${wholeNumber(limit)} au plus sont acceptées.`,
    meaning: KEPT,
    todo: 'Ne gardez que les feuilles utiles au livrable, puis déposez-le de nouveau.',
  }),
  too_complex: () => ({
    what: 'La mise en forme du document est trop lourde pour être lue.',
    meaning: KEPT,
    todo: 'Copiez le texte dans un document neuf, puis déposez-le.',
  }),
  too_demanding: ({ of }) => ({
    what:
      of === 'time'
        ? 'Le fichier demande trop de temps pour être lu.'
        : 'Le fichier demande trop de mémoire pour être lu.',
    meaning: KEPT,
    todo: 'Copiez votre travail dans un document neuf, sans image ni feuille inutile, puis déposez-le.',
  }),
  too_long: ({ count, limit }) => ({
    what: `Le document a ${wholeNumber(count)} paragraphes${N}; ${wholeNumber(limit)} au plus sont acceptés.`,
    meaning: KEPT,
    todo: 'Ne déposez que le texte demandé.',
  }),
  too_many_slides: ({ count, limit }) => ({
    what: `La présentation a ${wholeNumber(count)} diapositives${N}; ${wholeNumber(limit)} au plus sont acceptées.`,
    meaning: KEPT,
    todo: 'Ne déposez que la présentation demandée.',
  }),
  too_many_pages: ({ count, limit }) => ({
    what: `Le PDF a ${wholeNumber(count)} pages${N}; ${wholeNumber(limit)} au plus sont acceptées.`,
    meaning: KEPT,
    todo: 'Ne déposez que le document demandé.',
  }),
  no_text: ({ pages }) => ({
    what: `Le PDF ne contient pas de texte${N}: ${pages > 1 ? 'ses pages sont des images' : 'sa page est une image'}.`,
    meaning: `Un document numérisé ou photographié ne peut pas être lu ici. ${KEPT}`,
    todo: 'Exportez le PDF depuis votre traitement de texte, ou déposez le fichier .docx ou .odt.',
  }),
}

/** The sentence of a refused file. */
export function documentRefusalSentence<Each extends Code>(refusal: Extract<DocumentRefusal, { code: Each }>): Said {
  const say: (refusal: Extract<DocumentRefusal, { code: Each }>) => Said = SENTENCES[refusal.code]
  return say(refusal)
}

export const isDocumentRefusal = (refusal: { code: string }): refusal is DocumentRefusal => refusal.code in SENTENCES
