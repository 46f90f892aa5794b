/** What is wrong in a journal that a person brings, and where: line and column as a spreadsheet counts them. */

import { cents } from '#base/money.ts'
import type { JournalColumn, JournalProblem } from '#documents/read-journal.ts'
import { amount, NO_BREAK_SPACE as B, NARROW_SPACE as N, quoted } from '../formats.ts'

const COLUMN_NAMES: Readonly<Record<JournalColumn, string>> = {
  date: 'date',
  journal: 'journal',
  number: 'numéro',
  account: 'compte',
  party: 'auxiliaire',
  label: 'libellé',
  debit: 'débit',
  credit: 'crédit',
}

const isColumn = (name: string): name is JournalColumn => Object.hasOwn(COLUMN_NAMES, name)

const SENTENCES: Readonly<Record<JournalProblem['code'], (value: string) => string>> = {
  empty_file: () => 'le fichier ne contient aucune écriture.',
  column_missing: (value) =>
    `la colonne ${quoted(isColumn(value) ? COLUMN_NAMES[value] : value)} manque dans la ligne de titres.`,
  field_count: (value) => `la ligne a ${value} champs, un autre nombre que la ligne de titres.`,
  date_unreadable: (value) => `${quoted(value)} n’est pas une date${N}: écrivez AAAA-MM-JJ ou JJ/MM/AAAA.`,
  journal_unknown: (value) =>
    `${quoted(value)} n’est pas un journal connu${N}: AN (à-nouveaux), AC (achats), VE (ventes), BQ (banque), CA (caisse) ou OD.`,
  account_unreadable: (value) => `${quoted(value)} n’est pas un compte${N}: trois à huit chiffres, de la classe 1 à 7.`,
  amount_unreadable: (value) => `${quoted(value)} n’est pas un montant positif à deux décimales au plus.`,
  value_missing: () => 'la valeur manque.',
  both_sides: () => 'la ligne a un débit et un crédit.',
  entry_unbalanced: (value) =>
    `l’écriture qui commence ici n’est pas équilibrée${N}: débit moins crédit font ${amount(cents(Number(value)))}.`,
}

export function journalProblem({ code, line, column, value = '' }: JournalProblem): string {
  const place = column === undefined ? `Ligne${B}${line}` : `Ligne${B}${line}, colonne${B}${column}`
  return `${place}${N}: ${SENTENCES[code](value)}`
}
