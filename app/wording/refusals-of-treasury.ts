import { euros, listOf, NARROW_SPACE as N, proseDay } from './formats.ts'
import { account, itemName } from './pgi/remedies.ts'
import type { Sentences } from './refusals.ts'

export const TREASURY_REFUSALS = {
  unknown_receipt: () => ({
    what: 'Ce règlement n’existe pas.',
    remedy: { label: 'Voir les règlements', place: 'reglements' },
  }),
  receipt_already_there: ({ customer }) => ({
    what: `Le règlement est déjà au compte de ${customer}.`,
    todo: 'Choisissez un autre client.',
    remedy: account(customer),
  }),
  receipt_is_matched: ({ letter }) => ({
    what: `Le règlement est lettré (${letter}).`,
    meaning: 'Il solde déjà une facture de ce compte.',
    todo: 'Délettrez-le d’abord, puis changez-le de compte.',
  }),
  unknown_item: ({ item }) => ({
    what: `La ligne «${N}${itemName(item)}${N}» n’existe pas sur le compte.`,
    todo: 'Rechargez la page et choisissez de nouveau.',
  }),
  item_given_twice: ({ item }) => ({
    what: `La ligne «${N}${itemName(item)}${N}» est citée deux fois.`,
    todo: 'Ne gardez qu’une affectation par facture.',
  }),
  item_of_another_customer: ({ customer }) => ({
    what: `Une des lignes est au compte de ${customer}.`,
    todo: 'Un règlement ne paie que les factures de son tiers.',
    remedy: account(customer),
  }),
  items_of_several_customers: ({ customers }) => ({
    what: `Ces lignes sont sur plusieurs comptes${N}: ${listOf(customers)}.`,
    todo: 'On lettre les lignes d’un seul compte.',
  }),
  item_is_a_credit: () => ({
    what: 'Une des lignes est un avoir ou un règlement.',
    todo: 'Choisissez seulement des factures.',
  }),
  item_is_settled: ({ item }) => ({
    what: `La ligne «${N}${itemName(item)}${N}» est déjà soldée.`,
    todo: 'Retirez-la de la sélection.',
  }),
  item_not_overdue: ({ dueDate }) => ({
    what:
      dueDate === null
        ? 'Une des lignes n’a pas d’échéance.'
        : `Une des factures n’est pas échue avant le ${proseDay(dueDate)}.`,
    meaning: 'On ne relance que ce qui est en retard.',
    todo: 'Retirez-la de la relance.',
  }),
  nothing_left_to_allocate: () => ({
    what: 'Le règlement est déjà entièrement affecté par les lignes précédentes.',
    todo: 'Retirez cette affectation, ou réduisez les autres.',
  }),
  allocation_exceeds_due: ({ due, wanted }) => ({
    what: `Vous affectez ${euros(wanted)} à une facture qui ne doit plus que ${euros(due)}.`,
    todo: `Affectez ${euros(due)} au plus.`,
  }),
  allocations_exceed_amount: ({ allocated, amount: received }) => ({
    what: `Les affectations (${euros(allocated)}) dépassent le montant reçu (${euros(received)}).`,
    todo: 'Réduisez une affectation, ou corrigez le montant.',
  }),
  nothing_to_match: ({ debits, credits }) => ({
    what: `Il n’y a rien à lettrer${N}: ${euros(debits)} au débit, ${euros(credits)} au crédit.`,
    meaning: 'Le lettrage rapproche un débit et un crédit qui ne sont pas encore soldés.',
    todo: 'Choisissez au moins une facture et un règlement ou un avoir.',
  }),
  nothing_to_match_automatically: ({ customer }) => ({
    what:
      customer === null
        ? 'Aucune ligne ne se lettre sans doute possible.'
        : `Aucune ligne du compte ${customer} ne se lettre sans doute possible.`,
    meaning: 'Le lettrage automatique s’arrête où il faut choisir.',
    todo: 'Lettrez à la main ce qui reste.',
  }),
  unknown_matching: () => ({
    what: 'Ce lettrage n’existe pas.',
    todo: 'Rechargez la page.',
  }),
  matching_was_replaced: () => ({
    what: 'Ce lettrage a été repris dans un lettrage plus large.',
    todo: 'Rechargez la page et délettrez celui qui est en place.',
  }),
  matching_already_undone: () => ({
    what: 'Ce lettrage est déjà défait.',
    todo: 'Rechargez la page.',
  }),
} satisfies Partial<Sentences>
