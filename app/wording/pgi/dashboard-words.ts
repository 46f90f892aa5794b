/** The indicators that every company starts with, the measures a formula may name, and what is wrong in a formula. */
import type { BuiltInCode, FormulaError, MeasureName } from '#pgi'
import { listOf, NARROW_SPACE as N, quoted } from '../formats.ts'

type Told = { readonly label: string; readonly purpose: string }

export const BUILT_IN_INDICATORS: Readonly<Record<BuiltInCode, Told>> = {
  CA: { label: 'Chiffre d’affaires HT', purpose: 'Factures moins avoirs de la période, hors taxes.' },
  'CA-EVOLUTION': {
    label: 'Évolution du chiffre d’affaires',
    purpose: 'Variation par rapport à la période précédente de même durée.',
  },
  MARGE: { label: 'Marge commerciale', purpose: 'Ventes moins coût des marchandises sorties du stock.' },
  'TAUX-MARQUE': { label: 'Taux de marque', purpose: 'Part de la marge dans le prix de vente hors taxes.' },
  PANIER: { label: 'Facture moyenne', purpose: 'Chiffre d’affaires rapporté au nombre de factures.' },
  'DEVIS-ACCEPTES': { label: 'Devis acceptés', purpose: 'Part des devis de la période que les clients ont acceptés.' },
  POTENTIEL: {
    label: 'Potentiel pondéré',
    purpose: 'Montant des opportunités en cours, chacune comptée selon sa probabilité.',
  },
  TRESORERIE: { label: 'Trésorerie', purpose: 'Banque et caisse, telles que la comptabilité les connaît.' },
  CREANCES: { label: 'Créances clients', purpose: 'Ce que les clients doivent à la fin de la période.' },
  RETARD: { label: 'Part des créances en retard', purpose: 'Créances échues rapportées à l’ensemble des créances.' },
  'DELAI-CLIENTS': {
    label: 'Délai moyen de règlement',
    purpose: 'Créances rapportées au chiffre d’affaires TTC, en jours\u202f; la TVA est comptée à 20\u202f%.',
  },
  ACHATS: { label: 'Achats HT', purpose: 'Factures des fournisseurs moins leurs avoirs, hors taxes.' },
  DETTES: {
    label: 'Dettes fournisseurs',
    purpose: 'Ce que l’entreprise doit à ses fournisseurs à la fin de la période.',
  },
  'DETTES-RETARD': {
    label: 'Dettes fournisseurs en retard',
    purpose: 'Dettes dont l’échéance est passée à la fin de la période.',
  },
  'DELAI-FOURNISSEURS': {
    label: 'Délai moyen de paiement des fournisseurs',
    purpose: 'Jours entre la facture et son dernier paiement, pour les factures soldées sur la période.',
  },
  BANQUE: { label: 'Solde en banque', purpose: 'Comptes 512, tels que la comptabilité les connaît.' },
  STOCK: { label: 'Valeur du stock', purpose: 'Stock du jour au coût moyen pondéré.' },
  EFFECTIF: { label: 'Effectif', purpose: 'Salariés présents à la fin de la période, quel que soit leur contrat.' },
  ETP: {
    label: 'Équivalents temps plein',
    purpose: 'Effectif pondéré par la durée du travail de chaque contrat, rapportée à 35 heures.',
  },
  ROTATION: {
    label: 'Taux de rotation',
    purpose: 'Moitié des entrées et des sorties, rapportée à l’effectif de départ.',
  },
  ABSENTEISME: {
    label: 'Taux d’absentéisme',
    purpose: 'Jours ouvrés d’absence rapportés aux jours à travailler, congés payés et formation exclus.',
  },
  'MASSE-SALARIALE': { label: 'Masse salariale brute', purpose: 'Salaires bruts des bulletins validés de la période.' },
  'MASSE-EVOLUTION': {
    label: 'Évolution de la masse salariale',
    purpose: 'Variation par rapport à la période précédente de même durée.',
  },
  'COUT-TRAVAIL': {
    label: 'Coût du travail',
    purpose: 'Salaires bruts et charges patronales, allègements déduits.',
  },
  'POIDS-TRAVAIL': {
    label: 'Poids du coût du travail',
    purpose: 'Coût du travail rapporté au chiffre d’affaires hors taxes.',
  },
  'CA-SALARIE': {
    label: 'Chiffre d’affaires par salarié',
    purpose: 'Chiffre d’affaires hors taxes rapporté aux équivalents temps plein.',
  },
  'HEURES-SUP': {
    label: 'Heures supplémentaires',
    purpose: 'Heures au-delà de 35 par semaine, payées par les bulletins de la période.',
  },
  CONGES: {
    label: 'Congés payés à prendre',
    purpose: 'Jours ouvrables acquis et non pris à la fin de la période\u202f: l’entreprise les doit.',
  },
  HEURES: { label: 'Heures saisies', purpose: 'Temps que les collaborateurs ont saisis sur la période.' },
  'TAUX-FACTURABLE': {
    label: 'Part des heures facturables',
    purpose: 'Heures à facturer rapportées aux heures saisies.',
  },
}

export const MEASURES: Readonly<Record<MeasureName, string>> = {
  ca_ht: 'chiffre d’affaires hors taxes, avoirs déduits',
  marge: 'ventes moins coût des ventes',
  cout_des_ventes: 'coût des marchandises vendues',
  nombre_factures: 'factures de la période',
  montant_avoirs: 'avoirs de la période, hors taxes',
  clients_actifs: 'clients facturés sur la période',
  nombre_clients: 'clients du fichier, hors archives',
  nombre_devis: 'devis envoyés',
  devis_acceptes: 'devis acceptés ou transformés',
  montant_devis: 'devis envoyés, hors taxes',
  nombre_commandes: 'commandes confirmées',
  opportunites_ouvertes: 'opportunités de vente en cours',
  potentiel: 'montant des opportunités en cours',
  potentiel_pondere: 'le même, selon la probabilité de chacune',
  opportunites_gagnees: 'opportunités gagnées sur la période',
  opportunites_perdues: 'opportunités perdues sur la période',
  activites_realisees: 'activités réalisées sur la période',
  jours_periode: 'jours de la période',
  creances: 'créances à la fin de la période',
  creances_en_retard: 'dont échues',
  factures_en_retard: 'nombre d’échéances en retard',
  encours_clients: 'encours de tous les clients à ce jour',
  encaissements: 'règlements reçus sur la période',
  stock: 'valeur du stock à ce jour',
  tresorerie: 'soldes des comptes 51 et 53',
  dettes_fournisseurs: 'solde des comptes 401',
  achats_ht: 'factures des fournisseurs hors taxes, avoirs déduits',
  nombre_factures_achat: 'factures reçues sur la période',
  montant_avoirs_achat: 'avoirs reçus sur la période, hors taxes',
  nombre_commandes_achat: 'commandes envoyées aux fournisseurs',
  fournisseurs_actifs: 'fournisseurs qui ont facturé sur la période',
  factures_a_controler: 'factures reçues à contrôler ou en litige, à ce jour',
  dettes_a_payer: 'dettes fournisseurs à la fin de la période, avoirs déduits',
  dettes_en_retard: 'dont échues',
  factures_achat_en_retard: 'nombre d’échéances fournisseurs en retard',
  decaissements_fournisseurs: 'règlements aux fournisseurs sur la période',
  factures_achat_reglees: 'factures soldées par un règlement sur la période',
  jours_reglement_achat: 'jours entre ces factures et leur dernier règlement, additionnés',
  solde_banque: 'soldes des comptes 512',
  solde_releve: 'soldes des relevés de la banque',
  lignes_a_pointer: 'lignes de relevé qui ne sont pas pointées',
  tva_declaree: 'TVA à payer des déclarations de la période',
  charges: 'comptes de classe 6, mouvements de la période',
  produits: 'comptes de classe 7, mouvements de la période',
  effectif: 'salariés présents à la fin de la période',
  effectif_debut: 'salariés présents la veille de la période',
  equivalents_temps_plein: 'effectif pondéré par la durée du travail',
  entrees: 'embauches de la période',
  sorties: 'départs et fins de contrat de la période',
  femmes: 'femmes présentes à la fin de la période',
  salaries_cdd: 'salariés en contrat à durée déterminée',
  salaries_temps_partiel: 'salariés à temps partiel',
  jours_absence: 'jours ouvrés d’absence, hors congés payés et formation',
  jours_a_travailler: 'jours ouvrés de tous les contrats',
  conges_restants: 'jours ouvrables de congés acquis et non pris',
  masse_salariale: 'salaires bruts des bulletins validés',
  charges_patronales: 'cotisations patronales, allègements déduits',
  cout_du_travail: 'salaires bruts et charges patronales',
  salaires_nets: 'nets à payer des bulletins validés',
  heures_sup: 'heures supplémentaires des bulletins validés',
  frais_rembourses: 'notes de frais acceptées, TVA comprise',
  heures_saisies: 'heures saisies sur la période',
  heures_facturables: 'dont facturables',
  personnes_planifiees: 'personnes au planning',
}

export const measureWords = (name: string): string => new Map(Object.entries(MEASURES)).get(name) ?? name
export const builtInWords = (code: string): Told | undefined => new Map(Object.entries(BUILT_IN_INDICATORS)).get(code)

const FAULTS: Readonly<Record<FormulaError['code'], (found: string) => string>> = {
  formula_empty: () => 'La formule est vide.',
  formula_character: (found) => `Le signe ${found} n’a pas de sens dans une formule.`,
  formula_value_expected: (found) =>
    found === ''
      ? 'La formule s’arrête avant la fin\u202f: il manque une valeur.'
      : `Une valeur est attendue à la place de ${found}.`,
  formula_not_closed: () => 'Une parenthèse ouverte n’est pas refermée.',
  formula_goes_on: (found) => `Il manque un signe de calcul avant ${found}.`,
  formula_measure_unknown: (found) => `Aucune mesure ne s’appelle ${found}.`,
  formula_function_unknown: (found) => `Aucune fonction ne s’appelle ${found}.`,
  formula_arguments: (found) => `${found} attend une seule valeur entre parenthèses.`,
  formula_too_deep: () => 'La formule emboîte trop de parenthèses\u202f: 30 au plus.',
}

export function formulaFault({ code, found, near }: FormulaError): string {
  const shown = found === '' ? '' : quoted(found)
  return `${FAULTS[code](shown)}${near === undefined ? '' : ` Vouliez-vous dire ${quoted(near)}${N}?`}`
}

export const formulaFunctions = (names: readonly string[]): string => listOf(names.map((name) => name.toUpperCase()))
