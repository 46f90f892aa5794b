import type { FecFinding } from '#pgi'

/** What the checks of the administration's tool say about a FEC. */
export const FEC_FINDINGS: Readonly<Record<FecFinding['code'], string>> = {
  wrong_file_name: 'Le nom du fichier n’est pas celui attendu (SIREN, FEC, date de clôture).',
  unknown_separator: 'Le séparateur n’est ni une tabulation ni une barre verticale.',
  mixed_separators: 'Le fichier mélange plusieurs séparateurs.',
  header_missing: 'La ligne d’en-têtes manque ou n’est pas conforme.',
  wrong_field_count: 'La ligne n’a pas ses dix-huit zones.',
  mandatory_value_empty: 'Une zone obligatoire est vide.',
  amount_with_dot: 'Un montant est écrit avec un point\u202f; la virgule est attendue.',
  amount_not_numeric: 'Un montant n’est pas un nombre.',
  impossible_date: 'Une date n’existe pas.',
  account_without_three_digits: 'Un numéro de compte ne commence pas par trois chiffres.',
  year_out_of_range: 'Une date est d’une année invraisemblable.',
  debit_and_credit_both_filled: 'La ligne a un débit et un crédit.',
  debit_and_credit_both_nil: 'La ligne n’a ni débit ni crédit.',
  blank_line: 'Le fichier contient une ligne vide.',
  value_absent: 'Une zone attendue n’est pas renseignée.',
  entry_not_balanced: 'L’écriture n’est pas équilibrée.',
  entry_in_several_journals: 'Une même écriture est dans plusieurs journaux.',
  entry_with_several_dates: 'Une même écriture porte plusieurs dates.',
  entry_with_several_references: 'Une même écriture porte plusieurs pièces.',
  file_not_balanced: 'Le total des débits n’égale pas celui des crédits.',
  gap_in_numbers: 'La numérotation des écritures a un trou.',
}
