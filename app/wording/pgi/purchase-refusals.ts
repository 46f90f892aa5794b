/** What the PGI says when it refuses something about suppliers, purchases, payments and slips. */
import { NO_BREAK_SPACE as B, euros, listOf, NARROW_SPACE as N, proseDay } from '../formats.ts'
import type { Remedy, Sentences } from '../refusals.ts'
import { PAYMENT_METHODS } from './kinds.ts'
import { PURCHASE_KINDS, REMITTANCE_KINDS } from './purchases.ts'
import { USED } from './remedies.ts'

const supplierRecord = (code: string): Remedy => ({ label: `Ouvrir la fiche ${code}`, place: `fournisseurs/${code}` })
const account = (code: string): Remedy => ({ label: `Ouvrir le compte ${code}`, place: `lettrage/${code}` })
const purchase = (id: string): Remedy => ({ label: 'Ouvrir le document', place: `achats/${id}` })
const request = (id: string): Remedy => ({ label: 'Ouvrir la demande de prix', place: `demandes-de-prix/${id}` })
const payments: Remedy = { label: 'Voir les règlements fournisseurs', place: 'reglements-fournisseurs' }
const slips: Remedy = { label: 'Voir les remises en banque', place: 'remises-en-banque' }

const CONDITIONS = {
  discount: 'la remise',
  settlementDiscount: 'l’escompte',
  terms: 'les conditions de règlement',
  treatment: 'le régime de TVA',
} as const

export const PURCHASE_SENTENCES = {
  // Fournisseurs
  unknown_supplier: ({ supplier }) => ({
    what: `Aucun fournisseur ne porte le code ${supplier}.`,
    todo: 'Choisissez un fournisseur de la liste, ou créez sa fiche.',
    remedy: { label: 'Voir les fournisseurs', place: 'fournisseurs' },
  }),
  supplier_is_archived: ({ supplier }) => ({
    what: `La fiche ${supplier} est archivée.`,
    meaning: 'On ne commande plus et on ne règle plus rien à un fournisseur archivé.',
    remedy: supplierRecord(supplier),
  }),
  supplier_is_not_archived: ({ supplier }) => ({
    what: `La fiche ${supplier} n’est pas archivée.`,
    todo: 'Rien n’est à rétablir.',
    remedy: supplierRecord(supplier),
  }),
  supplier_is_in_use: ({ supplier, uses }) => ({
    what: `La fiche ${supplier} a déjà servi${N}: ${listOf(uses)}.`,
    meaning: USED,
    todo: 'Archivez-la\u202f: elle ne sera plus proposée, et son histoire restera consultable.',
    remedy: supplierRecord(supplier),
  }),
  supplier_siren_taken: ({ siren, supplier }) => ({
    what: `Le SIREN ${siren} est déjà celui du fournisseur ${supplier}.`,
    meaning: 'Deux fiches pour une même entreprise fausseraient ce qu’on lui doit.',
    todo: 'Vérifiez le numéro, ou travaillez sur la fiche existante.',
    remedy: supplierRecord(supplier),
  }),
  iban_key_is_wrong: ({ iban }) => ({
    what: `L’IBAN ${iban} est faux${N}: sa clé de contrôle ne correspond pas.`,
    meaning:
      'Les deux chiffres qui suivent le pays se calculent à partir des autres (ISO 13616)\u202f: un virement serait rejeté.',
    todo: 'Reprenez-le sur le relevé d’identité bancaire du fournisseur.',
  }),
  supplier_account_not_settled: ({ supplier, balance }) => ({
    what: `Le compte de ${supplier} n’est pas soldé${N}: il reste ${euros(balance)}.`,
    meaning: 'Un fournisseur dont le compte est ouvert ne peut pas être archivé.',
    todo: 'Soldez le compte d’abord.',
    remedy: account(supplier),
  }),
  supplier_has_open_documents: ({ supplier, documents }) => ({
    what: `${supplier} a encore des documents en cours${N}: ${listOf(documents)}.`,
    todo: 'Terminez-les ou abandonnez-les avant d’archiver la fiche.',
    remedy: supplierRecord(supplier),
  }),

  // Demandes de prix
  unknown_price_request: () => ({
    what: 'Cette demande de prix n’existe pas.',
    remedy: { label: 'Voir les demandes de prix', place: 'demandes-de-prix' },
  }),
  supplier_was_not_asked: ({ request: id, supplier }) => ({
    what: `La demande n’a pas été envoyée à ${supplier}.`,
    todo: 'Choisissez un des fournisseurs consultés.',
    remedy: request(id),
  }),
  offer_does_not_fit_request: ({ request: id, expected, given }) => ({
    what: `L’offre compte ${given} prix pour ${expected} lignes demandées.`,
    todo: 'Donnez un prix par ligne, ou laissez vide la ligne non proposée.',
    remedy: request(id),
  }),
  offer_offers_nothing: ({ request: id }) => ({
    what: 'L’offre ne donne aucun prix.',
    todo: 'Saisissez au moins un prix.',
    remedy: request(id),
  }),
  no_offer_from_supplier: ({ request: id, supplier }) => ({
    what: `${supplier} n’a pas répondu à cette demande.`,
    todo: 'Enregistrez d’abord son offre.',
    remedy: request(id),
  }),
  offer_expired: ({ request: id, supplier, validUntil }) => ({
    what: `L’offre de ${supplier} était valable jusqu’au ${proseDay(validUntil)}.`,
    meaning: 'Le fournisseur n’est plus tenu par ses prix.',
    todo: 'Demandez-lui une nouvelle offre.',
    remedy: request(id),
  }),
  supplier_given_twice: ({ supplier }) => ({
    what: `${supplier} est cité deux fois.`,
    todo: 'Consultez chaque fournisseur une seule fois.',
  }),
  answer_before_date: ({ date, answerBy }) => ({
    what: `La réponse est attendue le ${proseDay(answerBy)}, avant la demande (${proseDay(date)}).`,
    todo: 'Choisissez une date postérieure.',
  }),

  // Documents d’achat
  order_is_closed: ({ document, number }) => ({
    what: `La commande ${number} est soldée.`,
    meaning: 'Plus rien n’est attendu d’une commande soldée.',
    todo: 'Passez une nouvelle commande.',
    remedy: purchase(document),
  }),
  not_a_purchase_order: ({ document, kind }) => ({
    what: `On ne solde qu’une commande${N}; ceci est ${PURCHASE_KINDS[kind].a}.`,
    remedy: purchase(document),
  }),
  not_a_purchase_invoice: ({ document, kind }) => ({
    what: `On ne contrôle qu’une facture${N}; ceci est ${PURCHASE_KINDS[kind].a}.`,
    remedy: purchase(document),
  }),
  nothing_left_on_order: ({ document }) => ({
    what: 'Tout ce qui était commandé est reçu.',
    meaning: 'La commande est déjà terminée\u202f: il n’y a pas de reliquat à solder.',
    remedy: purchase(document),
  }),
  order_has_drafts: ({ draft }) => ({
    what: 'Une réception de cette commande est encore en brouillon.',
    todo: 'Validez-la ou abandonnez-la, puis soldez la commande.',
    remedy: purchase(draft),
  }),
  already_disputed: ({ document }) => ({
    what: 'La facture est déjà en litige.',
    remedy: purchase(document),
  }),
  already_approved: ({ document }) => ({
    what: 'La facture est déjà bonne à payer.',
    remedy: purchase(document),
  }),
  discrepancies_not_acknowledged: ({ document, count, amount }) => ({
    what: `Le contrôle relève ${count === 1 ? 'un écart' : `${count}${B}écarts`}${amount === 0 ? '' : `, pour ${euros(amount)} HT`}.`,
    meaning:
      'Une facture se paie quand elle correspond à la commande et à la réception, ou quand les écarts sont acceptés.',
    todo: 'Mettez la facture en litige et demandez un avoir, ou confirmez que vous acceptez les écarts.',
    remedy: purchase(document),
  }),
  wrong_purchase_step: ({ from, to }) => ({
    what: `On ne passe pas ${PURCHASE_KINDS[from].of} à ${PURCHASE_KINDS[to].the}.`,
    todo: 'Suivez la chaîne\u202f: commande, réception, facture\u202f; puis retour et avoir.',
  }),
  credit_note_of_several_documents: ({ documents }) => ({
    what: `Un avoir ne reprend qu’une facture ou qu’un retour${N}; vous en avez choisi ${documents.length}.`,
    todo: 'Enregistrez un avoir par facture ou par retour.',
  }),
  documents_of_several_suppliers: ({ suppliers }) => ({
    what: `Ces documents concernent plusieurs fournisseurs${N}: ${listOf(suppliers)}.`,
    todo: 'Regroupez seulement les documents d’un même fournisseur.',
  }),
  purchase_conditions_differ: ({ field }) => ({
    what: `Ces documents n’ont pas les mêmes conditions${N}: ${CONDITIONS[field]} diffère de l’un à l’autre.`,
    todo: 'Enregistrez-les séparément.',
  }),
  supplier_differs_from_origin: ({ supplier, expected }) => ({
    what: `Le document d’origine est au nom de ${expected}, pas de ${supplier}.`,
    todo: `Remettez le fournisseur ${expected}.`,
  }),
  supplier_reference_missing: ({ kind }) => ({
    what: `Le numéro que le fournisseur a donné à ${PURCHASE_KINDS[kind].the} manque.`,
    meaning: 'C’est lui qui empêche d’enregistrer, et de payer, deux fois la même pièce.',
    todo: 'Reprenez-le sur la pièce reçue.',
  }),
  supplier_date_after_record: ({ date, referenceDate }) => ({
    what: `La pièce serait datée du ${proseDay(referenceDate)}, après son enregistrement (${proseDay(date)}).`,
    todo: 'Vérifiez la date écrite par le fournisseur.',
  }),
  supplier_reference_taken: ({ supplier, reference, document, number }) => ({
    what: `La pièce ${reference} de ${supplier} est déjà enregistrée${N}: c’est ${number}.`,
    meaning: 'Une même facture enregistrée deux fois serait payée deux fois.',
    todo: 'Vérifiez le numéro\u202f; si c’est un double, abandonnez ce brouillon.',
    remedy: purchase(document),
  }),
  due_before_invoice: ({ dueDate, referenceDate }) => ({
    what: `L’échéance (${proseDay(dueDate)}) précède la facture (${proseDay(referenceDate)}).`,
    todo: 'Choisissez une échéance postérieure.',
  }),

  // Règlements aux fournisseurs, effets
  trade_note_without_due_date: () => ({
    what: 'L’effet n’a pas d’échéance.',
    meaning: 'Une lettre de change dit quand elle sera payée (C. com., art. L511-1).',
    todo: 'Indiquez l’échéance de l’effet.',
  }),
  due_before_date: ({ dueDate, date }) => ({
    what: `L’échéance de l’effet (${proseDay(dueDate)}) précède sa date (${proseDay(date)}).`,
    todo: 'Choisissez une échéance postérieure.',
  }),
  unknown_payment: () => ({ what: 'Ce règlement n’existe pas.', remedy: payments }),
  not_a_trade_note: ({ method }) => ({
    what: `Ce règlement n’est pas un effet, mais un paiement par ${PAYMENT_METHODS[method]}.`,
    remedy: payments,
  }),
  trade_note_already_paid: ({ date }) => ({
    what: `La banque a déjà payé cet effet le ${proseDay(date)}.`,
    remedy: payments,
  }),
  trade_note_not_due: ({ dueDate }) => ({
    what: `L’effet n’est à payer que le ${proseDay(dueDate)}.`,
    todo: `Enregistrez son paiement à partir du ${proseDay(dueDate)}.`,
    remedy: payments,
  }),
  item_is_a_debit: () => ({
    what: 'Une des lignes est un avoir ou un règlement, pas une facture à payer.',
    todo: 'Choisissez seulement des factures.',
  }),
  items_of_several_accounts: ({ accounts }) => ({
    what: `Ces lignes sont sur plusieurs comptes${N}: ${listOf(accounts)}.`,
    meaning: 'Les dettes d’exploitation (401) et celles d’immobilisations (404) se règlent et se lettrent à part.',
    todo: 'Séparez-les.',
  }),
  invoice_not_approved: ({ item, reference, control }) => ({
    what: `La facture ${reference} ${control === 'disputed' ? 'est en litige' : 'n’est pas encore contrôlée'}.`,
    meaning: 'On ne paie qu’une facture bonne à payer.',
    todo:
      control === 'disputed'
        ? 'Réglez le litige, puis donnez le bon à payer.'
        : 'Comparez-la avec la commande et la réception, puis donnez le bon à payer.',
    remedy: purchase(item),
  }),
  nothing_to_pay: ({ supplier, owed }) => ({
    what: `Il n’y a rien à payer à ${supplier}${N}: les avoirs couvrent les factures (${euros(owed)}).`,
    todo: 'Retirez ses lignes de la sélection, ou lettrez-les entre elles.',
    remedy: account(supplier),
  }),

  // Remises en banque
  receipt_given_twice: () => ({
    what: 'Un règlement est cité deux fois.',
    todo: 'Ne gardez qu’une ligne par règlement.',
  }),
  receipt_of_another_kind: ({ method, kind }) => ({
    what: `Un des règlements est un paiement par ${PAYMENT_METHODS[method]}${N}: il ne va pas sur ${REMITTANCE_KINDS[kind].the}.`,
    todo: `Choisissez seulement des ${REMITTANCE_KINDS[kind].items}.`,
  }),
  receipt_already_remitted: ({ date }) => ({
    what: `Un des règlements a déjà été remis en banque le ${proseDay(date)}.`,
    todo: 'Retirez-le du bordereau.',
    remedy: slips,
  }),
  remittance_before_receipt: ({ date, received }) => ({
    what: `La remise est datée du ${proseDay(date)}, avant l’encaissement d’un des règlements (${proseDay(received)}).`,
    todo: `Choisissez une date à partir du ${proseDay(received)}.`,
  }),
  entry_is_not_this_remittance: ({ entry, credited, amount }) => ({
    what:
      credited === null
        ? `L’écriture ${entry} n’existe pas.`
        : `L’écriture ${entry} remet ${euros(credited)}, le bordereau ${euros(amount)}.`,
    todo: 'Choisissez les règlements que cette écriture a remis.',
  }),
  unknown_remittance: () => ({ what: 'Cette remise n’existe pas.', remedy: slips }),
  remittance_credited_at_once: () => ({
    what: 'La banque crédite une remise de chèques dès sa remise.',
    meaning: 'Seuls les effets attendent leur encaissement.',
    remedy: slips,
  }),
  remittance_already_credited: ({ date }) => ({
    what: `La banque a déjà crédité cette remise le ${proseDay(date)}.`,
    remedy: slips,
  }),
  credit_before_remittance: ({ date, remitted }) => ({
    what: `Le crédit est daté du ${proseDay(date)}, avant la remise (${proseDay(remitted)}).`,
    todo: `Choisissez une date à partir du ${proseDay(remitted)}.`,
  }),
  fee_exceeds_remittance: ({ fee, amount }) => ({
    what: `Les frais (${euros(fee)}) dépassent la remise (${euros(amount)}).`,
    todo: 'Vérifiez l’avis de la banque.',
  }),
} satisfies Partial<Sentences>
