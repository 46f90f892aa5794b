/** The indicators that every company starts with; its own come beside them, or take the place of one of the same code. */
import type { Board, Threshold, Unit } from './indicator.ts'

type BuiltIn = {
  readonly code: string
  readonly board: Board
  readonly formula: string
  readonly unit: Unit
  readonly thresholds: readonly Threshold[]
}

/** Limits that any company may move: what a first dashboard watches. */
export const BUILT_IN = [
  { code: 'CA', board: 'commercial', formula: 'ca_ht', unit: 'money', thresholds: [] },
  {
    code: 'CA-EVOLUTION',
    board: 'commercial',
    formula: '(ca_ht - precedent(ca_ht)) / precedent(ca_ht)',
    unit: 'rate',
    thresholds: [{ level: 'watch', direction: 'below', value: 0 }],
  },
  { code: 'MARGE', board: 'commercial', formula: 'marge', unit: 'money', thresholds: [] },
  { code: 'TAUX-MARQUE', board: 'commercial', formula: 'marge / ca_ht', unit: 'rate', thresholds: [] },
  { code: 'PANIER', board: 'commercial', formula: 'ca_ht / nombre_factures', unit: 'money', thresholds: [] },
  {
    code: 'DEVIS-ACCEPTES',
    board: 'commercial',
    formula: 'devis_acceptes / nombre_devis',
    unit: 'rate',
    thresholds: [],
  },
  { code: 'POTENTIEL', board: 'commercial', formula: 'potentiel_pondere', unit: 'money', thresholds: [] },
  {
    code: 'TRESORERIE',
    board: 'financial',
    formula: 'tresorerie',
    unit: 'money',
    thresholds: [{ level: 'alert', direction: 'below', value: 0 }],
  },
  { code: 'CREANCES', board: 'financial', formula: 'creances', unit: 'money', thresholds: [] },
  {
    code: 'RETARD',
    board: 'financial',
    formula: 'creances_en_retard / creances',
    unit: 'rate',
    thresholds: [
      { level: 'watch', direction: 'above', value: 2_000 },
      { level: 'alert', direction: 'above', value: 4_000 },
    ],
  },
  {
    code: 'DELAI-CLIENTS',
    board: 'financial',
    formula: 'creances / (ca_ht * 1,2) * jours_periode',
    unit: 'days',
    thresholds: [{ level: 'watch', direction: 'above', value: 60_000 }],
  },
  { code: 'ACHATS', board: 'financial', formula: 'achats_ht', unit: 'money', thresholds: [] },
  { code: 'DETTES', board: 'financial', formula: 'dettes_a_payer', unit: 'money', thresholds: [] },
  {
    code: 'DETTES-RETARD',
    board: 'financial',
    formula: 'dettes_en_retard',
    unit: 'money',
    thresholds: [{ level: 'watch', direction: 'above', value: 0 }],
  },
  {
    code: 'DELAI-FOURNISSEURS',
    board: 'financial',
    formula: 'jours_reglement_achat / factures_achat_reglees',
    unit: 'days',
    // Sixty days from the invoice at most (C. com. art. L441-10 I).
    thresholds: [{ level: 'alert', direction: 'above', value: 60_000 }],
  },
  { code: 'BANQUE', board: 'financial', formula: 'solde_banque', unit: 'money', thresholds: [] },
  { code: 'STOCK', board: 'financial', formula: 'stock', unit: 'money', thresholds: [] },
  { code: 'EFFECTIF', board: 'social', formula: 'effectif', unit: 'number', thresholds: [] },
  { code: 'ETP', board: 'social', formula: 'equivalents_temps_plein', unit: 'number', thresholds: [] },
  {
    code: 'ROTATION',
    board: 'social',
    formula: '(entrees + sorties) / 2 / effectif_debut',
    unit: 'rate',
    thresholds: [],
  },
  {
    code: 'ABSENTEISME',
    board: 'social',
    formula: 'jours_absence / jours_a_travailler',
    unit: 'rate',
    thresholds: [
      { level: 'watch', direction: 'above', value: 500 },
      { level: 'alert', direction: 'above', value: 1_000 },
    ],
  },
  { code: 'MASSE-SALARIALE', board: 'social', formula: 'masse_salariale', unit: 'money', thresholds: [] },
  {
    code: 'MASSE-EVOLUTION',
    board: 'social',
    formula: '(masse_salariale - precedent(masse_salariale)) / precedent(masse_salariale)',
    unit: 'rate',
    thresholds: [],
  },
  { code: 'COUT-TRAVAIL', board: 'social', formula: 'cout_du_travail', unit: 'money', thresholds: [] },
  { code: 'POIDS-TRAVAIL', board: 'social', formula: 'cout_du_travail / ca_ht', unit: 'rate', thresholds: [] },
  { code: 'CA-SALARIE', board: 'social', formula: 'ca_ht / equivalents_temps_plein', unit: 'money', thresholds: [] },
  { code: 'HEURES-SUP', board: 'social', formula: 'heures_sup', unit: 'number', thresholds: [] },
  { code: 'CONGES', board: 'social', formula: 'conges_restants', unit: 'days', thresholds: [] },
  { code: 'HEURES', board: 'social', formula: 'heures_saisies', unit: 'number', thresholds: [] },
  {
    code: 'TAUX-FACTURABLE',
    board: 'social',
    formula: 'heures_facturables / heures_saisies',
    unit: 'rate',
    thresholds: [],
  },
] as const satisfies readonly BuiltIn[]
export type BuiltInCode = (typeof BUILT_IN)[number]['code']
export const builtIn = (code: string): BuiltIn | undefined => BUILT_IN.find((each) => each.code === code)
