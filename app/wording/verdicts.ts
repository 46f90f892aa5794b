// @exemplary: one sentence per verdict of the grader; a code without its sentence does not compile.
/** What the grader says of a criterion: what it found, what was expected. Where is shown beside, from the locations. */
import { isDay } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import type { Code, CriterionVerdict, Figure, Finding, Verdict } from '#grading'
import {
  actName,
  askedName,
  aspectName,
  CHART_NAMES,
  codeName,
  documentName,
  fieldName,
  LINK_NAMES,
  ownDocument,
  partName,
  textLabel,
  viewName,
} from './evidence-names.ts'
import { euros, listOf, NARROW_SPACE as N, percent, plural, quoted, shortDay, wholeNumber } from './formats.ts'

type Figures = Verdict['figures']

/** A figure as one reads it: « 1 234,56 € », « 16/03/2026 », « A, B et C ». */
export function figureText(figure: Figure): string {
  switch (figure.kind) {
    case 'money':
      return euros(cents(figure.value))
    case 'day':
      return isDay(figure.value) ? shortDay(figure.value) : figure.value
    case 'count':
      return Number.isInteger(figure.value) ? wholeNumber(figure.value) : String(figure.value).replace('.', ',')
    case 'days':
      return plural(figure.value, 'jour', 'jours')
    case 'rate':
      return percent(basisPoints(figure.value))
    case 'text':
      return figure.value
    case 'name':
      return codeName(figure.value)
    case 'list':
      return listOf(figure.value)
  }
}

const textOf = (figures: Figures, name: string): string => {
  const figure = figures[name]
  return figure ? figureText(figure) : ''
}
const countOf = (figures: Figures, name: string): number => {
  const figure = figures[name]
  return figure?.kind === 'count' ? figure.value : 0
}
const listIn = (figures: Figures, name: string): readonly string[] => {
  const figure = figures[name]
  return figure?.kind === 'list' ? figure.value : []
}

const isZero = (figures: Figures, name: string): boolean => {
  const figure = figures[name]
  return figure?.kind === 'money' && figure.value === 0
}
/** « 10 h 35 » */
const clockTime = (figures: Figures, name: string): string => textOf(figures, name).replace(':', '\u202fh\u202f')

/** More than this in a sentence is a table: the rest is beside. */
const FEW = 4

const few = (items: readonly string[]): string =>
  items.length <= FEW
    ? listOf(items)
    : `${items.slice(0, FEW).join(', ')} et ${plural(items.length - FEW, 'autre', 'autres')}`

const outOf = (figures: Figures): string =>
  `${wholeNumber(countOf(figures, 'right'))} sur ${wholeNumber(countOf(figures, 'expected'))}`

/** « 312 mots », « 3 pages » */
const lengthText = (figures: Figures): string =>
  figures.pages ? plural(countOf(figures, 'pages'), 'page', 'pages') : plural(countOf(figures, 'words'), 'mot', 'mots')

/** « 150 à 250 », « 150 au moins » */
function boundsText(figures: Figures): string {
  const [min, max] = [textOf(figures, 'min'), textOf(figures, 'max')]
  if (min === '') return `${max} au plus`
  return max === '' ? `${min} au moins` : `${min} à ${max}`
}

const chartName = (type: string): string => CHART_NAMES[type] ?? type

/** Letters of the alphabet that elide: « de Durand » but « d’Élan ». */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const KINDS: Readonly<Record<string, string>> = {
  spreadsheet: 'un tableur',
  letter: 'une lettre',
  slides: 'un diaporama',
}

const SENTENCES: Readonly<Record<Code, (figures: Figures) => string>> = {
  // Livrables
  deliverable_handed_in: () => 'Le livrable est remis et peut être lu.',
  deliverable_missing: () => 'Ce livrable n’a pas été remis.',
  deliverable_unreadable: () =>
    'Le fichier remis n’a pas pu être lu. Votre enseignant l’ouvrira lui-même\u202f; un nouvel enregistrement au format d’origine aide souvent.',
  deliverable_wrong_kind: (figures) =>
    `Le livrable attendu est ${KINDS[textOf(figures, 'because')] ?? 'd’une autre nature'}\u202f; le fichier remis est d’un autre type.`,
  deliverable_blank: () => 'Le livrable est remis, mais il est vide.',

  // État du PGI
  record_right: (figures) => `Dans le PGI, ${viewName(textOf(figures, 'view'))} est dans l’état attendu.`,
  record_partly_right: (figures) =>
    `Dans le PGI, ${viewName(textOf(figures, 'view'))} n’est corrigé qu’en partie\u202f: ${outOf(figures)} des changements attendus. Reprenez les lignes signalées.`,
  record_wrong: (figures) =>
    `Dans le PGI, ${viewName(textOf(figures, 'view'))} a changé, mais pas comme attendu. Comparez les lignes signalées avec les pièces.`,
  record_untouched: (figures) =>
    `Dans le PGI, ${viewName(textOf(figures, 'view'))} est resté tel quel\u202f: une correction y était attendue.`,
  record_damaged: (figures) => {
    const damaged = listIn(figures, 'damaged')
    return `Dans le PGI, ${viewName(textOf(figures, 'view'))} était exact à cet endroit et ne l’est plus\u202f: ${few(damaged)}.`
  },
  value_right: (figures) => `La valeur enregistrée est la bonne\u202f: ${textOf(figures, 'found')}.`,
  value_wrong: (figures) =>
    `La valeur enregistrée est ${textOf(figures, 'found')}\u202f; ${textOf(figures, 'expected')} était attendu. Vérifiez le document qui la fixe.`,
  value_missing: () => 'Aucune valeur n’est enregistrée à cet endroit du PGI.',

  // Documents du PGI
  document_right: (figures) =>
    `Le document attendu est dans le PGI, conforme\u202f: ${documentName(textOf(figures, 'document'))}.`,
  document_different: (figures) =>
    `Le document est dans le PGI, mais il diffère de celui attendu (${documentName(textOf(figures, 'document'))})\u202f: ${few(listIn(figures, 'aspects').map(aspectName))}. Comparez-le avec la pièce dont il découle.`,
  document_missing: (figures) =>
    `Le document attendu n’est pas dans le PGI\u202f: ${documentName(textOf(figures, 'document'))}.`,
  document_for_another: (figures) =>
    `Le document attendu (${documentName(textOf(figures, 'document'))}) est établi pour un autre tiers\u202f: ${few(listIn(figures, 'parties'))}. Le tiers se vérifie avant la première ligne.`,
  document_extra: (figures) =>
    `Le document attendu est là, avec ${plural(countOf(figures, 'extra'), 'autre de même nature qui n’avait pas à exister', 'autres de même nature qui n’avaient pas à exister')}\u202f: ${documentName(textOf(figures, 'document'))}.`,

  // Écritures
  entries_right: (figures) =>
    countOf(figures, 'expected') > 1
      ? `Les ${wholeNumber(countOf(figures, 'expected'))} écritures attendues sont enregistrées.`
      : 'L’écriture attendue est enregistrée.',
  entries_wrong: (figures) =>
    `${countOf(figures, 'expected') > 1 ? 'Les écritures sont passées, mais elles diffèrent' : 'L’écriture est passée, mais elle diffère'} de ce qui était attendu\u202f: ${few(listIn(figures, 'aspects').map(aspectName))}. Reprenez la pièce et le plan de comptes.`,
  entries_missing: (figures) =>
    `${outOf(figures)} des écritures attendues sont enregistrées. Il manque\u202f: ${few(listIn(figures, 'missing'))}.`,
  entries_extra: (figures) =>
    `Les écritures attendues sont là, avec d’autres qui n’avaient pas à y être\u202f: ${few(listIn(figures, 'extra'))}.`,

  // Lettrage
  lettrage_right: (figures) =>
    isZero(figures, 'left')
      ? 'Le compte est lettré comme attendu, sans reste.'
      : `Le compte est lettré comme attendu\u202f; le reste, ${textOf(figures, 'left')}, n’est pas encore réglé.`,
  lettrage_missing: (figures) =>
    `${outOf(figures)} des lettrages attendus sont faits. Rapprochez les lignes signalées.`,
  lettrage_crossed: () =>
    'Des lignes sont lettrées ensemble qui ne se règlent pas l’une l’autre. Un montant égal ne suffit pas\u202f: la référence et le tiers doivent concorder.',
  lettrage_broken: () => 'Un lettrage exact a été défait.',
  lettrage_remainder: (figures) =>
    `Les lettrages sont faits, mais il reste ${textOf(figures, 'left')} à lettrer\u202f; ${textOf(figures, 'expectedLeft')} était attendu.`,

  // Changements en trop
  nothing_else: () => 'Rien d’autre n’a été modifié.',
  changes_extra: (figures) =>
    `${capital(plural(countOf(figures, 'count'), 'opération', 'opérations'))} de trop dans le PGI\u202f: ${few(
      listIn(figures, 'changes').map(actName),
    )}. Une correction ne change que ce qui doit l’être.`,
  nothing_done: () =>
    'Rien n’a encore été fait à cette étape\u202f: ce critère se gagne en agissant, sans rien modifier d’autre.',

  // Opérations
  action_done: (figures) => `L’opération attendue est enregistrée\u202f: ${actName(textOf(figures, 'event'))}.`,
  action_missing: (figures) =>
    `L’opération attendue n’est pas enregistrée dans le PGI\u202f: ${actName(textOf(figures, 'event'))}. Si une opération voisine existe, ses différences sont signalées.`,
  action_too_few: (figures) =>
    `L’opération est enregistrée ${plural(countOf(figures, 'count'), 'fois', 'fois')}\u202f; ${wholeNumber(countOf(figures, 'expected'))} étaient attendues\u202f: ${actName(textOf(figures, 'event'))}.`,
  action_too_many: (figures) =>
    `L’opération est enregistrée ${plural(countOf(figures, 'count'), 'fois', 'fois')} au lieu de ${wholeNumber(countOf(figures, 'expected'))}\u202f: ${actName(textOf(figures, 'event'))}. Un doublon fausse le suivi.`,
  action_avoided: (figures) => `L’opération à éviter n’a pas été faite\u202f: ${actName(textOf(figures, 'event'))}.`,
  action_forbidden: (figures) =>
    `Une opération qui devait être évitée est enregistrée\u202f: ${actName(textOf(figures, 'event'))}.`,

  // Démarche
  consulted: (figures) => `Vous avez consulté ${viewName(textOf(figures, 'view'))} au bon moment.`,
  not_consulted: (figures) =>
    `Vous n’avez pas consulté ${viewName(textOf(figures, 'view'))}. C’est là que se trouve l’information qui fonde la décision.`,
  consulted_too_late: (figures) =>
    `Vous avez consulté ${viewName(textOf(figures, 'view'))}, mais après avoir agi. La vérification précède la décision.`,
  order_right: (figures) =>
    `Les deux étapes sont dans le bon ordre\u202f: ${actName(textOf(figures, 'first'))}, puis ${actName(textOf(figures, 'next'))}.`,
  order_wrong: (figures) =>
    `L’ordre est inversé\u202f: ${actName(textOf(figures, 'first'))} doit précéder ${actName(textOf(figures, 'next'))}.`,
  order_incomplete: (figures) => {
    const missing = textOf(figures, 'missing') === 'next' ? 'next' : 'first'
    return `Il manque une des deux étapes\u202f: ${actName(textOf(figures, missing))}.`
  },
  deadline_met: (figures) =>
    `C’est fait à temps\u202f: ${actName(textOf(figures, 'act'))} à ${clockTime(figures, 'at')}.`,
  deadline_missed: (figures) =>
    `C’est fait trop tard\u202f: ${actName(textOf(figures, 'act'))} à ${clockTime(figures, 'at')}, alors que la limite était ${clockTime(figures, 'limit')}.`,
  deadline_missed_event: (figures) =>
    `C’est fait trop tard\u202f: ${actName(textOf(figures, 'act'))} à ${clockTime(figures, 'at')}, après ${actName(textOf(figures, 'before'))} à ${clockTime(figures, 'limit')}.`,
  deadline_undone: (figures) =>
    `Ce qui devait être fait à temps ne l’a pas été\u202f: ${actName(textOf(figures, 'act'))}.`,
  delegation_kept: () => 'Rien n’a été décidé au-delà de votre délégation.',
  delegation_breached: (figures) =>
    `Décision hors délégation, sans l’accord demandé avant\u202f: ${few(listIn(figures, 'acts').map(actName))} (${textOf(figures, 'found')}${figures.limit ? `, pour une limite de ${textOf(figures, 'limit')}` : ''}). Demandez avant d’engager l’entreprise.`,

  // Tableaux
  table_right: () => 'Le tableau est complet et exact.',
  table_missing: () =>
    'Aucun tableau n’a été reconnu dans le classeur. Gardez une ligne d’en-têtes, avec un intitulé par colonne.',
  column_missing: (figures) => {
    const columns = listIn(figures, 'columns').map(quoted)
    return columns.length > 1
      ? `Les colonnes ${listOf(columns)} n’ont pas été trouvées dans la ligne d’en-têtes.`
      : `La colonne ${listOf(columns)} n’a pas été trouvée dans la ligne d’en-têtes.`
  },
  rows_right: (figures) =>
    `Le tableau retient les bonnes lignes\u202f: ${plural(countOf(figures, 'present'), 'ligne', 'lignes')}.`,
  rows_missing: (figures) => {
    const missing = listIn(figures, 'missing')
    return `Il manque ${plural(missing.length, 'ligne', 'lignes')} sur ${wholeNumber(countOf(figures, 'expected'))}\u202f: ${few(missing)}.`
  },
  rows_extra: (figures) => {
    const extra = listIn(figures, 'extra')
    return `Le tableau contient ${plural(extra.length, 'ligne', 'lignes')} de trop\u202f: ${few(extra)}. Vérifiez le critère de sélection et les doublons.`
  },
  rows_missing_and_extra: (figures) =>
    `Certaines lignes manquent (${few(listIn(figures, 'missing'))}) et d’autres sont de trop (${few(listIn(figures, 'extra'))}).`,
  rows_unordered: () => 'Les bonnes lignes sont là, mais dans un autre ordre que celui demandé.',
  rows_sorted: (figures) => `Les lignes sont bien triées selon ${quoted(textOf(figures, 'column'))}.`,
  rows_unsorted: (figures) =>
    `Les lignes ne sont pas triées selon ${quoted(textOf(figures, 'column'))}, par ordre ${textOf(figures, 'order') === 'desc' ? 'décroissant' : 'croissant'}. La première ligne mal placée est signalée.`,
  values_right: (figures) =>
    `Les valeurs vérifiées sont exactes\u202f: ${plural(countOf(figures, 'right'), 'cellule', 'cellules')}.`,
  values_wrong: (figures) =>
    `${capital(plural(countOf(figures, 'count'), 'cellule', 'cellules'))} à revoir sur ${wholeNumber(countOf(figures, 'cells'))}. Chaque cellule signalée montre la valeur trouvée et la valeur attendue.`,
  total_right: (figures) => `Le total est exact\u202f: ${textOf(figures, 'expected')}.`,
  total_wrong: (figures) => {
    const found = textOf(figures, 'found')
    return found === ''
      ? `Le total attendu est ${textOf(figures, 'expected')}\u202f; la cellule ne donne pas de montant lisible.`
      : `Le total indiqué est ${found}\u202f; ${textOf(figures, 'expected')} était attendu.`
  },
  total_missing: () => 'La ligne de total n’a pas été trouvée sous le tableau.',

  // Formules
  formulas_live: (figures) =>
    countOf(figures, 'cells') > 1
      ? `Les ${wholeNumber(countOf(figures, 'cells'))} cellules de ${quoted(textOf(figures, 'column'))} sont des formules qui suivent les données.`
      : `La cellule de ${quoted(textOf(figures, 'column'))} est une formule qui suit les données.`,
  formulas_typed_in: (figures) =>
    `Dans ${quoted(textOf(figures, 'column'))}, ${plural(countOf(figures, 'count'), 'cellule contient', 'cellules contiennent')} une valeur saisie. Une formule se met à jour d’elle-même quand les données changent.`,
  formulas_not_linked: (figures) =>
    `Dans ${quoted(textOf(figures, 'column'))}, ${plural(countOf(figures, 'count'), 'formule ne dépend', 'formules ne dépendent')} pas des données du tableau\u202f: le résultat resterait le même si elles changeaient.`,
  formulas_missing: (figures) =>
    `La colonne ${quoted(textOf(figures, 'column'))} est vide\u202f: une formule y était attendue sur chaque ligne.`,
  formulas_unproven: (figures) =>
    `Les formules de ${quoted(textOf(figures, 'column'))} lisent bien les données, mais leur recalcul n’a pas abouti. Votre enseignant les vérifiera.`,
  formulas_lost: () =>
    'Le fichier remis est une liste de valeurs (.csv), qui ne garde aucune formule. Remettez le classeur lui-même, au format .xlsx ou .ods.',
  formulas_with_constant: (figures) =>
    `Dans ${quoted(textOf(figures, 'column'))}, ${plural(countOf(figures, 'count'), 'formule contient', 'formules contiennent')} une valeur saisie${figures.constant ? ` (${textOf(figures, 'constant')})` : ''} à la place de la cellule ${quoted(textOf(figures, 'input'))}. Une formule qui lit la cellule suit ses changements.`,
  formulas_differ: (figures) =>
    `Dans ${quoted(textOf(figures, 'column'))}, ${plural(countOf(figures, 'count'), 'formule suit', 'formules suivent')} les données, mais pas selon le calcul demandé. Changez une donnée et vérifiez le résultat à la main.`,
  references_right: (figures) =>
    `Chaque formule de ${quoted(textOf(figures, 'column'))} lit bien la cellule ${quoted(textOf(figures, 'input'))}.`,
  references_slide: (figures) =>
    `Dans ${quoted(textOf(figures, 'column'))}, ${plural(countOf(figures, 'count'), 'formule ne lit', 'formules ne lisent')} plus la cellule ${quoted(textOf(figures, 'input'))}\u202f: la référence a glissé avec la copie. Fixez-la avec des dollars ($B$2) ou donnez un nom à la cellule.`,
  range_too_short: (figures) =>
    `La formule du total ne couvre pas toutes les lignes\u202f: ${few(listIn(figures, 'missing'))} ${listIn(figures, 'missing').length > 1 ? 'restent' : 'reste'} en dehors de la plage.`,

  // Cellules
  cell_right: (figures) => `Pour ${quoted(textOf(figures, 'label'))}, la valeur est exacte.`,
  cell_follows: (figures) =>
    `Pour ${quoted(textOf(figures, 'label'))}, le résultat découle de vos propres données. Ce qui y est faux est compté ailleurs, une seule fois.`,
  cell_wrong: (figures) => {
    const found = textOf(figures, 'found')
    return `Pour ${quoted(textOf(figures, 'label'))}, ${found === '' ? 'la cellule ne donne pas de valeur lisible' : `la valeur trouvée est ${found}`}\u202f; ${textOf(figures, 'expected')} était attendu.`
  },
  cell_blank: (figures) => `Pour ${quoted(textOf(figures, 'label'))}, la cellule est vide.`,
  cell_missing: (figures) =>
    `Aucune cellule ne porte l’intitulé ${quoted(textOf(figures, 'label'))}. Gardez l’intitulé à gauche ou au-dessus de la valeur.`,

  // Filtres
  filter_right: (figures) =>
    `Le filtre laisse voir les bonnes lignes\u202f: ${plural(countOf(figures, 'count'), 'ligne', 'lignes')}.`,
  filter_missing: (figures) =>
    countOf(figures, 'count') > 0
      ? 'Des lignes sont masquées à la main. Un filtre automatique fait le même choix et suit les données.'
      : 'Aucun filtre n’est posé sur le tableau\u202f: toutes les lignes restent visibles.',
  filter_wrong: (figures) => {
    const [missing, extra] = [listIn(figures, 'missing'), listIn(figures, 'extra')]
    const parts = [
      ...(missing.length > 0 ? [`il manque ${few(missing)}`] : []),
      ...(extra.length > 0
        ? [`${few(extra)} ne ${extra.length > 1 ? 'devraient' : 'devrait'} pas rester visible`]
        : []),
    ]
    return `Le filtre ne laisse pas voir les bonnes lignes${parts.length > 0 ? `\u202f: ${parts.join(' et ')}` : ''}.`
  },

  // Graphiques
  chart_right: () => 'Le graphique convient.',
  chart_missing: () => 'Aucun graphique n’a été trouvé dans le classeur.',
  chart_wrong_type: (figures) =>
    `Le graphique est ${listOf(listIn(figures, 'found').map(chartName))}\u202f; attendu\u202f: ${listOf(listIn(figures, 'expected').map(chartName), 'ou')}.`,
  chart_wrong_data: (figures) =>
    `Le graphique ne représente pas les valeurs attendues\u202f: ${few(listIn(figures, 'missing'))}. Vérifiez la plage de chaque série.`,
  chart_incomplete: (figures) =>
    `Le graphique ne représente qu’une partie des lignes\u202f: ${few(listIn(figures, 'missing'))}. Étendez la plage de la série.`,
  chart_with_total: (figures) =>
    `Le graphique représente aussi la ligne de total\u202f: ${few(listIn(figures, 'missing'))}. Le total écrase les autres valeurs\u202f; retirez-le de la plage.`,
  chart_unlabelled: () =>
    'Le graphique ne dit pas ce que représente chaque élément. Donnez les intitulés en étiquettes d’axe et nommez chaque série.',
  chart_untitled: () => 'Le graphique n’a pas de titre. Un titre dit ce qui est mesuré, et sur quelle période.',

  // Destinataires
  recipient_right: () => 'Le destinataire est le bon.',
  recipient_wrong: (figures) =>
    figures.found
      ? `Le message est adressé à ${textOf(figures, 'found')}\u202f; ${textOf(figures, 'expected')} était attendu. Contrôlez le destinataire avant tout envoi.`
      : `Le message n’est pas adressé à ${textOf(figures, 'expected')}.`,
  recipient_missing: (figures) =>
    figures.missing && listIn(figures, 'missing').length > 0
      ? `Il manque un destinataire\u202f: ${textOf(figures, 'missing')}.`
      : `Le nom du destinataire, ${textOf(figures, 'expected')}, n’apparaît pas au-dessus de la formule d’appel.`,
  recipient_incomplete: (figures) =>
    `Le destinataire est le bon, mais son adresse est incomplète\u202f: il manque ${few(listIn(figures, 'missing'))}.`,
  recipient_extra: (figures) =>
    `Le message part aussi à ${few(listIn(figures, 'extra'))}, qui n’avait pas à le recevoir.`,

  // Faits
  facts_right: () => 'Tous les faits attendus sont cités exactement.',
  facts_missing: (figures) =>
    `${outOf(figures)} des faits attendus sont cités. Il manque\u202f: ${few(listIn(figures, 'missing'))}.`,
  facts_wrong: (figures) =>
    `${outOf(figures)} des faits attendus sont cités exactement. À vérifier dans le PGI\u202f: ${few(listIn(figures, 'missing'))}. Ce qui est écrit à la place est signalé.`,

  // Idées
  ideas_right: () => 'Les idées attendues sont exprimées.',
  ideas_missing: (figures) =>
    `${outOf(figures)} des idées attendues ont été reconnues. Il manque\u202f: ${few(listIn(figures, 'missing'))}.`,
  ideas_forbidden: (figures) =>
    `Le texte contient ce qui ne devait pas y être\u202f: ${few(listIn(figures, 'forbidden'))}. Relisez la consigne et votre délégation.`,
  ideas_contrary: (figures) =>
    `Relisez les phrases signalées\u202f: le texte y dit le contraire de ce qui est attendu (${few(listIn(figures, 'contrary'))}).`,

  // Forme
  form_right: () => 'La lettre a toutes les parties d’un courrier professionnel.',
  form_incomplete: (figures) => {
    const misplaced = listIn(figures, 'misplaced').map(partName)
    const moved =
      misplaced.length === 0
        ? ''
        : ` ${capital(listOf(misplaced))} ${misplaced.length > 1 ? 'sont' : 'est'} à déplacer.`
    return `Ajoutez à la lettre\u202f: ${listOf(listIn(figures, 'missing').map(partName))}.${moved}`
  },
  form_misplaced: (figures) =>
    `La lettre est complète\u202f; déplacez, selon la disposition normalisée\u202f: ${listOf(listIn(figures, 'misplaced').map(partName))}.`,
  enclosures_right: () => 'Les pièces annoncées sont celles qui accompagnent la lettre.',
  enclosures_unannounced: (figures) =>
    `Annoncez sous la mention «\u202fP.J.\u202f» toutes les pièces qui accompagnent la lettre. Il manque\u202f: ${few(listIn(figures, 'missing'))}.`,
  enclosures_unjoined: (figures) =>
    `Vérifiez les pièces jointes avant l’envoi\u202f: ${few(listIn(figures, 'missing'))} n’accompagne${listIn(figures, 'missing').length > 1 ? 'nt' : ''} pas la lettre.`,
  enclosures_miscounted: (figures) =>
    `Accordez la mention «\u202fP.J.\u202f» avec l’envoi\u202f: elle annonce ${plural(countOf(figures, 'announced'), 'pièce', 'pièces')}, et ${plural(countOf(figures, 'joined'), 'pièce accompagne', 'pièces accompagnent')} la lettre.`,

  // Confidentialité
  nothing_confidential: () => 'Aucune information confidentielle n’est révélée.',
  confidential_quoted: (figures) =>
    `Le texte révèle une information qui concerne d’autres que son lecteur\u202f: ${few(listIn(figures, 'quoted'))}.`,

  // Engagement, ton, longueur
  commitment_within: () => 'Le texte n’engage pas l’entreprise au-delà de votre délégation.',
  commitment_beyond: (figures) =>
    `Demandez l’accord de votre responsable avant de promettre\u202f: ${few(listIn(figures, 'quoted').map(quoted))}${figures.limit ? ` (limite de votre délégation\u202f: ${textOf(figures, 'limit')})` : ''}.`,
  reader_respected: () => 'Le texte expose les faits sans mettre le lecteur en cause.',
  reader_blamed: (figures) =>
    `Exposez les faits et la demande, sans reproche à la personne. À reformuler\u202f: ${few(listIn(figures, 'quoted').map(quoted))}.`,
  register_right: () => 'Le registre est celui d’un écrit professionnel.',
  register_familiar: (figures) =>
    `Reformulez dans un registre professionnel\u202f: ${few(listIn(figures, 'quoted').map(quoted))}.`,
  structure_right: () => 'Le rapport a la structure attendue.',
  structure_incomplete: (figures) => `Donnez au rapport\u202f: ${listOf(listIn(figures, 'missing').map(askedName))}.`,
  slides_right: (figures) =>
    `Le diaporama se suit bien\u202f: ${plural(countOf(figures, 'slides'), 'diapositive', 'diapositives')}.`,
  slides_incomplete: (figures) =>
    `Pour que le diaporama se suive, donnez-lui\u202f: ${listOf(listIn(figures, 'missing').map(askedName))}. Les diapositives concernées sont signalées.`,
  length_right: (figures) => `La longueur convient\u202f: ${lengthText(figures)}.`,
  length_short: (figures) => `Développez le texte\u202f: ${lengthText(figures)}, pour ${boundsText(figures)} attendus.`,
  length_long: (figures) => `Allégez le texte\u202f: ${lengthText(figures)}, pour ${boundsText(figures)} attendus.`,
  length_unknown: (figures) =>
    `Ce fichier ne dit pas son nombre de pages (${plural(countOf(figures, 'words'), 'mot', 'mots')}). Remis en PDF, il le dirait.`,

  // Ce que seul un enseignant peut juger
  rubric_proposed: (figures) =>
    `Degré proposé d’après ce qui a été trouvé\u202f: ${quoted(textOf(figures, 'level'))} (${outOf(figures)} éléments relevés).`,

  // Courriels
  mail_sent: () => 'Le courriel attendu est envoyé.',
  mail_missing: (figures) =>
    figures.expected
      ? `Aucun courriel n’a été trouvé pour ${textOf(figures, 'expected')}.`
      : 'Le courriel attendu n’a pas été envoyé.',
  mail_empty: () => 'Le courriel est parti sans texte.',
  mail_not_a_reply: () =>
    'Le courriel est envoyé, mais pas en réponse au message reçu\u202f: répondre garde le fil de l’échange.',
  subject_missing: () => 'Le courriel est parti sans objet.',
  attachments_right: () => 'Les pièces jointes attendues accompagnent le courriel.',
  attachments_missing: (figures) => `Il manque au courriel\u202f: ${few(listIn(figures, 'missing'))} en pièce jointe.`,

  // Ce qui ne devait pas être
  absence_right: () => 'Ce qui devait être évité l’a été.',
  absence_wrong: () => 'Ce qui devait être évité se trouve dans la copie.',
}

/** What a criterion's verdict says. People of the story are named by `nameOf` when the caller knows them. */
export function verdictSentence(verdict: Pick<Verdict, 'code' | 'figures'>, nameOf?: (id: string) => string): string {
  return SENTENCES[verdict.code](nameOf ? withNames(verdict.figures, nameOf) : verdict.figures)
}

const PEOPLE = ['expected', 'found', 'extra', 'missing'] as const

/** Recipients are ids of the cast in the verdict. */
function withNames(figures: Figures, nameOf: (id: string) => string): Figures {
  const named = PEOPLE.flatMap((name) => {
    const figure = figures[name]
    return figure?.kind === 'list' ? [[name, { kind: 'list' as const, value: figure.value.map(nameOf) }] as const] : []
  })
  return { ...figures, ...Object.fromEntries(named) }
}

type Carried = Pick<CriterionVerdict, 'carried' | 'carriedFrom'>
/** What is known of another criterion of the same grading: how it is called, and what its verdict was about. */
export type Upstream = { title: string; figures: Figures }

/** Said before the sentence of a criterion that was judged from the student's own earlier work, which it names. */
export function carriedText(
  { carried, carriedFrom = [] }: Carried,
  upstreamOf?: (id: string) => Upstream | undefined,
): string {
  if (!carried) return ''
  const above = carriedFrom.flatMap((id) => upstreamOf?.(id) ?? [])
  const documents = [...new Set(above.flatMap(({ figures }) => ownDocument(textOf(figures, 'document')) ?? []))]
  const titles = listOf(above.map(({ title }) => quoted(title)))
  const work = documents.length > 0 ? listOf(documents) : 'votre travail précédent'
  return above.length === 0
    ? `Correct au regard de ${work}, qui comportait une erreur\u202f: elle n’est pas comptée deux fois.`
    : `Correct au regard de ${work}, où une erreur a déjà été comptée (${titles})\u202f: elle ne l’est pas deux fois.`
}

/** Said after the proposal of a rubric, which only a person can decide. */
export const TO_VALIDATE = 'À valider par votre enseignant.'

/** Said after the sentence of a criterion that a person has to look at. */
export const NEEDS_TEACHER = 'Cette évaluation est une proposition\u202f: votre enseignant la vérifiera.'

/** All that is said of a criterion, in one paragraph. */
export const criterionText = (
  verdict: Pick<CriterionVerdict, 'code' | 'figures' | 'carried' | 'carriedFrom' | 'needsTeacher' | 'rubric'>,
  nameOf?: (id: string) => string,
  upstreamOf?: (id: string) => Upstream | undefined,
): string =>
  [
    ...(verdict.carried ? [carriedText(verdict, upstreamOf)] : []),
    verdictSentence(verdict, nameOf),
    ...(verdict.needsTeacher ? [verdict.rubric ? TO_VALIDATE : NEEDS_TEACHER] : []),
  ].join(' ')

/** What a finding is about: « FA2026-00012 – reste à lettrer ». */
export function findingLabel({ label, field }: Pick<Finding, 'label' | 'field'>): string {
  const subject = capital(textLabel(partName(documentName(actName(label)))))
  const about = field === undefined ? undefined : fieldName(field)
  return about === undefined ? subject : `${subject} – ${about}`
}

/** « Trouvé : 2 000,00 €. Attendu : 2 400,00 €. » */
export function findingText({ found, expected }: Pick<Finding, 'found' | 'expected'>): string {
  const parts = [
    ...(found ? [`Trouvé${N}: ${foundText(found)}.`] : []),
    ...(expected ? [`Attendu${N}: ${figureText(expected)}.`] : []),
  ]
  return found || expected ? parts.join(' ') : ''
}

/** Why a formula is not live comes as a code. */
const foundText = (figure: Figure): string =>
  figure.kind === 'text' && Object.hasOwn(LINK_NAMES, figure.value)
    ? (LINK_NAMES[figure.value] ?? figure.value)
    : figureText(figure)
