// @exemplary: one sentence per refusal of the PGI; a code without its sentence does not compile.
/** What the PGI says when it says no: what happened, what it means here, what to do, and where. */
import { day } from '#base/dates.ts'
import { type Cents, cents, plus, type Thousandths } from '#base/money.ts'
import type { Refusal } from '#pgi'
import {
  amount,
  NO_BREAK_SPACE as B,
  euros,
  listOf,
  monthAndYear,
  NARROW_SPACE as N,
  proseDay,
  quantity,
} from './formats.ts'
import { CRM_SENTENCES } from './pgi/crm-refusals.ts'
import { DEPOSIT_SENTENCES } from './pgi/deposit-refusals.ts'
import { DOCUMENT_KINDS, type DocumentKind, ITEM_KINDS } from './pgi/kinds.ts'
import { PAYROLL_SENTENCES } from './pgi/payroll-refusals.ts'
import { PLANNING_SENTENCES } from './pgi/planning-refusals.ts'
import { PURCHASE_SENTENCES } from './pgi/purchase-refusals.ts'
import { FIXED_ASSET_REFUSALS } from './refusals-of-fixed-assets.ts'
import { YEAR_END_REFUSALS } from './refusals-of-year-end.ts'

/** Where to go and mend it: an address inside the PGI, `clients/C0001`. */
export type Remedy = { readonly label: string; readonly place: string }
export type Said = {
  readonly what: string
  readonly meaning?: string
  readonly todo?: string
  readonly remedy?: Remedy
  /** To give when one asks for help. */
  readonly reference?: string
  /** The line of the document or of the entry that is at fault, from 0. */
  readonly line?: number
}

type Code = Refusal['code']
/** A sentence for each of some codes: a module's own are in a file of its own. */
export type SentencesOf<Codes extends Code> = {
  readonly [Each in Codes]: (refusal: Extract<Refusal, { code: Each }>) => Said
}
export type Sentences = SentencesOf<Code>

const customerRecord = (code: string): Remedy => ({ label: `Ouvrir la fiche ${code}`, place: `clients/${code}` })
const account = (code: string): Remedy => ({ label: `Ouvrir le compte ${code}`, place: `lettrage/${code}` })
const PURCHASE = /^(purchaseOrder|goodsReceipt|purchaseInvoice|goodsReturn|supplierCreditNote)-/
const document = (id: string): Remedy => ({
  label: 'Ouvrir le document',
  place: `${PURCHASE.test(id) ? 'achats' : 'ventes'}/${id}`,
})
const articleRecord = (code: string): Remedy => ({ label: `Ouvrir la fiche ${code}`, place: `articles/${code}` })
const line = (index: number): string => `ligne${B}${index + 1}`

const FIELDS = {
  discount: 'la remise',
  settlementDiscount: 'l’escompte',
  terms: 'les conditions de règlement',
} as const
const MISSING = { label: 'la désignation', unitPrice: 'le prix unitaire', vatRate: 'le taux de TVA' } as const

const itemName = (item: string): string => {
  const kind = Object.entries(ITEM_KINDS).find(([each]) => item.startsWith(`${each}-`))
  return kind ? `${kind[1]} ${item.slice(item.indexOf('-') + 1)}` : item
}

const SENTENCES: Sentences = {
  ...CRM_SENTENCES,
  ...PLANNING_SENTENCES,
  ...PAYROLL_SENTENCES,
  ...FIXED_ASSET_REFUSALS,
  ...YEAR_END_REFUSALS,

  // Clients et prospects
  unknown_party: ({ party }) => ({
    what: `Aucun tiers ne porte le code ${party}.`,
    todo: 'Choisissez un client ou un prospect de la liste.',
    remedy: { label: 'Voir les clients', place: 'clients' },
  }),
  party_is_archived: ({ party }) => ({
    what: `La fiche ${party} est archivée.`,
    meaning: 'Une fiche archivée se consulte mais ne se modifie plus.',
    remedy: customerRecord(party),
  }),
  party_is_not_a_prospect: ({ party }) => ({
    what: `${party} est déjà client.`,
    todo: 'Rien n’est à convertir.',
    remedy: customerRecord(party),
  }),
  party_code_taken: ({ party }) => ({
    what: `Le code ${party} est déjà pris.`,
    todo: 'Choisissez un autre code, ou laissez le PGI en proposer un.',
    remedy: customerRecord(party),
  }),
  party_siren_taken: ({ siren, party }) => ({
    what: `Le SIREN ${siren} est déjà celui de ${party}.`,
    meaning: 'Deux fiches pour une même entreprise fausseraient son encours.',
    todo: 'Vérifiez le numéro, ou travaillez sur la fiche existante.',
    remedy: customerRecord(party),
  }),
  party_account_not_settled: ({ party, balance }) => ({
    what: `Le compte de ${party} n’est pas soldé${N}: il reste ${euros(balance)}.`,
    meaning: 'Un client dont le compte est ouvert ne peut pas être archivé.',
    todo: 'Soldez le compte d’abord.',
    remedy: account(party),
  }),
  party_has_open_documents: ({ party, documents }) => ({
    what: `${party} a encore des documents en cours${N}: ${listOf(documents)}.`,
    todo: 'Terminez-les ou abandonnez-les avant d’archiver la fiche.',
    remedy: customerRecord(party),
  }),
  nothing_changes: () => ({
    what: 'Rien n’a changé.',
    meaning: 'Ce que vous enregistrez est identique à ce qui est déjà en place.',
    todo: 'Modifiez une valeur, ou quittez la page.',
  }),

  // Articles et stocks
  article_code_taken: ({ article }) => ({
    what: `Le code article ${article} est déjà pris.`,
    todo: 'Choisissez un autre code.',
    remedy: articleRecord(article),
  }),
  unknown_article: (refusal) => ({
    what: `Aucun article ne porte le code ${refusal.article}.`,
    todo: 'Choisissez un article du catalogue.',
    remedy: { label: 'Voir les articles', place: 'articles' },
    ...('line' in refusal ? { line: refusal.line } : {}),
  }),
  article_is_a_service: ({ article }) => ({
    what: `${article} est une prestation${N}: elle n’a pas de stock.`,
    remedy: articleRecord(article),
  }),
  article_has_stock: ({ article, quantity: held }) => ({
    what: `${article} est encore en stock (${quantity(held)}).`,
    meaning: 'Un article en stock ne peut pas devenir une prestation.',
    todo: 'Ramenez d’abord son stock à zéro.',
    remedy: articleRecord(article),
  }),
  insufficient_stock: ({ article, available, wanted }) => ({
    what: `Le stock de ${article} ne suffit pas${N}: ${quantity(available)} disponible pour ${quantity(wanted)} à sortir.`,
    meaning: 'On ne livre et on ne retourne pas ce que l’on n’a pas.',
    todo: `Ramenez la quantité à ${quantity(available)}.`,
    remedy: articleRecord(article),
  }),

  // Documents de vente
  unknown_document: () => ({
    what: 'Ce document n’existe pas.',
    todo: 'Revenez à la liste et ouvrez-le de nouveau.',
    remedy: { label: 'Voir les factures', place: 'factures' },
  }),
  not_a_quote: ({ document: id, kind }) => ({
    what: `On n’accepte ou ne refuse qu’un devis${N}; ceci est ${DOCUMENT_KINDS[kind].a}.`,
    remedy: document(id),
  }),
  document_is_draft: ({ document: id }) => ({
    what: 'Le document est encore un brouillon.',
    todo: 'Validez-le d’abord.',
    remedy: document(id),
  }),
  document_is_abandoned: ({ document: id }) => ({
    what: 'Ce brouillon a été abandonné.',
    todo: 'Créez un nouveau document.',
    remedy: document(id),
  }),
  document_is_validated: ({ document: id, number }) => ({
    what: `${number} est déjà validé.`,
    meaning: 'Un document numéroté ne se modifie plus et ne s’abandonne plus.',
    todo: 'Une facture se corrige par un avoir.',
    remedy: document(id),
  }),
  wrong_step: ({ from, to }) => ({
    what: `On ne passe pas ${DOCUMENT_KINDS[from].of} à ${definite(to)}.`,
    todo: 'Suivez la chaîne\u202f: devis, commande, bon de livraison, facture, avoir.',
  }),
  credit_note_of_several_invoices: ({ invoices }) => ({
    what: `Un avoir ne corrige qu’une facture${N}; vous en avez choisi ${invoices.length}.`,
    todo: 'Établissez un avoir par facture.',
  }),
  documents_of_several_customers: ({ customers }) => ({
    what: `Ces documents concernent plusieurs clients${N}: ${listOf(customers)}.`,
    todo: 'Regroupez seulement les documents d’un même client.',
  }),
  conditions_differ: ({ field }) => ({
    what: `Ces documents n’ont pas les mêmes conditions${N}: ${FIELDS[field]} diffère de l’un à l’autre.`,
    todo: 'Facturez-les séparément.',
  }),
  quote_was_declined: ({ document: id }) => ({
    what: 'Le client a refusé ce devis.',
    todo: 'Établissez un nouveau devis.',
    remedy: document(id),
  }),
  quote_already_answered: ({ document: id, answer }) => ({
    what: `Ce devis est déjà ${answer === 'accepted' ? 'accepté' : 'refusé'}.`,
    remedy: document(id),
  }),
  quote_already_followed: ({ successor }) => ({
    what: 'Ce devis a déjà une suite.',
    meaning: 'Il n’est plus à accepter ni à refuser.',
    remedy: { label: 'Ouvrir le document qui suit', place: `ventes/${successor}` },
  }),
  quote_expired: ({ document: id, validUntil }) => ({
    what: `Ce devis était valable jusqu’au ${proseDay(validUntil)}.`,
    meaning: 'L’entreprise n’est plus tenue par ses prix.',
    todo: 'Faites-le accepter malgré tout, ou établissez un nouveau devis.',
    remedy: document(id),
  }),
  unknown_line: ({ document: id, line: index }) => ({
    what: `La ${line(index)} n’existe pas dans le document d’origine.`,
    remedy: document(id),
  }),
  nothing_left_to_transform: ({ documents }) => ({
    what: 'Il ne reste rien à transformer.',
    meaning: 'Toutes les quantités sont déjà reprises dans un document suivant, brouillons compris.',
    ...(documents[0] === undefined ? {} : { remedy: document(documents[0]) }),
  }),
  quantity_exceeds_remaining: ({ document: id, line: index, remaining }) => ({
    what: `La ${line(index)} dépasse ce qui reste${N}: ${quantity(remaining)} au plus.`,
    meaning: 'Le surplus est déjà repris dans un autre document, brouillons compris.',
    todo: `Ramenez la quantité à ${quantity(remaining)}.`,
    remedy: document(id),
    line: index,
  }),
  unknown_customer: ({ customer }) => ({
    what: `Aucun client ne porte le code ${customer}.`,
    todo: 'Choisissez un client de la liste.',
    remedy: { label: 'Voir les clients', place: 'clients' },
  }),
  customer_is_archived: ({ customer }) => ({
    what: `La fiche ${customer} est archivée.`,
    meaning: 'On ne vend plus et on n’encaisse plus pour un client archivé.',
    remedy: customerRecord(customer),
  }),
  customer_is_a_prospect: ({ customer }) => ({
    what: `${customer} est encore un prospect.`,
    meaning: 'Un prospect ne reçoit que des devis.',
    todo: 'Convertissez-le en client d’abord.',
    remedy: customerRecord(customer),
  }),
  customer_differs_from_origin: ({ customer, expected }) => ({
    what: `Le document d’origine est au nom de ${expected}, pas de ${customer}.`,
    todo: `Remettez le client ${expected}.`,
  }),
  line_is_incomplete: ({ line: index, missing }) => ({
    what: `La ${line(index)} est incomplète${N}: il manque ${MISSING[missing]}.`,
    todo: 'Complétez-la, ou choisissez un article du catalogue.',
    line: index,
  }),
  unknown_origin: ({ line: index }) => ({
    what: `La ${line(index)} vient d’un document qui n’est pas à l’origine de celui-ci.`,
    todo: 'Supprimez la ligne et saisissez-la de nouveau.',
    line: index,
  }),
  article_differs_from_origin: ({ line: index, expected }) => ({
    what: `La ${line(index)} ne porte plus l’article du document d’origine${expected === null ? '' : ` (${expected})`}.`,
    todo: 'Remettez l’article d’origine, ou ajoutez une autre ligne.',
    line: index,
  }),
  price_exceeds_origin: ({ line: index, unitPrice }) => ({
    what: `Le prix de la ${line(index)} dépasse celui de la facture (${euros(unitPrice)}).`,
    meaning: 'Un avoir ne rend pas plus que ce qui a été facturé.',
    todo: `Ramenez le prix à ${euros(unitPrice)} au plus.`,
    line: index,
  }),
  valid_until_before_date: ({ date, validUntil }) => ({
    what: `La fin de validité (${proseDay(validUntil)}) précède la date du devis (${proseDay(date)}).`,
    todo: 'Choisissez une date de validité postérieure.',
  }),
  delivery_before_date: ({ date, deliveryDate }) => ({
    what: `La livraison (${proseDay(deliveryDate)}) précède la date du document (${proseDay(date)}).`,
    todo: 'Choisissez une date de livraison postérieure.',
  }),
  date_in_future: ({ date, today }) => ({
    what: `Le ${proseDay(date)} est dans l’avenir${N}: nous sommes le ${proseDay(today)}.`,
    todo: 'Choisissez une date passée ou celle du jour.',
  }),
  date_outside_fiscal_year: ({ date }) => ({
    what: `Le ${proseDay(date)} n’est dans aucun exercice ouvert.`,
    meaning: 'Rien ne s’enregistre dans un exercice clos ou pas encore ouvert.',
    todo: 'Choisissez une date de l’exercice en cours.',
  }),
  date_before_origin: ({ date, document: id, last }) => ({
    what: `Le ${proseDay(date)} précède le document d’origine, daté du ${proseDay(last)}.`,
    todo: `Choisissez une date à partir du ${proseDay(last)}.`,
    remedy: document(id),
  }),
  date_before_last_number: ({ date, last }) => ({
    what: `La dernière facture de la série est datée du ${proseDay(last)}${N}; celle-ci ne peut pas l’être du ${proseDay(date)}.`,
    meaning: 'La numérotation des factures est continue et chronologique (CGI, annexe II, art. 242 nonies A).',
    todo: `Choisissez une date à partir du ${proseDay(last)}.`,
  }),
  total_must_be_positive: ({ gross }) => ({
    what: `Le total est de ${euros(gross)}${N}: il n’y a rien à facturer.`,
    todo: 'Vérifiez les quantités, les prix et les remises.',
  }),
  credit_limit_exceeded: ({ limit, outstanding, document: gross, excess }) => ({
    what: `Le plafond de crédit serait dépassé de ${euros(excess)}.`,
    meaning: `Encours ${euros(outstanding)} + document ${euros(gross)} = ${euros(sum(outstanding, gross))}, pour un plafond de ${euros(limit)}.`,
    todo: 'Demandez l’accord de la direction, ou encaissez une échéance d’abord.',
  }),

  // Règlements, lettrage, relances
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

  ...PURCHASE_SENTENCES,
  ...DEPOSIT_SENTENCES,

  // Comptabilité
  unbalanced_entry: ({ debit, credit, difference }) => ({
    what: `L’écriture n’est pas équilibrée${N}: ${amount(debit)} au débit, ${amount(credit)} au crédit, ${euros(difference)} d’écart.`,
    meaning: 'Dans la partie double, le total des débits égale celui des crédits.',
    todo: 'Complétez ou corrigez une ligne.',
  }),
  unknown_account: ({ line: index, account: number }) => ({
    what: `Le compte ${number} (${line(index)}) n’est pas au plan de comptes.`,
    todo: 'Choisissez un compte du plan, ou ouvrez-le d’abord.',
    remedy: { label: 'Voir le plan de comptes', place: 'plan-comptable' },
    line: index,
  }),
  line_without_amount: ({ line: index }) => ({
    what: `La ${line(index)} n’a pas de montant.`,
    todo: 'Saisissez un débit ou un crédit, ou supprimez la ligne.',
    line: index,
  }),
  both_debit_and_credit: ({ line: index }) => ({
    what: `La ${line(index)} a un débit et un crédit.`,
    todo: 'Ne gardez que l’un des deux.',
    line: index,
  }),
  party_required: ({ line: index, account: number }) => ({
    what: `Le compte ${number} (${line(index)}) demande un tiers.`,
    todo: 'Indiquez le client ou le fournisseur.',
    line: index,
  }),
  party_not_expected: ({ line: index, account: number, party }) => ({
    what: `Le compte ${number} (${line(index)}) n’est pas un compte de tiers${N}: ${party} n’a rien à y faire.`,
    todo: 'Retirez le tiers, ou changez de compte.',
    line: index,
  }),
  cash_would_be_negative: ({ account: number, date, balance }) => ({
    what: `La caisse (${number}) serait négative le ${proseDay(date)}${N}: ${euros(balance)}.`,
    meaning: 'On ne sort pas de la caisse plus d’argent qu’elle n’en contient.',
    todo: 'Vérifiez le montant, la date et le sens.',
  }),
  unknown_source: () => ({
    what: 'Une des pièces choisies n’est pas à transférer.',
    todo: 'Rechargez la page.',
  }),
  already_transferred: ({ entry, journal }) => ({
    what: `La pièce est déjà en comptabilité${N}: écriture ${entry} du journal ${journal}.`,
    meaning: 'Rien ne se comptabilise deux fois.',
    remedy: { label: 'Voir les journaux', place: `journaux?journal=${journal}` },
  }),
  source_after_until: ({ date, until }) => ({
    what: `Une des pièces est du ${proseDay(date)}, après le ${proseDay(until)}.`,
    todo: 'Reculez la date limite du transfert.',
  }),
  nothing_to_transfer: ({ until }) => ({
    what: `Rien n’attend d’être transféré au ${proseDay(until)}.`,
    meaning: 'Toutes les pièces jusqu’à cette date sont déjà en comptabilité.',
  }),
  imported_account_unknown: ({ entry, account: number }) => ({
    what: `L’écriture n°${B}${entry + 1} du fichier emploie le compte ${number}, qui ne se rattache à aucun compte du plan.`,
    todo: 'Corrigez le fichier, ou commencez le numéro par les chiffres d’un compte existant.',
  }),
  account_already_open: ({ account: number, label }) => ({
    what: `Le compte ${number} est déjà ouvert${N}: ${label}.`,
    remedy: { label: 'Voir le plan de comptes', place: 'plan-comptable' },
  }),
  account_without_parent: ({ account: number }) => ({
    what: `Le compte ${number} ne se rattache à aucun compte du plan.`,
    todo: 'Commencez par les chiffres d’un compte existant.',
    remedy: { label: 'Voir le plan de comptes', place: 'plan-comptable' },
  }),

  // Brouillard et contre-passation
  unknown_draft: () => ({
    what: 'Cette écriture n’est pas au brouillard.',
    todo: 'Rechargez la page.',
    remedy: { label: 'Voir le brouillard', place: 'brouillard' },
  }),
  draft_was_discarded: () => ({
    what: 'Cette écriture du brouillard a été supprimée.',
    todo: 'Saisissez-la de nouveau.',
    remedy: { label: 'Voir le brouillard', place: 'brouillard' },
  }),
  draft_already_validated: ({ entry }) => ({
    what: `Cette écriture est déjà validée${N}: elle porte le n°${B}${entry}.`,
    meaning: 'Une écriture validée ne se modifie plus et ne se supprime plus.',
    todo: 'Pour l’annuler, contre-passez-la.',
    remedy: { label: 'Voir les journaux', place: 'journaux' },
  }),
  draft_refused: ({ draft, why }) => {
    const { line: _, ...said } = refusalSentence(why)
    return {
      ...said,
      what: `L’écriture ${draft.slice('draft-'.length)} du brouillard ne peut pas être validée. ${said.what}`,
      meaning: 'Aucune des écritures choisies n’a été validée.',
    }
  },
  unknown_entry: () => ({
    what: 'Cette écriture n’existe pas.',
    todo: 'Rechargez la page.',
    remedy: { label: 'Voir les journaux', place: 'journaux' },
  }),
  entry_comes_from_document: ({ entry }) => ({
    what: `L’écriture ${entry} vient d’une pièce du logiciel${N}: elle ne se contre-passe pas à la main.`,
    meaning: 'La comptabilité ne dirait plus la même chose que les ventes, la trésorerie ou la déclaration de TVA.',
    todo: `Pour une facture, établissez un avoir${N}; pour un règlement, changez-le de compte.`,
  }),
  entry_already_reversed: ({ entry, by }) => ({
    what: `L’écriture ${entry} est déjà contre-passée par l’écriture ${by}.`,
    todo: 'Rien n’est à faire.',
  }),

  // Banque
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

  // Déclaration de TVA
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
}

/** « février 2026 » */
const monthText = (month: string): string => monthAndYear(day(`${month}-01`))
const wholeEuros = (value: number): string => euros(cents(value * 100))

const definite = (kind: DocumentKind): string => DOCUMENT_KINDS[kind].the
const sum = (left: Cents, right: Cents): Cents => plus(left, right)

/** The sentence of a refusal, with the place where it is mended. */
export function refusalSentence<Each extends Code>(refusal: Extract<Refusal, { code: Each }>): Said {
  const say: (refusal: Extract<Refusal, { code: Each }>) => Said = SENTENCES[refusal.code]
  return say(refusal)
}

export const REFUSAL_CODES = Object.keys(SENTENCES)

/** Quantities left, for hints beside a field. */
export const remainingText = (left: Thousandths): string => `reste ${quantity(left)}`
