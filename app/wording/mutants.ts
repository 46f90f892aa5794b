/** The faults that the grader tries on a model answer, as a teacher names them. */
import type { Mutant, MutantCode, Severity } from '#grading'
import { NARROW_SPACE as N } from './formats.ts'

export const MUTANT_NAMES: Readonly<Record<MutantCode, string>> = {
  missing_act: 'opération oubliée',
  doubled_act: 'opération faite deux fois',
  wrong_customer: 'client confondu avec un autre',
  net_for_gross: 'montant hors taxes au lieu du montant toutes taxes comprises',
  amount_times_ten: 'montant dix fois trop grand',
  vat_10_for_20: `TVA à 10${N}% au lieu de 20${N}%`,
  net_for_end_of_month: 'échéance à 30 jours nets au lieu de fin de mois',
  date_outside_year: 'date hors de l’exercice',
  level_wrong: 'niveau de relance inexact',
  missing_deliverable: 'livrable non remis',
  typed_figure_for_formula: 'valeurs saisies au lieu de formules',
  range_too_short: 'plage de somme trop courte',
  row_forgotten: 'ligne oubliée dans le tableau',
  row_extra: 'ligne en trop dans le tableau',
  value_altered: 'valeur inexacte dans le tableau',
  wrong_recipient: 'mauvais destinataire',
  fact_altered: 'fait cité inexactement',
  idea_dropped: 'idée omise',
  part_dropped: 'partie de la lettre omise',
  forbidden_added: 'menace hors de la délégation',
  confidential_quoted: 'information confidentielle révélée',
  attachment_missing: 'pièce jointe oubliée',
}

export const SEVERITIES: Readonly<Record<Severity, string>> = { major: 'faute majeure', minor: 'faute mineure' }

/** « opération oubliée (reminder.send C0012) » */
export const mutantName = ({ code, of }: Pick<Mutant, 'code' | 'of'>): string => `${MUTANT_NAMES[code]} (${of})`
