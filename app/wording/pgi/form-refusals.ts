/** Why a form of the PGI was not taken at all: the PGI itself was not even asked. */
import type { Said } from '../refusals.ts'

export type FormRefusalCode =
  | 'attempt_not_found'
  | 'time_is_up'
  | 'stale_form'
  | 'attempt_handed_in'
  | 'deliverable_unknown'
  | 'recipient_unknown'
  | 'closed_in_a_paper'
  | 'too_many_writers'
  | 'malformed_form'
  | 'malformed_command'
  | 'not_sent'
  | 'signed_out'
  | 'server_failed'

export const FORM_REFUSALS: Readonly<Record<FormRefusalCode, Said>> = {
  attempt_not_found: {
    what: 'Cette tentative n’existe plus.',
    todo: 'Revenez à l’accueil et ouvrez de nouveau votre mission.',
  },
  time_is_up: {
    what: 'Le temps de l’épreuve est écoulé.',
    meaning: 'Ce qui était enregistré est rendu\u202f; cette dernière action ne l’est pas.',
  },
  stale_form: {
    what: 'Le PGI a changé depuis que cette page est affichée.',
    meaning: 'Une autre fenêtre, ou un événement de l’histoire, est passé avant vous. Rien n’a été enregistré ici.',
    todo: 'La page vient d’être mise à jour\u202f: relisez, puis recommencez. Votre saisie est gardée.',
  },
  attempt_handed_in: {
    what: 'La copie est rendue.',
    meaning: 'On la consulte, on ne la modifie plus.',
  },
  deliverable_unknown: { what: 'Ce livrable n’est pas demandé dans la mission.' },
  recipient_unknown: { what: 'Ce destinataire n’est pas dans le carnet d’adresses.' },
  closed_in_a_paper: {
    what: 'Le PGI et la messagerie sont fermés pendant une épreuve écrite.',
    todo: 'Servez-vous des annexes du sujet, et rédigez vos réponses.',
  },
  too_many_writers: {
    what: 'Plusieurs actions sont arrivées en même temps.',
    meaning: 'Celle-ci n’a pas été enregistrée.',
    todo: 'Recommencez\u202f: votre saisie est gardée.',
  },
  malformed_form: {
    what: 'Le formulaire est arrivé incomplet.',
    todo: 'Rechargez la page et recommencez.',
  },
  malformed_command: {
    what: 'Une des valeurs saisies n’a pas la forme attendue.',
    todo: 'Corrigez les champs indiqués, puis recommencez. Votre saisie est gardée.',
  },
  not_sent: {
    what: 'La connexion est coupée\u202f: rien n’a été enregistré.',
    todo: 'Votre saisie est gardée. Vérifiez le réseau, puis recommencez.',
  },
  signed_out: {
    what: 'Votre session est terminée.',
    todo: 'Connectez-vous dans un autre onglet, puis recommencez ici\u202f: votre saisie est gardée.',
  },
  server_failed: {
    what: 'Le serveur n’a pas pu enregistrer.',
    todo: 'Votre saisie est gardée. Recommencez\u202f; si cela continue, donnez la référence ci-dessous.',
  },
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  accidentRate: 'taux AT-MP',
  account: 'compte',
  amount: 'montant',
  ape: 'code APE',
  article: 'article',
  assessment: 'bilan',
  billing: 'adresse de facturation',
  birthDate: 'date de naissance',
  board: 'tableau',
  budget: 'budget',
  city: 'ville',
  classification: 'classification',
  code: 'code',
  collaborator: 'collaborateur',
  collectiveAgreement: 'convention collective',
  contact: 'contact',
  counted: 'quantité comptée',
  credit: 'crédit',
  creditLimit: 'plafond de crédit',
  criteria: 'critères',
  customer: 'client',
  date: 'date',
  days: 'durée en jours',
  debit: 'débit',
  delivery: 'adresse de livraison',
  deliveryDate: 'date de livraison',
  discount: 'remise',
  due: 'échéance',
  email: 'adresse électronique',
  end: 'date de fin',
  expectedOn: 'conclusion prévue',
  family: 'famille',
  firstName: 'prénom',
  formula: 'formule',
  from: 'date de début',
  function: 'fonction',
  headcount: 'effectif',
  healthPlan: 'mutuelle',
  hours: 'heures',
  items: 'lignes choisies',
  job: 'emploi',
  kilometres: 'kilomètres',
  label: 'libellé',
  lastName: 'nom',
  level: 'niveau',
  lines: 'lignes',
  minutes: 'durée',
  monthlyPay: 'salaire mensuel',
  name: 'nom',
  nir: 'numéro de sécurité sociale',
  note: 'note',
  objective: 'objectif',
  offers: 'offres',
  outcome: 'compte rendu',
  costing: 'valorisation des sorties',
  party: 'tiers',
  phone: 'téléphone',
  postcode: 'code postal',
  purchasePrice: 'prix d’achat',
  purpose: 'objet',
  quantity: 'quantité',
  question: 'question',
  reason: 'motif',
  reference: 'référence',
  resource: 'ressource',
  resources: 'ressources',
  role: 'fonction',
  rows: 'lignes du fichier',
  salePrice: 'prix de vente',
  salesAccount: 'compte de vente',
  settlementDiscount: 'escompte',
  shipping: 'port',
  siren: 'SIREN',
  siret: 'SIRET',
  source: 'nom du fichier',
  start: 'date de début',
  steps: 'étapes',
  subject: 'objet',
  terms: 'conditions de règlement',
  threshold: 'seuil de réapprovisionnement',
  thresholds: 'seuils',
  tiers: 'paliers',
  time: 'heure',
  to: 'date de fin',
  trial: 'période d’essai',
  unit: 'unité',
  unitCost: 'coût unitaire',
  unitPrice: 'prix unitaire',
  until: 'date limite',
  validUntil: 'fin de validité',
  vatNumber: 'numéro de TVA',
  vatRate: 'taux de TVA',
  weeklyHours: 'heures par semaine',
  weight: 'poids',
  withholdingRate: 'taux d’imposition',
  work: 'travail',
}

const SHAPES: Readonly<Record<string, string>> = {
  ape: 'quatre chiffres et une lettre, 46.65Z',
  nir: 'quinze chiffres, clé comprise',
  siret: 'quatorze chiffres',
  article: 'majuscules, chiffres et tirets',
  siren: 'neuf chiffres',
  postcode: 'cinq chiffres',
  salesAccount: 'un compte de la classe 7',
}

/** « code postal : cinq chiffres », « quantité (ligne 2) », from the path of a field in the command. */
export function fieldName(path: string): string {
  const steps = path.split('.')
  const rank = steps.findIndex((step) => /^\d+$/.test(step))
  const named = steps.findLast((step) => FIELD_NAMES[step] !== undefined)
  const name = named === undefined ? path : (FIELD_NAMES[named] ?? path)
  const shape = named === undefined ? undefined : SHAPES[named]
  const place = rank === -1 ? '' : ` (ligne\u00a0${Number(steps[rank]) + 1})`
  return `${name}${place}${shape === undefined ? '' : `\u202f: ${shape}`}`
}
