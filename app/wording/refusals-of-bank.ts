import { euros, listOf, NARROW_SPACE as N, proseDay } from './formats.ts'
import { line } from './pgi/remedies.ts'
import type { Sentences } from './refusals.ts'

export const BANK_REFUSALS = {
  not_a_bank_account: ({ account: number }) => ({
    what: `Le compte ${number} n’est pas un compte de banque.`,
    todo: 'Choisissez un compte 512.',
  }),
  statement_ends_before_it_begins: ({ from, to }) => ({
    what: `Le relevé irait du ${proseDay(from)} au ${proseDay(to)}.`,
    todo: 'Corrigez les dates.',
  }),
  statement_already_imported: ({ reference }) => ({
    what: `Le relevé ${reference} est déjà importé.`,
    todo: 'Ouvrez-le dans le rapprochement.',
    remedy: { label: 'Voir le rapprochement', place: 'rapprochement' },
  }),
  statement_line_outside: ({ line: index, date, from, to }) => ({
    what: `La ${line(index)} du relevé est du ${proseDay(date)}, hors de la période du ${proseDay(from)} au ${proseDay(to)}.`,
    todo: 'Corrigez les dates du relevé, ou retirez la ligne.',
    line: index,
  }),
  statement_does_not_follow: ({ expected, opening, previous }) => ({
    what: `Le relevé commence à ${euros(opening)}${N}; le précédent (${previous}) finit à ${euros(expected)}.`,
    meaning: 'Le solde initial d’un relevé est le solde final de celui d’avant.',
    todo: 'Vérifiez le solde initial, ou importez d’abord le relevé qui manque.',
  }),
  statement_does_not_add_up: ({ expected, closing }) => ({
    what: `Les lignes mènent à ${euros(expected)}${N}; le relevé annonce ${euros(closing)}.`,
    meaning: 'Solde initial, plus les crédits, moins les débits, égale le solde final.',
    todo: 'Vérifiez les soldes, et qu’aucune ligne ne manque.',
  }),
  unknown_statement_line: () => ({
    what: 'Une des lignes du relevé n’existe pas.',
    todo: 'Rechargez la page.',
  }),
  unknown_entry_line: () => ({
    what: 'Une des lignes choisies n’est pas une écriture de ce compte de banque.',
    meaning: 'Seules se pointent les écritures validées du compte, hors à-nouveaux.',
    todo: 'Rechargez la page.',
  }),
  lines_of_several_accounts: ({ accounts }) => ({
    what: `Les lignes viennent de plusieurs comptes de banque${N}: ${listOf(accounts)}.`,
    todo: 'Pointez un compte à la fois.',
  }),
  line_already_pointed: () => ({
    what: 'Une des lignes est déjà pointée.',
    todo: 'Défaites d’abord son pointage.',
  }),
  amounts_differ: ({ bank, books, difference }) => ({
    what: `Les montants diffèrent${N}: ${euros(bank)} au relevé, ${euros(books)} en comptabilité, ${euros(difference)} d’écart.`,
    meaning: 'On pointe ensemble des lignes de même total.',
    todo: 'Cherchez la ligne qui manque, ou celle qui est en trop.',
  }),
  nothing_to_point: ({ account: number }) => ({
    what: `Aucune ligne du compte ${number} ne se pointe sans doute possible.`,
    todo: 'Pointez à la main, ou comptabilisez ce que seule la banque connaît.',
  }),
  unknown_pointing: () => ({
    what: 'Ce pointage n’existe pas.',
    todo: 'Rechargez la page.',
  }),
  pointing_already_undone: () => ({
    what: 'Ce pointage est déjà défait.',
    todo: 'Rechargez la page.',
  }),
} satisfies Partial<Sentences>
