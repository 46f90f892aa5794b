/** What the entries of the end of the year are called. */
import type { CommandInput } from '#pgi'

export type AccrualKind = Extract<CommandInput, { type: 'accrual.record' }>['kind']

export const ACCRUAL_KIND_NAMES: Readonly<Record<AccrualKind, { one: string; meaning: string }>> = {
  invoiceNotReceived: {
    one: 'facture non parvenue',
    meaning: 'Le bien ou le service est reçu, la facture ne l’est pas\u202f: la charge est de l’exercice (408).',
  },
  invoiceToIssue: {
    one: 'facture à établir',
    meaning: 'Le bien ou le service est livré, la facture n’est pas faite\u202f: le produit est de l’exercice (418).',
  },
  creditNoteToReceive: {
    one: 'avoir à recevoir',
    meaning: 'Une réduction est acquise, l’avoir du fournisseur n’est pas arrivé (4098).',
  },
  creditNoteToIssue: {
    one: 'avoir à établir',
    meaning: 'Une réduction est due au client, l’avoir n’est pas fait (4198).',
  },
  prepaidExpense: {
    one: 'charge constatée d’avance',
    meaning: 'La facture est comptabilisée, le bien ou le service sera consommé l’exercice suivant (486).',
  },
  deferredIncome: {
    one: 'produit constaté d’avance',
    meaning: 'La facture est comptabilisée, le bien ou le service sera livré l’exercice suivant (487).',
  },
  accruedExpense: {
    one: 'charge à payer',
    meaning: 'Une dette sans facture est née dans l’exercice\u202f: congés, impôts, intérêts courus.',
  },
  accruedIncome: {
    one: 'produit à recevoir',
    meaning: 'Une créance sans facture est née dans l’exercice\u202f: subvention, intérêts courus.',
  },
}
