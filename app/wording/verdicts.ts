// @exemplary: one sentence per verdict of the grader; a code without its sentence does not compile.
/** What the grader says of a criterion: what it found, what was expected. Where is shown beside, from the locations. */
import type { Code, CriterionVerdict, Figure, Finding, Verdict } from '#grading'
import { CHART_NAMES } from './charts.ts'
import {
  actName,
  askedName,
  aspectName,
  documentName,
  fieldName,
  ownDocument,
  partName,
  textLabel,
  valueName,
  viewName,
} from './evidence-names.ts'
import { listOf, NARROW_SPACE as N, plural, quoted, wholeNumber } from './formats.ts'
import { clockTime, countOf, type Figures, few, figureText, isZero, listIn, textOf } from './verdict-figures.ts'

/** « 2 faits attendus sur 3 sont cités », « aucun fait attendu sur 3 n’est cité » */
function progress(figures: Figures, one: string, many: string, is: string, are: string): string {
  const [right, expected] = [countOf(figures, 'right'), wholeNumber(countOf(figures, 'expected'))]
  if (right > 0) return `${plural(right, one, many)} sur ${expected} ${agreed(right, is, are)}`
  const none = FEMININE.test(one) ? 'aucune' : 'aucun'
  return `${none} ${one} sur ${expected} ${/^[aeiouéê]/.test(is) ? 'n’' : 'ne '}${is}`
}
const FEMININE = /attendue$/

/** « 1 … est », « 2 … sont »: in French the plural begins at two. */
const agreed = (count: number, one: string, many: string): string => (count < 2 ? one : many)

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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const KINDS: Readonly<Record<string, string>> = {
  spreadsheet: 'un classeur de tableur',
  letter: 'un texte',
  slides: 'une présentation',
}

/** What was lost is said by what to do first, then the rule and what the copy shows; what was earned, by what is right. */
const SENTENCES: Readonly<Record<Code, (figures: Figures) => string>> = {
  // Livrables
  deliverable_handed_in: () => 'Le livrable est remis et peut être lu.',
  deliverable_missing: () =>
    'Remettez ce livrable avant de rendre la copie\u202f: il n’y figure pas, et rien d’autre ne permet d’évaluer ce critère.',
  deliverable_unreadable: () =>
    'Enregistrez de nouveau le fichier dans son format d’origine, puis ouvrez-le avant de le remettre\u202f: celui-ci n’a pas pu être lu. Votre enseignant l’ouvrira lui-même.',
  deliverable_wrong_kind: (figures) =>
    `Remettez ${KINDS[textOf(figures, 'because')] ?? 'un fichier de la nature demandée'}\u202f: le fichier remis est d’un autre type, et le travail demandé n’a pas pu y être cherché.`,
  deliverable_blank: () => 'Complétez le livrable avant de le remettre\u202f: le fichier est là, mais il est vide.',

  // État du PGI
  record_right: (figures) => `Dans le PGI, l’état attendu est atteint\u202f: ${viewName(textOf(figures, 'view'))}.`,
  record_partly_right: (figures) =>
    `Reprenez les lignes signalées dans ${viewName(textOf(figures, 'view'))}\u202f: ${progress(figures, 'changement attendu', 'changements attendus', 'est fait', 'sont faits')} dans le PGI.`,
  record_wrong: (figures) =>
    `Comparez les lignes signalées avec les pièces\u202f: ce qui a changé dans ${viewName(textOf(figures, 'view'))} n’est pas ce qui était attendu.`,
  record_untouched: (figures) =>
    `Reprenez dans le PGI ${viewName(textOf(figures, 'view'))}\u202f: rien n’y a changé, alors qu’une correction y était attendue.`,
  record_damaged: (figures) =>
    `Rétablissez dans ${viewName(textOf(figures, 'view'))} ce qui était exact et ne l’est plus\u202f: ${few(listIn(figures, 'damaged'))}. Une correction ne touche que ce qui est faux.`,
  value_right: (figures) => `La valeur enregistrée est exacte\u202f: ${valueIn(figures, 'found')}.`,
  value_wrong: (figures) =>
    `Vérifiez la valeur dans le document qui la fixe\u202f: le PGI contient ${valueIn(figures, 'found')}, on attendait ${valueIn(figures, 'expected')}.`,
  value_missing: () => 'Enregistrez la valeur demandée\u202f: rien n’est saisi à cet endroit du PGI.',

  // Documents du PGI
  document_right: (figures) =>
    `Le document attendu est dans le PGI, conforme\u202f: ${documentName(textOf(figures, 'document'))}.`,
  document_different: (figures) =>
    `Comparez ${documentName(textOf(figures, 'document'))} avec la pièce d’origine\u202f: ce qui est enregistré s’en écarte par ${few(listIn(figures, 'aspects').map(aspectName))}.`,
  document_missing: (figures) =>
    `Établissez dans le PGI ${documentName(textOf(figures, 'document'))}\u202f: ce document y est attendu et n’y figure pas.`,
  document_for_another: (figures) =>
    `Vérifiez le tiers avant la première ligne\u202f: ${documentName(textOf(figures, 'document'))} est au nom d’un autre (${few(listIn(figures, 'parties'))}).`,
  document_extra: (figures) =>
    `Gardez un seul document par opération\u202f: outre ${documentName(textOf(figures, 'document'))} que l’on attendait, le PGI en contient ${plural(countOf(figures, 'extra'), 'autre de même nature', 'autres de même nature')}.`,

  // Écritures
  entries_right: (figures) =>
    countOf(figures, 'expected') > 1
      ? `Les ${wholeNumber(countOf(figures, 'expected'))} écritures attendues sont enregistrées.`
      : 'L’écriture attendue est enregistrée.',
  entries_wrong: (figures) =>
    `Reprenez la pièce et le plan de comptes\u202f: ${countOf(figures, 'expected') > 1 ? 'les écritures passées s’écartent de celles attendues' : 'l’écriture passée s’écarte de celle attendue'} par ${few(listIn(figures, 'aspects').map(aspectName))}.`,
  entries_missing: (figures) =>
    `Enregistrez ce qui manque (${few(listIn(figures, 'missing'))})\u202f: ${progress(figures, 'écriture attendue', 'écritures attendues', 'est passée', 'sont passées')}.`,
  entries_extra: (figures) =>
    `Annulez les écritures de trop\u202f: ${few(listIn(figures, 'extra'))}. Celles qui étaient attendues sont là\u202f; une opération ne s’enregistre qu’une fois.`,

  // Lettrage
  lettrage_right: (figures) =>
    isZero(figures, 'left')
      ? 'Le compte est lettré comme attendu, sans reste.'
      : `Le compte est lettré comme attendu\u202f; le reste, ${textOf(figures, 'left')}, n’est pas encore réglé.`,
  lettrage_missing: (figures) =>
    `Rapprochez les lignes signalées\u202f: ${progress(figures, 'lettrage attendu', 'lettrages attendus', 'est fait', 'sont faits')}. Le lettrage réunit une facture et ce qui la règle.`,
  lettrage_crossed: () =>
    'Délettrez les lignes signalées\u202f: elles ne se règlent pas l’une l’autre. Un montant égal n’est pas une preuve, la référence et le tiers doivent concorder.',
  lettrage_broken: () =>
    'Rétablissez le lettrage qui a été défait\u202f: les lignes signalées se règlent l’une l’autre, il était exact.',
  lettrage_remainder: (figures) =>
    `Contrôlez ce qui reste ouvert sur le compte\u202f: il reste ${textOf(figures, 'left')} à lettrer, on attendait ${textOf(figures, 'expectedLeft')}.`,

  // Changements en trop
  nothing_else: () => 'Rien d’autre n’a été modifié.',
  changes_extra: (figures) =>
    `Annulez ${plural(countOf(figures, 'count'), 'opération', 'opérations')} de trop dans le PGI\u202f: ${few(
      listIn(figures, 'changes').map(actName),
    )}. Une correction ne change que ce qui doit l’être.`,
  nothing_done: () =>
    'Engagez le travail de cette étape\u202f: rien n’y a encore été fait, et ce critère se gagne en agissant sans rien modifier d’autre.',

  // Opérations
  action_done: (figures) => `L’opération attendue est enregistrée\u202f: ${actName(textOf(figures, 'event'))}.`,
  action_missing: (figures) =>
    `Effectuez dans le PGI l’opération qui manque\u202f: ${actName(textOf(figures, 'event'))}. Si une opération voisine existe, ses différences sont signalées.`,
  action_too_few: (figures) =>
    `Complétez l’opération\u202f: ${actName(textOf(figures, 'event'))}, ${plural(countOf(figures, 'count'), 'fois', 'fois')} au lieu de ${wholeNumber(countOf(figures, 'expected'))}.`,
  action_too_many: (figures) =>
    `Annulez ce qui est de trop\u202f: ${actName(textOf(figures, 'event'))}, ${plural(countOf(figures, 'count'), 'fois', 'fois')} au lieu de ${wholeNumber(countOf(figures, 'expected'))}. Un doublon fausse le suivi.`,
  action_avoided: (figures) => `L’opération à éviter n’a pas été faite\u202f: ${actName(textOf(figures, 'event'))}.`,
  action_forbidden: (figures) =>
    `Évitez cette opération\u202f: ${actName(textOf(figures, 'event'))}. Elle est enregistrée, alors que la consigne ou votre délégation l’excluait.`,

  // Démarche
  consulted: (figures) => `Vous avez consulté ${viewName(textOf(figures, 'view'))} au bon moment.`,
  not_consulted: (figures) =>
    `Consultez ${viewName(textOf(figures, 'view'))} avant de décider\u202f: l’information qui fonde la décision s’y trouve, et votre parcours n’y passe pas.`,
  consulted_too_late: (figures) =>
    `Consultez ${viewName(textOf(figures, 'view'))} avant d’agir\u202f: dans votre parcours, la consultation vient après l’opération. La vérification précède la décision.`,
  order_right: (figures) =>
    `Les deux étapes sont dans le bon ordre\u202f: ${actName(textOf(figures, 'first'))}, puis ${actName(textOf(figures, 'next'))}.`,
  order_wrong: (figures) =>
    `Commencez par ${actName(textOf(figures, 'first'))}, puis passez à la suite (${actName(textOf(figures, 'next'))})\u202f: votre parcours suit l’ordre inverse.`,
  order_incomplete: (figures) => {
    const missing = textOf(figures, 'missing') === 'next' ? 'next' : 'first'
    return `Ajoutez l’étape qui manque\u202f: ${actName(textOf(figures, missing))}. Les deux étapes se tiennent, votre parcours n’en contient qu’une.`
  },
  deadline_met: (figures) =>
    `C’est fait à temps\u202f: ${actName(textOf(figures, 'act'))} à ${clockTime(figures, 'at')}.`,
  deadline_missed: (figures) =>
    `Traitez d’abord ce qui a une heure limite\u202f: ${actName(textOf(figures, 'act'))} à ${clockTime(figures, 'at')}, alors que la limite était ${clockTime(figures, 'limit')}.`,
  deadline_missed_event: (figures) =>
    `Traitez d’abord ce que la suite attend\u202f: ${actName(textOf(figures, 'act'))} à ${clockTime(figures, 'at')}, après ${actName(textOf(figures, 'before'))} à ${clockTime(figures, 'limit')}.`,
  deadline_undone: (figures) =>
    `Traitez dans le délai ce qui a une échéance\u202f: votre parcours ne contient pas ${actName(textOf(figures, 'act'))}.`,
  delegation_kept: () => 'Rien n’a été décidé au-delà de votre délégation.',
  delegation_breached: (figures) =>
    `Demandez l’accord de votre responsable avant d’engager l’entreprise\u202f: ${few(listIn(figures, 'acts').map(actName))} (${textOf(figures, 'found')}${figures.limit ? `, pour une limite de ${textOf(figures, 'limit')}` : ''}), au-delà de votre délégation.`,

  // Tableaux
  table_right: () => 'Le tableau est complet et exact.',
  table_missing: () =>
    'Gardez une ligne d’en-têtes, avec un intitulé par colonne\u202f: aucun tableau n’a été reconnu dans le classeur.',
  column_missing: (figures) => {
    const columns = listIn(figures, 'columns').map(quoted)
    return columns.length > 1
      ? `Donnez leur intitulé aux colonnes ${listOf(columns)}\u202f: la ligne d’en-têtes ne les contient pas.`
      : `Donnez son intitulé à la colonne ${listOf(columns)}\u202f: la ligne d’en-têtes ne la contient pas.`
  },
  rows_right: (figures) =>
    `Le tableau retient les bonnes lignes\u202f: ${plural(countOf(figures, 'present'), 'ligne', 'lignes')}.`,
  rows_missing: (figures) => {
    const missing = listIn(figures, 'missing')
    return `Complétez le tableau\u202f: il manque ${plural(missing.length, 'ligne', 'lignes')} sur ${wholeNumber(countOf(figures, 'expected'))} (${few(missing)}). Vérifiez le critère de sélection.`
  },
  rows_extra: (figures) => {
    const extra = listIn(figures, 'extra')
    return `Retirez ${plural(extra.length, 'ligne', 'lignes')} de trop\u202f: ${few(extra)}. Vérifiez le critère de sélection et les doublons.`
  },
  rows_missing_and_extra: (figures) =>
    `Vérifiez le critère de sélection\u202f: des lignes manquent (${few(listIn(figures, 'missing'))}), d’autres sont de trop (${few(listIn(figures, 'extra'))}).`,
  rows_unordered: () => 'Reprenez l’ordre demandé\u202f: les bonnes lignes sont là, mais elles se suivent autrement.',
  rows_sorted: (figures) => `Les lignes sont triées comme demandé, selon ${quoted(textOf(figures, 'column'))}.`,
  rows_unsorted: (figures) =>
    `Triez les lignes selon ${quoted(textOf(figures, 'column'))}, par ordre ${textOf(figures, 'order') === 'desc' ? 'décroissant' : 'croissant'}\u202f: la première ligne mal placée est signalée.`,
  values_right: (figures) =>
    `Les valeurs vérifiées sont exactes\u202f: ${plural(countOf(figures, 'right'), 'cellule', 'cellules')}.`,
  values_wrong: (figures) =>
    `Revoyez ${plural(countOf(figures, 'count'), 'cellule', 'cellules')} sur ${wholeNumber(countOf(figures, 'cells'))}\u202f: chacune est signalée, avec la valeur trouvée et la valeur attendue.`,
  total_right: (figures) => `Le total est exact\u202f: ${textOf(figures, 'expected')}.`,
  total_wrong: (figures) => {
    const found = textOf(figures, 'found')
    return found === ''
      ? `Donnez au total un montant lisible\u202f: la cellule n’en contient pas, on attendait ${textOf(figures, 'expected')}.`
      : `Vérifiez les lignes additionnées\u202f: le total indiqué est ${found}, on attendait ${textOf(figures, 'expected')}.`
  },
  total_missing: () => 'Ajoutez une ligne de total sous le tableau\u202f: elle n’y a pas été trouvée.',

  // Formules
  formulas_live: (figures) =>
    countOf(figures, 'cells') > 1
      ? `Les ${wholeNumber(countOf(figures, 'cells'))} cellules de ${quoted(textOf(figures, 'column'))} sont des formules qui suivent les données.`
      : `La cellule de ${quoted(textOf(figures, 'column'))} est une formule qui suit les données.`,
  formulas_typed_in: (figures) =>
    `Saisissez une formule dans ${quoted(textOf(figures, 'column'))}\u202f: ${plural(countOf(figures, 'count'), 'cellule y contient une valeur saisie, qui ne suivra', 'cellules y contiennent une valeur saisie, qui ne suivra')} pas les données.`,
  formulas_not_linked: (figures) =>
    `Reliez aux données du tableau les formules de ${quoted(textOf(figures, 'column'))}\u202f: ${plural(countOf(figures, 'count'), 'formule n’en dépend', 'formules n’en dépendent')} pas, et le résultat resterait le même si les données changeaient.`,
  formulas_missing: (figures) =>
    `Saisissez une formule sur chaque ligne de ${quoted(textOf(figures, 'column'))}\u202f: la colonne est vide.`,
  formulas_unproven: (figures) =>
    `Attendez l’avis de votre enseignant\u202f: les formules de ${quoted(textOf(figures, 'column'))} lisent les données, mais leur recalcul n’a pas abouti.`,
  formulas_lost: () =>
    'Remettez le classeur lui-même, au format .xlsx ou .ods\u202f: le fichier remis est une liste de valeurs (.csv), qui ne garde aucune formule.',
  formulas_with_constant: (figures) =>
    `Remplacez par la cellule ${quoted(textOf(figures, 'input'))} la valeur saisie${figures.constant ? ` (${textOf(figures, 'constant')})` : ''} dans ${plural(countOf(figures, 'count'), 'formule', 'formules')} de ${quoted(textOf(figures, 'column'))}\u202f: une formule qui lit la cellule suit ses changements.`,
  formulas_differ: (figures) =>
    `Changez une donnée et vérifiez le résultat à la main\u202f: dans ${quoted(textOf(figures, 'column'))}, ${plural(countOf(figures, 'count'), 'formule suit', 'formules suivent')} les données, mais pas selon le calcul demandé.`,
  references_right: (figures) =>
    `Chaque formule de ${quoted(textOf(figures, 'column'))} lit la cellule ${quoted(textOf(figures, 'input'))}.`,
  references_slide: (figures) =>
    `Fixez la référence avec des dollars ($B$2) ou donnez un nom à la cellule ${quoted(textOf(figures, 'input'))}\u202f: dans ${quoted(textOf(figures, 'column'))}, ${plural(countOf(figures, 'count'), 'formule ne la lit', 'formules ne la lisent')} plus, la référence a glissé avec la copie.`,
  range_too_short: (figures) =>
    `Étendez la plage du total à toutes les lignes\u202f: ${few(listIn(figures, 'missing'))} ${agreed(listIn(figures, 'missing').length, 'reste', 'restent')} en dehors.`,

  // Cellules
  cell_right: (figures) => `Pour ${quoted(textOf(figures, 'label'))}, la valeur est exacte.`,
  cell_follows: (figures) =>
    `Vérifiez les données de départ de ${quoted(textOf(figures, 'label'))}\u202f: le résultat en découle. Ce qui y est faux est compté ailleurs, une seule fois.`,
  cell_wrong: (figures) => {
    const found = textOf(figures, 'found')
    return found === ''
      ? `Donnez à ${quoted(textOf(figures, 'label'))} une valeur lisible\u202f: la cellule n’en contient pas, on attendait ${textOf(figures, 'expected')}.`
      : `Vérifiez le calcul de ${quoted(textOf(figures, 'label'))}\u202f: la valeur trouvée est ${found}, on attendait ${textOf(figures, 'expected')}.`
  },
  cell_blank: (figures) => `Complétez la cellule ${quoted(textOf(figures, 'label'))}\u202f: elle est vide.`,
  cell_missing: (figures) =>
    `Gardez l’intitulé ${quoted(textOf(figures, 'label'))} à gauche ou au-dessus de la valeur\u202f: aucune cellule ne le porte.`,

  // Filtres
  filter_right: (figures) =>
    `Le filtre laisse voir les bonnes lignes\u202f: ${plural(countOf(figures, 'count'), 'ligne', 'lignes')}.`,
  filter_missing: (figures) =>
    countOf(figures, 'count') > 0
      ? 'Posez un filtre automatique\u202f: des lignes sont masquées à la main, et ce choix ne suivra pas les données.'
      : 'Posez un filtre sur le tableau\u202f: il n’y en a pas, toutes les lignes restent visibles.',
  filter_wrong: (figures) => {
    const [missing, extra] = [listIn(figures, 'missing'), listIn(figures, 'extra')]
    const parts = [
      ...(missing.length > 0 ? [`il manque ${few(missing)}`] : []),
      ...(extra.length > 0
        ? [
            `${few(extra)} ne ${extra.length > 1 ? 'devraient' : 'devrait'} pas rester visible${extra.length > 1 ? 's' : ''}`,
          ]
        : []),
    ]
    return `Revoyez le critère du filtre\u202f: ${parts.length > 0 ? parts.join(', et ') : 'il laisse voir d’autres lignes que celles attendues'}.`
  },

  // Graphiques
  chart_right: () => 'Le graphique convient.',
  chart_missing: () => 'Insérez un graphique dans le classeur\u202f: aucun n’y a été trouvé.',
  chart_wrong_type: (figures) =>
    `Changez le type du graphique\u202f: c’est ${listOf(listIn(figures, 'found').map(chartName))}, alors que l’on attendait ${listOf(listIn(figures, 'expected').map(chartName), 'ou')}.`,
  chart_wrong_data: (figures) =>
    `Vérifiez la plage de chaque série\u202f: le graphique ne représente pas les valeurs attendues (${few(listIn(figures, 'missing'))}).`,
  chart_incomplete: (figures) =>
    `Étendez la plage de la série\u202f: le graphique ne représente qu’une partie des lignes (${few(listIn(figures, 'missing'))}).`,
  chart_with_total: (figures) =>
    `Retirez de la plage la ligne de total\u202f: le graphique la représente aussi (${few(listIn(figures, 'missing'))}), et elle écrase les autres valeurs.`,
  chart_unlabelled: () =>
    'Donnez les intitulés en étiquettes d’axe et nommez chaque série\u202f: le graphique ne dit pas ce que représente chaque élément.',
  chart_untitled: () =>
    'Donnez un titre au graphique\u202f: il n’en a pas, et c’est le titre qui dit ce qui est mesuré, et sur quelle période.',

  // Destinataires
  recipient_right: () => 'Le destinataire est le bon.',
  recipient_wrong: (figures) =>
    figures.found
      ? `Contrôlez le destinataire avant tout envoi\u202f: l’envoi s’adresse à ${textOf(figures, 'found')}, et non à ${textOf(figures, 'expected')}.`
      : `Contrôlez le destinataire avant tout envoi\u202f: ${textOf(figures, 'expected')} n’y figure pas.`,
  recipient_missing: (figures) =>
    figures.missing && listIn(figures, 'missing').length > 0
      ? `Ajoutez le destinataire qui manque\u202f: ${textOf(figures, 'missing')}. Le message ne part qu’aux autres.`
      : `Écrivez le nom du destinataire, ${textOf(figures, 'expected')}, au-dessus de la formule d’appel\u202f: il n’y figure pas.`,
  recipient_incomplete: (figures) =>
    `Complétez l’adresse du destinataire\u202f: le nom est le bon, il manque ${few(listIn(figures, 'missing'))}.`,
  recipient_extra: (figures) =>
    `Limitez l’envoi aux personnes concernées\u202f: le message part aussi à ${few(listIn(figures, 'extra'))}, qui n’avait pas à le recevoir.`,

  // Faits
  facts_right: () => 'Tous les faits attendus sont cités exactement.',
  facts_missing: (figures) =>
    `Citez ce qui manque (${few(listIn(figures, 'missing'))})\u202f: ${progress(figures, 'fait attendu', 'faits attendus', 'se trouve', 'se trouvent')} dans le texte.`,
  facts_wrong: (figures) =>
    `Vérifiez ces éléments dans le dossier (${few(listIn(figures, 'missing'))})\u202f: ${progress(figures, 'fait attendu', 'faits attendus', 'est cité', 'sont cités')} exactement. Ce qui est écrit à la place est signalé.`,

  // Idées
  ideas_right: () => 'Les idées attendues sont exprimées.',
  ideas_missing: (figures) =>
    `Exprimez ce qui manque (${few(listIn(figures, 'missing'))})\u202f: ${progress(figures, 'idée attendue', 'idées attendues', 'a été reconnue', 'ont été reconnues')} dans le texte.`,
  ideas_forbidden: (figures) =>
    `Relisez la consigne et votre délégation\u202f: le texte contient ce qui ne devait pas y être (${few(listIn(figures, 'forbidden'))}).`,
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
    return `Ajoutez à la lettre ${listOf(listIn(figures, 'missing').map(partName))}\u202f: un courrier professionnel a toutes ses parties, celui-ci est incomplet.${moved}`
  },
  form_misplaced: (figures) =>
    `Déplacez, selon la disposition normalisée, ${listOf(listIn(figures, 'misplaced').map(partName))}\u202f: la lettre est complète, son ordre est autre.`,
  enclosures_right: () => 'Les pièces annoncées sont celles qui accompagnent la lettre.',
  enclosures_unannounced: (figures) =>
    `Annoncez sous la mention «\u202fP.J.\u202f» toutes les pièces qui accompagnent la lettre\u202f: il manque ${few(listIn(figures, 'missing'))}.`,
  enclosures_unjoined: (figures) =>
    `Vérifiez les pièces jointes avant l’envoi\u202f: ${few(listIn(figures, 'missing'))} n’accompagne${listIn(figures, 'missing').length > 1 ? 'nt' : ''} pas la lettre.`,
  enclosures_miscounted: (figures) =>
    `Accordez la mention «\u202fP.J.\u202f» avec l’envoi\u202f: elle annonce ${plural(countOf(figures, 'announced'), 'pièce', 'pièces')}, et ${plural(countOf(figures, 'joined'), 'pièce accompagne', 'pièces accompagnent')} la lettre.`,

  // Confidentialité
  nothing_confidential: () => 'Aucune information confidentielle n’est révélée.',
  confidential_quoted: (figures) =>
    `Retirez du texte ce qui concerne d’autres que son lecteur\u202f: ${few(listIn(figures, 'quoted'))}. La situation d’un tiers ne se communique pas.`,

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
  structure_incomplete: (figures) =>
    `Donnez au rapport ${listOf(listIn(figures, 'missing').map(askedName))}\u202f: un lecteur pressé s’y repère par la structure, celle-ci est incomplète.`,
  slides_right: (figures) =>
    `Le diaporama se suit bien\u202f: ${plural(countOf(figures, 'slides'), 'diapositive', 'diapositives')}.`,
  slides_incomplete: (figures) =>
    `Donnez au diaporama ${listOf(listIn(figures, 'missing').map(askedName))}\u202f: il se suivra mieux. Les diapositives concernées sont signalées.`,
  length_right: (figures) => `La longueur convient\u202f: ${lengthText(figures)}.`,
  length_short: (figures) => `Développez le texte\u202f: ${lengthText(figures)}, pour ${boundsText(figures)} attendus.`,
  length_long: (figures) => `Allégez le texte\u202f: ${lengthText(figures)}, pour ${boundsText(figures)} attendus.`,
  length_unknown: (figures) =>
    `Remettez le texte en PDF\u202f: ce fichier ne dit pas son nombre de pages (${plural(countOf(figures, 'words'), 'mot', 'mots')}).`,

  // Ce que seul un enseignant peut juger
  rubric_proposed: (figures) =>
    `Comparez votre travail aux degrés\u202f: d’après ce qui a été trouvé, celui que l’on propose est ${quoted(textOf(figures, 'level'))} (${plural(countOf(figures, 'right'), 'élément relevé', 'éléments relevés')} sur ${wholeNumber(countOf(figures, 'expected'))}).`,

  // Courriels
  mail_sent: () => 'Le courriel attendu est envoyé.',
  mail_missing: (figures) =>
    figures.expected
      ? `Envoyez le courriel attendu\u202f: aucun message n’a été trouvé pour ${textOf(figures, 'expected')}.`
      : 'Envoyez le courriel attendu\u202f: aucun message ne lui correspond.',
  mail_empty: () => 'Rédigez le texte du courriel\u202f: le message est parti vide.',
  mail_not_a_reply: () =>
    'Répondez au message reçu\u202f: le courriel est parti à part, et répondre garde le fil de l’échange.',
  subject_missing: () =>
    'Donnez un objet au courriel\u202f: il est parti sans, et c’est l’objet qui dit au lecteur de quoi il s’agit.',
  attachments_right: () => 'Les pièces jointes attendues accompagnent le courriel.',
  attachments_missing: (figures) =>
    `Joignez au courriel ce qui manque\u202f: ${few(listIn(figures, 'missing'))}. Une pièce annoncée ou demandée part avec le message.`,

  // Ce qui ne devait pas être
  absence_right: () => 'Ce qui devait être évité l’a été.',
  absence_wrong: () =>
    'Retirez de la copie ce qui devait être évité\u202f: la consigne et votre délégation disent ce qui n’y a pas sa place.',
}

/** What a criterion's verdict says. People of the story are named by `nameOf` when the caller knows them. */
export const verdictSentence: Say = (verdict, nameOf) =>
  SENTENCES[verdict.code](nameOf ? withNames(verdict.figures, nameOf) : verdict.figures)

const PEOPLE = ['expected', 'found', 'extra', 'missing', 'parties'] as const

/** Recipients are ids of the cast in the verdict, parties their codes, attachments the ids of deliverables or annexes. */
export function withNames(figures: Figures, nameOf: (id: string) => string): Figures {
  const named = PEOPLE.flatMap((name) => {
    const figure = figures[name]
    return figure?.kind === 'list' ? [[name, { kind: 'list' as const, value: figure.value.map(nameOf) }] as const] : []
  })
  return { ...figures, ...Object.fromEntries(named) }
}

type Carried = Pick<CriterionVerdict, 'carried' | 'carriedFrom'> & Partial<Pick<CriterionVerdict, 'ratio'>>
/** What is known of another criterion of the same grading: how it is called, and what its verdict was about. */
export type Upstream = { title: string; figures: Figures }

/** Said before the sentence of a criterion that was judged from the student's own earlier work, which it names. */
export function carriedText(
  { carried, carriedFrom = [], ratio = 1 }: Carried,
  upstreamOf?: (id: string) => Upstream | undefined,
): string {
  if (!carried) return ''
  const above = carriedFrom.flatMap((id) => upstreamOf?.(id) ?? [])
  const documents = [...new Set(above.flatMap(({ figures }) => ownDocument(textOf(figures, 'document')) ?? []))]
  const [first, second, ...others] = above.map(({ title }) => quoted(title))
  const titles = listOf(
    [first, second, others.length > 0 ? plural(others.length, 'autre critère', 'autres critères') : undefined].filter(
      (one) => one !== undefined,
    ),
  )
  // What is not wholly right with regard to it either is judged so, and not called right.
  const judged = ratio < 1 ? 'Jugé' : 'Correct'
  const work = documents.length > 0 ? listOf(documents) : 'votre travail précédent'
  return above.length === 0
    ? `${judged} au regard de ${work}, qui comportait une erreur\u202f: elle n’est pas comptée deux fois.`
    : `${judged} au regard de ${work}, où une erreur a déjà été comptée (${titles})\u202f: elle ne l’est pas deux fois.`
}

/** Said after the proposal of a rubric, which only a person can decide. */
export const TO_VALIDATE = 'À valider par votre enseignant.'

/** Said after the sentence of a criterion that a person has to look at. */
export const NEEDS_TEACHER = 'Cette évaluation est une proposition\u202f: votre enseignant la vérifiera.'

type Said = Pick<Verdict, 'code' | 'figures'>
/** How a verdict is told: with what was expected, or without it (`trainingSentence`). */
export type Say = (verdict: Said, nameOf?: (id: string) => string) => string

/** All that is said of a criterion, in one paragraph. */
export const criterionText = (
  verdict: Pick<CriterionVerdict, 'code' | 'figures' | 'needsTeacher' | 'rubric'> & Carried,
  nameOf?: (id: string) => string,
  upstreamOf?: (id: string) => Upstream | undefined,
  say: Say = verdictSentence,
): string =>
  [
    ...(verdict.carried ? [carriedText(verdict, upstreamOf)] : []),
    say(verdict, nameOf),
    ...(verdict.needsTeacher ? [verdict.rubric ? TO_VALIDATE : NEEDS_TEACHER] : []),
  ].join(' ')

type Labelled = Pick<Finding, 'label' | 'field'>

/** What a finding is about: « FA2026-00012 – reste à lettrer ». */
export function findingLabel({ label, field }: Labelled, nameOf: (id: string) => string = (id) => id): string {
  const subject = capital(textLabel(partName(documentName(actName(nameOf(label))))))
  const about = field === undefined ? undefined : fieldName(field)
  return about === undefined ? subject : `${subject} – ${about}`
}

type Told = Pick<Finding, 'found' | 'expected' | 'field'>

/** « Trouvé : 2 000,00 €. Attendu : 2 400,00 €. » */
export function findingText({ found, expected, field }: Told): string {
  const parts = [
    ...(found ? [`Trouvé${N}: ${valueText(found, field)}.`] : []),
    ...(expected ? [`Attendu${N}: ${valueText(expected, field)}.`] : []),
  ]
  return parts.join(' ')
}

/** A value of the PGI named in a verdict: « congés payés » rather than its code. */
export const valueIn = (figures: Figures, name: string): string => {
  const figure = figures[name]
  return figure ? valueText(figure, textOf(figures, 'field')) : ''
}

/** Values that come as codes: why a formula is not live, a part of a letter, a method of payment. */
export function valueText(figure: Figure, field?: string): string {
  if (figure.kind !== 'text') return figureText(figure)
  return valueName(field, partName(figure.value))
}
