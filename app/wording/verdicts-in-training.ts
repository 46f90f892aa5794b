/**
 * What the grader says to a student who is still practising: what to do and where to look, never the answer. The figures
 * that hold it are taken off before a sentence is made, so that none can be told by mistake.
 */
import type { Code, Figure, Finding, Location } from '#grading'
import { CHART_NAMES } from './charts.ts'
import { actName, aspectName, documentName, fieldName, textLabel, viewName } from './evidence-names.ts'
import { listOf, plural, quoted, wholeNumber } from './formats.ts'
import { clockTime, countOf, type Figures, few, listIn, textOf } from './verdict-figures.ts'
import { findingLabel, type Say, valueIn, valueText, verdictSentence, withNames } from './verdicts.ts'

/** The sentence of the correction, which tells nothing of the answer. */
const SAME = 'same'

type Hint = {
  says: (told: Figures, side: Side) => string
  /** What it may tell beside what every sentence may: here these words are those of the task, not of the answer. */
  tells?: readonly string[]
}

/** Figures of the student's own copy, and words of the task. Any other may hold the answer. */
const TOLD: ReadonlySet<string> = new Set([
  'view',
  'field',
  'event',
  'act',
  'acts',
  'first',
  'next',
  'at',
  'before',
  'because',
  'document',
  'aspects',
  'column',
  'columns',
  'order',
  'label',
  'input',
  'constant',
  'cells',
  'count',
  'present',
  'found',
  'field',
  'extra',
  'parties',
  'damaged',
  'left',
  'changes',
  'forbidden',
  'quoted',
  'announced',
  'joined',
  'slides',
  'words',
  'pages',
  'level',
])

/** On which side of what was expected a value is; unknown where that has no meaning. */
type Side = 'above' | 'below' | 'after' | 'before' | 'unknown'

const HINTS: Readonly<Record<Code, typeof SAME | Hint>> = {
  deliverable_handed_in: SAME,
  deliverable_missing: SAME,
  deliverable_unreadable: SAME,
  deliverable_wrong_kind: SAME,
  deliverable_blank: SAME,

  record_right: SAME,
  record_partly_right: {
    says: (told) =>
      `Reprenez ${viewName(textOf(told, 'view'))} ligne par ligne\u202f: une partie des corrections est faite, il en reste. Les pièces du dossier disent lesquelles.`,
  },
  record_wrong: SAME,
  record_untouched: SAME,
  record_damaged: SAME,
  value_right: SAME,
  value_wrong: {
    says: (told, side) =>
      `Vérifiez la valeur dans le document qui la fixe\u202f: le PGI contient ${valueIn(told, 'found')}, ${SIDES[side].said}.`,
  },
  value_missing: SAME,
  document_right: SAME,
  document_different: SAME,
  document_missing: SAME,
  document_for_another: SAME,
  document_extra: {
    says: (told) =>
      `Gardez un seul document par opération\u202f: le PGI en contient d’autres de même nature que celui attendu (${documentName(textOf(told, 'document'))}).`,
  },
  entries_right: { says: () => 'Ce qui devait être enregistré en comptabilité l’est.' },
  entries_wrong: {
    says: (told) =>
      `Reprenez la pièce et le plan de comptes\u202f: ce qui est passé s’écarte de la pièce par ${few(listIn(told, 'aspects').map(aspectName))}.`,
  },
  entries_missing: {
    says: () =>
      'Reprenez les pièces une à une\u202f: chacune se traduit par une écriture, et il en manque dans les journaux.',
  },
  entries_extra: SAME,
  lettrage_right: { says: () => 'Le compte est lettré comme attendu.' },
  lettrage_missing: {
    says: () =>
      'Rapprochez les lignes du compte qui se règlent l’une l’autre\u202f: il en reste à lettrer. Le lettrage réunit une facture et ce qui la règle.',
  },
  lettrage_crossed: SAME,
  lettrage_broken: SAME,
  lettrage_remainder: {
    says: (told, side) =>
      `Contrôlez ce qui reste ouvert sur le compte\u202f: il reste ${textOf(told, 'left')} à lettrer, ${SIDES[side].said}.`,
  },

  nothing_else: SAME,
  changes_extra: SAME,
  nothing_done: SAME,

  action_done: SAME,
  action_missing: SAME,
  action_too_few: {
    says: (told) =>
      `Complétez l’opération\u202f: ${actName(textOf(told, 'event'))}, ${plural(countOf(told, 'count'), 'fois', 'fois')}. Le dossier en demande davantage.`,
  },
  action_too_many: {
    says: (told) =>
      `Annulez ce qui est de trop\u202f: ${actName(textOf(told, 'event'))}, ${plural(countOf(told, 'count'), 'fois', 'fois')}. Un doublon fausse le suivi.`,
  },
  action_avoided: SAME,
  action_forbidden: SAME,

  consulted: SAME,
  not_consulted: SAME,
  consulted_too_late: SAME,
  order_right: SAME,
  order_wrong: {
    says: (told) =>
      `Revoyez l’ordre de ces étapes\u202f: ${actName(textOf(told, 'next'))}, puis ${actName(textOf(told, 'first'))}. Demandez-vous laquelle prépare l’autre.`,
  },
  order_incomplete: {
    says: (told) =>
      `Reprenez les deux étapes qui se tiennent\u202f: ${actName(textOf(told, 'first'))} et ${actName(textOf(told, 'next'))}. Votre parcours n’en contient qu’une.`,
  },
  deadline_met: SAME,
  deadline_missed: {
    says: (told) =>
      `Traitez d’abord ce qui a une heure limite\u202f: ${actName(textOf(told, 'act'))} à ${clockTime(told, 'at')}, c’est trop tard. La consigne et les messages donnent la limite.`,
  },
  deadline_missed_event: {
    says: (told) =>
      `Traitez d’abord ce que la suite attend\u202f: ${actName(textOf(told, 'act'))} à ${clockTime(told, 'at')}, après ${actName(textOf(told, 'before'))}.`,
  },
  deadline_undone: SAME,
  delegation_kept: SAME,
  delegation_breached: {
    says: (told) =>
      `Demandez l’accord de votre responsable avant d’engager l’entreprise\u202f: ${few(listIn(told, 'acts').map(actName))} (${textOf(told, 'found')}), au-delà de votre délégation. Relisez-en les limites.`,
  },

  table_right: SAME,
  table_missing: SAME,
  column_missing: SAME,
  rows_right: SAME,
  rows_missing: {
    says: () =>
      'Complétez le tableau\u202f: des lignes manquent. Relisez le critère de sélection et appliquez-le à toutes les lignes du PGI.',
  },
  rows_extra: SAME,
  rows_missing_and_extra: {
    says: (told) =>
      `Vérifiez le critère de sélection\u202f: des lignes sont de trop (${few(listIn(told, 'extra'))}), d’autres manquent.`,
  },
  rows_unordered: SAME,
  rows_sorted: SAME,
  rows_unsorted: SAME,
  values_right: { says: () => 'Les valeurs vérifiées sont exactes.' },
  values_wrong: {
    says: (told) =>
      `Revoyez ${plural(countOf(told, 'count'), 'cellule', 'cellules')} sur ${wholeNumber(countOf(told, 'cells'))}\u202f: chacune est signalée, avec le sens dans lequel elle s’écarte.`,
  },
  total_right: { says: () => 'Le total est exact.' },
  total_wrong: {
    says: (told, side) =>
      textOf(told, 'found') === ''
        ? 'Donnez au total un montant lisible\u202f: la cellule n’en contient pas.'
        : `Vérifiez les lignes additionnées\u202f: le total indiqué est ${textOf(told, 'found')}, ${SIDES[side].said}.`,
  },
  total_missing: SAME,

  formulas_live: SAME,
  formulas_typed_in: SAME,
  formulas_not_linked: SAME,
  formulas_missing: SAME,
  formulas_unproven: SAME,
  formulas_lost: SAME,
  formulas_with_constant: SAME,
  formulas_differ: SAME,
  references_right: SAME,
  references_slide: SAME,
  range_too_short: {
    says: () =>
      'Étendez la plage du total à toutes les lignes\u202f: certaines restent en dehors. Comparez la première et la dernière cellule de la plage avec le tableau.',
  },

  cell_right: SAME,
  cell_follows: SAME,
  cell_wrong: {
    says: (told, side) =>
      textOf(told, 'found') === ''
        ? `Donnez à ${quoted(textOf(told, 'label'))} une valeur lisible\u202f: la cellule n’en contient pas.`
        : `Vérifiez le calcul de ${quoted(textOf(told, 'label'))}\u202f: la valeur trouvée est ${textOf(told, 'found')}, ${SIDES[side].said}.`,
  },
  cell_blank: SAME,
  cell_missing: SAME,

  filter_right: SAME,
  filter_missing: SAME,
  filter_wrong: {
    says: (told) =>
      `Revoyez le critère du filtre\u202f: ${
        listIn(told, 'extra').length > 0
          ? `${few(listIn(told, 'extra'))} ne ${listIn(told, 'extra').length > 1 ? 'répondent' : 'répond'} pas à la demande`
          : 'il cache des lignes qui répondent à la demande'
      }.`,
  },

  chart_right: SAME,
  chart_missing: SAME,
  chart_wrong_type: {
    says: (told) =>
      `Changez le type du graphique\u202f: c’est ${listOf(listIn(told, 'found').map((type) => CHART_NAMES[type] ?? type))}. Demandez-vous s’il faut comparer, suivre une évolution ou répartir un total.`,
  },
  chart_wrong_data: {
    says: () =>
      'Vérifiez la plage de chaque série\u202f: le graphique ne représente pas les valeurs demandées. Relisez ce que la consigne veut montrer.',
  },
  chart_incomplete: {
    says: () => 'Étendez la plage de la série\u202f: le graphique ne représente qu’une partie des lignes.',
  },
  chart_with_total: {
    says: () =>
      'Retirez de la plage la ligne de total\u202f: le graphique la représente aussi, et elle écrase les autres valeurs.',
  },
  chart_unlabelled: SAME,
  chart_untitled: SAME,

  recipient_right: SAME,
  recipient_wrong: {
    says: (told) =>
      told.found
        ? `Contrôlez le destinataire avant tout envoi\u202f: l’envoi s’adresse à ${textOf(told, 'found')}. Relisez qui la situation concerne.`
        : 'Contrôlez le destinataire avant tout envoi\u202f: la personne concernée n’y figure pas.',
  },
  recipient_missing: {
    says: () =>
      'Contrôlez le destinataire avant tout envoi\u202f: la personne concernée n’y figure pas. Dans une lettre, son nom s’écrit au-dessus de la formule d’appel.',
  },
  recipient_incomplete: {
    says: () =>
      'Complétez l’adresse du destinataire\u202f: le nom est le bon, des lignes manquent. La fiche du tiers les donne toutes.',
  },
  recipient_extra: SAME,

  facts_right: SAME,
  facts_missing: {
    tells: ['missing'],
    says: (told) =>
      `Citez ce qui manque\u202f: ${few(listIn(told, 'missing'))}. Un lecteur agit sur ce qu’il peut vérifier dans le texte.`,
  },
  facts_wrong: {
    tells: ['missing'],
    says: (told) =>
      `Vérifiez ces éléments dans le dossier\u202f: ${few(listIn(told, 'missing'))}. Ce qui est écrit à la place est signalé dans le texte.`,
  },

  ideas_right: SAME,
  ideas_missing: {
    says: () =>
      'Complétez le texte\u202f: une partie de ce que la consigne demande n’y a pas été reconnue. Demandez-vous ce que le lecteur doit savoir, ce qu’il doit faire, et pour quand.',
  },
  ideas_forbidden: SAME,
  ideas_contrary: {
    says: () => 'Relisez les phrases signalées\u202f: le texte y dit le contraire de ce que la situation demande.',
  },

  form_right: SAME,
  // The parts of a letter are the same in every one: naming those that lack is a rule, not the answer.
  form_incomplete: {
    tells: ['missing', 'misplaced'],
    says: (told) => verdictSentence({ code: 'form_incomplete', figures: told }),
  },
  form_misplaced: { tells: ['misplaced'], says: (told) => verdictSentence({ code: 'form_misplaced', figures: told }) },
  enclosures_right: SAME,
  enclosures_unannounced: {
    says: () =>
      'Annoncez sous la mention «\u202fP.J.\u202f» toutes les pièces qui accompagnent la lettre\u202f: il en manque dans la mention.',
  },
  enclosures_unjoined: {
    says: () => 'Vérifiez les pièces jointes avant l’envoi\u202f: une pièce demandée n’accompagne pas la lettre.',
  },
  enclosures_miscounted: SAME,

  nothing_confidential: SAME,
  confidential_quoted: SAME,

  commitment_within: SAME,
  commitment_beyond: SAME,
  reader_respected: SAME,
  reader_blamed: SAME,
  register_right: SAME,
  register_familiar: SAME,
  structure_right: SAME,
  structure_incomplete: {
    tells: ['missing'],
    says: (told) => verdictSentence({ code: 'structure_incomplete', figures: told }),
  },
  slides_right: SAME,
  slides_incomplete: {
    tells: ['missing'],
    says: (told) => verdictSentence({ code: 'slides_incomplete', figures: told }),
  },
  length_right: SAME,
  // The length is in the instructions.
  length_short: { tells: ['min', 'max'], says: (told) => verdictSentence({ code: 'length_short', figures: told }) },
  length_long: { tells: ['min', 'max'], says: (told) => verdictSentence({ code: 'length_long', figures: told }) },
  length_unknown: SAME,
  rubric_proposed: {
    says: (told) =>
      `Comparez votre travail aux degrés\u202f: d’après ce qui a été trouvé, celui que l’on propose est ${quoted(textOf(told, 'level'))}.`,
  },

  mail_sent: SAME,
  mail_missing: {
    says: () =>
      'Envoyez le courriel que la situation demande\u202f: aucun message ne lui correspond. La consigne dit qui doit savoir quoi.',
  },
  mail_empty: SAME,
  mail_not_a_reply: SAME,
  attachments_right: SAME,
  attachments_missing: {
    says: () =>
      'Contrôlez les pièces jointes\u202f: il en manque. Une pièce annoncée ou demandée part avec le message.',
  },
  subject_missing: SAME,

  absence_right: SAME,
  absence_wrong: SAME,
}

const SIDES: Readonly<Record<Side, { said: string; noted: string }>> = {
  above: { said: 'et c’est trop', noted: 'valeur trop élevée' },
  below: { said: 'et ce n’est pas assez', noted: 'valeur trop faible' },
  after: { said: 'et c’est trop tard', noted: 'date trop tardive' },
  before: { said: 'et c’est trop tôt', noted: 'date trop proche' },
  unknown: { said: 'et ce n’est pas ce que dit le dossier', noted: 'à vérifier' },
}

/** What a student in training is told of a verdict. */
export const trainingSentence: Say = ({ code, figures }, nameOf) => {
  const hint = HINTS[code]
  const named = nameOf ? withNames(figures, nameOf) : figures
  const tells = hint === SAME ? [] : (hint.tells ?? [])
  const told = Object.fromEntries(Object.entries(named).filter(([name]) => TOLD.has(name) || tells.includes(name)))
  return hint === SAME ? verdictSentence({ code, figures: told }) : hint.says(told, sideOf(figures))
}

/** A remainder is compared with the remainder that was expected. */
const sideOf = ({ found, expected, left, expectedLeft }: Figures): Side =>
  expectedLeft ? sideOfTwo(left, expectedLeft) : sideOfTwo(found, expected)

function sideOfTwo(found: Figure | null | undefined, expected: Figure | null | undefined): Side {
  if (!found || !expected) return 'unknown'
  if (found.kind === 'list' || found.kind === 'text' || found.kind === 'name' || found.kind === 'terms')
    return 'unknown'
  if (found.kind !== expected.kind || found.value === expected.value) return 'unknown'
  const isMore = found.value > expected.value
  return found.kind === 'day' ? (isMore ? 'after' : 'before') : isMore ? 'above' : 'below'
}

export type FindingInTraining = { label: string; found: string; hint: string; right: boolean }

/** An item of the evidence without what was expected; undefined where nothing can be said of it but the answer. */
export function findingInTraining(finding: Finding, nameOf?: (id: string) => string): FindingInTraining | undefined {
  const label = labelInTraining(finding, nameOf)
  const { found, expected, field } = finding
  if (label === undefined || (!found && !expected)) return undefined
  const right =
    finding.right ?? (found !== null && expected !== null && valueText(found, field) === valueText(expected, field))
  return { label, found: found ? valueText(found, field) : 'rien', hint: right ? 'exact' : hintOf(finding), right }
}

/** The name of a line or of a party may be what had to be found: the field is then named alone. */
function labelInTraining(finding: Finding, nameOf?: (id: string) => string): string | undefined {
  if (finding.tellable || textLabel(finding.label) !== finding.label) return findingLabel(finding, nameOf)
  const about = finding.field === undefined ? undefined : fieldName(finding.field)
  return about && `${about.charAt(0).toUpperCase()}${about.slice(1)}`
}

function hintOf({ found, expected }: Finding): string {
  if (!found) return 'à compléter'
  return expected ? SIDES[sideOfTwo(found, expected)].noted : 'à reprendre'
}

/** Where the evidence is, without the party whose account it is: choosing it may be what was asked. */
export const placeInTraining = (location: Location): Location =>
  location.kind === 'pgi' ? { kind: 'pgi', source: location.source } : location
