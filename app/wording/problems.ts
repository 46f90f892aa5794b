import { isMutantCode } from '#grading'
import type { Problem, ProblemCode } from '#scenario'
import { quoted } from './formats.ts'
import { mutantLabel } from './mutants.ts'

type Figures = Problem['figures']
type Sentence = (figures: Figures) => string

const word = (figures: Figures, key: string): string => quoted(String(figures[key] ?? ''))
const figure = (figures: Figures, key: string): string => String(figures[key] ?? '')

const mutantOf = (figures: Figures): string => {
  const code = figure(figures, 'mutant')
  return isMutantCode(code) ? mutantLabel(code) : code
}

const DELIVERABLE_KINDS: Readonly<Record<string, string>> = {
  spreadsheet: 'un tableur',
  letter: 'une lettre',
  report: 'un rapport',
  slides: 'un diaporama',
}

/** What is wrong in a scenario, said to its author. */
const SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  yaml_syntax: () => 'Le fichier ne se lit pas : sa syntaxe YAML est incorrecte à cet endroit.',
  file_missing: (f) => `Le fichier ${word(f, 'file')} manque.`,
  key_unknown: (f) => `Le mot ${word(f, 'key')} n’est pas attendu ici.`,
  key_missing: (f) => `Il manque ${word(f, 'key')}.`,
  value_refused: (f) => `La valeur de ${word(f, 'where')} n’a pas la forme attendue.`,
  task_unknown: (f) => `La tâche ${word(f, 'task')} n’est pas au référentiel, ou n’est pas annoncée par le scénario.`,
  competence_unknown: (f) => `La compétence ${word(f, 'competence')} n’est pas au référentiel.`,
  result_unknown: (f) => `Le résultat attendu ${word(f, 'result')} n’est pas au référentiel.`,
  competence_of_another_unit: (f) =>
    `La compétence ${word(f, 'competence')} et la tâche ${word(f, 'task')} ne relèvent pas de la même unité.`,
  view_unknown: (f) => `Le PGI n’a pas d’état ${word(f, 'view')}.`,
  check_unknown: (f) => `Le contrôle ${word(f, 'check')} n’existe pas.`,
  check_refused: (f) => `Ce contrôle est mal décrit${f.where ? ` (${word(f, 'where')})` : ''}.`,
  check_of_another_kind: (f) =>
    `Le contrôle ${word(f, 'check')} ne s’applique pas au livrable ${word(f, 'deliverable')}, qui est ${DELIVERABLE_KINDS[figure(f, 'kind')] ?? 'd’une autre nature'}.`,
  enclosure_unknown: (f) => `La pièce jointe ${word(f, 'id')} n’est ni un livrable ni une annexe.`,
  rubric_alone: () =>
    'Une grille de degrés (« rubric ») est un critère à elle seule : elle ne se combine pas avec d’autres contrôles.',
  rubric_points: (f) =>
    `Le degré le plus haut vaut ${figure(f, 'found')} point(s) ; il doit valoir ceux du critère, ${figure(f, 'points')}.`,
  rubric_levels: () =>
    'Les degrés se donnent du plus haut au plus bas, en points qui décroissent ; le dernier vaut zéro.',
  rubric_without_evidence: () =>
    'Dites ce que le correcteur doit relever pour l’enseignant : des idées, des faits ou des contrôles (« evidence »).',
  writing_expected: (f) =>
    `Le contrôle ${word(f, 'check')} lit soit un livrable (« deliverable »), soit des courriels (« mail ») : l’un des deux.`,
  length_expected: () =>
    'Dites une longueur : « words » ou « pages », avec « min », « max » ou les deux, dans cet ordre.',
  command_refused: (f) => `Le PGI refuse ${word(f, 'command')} : ${figure(f, 'refusal')}.`,
  parameter_unknown: (f) => `Rien ne s’appelle ${word(f, 'name')} dans ce scénario.`,
  parameter_unused: (f) => `Le paramètre ${word(f, 'name')} est tiré et ne sert pas.`,
  parameter_cannot_be_drawn: (f) =>
    `Le paramètre ${word(f, 'name')} ne peut pas être tiré : ${figure(f, 'found')} candidat(s) pour ${figure(f, 'wanted')} demandé(s), avec la graine ${figure(f, 'seed')}.`,
  path_unknown: (f) => `Le chemin ${word(f, 'path')} ne mène à aucune valeur.`,
  identifier_twice: (f) => `L’identifiant ${word(f, 'id')} sert deux fois.`,
  criterion_unknown: (f) => `Le critère ${word(f, 'criterion')} n’existe pas.`,
  own_figure_not_paid: (f) =>
    `Un fait lu dans le tableau de l’élève (« own ») demande que le critère vienne après (« after ») un critère qui juge ${word(f, 'deliverable')} : sinon, l’erreur du tableau ne coûterait rien.`,
  criterion_after_itself: (f) => `Le critère ${word(f, 'criterion')} dépend de lui-même.`,
  criterion_without_step: (f) => `L’étape ${word(f, 'step')} n’a aucun critère.`,
  criterion_cannot_fail: (f) =>
    `Aucune réponse fausse déclarée ne fait perdre de points au critère ${word(f, 'criterion')} : rien ne prouve qu’il contrôle quelque chose.`,
  deliverable_unknown: (f) => `Le livrable ${word(f, 'deliverable')} n’est pas déclaré.`,
  deliverable_without_criterion: (f) => `Le livrable ${word(f, 'deliverable')} n’est évalué par aucun critère.`,
  cast_unknown: (f) => `${word(f, 'person')} n’est pas dans la distribution.`,
  mail_unknown: (f) => `Le message ${word(f, 'mail')} n’est pas déclaré.`,
  annex_unused: (f) => `L’annexe ${word(f, 'annex')} n’est jamais remise.`,
  annex_unknown: (f) => `L’annexe ${word(f, 'annex')} n’est pas déclarée.`,
  annex_content: (f) =>
    `L’annexe ${word(f, 'annex')} porte un texte (${quoted('file')}), une facture électronique (${quoted('facturx')}) ou un extrait du PGI (${quoted('extract')})\u202f: un seul des trois.`,
  extract_total_unknown: (f) =>
    `Le total de l’extrait vise ${word(f, 'column')}, qui n’est pas une de ses colonnes de chiffres.`,
  paper_points: (f) =>
    `Le sujet compte ${figure(f, 'found')}\u202fpoints\u202f; l’épreuve ${figure(f, 'unit')} se note sur ${figure(f, 'wanted')}.`,
  paper_duration: (f) =>
    `Le sujet dure ${figure(f, 'found')}\u202fminutes\u202f; l’épreuve ${figure(f, 'unit')} en dure ${figure(f, 'wanted')}.`,
  paper_task_of_another_unit: (f) => `La tâche ${word(f, 'task')} ne relève pas de l’unité ${figure(f, 'unit')}.`,
  paper_step_twice: (f) => `L’étape ${word(f, 'step')} est demandée deux fois dans le sujet.`,
  paper_step_left_out: (f) => `L’étape ${word(f, 'step')} n’est demandée dans aucun dossier.`,
  paper_answer_left_out: (f) => `Le livrable ${word(f, 'deliverable')} n’est demandé dans aucun dossier.`,
  paper_annex_left_out: (f) => `L’annexe ${word(f, 'annex')} n’appartient à aucun dossier.`,
  paper_annex_not_printed: (f) =>
    `L’annexe ${word(f, 'annex')} doit être ouverte dès le début et tenir sur le papier\u202f: un texte ou un extrait du PGI.`,
  paper_act_closed: () =>
    'Dans une épreuve écrite, le corrigé ne fait que rédiger\u202f: le PGI, la messagerie et l’horloge de l’histoire sont fermés.',
  invoice_basis: () =>
    `Une facture électronique reprend une commande ou une réception (${quoted('of')}), ou bien dit son fournisseur et ses lignes (${quoted('supplier')} et ${quoted('lines')}).`,
  invoice_deposit_without_order: () => 'Un acompte se demande sur une commande : indiquez-la.',
  invoice_of_unknown: (f) =>
    `${word(f, 'of')} n’est ni une commande fournisseur ni une réception validée de l’entreprise.`,
  invoice_supplier_unknown: (f) => `L’entreprise n’a pas de fournisseur ${word(f, 'supplier')}.`,
  invoice_supplier_incomplete: (f) =>
    `Le fournisseur ${word(f, 'supplier')} n’émet pas de facture électronique française : ${f.missing === 'siren' ? 'sa fiche n’a pas de SIREN' : 'il ne facture pas la TVA française'}.`,
  invoice_line_unknown: (f) => `La facture n’a pas de ligne ${figure(f, 'line')} : elle en a ${figure(f, 'count')}.`,
  actor_state_unknown: (f) => `L’état ${word(f, 'state')} n’est pas décrit.`,
  actor_state_unreachable: (f) => `Rien ne mène à l’état ${word(f, 'state')}.`,
  points_not_half: (f) => `${figure(f, 'points')} point(s) : le barème compte par demi-points.`,
  task_without_criterion: (f) => `La tâche ${word(f, 'task')} est annoncée et n’est évaluée par aucun critère.`,
  figure_not_bound: (f) =>
    `Le chiffre ${word(f, 'figure')} est saisi dans le texte : il serait faux avec une autre graine. Liez-le à une valeur, entre accolades.`,
  text_has_code: (f) => `Un texte ne contient ni code ni adresse locale${f.excerpt ? ` : ${word(f, 'excerpt')}` : ''}.`,
  expression_not_a_path: (f) =>
    `Entre accolades, un texte ne porte qu’un chemin vers une valeur : ${word(f, 'excerpt')} n’en est pas un.`,
  component_unknown: (f) => `Le composant ${word(f, 'component')} n’est pas permis dans un texte.`,
  attribute_computed: (f) =>
    `Les attributs du composant ${word(f, 'component')} sont des textes simples, parmi ceux qu’il connaît.`,
  date_outside_company_years: (f) => `La date ${word(f, 'date')} est hors des exercices ouverts de l’entreprise.`,
  step_unknown: (f) => `L’étape ${word(f, 'step')} n’est pas annoncée par la mission.`,
  step_missing: (f) => `L’étape ${word(f, 'step')} manque au corrigé.`,
  act_refused: (f) => `Le corrigé ne peut pas faire ${word(f, 'act')} : ${figure(f, 'refusal')}.`,
  model_answer_incomplete: (f) =>
    f.deliverable
      ? `Le corrigé ne rend pas le livrable ${word(f, 'deliverable')}.`
      : `Le corrigé n’obtient que ${figure(f, 'points')} sur ${figure(f, 'max')} au critère ${word(f, 'criterion')}, avec la graine ${figure(f, 'seed')} (${figure(f, 'verdict')}).`,
  wrong_answer_score: (f) =>
    `Au critère ${word(f, 'criterion')}, cette réponse fausse devait obtenir ${figure(f, 'declared')} et obtient ${figure(f, 'obtained')}.`,
  empty_copy_scores: (f) => `Une copie vide obtient ${figure(f, 'points')} au critère ${word(f, 'criterion')}.`,
  wrong_answer_signature: (f) =>
    `Sur le critère ${word(f, 'criterion')}, l’erreur attendue était « ${mutantOf(f)} » ; ${f.obtained ? `le correcteur reconnaît « ${mutantOf({ mutant: f.obtained })} »` : 'le correcteur ne reconnaît rien'}.`,
  mutant_survived: (f) => `Le barème ne voit pas : ${mutantOf(f)} (${figure(f, 'of')}).`,
  mutant_unknown: (f) => `Aucune erreur ne porte le code ${word(f, 'mutant')}.`,
  waiver_unused: (f) =>
    `La dispense ${word(f, 'mutant')} ne sert à rien : aucune erreur de ce nom n’échappe au barème à cet endroit.`,
  waiver_without_reason: (f) =>
    `La dispense ${word(f, 'mutant')} n’a pas de raison : dites en une phrase pourquoi cette erreur est acceptable ici.`,
}

/** The sentence of a problem, with the word that was probably meant. */
export function problemSentence({ code, figures }: Pick<Problem, 'code' | 'figures'>): string {
  const near = figures.near === undefined ? '' : ` Vouliez-vous dire ${word(figures, 'near')} ?`
  return `${SENTENCES[code](figures)}${near}`.replace(/ ([:?!;])/g, '\u202f$1')
}
