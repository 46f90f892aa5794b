/** What the PGI says when it refuses an entry of the end of the year, or the closing itself. */
import { NO_BREAK_SPACE as B, euros, listOf, NARROW_SPACE as N, plural, proseDay } from './formats.ts'
import { ACCRUAL_KIND_NAMES } from './pgi/year-end.ts'
import type { Remedy, Sentences } from './refusals.ts'

const YEAR_END: Remedy = { label: 'Ouvrir les travaux d’inventaire', place: 'cloture' }

export const YEAR_END_REFUSALS: Pick<
  Sentences,
  | 'item_is_not_owed'
  | 'no_doubtful_debt'
  | 'write_off_exceeds_debt'
  | 'provision_unchanged'
  | 'not_an_open_account'
  | 'account_not_for_accrual'
  | 'stock_unchanged'
  | 'next_year_already_open'
  | 'not_a_closing_day'
  | 'fiscal_year_not_over'
  | 'earlier_year_open'
  | 'drafts_left'
  | 'entry_drafts_left'
  | 'transfers_left'
  | 'depreciation_left'
  | 'account_not_cleared'
  | 'year_without_entry'
  | 'no_result_to_allocate'
  | 'allocation_exceeds_profit'
  | 'legal_reserve_too_low'
> = {
  item_is_not_owed: () => ({
    what: 'Une des lignes choisies est un avoir ou un règlement, que le client ne doit pas.',
    todo: 'Gardez seulement les factures impayées.',
  }),
  no_doubtful_debt: ({ customer }) => ({
    what: `Le client ${customer} n’a aucune créance douteuse au compte 416.`,
    todo: 'Virez d’abord ses factures impayées en créances douteuses.',
    remedy: YEAR_END,
  }),
  write_off_exceeds_debt: ({ customer, amount, debt }) => ({
    what: `La perte de ${euros(amount)} dépasse ce que doit encore ${customer}${N}: ${euros(debt)} TTC.`,
    todo: `Ramenez-la à ${euros(debt)} au plus.`,
  }),
  provision_unchanged: () => ({
    what: 'Les dépréciations comptabilisées sont déjà celles que vous demandez.',
    meaning: 'Seule la différence avec l’exercice précédent se comptabilise.',
  }),
  not_an_open_account: ({ account }) => ({
    what: `Le compte ${account} n’est pas au plan de comptes, ou ne convient pas ici.`,
    todo: 'Choisissez un compte du plan, ou ouvrez-le d’abord.',
    remedy: { label: 'Voir le plan de comptes', place: 'plan-comptable' },
  }),
  account_not_for_accrual: ({ kind, account, expected }) => ({
    what: `Le compte ${account} ne convient pas à cette régularisation (${ACCRUAL_KIND_NAMES[kind].one}).`,
    todo: `Choisissez un compte commençant par ${listOf(expected, 'ou')}.`,
  }),
  stock_unchanged: ({ value }) => ({
    what: `Le stock est déjà comptabilisé pour ${euros(value)}.`,
    meaning: 'Sans différence entre le stock initial et le stock final, il n’y a pas de variation à enregistrer.',
  }),
  next_year_already_open: ({ from, to }) => ({
    what: `L’exercice du ${proseDay(from)} au ${proseDay(to)} est déjà ouvert et n’a pas commencé.`,
  }),
  not_a_closing_day: ({ to, expected }) => ({
    what: `L’exercice se clôt le ${proseDay(expected)}, non le ${proseDay(to)}.`,
    todo: `Demandez la clôture au ${proseDay(expected)}.`,
  }),
  fiscal_year_not_over: ({ to, today }) => ({
    what: `L’exercice se termine le ${proseDay(to)}${N}: nous sommes le ${proseDay(today)}.`,
    todo: 'Attendez la fin de l’exercice pour le clôturer.',
  }),
  earlier_year_open: ({ from, to }) => ({
    what: `L’exercice du ${proseDay(from)} au ${proseDay(to)} n’est pas clos.`,
    meaning: 'Les exercices se clôturent dans l’ordre.',
    todo: `Clôturez d’abord celui du ${proseDay(to)}.`,
    remedy: YEAR_END,
  }),
  drafts_left: ({ documents, to }) => ({
    what: `${plural(documents.length, 'brouillon est daté', 'brouillons sont datés')} de l’exercice clos le ${proseDay(to)}.`,
    todo: 'Validez-les, datez-les de l’exercice suivant ou abandonnez-les.',
    remedy: { label: 'Ouvrir le premier', place: `ventes/${documents[0] ?? ''}` },
  }),
  entry_drafts_left: ({ drafts, to }) => ({
    what: `${plural(drafts.length, 'écriture du brouillard est datée', 'écritures du brouillard sont datées')} de l’exercice qui se termine le ${proseDay(to)}.`,
    meaning: 'Une écriture qui n’est pas validée ne compte pas, et ne pourrait plus l’être dans un exercice clos.',
    todo: 'Validez-les, datez-les de l’exercice suivant ou supprimez-les.',
    remedy: { label: 'Ouvrir le brouillard', place: 'brouillard' },
  }),
  transfers_left: ({ count, to }) => ({
    what: `${plural(count, 'pièce attend', 'pièces attendent')} encore leur transfert en comptabilité au ${proseDay(to)}.`,
    meaning: 'Rien ne peut plus entrer dans un exercice clos.',
    todo: 'Transférez-les d’abord.',
    remedy: { label: 'Ouvrir le transfert', place: 'transfert' },
  }),
  depreciation_left: ({ assets, to }) => ({
    what: `La dotation aux amortissements au ${proseDay(to)} manque pour ${plural(assets.length, 'immobilisation', 'immobilisations')}.`,
    todo: 'Comptabilisez les dotations de l’exercice.',
    remedy: { label: 'Ouvrir les dotations', place: 'amortissements' },
  }),
  account_not_cleared: ({ account, balance }) => ({
    what: `Le compte ${account} n’est pas soldé${N}: il reste ${euros(balance)}.`,
    meaning: 'Un compte d’attente ou de virement interne doit revenir à zéro avant la clôture.',
    todo: 'Recherchez l’origine du solde et portez-le au bon compte.',
    remedy: { label: `Ouvrir le compte ${account}`, place: `grand-livre?compte=${account}` },
  }),
  year_without_entry: ({ from, to }) => ({
    what: `Aucune écriture n’est enregistrée pour l’exercice du ${proseDay(from)} au ${proseDay(to)}.`,
  }),
  no_result_to_allocate: () => ({
    what: 'Aucun résultat n’attend d’affectation.',
    meaning: 'Le résultat paraît au compte 120 ou 129 après la clôture de l’exercice.',
    remedy: YEAR_END,
  }),
  allocation_exceeds_profit: ({ profit, allocated }) => ({
    what: `Vous affectez ${euros(allocated)} pour un bénéfice disponible de ${euros(profit)}.`,
    meaning: 'Les pertes antérieures sont déduites du bénéfice avant toute affectation.',
    todo: `Ramenez le total à ${euros(profit)} au plus${N}; le reste est reporté à nouveau.`,
  }),
  legal_reserve_too_low: ({ minimum, given }) => ({
    what: `La réserve légale reçoit ${euros(given)}${N}; elle doit recevoir au moins ${euros(minimum)}.`,
    meaning: `Elle prend 5${B}% du bénéfice jusqu’au dixième du capital (C. com., art. L232-10).`,
    todo: `Portez au moins ${euros(minimum)} à la réserve légale.`,
  }),
}
