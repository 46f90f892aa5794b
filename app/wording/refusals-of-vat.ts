/** What the PGI says when it refuses a VAT return. */
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { euros, monthAndYear, NARROW_SPACE as N } from './formats.ts'
import type { Sentences } from './refusals.ts'

export const VAT_REFUSALS = {
  vat_month_not_over: ({ month }) => ({
    what: `Le mois de ${monthText(month)} n’est pas fini.`,
    meaning: 'La déclaration d’un mois se prépare quand il est fini.',
    todo: 'Choisissez un mois passé.',
  }),
  vat_already_declared: ({ month }) => ({
    what: `La TVA de ${monthText(month)} est déjà déclarée.`,
    meaning: 'Une écriture datée de ce mois et comptabilisée depuis ira dans la déclaration suivante.',
    remedy: { label: 'Voir la déclaration', place: `tva?mois=${month}` },
  }),
  vat_box_unknown: ({ box }) => ({
    what: `La déclaration n’a pas de ligne ${box.replace('.base', ' (base)').replace('.tax', ' (taxe)')}.`,
    todo: 'Choisissez une ligne du formulaire.',
  }),
  refund_exceeds_credit: ({ refund, credit }) => ({
    what: `Le remboursement demandé (${euros(refund)}) dépasse le crédit de TVA (${euros(credit)}).`,
    todo: 'Réduisez le remboursement demandé.',
  }),
  vat_boxes_do_not_add_up: ({ box, entered, expected }) => ({
    what: `La ligne ${box.slice(0, 2)} indique ${wholeEuros(entered)}${N}; les lignes qu’elle totalise font ${wholeEuros(expected)}.`,
    todo: 'Corrigez le total, ou la ligne qui manque.',
  }),
  vat_return_differs_from_books: ({ declared, books, tolerance }) => ({
    what: `La déclaration aboutit à ${euros(declared)}${N}; la comptabilité, à ${euros(books)}.`,
    meaning: `L’arrondi à l’euro n’explique pas plus de ${euros(tolerance)} d’écart.`,
    todo: 'Comparez ligne à ligne avec la comptabilité, et vérifiez les écritures dont le taux n’est pas reconnu.',
    remedy: { label: 'Voir le contrôle', place: 'tva' },
  }),
} satisfies Partial<Sentences>

/** « février 2026 » */
const monthText = (month: string): string => monthAndYear(day(`${month}-01`))
const wholeEuros = (value: number): string => euros(cents(value * 100))
