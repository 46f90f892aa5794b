/** The query view: what each table holds, and what is wrong in a question. */
import type { ColumnKind, QueryError, QueryErrorCode, QueryTableName } from '#pgi'
import { listOf, NARROW_SPACE as N, quoted } from '../formats.ts'

export const QUERY_TABLES: Readonly<Record<QueryTableName, string>> = {
  clients: 'Les clients, un par ligne, avec leurs conditions et leur solde.',
  prospects: 'Les prospects, un par ligne.',
  contacts: 'Les personnes à joindre chez les clients et les prospects.',
  articles: 'Le catalogue, avec les prix et le stock du jour.',
  mouvements_stock: 'Les entrées et les sorties du stock.',
  devis: 'Les devis envoyés.',
  lignes_devis: 'Les lignes des devis.',
  commandes: 'Les commandes confirmées des clients.',
  lignes_commande: 'Les lignes des commandes.',
  livraisons: 'Les bons de livraison.',
  lignes_livraison: 'Les lignes des bons de livraison.',
  retours_client: 'Les bons de retour des clients.',
  lignes_retour_client: 'Les lignes des bons de retour, avec l’état de ce qui revient et le motif.',
  factures: 'Les factures validées, avec leur échéance et ce qu’il reste à payer.',
  lignes_facture: 'Les lignes des factures.',
  avoirs: 'Les avoirs validés.',
  lignes_avoir: 'Les lignes des avoirs.',
  reglements: 'Les règlements reçus des clients.',
  relances: 'Les relances envoyées.',
  fournisseurs: 'Les fournisseurs, un par ligne, avec leurs conditions et ce qui leur est dû.',
  commandes_fournisseur: 'Les commandes envoyées aux fournisseurs.',
  lignes_commande_fournisseur: 'Les lignes des commandes aux fournisseurs.',
  receptions: 'Les bons de réception.',
  lignes_reception: 'Les lignes des bons de réception.',
  retours_fournisseur: 'Les marchandises renvoyées aux fournisseurs.',
  factures_fournisseur: 'Les factures reçues, avec leur contrôle, leur échéance et ce qu’il reste à payer.',
  lignes_facture_fournisseur: 'Les lignes des factures reçues.',
  avoirs_fournisseur: 'Les avoirs reçus des fournisseurs.',
  lignes_avoir_fournisseur: 'Les lignes des avoirs reçus.',
  reglements_fournisseur: 'Les règlements faits aux fournisseurs.',
  ecritures: 'Les lignes des écritures comptabilisées.',
  brouillard: 'Les lignes des brouillons d’écriture qui restent à valider.',
  releves: 'Les relevés de la banque.',
  lignes_releve: 'Les lignes des relevés, avec leur pointage.',
  pointages: 'Ce qui est pointé, du côté de la banque et du côté de la comptabilité.',
  declarations_tva: 'Les déclarations de TVA préparées ou déposées.',
  cases_tva: 'Les lignes de chaque déclaration de TVA.',
  comptes: 'Le plan de comptes.',
  commerciaux: 'Les collaborateurs qui suivent les clients.',
  opportunites: 'Les opportunités de vente et d’achat.',
  activites: 'Appels, rendez-vous, courriels et visites, faits ou à faire.',
  campagnes: 'Les campagnes de prospection.',
  reponses_campagne: 'La réponse de chaque personne ciblée par une campagne.',
  projets: 'Les projets suivis en temps.',
  ressources: 'Les personnes, les véhicules, les salles et les matériels du planning.',
  temps: 'Les temps saisis.',
  salaries: 'Les salariés, dans l’ordre du registre, avec leur contrat au jour de la question.',
  contrats: 'Les contrats et leurs avenants, chacun tel qu’il a été signé.',
  absences: 'Les absences demandées, acceptées, refusées ou annulées.',
  soldes_conges: 'Les congés payés acquis et pris, en jours ouvrables.',
  feuilles_temps: 'Les heures de chaque semaine, avec les heures supplémentaires et complémentaires.',
  elements_variables: 'Ce qui change la paie d’un mois\u202f: primes, heures, acomptes.',
  bulletins: 'Les bulletins de paie préparés ou validés.',
  elements_brut: 'Ce qui compose le brut de chaque bulletin.',
  lignes_bulletin: 'Les cotisations de chaque bulletin, part salariale et part patronale.',
  taux_cotisation: 'Les taux de cotisation en vigueur au jour de la question.',
  notes_frais: 'Les notes de frais des salariés.',
  lignes_note_frais: 'Les dépenses de chaque note de frais.',
}

export const COLUMN_TYPES: Readonly<Record<ColumnKind | 'number' | 'condition' | 'nothing', string>> = {
  text: 'texte',
  money: 'montant',
  quantity: 'quantité',
  rate: 'taux en %',
  fineRate: 'taux en %',
  day: 'date',
  count: 'nombre entier',
  number: 'nombre',
  condition: 'condition',
  nothing: 'valeur inconnue',
}

const isType = (name: string): name is keyof typeof COLUMN_TYPES => Object.hasOwn(COLUMN_TYPES, name)
const typeWord = (name: string | undefined): string =>
  name !== undefined && isType(name) ? COLUMN_TYPES[name] : (name ?? '')

const EXPECTED: Readonly<Record<string, string>> = {
  table: 'le nom d’une table',
  column: 'une colonne ou une valeur',
  alias: 'un nom',
}

type Said = { readonly what: string; readonly todo?: string }
type Words = { readonly found: string; readonly wanted: readonly string[] }

/** At most eight names, so that the sentence stays one. */
const someOf = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 8).join(', ')}…` : listOf(names, 'ou')

const SENTENCES: Readonly<Record<QueryErrorCode, (words: Words) => Said>> = {
  question_empty: () => ({ what: 'La question est vide.', todo: 'Commencez par SELECT, ou choisissez un exemple.' }),
  question_too_long: ({ wanted }) => ({
    what: `La question dépasse ${wanted[0]} caractères.`,
    todo: 'Posez-la en plusieurs fois.',
  }),
  character_unknown: ({ found }) => ({
    what: `Le signe ${found} n’a pas de sens ici.`,
    todo: "Les textes s’écrivent entre apostrophes droites\u202f: 'Nantes'.",
  }),
  text_not_closed: () => ({
    what: 'Un texte est ouvert et n’est pas refermé.',
    todo: 'Ajoutez l’apostrophe qui manque.',
  }),
  read_only: ({ found }) => ({
    what: `${found} modifierait les données\u202f; ici, on les lit seulement.`,
    todo: 'Posez une question qui commence par SELECT.',
  }),
  select_expected: ({ found }) => ({ what: `Une question commence par SELECT, pas par ${found}.` }),
  word_expected: ({ found, wanted }) => ({
    what: `${listOf(
      wanted.map((word) => EXPECTED[word] ?? word),
      'ou',
    )} ${wanted.length > 1 ? 'sont possibles' : 'est attendu'} ${found === '' ? 'à la fin' : `à la place de ${found}`}.`,
  }),
  one_question_only: ({ found }) => ({ what: `Une seule question à la fois\u202f: ${found} en commence une autre.` }),
  subquery_not_allowed: () => ({
    what: 'Une question n’en contient pas d’autre.',
    todo: 'Employez une jointure (JOIN … ON), ou posez deux questions.',
  }),
  table_unknown: ({ found, wanted }) => ({
    what: `Aucune table ne s’appelle ${found}.`,
    todo: `Choisissez parmi ${someOf(wanted)}.`,
  }),
  column_unknown: ({ found, wanted }) => ({
    what: `Aucune colonne ne s’appelle ${found}.`,
    todo: `Choisissez parmi ${someOf(wanted)}.`,
  }),
  column_ambiguous: ({ found, wanted }) => ({
    what: `${found} existe dans plusieurs tables.`,
    todo: `Écrivez ${listOf(wanted, 'ou')}.`,
  }),
  alias_twice: ({ found }) => ({
    what: `La table ${found} est citée deux fois sous le même nom.`,
    todo: 'Donnez-lui un autre nom avec AS.',
  }),
  function_unknown: ({ found, wanted }) => ({
    what: `${found} n’est pas une fonction connue.`,
    todo: `Les fonctions sont ${listOf(wanted)}.`,
  }),
  wrong_arguments: ({ wanted: [name = '', kind] }) => ({
    what: `${name} ne s’applique pas à ces valeurs.`,
    ...(kind === undefined
      ? {}
      : {
          todo: `Donnez-lui ${kind === 'same' ? 'des valeurs de même nature' : kind === 'column' ? 'une seule colonne' : kind === 'value' ? 'des valeurs' : `une valeur de nature «\u202f${typeWord(kind)}\u202f»`}.`,
        }),
  }),
  types_differ: ({ wanted: [left, right] }) => ({
    what: `On ne compare ni ne combine ${typeWord(left)} et ${typeWord(right)}.`,
    todo: 'Un texte et une date s’écrivent entre apostrophes, un nombre sans apostrophes.',
  }),
  number_expected: ({ found }) => ({ what: `${found} n’est pas un nombre\u202f: on ne peut pas calculer avec.` }),
  text_expected: ({ found }) => ({ what: `LIKE s’emploie avec des textes\u202f; ${found} n’en est pas un.` }),
  day_expected: ({ found }) => ({
    what: `${found} n’est pas une date.`,
    todo: "Écrivez-la '2026-03-16' ou '16/03/2026'.",
  }),
  condition_expected: ({ found }) => ({
    what: `${found} n’est pas une condition.`,
    todo: 'Comparez, par exemple avec =, <, BETWEEN, IN, LIKE ou IS NULL.',
  }),
  aggregate_not_here: ({ found }) => ({
    what: `${found} regroupe des lignes\u202f: ce n’est pas possible ici.`,
    todo: 'Pour filtrer sur un total, employez HAVING après GROUP BY.',
  }),
  column_not_grouped: ({ found }) => ({
    what: `${found} n’est ni dans GROUP BY ni dans un calcul d’ensemble.`,
    todo: 'Ajoutez la colonne à GROUP BY, ou appliquez-lui COUNT, SUM, AVG, MIN ou MAX.',
  }),
  star_with_groups: () => ({
    what: 'L’étoile ne se combine pas avec un regroupement.',
    todo: 'Nommez les colonnes de GROUP BY et les calculs.',
  }),
  rank_unknown: ({ wanted }) => ({
    what: `La réponse n’a que ${wanted[0]} colonne(s).`,
    todo: 'Triez sur un rang qui existe.',
  }),
  limit_out_of_range: () => ({ what: 'LIMIT attend un nombre entier, à partir de 1.' }),
  too_deep: ({ wanted }) => ({
    what: `La question emboîte plus de ${wanted[0]} niveaux.`,
    todo: 'Simplifiez les parenthèses.',
  }),
  too_many_joins: ({ wanted }) => ({ what: `Une question réunit au plus ${wanted[0]} jointures.` }),
  too_many_steps: () => ({
    what: 'La question demande trop de calculs.',
    todo: 'Ajoutez une égalité dans ON entre les tables réunies, ou filtrez avec WHERE.',
  }),
}

export function queryFault({ code, found, wanted = [], near }: QueryError): Said {
  const shown = found === '' ? '' : quoted(found.length > 40 ? `${found.slice(0, 40)}…` : found)
  const said = SENTENCES[code]({ found: shown, wanted })
  if (near === undefined) return said
  return { what: said.what, todo: `Vouliez-vous dire ${quoted(near)}${N}?` }
}

export type QueryExample = { readonly title: string; readonly question: string }

export const QUERY_EXAMPLES: readonly QueryExample[] = [
  {
    title: 'Les clients d’un département',
    question: "SELECT code, nom, ville\nFROM clients\nWHERE code_postal LIKE '44%'\nORDER BY nom",
  },
  {
    title: 'Le chiffre d’affaires par client',
    question:
      'SELECT c.code, c.nom, SUM(f.montant_ht) AS ca\nFROM factures f\nINNER JOIN clients c ON c.code = f.code_client\nGROUP BY c.code, c.nom\nORDER BY ca DESC\nLIMIT 10',
  },
  {
    title: 'Les articles les plus vendus',
    question:
      'SELECT a.designation, SUM(l.quantite) AS quantite, SUM(l.montant_ht) AS montant\nFROM lignes_facture l\nINNER JOIN articles a ON a.code = l.code_article\nGROUP BY a.designation\nORDER BY montant DESC',
  },
  {
    title: 'Les factures en retard',
    question:
      "SELECT numero, nom_client, echeance, reste_a_payer\nFROM factures\nWHERE statut = 'en retard' AND reste_a_payer > 500\nORDER BY echeance",
  },
  {
    title: 'Les clients sans facture',
    question:
      'SELECT c.code, c.nom\nFROM clients c\nLEFT JOIN factures f ON f.code_client = c.code\nWHERE f.numero IS NULL\nORDER BY c.nom',
  },
  {
    title: 'Ce qui est dû aux fournisseurs',
    question:
      'SELECT nom_fournisseur, COUNT(*) AS factures, SUM(reste_a_payer) AS du, MIN(echeance) AS premiere_echeance\nFROM factures_fournisseur\nWHERE reste_a_payer > 0\nGROUP BY nom_fournisseur\nORDER BY du DESC',
  },
  {
    title: 'Les lignes de relevé à pointer',
    question: 'SELECT date, libelle, montant\nFROM lignes_releve\nWHERE numero_pointage IS NULL\nORDER BY date',
  },
  {
    title: 'La masse salariale par mois',
    question:
      "SELECT mois, COUNT(*) AS bulletins, SUM(brut) AS brut, SUM(cout_employeur) AS cout\nFROM bulletins\nWHERE etat = 'validé'\nGROUP BY mois\nORDER BY mois",
  },
  {
    title: 'Les jours d’absence par salarié',
    question:
      "SELECT s.nom, s.prenom, a.nature, SUM(a.jours_ouvres) AS jours\nFROM absences a\nINNER JOIN salaries s ON s.code = a.code_salarie\nWHERE a.etat = 'acceptée'\nGROUP BY s.nom, s.prenom, a.nature\nORDER BY jours DESC",
  },
]
